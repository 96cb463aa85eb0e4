package nl.regiokas.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.plan.PlainScope;
import nl.regiokas.testkit.plan.ScenarioPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.MunicipalityPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.ProductPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.Reached;
import nl.regiokas.testkit.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's closings keep the laws; every law catches something that is wrong on purpose. */
class ClosingLawsTest {

    private static Scenario scenario(long seed) {
        ScenarioPlan like = ScenarioPlan.builder()
                .firstYear(2018)
                .years(1)
                .municipalities(List.of(new MunicipalityPlan(1, 1, 0, 1)))
                .products(List.of(new ProductPlan(Segment.BASIC, false, 1)))
                .scopes(List.of(PlainScope.SIMPLEST))
                .reached(Reached.YEARS)
                .closings(IntStream.range(0, 8)
                        .mapToObj(i -> (int) (seed * (2 * i + 3)))
                        .collect(ImmutableList.toImmutableList()))
                .build();
        return ScenarioPlan.drawn(seed, like).scenario();
    }

    /** A drawn scenario whose first year is closed by weights of history, and which one municipality leaves after it. */
    private static Scenario leaver(long seed) {
        Scenario drawn = scenario(seed);
        SolidarityScheme scheme = drawn.scheme();
        int first = scheme.firstYear();
        SharingModel byHistory = Models.insurance()
                .key(AllocationKeys.history(1))
                .expectedCost(YearlyAmount.latest(Map.of(first, Euro.ofCents(0))))
                .build();
        Scope scope = Scope.builder()
                .name("left")
                .segments(Dated.always(ImmutableSortedSet.copyOf(Segment.values())))
                .participants(Dated.byYear(Map.of(
                        first,
                        Participants.all(),
                        first + 1,
                        Participants.except(List.of(drawn.codes(first + 1).get(0))))))
                .openingFund(Euro.ofCents(100_00 + seed))
                .model(byHistory)
                .build();
        return drawn.toBuilder()
                .instalmentCents(ImmutableMap.of())
                .closings(List.of(new Closing(LocalDate.of(first + 1, 2, 1), first)))
                .finalClosings(ImmutableSet.of())
                .scheme(scheme.toBuilder().scopes(List.of(scope)).build())
                .build();
    }

    /** A scenario that everybody refuses: its premiums are shared by a history that there is not. */
    private static Scenario withoutHistory(long seed) {
        Scenario drawn = leaver(seed).withCare(List.of());
        SharingModel premiums = Models.insurance()
                .key(AllocationKeys.history(1))
                .expectedCost(YearlyAmount.latest(Map.of(drawn.scheme().firstYear(), Euro.ofCents(100_00))))
                .build();
        return drawn.withScheme(drawn.scheme().toBuilder()
                .scopes(drawn.scheme().scopes().stream()
                        .map(scope -> scope.toBuilder().model(premiums).build())
                        .toList())
                .build());
    }

    @Test
    void theLibraryKeepsThem() {
        ClosingLaws laws = ClosingLaws.of(Closer.LIBRARY);
        assertThatCode(() -> laws.checkSeeds(ClosingLawsTest::scenario, 300)).doesNotThrowAnyException();
        assertThatCode(() -> laws.checkSeeds(ClosingLawsTest::leaver, 100)).doesNotThrowAnyException();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("bookings-and-open", (Closer) WrongRules::losesACent, "adding up bookings"),
                Arguments.of("no-new-lines", (Closer) WrongRules::booksTwice, "without a new line must book only"),
                Arguments.of(
                        "closed-years-stay",
                        (Closer) WrongRules::restatesAnyway,
                        "with late lines in the current year"),
                Arguments.of(
                        "bookings-and-open",
                        WrongRules.closesOnly(Set.of()),
                        "must be closed, as the library does, but are refused: "),
                Arguments.of(
                        "bookings-and-open",
                        WrongRules.losesACentTheSecondTime(),
                        "but it held when the same case was tried again: outcomes must not change"),
                Arguments.of("dues", (Closer) WrongRules::makesMoreDue, "all dues together must be"),
                Arguments.of("final-years-stay", (Closer) WrongRules::forgetsFinalYears, "but takes the line"),
                Arguments.of(
                        "final-years-stay",
                        (Closer) WrongRules::refusesFinalYearsWithoutSaying,
                        "but refuses \"cost must stay\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void aWrongClosingIsCaught(String law, Closer closer, String story) {
        BrokenLaw broken = catchThrowableOfType(
                BrokenLaw.class, () -> ClosingLaws.of(closer).checkSeeds(ClosingLawsTest::scenario, 300));
        assertThat(broken).isNotNull();
        assertThat(broken.law()).isEqualTo(law);
        assertThat(broken).hasMessageContaining(story);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-new-lines", "final-years-stay", "parts-after-closings"})
    void refusingWhatWasChangedIsCaught(String law) {
        Set<Scenario> drawn = new HashSet<>();
        LongFunction<Scenario> scenarios = seed -> {
            Scenario scenario = scenario(seed);
            drawn.add(scenario);
            return scenario;
        };
        assertThatThrownBy(() ->
                        ClosingLaws.of(WrongRules.closesOnly(drawn)).only(law).checkSeeds(scenarios, 300))
                .isInstanceOf(BrokenLaw.class)
                .hasMessageStartingWith("law \"" + law
                        + "\" does not hold: books: must be closed, as the library does, " + "but are refused: ");
    }

    @Test
    void closingNothingIsCaught() {
        assertThatThrownBy(() -> ClosingLaws.storing(books -> books).checkSeeds(ClosingLawsTest::withoutHistory, 3))
                .isInstanceOf(BrokenLaw.class)
                .hasMessage("law \"something-settled\" does not hold: of the seeds 1 to 3 one must be settled but all "
                        + "are refused, the last with: weights of key history-1 must not all be zero to divide the premium "
                        + "volume (closing 2019-02-01, scope left, 2018)");
    }

    @Test
    void aFinalYearThatMovesIsCaught() {
        BrokenLaw broken = catchThrowableOfType(
                BrokenLaw.class,
                () -> ClosingLaws.of(WrongRules::booksTwice)
                        .only("final-years-stay")
                        .checkSeeds(ClosingLawsTest::scenario, 300));
        assertThat(broken).isNotNull();
        assertThat(broken).hasMessageContaining("a final year must stay as it was booked but moves by");
    }

    @Test
    void aStateThatForgetsTheWeightsThatStandIsCaught() {
        BrokenLaw broken = catchThrowableOfType(
                BrokenLaw.class,
                () -> ClosingLaws.of(WrongRules::forgetsStandingWeights).checkSeeds(ClosingLawsTest::leaver, 100));
        assertThat(broken).isNotNull();
        assertThat(broken.law()).isEqualTo("parts-after-closings");
        assertThat(broken).hasMessageContaining("EXIT_SHARE: after going on from the state after the last closing");
    }

    @Test
    void booksThatAreKeptAreReadAgain() {
        assertThatCode(() -> ClosingLaws.storing(books -> books).checkSeeds(ClosingLawsTest::scenario, 100))
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> wrongBooks() {
        return Stream.of(
                Arguments.of(
                        "closings-after-reading",
                        (UnaryOperator<Books>) WrongRules::losesStandingWeights,
                        "after reading the books"),
                Arguments.of(
                        "books-read-again",
                        (UnaryOperator<Books>) WrongRules::losesFinalYears,
                        "must be equal when read again but are not"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongBooks")
    void booksThatLoseSomethingAreCaught(String law, UnaryOperator<Books> storedAndRead, String story) {
        BrokenLaw broken = catchThrowableOfType(
                BrokenLaw.class,
                () -> ClosingLaws.storing(storedAndRead).only(law).checkSeeds(ClosingLawsTest::scenario, 300));
        assertThat(broken).isNotNull();
        assertThat(broken.law()).isEqualTo(law);
        assertThat(broken).hasMessageContaining(story);
    }
}
