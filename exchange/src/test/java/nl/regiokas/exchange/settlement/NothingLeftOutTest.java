package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Notice;
import nl.regiokas.settlement.payment.PaymentPlans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of nothing, lines that cancel out and what no line is priced by are refused or reported like all other rows. */
class NothingLeftOutTest {

    private static final String OWN = "\"model\": {\"type\": \"actualUse\", \"standingKey\": \"equal\"}";

    @TempDir
    private Path folder;

    @TempDir
    private Path out;

    private final InputFaults faults = new InputFaults();

    @BeforeEach
    void makeFolder() {
        write("municipalities.csv", """
                code,name,subregion,youth,from,until
                0001,A,,1,,
                0002,B,,1,,
                0003,C,,1,2019-01-01,
                """);
        write("products.csv", "code,name,segment,standing\nP,p,FLEXIBLE,false\nQ,q,BASIC,false\n");
        write("usage.csv", "municipality,product,date,quantity,amount\n0001,P,2018-05-01,,10.00\n");
        scheme("\"from\": 2018");
    }

    private void write(String file, String text) {
        FolderFiles.write(folder, file, text);
    }

    /** All care in one scope, and from some year on BASIC in a scope of its own. */
    private void scheme(String late) {
        write("scheme.json", """
                {"from": 2018, "until": 2019, "scopes": [
                 {"name": "all", "segments": ["FLEXIBLE"], %s},
                 {"name": "basic", %s, "segments": ["BASIC"], %s}]}
                """.formatted(OWN, late, OWN));
    }

    private Optional<RegionInput> read() {
        return RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults);
    }

    private List<String> faults() {
        read().ifPresent(one -> {
            try {
                one.placing(() -> one.closings().isEmpty()
                        ? Settlement.of(one.scheme(), one.facts(), one.opening())
                        : ClosedBooks.of(one, PaymentPlans::throughCashier));
            } catch (RefusalException refusal) {
                faults.add(RegionReader.SCHEME, 0, refusal);
            }
        });
        return faults.list();
    }

    private List<String> notices() {
        RegionInput input = read().orElseThrow();
        return Stream.concat(
                        input.notices().stream().map(Fault::text),
                        Settlement.of(input.scheme(), input.facts(), input.opening()).notices().stream()
                                .map(Notice::toString))
                .toList();
    }

    // ---- instalments

    @ParameterizedTest
    @ValueSource(strings = {"", "all,0001,2019,2017,0.00\n", "all,0001,2019,2017,1.00\n"})
    void aTableOfInstalmentsBesideAStateIsRefusedWhateverItHolds(String rows) throws IOException {
        RegionInput input = read().orElseThrow();
        Settlement settled = Settlement.of(input.scheme(), input.facts(), input.opening());
        Path state = Files.writeString(
                out.resolve("state.json"),
                Documents.library().state().write(settled.year(2018).books().closing()));
        assertThat(EarlierState.goOn(input, state, Models.types(), faults)).isPresent();
        write("instalments.csv", "scope,municipality,due,origin,amount\n" + rows);

        assertThat(EarlierState.goOn(read().orElseThrow(), state, Models.types(), faults))
                .isEmpty();
        assertThat(faults.list())
                .containsExactly("instalments.csv: open items are in the state that is gone on from: the table must not"
                        + " be given as well");
    }

    /** A kind says what an amount was for, and does not forbid that it goes the other way. */
    @Test
    void anInstalmentOfAnyKindMayHaveAnySign() {
        write("instalments.csv", """
                scope,municipality,due,origin,amount,kind
                all,0001,2019,2017,-5.00,ASSESSMENT
                all,0001,2019,2017,4.00,DISTRIBUTION
                all,0002,2019,2016,-2.00,INSTALMENT
                all,0002,2019,2017,-1.00,
                """);
        RegionInput input = read().orElseThrow();

        assertThat(Settlement.of(input.scheme(), input.facts(), input.opening())
                        .year(2019)
                        .charges())
                .extracting(Charge::toString)
                .containsExactlyInAnyOrder(
                        "2019 all 0001 ASSESSMENT -5.00",
                        "2019 all 0001 DISTRIBUTION 4.00",
                        "2019 all 0002 INSTALMENT -3.00");
    }

    @Test
    void anInstalmentOfNothingIsReported() {
        write("instalments.csv", """
                scope,municipality,due,origin,amount
                all,0001,2019,2017,0.00
                all,0002,2019,2017,1.00
                """);
        assertThat(notices())
                .containsExactly("instalments.csv:2: open item is zero (scope all, due 2019, municipality 0001)");
        assertThat(read().orElseThrow().opening().openItems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            none,0001,2019,2017,0.00, | scope: scope none must be one of the scheme but is not (fund EUR 0.00, open EUR 0.00)
            basic,0001,2019,2017,0.00, | scope: scope basic begins in 2019 and must hold nothing before but holds \
            fund EUR 0.00 and open items EUR 0.00
            all,0001,2017,2016,0.00, | due: an open item must be due after 2017 but was due in 2017 (scope all, \
            municipality 0001, EUR 0.00)
            all,0003,2019,2017,0.00, | municipality: open item must be of a municipality that exists in 2017 but was of \
            0003 (scope all, due 2019, amount EUR 0.00)
            all,0001,2019,2017,0.00,PREMIUM | kind: kind of an open item must be one of INSTALMENT, ASSESSMENT, \
            DISTRIBUTION but was PREMIUM
            """)
    void anInstalmentOfNothingIsRefusedLikeAnother(String row, String fault) {
        scheme("\"from\": 2019");
        write("instalments.csv", "scope,municipality,due,origin,amount,kind\n" + row + "\n");
        assertThat(faults()).containsExactly("instalments.csv:2:" + fault);
    }

    /** The kind is INSTALMENT where it is left out: the rows are of one item. */
    @Test
    void anInstalmentIsGivenOnceWhetherItsKindIsNamedOrNot() {
        write("instalments.csv", """
                scope,municipality,due,origin,amount,kind
                all,0001,2019,2017,5.00,
                all,0001,2019,2017,7.00,INSTALMENT
                all,0001,2019,2017,7.00,ASSESSMENT
                """);
        assertThat(faults())
                .containsExactly("instalments.csv:3: instalment all 0001 2019 2017 is given again, first on line 2");
        assertThat(faults.faults()).extracting(Fault::code).containsExactly("instalment-twice");
    }

    // ---- usage

    private static final String IN_NO_SCOPE =
            "product Q (segment BASIC) must fall in a scope of the scheme but falls in"
                    + " none in 2018, in which its cost counts";

    @Test
    void linesThatCancelOutAreUse() {
        scheme("\"from\": 2019");
        assertThat(faults()).isEmpty();
        write("usage.csv", """
                municipality,product,date,quantity,amount
                0001,Q,2018-05-01,,0.00
                """);
        assertThat(faults()).isEmpty();
        write("usage.csv", """
                municipality,product,date,quantity,amount
                0001,Q,2018-05-01,,10.00
                0001,Q,2018-06-01,,-10.00
                """);
        assertThat(faults()).containsExactly("products.csv:3: " + IN_NO_SCOPE);
    }

    /** Neither line is known on the first day, both are on the second. */
    @Test
    void linesThatCancelOutAreUseFromTheDayOnWhichTheyAreKnown() {
        scheme("\"from\": 2019");
        write("usage.csv", """
                municipality,product,date,quantity,amount,known
                0001,Q,2018-05-01,,10.00,2019-02-02
                0001,Q,2018-06-01,,-10.00,2019-02-02
                """);
        write("closings.csv", "closed,through\n2019-02-01,2018\n2019-03-01,2018\n");
        assertThat(faults()).containsExactly("products.csv:3: " + IN_NO_SCOPE + " (closing 2019-03-01)");
    }

    // ---- tariffs

    @Test
    void everyTariffThatNoLineIsPricedByIsReported() {
        write("tariffs.csv", """
                product,from,price
                P,2017-01-01,1.00
                P,2018-01-01,2.00
                P,2018-07-01,3.00
                Q,2018-01-01,2.00
                """);
        write("usage.csv", """
                municipality,product,date,quantity,amount
                0001,P,2018-06-30,1,
                0001,Q,2018-06-30,,1.00
                """);
        assertThat(notices())
                .containsExactly(
                        "tariffs.csv:2: tariff of product P from 2017-01-01 is not used by any line",
                        "tariffs.csv:4: tariff of product P from 2018-07-01 is not used by any line",
                        "tariffs.csv:5: tariff of product Q from 2018-01-01 is not used by any line");
    }

    // ---- the scheme

    @Test
    void anEndWithoutALastYearIsReportedAlsoIfItIsTheUsualOne() {
        scheme("\"atEnd\": \"runOff\"");
        assertThat(notices())
                .containsExactly(
                        "what becomes of the scope at its end has no effect, since it has no last year (scope basic)");
    }

    @Test
    void aTermThatBeginsTooLateIsPlacedWhereItStands() {
        scheme(
                "\"from\": 2016, \"leaving\": {\"fund\": \"share\"}, \"participants\": {\"byYear\": {\"2018\": \"all\"}}");
        assertThat(faults())
                .containsExactly(
                        "scheme.json:3: scopes[1].participants participants must have an entry at or before every"
                                + " year in force but begin in 2018 (scope basic, 2017)");
    }
}
