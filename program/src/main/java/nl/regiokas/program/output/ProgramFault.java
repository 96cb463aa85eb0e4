package nl.regiokas.program.output;

import nl.regiokas.core.fault.FaultCode;

/** What the program itself refuses, beside what the library does. */
public enum ProgramFault implements FaultCode {
    /** A folder without anything to compute. */
    NO_SCENARIO("folder holds no scenario: no streams.csv, rta.json, usage.csv or scheme.json"),

    /** Sums of a page that do not fit in 64 bits of cents. */
    PAGE_OVERFLOW("sums of the page must fit in 64 bits of cents but overflowed"),

    /** A folder that does not tell the taakvelden of its products. */
    NO_TAAKVELDEN("taakveld of each product must be given: iv3 with --start-mapping writes a file to be completed"),

    /** A year and municipality that no table of the folder has. */
    NOTHING_TO_EXPLAIN("year and municipality must be those of the RTA table but were {year} and {municipality}"),

    /** A forecast that cannot be settled, since it is not known by client. */
    PROJECTION_CLIENT_LAYERS("a forecast cannot be settled by client: monitor without what it would mean (--no-projection)");

    private final String pattern;

    ProgramFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
