package nl.regiokas.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.books.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioBuilderTest {

    private static final Scenario GRONINGEN = ScenarioBuilder.groningen().build();

    @Test
    void groningenIsTheSameOnEveryMachine() {
        assertThat(GRONINGEN.lines()).hasSize(72_711);
        assertThat(GRONINGEN.lines().get(0))
                .isEqualTo(UsageLine.ofQuantity(
                        MunicipalityCode.of("0001"),
                        ProductCode.of("41A01"),
                        LocalDate.of(2015, 1, 12),
                        new BigDecimal("3.06")));
        assertThat(GRONINGEN.youth().values().stream().limit(3))
                .containsExactly(BigDecimal.valueOf(7124), BigDecimal.valueOf(12559), BigDecimal.valueOf(8566));
        assertThat(digest(GRONINGEN.ledger())).isEqualTo(3_023_002_276_001_172_849L);
    }

    @Test
    void groningenCostsAboutTheTotalEveryYear() {
        assertThat(Euro.text(total(GRONINGEN.ledger(), 2018))).isEqualTo("104960994.70");
        assertThat(Euro.text(total(GRONINGEN.ledger(), 2019))).isEqualTo("104712187.28");
        assertThat(Euro.text(total(GRONINGEN.ledger(), 2020))).isEqualTo("107045932.22");
    }

    @Test
    void aFewLinesAreVeryDear() {
        List<Long> amounts = GRONINGEN.lines().stream()
                .flatMap(line -> line.amount().stream())
                .map(amount -> Euro.cents(amount, "amount"))
                .sorted()
                .toList();

        assertThat(amounts.get(amounts.size() - 1)).isGreaterThan(50 * amounts.get(amounts.size() / 2));
    }

    @Test
    void anotherSeedIsAnotherScenario() {
        Scenario other = ScenarioBuilder.groningen().seed(43).build();

        assertThat(other.ledger()).isNotEqualTo(GRONINGEN.ledger());
        assertThat(other.youth()).isNotEqualTo(GRONINGEN.youth());
    }

    @Test
    void everyVisitGivesTheSameLines() {
        Scenario small = ScenarioBuilder.small().build();

        assertThat(small.lines()).isEqualTo(small.lines());
        assertThat(small.withLines(small.lines()).ledger()).isEqualTo(small.ledger());
    }

    @ParameterizedTest
    @MethodSource("nl.regiokas.testkit.scenario.SchemeShape#library")
    void everySchemeIsReady(SchemeShape shape) {
        Scenario scenario = ScenarioBuilder.small().scheme(shape).build();

        assertThat(Readiness.of(scenario.scheme(), scenario.facts()).faults()).isEmpty();
        assertThat(scenario.settle().years()).hasSize(2);
    }

    @Test
    void equalMunicipalitiesUseTheSame() {
        CostLedger ledger =
                ScenarioBuilder.small().usage(UsageShape.EQUAL).build().ledger();

        for (int p = 0; p < ledger.products().size(); p++) {
            assertThat(ledger.cents(1, p, 2018)).isEqualTo(ledger.cents(0, p, 2018));
        }
        assertThat(total(ledger, 2018)).isPositive();
    }

    @Test
    void oneUsesEverythingOrNobodyUsesAnything() {
        Scenario one = ScenarioBuilder.small().usage(UsageShape.ONE_USES_ALL).build();
        Scenario none = ScenarioBuilder.small().usage(UsageShape.NONE).build();

        assertThat(ImmutableSet.copyOf(
                        one.lines().stream().map(UsageLine::municipality).toList()))
                .containsExactly(MunicipalityCode.of("0001"));
        assertThat(none.lines()).isEmpty();
    }

    @Test
    void correctionsAreNegativeLines() {
        assertThat(negative(ScenarioBuilder.small().corrections(0).build())).isZero();
        assertThat(negative(ScenarioBuilder.small().corrections(1000).build())).isGreaterThan(300);
    }

    @Test
    void theNationIsStreamed() {
        Scenario nation = ScenarioBuilder.national().build();
        long[] lines = new long[1];
        UsageLines.Visitor counter = new UsageLines.Visitor() {
            @Override
            public void quantity(int municipality, int product, LocalDate date, long digits, int decimals) {
                lines[0]++;
            }

            @Override
            public void amount(int municipality, int product, LocalDate date, long cents) {
                lines[0]++;
            }
        };

        nation.usage().of(17, counter);

        assertThat(nation.municipalities()).hasSize(342);
        assertThat(nation.catalogue().products()).hasSize(80);
        assertThat(lines[0]).isEqualTo(169_591L);
    }

    @Test
    void theNationIsReady() {
        Scenario nation = ScenarioBuilder.national().linesPerYear(100_000).build();

        assertThat(Readiness.of(nation.scheme(), nation.facts()).faults()).isEmpty();
    }

    @Test
    void numbersOutOfRangeAreRefusedAllAtOnce() {
        ScenarioBuilder wrong =
                ScenarioBuilder.small().municipalities(0).years(0).corrections(1001);

        assertThatThrownBy(wrong::build).isInstanceOf(RefusalException.class).hasMessage("""
                        municipalities of a scenario must be from 1 to 9999 but were 0
                        years of a scenario must be from 1 to 100 but were 0
                        corrections in 1,000 lines of a scenario must be from 0 to 1000 but were 1001""");
    }

    private static long negative(Scenario scenario) {
        return scenario.lines().stream()
                .filter(line -> line.quantity().filter(q -> q.signum() < 0).isPresent()
                        || line.amount().filter(a -> a.isNegative()).isPresent())
                .count();
    }

    private static long total(CostLedger ledger, int year) {
        long total = 0;
        for (int m = 0; m < ledger.municipalities().size(); m++) {
            for (int p = 0; p < ledger.products().size(); p++) {
                total += ledger.cents(m, p, year);
            }
        }
        return total;
    }

    private static long digest(CostLedger ledger) {
        long digest = 0;
        for (int year = ledger.firstYear(); year <= ledger.lastYear(); year++) {
            for (int m = 0; m < ledger.municipalities().size(); m++) {
                for (int p = 0; p < ledger.products().size(); p++) {
                    digest = 31 * digest + ledger.cents(m, p, year);
                }
            }
        }
        return digest;
    }
}
