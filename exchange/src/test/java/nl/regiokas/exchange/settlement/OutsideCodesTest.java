package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.region.RegionContents;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.payment.PaymentPlans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes of outside parties that look like codes of municipalities without their leading zeros. */
class OutsideCodesTest {

    private static final String SCHEME = """
            {"from": 2018, "until": 2018, "outside": [%s],
             "scopes": [{"name": "all", "segments": ["FLEXIBLE"],
               "model": {"type": "pooling", "key": "youth", "outside": {"party": "37", "share": "50"}}}]}
            """;
    private static final String COUNTY = "{\"code\": \"37\", \"name\": \"County\"}";

    @TempDir
    private Path folder;

    @TempDir
    private Path out;

    private final InputFaults faults = new InputFaults();

    @BeforeEach
    void makeFolder() {
        write("municipalities.csv", "code,name,subregion,youth\n0014,A,,1\n0015,B,,1\n");
        write("products.csv", "code,name,segment,standing\nP,p,FLEXIBLE,false\n");
        write("usage.csv", "municipality,product,date,quantity,amount\n14,P,2018-05-01,,10.00\n");
        write("advances.csv", "year,municipality,amount\n2018,37,7.00\n2018,15,1.00\n");
        write("scheme.json", SCHEME.formatted(COUNTY));
    }

    private void write(String file, String text) {
        FolderFiles.write(folder, file, text);
    }

    private Optional<RegionInput> read() {
        return RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults);
    }

    private RegionInput input() {
        Optional<RegionInput> input = read();
        assertThat(faults.list()).isEmpty();
        return input.orElseThrow();
    }

    private Stream<String> notices() {
        return faults.notices().stream().map(Fault::text);
    }

    @Test
    void aDeclaredCodeIsThatParty() {
        RegionInput input = input();

        assertThat(input.facts().advances().row(2018))
                .isEqualTo(ImmutableMap.of(new Party("37"), Euro.parse("7.00"), new Party("0015"), Euro.parse("1.00")));
        assertThat(notices())
                .containsExactly(
                        "advances.csv: 1 codes of municipalities had lost their leading zeros; they were put back, first on"
                                + " line 3",
                        "usage.csv: 1 codes of municipalities had lost their leading zeros; they were put back, first on"
                                + " line 2");
    }

    @Test
    void otherCodesGetTheirZerosBackAlsoWithoutAScheme() throws IOException {
        Files.delete(folder.resolve("scheme.json"));

        RegionContents contents = RegionContents.read(folder);

        assertThat(contents.files().rows(RegionTables.ADVANCES))
                .extracting(row -> row.party())
                .containsExactly("0037", "0015");
        assertThat(contents.documents()).isEmpty();
    }

    @Test
    void aFolderIsConvertedWithTheCodesOfItsScheme() throws IOException {
        RegionContents contents = RegionContents.read(folder);

        assertThat(contents.documents())
                .containsExactly(Map.entry("scheme.json", Files.readString(folder.resolve("scheme.json"))));
        assertThat(contents.files().rows(RegionTables.ADVANCES))
                .extracting(row -> row.party())
                .containsExactly("37", "0015");
    }

    @Test
    void publishedAmountsAreOfThatParty() {
        write("published.csv", "year,scope,municipality,kind,amount\n2018,all,37,OUTSIDE_SHARE,5.00\n");

        RegionInput input = input();

        Settlement settlement = Settlement.of(input.scheme(), input.facts(), input.opening());
        assertThat(settlement.charges())
                .filteredOn(charge -> charge.party().equals(new Party("37")))
                .extracting(Charge::amountCents)
                .containsExactly(Euro.parseCents("5.00", "share"));
        assertThat(input.published()).extracting(row -> row.municipality()).containsExactly("37");
    }

    /** Whoever has the advance could not be known. */
    @Test
    void aCodeThatIsAMunicipalityWithoutItsZerosIsRefused() {
        write("municipalities.csv", "code,name,subregion,youth\n14,A,,1\n37,B,,1\n");
        write("advances.csv", "year,municipality,amount\n2018,37,7.00\n");

        assertThat(read()).isEmpty();
        assertThat(faults.list())
                .containsExactly("scheme.json:1: outside[0].code code of outside party 37 must not be 0037 without its"
                        + " leading zeros: a spreadsheet takes one for the other");
    }

    @Test
    void twoPartiesMayNotDifferByZerosAlone() {
        write("scheme.json", SCHEME.formatted(COUNTY + ", {\"code\": \"037\", \"name\": \"Other\"}"));

        assertThat(read()).isEmpty();
        assertThat(faults.list())
                .containsExactly("scheme.json:1: outside[0].code code of outside party 37 must not be 037 without its"
                        + " leading zeros: a spreadsheet takes one for the other");
    }

    @Test
    void whatWasBookedIsOfThatPartyToo() throws IOException {
        write("closings.csv", "closed,through\n2019-02-01,2018\n");
        ClosedBooks first = ClosedBooks.of(input(), PaymentPlans::throughCashier);
        OutputFiles.of(ImmutableMap.of("bookings.csv", first.bookings(), "dues.csv", first.dues()))
                .forSpreadsheet()
                .writeTo(out, "settle");

        assertThat(again(ImmutableSet.of()).closed()).isEqualTo(first.closed());

        Files.delete(out.resolve("provenance.json"));
        OutputFiles.of(ImmutableMap.of("funds.csv", first.dues())).writeTo(out, "funds");
        assertThat(again(ImmutableSet.of("37")).closed()).isEqualTo(first.closed());
        assertThat(faults.notices()).extracting(Fault::code).doesNotContain("booked-otherwise");
    }

    private ClosedBooks again(ImmutableSet<String> outside) {
        RegionInput input = input();
        return ClosedBooks.of(
                BookedBefore.read(out, Models.types(), outside, faults)
                        .flatMap(before -> before.takenBy(input, faults))
                        .orElseThrow(),
                PaymentPlans::throughCashier);
    }
}
