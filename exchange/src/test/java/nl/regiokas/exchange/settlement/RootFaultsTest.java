package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mistake is one fault: what only follows from it is not reported. */
class RootFaultsTest {

    private static final String SCHEME = """
            {"from": 2018, "until": 2018, "scopes": [{"name": "all", "products": [%s],
              "model": {"type": "actualUse", "standingKey": "equal"}}]}
            """;

    @TempDir
    private Path folder;

    private final InputFaults faults = new InputFaults();

    @BeforeEach
    void makeFolder() {
        write("municipalities.csv", "code,name,subregion,youth\n0001,A,,1\n0002,B,,1\n");
        write("products.csv", "code,name,segment,standing\n45A03,p,FLEXIBLE,false\n");
        write("tariffs.csv", "product,from,price\n45A03,2018-01-01,10.00\n");
        write("usage.csv", """
                municipality,product,date,quantity,amount
                0001,45A03,2018-05-01,1,
                0002,45A03,2018-05-01,2,
                0002,45A03,2018-06-01,,3.00
                """);
        scheme("\"45A03\"");
    }

    private void write(String file, String text) {
        FolderFiles.write(folder, file, text);
    }

    private void scheme(String products) {
        write("scheme.json", SCHEME.formatted(products));
    }

    private List<String> stated() {
        Optional<RegionInput> read = RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults);
        read.ifPresent(input -> {
            try {
                input.placing(() -> Settlement.of(input.scheme(), input.facts(), input.opening()));
            } catch (RefusalException refusal) {
                faults.add(RegionReader.SCHEME, 0, refusal);
            }
        });
        return faults.list();
    }

    /** The code of a faulty row is known all the same, and no other is. */
    @Test
    void whatIsOfAMunicipalityWithAFaultyRowIsNotUnknown() {
        write("municipalities.csv", "code,name,subregion,youth\n0001,A,,x\n0002,B,,1\n");
        write("advances.csv", "year,municipality,amount\n2018,0001,1.00\n2018,0003,1.00\n");
        write("published.csv", "year,scope,municipality,kind,amount\n2018,all,0001,OWN_USE,5.00\n");
        write("instalments.csv", "scope,municipality,due,origin,amount\nall,0001,2018,2017,0.00\n");

        assertThat(stated())
                .containsExactly(
                        "municipalities.csv:2:youth: must be a whole number without points or decimals but was 'x'",
                        "advances.csv:3:municipality: must be a municipality of municipalities.csv or an outside party"
                                + " of the scheme but was 0003, the nearest is 0001 (2018, amount EUR 1.00)");
    }

    @Test
    void noMunicipalityIsUnknownWhileTheirCodesAre() {
        write("municipalities.csv", "cod,name,subregion,youth\n0001,A,,1\n0002,B,,1\n");
        write("advances.csv", "year,municipality,amount\n2018,0001,1.00\n");
        write("published.csv", "year,scope,municipality,kind,amount\n2018,all,0001,OWN_USE,5.00\n");

        assertThat(stated())
                .containsExactly(
                        "municipalities.csv:1: column 'cod' is unknown and code is missing: it is probably meant");
    }

    @Test
    void tariffsOfFaultyLinesAreNotUnused() {
        write("usage.csv", "municipality,product,date,quantity,amount\n0001,45A03,2018-05-01,x,\n");

        assertThat(stated())
                .containsExactly("usage.csv:2:quantity: must be a number with at most 10 decimals but was 'x'");
        assertThat(faults.notices()).extracting(Fault::code).doesNotContain("tariff-unused");
    }

    @Test
    void tariffsThatCouldNotBeReadAreNotMissing() {
        write("tariffs.csv", "product,from,price\n45A03,2018-01-01,x\n");

        assertThat(stated())
                .containsExactly("tariffs.csv:2:price: must be a number with at most 4 decimals but was 'x'");
    }

    @Test
    void aMisspeltHeadingOfUsageIsNotReportedAtEveryLine() {
        write("usage.csv", """
                municipality,product,date,quantty,amount
                0001,45A03,2018-05-01,1,
                0002,45A03,2018-05-01,2,
                """);

        assertThat(stated())
                .containsExactly(
                        "usage.csv:1: column 'quantty' is unknown and quantity is missing: it is probably meant");
    }

    @Test
    void aForgottenHeadingIsNotReportedAtEveryLine() {
        write("usage.csv", """
                municipality,product,date,quantity
                0001,45A03,2018-05-01,1,
                0002,45A03,2018-05-01,,2.00
                """);

        assertThat(stated()).containsExactly("usage.csv:1: column amount is missing");
    }

    @Test
    void valuesUnderABlankHeadingAreReportedOnce() {
        write("usage.csv", """
                municipality,product,date,quantity,amount,
                0001,45A03,2018-05-01,1,,
                0001,45A03,2018-05-01,1,,a
                0002,45A03,2018-05-01,2,,b
                """);

        assertThat(stated()).containsExactly("usage.csv:3: 'a' stands under no heading");
    }

    @Test
    void aMisspeltHeadingOfPublishedChargesDoesNotMakeThemAnRtaTable() {
        write("published.csv", "year,scpe,municipality,kind,amount\n2018,all,0001,OWN_USE,5.00\n");

        assertThat(stated())
                .containsExactly(
                        "published.csv:1: column 'scpe' is unknown and scope is missing: it is probably meant");
    }

    /** The misspelt product comes first, whatever else is in no scope. */
    @Test
    void aProductThatAScopeMisspellsIsNotAlsoInNoScope() {
        write("products.csv", "code,name,segment,standing\n45A03,p,FLEXIBLE,false\nXYZ,q,BASIC,false\n");
        scheme("\"45A30\"");
        RegionInput input = RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults)
                .orElseThrow();

        assertThatThrownBy(() -> input.placing(() -> Settlement.of(input.scheme(), input.facts(), input.opening())))
                .isInstanceOfSatisfying(
                        RefusalException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::text)
                                .containsExactly(
                                        "scheme.json:1: scopes[0].products[0] product named by a scope must be in the"
                                                + " catalogue but was 45A30, the nearest is 45A03 (scope all)",
                                        "products.csv:3: product XYZ (segment BASIC) must fall in a scope of the scheme but falls in"
                                                + " none"));
    }

    @Test
    void usageThatDoesNotFitIsReportedAtTheFirstLineBeyond() {
        write("usage.csv", """
                municipality,product,date,quantity,amount
                0001,45A03,2018-05-01,,60000000000000000.00
                0001,45A03,2018-05-01,,60000000000000000.00
                0001,45A03,2018-05-01,,60000000000000000.00
                0001,45A03,2019-05-01,,1.00
                """);

        assertThat(stated()).containsExactly("usage.csv:3: sum of usage must fit in 64 bits of cents but overflowed");
    }
}
