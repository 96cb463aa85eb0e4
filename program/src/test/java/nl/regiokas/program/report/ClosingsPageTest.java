package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closings, published figures and who came and went stand on the page, in the figures of the files next to it. */
class ClosingsPageTest {

    private static final String CASES = "src/test/resources/cases/worked/";

    @TempDir
    private Path temporary;

    private Page page(String name) {
        return Page.written(temporary, CASES + name, temporary.toString(), "--locale", "nl");
    }

    /** A correction of -1.00 of standing cost takes 0.50 from both; a late line is open. */
    @Test
    void everyClosingReportsWhatItChangedAndWhy() {
        Page page = page("closings-correction");

        assertThat(page.texts("//section[@id='closings']/h3"))
                .containsExactly(
                        "Afsluiting van 1 februari 2019, tot en met 2018",
                        "Afsluiting van 1 december 2019, tot en met 2018",
                        "Na de laatste afsluiting bekend geworden");
        assertThat(page.texts("//section[@id='closings']/p"))
                .contains(
                        "3 bedragen in rekening gebracht, samen € 15,01.",
                        "2 bedragen zijn veranderd, samen € -1,00.",
                        "Eén bedrag is veranderd, samen € 2,00.");
        assertThat(page.texts("//section[@id='closings']//tr[@data-row='2018,s,0001,STANDING_SHARE']/td[4]"))
                .containsExactly("+2,51", "-0,50");
        assertThat(page.texts("//section[@id='closings']//details[@class='story'][1]/ul/li/details/summary"))
                .startsWith("M1: aandelen in beschikbaarheidsvoorzieningen van 2018 -0,50");
        assertThat(page.texts(
                        "//section[@id='closings']//details[@class='story'][1]/ul/li[1]/details/ul/li/details/summary"))
                .contains("zoals eerder geboekt € 2,51", "zoals toen bekend € 2,01");
        assertThat(page.texts("//section[@id='closings']//tr[@data-row='0001']/td[1]"))
                .containsExactly("4,51", "0,50");
    }

    /** A late line of 1.00, 2.00, ... of each of 70 municipalities: the 60 largest corrections have their reasons. */
    @Test
    void ofManyCorrectionsTheLargestHaveTheirReasons() throws IOException {
        Path region = temporary.resolve("region");
        Files.createDirectory(region);
        StringBuilder municipalities = new StringBuilder("code,name,subregion,youth\n");
        StringBuilder usage = new StringBuilder("municipality,product,date,quantity,amount,known\n");
        for (int i = 1; i <= 70; i++) {
            municipalities.append("90%02d,M%d,,1%n".formatted(i, i));
            usage.append("90%02d,P,2018-05-01,,%d.00,2019-03-01%n".formatted(i, i));
        }
        Files.writeString(region.resolve("municipalities.csv"), municipalities);
        Files.writeString(region.resolve("usage.csv"), usage);
        Files.writeString(region.resolve("products.csv"), "code,name,segment,standing\nP,p,BASIC,false\n");
        Files.writeString(region.resolve("closings.csv"), "closed,through\n2019-02-01,2018\n2019-06-01,2018\n");
        Files.writeString(region.resolve("scheme.json"), """
                {"from": 2018, "until": 2018, "scopes": [{"name": "s", "segments": ["BASIC"],
                  "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);

        Page page = Page.written(
                temporary.resolve("out"),
                region.toString(),
                temporary.resolve("out").toString());

        assertThat(page.texts("//section[@id='closings']//details[@class='story']/summary"))
                .containsExactly("Waarom: hoe de 60 grootste van de 70 bedragen eerst tot stand kwamen en hoe nu;"
                        + " explain geeft de andere");
        assertThat(page.texts("//section[@id='closings']//details[@class='story']/ul/li/details/summary"))
                .hasSize(60)
                .startsWith("M11: eigen gebruik van 2018 +11,00");
    }

    @Test
    void publishedFiguresStandBesideTheChargesAndNothingIsRepaired() {
        Page page = page("published");

        assertThat(page.texts("//section[@id='reconciliation']/p"))
                .containsExactly(
                        "Van de 2 gepubliceerde cellen wijkt er één af van wat is berekend. Van één gepubliceerd totaal wijkt"
                                + " er één af van de berekende som of van de som van de eigen cellen. Er is niets hersteld.",
                        "Alles wat is berekend is ook gepubliceerd.");
        assertThat(page.texts("//section[@id='reconciliation']//tr[@data-row='2018,s,0002,PREMIUM']/td"))
                .containsExactly("2018", "s", "premies", "49,99", "50,00", "-0,01");
        assertThat(page.texts("//section[@id='reconciliation']//tr[@data-row='2018,s,cells,PREMIUM']/th"))
                .containsExactly("totaal, naast de som van de gepubliceerde cellen");
    }

    /** The premium of 0002 is calculated and in no published cell. */
    @Test
    void chargesThatAreNotPublishedAreReported() throws IOException {
        Path region = temporary.resolve("region");
        Files.createDirectory(region);
        try (Stream<Path> files = Files.list(Path.of(CASES + "published"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, region.resolve(file.getFileName()));
            }
        }
        Files.writeString(
                region.resolve("published.csv"), "year,scope,municipality,kind,amount\n2018,s,0001,PREMIUM,50.00\n");
        Path out = temporary.resolve("out");

        ProgramRun run = ProgramRun.of(region, out, "--locale", "nl");
        Page page = Page.read(out.resolve("report.html"));

        assertThat(run.out().replace("\n  ", " "))
                .contains("Van één gepubliceerde cel wijkt er geen af van wat is berekend. Er is niets hersteld.")
                .contains("Eén berekend bedrag staat niet tussen de gepubliceerde cellen.");

        assertThat(page.texts("//section[@id='reconciliation']/p"))
                .containsExactly(
                        "Van één gepubliceerde cel wijkt er geen af van wat is berekend. Er is niets hersteld.",
                        "Eén berekend bedrag staat niet tussen de gepubliceerde cellen.");
        assertThat(page.texts("//section[@id='reconciliation']//tr[@data-row='2018,s,0002,PREMIUM']/td"))
                .containsExactly("2018", "s", "premies", "50,00");
    }

    @Test
    void paymentsOfAClosingAreDatedAsPeopleWriteDays() {
        assertThat(page("closings-correction").texts("//section[@id='payments']//caption"))
                .containsExactly("Betalingen 1 februari 2019, in euro's", "Betalingen 1 december 2019, in euro's");
    }

    @Test
    void leaversAndReorganisationsAreReported() {
        assertThat(page("leaver-share").texts("//section[@id='summary']/ul[last()]/li"))
                .anyMatch(line ->
                        line.startsWith("Eén gemeente doet vanaf ") && line.contains("niet meer mee aan onderdeel "));
        assertThat(page("reorganisation-split").texts("//section[@id='summary']/ul[last()]/li"))
                .contains("M1 is bij de herindeling van 1 januari 2019 verdeeld over M2 en M3.");
    }
}
