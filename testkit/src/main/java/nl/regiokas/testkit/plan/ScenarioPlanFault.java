package nl.regiokas.testkit.plan;

import nl.regiokas.core.fault.FaultCode;

/** The faults of a scenario plan. */
enum ScenarioPlanFault implements FaultCode {
    PLAN_EXTENT("{role} of a scenario plan must be from {least} to {most} but was {actual}"),
    KIT_UNKNOWN("kit must be of one of the models {known} but was of {model}");

    private final String pattern;

    ScenarioPlanFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
