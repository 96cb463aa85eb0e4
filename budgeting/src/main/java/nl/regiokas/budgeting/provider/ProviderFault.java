package nl.regiokas.budgeting.provider;

import nl.regiokas.core.fault.FaultCode;

/** What can be wrong with providers, their budgets and their claims. */
enum ProviderFault implements FaultCode {
    PROVIDER_TWICE("provider must be given once but {provider} is given again"),
    PROVIDER_UNKNOWN("provider must be among the providers but was {provider} ({role})"),
    PROVIDER_PARTNER_UNKNOWN("contract partner must be among the providers but was {partner} ({provider})"),
    PROVIDER_PARTNER_OF_ANOTHER("contract partner must be its own but {partner} has {other} ({provider})"),
    PROVIDER_AMOUNT_NEGATIVE("{kind} must not be negative but was {amount} ({provider}, {year})"),
    PROVIDER_FINANCIER_ABSENT("PRODUCTION must name its former financier ({provider}, {year})"),
    PROVIDER_FINANCIER_GIVEN("{kind} must not name a former financier but names {financier} ({provider}, {year})"),
    PROVIDER_FIXED_WITHOUT_PARTNER("FIXED must be of a contract partner but was of {provider} ({year})"),
    PROVIDER_BUDGET_TWICE("{kind} must be given once but is given again ({provider}, {year}, {segment})"),
    PROVIDER_RULES_MIXED("PRODUCTION must not stand next to FIXED, GUARANTEED or VARIABLE ({provider}, {year})"),
    PROVIDER_SEGMENTS_MIXED("budgets must name a segment all or none ({provider}, {year})"),
    PROVIDER_RULES_ABSENT("PRODUCTION must have provider rules but there are none ({provider}, {year})"),
    PROVIDER_DISCOUNT_ABSENT("former financier {financier} has no discount ({provider}, {year})"),
    PROVIDER_LINE_TWICE("claim must have a line of its own but line {line} is given again"),
    PROVIDER_THRESHOLD_NEGATIVE("threshold must not be negative but was {threshold}"),
    PROVIDER_SHARE_OUTSIDE("{role} must be from 0% to 100% but was {share}");

    private final String pattern;

    ProviderFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
