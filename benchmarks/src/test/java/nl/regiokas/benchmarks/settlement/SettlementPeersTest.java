package nl.regiokas.benchmarks.settlement;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiokas.benchmarks.sample.SampleRegion;
import nl.regiokas.benchmarks.sample.SampleSchemes;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.actualuse.ActualUseModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementPeersTest {

    private static final SampleRegion REGION = SampleRegion.of("23x20x6");

    @ParameterizedTest
    @ValueSource(strings = {"insurance", "flat-tax", "actual-use", "pooling", "mixed"})
    void theFormulasOnMoneyGiveTheSameCents(String model) {
        assertSame(new MoneyAmounts(), model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insurance", "flat-tax", "actual-use", "pooling", "mixed"})
    void theFormulasOnDecimalsGiveTheSameCents(String model) {
        assertSame(new DecimalAmounts(), model);
    }

    @Test
    void theSchemesBookEveryKindOfChargeButTheCallOnParticipants() {
        Settlement mixed = settled(new SampleSchemes(REGION).named("mixed"));
        assertThat(mixed.charges())
                .extracting(charge -> charge.kind())
                .contains(
                        InsuranceModel.PREMIUM,
                        InsuranceModel.NO_CLAIM_REFUND,
                        ChargeKind.CONTRIBUTION,
                        ChargeKind.INSTALMENT,
                        ChargeKind.OWN_USE,
                        ActualUseModel.STANDING_SHARE);
    }

    @Test
    void theLimitOfThePoolHoldsSome() {
        SolidarityScheme scheme = new SampleSchemes(REGION).named("pooling");
        Settlement settlement = settled(scheme);
        long percent = 8 + 3000 / (23 * 20);
        int held = 0;
        for (int year = SampleRegion.FIRST_YEAR + 1; year <= REGION.lastYear(); year++) {
            Map<String, Long> before = shares(settlement, year - 1);
            for (Map.Entry<String, Long> now : shares(settlement, year).entrySet()) {
                long prior = before.getOrDefault(now.getKey(), 0L);
                long most = Math.abs(prior) * percent / 100;
                assertThat(Math.abs(now.getValue() - prior)).isLessThanOrEqualTo(most);
                held += Math.abs(now.getValue() - prior) == most ? 1 : 0;
            }
        }
        assertThat(held).isBetween(3, 60);
    }

    private static Map<String, Long> shares(Settlement settlement, int year) {
        return settlement.year(year).books().charges().stream()
                .filter(charge -> charge.kind().equals(PoolingModel.POOL_SHARE))
                .collect(toMap(charge -> charge.party().code(), charge -> charge.amountCents()));
    }

    private static Settlement settled(SolidarityScheme scheme) {
        return Settlement.of(scheme, REGION.facts());
    }

    private static <T> void assertSame(Amounts<T> amounts, String model) {
        SolidarityScheme scheme = new SampleSchemes(REGION).named(model);
        Settlement ours = settled(scheme);
        FormulaSettlement<T> books = FormulaSettlement.of(amounts, scheme, REGION.facts());
        Map<BookedAs, Long> charges = new HashMap<>();
        for (int year = REGION.firstYearOfHistory(); year <= REGION.lastYear(); year++) {
            List<List<T>> cells = cells(amounts, REGION.cells(year));
            if (year < SampleRegion.FIRST_YEAR) {
                books.remember(year, cells);
            } else {
                FormulaYear<T> settled = books.settle(year, cells);
                settled.charges().forEach((booking, amount) -> charges.put(booking, cents(amounts, amount)));
                assertThat(settled.positions().stream().map(amount -> cents(amounts, amount)))
                        .containsExactlyElementsOf(ours.year(year).books().positions().stream()
                                .filter(position ->
                                        position.party().municipality().isPresent())
                                .map(Position::chargeCents)
                                .toList());
            }
        }
        assertThat(charges).isEqualTo(bookings(ours));
    }

    private static <T> List<List<T>> cells(Amounts<T> amounts, long[][] cells) {
        return Arrays.stream(cells)
                .map(row -> Arrays.stream(row).mapToObj(amounts::ofCents).toList())
                .toList();
    }

    private static <T> long cents(Amounts<T> amounts, T amount) {
        return amounts.number(amount).movePointRight(2).longValueExact();
    }

    private static Map<BookedAs, Long> bookings(Settlement settlement) {
        return settlement.charges().stream()
                .filter(charge -> charge.party().municipality().isPresent())
                .collect(toMap(
                        charge -> new BookedAs(
                                charge.year(),
                                charge.scope(),
                                REGION.municipalities()
                                        .indexOf(charge.party().municipality().orElseThrow()),
                                charge.kind()),
                        charge -> charge.amountCents()));
    }
}
