package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The more there is, the less is explained on the page, and the page says so. */
class LargePageTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "250, 751, 0, ''",
        "251, 251, 1, This page is too large to hold every explanation in full; it shows the charges by scope and kind."
                + " The command explain prints the whole story of a municipality and year.",
        "2001, 0, 1, This page is too large to hold explanations."
                + " The command explain prints the whole story of a municipality and year."
    })
    void largerPagesExplainLess(int municipalities, int explanations, int notes, String note) {
        Path folder = temporary.resolve("in");
        ProgramRun.write(
                folder, "municipalities.csv", lines("code,name,subregion,youth", "%1$04d,M%1$d,,1", municipalities));
        ProgramRun.write(folder, "products.csv", "code,name,segment,standing\nP,Product,INTENSIVE,false\n");
        ProgramRun.write(
                folder,
                "usage.csv",
                lines("municipality,product,date,quantity,amount", "%04d,P,2018-01-01,,1.00", municipalities));
        ProgramRun.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "all", "segments": ["INTENSIVE"],
                "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);

        Page page = Page.written(
                temporary.resolve("out"),
                folder.toString(),
                temporary.resolve("out").toString(),
                "--locale",
                "en");

        assertThat(page.all("//tr[@data-municipality]")).hasSize(municipalities);
        assertThat(page.all("//ul[@class='tree']/li")).hasSize(explanations);
        assertThat(page.texts("//p[@class='note']")).hasSize(notes).allMatch(note::equals);
    }

    private static String lines(String header, String template, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(template::formatted)
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }
}
