package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.FaultWords;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.settlement.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that is refused for one cell does not hide what is wrong with its other cells, and nothing follows from its absence. */
class RefusedRowsTest {

    private static final String USAGE = "municipality,product,date,quantity,amount,known,provider,reference\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeRegion() {
        write("municipalities.csv", "code,name,subregion,youth\n0001,A,,1\n0002,B,,1\n0003,C,,1\n");
        write("products.csv", "code,name,segment,standing\nP,p,FLEXIBLE,false\n");
        write("tariffs.csv", "product,from,price\nP,2018-02-01,1.00\n");
        write("providers.csv", "code,name,partner\nX,x,X\n");
        write("usage.csv", USAGE + "0001,P,2018-05-01,,10.00,,,\n");
        scheme("");
    }

    private void scheme(String more) {
        write("scheme.json", """
                {"from": 2018, "until": 2019, "scopes": [{"name": "all", "segments": ["FLEXIBLE"],
                  "model": {"type": "actualUse", "standingKey": "equal"}}, {"name": "more", "from": 2019,
                  "segments": ["BASIC"], "model": {"type": "actualUse", "standingKey": "equal"}}%s]}
                """.formatted(more));
    }

    private void write(String file, String text) {
        FolderFiles.write(folder, file, text);
    }

    private InputFaults read() {
        InputFaults faults = new InputFaults();
        Optional<RegionInput> input = RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults);
        assertThat(input.isEmpty()).isEqualTo(!faults.isEmpty());
        return faults;
    }

    /** Every fault as {@code [code] file:line:column}. */
    private ImmutableList<String> places() {
        return read().faults().stream()
                .map(fault ->
                        "[" + fault.code() + "] " + fault.text().replaceAll("(?<=\\w:\\d{1,2}:\\w{0,12})[: ].*", ""))
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void theFolderIsSound() {
        assertThat(read().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0009,P,2018-05-01,1,2.00,,, | [unknown-municipality] usage.csv:2:municipality; [quantity-and-amount] usage.csv:2:
            0001,Q,2018-05-01,,,,, | [unknown-product] usage.csv:2:product; [neither-quantity-nor-amount] usage.csv:2:
            0001,P,2018-05-01,,1.00,2018-01-01,Y, | [unknown-provider] usage.csv:2:provider; \
            [known-before-date] usage.csv:2:known
            0001,P,2018-05-32,1,2.00,2018-01-01,, | [bad-date] usage.csv:2:date; [quantity-and-amount] usage.csv:2:
            0001,P,2018-05-01,x,2.00,,, | [bad-number] usage.csv:2:quantity
            0001,P,2018-05-01,x,,2018-01-01,, | [bad-number] usage.csv:2:quantity; [known-before-date] usage.csv:2:known
            0001,P,2018-01-31,1,,,, | [tariff-missing] usage.csv:2:product
            0001,P,2018-05-01,99999999999999999999,,,, | [quantity-too-long] usage.csv:2:quantity
            """)
    void aRowOfUsage(String row, String faults) {
        write("usage.csv", USAGE + row + "\n");
        assertThat(places()).containsExactlyElementsOf(ImmutableList.copyOf(faults.split("; ")));
    }

    @Test
    void aReferenceOfARefusedRowCounts() {
        write("usage.csv", USAGE + "0001,Q,2018-05-01,,1.00,,,r1\n0001,P,2018-05-01,,1.00,,,r1\n");
        assertThat(places())
                .containsExactly("[unknown-product] usage.csv:2:product", "[reference-twice] usage.csv:3:reference");
    }

    /** A column keeps the heading that the file gives it. */
    @Test
    void aColumnInDutch() {
        write("usage.csv", "gemeente;product;datum;hoeveelheid;bedrag\n0001;P;2018-01-31;1;\n");
        assertThat(places()).containsExactly("[tariff-missing] usage.csv:2:product");
        write("usage.csv", "gemeente;product;datum;hoeveelheid;bedrag\n0001;P;2018-05-01;99999999999999999999;\n");
        assertThat(places()).containsExactly("[quantity-too-long] usage.csv:2:hoeveelheid");
    }

    @Test
    void publishedFigures() {
        write(
                "published.csv",
                "year,scope,municipality,kind,amount\n2018,al,0009,OWN,1.001\n2018,al,0001,OWN_USE,1\n2018,al,0001,OWN_USE,1\n");
        assertThat(places())
                .containsExactly(
                        "[bad-amount] published.csv:2:amount",
                        "[unknown-word] published.csv:2:scope",
                        "[unknown-word] published.csv:2:municipality",
                        "[unknown-word] published.csv:2:kind",
                        "[unknown-word] published.csv:3:scope",
                        "[duplicate-key] published.csv:4:",
                        "[unknown-word] published.csv:4:scope");
    }

    @Test
    void advances() {
        write("advances.csv", "year,municipality,amount\n2031,0009,1.001\n2031,0009,1.00\n2018,0001,x\nx,0008,1.00\n");
        assertThat(places())
                .containsExactly(
                        "[bad-amount] advances.csv:2:amount",
                        "[unknown-municipality] advances.csv:2:municipality",
                        "[advance-year] advances.csv:2:year",
                        "[unknown-municipality] advances.csv:3:municipality",
                        "[advance-year] advances.csv:3:year",
                        "[bad-amount] advances.csv:4:amount",
                        "[bad-year] advances.csv:5:year",
                        "[unknown-municipality] advances.csv:5:municipality");
    }

    @Test
    void instalments() {
        scheme("""
                , {"name": "old", "from": 2017, "until": 2017, "atEnd": "settle", "segments": ["CRISIS"],
                  "model": {"type": "actualUse", "standingKey": "equal"}}""");
        write("instalments.csv", """
                scope,municipality,due,origin,amount,kind
                al,0009,2017,2016,1.00,
                more,0001,2018,2017,x,PREMIUM
                old,0001,2018,2017,1.001,
                """);
        assertThat(places())
                .containsExactly(
                        "[unknown-municipality] instalments.csv:2:municipality",
                        "[scope-unknown] instalments.csv:2:scope",
                        "[instalment-past] instalments.csv:2:due",
                        "[bad-amount] instalments.csv:3:amount",
                        "[scope-not-begun] instalments.csv:3:scope",
                        "[instalment-kind] instalments.csv:3:kind",
                        "[bad-amount] instalments.csv:4:amount",
                        "[scope-not-in-force] instalments.csv:4:scope");
    }

    @Test
    void theWordsNameNoCellThatCouldNotBeRead() {
        write("instalments.csv", "scope,municipality,due,origin,amount\nal,0001,2017,2016,x\n");
        assertThat(read().faults().stream().map(fault -> FaultWords.of(fault, Locale.forLanguageTag("nl"))))
                .contains("instalments.csv:2:scope: onderdeel al moet er een van de regeling zijn maar is dat niet,"
                        + " het meest gelijkt all");
        assertThat(read().list())
                .contains("instalments.csv:2:due: an open item must be due after 2017 but was due in 2017");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019-01-01,0001,0009,50 | [unknown-municipality] reorganisations.csv:2:to
            2019-01-01,0002,0003,x | [bad-number] reorganisations.csv:2:share; \
            [reorganisation-shares] reorganisations.csv:3:share
            x,0001,0003,50 | [bad-date] reorganisations.csv:2:date
            2019-01-01,0001 | [row-fields] reorganisations.csv:2:
            """)
    void sharesOfAReorganisation(String row, String faults) {
        write("reorganisations.csv", "date,from,to,share\n" + row + "\n2019-01-01,0001,0002,50\n");
        write("usage.csv", USAGE + "0001,P,2019-05-01,,10.00,,,\n");
        assertThat(places().stream().filter(fault -> !fault.contains("usage.csv")))
                .containsExactlyElementsOf(ImmutableList.copyOf(faults.split("; ")));
        assertThat(places().stream().anyMatch(fault -> fault.contains("usage.csv")))
                .isEqualTo(row.contains("0002,"));
    }

    @Test
    void sharesThatAreTooManyWhateverIsMissing() {
        write("reorganisations.csv", "date,from,to,share\n2019-01-01,0001,0009,x\n2019-01-01,0001,0002,101\n");
        assertThat(places()).contains("[reorganisation-shares] reorganisations.csv:3:share");
    }

    @Test
    void theDatesOfAMunicipality() {
        write("municipalities.csv", "code,name,subregion,youth,from,until\n0001,A,,1,2018-05-01,2018-04-01\n");
        assertThat(places()).contains("[municipality-dates] municipalities.csv:2:until");
    }

    @Test
    void aProductInNoScope() {
        write("products.csv", "code,name,segment,standing\nP,p,FLEXIBLE,false\nQ,q,CRISIS,false\n");
        write("advances.csv", "year,municipality,amount\n2018,0001,x\n");
        assertThat(places())
                .containsExactlyInAnyOrder(
                        "[bad-amount] advances.csv:2:amount", "[product-in-no-scope] products.csv:3:");
    }

    @Test
    void anOutsidePartyThatIsAMunicipality() {
        write("scheme.json", """
                {"from": 2018, "until": 2019,
                 "outside": [
                  {"code": "province", "name": "p"},
                  {"code": "0001", "name": "a"}],
                 "scopes": [{"name": "all", "segments": ["FLEXIBLE"],
                  "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);
        write("advances.csv", "year,municipality,amount\n2018,0001,x\n");
        assertThat(read().list())
                .contains(
                        "scheme.json:4: outside[1].code code of an outside party must not be that of a municipality but"
                                + " was 0001");
    }

    @Test
    void theFirstDayOfATaakveld() {
        write("iv3-mapping.csv", "product,from,taakveld\nP,2018-05-01,6.72a\n");
        assertThat(places()).containsExactly("[taakveld-within-year] iv3-mapping.csv:2:from");
    }
}
