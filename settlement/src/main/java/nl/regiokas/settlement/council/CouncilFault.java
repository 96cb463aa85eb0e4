package nl.regiokas.settlement.council;

import nl.regiokas.core.fault.FaultCode;

/** What is refused of the schemes of the papers, and of a successor whose predecessors decided apart. */
enum CouncilFault implements FaultCode {
    EXPECTED_WITHOUT_YEARS("expected cost must be given for at least one year but was absent"),
    PREDECESSOR_WITHOUT_WEIGHT("municipality {municipality} has no weight (predecessor of {successor})"),
    PREDECESSORS_DECIDED_DIFFERENTLY("predecessors of municipality {successor} decided differently: {stances}");

    private final String pattern;

    CouncilFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
