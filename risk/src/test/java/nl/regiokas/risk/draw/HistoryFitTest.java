package nl.regiokas.risk.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import org.junit.jupiter.api.Test;

class HistoryFitTest {

    private static final MunicipalityCode A = MunicipalityCode.of("0001");
    private static final MunicipalityCode B = MunicipalityCode.of("0002");
    private static final ProductCode HELP = ProductCode.of("HELP");
    private static final ProductCatalogue CATALOGUE =
            ProductCatalogue.of(List.of(Product.of("HELP", "help", Segment.FLEXIBLE)));

    @Test
    void workedExampleOfTheClassDoc() {
        CostModel model = fit(ledger(new long[] {100, 200, 300}, new long[] {400, 400, 400}))
                .variation(1)
                .leastClientCost(Euro.parse("0.01"))
                .build()
                .fit();
        // ratio 10,000 / 600 = 16.67, k = 2
        LognormalSeverity severity = LognormalSeverity.of(Euro.parse("8.33"), 1);
        assertThat(model.cells().get(A, HELP)).isEqualTo(new ClientCost(ClientCount.poisson(20_000 / 833.0), severity));
        assertThat(model.cells().get(B, HELP)).isEqualTo(new ClientCost(ClientCount.poisson(40_000 / 833.0), severity));
    }

    @Test
    void fittedMeanIsTheMeanOfTheHistory() {
        CostModel model = fit(ledger(new long[] {100, 270, 313}, new long[] {404, 4_000, 40}))
                .build()
                .fit();
        assertThat(model.meanCents(A)).isCloseTo(68_300 / 3.0, offset(1e-6));
        assertThat(model.meanCents(B)).isCloseTo(444_400 / 3.0, offset(1e-6));
    }

    @Test
    void fittedVariancesSumToThoseOfTheHistory() {
        CostModel model = fit(ledger(new long[] {90_000, 70_000, 80_000}, new long[] {400_000, 460_000, 490_000}))
                .variation(2)
                .build()
                .fit();
        // variances 10,000^2 and (50,000^2 + 10,000^2 + 40,000^2) / 2, in euro squared
        double observed = (1e8 + 2.1e9) * 1e4;
        assertThat((model.variance(A) + model.variance(B)) / observed).isCloseTo(1, offset(1e-4));
    }

    @Test
    void fittedVarianceCountsTheTail() {
        CostModel model = fit(ledger(new long[] {90_000, 70_000, 80_000}, new long[] {400_000, 460_000, 490_000}))
                .tail(new ParetoTail(0.02, 2.5))
                .build()
                .fit();
        double observed = (1e8 + 2.1e9) * 1e4;
        assertThat((model.variance(A) + model.variance(B)) / observed).isCloseTo(1, offset(1e-3));
    }

    @Test
    void productThatNeverSwingsHasClientsOfTheLeastCost() {
        CostModel model = fit(ledger(new long[] {500, 500, 500}, new long[] {0, 0, 0}))
                .build()
                .fit();
        assertThat(model.cells().get(A, HELP))
                .isEqualTo(new ClientCost(
                        ClientCount.poisson(5), new LognormalSeverity(Euro.parse("100.00"), 1.5, Optional.empty())));
        assertThat(model.cells().contains(B, HELP)).isFalse();
    }

    @Test
    void municipalityWithCorrectionsAboveUseHasNoClientsAndDoesNotCount() {
        CostModel model = fit(ledger(new long[] {500, 500, 500}, new long[] {-900, 200, 100}))
                .build()
                .fit();
        assertThat(model.cells().contains(B, HELP)).isFalse();
        assertThat(model.cells().get(A, HELP))
                .isEqualTo(new ClientCost(ClientCount.poisson(5), LognormalSeverity.of(Euro.parse("100.00"), 1.5)));
    }

    @Test
    void productWithoutCostHasNoCells() {
        CostModel model =
                fit(ledger(new long[] {0, 0, 0}, new long[] {0, 0, 0})).build().fit();
        assertThat(model.cells().cellSet()).isEmpty();
    }

    @Test
    void oneYearIsNoHistoryAndAVeryHeavyTailCannotBeFitted() {
        assertThatThrownBy(() -> fit(ledger(new long[] {1, 1, 1}, new long[] {1, 1, 1}))
                        .firstYear(2017)
                        .tail(new ParetoTail(0.01, 2))
                        .leastClientCost(Euro.ZERO)
                        .build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        history up to 2017 must span at least 2 years but begins in 2017: use of more years is needed
                        exponent of the Pareto tail must be above 2 to be fitted but was 2.0
                        least cost of a client must be above zero but was EUR 0.00""");
    }

    private static HistoryFit.Builder fit(CostLedger ledger) {
        HistoryFit.Builder fit = HistoryFit.builder();
        fit.ledger(ledger).firstYear(2015).lastYear(2017);
        return fit;
    }

    /** Costs in euro of 2015 to 2017. */
    private static CostLedger ledger(long[] a, long[] b) {
        CostLedgerBuilder ledger = CostLedger.builder(List.of(A, B), CATALOGUE);
        for (int y = 0; y < a.length; y++) {
            ledger.addCents(0, 0, 2015 + y, 100 * a[y]).addCents(1, 0, 2015 + y, 100 * b[y]);
        }
        return ledger.build();
    }
}
