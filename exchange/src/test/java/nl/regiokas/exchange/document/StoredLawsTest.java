package nl.regiokas.exchange.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.regiokas.core.product.Segment;
import nl.regiokas.testkit.law.BrokenLaw;
import nl.regiokas.testkit.law.ClosingLaws;
import nl.regiokas.testkit.law.SettlementLaws;
import nl.regiokas.testkit.law.StoredStateLaw;
import nl.regiokas.testkit.plan.PlainScope;
import nl.regiokas.testkit.plan.ScenarioPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.MunicipalityPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.ProductPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.Reached;
import nl.regiokas.testkit.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON from which something was lost breaks the published laws of what is stored. */
class StoredLawsTest {

    private static final Documents DOCUMENTS = Documents.library();

    /** The amounts of a group of open items of a reserve. */
    private static final String RESERVE_AMOUNTS =
            "(\"kind\":\"(?:ASSESSMENT|DISTRIBUTION)\",\"origin\":\\d+,\"due\":\\d+,\"amounts\":)\\{[^}]*}";

    @TempDir
    private Path folder;

    private static Scenario planned(long seed, boolean closed) {
        return ScenarioPlan.drawn(
                        seed,
                        ScenarioPlan.builder()
                                .firstYear(2018)
                                .years(1)
                                .municipalities(List.of(new MunicipalityPlan(1, 1, 0, 1)))
                                .products(List.of(new ProductPlan(Segment.BASIC, false, 1)))
                                .scopes(List.of(PlainScope.SIMPLEST))
                                .reached(Reached.YEARS)
                                .closings(
                                        closed
                                                ? IntStream.range(0, 8)
                                                        .mapToObj(i -> (int) (seed * (2 * i + 3)))
                                                        .toList()
                                                : List.of())
                                .build())
                .scenario();
    }

    private SettlementLaws states(UnaryOperator<String> change) {
        return SettlementLaws.ofLibrary()
                .only(StoredStateLaw.of(state ->
                        DOCUMENTS.state().read(change.apply(DOCUMENTS.state().write(state)))))
                .writingTo(folder);
    }

    private static ClosingLaws books(UnaryOperator<String> change) {
        return ClosingLaws.storing(
                books -> DOCUMENTS.books().read(change.apply(DOCUMENTS.books().write(books))));
    }

    @Test
    void losingWhatAReserveDecidedIsCaught() {
        SettlementLaws laws = states(text -> text.replaceAll(RESERVE_AMOUNTS, "$1{}"));

        assertThatThrownBy(() -> laws.checkSeeds(seed -> planned(seed, false), 60))
                .isInstanceOf(BrokenLaw.class)
                .hasMessageStartingWith("law \"state-read-again\" does not hold: state after ")
                .hasMessageContaining(" read again must be EUR ")
                .hasMessageContaining(" but was EUR 0.00: ");
    }

    @Test
    void forgettingWhichYearsAreFinalIsCaught() {
        ClosingLaws laws = books(text -> text.replaceAll(",\"finalThrough\":\\d+", ""));

        assertThatThrownBy(() -> laws.checkSeeds(seed -> planned(seed, true), 60))
                .isInstanceOf(BrokenLaw.class)
                .hasMessageStartingWith("law \"books-read-again\" does not hold: books of ");
    }

    @Test
    void whatIsWrittenByTheLibraryKeepsThem() {
        for (long seed = 1; seed <= 20; seed++) {
            Scenario scenario = planned(seed, true);
            states(text -> text).check(scenario);
            books(text -> text).check(scenario);
        }
    }
}
