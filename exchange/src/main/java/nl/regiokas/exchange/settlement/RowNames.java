package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.table.Heading;
import nl.regiokas.exchange.table.RefusedRow;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelTypes;

/** Checks what advances and open items name where the scheme is not known well enough for anything else. */
final class RowNames {

    private final RegionFiles files;
    private final SchemePlaces places;
    private final ImmutableSet<String> kinds;
    private final InputFaults faults;

    RowNames(RegionFiles files, SchemePlaces places, ModelTypes types, InputFaults faults) {
        this.files = files;
        this.places = places;
        this.kinds = types.openKinds().stream().map(ChargeKind::code).collect(ImmutableSet.toImmutableSet());
        this.faults = faults;
    }

    void check() {
        files.lines(RegionTables.ADVANCES)
                .forEach(line -> checkParty(line.value().party(), line.place()));
        refused(RegionTables.ADVANCES)
                .forEach(row -> row.find(Heading.MUNICIPALITY, String.class)
                        .ifPresent(party -> checkParty(party, row.place())));
        files.lines(RegionTables.INSTALMENTS).forEach(line -> {
            checkScope(line.value().scope(), line.place());
            line.value().kind().ifPresent(kind -> checkKind(kind, line.file(), line.line()));
        });
        refused(RegionTables.INSTALMENTS).forEach(row -> {
            row.find(Heading.SCOPE, String.class).ifPresent(scope -> checkScope(scope, row.place()));
            row.find(Heading.KIND, String.class).ifPresent(kind -> checkKind(kind, row.file(), row.line()));
        });
    }

    private Stream<RefusedRow> refused(Table<?> table) {
        return files.refused(table).stream();
    }

    private void checkParty(String party, Place row) {
        if (RefusedRows.isUnknown(files, places, party)) {
            add(RefusedRows.unknown(files, places, party), row, "municipality");
        }
    }

    private void checkScope(String scope, Place row) {
        places.scopes()
                .filter(known -> !known.contains(scope))
                .ifPresent(known -> add(RefusedRows.scopeUnknown(scope, known), row, "scope"));
    }

    private void checkKind(String kind, String file, long line) {
        if (!kinds.contains(kind)) {
            faults.fault(file, line, "kind", SettlementInputFault.INSTALMENT_KIND, kinds, kind);
        }
    }

    private void add(Fault fault, Place row, String column) {
        faults.add("", 0, RefusalException.of(fault.in(row.at(Place.COLUMN, column))));
    }
}
