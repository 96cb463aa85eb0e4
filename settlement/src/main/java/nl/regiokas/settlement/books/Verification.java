package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ObjectArrays;
import java.util.HashSet;
import java.util.Set;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Column;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Checks what a model wants to book before it enters the books: the year asked for, an amount for each participant, later
 * years for what is due later, kinds it declares, each kind once, declared outside parties, and reasons that add up to the
 * amounts booked.
 */
final class Verification {

    private final SharingModel model;
    private final RunYear year;
    private final Sharing sharing;
    private final ImmutableList<ChargeKind> kinds;
    private final ImmutableList<OutsideParty> parties;
    private final Faults faults = new Faults();

    /** What may be booked once: a kind in a year, of an outside party or, blank, of the participants. */
    private record Booked(ChargeKind kind, int year, String party) {}

    Verification(SolidarityScheme scheme, SharingModel model, RunYear year, Sharing sharing) {
        this.model = model;
        this.year = year;
        this.sharing = sharing;
        this.kinds = model.kinds();
        this.parties = scheme.outside();
    }

    /** Refuses every breach at once; nothing is booked then. */
    void require() {
        if (!sharing.year().equals(year)) {
            breach(BooksFault.MODEL_OTHER_YEAR, sharing.year(), year);
        }
        Set<Booked> seen = new HashSet<>();
        for (Column column : sharing.columns()) {
            check(column, year.size());
            once(new Booked(column.kind(), year.year(), ""), seen);
        }
        for (Sharing.Later later : sharing.later()) {
            check(later.column(), year.size());
            once(new Booked(later.column().kind(), later.due(), ""), seen);
            if (later.due() <= year.year()) {
                breach(BooksFault.MODEL_LATER_YEAR, later.column().kind(), FaultValue.year(later.due()));
            }
        }
        for (Sharing.Outside outside : sharing.outside()) {
            check(outside.column(), 1);
            once(new Booked(outside.column().kind(), year.year(), outside.party()), seen);
            if (parties.stream().noneMatch(party -> party.code().equals(outside.party()))) {
                breach(BooksFault.MODEL_OUTSIDE_UNDECLARED, outside.party());
            }
        }
        sharing.memory()
                .filter(values -> values.size() != year.size())
                .ifPresent(values -> breach(BooksFault.MODEL_MEMORY_SIZE, values.size(), year.size()));
        faults.throwIfAny();
    }

    private void check(Column column, int size) {
        if (column.size() != size) {
            breach(BooksFault.MODEL_COLUMN_SIZE, column.size(), column.kind(), size);
            return;
        }
        if (!kinds.contains(column.kind())) {
            breach(BooksFault.MODEL_KIND_UNDECLARED, column.kind());
        }
        for (int row = 0; row < size; row++) {
            long stated = column.basis().cents(row);
            if (stated != column.cents(row)) {
                breach(
                        BooksFault.MODEL_REASON_DIFFERS,
                        FaultValue.cents(column.cents(row)),
                        column.kind(),
                        FaultValue.cents(stated));
            }
        }
    }

    private void once(Booked booked, Set<Booked> seen) {
        if (!seen.add(booked)) {
            breach(BooksFault.MODEL_KIND_TWICE, booked.kind());
        }
    }

    private void breach(BooksFault what, Object... arguments) {
        faults.add(what, ObjectArrays.concat(model.name(), arguments));
    }
}
