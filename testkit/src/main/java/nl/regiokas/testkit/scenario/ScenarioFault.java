package nl.regiokas.testkit.scenario;

import nl.regiokas.core.fault.FaultCode;

/** The faults of scenarios that are built or written. */
enum ScenarioFault implements FaultCode {
    SCENARIO_EXTENT("{role} of a scenario must be from {least} to {most} but were {actual}"),
    MODEL_NOT_REGISTERED("model {model} of a scenario folder must be registered but is not"),
    KEY_NOT_REGISTERED("key {key} of a scenario folder must be registered but is not");

    private final String pattern;

    ScenarioFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
