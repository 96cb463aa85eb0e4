package nl.regiokas.risk.simulation;

import static nl.regiokas.risk.simulation.SmallRegion.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.risk.draw.CostDraws;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.settlement.calculation.Basis;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.ChargeKind;
import nl.regiokas.settlement.calculation.CostSharing;
import nl.regiokas.settlement.calculation.ScopeYear;
import nl.regiokas.settlement.calculation.SharedCost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationLawsTest {

    private static final RiskStudy STUDY = SmallRegion.study(300);
    private static final MunicipalityCode STRANGER = MunicipalityCode.of("9999");

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void resultDoesNotDependOnTheNumberOfThreads(int threads) {
        RiskResult alone = new RiskCalculator().calculate(STUDY, 1, Progress.SILENT);
        assertThat(new RiskCalculator().calculate(STUDY, threads, Progress.SILENT))
                .isEqualTo(alone);
    }

    @Test
    void otherSeedGivesAnotherResult() {
        RiskStudy other = STUDY.toBuilder().seed(7).build();
        assertThat(new RiskCalculator().calculate(other).charges())
                .isNotEqualTo(new RiskCalculator().calculate(STUDY).charges());
    }

    @Test
    void schemeIsChargedAlikeWhateverItIsComparedWith() {
        RiskResult all = new RiskCalculator().calculate(STUDY);
        RiskResult alone = new RiskCalculator()
                .calculate(STUDY.toBuilder()
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
        RiskResult few = new RiskCalculator().calculate(STUDY);
        RiskResult more =
                new RiskCalculator().calculate(STUDY.toBuilder().draws(600).build());
        assertThat(more.cost(A, 2018).cost().largestCents())
                .isGreaterThanOrEqualTo(few.cost(A, 2018).cost().largestCents());
        assertThat(more.cost(A, 2018).cost().leastCents())
                .isLessThanOrEqualTo(few.cost(A, 2018).cost().leastCents());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void ruleThatChargesAStrangerIsRefusedByTheLowestDraw(int threads) {
        long most = dearestOfTheFirst(40);
        RiskCalculator losing = new RiskCalculator(scope -> year -> year.poolCostCents() > most
                ? chargeStranger(year)
                : CostSharing.of(scope.model()).share(year));
        int draw = firstDrawAbove(most);
        assertThat(draw).isGreaterThanOrEqualTo(40);
        assertThatThrownBy(() -> losing.calculate(
                        STUDY.toBuilder()
                                .schemes(ImmutableList.of(SmallRegion.actualUse()))
                                .build(),
                        threads,
                        Progress.SILENT))
                .isInstanceOf(RefusalException.class)
                .hasMessageMatching("charges must be to municipalities of the facts but one was to 9999 "
                        + "\\(scope .*, 20\\d\\d\\) \\(draw " + draw + ", scheme actual use\\)");
    }

    @Test
    void drawThatCannotBeSettledIsNamed() {
        long most = dearestOfTheFirst(40);
        RiskCalculator refusing = new RiskCalculator(scope -> year -> {
            if (year.poolCostCents() > most) {
                throw RefusalException.of("the pool is empty");
            }
            return CostSharing.of(scope.model()).share(year);
        });
        assertThatThrownBy(() -> refusing.calculate(
                        STUDY.toBuilder()
                                .schemes(ImmutableList.of(SmallRegion.actualUse()))
                                .build(),
                        3,
                        Progress.SILENT))
                .isInstanceOf(RefusalException.class)
                .hasMessage("the pool is empty (draw " + firstDrawAbove(most) + ", scheme actual use)");
    }

    @Test
    void progressIsToldAndMayCancel() {
        List<Integer> told = new ArrayList<>();
        new RiskCalculator().calculate(STUDY, 2, (done, total) -> told.add(done));
        assertThat(told).isSorted().endsWith(300);
        assertThatThrownBy(() -> new RiskCalculator()
                        .calculate(STUDY.toBuilder().draws(1_000_000).build(), 2, (done, total) -> false))
                .isInstanceOf(CancellationException.class)
                .hasMessageMatching("simulation was cancelled after \\d+ of 1000000 draws");
    }

    @Test
    void atLeastOneThreadIsNeeded() {
        assertThatThrownBy(() -> new RiskCalculator().calculate(STUDY, 0, Progress.SILENT))
                .isInstanceOf(RefusalException.class)
                .hasMessage("threads of a simulation must be at least 1 but were 0");
    }

    /** Charges the whole pool to a municipality that is not there. */
    private static SharedCost chargeStranger(ScopeYear year) {
        return SharedCost.of(ImmutableList.of(new Charge(
                year.year(),
                year.name(),
                STRANGER,
                ChargeKind.OWN_USE,
                year.poolCostCents(),
                new Basis.Due(ImmutableList.of()))));
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
