package nl.regiokas.budgeting.cooperation;

import nl.regiokas.core.fault.FaultCode;

/** What can be wrong with a composition or a model of cooperation. */
enum CooperationFault implements FaultCode {
    COMPONENT_TWICE("component must be given once but {component} is given again"),
    COMPONENT_NEGATIVE("component {component} must not be negative but was {amount}"),
    COMPONENT_UNKNOWN("model buys component {component} which the composition lacks"),
    COMPONENT_SEGMENT_TWICE("segment {segment} must be in one component but is in {one} and {other}"),
    COMPONENT_SEGMENT_ABSENT("segment {segment} must be in a component but is in none"),
    ORGANISATION_SHARE_NEGATIVE("share of the organisation must not be negative but was {share}"),
    ORGANISATION_SHARE_ABOVE_ALL("share of the organisation must be at most 100% but was {share}");

    private final String pattern;

    CooperationFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
