package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.payment.PaymentPlans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found by checking a folder as a whole names the file, the line and the column, and who, how much and when. */
class RowPlacesTest {

    private static final String MUNICIPALITIES = """
            code,name,subregion,youth,from,until
            0001,A,,1,,
            0002,B,,1,,
            0003,C,,1,2019-01-01,
            0004,D,,1,,2018-12-31
            """;

    @TempDir
    private Path folder;

    private void write(String file, String text) {
        FolderFiles.write(folder, file, text);
    }

    private void region(String late) {
        write("municipalities.csv", MUNICIPALITIES);
        write("reorganisations.csv", "date,from,to,share\n2019-01-01,0001,0003,100\n");
        write("products.csv", "code,name,segment,standing\nP,p,FLEXIBLE,false\n");
        write("usage.csv", """
                municipality,product,date,quantity,amount,known
                0001,P,2018-05-01,,10.00,
                0002,P,2019-05-01,,10.00,
                0001,P,2018-06-01,,1.00,2019-08-01
                """);
        write("scheme.json", """
                {"from": 2018, "until": 2019, "lateLines": "%s", "scopes": [{"name": "all", "segments": ["FLEXIBLE"],
                  "until": 2019, "model": {"type": "actualUse", "standingKey": "equal"}},
                 {"name": "later", "from": 2019, "products": ["Q"], "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """.formatted(late).replace("\"products\": [\"Q\"]", "\"segments\": [\"BASIC\"]"));
    }

    /** The faults of the folder, whether they are found by reading or by settling. */
    private ImmutableList<String> faults() {
        InputFaults faults = new InputFaults();
        Optional<RegionInput> input = RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults);
        input.ifPresent(one -> {
            try {
                one.placing(() -> one.closings().isEmpty()
                        ? Settlement.of(one.scheme(), one.facts(), one.opening())
                        : ClosedBooks.of(one, PaymentPlans::throughCashier));
            } catch (RefusalException refusal) {
                faults.add(RegionReader.SCHEME, 0, refusal);
            }
        });
        return ImmutableList.copyOf(faults.list());
    }

    @Test
    void theFolderIsSettled() {
        region("restate");
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019,0001,2.00 | municipality: advance must be of a municipality that exists in 2019 but was of 0001, \
            succeeded by 0003 (amount EUR 2.00)
            2018,0003,3.00 | municipality: advance must be of a municipality that exists in 2018 but was of 0003 \
            (amount EUR 3.00)
            2017,0002,4.00 | year: an advance must be of a year of the settlement, 2018 to 2019, but was of 2017 \
            (party 0002, EUR 4.00)
            2020,0002,5.00 | year: an advance must be of a year of the settlement, 2018 to 2019, but was of 2020 \
            (party 0002, EUR 5.00)
            2018,0009,6.00 | municipality: must be a municipality of municipalities.csv or an outside party of the \
            scheme but was 0009, the nearest is 0001 (2018, amount EUR 6.00)
            """)
    void advances(String row, String fault) {
        region("restate");
        write("advances.csv", "year,municipality,amount\n2018,0002,1.00\n" + row + "\n");
        assertThat(faults()).containsExactly("advances.csv:3:" + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all,0001,2017,2016,2.00, | due: an open item must be due after 2017 but was due in 2017 \
            (scope all, municipality 0001, EUR 2.00)
            all,0003,2019,2016,3.00, | municipality: open item must be of a municipality that exists in 2017 but was of \
            0003 (scope all, due 2019, amount EUR 3.00)
            all,0004,2019,2016,4.00, | municipality: open item must be of a municipality that exists in 2019 but was of \
            0004 (scope all, 2019, due 2019, amount EUR 4.00)
            more,0001,2018,2016,5.00, | scope: scope more must be one of the scheme but is not \
            (fund EUR 0.00, open EUR 5.00)
            later,0001,2019,2016,6.00, | scope: scope later begins in 2019 and must hold nothing before but holds fund \
            EUR 0.00 and open items EUR 6.00
            all,0001,2018,2016,7.00,PREMIUM | kind: kind of an open item must be one of INSTALMENT, ASSESSMENT, \
            DISTRIBUTION but was PREMIUM
            """)
    void instalments(String row, String fault) {
        region("restate");
        write("instalments.csv", "scope,municipality,due,origin,amount,kind\nall,0002,2018,2017,1.00,\n" + row + "\n");
        assertThat(faults()).containsExactly("instalments.csv:3:" + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            restate | 2019-03-01,2020, | through: a closing must be through a year from 2018 to 2019 and not before the \
            one before, but was through 2020 (closing 2019-03-01)
            restate | 2019-01-15,2019, | closed: the day of a closing must come after that of the one before, 2019-02-01, \
            but was 2019-01-15 (closing 2019-01-15)
            currentYear | 2019-03-01,2019, | closed: with late lines in the current year a closing through 2019 must come \
            after it but was on 2019-03-01 (closing 2019-03-01)
            """)
    void closings(String late, String row, String fault) {
        region(late);
        write("closings.csv", "closed,through,final\n2019-02-01,2018,\n" + row + "\n");
        assertThat(faults()).containsExactly("closings.csv:3:" + fault);
    }

    /** Until its last day 0001 may use; from the day on which it is dissolved the message names who took it over. */
    @Test
    void usageOfADissolvedMunicipalityNamesItsSuccessors() {
        region("restate");
        write("reorganisations.csv", "date,from,to,share\n2019-01-01,0001,0003,60\n2019-01-01,0001,0002,40\n");
        write("usage.csv", """
                municipality,product,date,quantity,amount
                0001,P,2018-12-31,,1.00
                0001,P,2019-01-01,,1.00
                0003,P,2018-12-31,,1.00
                0003,P,2019-01-01,,1.00
                """);
        assertThat(faults())
                .containsExactly(
                        "usage.csv:3:municipality: municipality 0001 does not exist on 2019-01-01, succeeded by 0002, 0003",
                        "usage.csv:4:municipality: municipality 0003 does not exist on 2018-12-31");
    }

    /** 0002 begins on 1 July 2018 and 0004 ends with March: in 2018 both exist, only usage goes by its day. */
    @Test
    void onlyUsageGoesByItsDay() {
        region("restate");
        write(
                "municipalities.csv",
                MUNICIPALITIES.replace("0002,B,,1,,", "0002,B,,1,2018-07-01,").replace("2018-12-31", "2018-03-31"));
        write("advances.csv", "year,municipality,amount\n2018,0002,1.00\n2018,0004,1.00\n");
        write("budgets.csv", "year,municipality,amount\n2018,0002,1.00\n2018,0004,1.00\n");
        write("usage.csv", """
                municipality,product,date,quantity,amount
                0002,P,2018-06-30,,1.00
                0002,P,2018-07-01,,1.00
                0004,P,2018-03-31,,1.00
                0004,P,2018-04-01,,1.00
                """);
        assertThat(faults())
                .containsExactly(
                        "usage.csv:2:municipality: municipality 0002 does not exist on 2018-06-30",
                        "usage.csv:5:municipality: municipality 0004 does not exist on 2018-04-01");
    }

    @Test
    void aFirstClosingBeforeTheFirstYear() {
        region("restate");
        write("closings.csv", "closed,through\n2018-02-01,2017\n");
        assertThat(faults())
                .containsExactly(
                        "closings.csv:2:through: a closing must be through a year from 2018 to 2019 and not before"
                                + " the one before, but was through 2017 (closing 2018-02-01)");
    }

    @Test
    void aCostThatChangesAFinalYear() {
        region("restate");
        write("closings.csv", "closed,through,final\n2019-02-01,2018,\n2019-03-01,2018,true\n2020-03-01,2019,\n");
        assertThat(faults())
                .containsExactly("closings.csv:3:final: cost of a final year must stay but of 0001, product P, 2018 it"
                        + " moved by EUR 1.00 (closing 2020-03-01)");
    }

    @Test
    void aDueOfAMunicipalityThatEndedWithoutASuccessor() {
        region("restate");
        write("advances.csv", "year,municipality,amount\n2018,0004,1.00\n");
        write("closings.csv", "closed,through,final\n2018-12-01,2018,\n2019-03-01,2018,\n");
        write("usage.csv", """
                municipality,product,date,quantity,amount,known
                0004,P,2018-05-01,,10.00,2019-01-31
                """);
        assertThat(faults())
                .containsExactly(
                        "closings.csv:3:closed: due EUR 10.00 must be of a municipality that exists in 2019 but"
                                + " was of 0004 (closing 2019-03-01)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            series | girls,2018,0003,1 | municipality: value of series girls must be of a municipality that exists in 2018 \
            but was of 0003
            series | girls,2018,0002,-1 | value: value of series girls must not be negative but was -1 (2018, municipality \
            0002)
            series | girls,,0002,-1 | value: value of series girls must not be negative but was -1 (municipality 0002)
            budgets | 2018,0003,1.00 | municipality: value of series budget must be of a municipality that exists in 2018 \
            but was of 0003
            budgets | 2018,0002,-1.00 | amount: value of series budget must not be negative but was -1.00 \
            (2018, municipality 0002)
            decisions | 2018,0003,NOT | municipality: decision must be of a municipality that exists in 2018 but was of 0003
            """)
    void seriesBudgetsAndDecisions(String file, String row, String fault) {
        region("restate");
        String header = switch (file) {
            case "series" -> "series,year,municipality,value\ngirls,2018,0001,1\n";
            case "budgets" -> "year,municipality,amount\n2018,0001,1.00\n";
            default -> "year,municipality,stance\n2018,0001,NOT\n";
        };
        write(file + ".csv", header + row + "\n");
        assertThat(faults()).containsExactly(file + ".csv:3:" + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2018-07-01,0004,0002,100 | date: a reorganisation must be on 1 January but was on 2018-07-01
            2020-01-01,0002,0004,100 | to: successor must be of a municipality that exists in 2020 but was of 0004 \
            (reorganisation 2020-01-01)
            2020-01-01,0004,0003,100 | from: predecessor must be of a municipality that exists in 2019 but was of 0004 \
            (reorganisation 2020-01-01)
            2020-01-01,0001,0003,100 | from: municipality 0001 takes part in the reorganisation of 2020-01-01 but was \
            dissolved on 2019-01-01
            2020-01-01,0002,0003,90 | share: shares of municipality 0002 on 2020-01-01 must sum to 100% but sum to 90%
            """)
    void reorganisations(String row, String fault) {
        region("restate");
        write("reorganisations.csv", "date,from,to,share\n2019-01-01,0001,0003,100\n" + row + "\n");
        assertThat(faults()).containsExactly("reorganisations.csv:3:" + fault);
    }
}
