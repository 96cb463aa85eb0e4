package nl.regiokas.testkit.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.money.MonetaryAmount;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Region;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A region with its usage and a scheme: all that a settlement needs, and all that a scenario folder holds.
 * Dutch: doorrekening.
 */
@Value.Immutable
@ValueStyle
public abstract class Scenario {

    private static final int MOST_LINES_TOLD = 20;

    Scenario() {}

    /**
     * What people call it.
     *
     * @return the name, {@code scenario} unless given
     */
    @Value.Default
    public String name() {
        return "scenario";
    }

    /**
     * The municipalities.
     *
     * @return in the order of their codes
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<MunicipalityCode, Municipality> municipalities();

    /**
     * Young inhabitants.
     *
     * @return number by municipality
     */
    public abstract ImmutableMap<MunicipalityCode, BigDecimal> youth();

    /**
     * The products with their tariffs.
     *
     * @return the catalogue
     */
    public abstract ProductCatalogue catalogue();

    /**
     * What was used.
     *
     * @return lines, the years of history included
     */
    public abstract UsageLines usage();

    /**
     * Budgets.
     *
     * @return euro by year and municipality
     */
    @Value.Default
    public ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> budgets() {
        return ImmutableTable.of();
    }

    /**
     * What was paid in the course of the year.
     *
     * @return euro by year and municipality
     */
    @Value.Default
    public ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> advances() {
        return ImmutableTable.of();
    }

    /**
     * Named tables of weights, for {@link AllocationKeys#table}.
     *
     * @return weight by name of the key and municipality
     */
    @Value.Default
    public ImmutableTable<String, MunicipalityCode, BigDecimal> keys() {
        return ImmutableTable.of();
    }

    /**
     * How the cost is shared.
     *
     * @return the scheme
     */
    public abstract SolidarityScheme scheme();

    /**
     * The codes of the municipalities.
     *
     * @return in their order
     */
    public final ImmutableList<MunicipalityCode> codes() {
        return municipalities().keySet().asList();
    }

    /**
     * The municipalities as a region.
     *
     * @return a region by the name of the scenario
     */
    public final Region region() {
        return Region.of(name(), municipalities().values());
    }

    /**
     * All usage lines at once, for scenarios that fit.
     *
     * @return the lines, municipality after municipality
     */
    public final ImmutableList<UsageLine> lines() {
        ImmutableList.Builder<UsageLine> lines = ImmutableList.builder();
        usage().all(UsageLines.Visitor.of(codes(), catalogue(), lines::add));
        return lines.build();
    }

    /**
     * The cost per municipality, product and year; the lines are streamed into it.
     *
     * @return the ledger, built once
     */
    @Value.Lazy
    public CostLedger ledger() {
        CostLedgerBuilder ledger = CostLedger.builder(codes(), catalogue());
        usage().all(new UsageLines.Visitor() {
            @Override
            public void quantity(int municipality, int product, LocalDate date, long digits, int decimals) {
                ledger.addQuantity(municipality, product, date, digits, decimals);
            }

            @Override
            public void amount(int municipality, int product, LocalDate date, long cents) {
                ledger.addCents(municipality, product, date.getYear(), cents);
            }
        });
        return ledger.build();
    }

    /**
     * What a settlement has to know.
     *
     * @return the facts, with the ledger of all lines
     */
    public final SettlementFacts facts() {
        return SettlementFacts.builder()
                .municipalities(codes())
                .catalogue(catalogue())
                .ledger(ledger())
                .youth(youth())
                .budgets(budgets())
                .advances(advances())
                .build();
    }

    /**
     * Settles the scheme on the facts.
     *
     * @return the settled years
     * @throws nl.regiokas.core.fault.RefusalException when scheme and facts are not ready
     */
    public final Settlement settle() {
        return new SettlementCalculator().settle(scheme(), facts());
    }

    /**
     * The scenario with other usage.
     *
     * @param lines the lines, in any order
     * @return a scenario that differs in its usage only
     */
    public final Scenario withLines(List<UsageLine> lines) {
        return toBuilder().usage(UsageLines.of(lines, codes(), catalogue())).build();
    }

    /**
     * Starts a scenario of which municipalities, catalogue, usage and scheme must be given.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from this scenario.
     *
     * @return a builder with all its attributes
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Name and extent, and for a scenario of at most 20 lines all that it is made of.
     *
     * @return what a person needs to see of it
     */
    @Override
    public final String toString() {
        String extent = name() + " of " + municipalities().size() + " municipalities, " + scheme().firstYear() + "-"
                + scheme().lastYear();
        return usage() instanceof ListedUsage listed && listed.size() <= MOST_LINES_TOLD
                ? extent + ScenarioText.of(this)
                : extent;
    }

    /** Collects the values of a {@link Scenario}. */
    public static final class Builder extends ImmutableScenario.Builder {
        Builder() {}
    }
}
