package nl.regiokas.budgeting.pgb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;

class PgbResultProperties {

    @Property
    void everyCostComesBackInItsMunicipalityAndFunction(@ForAll("costs") Map<String, Map<PgbFunction, Long>> costs) {
        PgbResult result = result(costs);
        long total = 0;
        for (Map.Entry<String, Map<PgbFunction, Long>> row : costs.entrySet()) {
            long sum =
                    row.getValue().values().stream().mapToLong(Long::longValue).sum();
            assertThat(cents(result.costs(), row.getKey(), RtaTable.TOTAL)).isEqualTo(sum);
            assertThat(cents(result.exact(), row.getKey(), PgbResult.COST)).isEqualTo(sum);
            row.getValue()
                    .forEach((function, cost) -> assertThat(cents(result.costs(), row.getKey(), function.code()))
                            .isEqualTo(cost));
            total += sum;
        }
        assertThat(cents(result.exact(), RtaTable.TOTAL, PgbResult.COST)).isEqualTo(total);
        assertThat(result.withoutCost())
                .containsExactlyElementsOf(costs.entrySet().stream()
                        .filter(row -> row.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }

    @Property
    void budgetIsCostAndResult(@ForAll("costs") Map<String, Map<PgbFunction, Long>> costs) {
        AmountTable exact = result(costs).exact();

        for (String column : PgbResult.COLUMNS) {
            assertThat(exact.sum(column)).isEqualTo(exact.cell(RtaTable.TOTAL, column));
        }
        for (String row : costs.keySet()) {
            assertThat(cents(exact, row, PgbResult.COST) + cents(exact, row, PgbResult.RESULT))
                    .isEqualTo(cents(exact, row, PgbResult.BUDGET));
        }
    }

    @Property
    void thousandsLieHalfAThousandOffAtMost(@ForAll("costs") Map<String, Map<PgbFunction, Long>> costs) {
        PgbResult result = result(costs);
        for (String row : costs.keySet()) {
            for (String column : PgbResult.COLUMNS) {
                long shown = cents(result.thousands(), row, column);
                assertThat(shown % 100_000).isZero();
                assertThat(Math.abs(shown - cents(result.exact(), row, column))).isLessThanOrEqualTo(50_000);
            }
        }
        assertThat(result.reconcile(result.thousands()).differences()).isEmpty();
    }

    @Example
    void reportsEveryFaultAtOnce() {
        ImmutableMap<String, MonetaryAmount> budgets = ImmutableMap.of("A", Euro.parse("-1"));
        PgbCost cost = new PgbCost("B", PgbFunction.OTHER, Euro.parse("-0.01"));

        assertThatThrownBy(() -> PgbResult.of(budgets, ImmutableList.of(cost, cost)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        PGB budget must not be negative but was EUR -1.00 (A)
                        cost of OTHER must not be negative but was EUR -0.01 (B)
                        cost of OTHER must not be negative but was EUR -0.01 (B)
                        cost of OTHER must be given once but is given again (B)
                        PGB cost must have a PGB budget but B has none""");
        assertThatThrownBy(() -> PgbFunction.ofCode("BG"))
                .hasMessage("function must be BG-I, BG-G, VTIJD, PV or OTHER but was BG");
    }

    @Example
    void aResultNeedsAMunicipality() {
        ImmutableMap<String, MonetaryAmount> nobody = ImmutableMap.of();

        assertThatThrownBy(() -> PgbResult.of(nobody, ImmutableList.of()))
                .isInstanceOf(RefusalException.class)
                .hasMessage("PGB result must have a municipality but has none");
    }

    @Example
    void aBudgetOfZeroIsOverspentByAllThatCareCost() {
        PgbResult result = PgbResult.of(
                ImmutableMap.of("A", Euro.ZERO),
                ImmutableList.of(new PgbCost("A", PgbFunction.SHORT_STAY, Euro.parse("5"))));

        assertThat(result.exact().cell("A", PgbResult.RESULT)).isEqualTo(Euro.parse("-5"));
    }

    @Example
    void everyFunctionIsFoundByItsCode() {
        assertThat(PgbFunction.values())
                .allSatisfy(function ->
                        assertThat(PgbFunction.ofCode(function.code())).isEqualTo(function));
    }

    /**
     * A has 10 - 3 = 7, published as 8; B has 20 - 4 = 16, published as 20 - 5 = 15. Only the result of B follows from
     * what stands next to it.
     */
    @Example
    void aPublishedResultIsImpliedByItsOwnRowOnly() {
        PgbResult result = PgbResult.of(
                ImmutableMap.of("A", Euro.parse("10000"), "B", Euro.parse("20000")),
                ImmutableList.of(
                        new PgbCost("A", PgbFunction.OTHER, Euro.parse("3000")),
                        new PgbCost("B", PgbFunction.OTHER, Euro.parse("4000"))));
        AmountTable published = AmountTable.builder()
                .columns(PgbResult.COLUMNS)
                .putAmounts("A", ImmutableList.of(Euro.parse("10000"), Euro.parse("3000"), Euro.parse("8000")))
                .putAmounts("B", ImmutableList.of(Euro.parse("20000"), Euro.parse("5000"), Euro.parse("15000")))
                .build();

        assertThat(result.reconcile(published).differences())
                .extracting(difference ->
                        difference.cell().row() + " " + difference.cell().column() + " " + difference.isImplied())
                .containsExactly("A result false", "B cost false", "B result true");
    }

    private static PgbResult result(Map<String, Map<PgbFunction, Long>> costs) {
        ImmutableMap.Builder<String, MonetaryAmount> budgets = ImmutableMap.builder();
        ImmutableList.Builder<PgbCost> lines = ImmutableList.builder();
        costs.forEach((municipality, byFunction) -> {
            budgets.put(municipality, Euro.ofCents(municipality.hashCode() * 1_000L));
            byFunction.forEach(
                    (function, cents) -> lines.add(new PgbCost(municipality, function, Euro.ofCents(cents))));
        });
        return PgbResult.of(budgets.buildOrThrow(), lines.build());
    }

    private static long cents(AmountTable table, String row, String column) {
        return Euro.cents(table.cell(row, column), column);
    }

    @Provide
    Arbitrary<Map<String, Map<PgbFunction, Long>>> costs() {
        Arbitrary<Map<PgbFunction, Long>> byFunction = Arbitraries.maps(
                Arbitraries.of(PgbFunction.class), Arbitraries.longs().between(0, 100_000_000_000L));
        return byFunction.list().ofMinSize(1).ofMaxSize(6).map(rows -> {
            ImmutableMap.Builder<String, Map<PgbFunction, Long>> named = ImmutableMap.builder();
            for (int row = 0; row < rows.size(); row++) {
                named.put("m" + (rows.size() - row), rows.get(row));
            }
            return named.buildOrThrow();
        });
    }
}
