package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.input.Suggestion;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.table.Heading;
import nl.regiokas.exchange.table.Listing;
import nl.regiokas.exchange.table.RefusedRow;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.Readiness;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Reports what else is wrong with rows that were refused, so that it is not found only once they are mended. */
final class RefusedRows {

    private final RegionFiles files;
    private final SolidarityScheme scheme;
    private final SchemePlaces places;
    private final InputFaults faults;

    RefusedRows(RegionFiles files, SolidarityScheme scheme, SchemePlaces places, InputFaults faults) {
        this.files = files;
        this.scheme = scheme;
        this.places = places;
        this.faults = faults;
    }

    private void add(Fault fault, Place place, String column) {
        faults.add("", 0, RefusalException.of(fault.in(place.at(Place.COLUMN, column))));
    }

    // ---- advances

    /** Checks party and year of the advances that were refused for something else. */
    void checkAdvances() {
        for (RefusedRow row : files.refused(RegionTables.ADVANCES)) {
            Optional<Integer> year = row.find(Heading.YEAR, Integer.class);
            Place at = year.map(known -> Place.of(Place.YEAR, known)).orElse(Place.NONE);
            Place place = row.find(Heading.AMOUNT, Long.class)
                    .map(cents -> at.at(Place.AMOUNT, FaultValue.cents(cents)))
                    .orElse(at);
            row.find(Heading.MUNICIPALITY, String.class)
                    .filter(party -> isUnknown(files, places, party))
                    .ifPresent(party -> addUnknown(party, row.place(), place));
            year.ifPresent(known -> checkYear(known, row.place()));
        }
    }

    /** Whether a code is not that of a party; this counts only if all municipalities and outside parties are known. */
    static boolean isUnknown(RegionFiles files, SchemePlaces places, String party) {
        Optional<ImmutableSet<String>> outside = places.outside();
        return outside.isPresent()
                && files.listed(Listing.MUNICIPALITIES)
                        .filter(codes ->
                                !codes.contains(party) && !outside.get().contains(party))
                        .isPresent();
    }

    /** Reports a party that is unknown, with the rest of its row. */
    void addUnknown(String party, Place row, Place rest) {
        add(unknown(files, places, party), row.at(rest), "municipality");
    }

    static Fault unknown(RegionFiles files, SchemePlaces places, String party) {
        ImmutableSet<String> codes = files.listed(Listing.MUNICIPALITIES).orElse(ImmutableSet.of());
        return Suggestion.of(
                        SettlementInputFault.UNKNOWN_MUNICIPALITY,
                        SettlementInputFault.UNKNOWN_MUNICIPALITY_FAR,
                        Nearest.near(party, Sets.union(places.outside().orElse(ImmutableSet.of()), codes)),
                        party)
                .fault();
    }

    /** Reports a year outside the settlement. */
    void checkYear(int year, Place row) {
        if (year < scheme.firstYear() || year > scheme.lastYear()) {
            Fault fault = Fault.of(
                    RefusedRowFault.ADVANCE_YEAR,
                    FaultValue.year(scheme.firstYear()),
                    FaultValue.year(scheme.lastYear()),
                    FaultValue.year(year));
            add(fault, row, "year");
        }
    }

    // ---- open items

    /** Checks scope, due year and kind of the open items that were refused for something else. */
    void checkInstalments(SettlementFacts facts, Set<String> kinds) {
        if (files.refused(RegionTables.INSTALMENTS).isEmpty()) {
            return;
        }
        ImmutableMap<String, Fault> ofScopes = scopes(facts);
        for (RefusedRow row : files.refused(RegionTables.INSTALMENTS)) {
            row.find(Heading.SCOPE, String.class)
                    .flatMap(scope -> Optional.ofNullable(ofScopes.get(scope)))
                    .ifPresent(fault -> add(fault, row.place(), "scope"));
            row.find(Heading.DUE, Integer.class)
                    .filter(due -> due < scheme.firstYear())
                    .ifPresent(due -> add(past(due), row.place(), "due"));
            row.find(Heading.KIND, String.class)
                    .filter(kind -> !kinds.contains(kind))
                    .ifPresent(kind -> faults.fault(
                            row.file(), row.line(), "kind", SettlementInputFault.INSTALMENT_KIND, kinds, kind));
        }
    }

    private Fault past(int due) {
        return Fault.of(RefusedRowFault.INSTALMENT_PAST, FaultValue.year(scheme.firstYear() - 1), FaultValue.year(due));
    }

    /** What is wrong with the scopes that rows name, asked with items that hold nothing. */
    private ImmutableMap<String, Fault> scopes(SettlementFacts facts) {
        Optional<MunicipalityCode> any = facts.municipalities().stream().findFirst();
        if (any.isEmpty() || !RegionFolder.isSound(RegionTables.MUNICIPALITIES, faults)) {
            return ImmutableMap.of();
        }
        OpenItem item = OpenItem.of(any.get(), scheme.firstYear(), scheme.firstYear() - 1, ChargeKind.INSTALMENT);
        ImmutableSetMultimap.Builder<String, OpenItem> items = ImmutableSetMultimap.builder();
        files.refused(RegionTables.INSTALMENTS)
                .forEach(row -> row.find(Heading.SCOPE, String.class).ifPresent(scope -> items.put(scope, item)));
        ImmutableMap.Builder<String, Fault> found = ImmutableMap.builder();
        for (Fault fault : Readiness.ofEmptyItems(scheme, facts, items.build())) {
            FaultValue scope = fault.arguments().get("scope");
            for (RefusedRowFault code : RefusedRowFault.values()) {
                if (scope != null
                        && code.code().equals(fault.code())
                        && code != RefusedRowFault.INSTALMENT_PAST
                        && code != RefusedRowFault.SCOPE_UNKNOWN_FAR
                        && (code != RefusedRowFault.SCOPE_UNKNOWN
                                || places.scopes().isPresent())) {
                    found.put(scope.text(), withoutAmounts(fault, code, scope.text()));
                }
            }
        }
        return found.buildKeepingLast();
    }

    static Fault scopeUnknown(String scope, ImmutableSet<String> scopes) {
        return Suggestion.of(
                        RefusedRowFault.SCOPE_UNKNOWN,
                        RefusedRowFault.SCOPE_UNKNOWN_FAR,
                        Nearest.near(scope, scopes),
                        scope)
                .fault();
    }

    private Fault withoutAmounts(Fault fault, RefusedRowFault code, String scope) {
        ImmutableMap.Builder<String, FaultValue> arguments = ImmutableMap.builder();
        fault.arguments().forEach((name, value) -> {
            if (code.pattern().contains("{" + name + "}")) {
                arguments.put(name, value);
            }
        });
        if (code == RefusedRowFault.SCOPE_UNKNOWN) {
            ImmutableSet<String> scopes =
                    scheme.scopes().stream().map(Scope::name).collect(ImmutableSet.toImmutableSet());
            return scopeUnknown(scope, scopes);
        }
        return new Fault(code.code(), code.pattern(), arguments.buildOrThrow(), Place.NONE);
    }
}
