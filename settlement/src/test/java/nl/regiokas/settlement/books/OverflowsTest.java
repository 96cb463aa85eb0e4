package nl.regiokas.settlement.books;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.comparison.Difference;
import nl.regiokas.settlement.comparison.SchemeComparison;
import nl.regiokas.settlement.comparison.YearComparison;
import nl.regiokas.settlement.explanation.CorrectionExplainer;
import nl.regiokas.settlement.incentive.Incentive;
import nl.regiokas.settlement.incentive.PerversePair;
import nl.regiokas.settlement.incentive.Trajectory;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.OwnCost;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sums and differences that values work out when asked: one that does not fit is refused with what it was about. */
class OverflowsTest {

    private static final long MOST = Long.MAX_VALUE;
    private static final long LEAST = Long.MIN_VALUE;
    private static final MunicipalityCode ONE = MunicipalityCode.of("0001");
    private static final Party PARTY = Party.of(ONE);
    private static final ProductCode CARE = ProductCode.of(Town.CARE);
    private static final String AMOUNTS = "amounts must fit in 64 bits of cents but overflowed";
    private static final String DIFFERENCES = "differences must fit in 64 bits of cents but overflowed";

    private static Stream<Arguments> overflows() {
        return Stream.of(
                arguments(asked(() -> open().openTotalCents()), AMOUNTS),
                arguments(asked(() -> open().openTotal()), AMOUNTS),
                arguments(asked(() -> column().sumCents()), AMOUNTS + " (kind OWN_USE)"),
                arguments(asked(() -> column().sum()), AMOUNTS + " (kind OWN_USE)"),
                arguments(asked(() -> state().changedCostCents(2018, ledger(MOST))), AMOUNTS + " (2018)"),
                arguments(asked(() -> difference(LEAST, 1, 0)), DIFFERENCES + " (party 0001)"),
                arguments(asked(() -> totals().totals()), DIFFERENCES + " (party 0001)"),
                arguments(asked(() -> growth(MOST, -1).growthCents()), DIFFERENCES + " (2018)"),
                arguments(asked(() -> growth(MOST, -1).growth()), DIFFERENCES + " (2018)"),
                arguments(asked(() -> grown().growthCents()), DIFFERENCES),
                arguments(asked(() -> incentive().ownCents()), AMOUNTS + " (municipality 0001, 2018)"),
                arguments(asked(() -> incentive().others()), AMOUNTS + " (municipality 0001, 2018)"),
                arguments(asked(() -> pair().savedCents()), AMOUNTS + " (municipality 0001, 2018)"),
                arguments(asked(() -> explainer().after(booked())), AMOUNTS + " (scope all, 2018, party 0001)"),
                arguments(asked(OverflowsTest::corrected), AMOUNTS + " (scope all, 2018, party 0001)"));
    }

    @ParameterizedTest
    @MethodSource("overflows")
    void whatDoesNotFitIsRefused(ThrowingCallable asked, String message) {
        assertThatThrownBy(asked).isInstanceOf(RefusalException.class).hasMessage(message);
    }

    private static ThrowingCallable asked(ThrowingCallable asked) {
        return asked;
    }

    private static ScopeState open() {
        return ScopeState.builder()
                .openCents(ImmutableSortedMap.of(
                        OpenItem.of(ONE, 2019, 2018, ChargeKind.INSTALMENT),
                        MOST,
                        OpenItem.of(ONE, 2020, 2018, ChargeKind.INSTALMENT),
                        1L))
                .build();
    }

    private static BookedColumn column() {
        return BookedColumn.of(
                ChargeKind.OWN_USE,
                ImmutableList.of(ONE, MunicipalityCode.of("0002")),
                new long[] {MOST, 1},
                OwnCost.of(() -> "test.own", Dependence.CostClass.ALL, new long[] {MOST, 1}),
                true);
    }

    private static State state() {
        return State.builder()
                .after(2018)
                .settledCents(ImmutableTable.of(2018, ONE, -1L))
                .build();
    }

    private static CostLedger ledger(long cents) {
        CostLedgerBuilder costs = CostLedger.builder(List.of(ONE), facts().catalogue());
        costs.addCents(0, costs.ordinal(CARE), 2018, cents);
        return costs.build();
    }

    private static Difference difference(long reference, long alternative, long cause) {
        return new Difference(PARTY, reference, alternative, ImmutableSortedMap.of(Cause.ROUNDING, cause));
    }

    private static YearComparison growth(long alternative, long reference, Difference... differences) {
        return new YearComparison(2018, ImmutableList.copyOf(differences), reference, alternative);
    }

    private static SchemeComparison totals() {
        YearComparison year = growth(0, 0, difference(0, MOST, MOST));
        return new SchemeComparison(settlement(), settlement(), ImmutableList.of(year, year));
    }

    private static SchemeComparison grown() {
        return new SchemeComparison(settlement(), settlement(), ImmutableList.of(growth(MOST, 0), growth(1, 0)));
    }

    private static Settlement settlement() {
        return Settlement.of(scheme(), facts());
    }

    private static Incentive incentive() {
        return new Incentive(
                ONE,
                CARE,
                2018,
                1,
                ImmutableSortedMap.of(2018, MOST, 2019, 1L),
                ImmutableSortedMap.of(Party.of(MunicipalityCode.of("0002")), MOST, Party.of(ONE), 1L),
                0);
    }

    private static PerversePair pair() {
        return new PerversePair(ONE, 2018, new Trajectory(CARE, 2), -1, new Trajectory(CARE, 1), MOST);
    }

    private static SolidarityScheme scheme() {
        return Town.scheme(
                2018, PoolingModel.builder().key(AllocationKeys.equal()).build());
    }

    private static SettlementFacts facts() {
        return new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", Town.CARE, 2018, "70.00")
                .facts();
    }

    private static Closed closed() {
        return Books.open(scheme(), State.opening(scheme()))
                .close(new Closing(LocalDate.of(2019, 2, 1), 2018), facts());
    }

    private static CorrectionExplainer explainer() {
        return CorrectionExplainer.of(closed());
    }

    private static ImmutableList<Booking> booked() {
        return ImmutableList.of(booking(MOST), booking(1));
    }

    private static Booking booking(long cents) {
        return new Booking(2018, "all", PARTY, ChargeKind.OWN_USE, cents);
    }

    /** One cent more than what fits, after all that fits was booked before. */
    private static void corrected() {
        explainer().after(ImmutableList.of(booking(MOST))).explain(booking(1));
    }
}
