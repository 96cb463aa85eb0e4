package nl.regiokas.budgeting.explanation;

import java.util.Optional;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.source.Source;

/**
 * The rules that produce the amounts of personal budgets, clients, providers, plans, earmarked money and the monitor.
 *
 * @since 0.2.0
 */
public enum BudgetingRule implements Rule {
    /** PGB budget less the cost. */
    PGB_RESULT("pgbResult"),
    /** The PGB budget of the RTA table. */
    PGB_BUDGET("pgbBudget"),
    /** Less the cost of a function. */
    PGB_COST("pgbCost"),
    /** The sum over municipalities. */
    PGB_TOTAL("pgbTotal"),
    /** Cost / clients with a known cost. */
    COST_PER_CLIENT("costPerClient"),
    /** Accepted less advances. */
    PROVIDER_SETTLE("providerSettle"),
    /** Accepted claims and fixed budgets. */
    PROVIDER_ACCEPTED("providerAccepted"),
    /** Claims as far as they are accepted. */
    PROVIDER_CLAIMS("providerClaims"),
    /** Fixed budgets. */
    PROVIDER_FIXED("providerFixed"),
    /** Less what was paid in the year. */
    PROVIDER_ADVANCES("providerAdvances"),
    /** The grant of 2015. */
    PROVIDER_GRANT("providerGrant"),
    /** Production of a former financier. */
    PROVIDER_PRODUCTION("providerProduction"),
    /** Less the discount of a former financier. */
    PROVIDER_DISCOUNT("providerDiscount"),
    /** Budget x cost of the segment / cost. */
    PLAN_BY_HISTORY("planByHistory"),
    /** The sum of the segments of a scope. */
    PLAN_SCOPE("planScope"),
    /** The sum of the segments that are in no scope of the municipality. */
    PLAN_OWN("planOwn"),
    /** What is planned for a segment. */
    PLAN_SEGMENT("planSegment"),
    /** Share x budgets. */
    ORGANISATION_TOTAL("organisationTotal"),
    /** Cost of the organisation over the budgets. */
    ORGANISATION_PART("organisationPart"),
    /** Base x share of transformation less the assignments. */
    TRANSFORMATION_LEFT("transformationLeft"),
    /** What is set apart for transformation. */
    TRANSFORMATION_AVAILABLE("transformationAvailable"),
    /** Less what was spent on transformation. */
    TRANSFORMATION_SPENT("transformationSpent"),
    /** Reserve of the youth fund. */
    FUND_RESERVE("fundReserve"),
    /** Reserve of the year before. */
    FUND_OPENING("fundOpening"),
    /** Receipt of the youth fund. */
    FUND_RECEIVED("fundReceived"),
    /** Less what was spent of the youth fund on a domain. */
    FUND_SPENT("fundSpent"),
    /** Budget x part of the year. */
    MONITOR_EXPECTED("monitorExpected"),
    /** Ultimate less known. */
    MONITOR_UNDECLARED("monitorUndeclared"),
    /** Care given / part of the year. */
    MONITOR_FORECAST("monitorForecast"),
    /** Care given + budget x rest of the year. */
    MONITOR_FORECAST_AS_PLANNED("monitorForecastAsPlanned"),
    /** The sum of cells. */
    MONITOR_TOTAL("monitorTotal");

    private final String id;

    BudgetingRule(String id) {
        this.id = "budgeting." + id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<Source> source() {
        return switch (this) {
            case PGB_RESULT, PGB_TOTAL -> paper("003_aa6130130ab9cbb9", "chapter 8", "1627-1711");
            case COST_PER_CLIENT -> paper("003_aa6130130ab9cbb9", "annex 1", "1937-2175");
            case PROVIDER_SETTLE, PROVIDER_ACCEPTED -> paper("001_f32ba5cc43f3ec4a", "Inkoop", "259-272, 293-299");
            case PROVIDER_GRANT -> paper("001_f32ba5cc43f3ec4a", "Inkoop 2015", "259-272");
            case PLAN_BY_HISTORY, PLAN_SCOPE, PLAN_OWN -> paper("001_f32ba5cc43f3ec4a", "4.1 c", "685-687");
            case ORGANISATION_TOTAL, ORGANISATION_PART -> paper("001_f32ba5cc43f3ec4a", "ZIN-budget 2016", "518");
            case TRANSFORMATION_LEFT, TRANSFORMATION_AVAILABLE -> paper("003_aa6130130ab9cbb9", "5.9", "1396-1408");
            case FUND_RESERVE -> paper("003_aa6130130ab9cbb9", "chapter 8", "1586-1619");
            case MONITOR_EXPECTED, MONITOR_FORECAST, MONITOR_FORECAST_AS_PLANNED ->
                paper("001_f32ba5cc43f3ec4a", "4.1 d", "689-693");
            case MONITOR_UNDECLARED -> Optional.of(Source.of("Mack (1993), ASTIN Bulletin 23"));
            default -> Optional.empty();
        };
    }

    private static Optional<Source> paper(String document, String section, String lines) {
        return Optional.of(Source.of(document, section, lines));
    }
}
