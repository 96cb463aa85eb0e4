package nl.regiokas.examples.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.Regiokas;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import nl.regiokas.testkit.scenario.ScenarioFolder;
import nl.regiokas.testkit.scenario.SchemeShape;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scenario that is written as a folder is settled by the program as it is by the library. */
class WrittenFolderTest {

    @ParameterizedTest
    @MethodSource("nl.regiokas.testkit.scenario.SchemeShape#library")
    void theProgramWritesWhatTheLibrarySettles(SchemeShape shape, @TempDir Path folder) throws IOException {
        Scenario scenario = ScenarioBuilder.small().scheme(shape).build();
        Path out = folder.resolve("out");

        StringWriter err = new StringWriter();

        int status = Regiokas.run(
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(err),
                ScenarioFolder.of(scenario).writeTo(folder.resolve("in")).toString(),
                out.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        Settlement settlement = scenario.settle();
        assertThat(rows(out.resolve("charges.csv")))
                .containsExactlyInAnyOrderElementsOf(settlement.charges().stream()
                        .map(charge -> charge.year() + "," + charge.scope() + "," + charge.party() + "," + charge.kind()
                                + "," + Euro.text(charge.amountCents()))
                        .toList());
        assertThat(rows(out.resolve("funds.csv")))
                .containsExactlyInAnyOrderElementsOf(settlement.funds().stream()
                        .map(fund -> fund.year() + "," + fund.scope() + "," + Euro.text(fund.openingCents()) + ","
                                + Euro.text(fund.chargedCents()) + "," + Euro.text(fund.costCents()) + ","
                                + Euro.text(fund.closingCents()))
                        .toList());
    }

    private static List<String> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size());
    }
}
