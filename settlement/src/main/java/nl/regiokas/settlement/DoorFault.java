package nl.regiokas.settlement;

import nl.regiokas.core.fault.FaultCode;

/** What is refused at the door. */
enum DoorFault implements FaultCode {
    PARTY_UNKNOWN("party must have a position in {year} but {party} has none");

    private final String pattern;

    DoorFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
