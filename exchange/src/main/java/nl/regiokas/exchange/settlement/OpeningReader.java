package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.InstalmentRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.table.Line;
import nl.regiokas.settlement.books.BooksFault;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.Readiness;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Makes the state before the first year from the opening funds and open items of a folder. */
final class OpeningReader {

    private final ImmutableMap<String, ChargeKind> kinds;
    private final RegionFiles files;
    private final SchemePlaces places;
    private final InputFaults faults;

    /** An item of a scope. */
    private record Whose(String scope, OpenItem item) {}

    OpeningReader(ModelTypes types, RegionFiles files, SchemePlaces places, InputFaults faults) {
        this.places = places;
        this.kinds = Maps.uniqueIndex(types.openKinds(), ChargeKind::code);
        this.files = files;
        this.faults = faults;
    }

    /**
     * The state before the first year of a scheme; a row with an amount of zero is checked like others, reported, and
     * not part of it.
     */
    State opening(SolidarityScheme scheme, SettlementFacts facts) {
        Map<String, Map<OpenItem, Long>> open = new LinkedHashMap<>();
        Map<Whose, Line<InstalmentRow>> known = new HashMap<>();
        ImmutableSetMultimap.Builder<String, OpenItem> empty = ImmutableSetMultimap.builder();
        for (Line<InstalmentRow> line : files.lines(RegionTables.INSTALMENTS)) {
            InstalmentRow row = line.value();
            String given = row.kind().orElse(ChargeKind.INSTALMENT.code());
            ChargeKind kind = kinds.get(given);
            if (kind == null) {
                faults.fault(
                        line.file(), line.line(), "kind", SettlementInputFault.INSTALMENT_KIND, kinds.keySet(), given);
                continue;
            }
            OpenItem item = OpenItem.of(row.municipality(), row.due(), row.origin(), kind);
            Line<InstalmentRow> first = known.putIfAbsent(new Whose(row.scope(), item), line);
            if (first != null) {
                addTwice(first, line);
            } else if (row.amountCents() == 0) {
                empty.put(row.scope(), item);
                reportEmpty(line);
            } else {
                open.computeIfAbsent(row.scope(), key -> new TreeMap<>()).put(item, row.amountCents());
            }
        }
        check(scheme, facts, empty.build());
        new RefusedRows(files, scheme, places, faults).checkInstalments(facts, kinds.keySet());
        ImmutableMap.Builder<String, ImmutableSortedMap<OpenItem, Long>> items = ImmutableMap.builder();
        open.forEach((scope, ofScope) -> items.put(scope, ImmutableSortedMap.copyOf(ofScope)));
        return State.openingCents(scheme, items.buildOrThrow());
    }

    /** Two rows of one item that the table did not notice, because one names the kind and the other leaves it out. */
    private void addTwice(Line<InstalmentRow> first, Line<InstalmentRow> again) {
        InstalmentRow row = again.value();
        String shown = row.scope() + " " + row.municipality() + " " + row.due() + " " + row.origin();
        faults.fault(again.file(), again.line(), "", InputFault.INSTALMENT_TWICE, shown, first.line());
    }

    private void reportEmpty(Line<InstalmentRow> line) {
        InstalmentRow row = line.value();
        faults.report(Fault.of(SettlementInputFault.INSTALMENT_ZERO)
                .in(line.place()
                        .at(Place.SCOPE, row.scope())
                        .at(Place.DUE, row.due())
                        .at(Place.MUNICIPALITY, row.municipality())));
    }

    /** What is checked needs all municipalities. */
    private void check(SolidarityScheme scheme, SettlementFacts facts, ImmutableSetMultimap<String, OpenItem> empty) {
        if (!RegionFolder.isSound(RegionTables.MUNICIPALITIES, faults)) {
            return;
        }
        RowPlaces rows = RowPlaces.of(files);
        Readiness.ofEmptyItems(scheme, facts, empty).stream()
                .filter(fault -> !fault.code().equals(BooksFault.SCOPE_UNKNOWN.code())
                        || places.scopes().isPresent())
                .forEach(fault ->
                        faults.add(RegionTables.INSTALMENTS.file(), 0, RefusalException.of(rows.placed(fault))));
    }
}
