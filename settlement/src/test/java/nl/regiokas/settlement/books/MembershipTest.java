package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.code;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.council.GroningenDecisions;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.settlement.scheme.Stance;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final SharingModel MODEL = Models.actualUse(AllocationKeys.equal());

    /** 0001 and 0002 merge in 2019 into 0003; 0005 is new in 2020. */
    private static Town merging() {
        return new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "2019-01-01")
                .existing("0003", "2019-01-01", "")
                .existing("0004", "", "")
                .existing("0005", "2020-01-01", "")
                .reorganised("2019-01-01", "0001 1 0003", "0002 1 0003");
    }

    private static List<String> inYear(Dated<Participants> participants, int year) {
        Settlement settled = merging()
                .uses("0004", CARE, 2018, "1.00")
                .settle(scheme(2018, 2021, scope(MODEL).participants(participants)));
        return settled.year(year).books().scopes().get(0).participants().stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> inYear(Participants participants, int year) {
        return inYear(Dated.always(participants), year);
    }

    @Test
    void allAreThoseOfEachYear() {
        assertThat(inYear(Participants.all(), 2018)).containsExactly("0001", "0002", "0004");
        assertThat(inYear(Participants.all(), 2019)).containsExactly("0003", "0004");
        assertThat(inYear(Participants.all(), 2020)).containsExactly("0003", "0004", "0005");
    }

    @Test
    void aListPassesToSuccessorsAndNewMunicipalitiesAreInNone() {
        Participants listed = Participants.only("0001", "0002");
        assertThat(inYear(listed, 2018)).containsExactly("0001", "0002");
        assertThat(inYear(listed, 2019)).containsExactly("0003");
        assertThat(inYear(listed, 2021)).containsExactly("0003");
    }

    /** As the books would have it, with nothing settled. */
    @Test
    void participationIsKnownWithoutASettlement() {
        Participation participation = Participation.of(
                scheme(
                        2018,
                        2021,
                        Town.scope("some", MODEL)
                                .from(2019)
                                .participants(Dated.byYear(
                                        Map.of(2019, Participants.only("0003"), 2021, Participants.all())))),
                merging().facts());

        assertThat(participation.in("some", 2018)).as("no entry").isEmpty();
        assertThat(participation.in("some", 2020)).containsExactly(code("0003"));
        assertThat(participation.in("some", 2021)).containsExactly(code("0003"), code("0004"), code("0005"));
        assertThat(participation.in("others", 2021)).as("no such scope").isEmpty();
    }

    @Test
    void participationNeedsReorganisationsThatCanBe() {
        Town town = new Town()
                .existing("0001", "", "2018-07-01")
                .existing("0002", "", "")
                .reorganised("2018-07-01", "0001 1 0002");

        assertThatThrownBy(() -> Participation.of(scheme(2018, 2018, MODEL, Participants.all()), town.facts()))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("2018-07-01");
    }

    /** Each thread asks for other years first; what is found once is kept. */
    @Test
    void threadsFindTheSameParticipants() throws Exception {
        Scope.Builder listed = scope(MODEL).participants(Participants.only("0001", "0002"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 200; round++) {
                Participation participation =
                        Participation.of(scheme(2018, 2060, listed), merging().facts());
                List<Future<ImmutableSortedSet<MunicipalityCode>>> found =
                        threads.invokeAll(Stream.of(2060, 2040, 2050, 2019)
                                .<Callable<ImmutableSortedSet<MunicipalityCode>>>map(
                                        year -> () -> participation.in("all", year))
                                .toList());
                for (Future<ImmutableSortedSet<MunicipalityCode>> one : found) {
                    assertThat(one.get()).containsExactly(code("0003"));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void participationThatCannotBeKnownIsRefusedAllAtOnce() {
        SolidarityScheme scheme = scheme(
                2018,
                2018,
                Town.scope("a", MODEL).segments(Segment.BASIC).participants(Participants.only("0003")),
                Town.scope("b", MODEL)
                        .segments(Segment.CRISIS)
                        .participants(Dated.always(new Participants.Decided(2018, false))));

        assertThatThrownBy(() -> Participation.of(scheme, merging().facts()))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        participant named by scope a must be of a municipality that exists in 2018 but was of 0003 (scope a)
                        municipality 0001 must have a decision of 2018 but has none (scope b)
                        municipality 0002 must have a decision of 2018 but has none (scope b)
                        municipality 0004 must have a decision of 2018 but has none (scope b)""");
    }

    @Test
    void exceptIsTheListOfThoseOutside() {
        Participants outside = Participants.except("0001", "0002");
        assertThat(inYear(outside, 2018)).containsExactly("0004");
        assertThat(inYear(outside, 2019)).containsExactly("0004");
        assertThat(inYear(outside, 2020)).containsExactly("0004", "0005");
    }

    @Test
    void unlikePredecessorsAreRefusedUntilThereIsAnEntry() {
        assertThatThrownBy(() -> inYear(Participants.only("0001", "0004"), 2018))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        participation of 0003 must be decided, since of those it comes from 0001 took part and 0002 did \
                        not (scope all, 2019)
                        participation of 0003 must be decided, since of those it comes from 0001 took part and 0002 did \
                        not (scope all, 2020)
                        participation of 0003 must be decided, since of those it comes from 0001 took part and 0002 did \
                        not (scope all, 2021)""");
        Dated<Participants> decided =
                Dated.byYear(Map.of(2018, Participants.only("0001", "0004"), 2019, Participants.only("0003", "0004")));
        assertThat(inYear(decided, 2018)).containsExactly("0001", "0004");
        assertThat(inYear(decided, 2020)).containsExactly("0003", "0004");
    }

    /** 0005 is new in 2019, so that it is in no list; in 2020 it goes with 0001 into 0006. */
    @Test
    void onesThatAreNewAreNamedTooWhenTheyDiffer() {
        Town town = new Town()
                .existing("0001", "", "2020-01-01")
                .existing("0002", "", "")
                .existing("0005", "2019-01-01", "2020-01-01")
                .existing("0006", "2020-01-01", "")
                .reorganised("2020-01-01", "0001 100 0006", "0005 100 0006");
        assertThatThrownBy(() -> town.settle(scheme(2018, 2020, MODEL, Participants.only("0001", "0002"))))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "participation of 0006 must be decided, since of those it comes from 0001 took part and 0005"
                                + " did not (scope all, 2020)");
    }

    @Test
    void aSplitPassesItsParticipationToAllSuccessors() {
        Town town = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "2019-01-01", "")
                .existing("0003", "2019-01-01", "")
                .existing("0004", "", "")
                .reorganised("2019-01-01", "0001 60 0002", "0001 40 0003");
        Settlement settled = town.settle(scheme(2018, 2019, MODEL, Participants.only("0001")));
        assertThat(settled.year(2019).books().scopes().get(0).participants())
                .containsExactly(code("0002"), code("0003"));
    }

    @Test
    void codesAreCheckedInTheYearOfEachEntryUsedOrNot() {
        Dated<Participants> participants =
                Dated.byYear(Map.of(2018, Participants.only("0003", "9999"), 2025, Participants.except("0001")));
        SolidarityScheme scheme = scheme(2018, 2018, scope(MODEL).participants(participants));
        assertThat(Readiness.of(scheme, merging().facts()).faults())
                .map(Fault::text)
                .containsExactly(
                        "participant named by scope all must be of a municipality that exists in 2018 but was of 0003"
                                + " (scope all)",
                        "participant named by scope all must be of a municipality of the region but was of 9999 (scope"
                                + " all)",
                        "participant named by scope all must be of a municipality that exists in 2025 but was of 0001,"
                                + " succeeded by 0003 (scope all)");
    }

    @Test
    void participationMustBeKnownInEveryYear() {
        SolidarityScheme scheme =
                scheme(2017, 2018, scope(MODEL).participants(Dated.byYear(Map.of(2018, Participants.all()))));
        assertThat(Readiness.of(scheme, merging().facts()).faults())
                .map(Fault::text)
                .containsExactly("participants must have an entry at or before every year in force but begin in 2018"
                        + " (scope all, 2017)");
    }

    /** The decisions of 2017: 13 are solidary, one has put it off. */
    @Test
    void decisionsOf2017ReportWhoTakesPart() {
        Town town = new Town();
        GroningenDecisions.of(2017).keySet().forEach(code -> town.with(code.value(), 1));
        SettlementFacts.Builder facts = town.uses("0014", CARE, 2018, "1.00").builder();
        GroningenDecisions.of(2017).forEach((code, decision) -> facts.decision(2017, code, decision.stance()));
        assertThat(participants(facts.build(), new Participants.Decided(2017, false)))
                .isEqualTo(13);
        assertThat(participants(facts.build(), new Participants.Decided(2017, true)))
                .isEqualTo(14);
    }

    private static int participants(SettlementFacts facts, Participants who) {
        return Settlement.of(scheme(2018, 2018, MODEL, who), facts)
                .year(2018)
                .books()
                .scopes()
                .get(0)
                .participants()
                .size();
    }

    /** 0002 was gone when 0001 and 0003 decided, so that nobody knows whether it took part in 2018. */
    @Test
    void inAYearBeforeTheDecisionsEverybodyMustHaveDecidedToo() {
        SettlementFacts facts = new Town()
                .existing("0001", "", "")
                .existing("0002", "", "2019-01-01")
                .existing("0003", "2019-01-01", "")
                .reorganised("2019-01-01", "0002 1 0003")
                .builder()
                .decision(2019, code("0001"), Stance.SOLIDARY)
                .decision(2019, code("0003"), Stance.SOLIDARY)
                .build();
        Participants decided = new Participants.Decided(2019, false);
        assertThat(Readiness.of(scheme(2018, 2020, MODEL, decided), facts).faults())
                .map(Fault::text)
                .containsExactly("municipality 0002 must have a decision of 2019 but has none (scope all, 2018)");
        assertThat(Readiness.of(scheme(2019, 2020, MODEL, decided), facts).isReady())
                .isTrue();
    }

    /** Until 2018 0001 and 0002 are two; a list without a year names those of the year in which its scope begins. */
    @Test
    void aListWithoutAYearHoldsFromTheFirstYearOfItsScope() {
        Participants old = Participants.only("0001", "0002");
        Participants merged = Participants.only("0003");
        assertThat(faults(scope(MODEL).from(2018).participants(old))).isEmpty();
        assertThat(faults(scope(MODEL).participants(old)))
                .containsExactly(
                        "participant named by scope all must be of a municipality that exists in 2020 but was of 0001,"
                                + " succeeded by 0003 (scope all)",
                        "participant named by scope all must be of a municipality that exists in 2020 but was of 0002,"
                                + " succeeded by 0003 (scope all)");
        assertThat(faults(scope(MODEL).participants(merged))).isEmpty();
        assertThat(faults(scope(MODEL).from(2018).participants(merged)))
                .containsExactly(
                        "participant named by scope all must be of a municipality that exists in 2018 but was of"
                                + " 0003 (scope all)");
        Settlement settled =
                merging().settle(scheme(2020, 2021, scope(MODEL).from(2018).participants(old)));
        assertThat(settled.year(2021).books().scopes().get(0).participants()).containsExactly(code("0003"));
    }

    /** The faults of a scope in a scheme of 2020 and 2021. */
    private static List<String> faults(Scope.Builder scope) {
        return Readiness.of(scheme(2020, 2021, scope), merging().facts()).faults().stream()
                .map(Fault::text)
                .toList();
    }

    @Test
    void everybodyMustHaveDecidedOnce() {
        Town town = new Town().with("0001", 1).with("0002", 1);
        SettlementFacts facts =
                town.builder().decision(2017, code("0001"), Stance.SOLIDARY).build();
        assertThat(Readiness.of(scheme(2018, 2018, MODEL, new Participants.Decided(2017, false)), facts)
                        .faults())
                .map(Fault::text)
                .containsExactly("municipality 0002 must have a decision of 2017 but has none (scope all)");
        assertThatThrownBy(() -> new Town()
                        .with("0001", 1)
                        .builder()
                        .decision(2017, code("0001"), Stance.SOLIDARY)
                        .decision(2017, code("0001"), Stance.DEFERRED)
                        .build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("a municipality must have one decision a year but has two (2017, municipality 0001)");
    }

    /** 0003 comes from 0001 and 0002, but the list of 2019 names it itself; in 2020 it goes with 0004 into 0005. */
    @Test
    void thoseOfTheYearOfTheListAreNamedWhenTheyDiffer() {
        Town town = new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "2019-01-01")
                .existing("0003", "2019-01-01", "2020-01-01")
                .existing("0004", "", "2020-01-01")
                .existing("0005", "2020-01-01", "")
                .reorganised("2019-01-01", "0001 1 0003", "0002 1 0003")
                .reorganised("2020-01-01", "0003 1 0005", "0004 1 0005");
        Dated<Participants> dated = Dated.byYear(Map.of(2018, Participants.all(), 2019, Participants.only("0003")));

        assertThat(Readiness.of(scheme(2018, 2020, scope(MODEL).participants(dated)), town.facts())
                        .faults())
                .map(Fault::text)
                .containsExactly(
                        "participation of 0005 must be decided, since of those it comes from 0003 took part and"
                                + " 0004 did not (scope all, 2020)");
    }

    @Test
    void aDecisionOfTheFirstYearThatIsMissingIsReportedOnce() {
        SettlementFacts facts = new Town()
                .with("0001", 1)
                .with("0002", 1)
                .builder()
                .decision(2018, code("0001"), Stance.SOLIDARY)
                .build();

        assertThat(Readiness.of(scheme(2018, 2018, MODEL, new Participants.Decided(2018, false)), facts)
                        .faults())
                .map(Fault::text)
                .containsExactly("municipality 0002 must have a decision of 2018 but has none (scope all)");
    }
}
