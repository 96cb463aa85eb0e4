package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.Town;
import org.junit.jupiter.api.Test;

class TimelineTest {

    /** 2019: 0001 goes to 0002 (60) and 0004 (40). 2021: 0002 cedes a quarter to 0003; 0004 goes to 0003. */
    private static Town town() {
        return new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .existing("0003", "", "")
                .existing("0004", "2019-01-01", "2021-01-01")
                .existing("0005", "2020-01-01", "")
                .existing("0006", "", "2020-07-01")
                .reorganised("2019-01-01", "0001 60 0002", "0001 40 0004")
                .reorganised("2021-01-01", "0002 75 0002", "0002 25 0003", "0004 1 0003");
    }

    private static Timeline timeline(Town town) {
        SettlementFacts facts = town.facts();
        return new Timeline(facts.region(), facts.reorganisations());
    }

    private final Timeline ofTown = timeline(town());

    private static List<String> texts(Iterable<MunicipalityCode> codes) {
        List<String> texts = new ArrayList<>();
        codes.forEach(one -> texts.add(one.value()));
        return texts;
    }

    private static SortedMap<MunicipalityCode, Long> cents(String code, long cents) {
        return ImmutableSortedMap.of(code(code), cents);
    }

    @Test
    void aMunicipalityExistsInAYearOnAnyDay() {
        assertThat(texts(ofTown.in(2018))).containsExactly("0001", "0002", "0003", "0006");
        assertThat(texts(ofTown.in(2019))).containsExactly("0002", "0003", "0004", "0006");
        assertThat(texts(ofTown.in(2020))).containsExactly("0002", "0003", "0004", "0005", "0006");
        assertThat(texts(ofTown.in(2021))).containsExactly("0002", "0003", "0005");
    }

    @Test
    void amountsPassEveryReorganisationInBetween() {
        // 101: 60.6, 40.4 -> 61, 40; 61: 45.75, 15.25 -> 46, 15; 15 + 40 = 55
        assertThat(ofTown.moveCents(cents("0001", 101), 2018, 2021))
                .isEqualTo(ImmutableSortedMap.of(code("0002"), 46L, code("0003"), 55L));
        assertThat(ofTown.moveCents(cents("0001", -101), 2018, 2021))
                .isEqualTo(ImmutableSortedMap.of(code("0002"), -46L, code("0003"), -55L));
        assertThat(ofTown.moveCents(cents("0001", 101), 2018, 2018)).isEqualTo(cents("0001", 101));
        assertThat(ofTown.moveCents(cents("0003", 7), 2018, 2021)).isEqualTo(cents("0003", 7));
    }

    /** 1 and 1 of 0001 and 0002 in 2018: together on 0002 in 2019: 1.6, 3/4 of it 1.2. */
    @Test
    void whatComesTogetherIsOneAmount() {
        SortedMap<MunicipalityCode, Rational> values = new TreeMap<>();
        values.put(code("0001"), Rational.ONE);
        values.put(code("0002"), Rational.ONE);
        assertThat(ofTown.moveExact(values, 2018, 2021))
                .isEqualTo(ImmutableSortedMap.of(code("0002"), Rational.of(6, 5), code("0003"), Rational.of(4, 5)));
        // 1 ct of 0001 goes to 0002, where 1 ct waits: 2 ct: 1.5 and 0.5, tie to the earlier
        assertThat(ofTown.moveCents(ImmutableSortedMap.of(code("0001"), 1L, code("0002"), 1L), 2018, 2021))
                .isEqualTo(ImmutableSortedMap.of(code("0002"), 2L));
    }

    @Test
    void aValueIsCompleteIfAllItComesFromHadOne() {
        SortedMap<MunicipalityCode, Rational> values = new TreeMap<>();
        values.put(code("0001"), Rational.ONE);
        values.put(code("0003"), Rational.ONE);
        assertThat(ofTown.moveComplete(values, 2019))
                .isEqualTo(ImmutableSortedMap.of(code("0003"), Rational.ONE, code("0004"), Rational.of(2, 5)));
    }

    @Test
    void predecessorsAreFollowedBack() {
        assertThat(texts(ofTown.predecessors(code("0003"), 2021))).containsExactly("0002", "0003", "0004");
        assertThat(texts(ofTown.predecessors(code("0003"), 2021, 2018))).containsExactly("0001", "0002", "0003");
        assertThat(texts(ofTown.predecessors(code("0005"), 2021, 2019))).isEmpty();
        assertThat(texts(ofTown.predecessors(code("0005"), 2021, 2020))).containsExactly("0005");
    }

    @Test
    void whoDoesNotExistIsReportedWithItsSuccessors() {
        Faults faults = new Faults();
        ofTown.checkExisting("cost", code("0001"), 2019, faults);
        ofTown.checkExisting("cost", code("0005"), 2019, faults);
        ofTown.checkExisting("cost", code("0006"), 2021, faults);
        ofTown.checkExisting("cost", code("0007"), 2019, faults);
        ofTown.checkExisting("cost", code("0001"), 2018, faults);
        assertThat(faults.list())
                .map(Fault::text)
                .containsExactly(
                        "cost must be of a municipality that exists in 2019 but was of 0001, succeeded by 0002, 0004",
                        "cost must be of a municipality that exists in 2019 but was of 0005",
                        "cost must be of a municipality that exists in 2021 but was of 0006",
                        "cost must be of a municipality of the region but was of 0007");
    }

    @Test
    void reorganisationsAreOnTheFirstDayOfAYearAndOfKnownMunicipalities() {
        Faults faults = new Faults();
        timeline(new Town()
                        .existing("0001", "", "2019-01-01")
                        .existing("0002", "2020-01-01", "")
                        .reorganised("2018-07-01", "0001 50 0001", "0001 50 0002")
                        .reorganised("2019-01-01", "0001 50 0002", "0001 50 0008"))
                .check(faults);
        assertThat(faults.list())
                .map(Fault::text)
                .containsExactly(
                        "a reorganisation must be on 1 January but was on 2018-07-01",
                        "successor must be of a municipality that exists in 2019 but was of 0002"
                                + " (reorganisation 2019-01-01)",
                        "successor must be of a municipality of the region but was of 0008"
                                + " (reorganisation 2019-01-01)");
    }

    /** The first says nothing of its own last day: only the merger ends it. */
    @Test
    void aReorganisationChangesWhoExistsWithoutALastDay() {
        Timeline merged = timeline(
                new Town().existing("0001", "", "").existing("0002", "", "").reorganised("2019-01-01", "0001 1 0002"));

        assertThat(texts(merged.in(2018))).containsExactly("0001", "0002");
        assertThat(texts(merged.in(2019))).containsExactly("0002");
    }

    @Test
    void nothingMovesBetweenYearsWithoutAReorganisation() {
        Timeline ceding = timeline(new Town()
                .existing("0001", "", "")
                .existing("0002", "", "")
                .reorganised("2019-01-01", "0001 75 0001", "0001 25 0002"));

        assertThat(ceding.isSame(2017, 2018)).isTrue();
        assertThat(ceding.isSame(2018, 2019)).as("the same two, but part moves").isFalse();
        assertThat(ceding.isSame(2019, 2020)).isTrue();
        assertThat(ofTown.isSame(2019, 2020)).as("0005 is new").isFalse();
    }

    @Test
    void aMunicipalityHasEndedWhenNobodyTakesItOver() {
        assertThat(ofTown.hasEnded(code("0006"), 2021)).isTrue();
        assertThat(ofTown.hasEnded(code("0006"), 2022))
                .as("no reorganisation in that year")
                .isTrue();
        assertThat(ofTown.hasEnded(code("0001"), 2019))
                .as("0002 and 0004 take it over")
                .isFalse();
        assertThat(ofTown.hasEnded(code("0005"), 2021)).as("it exists").isFalse();
        assertThat(ofTown.hasEnded(code("0005"), 2022))
                .as("it exists, without a reorganisation in that year")
                .isFalse();
    }

    /** 0003 begins on the day on which it would cede, so that nothing can come from it. */
    @Test
    void aPredecessorExistedTheYearBefore() {
        Timeline slip = timeline(new Town()
                .existing("0001", "", "")
                .existing("0002", "2019-01-01", "")
                .existing("0003", "2019-01-01", "")
                .reorganised("2019-01-01", "0001 1 0002", "0003 1 0002"));
        Faults faults = new Faults();
        slip.check(faults);

        assertThat(texts(slip.predecessors(code("0002"), 2019))).containsExactly("0001");
        assertThat(faults.list())
                .map(Fault::text)
                .containsExactly("predecessor must be of a municipality that exists in 2018 but was of 0003"
                        + " (reorganisation 2019-01-01)");
    }

    /** 0002 takes 0001 over in 2019 and ends in 2021 without a successor; 0004 comes in 2019, and 0005 from nobody. */
    @Test
    void oneThatIsToComeIsReportedWithThoseItComesFrom() {
        Timeline some = timeline(new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "2021-01-01")
                .existing("0004", "2019-01-01", "")
                .existing("0005", "2020-01-01", "")
                .reorganised("2019-01-01", "0001 50 0002", "0001 50 0004"));

        assertThat(some.related("cost", code("0004"), 2018).text())
                .isEqualTo(
                        "cost must be of a municipality that exists in 2018 but was of 0004, which will come from 0001");
        assertThat(some.related("cost", code("0005"), 2018).text())
                .isEqualTo("cost must be of a municipality that exists in 2018 but was of 0005");
        assertThat(some.related("cost", code("0002"), 2021).text())
                .isEqualTo("cost must be of a municipality that exists in 2021 but was of 0002");
        assertThat(some.related("cost", code("0001"), 2019).text())
                .isEqualTo(
                        "cost must be of a municipality that exists in 2019 but was of 0001, succeeded by 0002, 0004");
    }

    /** What 0001 hands on in a year does not make its taker one that is still to come in that year. */
    @Test
    void theYearOfAReorganisationIsNotBeforeIt() {
        Timeline slip = timeline(new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "2019-01-01")
                .reorganised("2019-01-01", "0001 1 0002"));

        assertThat(slip.related("cost", code("0002"), 2019).text())
                .isEqualTo("cost must be of a municipality that exists in 2019 but was of 0002");
    }
}
