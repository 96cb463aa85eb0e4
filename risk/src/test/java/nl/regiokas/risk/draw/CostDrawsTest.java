package nl.regiokas.risk.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableTable;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import org.junit.jupiter.api.Test;

class CostDrawsTest {

    private static final MunicipalityCode A = MunicipalityCode.of("0001");
    private static final MunicipalityCode B = MunicipalityCode.of("0002");
    private static final MunicipalityCode C = MunicipalityCode.of("0003");
    private static final ProductCode HELP = ProductCode.of("HELP");
    private static final ProductCode STAY = ProductCode.of("STAY");
    private static final ProductCatalogue CATALOGUE = ProductCatalogue.of(
            List.of(Product.of("HELP", "help", Segment.FLEXIBLE), Product.of("STAY", "stay", Segment.INTENSIVE)));
    private static final ClientCost COST =
            new ClientCost(ClientCount.poisson(20), LognormalSeverity.of(Euro.parse("800.00"), 1));
    private static final CostModel MODEL =
            new CostModel(ImmutableTable.<MunicipalityCode, ProductCode, ClientCost>builder()
                    .put(A, HELP, COST)
                    .put(A, STAY, COST)
                    .put(C, STAY, COST)
                    .build());

    @Test
    void sameSeedGivesTheSameDrawsInAnyOrder() {
        CostDraws.Drawer forwards = draws(1).drawer();
        CostDraws.Drawer backwards = draws(1).drawer();
        long[][] drawn = new long[50][];
        for (int d = 0; d < drawn.length; d++) {
            drawn[d] = forwards.draw(d, 2018).clone();
        }
        for (int d = drawn.length - 1; d >= 0; d--) {
            assertThat(backwards.draw(d, 2018)).containsExactly(drawn[d]);
        }
    }

    @Test
    void otherSeedsDrawsYearsAndMunicipalitiesHaveOtherNumbers() {
        long[] drawn = draws(1).drawer().draw(7, 2018).clone();
        assertThat(draws(2).drawer().draw(7, 2018)).isNotEqualTo(drawn);
        assertThat(draws(1).drawer().draw(8, 2018)).isNotEqualTo(drawn);
        assertThat(draws(1).drawer().draw(7, 2019)).isNotEqualTo(drawn);
        assertThat(drawn[1]).as("STAY of A").isNotEqualTo(drawn[5]).isNotEqualTo(drawn[0]);
    }

    @Test
    void municipalityIsDrawnAlikeWhoeverElseIsThere() {
        CostModel alone = new CostModel(ImmutableTable.of(C, STAY, COST));
        CostDraws.Drawer drawer = CostDraws.of(alone, List.of(C), CATALOGUE, 1).drawer();
        for (int d = 0; d < 20; d++) {
            assertThat(drawer.draw(d, 2018)[1]).isEqualTo(draws(1).drawer().draw(d, 2018)[5]);
        }
    }

    @Test
    void ledgerHoldsWhatIsDrawn() {
        CostLedger ledger = draws(5).ledger(3, 2018, 2019);
        assertThat(ledger.municipalities()).containsExactly(A, B, C);
        assertThat(ledger.firstYear()).isEqualTo(2018);
        assertThat(ledger.lastYear()).isEqualTo(2019);
        long[] drawn = draws(5).drawer().draw(3, 2019);
        assertThat(new long[] {
                    ledger.cents(0, 0, 2019), ledger.cents(0, 1, 2019), ledger.cents(1, 0, 2019),
                    ledger.cents(1, 1, 2019), ledger.cents(2, 0, 2019), ledger.cents(2, 1, 2019)
                })
                .containsExactly(drawn);
        assertThat(drawn[2] + drawn[3] + drawn[4]).as("absent cells").isZero();
    }

    @Test
    void unknownCodesOfTheModelAreRefusedTogether() {
        assertThatThrownBy(() -> CostDraws.of(
                        MODEL,
                        List.of(A),
                        ProductCatalogue.of(List.of(Product.of("STAY", "stay", Segment.INTENSIVE))),
                        1))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality of the cost model must be one of the region but was 0003\n"
                        + "product of the cost model must be in the catalogue but was HELP");
    }

    @Test
    void costBeyondALongNamesTheDraw() {
        ObservedSeverity immense = ObservedSeverity.always(Euro.ofCents(Long.MAX_VALUE / 2));
        CostModel model = new CostModel(ImmutableTable.of(A, HELP, new ClientCost(ClientCount.poisson(50), immense)));
        CostDraws.Drawer drawer = CostDraws.of(model, List.of(A), CATALOGUE, 1).drawer();
        assertThatThrownBy(() -> drawer.draw(4, 2018))
                .isInstanceOf(RefusalException.class)
                .hasMessage("drawn cost must fit a long of cents but overflowed (draw 4, municipality 0001, 2018)");
    }

    private static CostDraws draws(long seed) {
        return CostDraws.of(MODEL, List.of(C, B, A), CATALOGUE, seed);
    }
}
