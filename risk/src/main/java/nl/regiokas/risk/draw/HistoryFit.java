package nl.regiokas.risk.draw;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import org.immutables.value.Value;

/**
 * A cost model fitted to the years of a ledger by the method of moments.
 * Dutch: schatting uit de historie.
 *
 * <p>A ledger knows what a municipality paid for a product in a year, not for how many clients. If clients come by Poisson
 * and cost X each, the yearly cost has mean M = n E[X] and variance n E[X^2], n the expected number of clients, so
 * variance / mean = E[X^2] / E[X] = k E[X] with k = 1 + variation^2 (with a Pareto tail k also follows from the tail).
 * Clients of a product are alike in all municipalities, so the ratio is taken over all of them:
 *
 * <ul>
 *   <li>ratio of a product = sum of the variances over the municipalities / sum of their means, over the years of the
 *       history (variances with divisor years - 1);
 *   <li>average cost of a client = ratio / k, in whole cents, not less than {@link #leastClientCost};
 *   <li>expected clients of a municipality = its mean cost of the product / average cost of a client, so that the fitted
 *       mean is the mean of the history.
 * </ul>
 *
 * <p>A municipality whose cost of a product is zero or less on average has no clients of the product, and is left out
 * of the ratio.
 *
 * <p>Our reading; no paper gives one. A trend in the history counts as swing. The variation of the cost of a client
 * cannot be seen in yearly totals: it is a parameter.
 *
 * <table>
 * <caption>variation 1, so k = 2; ratio 10,000 / 600; a client costs 8.33</caption>
 * <tr><th>municipality</th><th>2015</th><th>2016</th><th>2017</th><th>mean</th><th>variance</th><th>clients</th></tr>
 * <tr><td>0001</td><td>100</td><td>200</td><td>300</td><td>200</td><td>10,000</td><td>24.0</td></tr>
 * <tr><td>0002</td><td>400</td><td>400</td><td>400</td><td>400</td><td>0</td><td>48.0</td></tr>
 * </table>
 *
 * <p>Failures: fewer than two years; a Pareto tail without variance; more clients, or a higher cost per client, than
 * {@link ClientCount} and {@link LognormalSeverity} allow.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class HistoryFit {

    HistoryFit() {}

    /**
     * The history.
     *
     * @return a ledger
     */
    public abstract CostLedger ledger();

    /**
     * The first year that counts.
     *
     * @return a year
     */
    public abstract int firstYear();

    /**
     * The last year that counts.
     *
     * @return a year after the first
     */
    public abstract int lastYear();

    /**
     * How unequal the clients of a product are: standard deviation / mean of what one of them costs.
     *
     * @return 1.5 unless given: an assumption
     */
    @Value.Default
    public double variation() {
        return 1.5;
    }

    /**
     * A heavier tail for the dearest clients.
     *
     * @return the tail, empty unless given
     */
    public abstract Optional<ParetoTail> tail();

    /**
     * The least that a client costs on average, for products that hardly swing.
     *
     * @return EUR 100.00 unless given
     */
    @Value.Default
    public MonetaryAmount leastClientCost() {
        return Euro.ofCents(10_000);
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        if (firstYear() >= lastYear()) {
            faults.add(DrawFault.HISTORY_TOO_SHORT, FaultValue.year(lastYear()), FaultValue.year(firstYear()));
        }
        if (tail().isPresent() && tail().get().exponent() <= 2) {
            faults.add(DrawFault.TAIL_WITHOUT_VARIANCE, tail().get().exponent());
        }
        long least = Euro.cents(leastClientCost(), "least cost of a client");
        if (least <= 0) {
            faults.add(DrawFault.LEAST_CLIENT_COST, FaultValue.cents(least));
        }
        faults.throwIfAny();
        new LognormalSeverity(leastClientCost(), variation(), tail());
    }

    /**
     * Fits the model.
     *
     * @return what a year may cost, with a cell for each municipality and product that cost something on average
     * @throws nl.regiokas.core.fault.RefusalException when a product needs more clients or dearer ones than allowed
     */
    public CostModel fit() {
        Table<ProductCode, MunicipalityCode, long[]> used = TreeBasedTable.create();
        int years = lastYear() - firstYear() + 1;
        ledger().between(firstYear(), lastYear()).forEachCell((municipality, product, year, cents) -> {
            if (!used.contains(product, municipality)) {
                used.put(product, municipality, new long[years]);
            }
            Objects.requireNonNull(used.get(product, municipality))[year - firstYear()] = cents;
        });
        ImmutableTable.Builder<MunicipalityCode, ProductCode, ClientCost> cells = ImmutableTable.builder();
        used.rowMap().forEach((product, costs) -> fit(product, costs, cells));
        return new CostModel(cells.build());
    }

    private void fit(
            ProductCode product,
            Map<MunicipalityCode, long[]> costs,
            ImmutableTable.Builder<MunicipalityCode, ProductCode, ClientCost> cells) {
        ImmutableMap<MunicipalityCode, Moments> moments = moments(costs);
        double sumOfMeans = moments.values().stream().mapToDouble(Moments::mean).sum();
        double sumOfVariances =
                moments.values().stream().mapToDouble(Moments::variance).sum();
        Severity severity = severity(moments.isEmpty() ? 0 : sumOfVariances / sumOfMeans);
        moments.forEach((municipality, each) -> cells.put(
                municipality,
                product,
                new ClientCost(ClientCount.poisson(each.mean() / severity.meanCents()), severity)));
    }

    /** Mean and variance over the years, in cents, of the municipalities where a product cost something on average. */
    private static ImmutableMap<MunicipalityCode, Moments> moments(Map<MunicipalityCode, long[]> costs) {
        ImmutableMap.Builder<MunicipalityCode, Moments> moments = ImmutableMap.builder();
        costs.forEach((municipality, byYear) -> {
            Moments each = moments(byYear);
            if (each.mean() > 0) {
                moments.put(municipality, each);
            }
        });
        return moments.buildOrThrow();
    }

    private Severity severity(double ratio) {
        LognormalSeverity least = new LognormalSeverity(leastClientCost(), variation(), tail());
        double k = least.secondMoment() / (least.meanCents() * least.meanCents());
        double average = Math.max(least.meanCents(), ratio / k);
        return new LognormalSeverity(Euro.ofCents(Math.round(average)), variation(), tail());
    }

    private static Moments moments(long[] byYear) {
        double[] costs = Arrays.stream(byYear).asDoubleStream().toArray();
        double mean = Arrays.stream(costs).sum() / costs.length;
        double squares = 0;
        for (double cost : costs) {
            squares += (cost - mean) * (cost - mean);
        }
        return new Moments(mean, squares / (costs.length - 1));
    }

    private record Moments(double mean, double variance) {}

    /**
     * A builder without values; ledger and years must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with the values of this fit.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link HistoryFit}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableHistoryFit.Builder attributes = new ImmutableHistoryFit.Builder();

        Builder() {}

        /**
         * Sets the history.
         *
         * @param ledger a ledger
         * @return this builder
         */
        public Builder ledger(CostLedger ledger) {
            attributes.ledger(Attributes.given(ledger, "ledger of history fit"));
            return this;
        }

        /**
         * Sets the first year that counts.
         *
         * @param firstYear a year
         * @return this builder
         */
        public Builder firstYear(int firstYear) {
            attributes.firstYear(firstYear);
            return this;
        }

        /**
         * Sets the last year that counts.
         *
         * @param lastYear a year after the first
         * @return this builder
         */
        public Builder lastYear(int lastYear) {
            attributes.lastYear(lastYear);
            return this;
        }

        /**
         * Sets how unequal the clients of a product are: standard deviation / mean of what one of them costs.
         *
         * @param variation 1.5 unless given: an assumption
         * @return this builder
         */
        public Builder variation(double variation) {
            attributes.variation(variation);
            return this;
        }

        /**
         * Sets a heavier tail for the dearest clients.
         *
         * @param tail the tail
         * @return this builder
         */
        public Builder tail(ParetoTail tail) {
            attributes.tail(Attributes.given(tail, "tail of history fit"));
            return this;
        }

        /**
         * As {@link #tail(ParetoTail)}; empty leaves it out.
         *
         * @param tail the tail, if there is one
         * @return this builder
         */
        public Builder tail(Optional<? extends ParetoTail> tail) {
            attributes.tail(Attributes.given(tail, "tail of history fit"));
            return this;
        }

        /**
         * Sets the least that a client costs on average, for products that hardly swing.
         *
         * @param leastClientCost EUR 100.00 unless given
         * @return this builder
         */
        public Builder leastClientCost(MonetaryAmount leastClientCost) {
            attributes.leastClientCost(Euro.exact(
                    Attributes.given(leastClientCost, "least client cost of history fit"), "least cost of a client"));
            return this;
        }

        private Builder like(HistoryFit other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the history fit.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public HistoryFit build() {
            return Attributes.built("history fit", attributes::build);
        }
    }
}
