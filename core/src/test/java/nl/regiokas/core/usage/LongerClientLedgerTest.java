package nl.regiokas.core.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import org.junit.jupiter.api.Test;

class LongerClientLedgerTest {

    private static final MunicipalityCode ONE = MunicipalityCode.of("0001");
    private static final MunicipalityCode TWO = MunicipalityCode.of("0002");
    private static final ProductCode CARE = ProductCode.of("CARE");
    private static final ProductCode BED = ProductCode.of("BED");

    /** Client x uses both products of 0001 in 2018 and one in 2019, client y one of 0002; 2020 has a client z. */
    private static ClientLedger.Builder costs() {
        ProductCatalogue catalogue = ProductCatalogue.of(
                List.of(Product.of("BED", "bed", Segment.CRISIS), Product.of("CARE", "care", Segment.FLEXIBLE)));
        return ClientLedger.builder(List.of(ONE, TWO), catalogue)
                .add(0, 1, 2018, "x", 100)
                .add(0, 0, 2018, "x", 20)
                .add(0, 1, 2019, "x", 30)
                .add(1, 1, 2019, "y", 40);
    }

    private static List<Long> of(ClientLedger ledger, MunicipalityCode municipality, int year) {
        return ledger.costsCents(municipality, year, product -> true)
                .sorted()
                .boxed()
                .toList();
    }

    @Test
    void aClientWhoseCostDoesNotFitIsRefusedByItsPlace() {
        ClientLedger large = costs().add(1, 0, 2018, "y", Long.MAX_VALUE)
                .add(1, 1, 2018, "y", 1)
                .build();

        assertThatThrownBy(() -> of(large, TWO, 2018))
                .isInstanceOf(RefusalException.class)
                .hasMessage("cost of a client must fit in 64 bits of cents but overflowed (municipality 0002, 2018)");
        assertThat(large.costsCents(TWO, 2018, BED::equals)).containsExactly(Long.MAX_VALUE);
        assertThat(large.costs(TWO, 2018, BED::equals)).containsExactly(Euro.ofCents(Long.MAX_VALUE));
    }

    @Test
    void theLastYearIsRepeatedAndLaterOnesAreReplaced() {
        ClientLedger longer = costs().add(1, 1, 2020, "z", 50).build().continued(2019, 2);
        ClientLedger byHand = costs().add(0, 1, 2020, "x", 30)
                .add(1, 1, 2020, "y", 40)
                .add(0, 1, 2021, "x", 30)
                .add(1, 1, 2021, "y", 40)
                .build();

        assertThat(longer).isEqualTo(byHand);
        assertThat(of(longer, TWO, 2022)).isEmpty();
    }

    @Test
    void aYearWithoutCostsIsRepeatedAsSuch() {
        assertThat(costs().build().continued(2020, 2)).isEqualTo(costs().build());
        assertThat(costs().build().continued(2017, 1))
                .isEqualTo(ClientLedger.builder(
                                List.of(ONE, TWO),
                                ProductCatalogue.of(List.of(
                                        Product.of("BED", "bed", Segment.CRISIS),
                                        Product.of("CARE", "care", Segment.FLEXIBLE))))
                        .build());
    }

    @Test
    void oneMoreClientIsNoneOfTheOthers() {
        ClientLedger more = costs().build().plusClient(ONE, CARE, 2018, 7).plusClient(ONE, BED, 2018, 9);

        assertThat(of(more, ONE, 2018)).containsExactly(7L, 9L, 120L);
        assertThat(more.costsCents(ONE, 2018, BED::equals)).containsExactlyInAnyOrder(9L, 20L);
        assertThat(of(more, ONE, 2019)).containsExactly(30L);
        assertThat(LongStream.of(2018, 2019).mapToObj(year -> of(more, TWO, (int) year)))
                .containsExactly(List.of(), List.of(40L));
    }

    @Test
    void aClientOfAnUnknownMunicipalityOrProductIsRefused() {
        ClientLedger ledger = costs().build();

        assertThatThrownBy(() -> ledger.plusClient(MunicipalityCode.of("0003"), CARE, 2018, 7))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality of a client must be one of those of the costs per client but was 0003");
        assertThatThrownBy(() -> ledger.plusClient(ONE, ProductCode.of("NONE"), 2018, 7))
                .isInstanceOf(RefusalException.class)
                .hasMessage("product of a client must be one of those of the costs per client but was NONE");
    }
}
