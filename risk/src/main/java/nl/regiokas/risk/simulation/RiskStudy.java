package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.risk.draw.CostModel;
import nl.regiokas.risk.draw.HistoryFit;
import nl.regiokas.risk.internal.ValueStyle;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.immutables.value.Value;

/**
 * What is to be simulated: the same drawn years under one or more schemes.
 * Dutch: risicostudie.
 *
 * <p>The years of the schemes are drawn. Of the ledger of the facts only the years before them count: they are the history
 * that keys and flat-tax windows look back at.
 */
@Value.Immutable
@ValueStyle
public abstract class RiskStudy {

    RiskStudy() {}

    /**
     * The region: municipalities, catalogue, history, young inhabitants, budgets.
     *
     * @return the facts
     */
    public abstract SettlementFacts facts();

    /**
     * The schemes under which every draw is settled.
     *
     * @return at least one scheme, names unique, all of the same years
     */
    public abstract ImmutableList<SolidarityScheme> schemes();

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
     * @return the model; fitted to the history of the facts by {@link HistoryFit} with its defaults unless given
     */
    @Value.Default
    public CostModel costModel() {
        return HistoryFit.builder()
                .ledger(facts().ledger())
                .firstYear(facts().ledger().firstYear())
                .lastYear(firstYear() - 1)
                .build()
                .fit();
    }

    /**
     * Above which share of its budget an excess of a municipality counts.
     *
     * <p>excess = charge - budget of the year; the probability is that of excess &gt; share x budget, compared exactly.
     *
     * @return 5% unless given
     */
    @Value.Default
    public Percentage excess() {
        return Percentage.of("5");
    }

    /**
     * The first drawn year.
     *
     * @return the first year of the schemes
     */
    public int firstYear() {
        return first().firstYear();
    }

    /**
     * The last drawn year.
     *
     * @return the last year of the schemes
     */
    public int lastYear() {
        return first().lastYear();
    }

    private SolidarityScheme first() {
        Faults.require(!schemes().isEmpty(), "schemes of the study must be at least one but were none");
        return schemes().get(0);
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        schemeFaults(faults);
        if (draws() < 1) {
            faults.add("draws of the study must be at least 1 but were %s", draws());
        }
        if (excess().isNegative()) {
            faults.add("excess of the study must not be negative but was %s", excess());
        }
        faults.throwIfAny();
    }

    private void schemeFaults(Faults faults) {
        SolidarityScheme first = first();
        Set<String> names = new HashSet<>();
        for (SolidarityScheme scheme : schemes()) {
            if (!names.add(scheme.name())) {
                faults.add("name of a scheme must be unique in the study but %s stands twice", scheme.name());
            }
            if (!scheme.years().equals(first.years())) {
                faults.add(
                        "years of a scheme must be those of the first one, %s to %s, but were %s to %s (scheme %s)",
                        first.firstYear(), first.lastYear(), scheme.firstYear(), scheme.lastYear(), scheme.name());
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

    /** Collects the values of a {@link RiskStudy}. */
    public static final class Builder extends ImmutableRiskStudy.Builder {
        Builder() {}
    }
}
