package nl.regiokas.exchange.iv3;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.actualuse.ActualUseModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** What holds of the national accounts whatever was used: nothing is lost, nothing is negative. */
class Iv3Properties {

    private static final String[] MUNICIPALITIES = {"0003", "0005", "0007"};
    private static final String[] PRODUCTS = {"A", "B", "C", "D"};

    private static Settlement settlement(Random random) {
        SettlementFacts.Builder facts = SettlementFacts.builder();
        for (String municipality : MUNICIPALITIES) {
            facts.municipality(municipality, 1 + random.nextInt(5000));
        }
        facts.product("A", "INTENSIVE")
                .product("B", "INTENSIVE")
                .product("C", "FLEXIBLE")
                .product("D", "FLEXIBLE");
        for (int i = random.nextInt(12); i >= 0; i--) {
            facts.cost(any(random, MUNICIPALITIES), any(random, PRODUCTS), 2023 + random.nextInt(2), cost(random));
        }
        for (String product : PRODUCTS) {
            facts.cost(any(random, MUNICIPALITIES), product, 2023, random.nextInt(3) > 0 ? "9999.99" : "-9999.99");
        }
        ActualUseModel flexible = Models.actualUse(AllocationKeys.equal());
        return Settlement.of(
                SolidarityScheme.builder()
                        .firstYear(2023)
                        .lastYear(2024)
                        .addScopes(Scope.builder()
                                .name("intensive")
                                .segments(Segment.INTENSIVE)
                                .model(Models.insurance()
                                        .key(AllocationKeys.youth())
                                        .expectedCost(YearlyAmount.of(ImmutableMap.of(
                                                2023, Euro.parse("1000.01"), 2024, Euro.parse("77.77"))))
                                        .build())
                                .build())
                        .addScopes(Scope.builder()
                                .name("flexible")
                                .segments(Segment.FLEXIBLE)
                                .model(flexible)
                                .build())
                        .build(),
                facts.build());
    }

    private static String any(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private static String cost(Random random) {
        return Euro.text(random.nextInt(100_000) - 20_000);
    }

    @Property
    void lastenLessBatenAreTheCharges(@ForAll Random random) {
        Settlement settlement = settlement(random);
        TaakveldMapping mapping = Iv3ReportTest.mapping("A 2023 6.72a", "B 2023 6.74a", "C 2023 6.72a", "D 2023 6.73c");

        Iv3Report report = Iv3Report.of(settlement, mapping);

        assertThat(report.rows())
                .allMatch(row -> row.lastenCents() >= 0 && row.batenCents() >= 0)
                .allMatch(row -> row.lastenCents() > 0 || row.batenCents() > 0);
        for (Settlement.Year year : settlement.years()) {
            for (String municipality : MUNICIPALITIES) {
                assertThat(sum(report, year.year(), municipality, Iv3Row::lastenCents))
                        .isEqualTo(charges(year, municipality)
                                .filter(cents -> cents > 0)
                                .sum());
                assertThat(sum(report, year.year(), municipality, Iv3Row::batenCents))
                        .isEqualTo(-charges(year, municipality)
                                .filter(cents -> cents < 0)
                                .sum());
            }
        }
    }

    private static LongStream charges(Settlement.Year year, String municipality) {
        return year.charges(municipality).stream().mapToLong(Charge::amountCents);
    }

    private static long sum(Iv3Report report, int year, String municipality, ToLongFunction<Iv3Row> side) {
        return report.rows().stream()
                .filter(row -> row.year() == year && row.municipality().value().equals(municipality))
                .mapToLong(side)
                .sum();
    }
}
