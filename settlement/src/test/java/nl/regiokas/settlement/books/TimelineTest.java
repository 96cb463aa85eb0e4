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

    private static final Timeline TIMELINE = timeline(town());

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
        assertThat(texts(TIMELINE.in(2018))).containsExactly("0001", "0002", "0003", "0006");
        assertThat(texts(TIMELINE.in(2019))).containsExactly("0002", "0003", "0004", "0006");
        assertThat(texts(TIMELINE.in(2020))).containsExactly("0002", "0003", "0004", "0005", "0006");
        assertThat(texts(TIMELINE.in(2021))).containsExactly("0002", "0003", "0005");
    }

    @Test
    void amountsPassEveryReorganisationInBetween() {
        // 101: 60.6, 40.4 -> 61, 40; 61: 45.75, 15.25 -> 46, 15; 15 + 40 = 55
        assertThat(TIMELINE.moveCents(cents("0001", 101), 2018, 2021))
                .isEqualTo(ImmutableSortedMap.of(code("0002"), 46L, code("0003"), 55L));
        assertThat(TIMELINE.moveCents(cents("0001", -101), 2018, 2021))
                .isEqualTo(ImmutableSortedMap.of(code("0002"), -46L, code("0003"), -55L));
        assertThat(TIMELINE.moveCents(cents("0001", 101), 2018, 2018)).isEqualTo(cents("0001", 101));
        assertThat(TIMELINE.moveCents(cents("0003", 7), 2018, 2021)).isEqualTo(cents("0003", 7));
    }

    /** 1 and 1 of 0001 and 0002 in 2018: together on 0002 in 2019: 1.6, 3/4 of it 1.2. */
    @Test
    void whatComesTogetherIsOneAmount() {
        SortedMap<MunicipalityCode, Rational> values = new TreeMap<>();
        values.put(code("0001"), Rational.ONE);
        values.put(code("0002"), Rational.ONE);
        assertThat(TIMELINE.moveExact(values, 2018, 2021))
                .isEqualTo(ImmutableSortedMap.of(code("0002"), Rational.of(6, 5), code("0003"), Rational.of(4, 5)));
        // 1 ct of 0001 goes to 0002, where 1 ct waits: 2 ct: 1.5 and 0.5, tie to the earlier
        assertThat(TIMELINE.moveCents(ImmutableSortedMap.of(code("0001"), 1L, code("0002"), 1L), 2018, 2021))
                .isEqualTo(ImmutableSortedMap.of(code("0002"), 2L));
    }

    @Test
    void aValueIsCompleteIfAllItComesFromHadOne() {
        SortedMap<MunicipalityCode, Rational> values = new TreeMap<>();
        values.put(code("0001"), Rational.ONE);
        values.put(code("0003"), Rational.ONE);
        assertThat(TIMELINE.moveComplete(values, 2019))
                .isEqualTo(ImmutableSortedMap.of(code("0003"), Rational.ONE, code("0004"), Rational.of(2, 5)));
    }

    @Test
    void predecessorsAreFollowedBack() {
        assertThat(texts(TIMELINE.predecessors(code("0003"), 2021))).containsExactly("0002", "0003", "0004");
        assertThat(texts(TIMELINE.predecessors(code("0003"), 2021, 2018))).containsExactly("0001", "0002", "0003");
        assertThat(texts(TIMELINE.predecessors(code("0005"), 2021, 2019))).isEmpty();
        assertThat(texts(TIMELINE.predecessors(code("0005"), 2021, 2020))).containsExactly("0005");
    }

    @Test
    void whoDoesNotExistIsToldWithItsSuccessors() {
        Faults faults = new Faults();
        TIMELINE.checkExisting("cost", code("0001"), 2019, faults);
        TIMELINE.checkExisting("cost", code("0005"), 2019, faults);
        TIMELINE.checkExisting("cost", code("0006"), 2021, faults);
        TIMELINE.checkExisting("cost", code("0007"), 2019, faults);
        TIMELINE.checkExisting("cost", code("0001"), 2018, faults);
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
}
