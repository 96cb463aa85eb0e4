package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.payment.PaymentPlans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that come after their year was closed, where they count in the current year. */
class LateLinesTest {

    private static final String OWN = "{\"type\": \"actualUse\", \"standingKey\": \"equal\"}";

    private static final String POOL = """
            {"type": "pooling", "key": "youth",
             "layer": {"of": "cost", "grain": "client", "bands": [{"from": "60.00", "share": "100"}]}}""";

    @TempDir
    private Path folder;

    @BeforeEach
    void aRegionInWhichOneIsSplit() {
        FolderFiles.write(folder, "municipalities.csv", """
                code,name,subregion,youth,from,until
                9001,A,,4,,
                9002,B,,3,2019-01-01,
                9003,C,,1,2019-01-01,
                """);
        FolderFiles.write(folder, "reorganisations.csv", """
                date,from,to,share
                2019-01-01,9001,9002,50
                2019-01-01,9001,9003,50
                """);
        FolderFiles.write(folder, "products.csv", "code,name,segment,standing\nP,p,FLEXIBLE,false\n");
    }

    private void scheme(String model) {
        FolderFiles.write(folder, "scheme.json", """
                {"from": 2018, "until": 2019, "lateLines": "currentYear",
                 "scopes": [{"name": "all", "segments": ["FLEXIBLE"], "model": %s}]}
                """.formatted(model));
    }

    private void usage(String... rows) {
        FolderFiles.write(
                folder,
                "usage.csv",
                "municipality,product,date,quantity,amount,known,client\n" + String.join("\n", rows) + "\n");
    }

    private void closings(String... rows) {
        FolderFiles.write(folder, "closings.csv", "closed,through\n" + String.join("\n", rows) + "\n");
    }

    private RegionInput input() {
        InputFaults faults = new InputFaults();
        RegionInput input = RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults)
                .orElseThrow(() -> new AssertionError(faults.list()));
        assertThat(faults.list()).isEmpty();
        return input;
    }

    private static List<String> texts(List<Booking> bookings) {
        return bookings.stream()
                .map(one -> one.year() + " " + one.party() + " " + Euro.text(one.amountCents()))
                .toList();
    }

    private ClosedBooks books() {
        return ClosedBooks.of(input(), PaymentPlans::throughCashier);
    }

    /** Each cent by itself goes to the first successor; the two together would be a cent for each. */
    @Test
    void linesAreApportionedOneByOne() {
        scheme(OWN);
        closings("2019-02-01,2018", "2020-02-01,2019");
        usage("9001,P,2018-05-01,,0.01,2019-08-01,", "9001,P,2018-06-01,,0.01,2019-08-01,");

        ClosedBooks books = books();

        assertThat(books.closed().get(0).bookings()).isEmpty();
        assertThat(texts(books.closed().get(1).bookings())).containsExactly("2019 9002 0.02");
        assertThat(books.open()).isEmpty();
        assertThat(input().control().settled()).as("lines, not their parts").isEqualTo(new Tally(2, 2));
    }

    /**
     * Both lines are of client c, of whom each successor has 50.00 + 50.00 = 100.00: 40.00 above 60.00. The 80.00 of both
     * are shared 3 to 1: 60.00 + 60.00 and 60.00 + 20.00.
     */
    @Test
    void linesStayWithTheirClient() {
        scheme(POOL);
        closings("2019-02-01,2018", "2020-02-01,2019");
        usage("9001,P,2018-05-01,,100.00,2019-08-01,c", "9001,P,2018-06-01,,100.00,2019-08-01,c");

        assertThat(texts(books().closed().get(1).bookings())).containsExactly("2019 9002 120.00", "2019 9003 80.00");
    }

    /** Two clients of 50.00 each are below 60.00. */
    @Test
    void linesOfOtherClientsAreNotAddedUp() {
        scheme(POOL);
        closings("2019-02-01,2018", "2020-02-01,2019");
        usage("9001,P,2018-05-01,,100.00,2019-08-01,c", "9001,P,2018-06-01,,100.00,2019-08-01,d");

        assertThat(texts(books().closed().get(1).bookings())).containsExactly("2019 9002 100.00", "2019 9003 100.00");
    }

    /** The books of the last year, 2019, were closed before the line was known: it counts in 2020. */
    @Test
    void aLineWhoseFirstOpenYearLiesAfterTheLastCountsAsAfter() {
        scheme(OWN);
        closings("2020-02-01,2019");
        usage("9001,P,2018-05-01,,5.00,,", "9002,P,2019-05-01,,7.00,2020-02-02,", "9002,P,2020-05-01,,1.00,,");

        RegionInput input = input();
        assertThat(input.control().settled()).isEqualTo(new Tally(1, 5_00));
        assertThat(input.control().after()).isEqualTo(new Tally(2, 8_00));
        ClosedBooks books = ClosedBooks.of(input, PaymentPlans::throughCashier);
        assertThat(texts(books.closed().get(0).bookings())).containsExactly("2018 9001 5.00");
        assertThat(books.open()).isEmpty();
    }
}
