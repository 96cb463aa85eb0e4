package nl.regiokas.risk.simulation;

import static nl.regiokas.risk.simulation.SmallRegion.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.Segment;
import nl.regiokas.risk.draw.CostDraws;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationLawsTest {

    private static final RiskStudy STUDY = SmallRegion.study(300);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void resultDoesNotDependOnTheNumberOfThreads(int threads) {
        RiskResult alone = RiskCalculator.calculate(STUDY, 1, Progress.SILENT);
        assertThat(RiskCalculator.calculate(STUDY, threads, Progress.SILENT)).isEqualTo(alone);
    }

    @Test
    void otherSeedGivesAnotherResult() {
        RiskStudy other = STUDY.toBuilder().seed(7).build();
        assertThat(RiskCalculator.calculate(other).charges())
                .isNotEqualTo(RiskCalculator.calculate(STUDY).charges());
    }

    @Test
    void schemeIsChargedAlikeWhateverItIsComparedWith() {
        RiskResult all = RiskCalculator.calculate(STUDY);
        RiskResult alone = RiskCalculator.calculate(STUDY.toBuilder()
                .schemes(ImmutableList.of(SmallRegion.flatTax()))
                .build());
        assertThat(alone.charges())
                .isEqualTo(all.charges().stream()
                        .filter(row -> row.scheme().equals("flat tax"))
                        .toList());
        assertThat(alone.costs()).isEqualTo(all.costs());
    }

    @Test
    void moreDrawsBeginWithTheSameOnes() {
        RiskResult few = RiskCalculator.calculate(STUDY);
        RiskResult more = RiskCalculator.calculate(STUDY.toBuilder().draws(600).build());
        assertThat(more.cost(A, 2018).cost().largestCents())
                .isGreaterThanOrEqualTo(few.cost(A, 2018).cost().largestCents());
        assertThat(more.cost(A, 2018).cost().leastCents())
                .isLessThanOrEqualTo(few.cost(A, 2018).cost().leastCents());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void modelThatBooksWhatItMayNotIsRefusedByTheLowestDraw(int threads) {
        long most = dearestOfTheFirst(40);
        int draw = firstDrawAbove(most);
        assertThat(draw).isGreaterThanOrEqualTo(40);
        assertThatThrownBy(() -> RiskCalculator.calculate(
                        under(new Above(most, year -> {
                            throw RefusalException.of(Fault.of(OwnFault.EMPTY));
                        })),
                        threads,
                        Progress.SILENT))
                .isInstanceOf(RefusalException.class)
                .hasMessageMatching("the pool is empty \\(draw " + draw + ", scheme own, scope .*, 20\\d\\d\\)");
        assertThatThrownBy(() -> RiskCalculator.calculate(
                        under(new Above(most, SimulationLawsTest::undeclared)), threads, Progress.SILENT))
                .isInstanceOf(RefusalException.class)
                .hasMessageMatching("model own must book only what it may: it booked kind PREMIUM, "
                        + "which it does not declare \\(draw " + draw + ", scheme own, scope .*, 20\\d\\d\\)");
    }

    @Test
    void amountBeyondALongIsRefusedByTheFirstDraw() {
        assertThatThrownBy(() -> RiskCalculator.calculate(under(new Above(-1, year -> {
                    throw new ArithmeticException("beyond a long");
                }))))
                .isInstanceOf(RefusalException.class)
                .hasMessage("amounts must fit in 64 bits of cents but overflowed "
                        + "(draw 0, scheme own, scope dear, 2018, model own)");
    }

    @Test
    void progressIsReportedAndMayCancel() {
        List<Integer> stated = new ArrayList<>();
        RiskCalculator.calculate(STUDY, 2, (done, total) -> stated.add(done));
        assertThat(stated).isSorted().endsWith(300);
        assertThatThrownBy(() -> RiskCalculator.calculate(
                        STUDY.toBuilder().draws(1_000_000).build(), 2, (done, total) -> false))
                .isInstanceOf(CancellationException.class)
                .hasMessageMatching("simulation was cancelled after \\d+ of 1000000 draws");
    }

    @Test
    void atLeastOneThreadIsNeeded() {
        assertThatThrownBy(() -> RiskCalculator.calculate(STUDY, 0, Progress.SILENT))
                .isInstanceOf(RefusalException.class)
                .hasMessage("threads of a simulation must be at least 1 but were 0");
    }

    private enum OwnFault implements FaultCode {
        EMPTY;

        @Override
        public String pattern() {
            return "the pool is empty";
        }
    }

    private static RiskStudy under(SharingModel model) {
        SolidarityScheme.Builder scheme = SolidarityScheme.builder();
        scheme.name("own")
                .firstYear(2018)
                .lastYear(2019)
                .addScopes(Scope.builder()
                        .name("dear")
                        .segments(Segment.INTENSIVE, Segment.CRISIS)
                        .model(model)
                        .build())
                .addScopes(Scope.builder()
                        .name("rest")
                        .segments(Segment.values())
                        .model(model)
                        .build());
        return STUDY.toBuilder().schemes(ImmutableList.of(scheme.build())).build();
    }

    private static Sharing undeclared(ScopeYear year) {
        long[] costs = year.costsCents();
        return Sharing.of(year)
                .book(InsuranceModel.PREMIUM, costs, new Reported(costs))
                .build();
    }

    /** Each pays its own use, unless the pool costs more than an amount. */
    private record Above(long most, Function<ScopeYear, Sharing> otherwise) implements SharingModel {

        @Override
        public String name() {
            return "own";
        }

        @Override
        public ImmutableList<ChargeKind> kinds() {
            return ImmutableList.of(ChargeKind.OWN_USE);
        }

        @Override
        public ImmutableSet<AllocationKey> keys() {
            return ImmutableSet.of(memberKey());
        }

        @Override
        public AllocationKey memberKey() {
            return AllocationKeys.equal();
        }

        @Override
        public void check(ModelCheck check) {}

        @Override
        public Sharing share(ScopeYear year) {
            long[] costs = year.costsCents();
            return year.poolCostCents() > most
                    ? otherwise.apply(year)
                    : Sharing.of(year)
                            .book(ChargeKind.OWN_USE, costs, new Reported(costs))
                            .build();
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Reported(long[] amounts) implements Basis {

        @Override
        public long cents(int row) {
            return amounts[row];
        }

        @Override
        public Explanation explain(int row, ChargeContext context) {
            throw new AssertionError("a simulation explains nothing");
        }
    }

    /** The largest pool cost of the scope of crisis and intensive care in any of the first draws. */
    private static long dearestOfTheFirst(int draws) {
        long most = 0;
        for (int d = 0; d < draws; d++) {
            most = Math.max(most, pool(d));
        }
        return most;
    }

    private static int firstDrawAbove(long most) {
        int draw = 0;
        while (pool(draw) <= most) {
            draw++;
        }
        return draw;
    }

    /** The larger pool cost of the two years of a draw, either scope. */
    private static long pool(int draw) {
        CostDraws.Drawer drawer = CostDraws.of(
                        STUDY.costModel(), SmallRegion.CODES, SmallRegion.CATALOGUE, STUDY.seed())
                .drawer();
        long most = 0;
        for (int year = 2018; year <= 2019; year++) {
            long[] cents = drawer.draw(draw, year);
            long dear = 0;
            long rest = 0;
            for (int m = 0; m < 3; m++) {
                dear += cents[4 * m] + cents[4 * m + 3];
                rest += cents[4 * m + 1] + cents[4 * m + 2];
            }
            most = Math.max(most, Math.max(dear, rest));
        }
        return most;
    }
}
