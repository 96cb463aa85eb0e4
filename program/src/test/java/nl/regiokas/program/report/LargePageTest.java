package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiokas.program.ProgramRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The more there is, the less is explained on the page, and the page says so. */
@Tag("slow")
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

    /** How many payments of the last year are shown, and whether the others are shown together. */
    private static @Nullable Object payments(Browser browser) {
        return browser.evaluate(
                "return ['[data-row]', '.others'].map(css =>"
                        + " [...document.querySelectorAll('#payments .y0 tr' + css)].filter(row => row.checkVisibility()).length)");
    }

    /**
     * The largest region there is: every municipality of the country, three years, four kinds of charges, amounts of tens
     * of millions, advances, budgets, a status and a note.
     */
    @Test
    void aPageOfAllMunicipalitiesStaysSmall() throws IOException {
        Path folder = largest();
        Path out = temporary.resolve("out");
        Page page = Page.written(out, folder.toString(), out.toString(), "--locale", "nl");

        assertThat(page.texts("//section[@id='payments']/div[@class='year y0']//tr[@class='others']/th"))
                .containsExactly("Overige 332");
        assertThat(page.texts("//section[@id='payments']/div[@class='year y0']//tfoot//th"))
                .containsExactly("Totaal (342)");
        assertThat(page.texts("//div[@class='band']/p"))
                .containsExactly("Voorbeeld: verzonnen gebruik en tarieven.", "Van alle gemeenten van het land.");
        assertThat(page.texts("//tr[@data-row='2020,0342']/td[1]"))
                .allMatch(text -> text.matches("\\d{2}\\.\\d{3}\\.\\d{3},\\d{2}"))
                .hasSize(2);

        assertThat(Files.size(out.resolve("report.html"))).isLessThan(2_600_000);
    }

    /** In a browser it shows the largest payments, and prints all of them. */
    @Test
    void aPageOfAllMunicipalitiesPrintsWhatItFolds() throws IOException {
        SharedBrowser.needed();
        Path folder = largest();
        Path out = temporary.resolve("out");
        Page.written(out, folder.toString(), out.toString(), "--locale", "nl");

        try (Browser browser = Browser.start(temporary.resolve("profile"))) {
            browser.open(out.resolve("report.html"), 1200);
            assertThat(payments(browser)).isEqualTo(List.of(10L, 1L));
            browser.print(true);
            assertThat(payments(browser)).isEqualTo(List.of(342L, 0L));
            browser.print(false);
            browser.open(out.resolve("report.html"), 1200);
            System.out.printf(
                    "report of 342 municipalities, 3 years: %d bytes, first paint after %d ms%n",
                    Files.size(out.resolve("report.html")), browser.firstPaint());
        }
    }

    private Path largest() {
        Path folder = temporary.resolve("in");
        ProgramRun.write(
                folder, "municipalities.csv", lines("code,name,subregion,youth", "%1$04d,Gemeente %1$d,,1%1$d", 342));
        ProgramRun.write(
                folder, "products.csv", "code,name,segment,standing\nP,Zorg,INTENSIVE,false\nF,Hulp,FLEXIBLE,false\n");
        ProgramRun.write(
                folder,
                "usage.csv",
                yearly(
                        "municipality,product,date,quantity,amount",
                        "%1$04d,P,%2$d-01-01,,%3$d.37\n%1$04d,F,%2$d-01-01,,%4$d.11",
                        2015));
        ProgramRun.write(folder, "advances.csv", yearly("municipality,year,amount", "%1$04d,%2$d,%3$d.19", 2018));
        ProgramRun.write(folder, "budgets.csv", yearly("municipality,year,amount", "%1$04d,%2$d,%3$d.00", 2018));
        ProgramRun.write(folder, "scheme.json", """
                {"from": 2018, "until": 2020, "status": "example", "note": "Van alle gemeenten van het land.", "scopes": [
                {"name": "zwaar", "segments": ["INTENSIVE"],
                "model": {"type": "insurance", "key": "youth", "expectedCost": {"byYear": {"2018": "10450000000.00"}},
                "noClaim": {"threshold": "80", "rate": "50"}}},
                {"name": "licht", "segments": ["FLEXIBLE"],
                "model": {"type": "flatTax", "window": 3, "spread": 3, "ownShare": "60",
                "expectedCost": {"byYear": {"2018": "5250000000.00"}}}}]}
                """);
        return folder;
    }

    /** A line for each year up to 2020 and municipality, with amounts of tens of millions that differ by municipality. */
    private static String yearly(String header, String template, int from) {
        return IntStream.rangeClosed(from, 2020)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, 342)
                        .mapToObj(i -> template.formatted(i, year, 20_000_000 + i * 61_234, 10_000_000 + i * 31_234)))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }
}
