package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Column;
import nl.regiokas.settlement.model.Sharing;

/** What a scope books in a year, on its way into the books. */
final class ScopeBooking {

    private final ScopePlan scope;
    private final YearBooks books;
    private final List<Entry> entries = new ArrayList<>();
    private final List<BookedColumn> outside = new ArrayList<>();
    private Optional<Entry> outsiders = Optional.empty();
    private Optional<BookedScope.Shared> shared = Optional.empty();
    private long sum;

    ScopeBooking(ScopePlan scope, YearBooks books) {
        this.scope = scope;
        this.books = books;
    }

    void add(Entry entry) {
        entries.add(entry);
        sum = Math.addExact(sum, entry.sumCents());
    }

    void addAll(List<Entry> several) {
        several.forEach(this::add);
    }

    void addOutside(Sharing.Outside charge) {
        Column column = charge.column();
        long cents = column.cents(0);
        outside.add(BookedColumn.ofOutside(column.kind(), charge.party(), cents, column.basis()));
        sum = Math.addExact(sum, cents);
        books.chargeOutside(charge.party(), cents);
    }

    /** What was booked in the fund so far. */
    long sum() {
        return sum;
    }

    /** Charges everything in the year; returns what each municipality is charged, by place. */
    long[] book(Optional<Entry> ownUseOutside, Optional<BookedScope.Shared> sharedByModel) {
        outsiders = ownUseOutside;
        shared = sharedByModel;
        long[] ofScope = new long[books.municipalities().size()];
        entries.forEach(entry -> books.charge(entry, ofScope));
        outsiders.ifPresent(entry -> books.charge(entry, ofScope));
        books.add(this);
        return ofScope;
    }

    /** The columns for the books, one a kind in the order in which the kinds came up. */
    BookedScope booked() {
        Map<ChargeKind, List<Entry>> byKind = new LinkedHashMap<>();
        entries.forEach(entry ->
                byKind.computeIfAbsent(entry.kind(), key -> new ArrayList<>()).add(entry));
        ImmutableList.Builder<BookedColumn> columns = ImmutableList.builder();
        byKind.values().forEach(ofKind -> columns.add(Entry.joined(ofKind).booked(books.municipalities(), true)));
        columns.addAll(outside);
        outsiders.ifPresent(entry -> columns.add(entry.booked(books.municipalities(), false)));
        return new BookedScope(scope.name(), scope.products(books.year()), columns.build(), shared);
    }
}
