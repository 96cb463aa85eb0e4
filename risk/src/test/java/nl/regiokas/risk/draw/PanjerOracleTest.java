package nl.regiokas.risk.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.risk.result.Spread;
import org.junit.jupiter.api.Test;

/**
 * Drawn costs against their exact distribution.
 *
 * <p>The bounds follow from the number of draws n alone and hold for all but one in about 10^8 seeds: a mean within 5.7
 * standard errors, sqrt(variance / n); a variance within 5.7 of its own, sqrt((fourth central moment - variance^2) / n); the
 * distribution function everywhere within sqrt(ln(2 / 10^-8) / 2n) (Dvoretzky, Kiefer, Wolfowitz; Massart).
 */
class PanjerOracleTest {

    private static final int DRAWS = 200_000;
    private static final double ERRORS = 5.7;
    private static final double DISTANCE = Math.sqrt(Math.log(2 / 1e-8) / (2 * DRAWS));

    private static final MunicipalityCode TOWN = MunicipalityCode.of("0005");
    private static final ProductCode HELP = ProductCode.of("HELP");
    private static final ProductCode STAY = ProductCode.of("STAY");
    private static final ProductCatalogue CATALOGUE = ProductCatalogue.of(
            List.of(Product.of("HELP", "help", Segment.FLEXIBLE), Product.of("STAY", "stay", Segment.INTENSIVE)));

    /** A client costs 1, 2, 2 or 9 cents. */
    private static final ObservedSeverity FEW_CENTS = ObservedSeverity.of(
            List.of(Euro.parse("0.01"), Euro.parse("0.02"), Euro.parse("0.02"), Euro.parse("0.09")));

    private static final double[] FEW_CENTS_PROBABILITIES = {0, 0.25, 0.5, 0, 0, 0, 0, 0, 0, 0.25};

    @Test
    void poissonNumberOfClientsAtObservedCosts() {
        long[] drawn = draws(new ClientCost(ClientCount.poisson(12.5), FEW_CENTS));
        assertAgrees(drawn, Panjer.poisson(12.5, FEW_CENTS_PROBABILITIES, 600));
    }

    @Test
    void hardlyAnyClients() {
        long[] drawn = draws(new ClientCost(ClientCount.poisson(0.02), FEW_CENTS));
        assertAgrees(drawn, Panjer.poisson(0.02, FEW_CENTS_PROBABILITIES, 200));
    }

    @Test
    void negativeBinomialNumberOfClientsAtObservedCosts() {
        long[] drawn = draws(new ClientCost(ClientCount.negativeBinomial(9, 3), FEW_CENTS));
        assertAgrees(drawn, Panjer.negativeBinomial(9, 3, FEW_CENTS_PROBABILITIES, 1_500));
    }

    @Test
    void quantilesOfTheSpreadAreThoseOfTheExactDistribution() {
        Spread spread = Spread.of(draws(new ClientCost(ClientCount.poisson(12.5), FEW_CENTS)));
        double[] exact = Panjer.poisson(12.5, FEW_CENTS_PROBABILITIES, 600).cumulative();
        assertThat(spread.lowCents()).isBetween(quantile(exact, 0.05 - DISTANCE), quantile(exact, 0.05 + DISTANCE));
        assertThat(spread.medianCents()).isBetween(quantile(exact, 0.5 - DISTANCE), quantile(exact, 0.5 + DISTANCE));
        assertThat(spread.highCents()).isBetween(quantile(exact, 0.95 - DISTANCE), quantile(exact, 0.95 + DISTANCE));
    }

    @Test
    void poissonNumberOfClientsAtLognormalCosts() {
        // a lattice of 1% of the average cost; the exact distribution lies between severities rounded down and up
        ClientCost cost = new ClientCost(ClientCount.poisson(3), LognormalSeverity.of(Euro.parse("50.00"), 1.5));
        assertLiesBetween(draws(cost), 3, SeverityCurve.of(1.5, Optional.empty()));
    }

    @Test
    void poissonNumberOfClientsAtCostsWithAHeavyTail() {
        ParetoTail tail = new ParetoTail(0.05, 1.8);
        LognormalSeverity severity =
                LognormalSeverity.of(Euro.parse("50.00"), 0.7).withTail(tail);
        assertLiesBetween(
                draws(new ClientCost(ClientCount.poisson(3), severity)), 3, SeverityCurve.of(0.7, Optional.of(tail)));
    }

    @Test
    void pooledProductsKeepTheirOwnDistributionAndAreIndependent() {
        LognormalSeverity cheap = LognormalSeverity.of(Euro.parse("50.00"), 1.5);
        LognormalSeverity dear = LognormalSeverity.of(Euro.parse("5000.00"), 1.5);
        CostModel model = new CostModel(ImmutableTable.<MunicipalityCode, ProductCode, ClientCost>builder()
                .put(TOWN, HELP, new ClientCost(ClientCount.poisson(3), cheap))
                .put(TOWN, STAY, new ClientCost(ClientCount.poisson(0.4), dear))
                .build());
        long[][] drawn = draws(model);
        assertLiesBetween(drawn[0], 3, SeverityCurve.of(1.5, Optional.empty()));
        long[] inCheapUnits =
                Arrays.stream(drawn[1]).map(cents -> Math.round(cents / 100.0)).toArray();
        assertLiesBetween(inCheapUnits, 0.4, SeverityCurve.of(1.5, Optional.empty()));
        // no clients of either: independent, so exp(-3) x exp(-0.4)
        int neither = 0;
        for (int d = 0; d < DRAWS; d++) {
            neither += drawn[0][d] == 0 && drawn[1][d] == 0 ? 1 : 0;
        }
        double p = Math.exp(-3.4);
        double error = ERRORS * Math.sqrt(p * (1 - p) / DRAWS);
        assertThat((double) neither / DRAWS).isBetween(p - error, p + error);
    }

    private static void assertAgrees(long[] drawn, Panjer exact) {
        double[] cumulative = exact.cumulative();
        assertThat(cumulative[cumulative.length - 1]).as("mass on the lattice").isBetween(1 - 1e-12, 1 + 1e-12);
        double mean = exact.moment(1, 0);
        double variance = exact.moment(2, mean);
        Spread spread = Spread.of(drawn);
        double errorOfMean = ERRORS * Math.sqrt(variance / DRAWS);
        double errorOfVariance = ERRORS * Math.sqrt((exact.moment(4, mean) - variance * variance) / DRAWS);
        assertThat(spread.meanCents().toDecimal(9).doubleValue()).isBetween(mean - errorOfMean, mean + errorOfMean);
        assertThat(spread.deviationCents() * spread.deviationCents())
                .isBetween(variance - errorOfVariance, variance + errorOfVariance);
        double[] found = distribution(drawn, cumulative.length);
        for (int s = 0; s < found.length; s++) {
            assertThat(found[s]).as("at %d", s).isBetween(cumulative[s] - DISTANCE, cumulative[s] + DISTANCE);
        }
    }

    /** Average cost 50.00, so a lattice point is 50 cents; amounts of a class lie between the bounds of the class. */
    private static void assertLiesBetween(long[] drawn, double clients, SeverityCurve curve) {
        int size = 6_000;
        double[] roundedUp =
                Panjer.poisson(clients, lattice(curve, size, true), size).cumulative();
        double[] roundedDown =
                Panjer.poisson(clients, lattice(curve, size, false), size).cumulative();
        long[] lattice = Arrays.stream(drawn).map(cents -> (cents + 49) / 50).toArray();
        double[] found = distribution(lattice, size);
        for (int s = 1; s < size; s++) {
            assertThat(found[s]).as("at %d", s).isBetween(roundedUp[s - 1] - DISTANCE, roundedDown[s] + DISTANCE);
        }
    }

    /** Probabilities of the lattice points, each amount moved to the bound of its class and then to the lattice. */
    private static double[] lattice(SeverityCurve curve, int size, boolean up) {
        double[] probabilities = new double[size];
        int classes = TabulatedCurve.CLASSES;
        for (int i = 0; i < classes - 1; i++) {
            double bound = curve.exceededBy(1 - (i + (up ? 1.0 : 0.0)) / classes);
            int point = (int) (up ? Math.ceil(100 * bound) : Math.floor(100 * bound));
            probabilities[Math.min(size - 1, point)] += 1.0 / classes;
        }
        int parts = 10_000;
        for (int i = 0; i < parts; i++) {
            double q = (parts - i - (up ? 1.0 : 0.0)) / parts / classes;
            double bound = q == 0 ? size : curve.exceededBy(q);
            int point = (int) Math.min(size, up ? Math.ceil(100 * bound) : Math.floor(100 * bound));
            if (point < size) {
                probabilities[point] += 1.0 / classes / parts;
            }
        }
        return probabilities;
    }

    private static long quantile(double[] cumulative, double q) {
        int s = 0;
        while (cumulative[s] < q) {
            s++;
        }
        return s;
    }

    /** The part of the draws at or below each lattice point. */
    private static double[] distribution(long[] drawn, int size) {
        double[] part = new double[size];
        for (long amount : drawn) {
            if (amount < size) {
                part[(int) amount] += 1.0 / drawn.length;
            }
        }
        for (int s = 1; s < size; s++) {
            part[s] += part[s - 1];
        }
        return part;
    }

    private static long[] draws(ClientCost cost) {
        return draws(new CostModel(ImmutableTable.of(TOWN, HELP, cost)))[0];
    }

    /** The drawn costs by product and draw. */
    private static long[][] draws(CostModel model) {
        CostDraws.Drawer drawer =
                CostDraws.of(model, List.of(TOWN), CATALOGUE, 20_170_101).drawer();
        long[][] drawn = new long[2][DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            long[] cents = drawer.draw(d, 2018);
            drawn[0][d] = cents[0];
            drawn[1][d] = cents[1];
        }
        return drawn;
    }
}
