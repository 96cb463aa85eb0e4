package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.output.Provenance;
import nl.regiokas.exchange.settlement.BookedBefore.BookedClosing;
import nl.regiokas.exchange.table.Codes;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.exchange.table.TableFolder;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Due;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelTypes;

/** Reads what an earlier run booked from its output folder: bookings, what was due, and the state, file by file. */
final class BookedReader {

    private static final Pattern DUTCH_DAY = Pattern.compile("[0-9]{2}-[0-9]{2}-[0-9]{4}");

    private final Path folder;
    private final ModelTypes types;
    private final Codes codes;
    private final InputFaults faults;

    private BookedReader(Path folder, ModelTypes types, Codes codes, InputFaults faults) {
        this.folder = folder;
        this.types = types;
        this.codes = codes;
        this.faults = faults;
    }

    /** Reads a folder into faults that are new, so that none means that all of it could be read. */
    static BookedReader of(Path folder, ModelTypes types, Set<String> outside, InputFaults faults) {
        return new BookedReader(folder, types, codes(folder, outside), faults);
    }

    /** A file that stands as it was written has lost no zeros. */
    private static Codes codes(Path folder, Set<String> outside) {
        boolean isAsWritten = Provenance.read(folder, new InputFaults())
                .filter(known -> known.lists(BookedTables.BOOKINGS.file()))
                .isPresent();
        Codes codes = new Codes();
        codes.outside(isAsWritten ? code -> true : outside::contains);
        return codes;
    }

    /** Returns what was booked, or nothing after a fault. */
    Optional<BookedBefore> read() {
        if (isWithoutClosings()) {
            Provenance.check(folder, faults);
            faults.fault(Provenance.FILE, 0, "", SettlementInputFault.BOOKED_WITHOUT_CLOSINGS);
            return Optional.empty();
        }
        requireComplete();
        ListMultimap<LocalDate, Booking> bookings = bookings();
        ListMultimap<LocalDate, Due> dues = dues();
        bookings.keySet().stream()
                .filter(day -> !dues.containsKey(day))
                .forEach(day ->
                        faults.fault(BookedTables.DUES.file(), 0, "", SettlementInputFault.BOOKED_WITHOUT_DUES, day));
        Optional<State> state = state();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        ImmutableSortedMap.Builder<LocalDate, BookedClosing> closings = ImmutableSortedMap.naturalOrder();
        Multimaps.asMap(dues)
                .forEach((day, due) -> closings.put(
                        day, new BookedClosing(ImmutableList.copyOf(bookings.get(day)), ImmutableList.copyOf(due))));
        return Optional.of(new BookedBefore(closings.buildOrThrow(), state));
    }

    /** Whether the folder is an output with neither bookings nor dues, and none are missing. */
    private boolean isWithoutClosings() {
        List<String> files = List.of(BookedTables.BOOKINGS.file(), BookedTables.DUES.file());
        return files.stream().noneMatch(file -> Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS))
                && Provenance.read(folder, new InputFaults())
                        .filter(known -> files.stream().noneMatch(known::lists))
                        .isPresent();
    }

    private void requireComplete() {
        Path provenance = folder.resolve(Provenance.FILE);
        if (Files.isRegularFile(provenance)) {
            Provenance.check(folder, faults, BookedTables.BOOKINGS.file(), BookedTables.DUES.file());
        } else {
            faults.noFile(Provenance.FILE, provenance);
        }
    }

    private ListMultimap<LocalDate, Booking> bookings() {
        ImmutableMap<String, ChargeKind> kinds =
                types.kinds().stream().collect(ImmutableMap.toImmutableMap(ChargeKind::code, kind -> kind));
        ListMultimap<LocalDate, Booking> bookings =
                MultimapBuilder.treeKeys().arrayListValues().build();
        for (BookedTables.BookingRow row : rows(BookedTables.BOOKINGS)) {
            ChargeKind kind = kinds.get(row.kind());
            if (kind == null) {
                faults.fault(BookedTables.BOOKINGS.file(), 0, "", SettlementInputFault.BOOKED_KIND, row.kind());
            } else if (!row.isOpen()) {
                day(row.closed(), BookedTables.BOOKINGS)
                        .ifPresent(day -> bookings.put(
                                day, new Booking(row.year(), row.scope(), new Party(row.party()), kind, row.cents())));
            }
        }
        return bookings;
    }

    private ListMultimap<LocalDate, Due> dues() {
        ListMultimap<LocalDate, Due> dues =
                MultimapBuilder.treeKeys().arrayListValues().build();
        for (BookedTables.DueRow row : rows(BookedTables.DUES)) {
            day(row.closed(), BookedTables.DUES)
                    .ifPresent(day -> dues.put(day, new Due(new Party(row.party()), row.cents())));
        }
        return dues;
    }

    private Optional<State> state() {
        Path file = folder.resolve(EarlierState.FILE);
        if (Files.isRegularFile(file)) {
            return EarlierState.read(file, types, faults);
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            faults.noFile(EarlierState.FILE, file);
        }
        return Optional.empty();
    }

    private <R> List<R> rows(Table<R> table) {
        List<R> rows = new ArrayList<>();
        if (Files.isRegularFile(folder.resolve(table.file()))) {
            TableFolder.of(folder, Optional.empty(), codes, faults)
                    .reader(table, table.name())
                    .read(line -> rows.add(line.value()));
        } else if (!faults.areIn(table.file())) {
            faults.noFile(table.file(), folder.resolve(table.file()));
        }
        return rows;
    }

    private Optional<LocalDate> day(String text, Table<?> table) {
        try {
            return Optional.of(
                    DUTCH_DAY.matcher(text).matches()
                            ? LocalDate.parse(text.substring(6) + text.substring(2, 6) + text.substring(0, 2))
                            : LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            faults.fault(table.file(), 0, "closed", InputFault.BAD_DATE, text);
            return Optional.empty();
        }
    }
}
