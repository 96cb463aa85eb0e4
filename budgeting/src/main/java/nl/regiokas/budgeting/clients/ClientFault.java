package nl.regiokas.budgeting.clients;

import nl.regiokas.core.fault.FaultCode;

/** What can be wrong with clients and their cost. */
enum ClientFault implements FaultCode {
    CLIENTS_NEGATIVE("clients must not be negative but were {clients} ({kind} of {municipality})"),
    CLIENT_COST_NEGATIVE("cost must not be negative but was {cost} ({kind} of {municipality})"),
    CLIENT_COST_WITHOUT_CLIENTS("cost must have clients but there are none ({kind} of {municipality})"),
    CLIENT_KIND_UNKNOWN("summary has no kind of care {kind}"),
    CLIENTS_TWICE("clients must be given once but are given again ({kind} of {municipality})"),
    CLIENTS_BEYOND_LONG("clients together must fit in 64 bits ({kind})"),
    CLIENT_YOUTH("young inhabitants of {line} must be at least one but were {youth}"),
    CLIENT_DECIMALS("decimals of a percentage must be from 0 to {most} but were {decimals}"),
    CLIENT_UNIT("unit of an average must be positive but was {unit}");

    private final String pattern;

    ClientFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
