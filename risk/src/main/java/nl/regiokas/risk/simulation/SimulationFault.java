package nl.regiokas.risk.simulation;

import nl.regiokas.core.fault.FaultCode;

/** The faults of studies and of draws. */
enum SimulationFault implements FaultCode {
    NO_SCHEME("schemes of the study must be at least one but were none"),
    SCHEME_TWICE("name of a scheme must be unique in the study but {scheme} stands twice"),
    STUDY_YEARS("years of a scheme must be those of the first one, {first} to {last},"
            + " but were {schemeFirst} to {schemeLast}"),
    FIRST_DRAWN_YEAR("first drawn year must be from {first} to {last} but was {year}"),
    DRAWS("draws of the study must be from 1 to {most} but were {draws}"),
    EXCESS("excess of the study must not be negative but was {excess}"),
    KNOWN_MUNICIPALITY("municipality of the known cost must be one of the drawn years but was {municipality}"),
    KNOWN_PRODUCT("product of the known cost must be in the catalogue but was {product}"),
    THREADS("threads of a simulation must be at least 1 but were {threads}"),
    DRAWN_COST("settled cost must be the drawn cost {drawn} but was {settled}"),
    CHARGES("charges must be cost and growth of the funds {expected} but was {charged}");

    private final String pattern;

    SimulationFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
