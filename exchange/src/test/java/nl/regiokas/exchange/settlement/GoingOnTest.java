package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Due;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.payment.PaymentPlans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settling on from a state, and from closings that were booked. */
class GoingOnTest {

    private static final String SCHEME = """
            {"from": %s, "until": %s, "scopes": [{"name": "all", "segments": ["FLEXIBLE"],
              "model": {"type": "flatTax", "window": 1, "spread": 2, "ownShare": "50",
              "expectedCost": {"2023": "100.00", "2024": "100.00", "2025": "100.00"}}}]}
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path out;

    private InputFaults faults = new InputFaults();

    @BeforeEach
    void makeFolder() {
        FolderFiles.write(folder, "municipalities.csv", "code,name,subregion,youth\n9001,A,,1\n9002,B,,1\n");
        FolderFiles.write(folder, "products.csv", "code,name,segment,standing\nP,p,FLEXIBLE,false\n");
        FolderFiles.write(folder, "usage.csv", """
                municipality,product,date,quantity,amount,known
                9001,P,2022-05-01,,50.00,
                9002,P,2022-05-01,,50.00,
                9001,P,2023-05-01,,80.00,
                9002,P,2023-05-01,,40.00,
                9001,P,2024-05-01,,30.00,
                9002,P,2024-05-01,,90.00,
                """);
        scheme(2023, 2024);
    }

    private void scheme(int from, int until) {
        FolderFiles.write(folder, "scheme.json", SCHEME.formatted(from, until));
    }

    private RegionInput input() {
        InputFaults reading = new InputFaults();
        Optional<RegionInput> input = RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, reading);
        assertThat(reading.list()).isEmpty();
        return input.orElseThrow();
    }

    private static Settlement settled(RegionInput input) {
        return Settlement.of(input.scheme(), input.facts(), input.opening());
    }

    private Path state() throws IOException {
        scheme(2023, 2023);
        Settlement first = settled(input());
        scheme(2023, 2024);
        return Files.writeString(
                out.resolve("state.json"), Documents.library().state().write(first.state()));
    }

    private List<String> notices() {
        return faults.notices().stream().map(Fault::text).toList();
    }

    // ---- from a state

    @Test
    void goingOnGivesTheSameAsOneRun() throws IOException {
        Path state = state();

        RegionInput on =
                EarlierState.goOn(input(), state, Models.types(), faults).orElseThrow();

        assertThat(settled(on).charges()).isEqualTo(settled(input()).year(2024).charges());
        assertThat(settled(on).state()).isEqualTo(settled(input()).state());
        assertThat(notices())
                .containsExactly("provenance.json: is missing: it cannot be checked whether the folder is whole");
    }

    @Test
    void aStateOfAnOutputThatIsNotWholeIsRefused() throws IOException {
        Path state = state();
        String text = Files.readString(state);
        OutputFiles.of(ImmutableMap.of(
                        "state.json", writer -> writer.write(text), "charges.csv", writer -> writer.write("x")))
                .writeTo(out, "settle");

        assertThat(EarlierState.goOn(input(), state, Models.types(), faults)).isPresent();
        assertThat(faults.notices()).isEmpty();
        Files.writeString(out.resolve("charges.csv"), "y");
        assertThat(EarlierState.goOn(input(), state, Models.types(), faults)).isEmpty();
        assertThat(faults.list())
                .containsExactly("charges.csv: is not the file that provenance.json lists: the folder was left half"
                        + " written or changed since");
    }

    @Test
    void openItemsStandInTheStateAlone() throws IOException {
        Path state = state();
        FolderFiles.write(folder, "instalments.csv", "scope,municipality,due,origin,amount\nall,9001,2024,2022,1.00\n");

        assertThat(EarlierState.goOn(input(), state, Models.types(), faults)).isEmpty();
        assertThat(faults.list())
                .containsExactly("instalments.csv: open items are in the state that is gone on from: the table must not"
                        + " be given as well");
    }

    @Test
    void aStateThatIsMissingOrBrokenIsAFault() {
        assertThat(EarlierState.goOn(input(), out.resolve("state.json"), Models.types(), faults))
                .isEmpty();
        FolderFiles.write(out, "broken.json", "{");
        assertThat(EarlierState.goOn(input(), out.resolve("broken.json"), Models.types(), faults))
                .isEmpty();
        assertThat(faults.faults()).extracting(Fault::code).containsExactly("file-missing", "not-json");
    }

    @Test
    void anOpenItemStandsOnceInAState() {
        FolderFiles.write(out, "state.json", """
                {"format": "regiokas-state", "version": 1, "after": 2023, "scopes": [{"name": "all", "fund": "-3.00",
                  "open": [{"origin": 2023, "due": 2024, "amounts": {"9001": "1.00"}},
                           {"origin": 2023, "due": 2024, "kind": "INSTALMENT", "amounts": {"9001": "2.00"}}]}],
                 "charges": [], "settledCost": {}}
                """);

        assertThat(EarlierState.goOn(input(), out.resolve("state.json"), Models.types(), faults))
                .isEmpty();
        assertThat(faults.list())
                .containsExactly(
                        "state.json:2: scopes[0].open must hold each value once but holds 9001 INSTALMENT due 2024"
                                + " of 2023 twice");
    }

    // ---- from closings that were booked

    private ClosedBooks books(RegionInput input) {
        return ClosedBooks.of(input, PaymentPlans::throughCashier);
    }

    private void closings(String... rows) {
        FolderFiles.write(folder, "closings.csv", "closed,through\n" + String.join("\n", rows) + "\n");
    }

    private void writeOut(ClosedBooks books) throws IOException {
        OutputFiles.of(ImmutableMap.of("bookings.csv", books.bookings(), "dues.csv", books.dues()))
                .writeTo(out, "settle");
    }

    private RegionInput withPrevious() {
        return BookedBefore.read(out, Models.types(), ImmutableSet.of(), faults)
                .flatMap(before -> before.takenBy(input(), faults))
                .orElseThrow();
    }

    private static Map<String, Long> sums(List<Booking> bookings) {
        Map<String, Long> sums = new TreeMap<>();
        bookings.forEach(
                one -> sums.merge(one.year() + one.party().code() + one.kind(), one.amountCents(), Math::addExact));
        sums.values().removeIf(cents -> cents == 0);
        return sums;
    }

    private static List<Booking> all(ClosedBooks books) {
        List<Booking> all = new ArrayList<>(books.open());
        books.closed().forEach(one -> all.addAll(one.bookings()));
        return all;
    }

    private static long due(ClosedBooks books, String party) {
        return books.closed().stream()
                .flatMap(one -> one.dues().stream())
                .filter(due -> due.party().code().equals(party))
                .mapToLong(Due::amountCents)
                .sum();
    }

    @Test
    void whatDidNotChangeIsBookedTheSame() throws IOException {
        closings("2024-02-01,2023");
        writeOut(books(input()));
        closings("2024-02-01,2023", "2025-02-01,2024");

        ClosedBooks on = books(withPrevious());
        ClosedBooks atOnce = books(input());

        assertThat(on.closed())
                .extracting(one -> one.bookings())
                .isEqualTo(atOnce.closed().stream().map(one -> one.bookings()).toList());
        assertThat(on.closed())
                .extracting(one -> one.dues())
                .isEqualTo(atOnce.closed().stream().map(one -> one.dues()).toList());
        assertThat(on.notices()).isEmpty();
    }

    @Test
    void aCorrectionStaysOutOfWhatWasBookedAndIsBookedByTheNextClosing() throws IOException {
        closings("2024-02-01,2023");
        FolderFiles.write(folder, "advances.csv", "year,municipality,amount\n2023,9001,10.00\n");
        ClosedBooks first = books(input());
        writeOut(first);
        scheme(2023, 2024);
        FolderFiles.write(
                folder,
                "scheme.json",
                SCHEME.formatted(2023, 2024).replace("\"2023\": \"100.00\"", "\"2023\": \"120.00\""));
        FolderFiles.write(folder, "advances.csv", "year,municipality,amount\n2023,9001,12.00\n");
        closings("2024-02-01,2023", "2025-02-01,2024");

        ClosedBooks on = books(withPrevious());
        ClosedBooks atOnce = books(input());

        assertThat(on.closed().get(0).bookings())
                .isEqualTo(first.closed().get(0).bookings());
        assertThat(on.closed().get(0).dues()).isEqualTo(first.closed().get(0).dues());
        assertThat(sums(all(on))).isEqualTo(sums(all(atOnce)));
        assertThat(due(on, "9001")).isEqualTo(due(atOnce, "9001"));
        assertThat(due(on, "9002")).isEqualTo(due(atOnce, "9002"));
        assertThat(on.closed().get(1).bookings())
                .isNotEqualTo(atOnce.closed().get(1).bookings());
        assertThat(on.notices())
                .extracting(Fault::text)
                .containsExactly(
                        "closing of 2024-02-01 stays as it was booked; calculated again it differs by EUR 10.00 for"
                                + " 9001, which the next new closing books",
                        "closing of 2024-02-01 stays as it was booked; calculated again it differs by EUR 10.00 for"
                                + " 9002, which the next new closing books",
                        "closing of 2024-02-01 stays as it was due; calculated again EUR -2.00 more is due from 9001,"
                                + " besides what it books, which the next new closing makes due");
    }

    /** Due were 10.00 of 9001, which splits in two; with a cent more and an advance of a cent less two cents are due. */
    @Test
    void whatADissolvedMunicipalityOwesIsApportionedAsOneAmount() throws IOException {
        FolderFiles.write(
                folder,
                "municipalities.csv",
                "code,name,subregion,youth,from\n9001,A,,1,\n9002,B,,1,2024-01-01\n9003,C,,1,2024-01-01\n");
        FolderFiles.write(
                folder,
                "reorganisations.csv",
                "date,from,to,share\n2024-01-01,9001,9002,50\n2024-01-01,9001,9003,50\n");
        FolderFiles.write(folder, "scheme.json", """
                {"from": 2023, "until": 2023, "scopes": [{"name": "all", "segments": ["FLEXIBLE"],
                  "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);
        String usage = "municipality,product,date,quantity,amount,known\n9001,P,2023-05-01,,10.01,\n";
        FolderFiles.write(folder, "usage.csv", usage);
        FolderFiles.write(folder, "advances.csv", "year,municipality,amount\n2023,9001,0.01\n");
        closings("2023-12-31,2023");
        writeOut(books(input()));
        Files.delete(folder.resolve("advances.csv"));
        FolderFiles.write(folder, "usage.csv", usage + "9001,P,2023-05-01,,0.01,2024-03-01\n");
        closings("2023-12-31,2023", "2024-06-01,2023");

        ClosedBooks on = books(withPrevious());

        assertThat(on.closed().get(1).dues())
                .containsExactly(new Due(new Party("9002"), 1), new Due(new Party("9003"), 1));
        assertThat(on.notices())
                .extracting(Fault::text)
                .containsExactly(
                        "closing of 2023-12-31 stays as it was due; calculated again EUR 0.01 more is due from 9001,"
                                + " besides what it books, which the next new closing makes due");
    }

    @Test
    void withoutANextClosingTheDifferenceIsOpen() throws IOException {
        closings("2024-02-01,2023");
        writeOutWithState(books(input()));
        expectMoreOf2023();

        ClosedBooks on = books(withPrevious());

        assertThat(on.notices()).hasSize(3);
        assertThat(sums(all(on))).isEqualTo(sums(all(books(input()))));
    }

    private void expectMoreOf2023() {
        FolderFiles.write(
                folder,
                "scheme.json",
                SCHEME.formatted(2023, 2024).replace("\"2023\": \"100.00\"", "\"2023\": \"120.00\""));
    }

    /** Nobody was charged the 20.00 that the fund would have more; going on from it would lose them. */
    @Test
    void theStateHoldsWhatWasBookedUntilAClosingBooksTheRest() throws IOException {
        closings("2024-02-01,2023");
        ClosedBooks first = books(input());
        writeOutWithState(first);
        expectMoreOf2023();

        ClosedBooks on = books(withPrevious());

        assertThat(on.state()).isEqualTo(first.state());
        assertThat(on.state()).isNotEqualTo(books(input()).state());
        assertThat(on.notices())
                .extracting(Fault::text)
                .contains("closing of 2024-02-01 stays as it was booked; calculated again the fund of all would be"
                        + " EUR 0.00 after it instead of EUR -20.00");

        closings("2024-02-01,2023", "2024-05-01,2023");

        assertThat(books(withPrevious()).state()).isEqualTo(books(input()).state());
    }

    @Test
    void whatDiffersFromWhatWasBookedNeedsTheStateAfterIt() throws IOException {
        closings("2024-02-01,2023");
        writeOut(books(input()));
        RegionInput unchanged = withPrevious();
        assertThat(books(unchanged).state()).isEqualTo(books(input()).state());
        expectMoreOf2023();

        assertThatThrownBy(() -> books(withPrevious()))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "state.json: closing of 2024-02-01 stays as it was booked, so that the state after it must be"
                                + " in the earlier output but is not");
    }

    @Test
    void aClosingThatWasBookedKeepsItsYear() throws IOException {
        closings("2024-02-01,2023");
        writeOutWithState(books(input()));
        closings("2024-02-01,2024");

        assertThat(BookedBefore.read(out, Models.types(), ImmutableSet.of(), faults)
                        .flatMap(before -> before.takenBy(input(), faults)))
                .isEmpty();
        assertThat(faults.list())
                .containsExactly(
                        "closings.csv: closing of 2024-02-01 was booked through 2023 and must stay so but is through 2024");
    }

    @Test
    void whatIsBookedElsewhereIsReportedThoughItsSumStays() throws IOException {
        closings("2024-02-01,2023");
        writeOutWithState(books(input()));
        FolderFiles.write(
                folder,
                "scheme.json",
                SCHEME.formatted(2023, 2024).replace("\"name\": \"all\"", "\"name\": \"other\""));

        assertThat(books(withPrevious()).notices())
                .extracting(Fault::text)
                .containsExactly(
                        "closing of 2024-02-01 stays as it was booked; calculated again it books EUR 50.00 of 9001 under"
                                + " other years, scopes or kinds, which the next new closing moves",
                        "closing of 2024-02-01 stays as it was booked; calculated again it books EUR 50.00 of 9002 under"
                                + " other years, scopes or kinds, which the next new closing moves",
                        "closing of 2024-02-01 stays as it was booked; calculated again the fund of all would be"
                                + " EUR 0.00 after it instead of EUR -20.00",
                        "closing of 2024-02-01 stays as it was booked; calculated again the fund of other would be"
                                + " EUR -20.00 after it instead of EUR 0.00");
    }

    @Test
    void aClosingThatWasBookedStays() throws IOException {
        closings("2024-02-01,2023");
        writeOut(books(input()));
        closings("2024-03-01,2023");

        assertThat(BookedBefore.read(out, Models.types(), ImmutableSet.of(), faults)
                        .flatMap(before -> before.takenBy(input(), faults)))
                .isEmpty();
        assertThat(faults.list())
                .containsExactly(
                        "closings.csv: closings that were booked already, 2024-02-01, must be the first ones and"
                                + " stay");
    }

    /** What a model of a team booked cannot be taken as booked where the model is not known. */
    @Test
    void bookingsOfAKindThatNoModelBooksAreRefused() throws IOException {
        closings("2024-02-01,2023");
        ClosedBooks books = books(input());
        OutputFiles.of(ImmutableMap.of("bookings.csv", writer -> writer.write("""
                                closed,year,scope,municipality,kind,amount
                                2024-02-01,2023,a,0001,HALF_BY_USE,1.00
                                """), "dues.csv", books.dues()))
                .writeTo(out, "settle");

        assertThat(BookedBefore.read(out, Models.types(), ImmutableSet.of(), faults))
                .isEmpty();
        assertThat(faults.list()).contains("bookings.csv: kind HALF_BY_USE was booked earlier but no model books it");
    }

    @Test
    void bookingsOfADayWithoutDuesAreNotPassedOver() throws IOException {
        closings("2024-02-01,2023");
        ClosedBooks books = books(input());
        OutputFiles.of(ImmutableMap.of(
                        "bookings.csv",
                        books.bookings(),
                        "dues.csv",
                        writer -> writer.write("closed,municipality,amount\n")))
                .writeTo(out, "settle");

        assertThat(BookedBefore.read(out, Models.types(), ImmutableSet.of(), faults))
                .isEmpty();
        assertThat(faults.list())
                .containsExactly("dues.csv: the closing of 2024-02-01 has bookings but no rows in this file");
    }

    /** With 120.00 instead of 100.00 to contribute in 2023 each of the two owes 60.00 instead of the 50.00 that was booked. */
    @Test
    void aCorrectionIsExplainedByWhatWasReallyBooked() throws IOException {
        closings("2024-02-01,2023");
        writeOut(books(input()));
        FolderFiles.write(
                folder,
                "scheme.json",
                SCHEME.formatted(2023, 2024).replace("\"2023\": \"100.00\"", "\"2023\": \"120.00\""));
        closings("2024-02-01,2023", "2025-02-01,2024");
        ClosedBooks on = books(withPrevious());

        assertThat(stated(on, 0))
                .contains(
                        "  as booked before: EUR 0.00", "  as known then: EUR 50.00", "  calculated again: EUR 60.00");
        assertThat(stated(on, 1))
                .startsWith("Correction 2023 of 9001: EUR 10.00")
                .containsSubsequence(
                        "  as booked before: EUR 50.00", "  calculated again: EUR 60.00", "  as known then: EUR 60.00");
    }

    private static List<String> stated(ClosedBooks books, int closing) {
        Closed closed = books.closed().get(closing);
        Booking booking = closed.bookings().stream()
                .filter(one -> one.year() == 2023
                        && one.party().code().equals("9001")
                        && one.kind().code().equals("CONTRIBUTION"))
                .findFirst()
                .orElseThrow();
        return ExplanationText.in(SettlementWording.in(Locale.ENGLISH, Models.types()))
                .write(books.corrections(closed).explain(booking))
                .lines()
                .toList();
    }

    // ---- years that were made final

    private void finalClosings(String... rows) {
        FolderFiles.write(folder, "closings.csv", "closed,through,final\n" + String.join("\n", rows) + "\n");
    }

    private void writeOutWithState(ClosedBooks books) throws IOException {
        String state = Documents.library().state().write(books.state());
        OutputFiles.of(ImmutableMap.of(
                        "bookings.csv",
                        books.bookings(),
                        "dues.csv",
                        books.dues(),
                        "state.json",
                        writer -> writer.write(state)))
                .writeTo(out, "settle");
    }

    private void usage2023(String amount) throws IOException {
        String usage = Files.readString(folder.resolve("usage.csv"));
        FolderFiles.write(folder, "usage.csv", usage.replace("2023-05-01,,80.00", "2023-05-01,," + amount));
    }

    @Test
    void aCostOfAFinalYearMustStayAsTheEarlierOutputHasIt() throws IOException {
        finalClosings("2024-02-01,2023,true");
        writeOutWithState(books(input()));
        usage2023("81.50");
        finalClosings("2024-02-01,2023,true", "2025-02-01,2024,false");

        assertThat(BookedBefore.read(out, Models.types(), ImmutableSet.of(), faults)
                        .flatMap(before -> before.takenBy(input(), faults)))
                .isEmpty();
        assertThat(faults.faults()).extracting(Fault::code).containsExactly("booked-final");
        assertThat(faults.list())
                .containsExactly("closings.csv: cost of a final year must stay but of 9001, 2023 it moved"
                        + " by EUR 1.50 since the earlier output");
    }

    @Test
    void aCostOfAFinalYearThatStayedIsTaken() throws IOException {
        finalClosings("2024-02-01,2023,true");
        writeOutWithState(books(input()));
        finalClosings("2024-02-01,2023,true", "2025-02-01,2024,false");

        assertThat(books(withPrevious()).notices()).isEmpty();
    }

    /** The year 2023 was settled by the state that both runs go on from; its usage is not in the folder any more. */
    @Test
    void yearsOfAnEarlierStateAreNotAskedOfFinalClosings() throws IOException {
        ownUse(2023);
        State state = settled(input()).state();
        ownUse(2024);
        FolderFiles.write(folder, "usage.csv", """
                municipality,product,date,quantity,amount,known
                9001,P,2024-05-01,,30.00,
                9002,P,2024-05-01,,90.00,
                """);
        finalClosings("2025-02-01,2024,true");
        writeOutWithState(books(input().toBuilder().opening(state).build()));

        assertThat(BookedBefore.read(out, Models.types(), ImmutableSet.of(), faults)
                        .flatMap(before -> before.takenBy(
                                input().toBuilder().opening(state).build(), faults)))
                .isPresent();
        assertThat(faults.list()).isEmpty();
    }

    private void ownUse(int year) {
        FolderFiles.write(folder, "scheme.json", """
                {"from": %d, "until": %d, "scopes": [{"name": "all", "segments": ["FLEXIBLE"],
                  "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """.formatted(year, year));
    }

    /** Only the closing says that its years are final; a provisional one is corrected. */
    @Test
    void aCostOfAYearThatIsNotFinalMayChange() throws IOException {
        closings("2024-02-01,2023");
        writeOutWithState(books(input()));
        usage2023("81.50");
        closings("2024-02-01,2023", "2025-02-01,2024");

        assertThat(withPrevious().booked()).isPresent();
    }

    @Test
    void aFinalYearNeedsTheEarlierState() throws IOException {
        finalClosings("2024-02-01,2023,true");
        writeOut(books(input()));

        assertThat(BookedBefore.read(out, Models.types(), ImmutableSet.of(), faults)
                        .flatMap(before -> before.takenBy(input(), faults)))
                .isEmpty();
        assertThat(faults.list()).containsExactly("state.json: file is missing");
    }

    @Test
    void anOutputThatIsNotWholeIsNotTakenAsBooked() throws IOException {
        closings("2024-02-01,2023");
        writeOut(books(input()));
        Files.writeString(out.resolve("bookings.csv"), "closed,year,scope,municipality,kind,amount\n");

        assertThat(BookedBefore.read(out, Models.types(), ImmutableSet.of(), faults))
                .isEmpty();
        assertThat(faults.faults()).extracting(Fault::code).containsExactly("output-not-as-written");
    }

    /** The file comes last, so what a killed run left half written has none. */
    @Test
    void anOutputWithoutItsLastFileIsNotTakenAsBooked() throws IOException {
        closings("2024-02-01,2023");
        writeOut(books(input()));
        Files.delete(out.resolve("provenance.json"));

        assertThat(BookedBefore.read(out, Models.types(), ImmutableSet.of(), faults))
                .isEmpty();
        assertThat(faults.list()).containsExactly("provenance.json: file is missing");
    }
}
