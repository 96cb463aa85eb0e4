package nl.regiokas.testkit.jqwik;

import nl.regiokas.core.fault.FaultCode;

/** The faults of the bounds of an arbitrary. */
enum ArbitraryFault implements FaultCode {
    ARBITRARY_EXTENT(
            "{role} of an arbitrary must be from 1 to {highest}, the least first, but were from {least} to {most}");

    private final String pattern;

    ArbitraryFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
