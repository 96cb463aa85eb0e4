package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.payment.PaymentPlans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with several closings and years is reported at once, each fault once. */
class ClosingFaultsTest {

    private static final String LACKS =
            "scheme.json:3: scopes[0].model.expectedCost expected cost must be given for every year but was absent";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeFolder() {
        write("municipalities.csv", "code,name,subregion,youth\n0001,A,,1\n0002,B,,1\n");
        write("products.csv", "code,name,segment,standing\nP,p,FLEXIBLE,false\nQ,q,BASIC,false\n");
        write("usage.csv", """
                municipality,product,date,quantity,amount
                0001,P,2018-05-01,,10.00
                0002,P,2019-05-01,,20.00
                """);
        scheme("restate", "{\"2018\": \"1.00\", \"2019\": \"1.00\", \"2020\": \"1.00\"}");
    }

    private void write(String file, String text) {
        FolderFiles.write(folder, file, text);
    }

    private void scheme(String late, String expected) {
        write("scheme.json", """
                {"from": 2018, "until": 2020, "lateLines": "%s", "scopes": [
                 {"name": "a", "segments": ["FLEXIBLE"],
                  "model": {"type": "insurance", "key": "youth", "expectedCost": %s}},
                 {"name": "b", "segments": ["BASIC"], "until": 2018, "atEnd": "settle",
                  "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """.formatted(late, expected));
    }

    private void refused(String... faults) {
        InputFaults unread = new InputFaults();
        RegionInput input = RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, unread)
                .orElseThrow(() -> new AssertionError(unread.list()));
        assertThatThrownBy(() -> input.placing(() -> ClosedBooks.of(input, PaymentPlans::throughCashier)))
                .isInstanceOfSatisfying(
                        RefusalException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::text)
                                .containsExactly(faults));
    }

    /** 2018 lacks its cost at every closing, 2019 from the third one on, 2020 only in what is known now. */
    @Test
    void everyYearThatLacksItsCostIsReportedOnce() {
        write("closings.csv", "closed,through\n2019-03-01,2018\n2019-09-01,2018\n2020-03-01,2019\n");
        scheme("restate", "{\"2017\": \"1.00\"}");

        refused(
                LACKS + " (closing 2019-03-01, scope a, 2018)",
                LACKS + " (closing 2020-03-01, scope a, 2019)",
                LACKS + " (scope a, 2020)");
    }

    /** Q is used in 2019, when no scope holds it; that is known at the second closing only. */
    @Test
    void whatOnlyALaterClosingKnowsIsReportedWithWhatTheFirstRefuses() {
        write("closings.csv", "closed,through\n2019-03-01,2018\n2020-03-01,2019\n");
        write(
                "usage.csv",
                "municipality,product,date,quantity,amount\n0001,P,2018-05-01,,10.00\n0001,Q,2019-05-01,,1.00\n");
        scheme("restate", "{\"2019\": \"1.00\", \"2020\": \"1.00\"}");

        refused(
                LACKS + " (closing 2019-03-01, scope a, 2018)",
                "products.csv:3: product Q (segment BASIC) must fall in a scope of the scheme but falls in none in"
                        + " 2019, in which its cost counts (closing 2020-03-01)");
    }

    /** Q is used in 2019 and 2020, when no scope holds it: reported once, with all years that are known at last. */
    @Test
    void aProductInNoScopeIsReportedOnceWithAllItsYears() {
        write("closings.csv", "closed,through\n2019-03-01,2018\n2020-03-01,2019\n");
        write("usage.csv", """
                municipality,product,date,quantity,amount
                0001,P,2018-05-01,,10.00
                0001,Q,2019-05-01,,1.00
                0001,Q,2020-05-01,,1.00
                """);

        refused("products.csv:3: product Q (segment BASIC) must fall in a scope of the scheme but falls in none in"
                + " 2019, 2020, in which its cost counts");
    }

    /** A slip in one row is one fault, whatever the rows after it compare with. */
    @Test
    void everyRowThatDoesNotFollowTheOneBeforeIsReported() {
        write("closings.csv", """
                closed,through
                2019-03-01,2018
                2019-02-01,2018
                2019-02-15,2081
                2020-02-01,2019
                2020-09-01,2018
                2021-03-01,2020
                """);

        refused(
                "closings.csv:3:closed: the day of a closing must come after that of the one before, 2019-03-01, but was"
                        + " 2019-02-01 (closing 2019-02-01)",
                "closings.csv:4:through: a closing must be through a year from 2018 to 2020 and not before the one before,"
                        + " but was through 2081 (closing 2019-02-15)",
                "closings.csv:6:through: a closing must be through a year from 2019 to 2020 and not before the one before,"
                        + " but was through 2018 (closing 2020-09-01)");
    }

    @Test
    void rowsThatDoNotFollowAreReportedWithWhatIsWrongWithTheYears() {
        write("closings.csv", "closed,through\n2019-03-01,2018\n2020-03-01,2021\n");
        scheme("restate", "{\"2018\": \"1.00\", \"2019\": \"1.00\"}");

        refused(
                "closings.csv:3:through: a closing must be through a year from 2018 to 2020 and not before the one before,"
                        + " but was through 2021 (closing 2020-03-01)",
                LACKS + " (scope a, 2020)");
    }

    /** The line of Q was meant for 2018; the slip of the day moves it to 2019, when no scope holds Q. */
    @Test
    void linesThatASlipMovesToAnotherYearAreNotRefusedForIt() {
        write("closings.csv", "closed,through\n2018-03-01,2018\n2020-03-01,2019\n");
        write("usage.csv", "municipality,product,date,quantity,amount\n0001,Q,2018-05-01,,10.00\n");
        scheme("currentYear", "{\"2018\": \"1.00\", \"2019\": \"1.00\"}");

        refused(
                "closings.csv:2:closed: with late lines in the current year a closing through 2018 must come after it but"
                        + " was on 2018-03-01 (closing 2018-03-01)",
                LACKS + " (scope a, 2020)");
    }

    /** The same cost of a final year moves by more and more. */
    @Test
    void aCostThatMovesInAFinalYearIsReportedAtTheFirstClosingThatMeetsIt() {
        write("closings.csv", "closed,through,final\n2019-03-01,2018,true\n2019-09-01,2018,\n2020-03-01,2018,\n");
        write("usage.csv", """
                municipality,product,date,quantity,amount,known
                0001,P,2018-05-01,,10.00,
                0001,P,2018-06-01,,1.00,2019-06-01
                0001,P,2018-07-01,,2.00,2020-02-01
                0002,P,2018-08-01,,4.00,2020-06-01
                """);
        scheme("restate", "{\"2018\": \"1.00\", \"2019\": \"1.00\"}");

        refused(
                "closings.csv:2:final: cost of a final year must stay but of 0001, product P, 2018 it moved by EUR 1.00"
                        + " (closing 2019-09-01)",
                "closings.csv:2:final: cost of a final year must stay but of 0002, product P, 2018 it moved by EUR 4.00",
                LACKS + " (scope a, 2020)");
    }
}
