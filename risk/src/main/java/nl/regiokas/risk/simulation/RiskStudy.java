package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.risk.draw.CostModel;
import nl.regiokas.risk.draw.HistoryFit;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.immutables.value.Value;

/**
 * What is to be simulated: the same drawn years under one or more schemes.
 * Dutch: risicostudie.
 *
 * <p>The years of the schemes are drawn from the first drawn year on. Of the ledger of the facts, only the years before
 * it count. They are the history that keys and flat-tax windows look back at; those of them that are years of the
 * schemes are settled on the ledger.
 *
 * <p>Refused: a scheme with a layer by client in a drawn year. Clients are drawn product by product, so that nobody's cost of
 * the year is known, and a threshold on a part of it would cede too little.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class RiskStudy {

    /** How often years may be drawn. */
    public static final int MOST_DRAWS = 10_000_000;

    /** The name under which a place gives the scheme. */
    static final String SCHEME = "scheme";

    RiskStudy() {}

    /**
     * The region: municipalities, catalogue, history, series such as young inhabitants and budgets.
     *
     * @return the facts
     */
    public abstract SettlementFacts facts();

    /**
     * The schemes under which every draw is settled.
     *
     * @return at least one scheme, with unique names, all for the same years
     */
    public abstract ImmutableList<SolidarityScheme> schemes();

    /**
     * The items of earlier years that are open when the years of the schemes begin.
     *
     * @return cents as charges by item, by the name of the scope, which every scheme must have; none unless given
     */
    public abstract ImmutableMap<String, ImmutableSortedMap<OpenItem, Long>> openItemCents();

    /**
     * Returns the items of earlier years that are open when the years of the schemes begin.
     *
     * @return euro as charges by item, by the name of the scope
     */
    public ImmutableMap<String, ImmutableSortedMap<OpenItem, MonetaryAmount>> openItems() {
        return ImmutableMap.copyOf(Maps.transformValues(openItemCents(), Euro::ofCents));
    }

    /**
     * What decides all draws.
     *
     * @return any number
     */
    public abstract long seed();

    /**
     * How often the years are drawn.
     *
     * @return 10,000 unless given
     */
    @Value.Default
    public int draws() {
        return 10_000;
    }

    /**
     * What a year may cost.
     *
     * @return the model; fitted to the history of the facts, in the municipalities of the first drawn year, by
     *     {@link HistoryFit} with its defaults unless given
     */
    @Value.Default
    public CostModel costModel() {
        return HistoryFit.builder()
                .ledger(history())
                .firstYear(facts().ledger().firstYear())
                .lastYear(firstYear() - 1)
                .build()
                .fit();
    }

    /**
     * The share of its budget above which an excess of a municipality counts.
     *
     * <p>Excess = charge - budget of the year, which is the value of the series {@code budget} in euro; the probability
     * is that of excess &gt; share x budget, compared exactly.
     *
     * @return 5% unless given
     */
    @Value.Default
    public Percentage excess() {
        return Percentage.of("5");
    }

    /**
     * The first drawn year. The years of the schemes before it are settled on the ledger of the facts.
     *
     * @return a year of the schemes, their first unless given
     */
    @Value.Default
    public int firstYear() {
        return first().firstYear();
    }

    /**
     * The part of the drawn years that is already certain: every draw has it in addition to what is drawn.
     *
     * @return a ledger; only its drawn years count; empty unless given
     */
    public abstract Optional<CostLedger> known();

    /**
     * The last drawn year.
     *
     * @return the last year of the schemes
     */
    public int lastYear() {
        return first().lastYear();
    }

    /** What a scheme carries into the first drawn year. */
    State opening(SolidarityScheme scheme) {
        State opening = State.openingCents(scheme, openItemCents());
        int last = firstYear() - 1;
        return last < scheme.firstYear()
                ? opening
                : Books.open(scheme, opening)
                        .close(new Closing(LocalDate.of(firstYear(), 1, 1), last), facts())
                        .books()
                        .state();
    }

    /** The cost of the years before the drawn ones, in the municipalities of the first drawn year. */
    CostLedger history() {
        return facts().ledger()
                .between(CostLedger.EARLIEST_YEAR, firstYear() - 1)
                .reorganised(facts().reorganisations(), firstYear());
    }

    private SolidarityScheme first() {
        Faults.require(!schemes().isEmpty(), SimulationFault.NO_SCHEME);
        return schemes().get(0);
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        schemeFaults(faults);
        if (firstYear() < first().firstYear() || firstYear() > lastYear()) {
            faults.add(
                    SimulationFault.FIRST_DRAWN_YEAR,
                    FaultValue.year(first().firstYear()),
                    FaultValue.year(lastYear()),
                    FaultValue.year(firstYear()));
        }
        if (draws() < 1 || draws() > MOST_DRAWS) {
            faults.add(SimulationFault.DRAWS, MOST_DRAWS, draws());
        }
        if (excess().isNegative()) {
            faults.add(SimulationFault.EXCESS, excess());
        }
        faults.throwIfAny();
    }

    private void schemeFaults(Faults faults) {
        SolidarityScheme first = first();
        Set<String> names = new HashSet<>();
        for (SolidarityScheme scheme : schemes()) {
            if (!names.add(scheme.name())) {
                faults.add(SimulationFault.SCHEME_TWICE, scheme.name());
            }
            if (!scheme.years().equals(first.years())) {
                faults.at(SCHEME, scheme.name())
                        .add(
                                SimulationFault.STUDY_YEARS,
                                FaultValue.year(first.firstYear()),
                                FaultValue.year(first.lastYear()),
                                FaultValue.year(scheme.firstYear()),
                                FaultValue.year(scheme.lastYear()));
            }
        }
    }

    /**
     * A builder without values; facts, a scheme and a seed must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this study.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link RiskStudy}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableRiskStudy.Builder attributes = new ImmutableRiskStudy.Builder();

        Builder() {}

        /**
         * Sets the region: municipalities, catalogue, history, series such as young inhabitants and budgets.
         *
         * @param facts the facts
         * @return this builder
         */
        public Builder facts(SettlementFacts facts) {
            attributes.facts(Attributes.given(facts, "facts of risk study"));
            return this;
        }

        /**
         * Sets the schemes under which every draw is settled; this replaces what was given before.
         *
         * @param schemes at least one scheme, with unique names, all for the same years
         * @return this builder
         */
        public Builder schemes(Iterable<? extends SolidarityScheme> schemes) {
            attributes.schemes(Attributes.all(schemes, "schemes of risk study"));
            return this;
        }

        /**
         * Adds to what was given before: the schemes under which every draw is settled.
         *
         * @param schemes more of them
         * @return this builder
         */
        public Builder addSchemes(SolidarityScheme... schemes) {
            attributes.addAllSchemes(Attributes.all(schemes, "schemes of risk study"));
            return this;
        }

        /**
         * Sets the items of earlier years that are open when the years of the schemes begin; this replaces what was
         * given before.
         *
         * @param openItems cents as charges by item, by the name of the scope, which every scheme must have; none unless given
         * @return this builder
         */
        public Builder openItemCents(Map<String, ? extends ImmutableSortedMap<OpenItem, Long>> openItems) {
            attributes.openItemCents(Attributes.all(openItems, "open items of risk study"));
            return this;
        }

        /**
         * Sets the items of earlier years that are open when the years of the schemes begin; this replaces what was
         * given before.
         *
         * @param openItems euro as charges by item, by the name of the scope, which every scheme must have; none unless given
         * @return this builder
         * @throws nl.regiokas.core.fault.RefusalException when an amount is not in whole cents of euro
         */
        public Builder openItems(Map<String, ? extends SortedMap<OpenItem, ? extends MonetaryAmount>> openItems) {
            return openItemCents(Maps.transformValues(
                    Attributes.given(openItems, "open items of risk study"),
                    items -> Euro.allCents(items, "open item")));
        }

        /**
         * Sets what decides all draws.
         *
         * @param seed any number
         * @return this builder
         */
        public Builder seed(long seed) {
            attributes.seed(seed);
            return this;
        }

        /**
         * Sets how often the years are drawn.
         *
         * @param draws 10,000 unless given
         * @return this builder
         */
        public Builder draws(int draws) {
            attributes.draws(draws);
            return this;
        }

        /**
         * Sets what a year may cost.
         *
         * @param costModel the model; fitted to the history of the facts, in the municipalities of the first drawn
         *     year, by {@link HistoryFit} with its defaults unless given
         * @return this builder
         */
        public Builder costModel(CostModel costModel) {
            attributes.costModel(Attributes.given(costModel, "cost model of risk study"));
            return this;
        }

        /**
         * Sets the share of its budget above which an excess of a municipality counts.
         *
         * @param excess 5% unless given
         * @return this builder
         */
        public Builder excess(Percentage excess) {
            attributes.excess(Attributes.given(excess, "excess of risk study"));
            return this;
        }

        /**
         * Sets the first drawn year. The years of the schemes before it are settled on the ledger of the facts.
         *
         * @param firstYear a year of the schemes, their first unless given
         * @return this builder
         */
        public Builder firstYear(int firstYear) {
            attributes.firstYear(firstYear);
            return this;
        }

        /**
         * Sets the part of the drawn years that is already certain: every draw has it in addition to what is drawn.
         *
         * @param known a ledger; only its drawn years count
         * @return this builder
         */
        public Builder known(CostLedger known) {
            attributes.known(Attributes.given(known, "known of risk study"));
            return this;
        }

        /**
         * As {@link #known(CostLedger)}; empty leaves it out.
         *
         * @param known the ledger, if there is one
         * @return this builder
         */
        public Builder known(Optional<CostLedger> known) {
            attributes.known(Attributes.given(known, "known of risk study"));
            return this;
        }

        private Builder like(RiskStudy other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the risk study.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public RiskStudy build() {
            return Attributes.built("risk study", attributes::build);
        }
    }
}
