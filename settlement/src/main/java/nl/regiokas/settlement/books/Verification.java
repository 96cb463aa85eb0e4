package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Column;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Checks what a model wants to book before it enters the books: the year asked for, kinds it declares, each kind once,
 * declared outside parties, and reasons that tell the amounts booked.
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
            breach("it shared " + sharing.year() + " when asked for " + year);
        }
        Set<Booked> seen = new HashSet<>();
        for (Column column : sharing.columns()) {
            check(column, year.size());
            once(new Booked(column.kind(), year.year(), ""), seen);
        }
        for (Sharing.Later later : sharing.later()) {
            check(later.column(), year.size());
            once(new Booked(later.column().kind(), later.due(), ""), seen);
        }
        for (Sharing.Outside outside : sharing.outside()) {
            check(outside.column(), 1);
            once(new Booked(outside.column().kind(), year.year(), outside.party()), seen);
            if (parties.stream().noneMatch(party -> party.code().equals(outside.party()))) {
                breach("it charged " + outside.party() + ", which the scheme does not declare");
            }
        }
        sharing.memory()
                .filter(values -> values.size() != year.size())
                .ifPresent(values ->
                        breach("it remembered " + values.size() + " values for " + year.size() + " participants"));
        faults.throwIfAny();
    }

    private void check(Column column, int size) {
        if (column.size() != size) {
            breach("it booked " + column.size() + " amounts of kind " + column.kind() + " for " + size + " parties");
            return;
        }
        if (!kinds.contains(column.kind())) {
            breach("it booked kind " + column.kind() + ", which it does not declare");
        }
        for (int row = 0; row < size; row++) {
            long told = column.basis().cents(row);
            if (told != column.cents(row)) {
                breach("it booked " + Euro.display(column.cents(row)) + " of kind " + column.kind() + " and told "
                        + Euro.display(told));
            }
        }
    }

    private void once(Booked booked, Set<Booked> seen) {
        if (!seen.add(booked)) {
            breach("it booked kind " + booked.kind() + " twice");
        }
    }

    private void breach(String what) {
        faults.add(BooksFault.MODEL_BREACH, model.name(), what);
    }
}
