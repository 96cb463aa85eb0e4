package nl.regiokas.risk.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableTable;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import org.junit.jupiter.api.Test;

class YearUnderWayTest {

    private static final MunicipalityCode A = MunicipalityCode.of("0001");
    private static final MunicipalityCode B = MunicipalityCode.of("0002");
    private static final MunicipalityCode C = MunicipalityCode.of("0003");
    private static final ProductCode HELP = ProductCode.of("HELP");
    private static final ProductCode STAY = ProductCode.of("STAY");
    private static final ProductCatalogue CATALOGUE = ProductCatalogue.of(List.of(
            Product.of("HELP", "help at home", Segment.FLEXIBLE), Product.of("STAY", "stay", Segment.INTENSIVE)));

    private static final Severity FIFTY = new LognormalSeverity(Euro.parse("50.00"), 1.5, Optional.empty());
    private static final Severity HUNDRED = new LognormalSeverity(Euro.parse("100.00"), 1.5, Optional.empty());
    private static final CostModel YEARLY =
            new CostModel(ImmutableTable.<MunicipalityCode, ProductCode, ClientCost>builder()
                    .put(B, HELP, new ClientCost(ClientCount.poisson(24), HUNDRED))
                    .put(A, HELP, new ClientCost(ClientCount.poisson(8), FIFTY))
                    .build());

    /** Of HELP there are EUR 300 to come at EUR 50 a client, and EUR 200 at EUR 100. */
    @Test
    void asManyClientsAsTheExpectedCostTakes() {
        YearUnderWay rest = YearUnderWay.of(YEARLY, 2018, ledger(90_000, 0, 0), ledger(30_000, 20_000, 0));

        assertThat(rest.costModel().cells().get(A, HELP)).isEqualTo(new ClientCost(ClientCount.poisson(6), FIFTY));
        assertThat(rest.costModel().cells().get(B, HELP)).isEqualTo(new ClientCost(ClientCount.poisson(2), HUNDRED));
        assertThat(rest.costModel().meanCents(A)).isEqualTo(30_000);
        assertThat(rest.known()).isEqualTo(ledger(90_000, 0, 0));
    }

    @Test
    void withoutClientsOfItsOwnThoseOfTheFirstMunicipalityCount() {
        YearUnderWay rest = YearUnderWay.of(YEARLY, 2018, ledger(0, 0, 0), ledger(0, 0, 10_000));

        assertThat(rest.costModel().cells())
                .isEqualTo(ImmutableTable.of(C, HELP, new ClientCost(ClientCount.poisson(2), FIFTY)));
    }

    @Test
    void whatCannotBeDrawnIsCertain() {
        CostLedger stay = CostLedger.builder(List.of(A, B, C), CATALOGUE)
                .addCents(0, 0, 2018, -700)
                .addCents(1, 1, 2018, 4_000)
                .addCents(1, 0, 2017, 1)
                .build();

        YearUnderWay rest = YearUnderWay.of(YEARLY, 2018, ledger(1_000, 0, 0), stay);

        assertThat(rest.costModel()).isEqualTo(new CostModel(ImmutableTable.of()));
        assertThat(rest.known().cost(A, HELP, 2018)).isEqualTo(Euro.parse("3.00"));
        assertThat(rest.known().cost(B, STAY, 2018)).isEqualTo(Euro.parse("40.00"));
        assertThat(rest.known().years()).containsExactly(2018);
    }

    /** Cents of HELP in 2018. */
    private static CostLedger ledger(long a, long b, long c) {
        return CostLedger.builder(List.of(A, B, C), CATALOGUE)
                .addCents(0, 0, 2018, a)
                .addCents(1, 0, 2018, b)
                .addCents(2, 0, 2018, c)
                .build();
    }
}
