package nl.regiokas.risk.simulation;

import nl.regiokas.core.fault.FaultCode;

/** The kinds of notices of a study that is not refused. */
enum SimulationNotice implements FaultCode {
    HISTORY_NOT_DRAWN("its cost of {first} to {last} is {cost} and is not drawn"),
    NOTHING_DRAWN("nothing is drawn of it, so that its cost of zero is no certainty");

    private final String pattern;

    SimulationNotice(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
