package nl.regiokas.budgeting.pgb;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.product.CareForm;
import nl.regiokas.core.product.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PgbFindingsTest {

    private static final ImmutableSet<PgbColumn> ALL = ImmutableSet.copyOf(PgbColumn.values());

    private static final PgbUse BUDGET = PgbUse.builder()
            .place(Place.of(Place.LINE, 2))
            .date(LocalDate.of(2015, 6, 1))
            .segment(Segment.FLEXIBLE)
            .careForm(CareForm.PERSONAL_BUDGET)
            .build();

    @Test
    void aBudgetForCompulsoryOrClosedCareIsReported() {
        PgbUse compulsory = BUDGET.toBuilder().segment(Segment.COMPULSORY).build();
        PgbUse closed = compulsory.toBuilder().isClosed(true).build();

        assertThat(PgbFindings.of(ALL, ImmutableList.of(BUDGET, compulsory, closed))
                        .found())
                .containsExactly(
                        new PgbFinding(PgbCheck.COMPULSORY, compulsory),
                        new PgbFinding(PgbCheck.COMPULSORY, closed),
                        new PgbFinding(PgbCheck.CLOSED, closed));
    }

    @Test
    void aLineIsInKindOpenAndNoFosterCareUnlessSaidOtherwise() {
        PgbUse use = PgbUse.builder()
                .place(Place.of(Place.LINE, 2))
                .date(LocalDate.of(2015, 6, 1))
                .segment(Segment.FLEXIBLE)
                .build();

        assertThat(use.careForm()).isEqualTo(CareForm.IN_KIND);
        assertThat(use.isClosed()).isFalse();
        assertThat(use.isFosterCare()).isFalse();
        assertThat(use.indicationUntil()).isEmpty();
    }

    @Test
    void careInKindIsNotLookedAt() {
        PgbUse inKind = BUDGET.toBuilder()
                .careForm(CareForm.IN_KIND)
                .segment(Segment.COMPULSORY)
                .isClosed(true)
                .indicationUntil(LocalDate.of(2015, 1, 1))
                .build();

        assertThat(PgbFindings.of(ALL, ImmutableList.of(inKind)).found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2015-06-30, 2015-06-30, false, false",
        "2015-07-01, 2015-06-30, false, true",
        "2016-01-01, 2018-12-31, false, false",
        "2016-01-02, 2018-12-31, false, true",
        "2016-01-02, 2018-12-31, true, false"
    })
    void transitionRightEndsWithTheIndicationAtTheLatestOnNewYearsDay(
            LocalDate date, LocalDate until, boolean isFosterCare, boolean isFound) {
        PgbUse use = BUDGET.toBuilder()
                .date(date)
                .indicationUntil(until)
                .isFosterCare(isFosterCare)
                .build();

        assertThat(PgbFindings.of(ALL, ImmutableList.of(use)).found())
                .isEqualTo(isFound ? ImmutableList.of(new PgbFinding(PgbCheck.TRANSITION, use)) : ImmutableList.of());
    }

    @Test
    void careInKindHadItsRightUntilTheEndOf2015() {
        assertThat(TransitionRight.lastDay(CareForm.IN_KIND, LocalDate.of(2017, 1, 1), false))
                .contains(LocalDate.of(2015, 12, 31));
        assertThat(TransitionRight.lastDay(CareForm.IN_KIND, LocalDate.of(2017, 1, 1), true))
                .isEmpty();
    }

    @Test
    void checksWithoutTheirColumnAreReportedAsNotMade() {
        PgbUse closed = BUDGET.toBuilder()
                .segment(Segment.COMPULSORY)
                .isClosed(true)
                .indicationUntil(LocalDate.of(2015, 1, 1))
                .build();

        PgbFindings withoutClosed = PgbFindings.of(
                ImmutableSet.of(PgbColumn.CARE_FORM, PgbColumn.INDICATION_UNTIL), ImmutableList.of(closed));
        PgbFindings withoutForm =
                PgbFindings.of(ImmutableSet.of(PgbColumn.CLOSED, PgbColumn.INDICATION_UNTIL), ImmutableList.of(closed));

        assertThat(withoutClosed.notMade()).containsExactly(PgbCheck.CLOSED);
        assertThat(withoutClosed.found())
                .extracting(PgbFinding::check)
                .containsExactly(PgbCheck.COMPULSORY, PgbCheck.TRANSITION);
        assertThat(withoutForm.notMade()).containsExactly(PgbCheck.values());
        assertThat(withoutForm.found()).isEmpty();
        assertThat(PgbCheck.TRANSITION.source())
                .hasToString("003_aa6130130ab9cbb9, section 4.3, lines 905-923, 1362-1368");
    }
}
