package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Region;
import nl.regiokas.core.series.Series;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.AdvanceRow;
import nl.regiokas.exchange.region.AmountRow;
import nl.regiokas.exchange.region.ClosingRow;
import nl.regiokas.exchange.region.DecisionRow;
import nl.regiokas.exchange.region.KeyRow;
import nl.regiokas.exchange.region.PlanRows;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.SeriesRow;
import nl.regiokas.exchange.table.Line;
import nl.regiokas.exchange.table.Listing;
import nl.regiokas.exchange.usage.RegionBasis;
import nl.regiokas.settlement.books.BooksFault;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Makes facts from the rows of a folder; what the library refuses about a row is reported at its line. */
final class FactsReader {

    private final RegionFiles files;
    private final InputFaults faults;

    FactsReader(RegionFiles files, InputFaults faults) {
        this.files = files;
        this.faults = faults;
    }

    /** All facts except the costs. */
    SettlementFacts.Builder facts(RegionBasis basis, SolidarityScheme scheme, SchemePlaces places) {
        SettlementFacts.Builder facts = SettlementFacts.builder()
                .region(Region.of("region", distinct(basis.municipalities())))
                .reorganisations(basis.reorganisations())
                .catalogue(basis.catalogue())
                .youth(youth());
        series().values().forEach(facts::series);
        addAdvances(scheme, places, facts);
        new PlanRows(files, faults).plan().ifPresent(facts::plan);
        for (Line<DecisionRow> line : files.lines(RegionTables.DECISIONS)) {
            DecisionRow row = line.value();
            facts.decision(row.year(), row.municipality(), row.stance());
        }
        return facts;
    }

    /** Reports what is wrong with rows whatever the scheme says. */
    void check() {
        series();
        new PlanRows(files, faults).plan();
        if (RegionFolder.isSound(RegionTables.CLOSINGS, faults)) {
            closingDays();
        }
    }

    /** Reports the days and years of closings that do not follow one another, whatever the scheme says. */
    private void closingDays() {
        RowPlaces places = RowPlaces.of(files);
        ImmutableList<ClosingRow> rows = files.rows(RegionTables.CLOSINGS);
        for (int i = 1; i < rows.size(); i++) {
            int year = rows.get(i - 1).through();
            if (rows.get(i).through() < year) {
                Fault fault = Fault.of(
                                BooksFault.CLOSING_BEFORE,
                                FaultValue.year(year),
                                FaultValue.year(rows.get(i).through()))
                        .in(Place.of(Place.CLOSING, rows.get(i).closed()));
                faults.add(RegionTables.CLOSINGS.file(), 0, RefusalException.of(places.placed(fault)));
            }
            LocalDate before = rows.get(i - 1).closed();
            LocalDate day = rows.get(i).closed();
            if (!day.isAfter(before)) {
                Fault fault = Fault.of(BooksFault.CLOSING_DAY, before, day).in(Place.of(Place.CLOSING, day));
                faults.add(RegionTables.CLOSINGS.file(), 0, RefusalException.of(places.placed(fault)));
            }
        }
    }

    private static ImmutableList<Municipality> distinct(ImmutableList<Municipality> municipalities) {
        return municipalities.stream()
                .collect(ImmutableMap.toImmutableMap(Municipality::code, one -> one, (first, second) -> first))
                .values()
                .asList();
    }

    private Map<MunicipalityCode, BigDecimal> youth() {
        Map<MunicipalityCode, BigDecimal> youth = new TreeMap<>();
        files.rows(RegionTables.MUNICIPALITIES).forEach(row -> youth.put(row.code(), row.youth()));
        return youth;
    }

    /**
     * Budgets, then keys, then series: a later one completely replaces an earlier one of the same name, and this is
     * reported.
     */
    private Map<String, Series> series() {
        NamedSeries all = new NamedSeries(faults);
        if (files.has(RegionTables.BUDGETS)) {
            Series.Builder budgets = Series.builder(AllocationKeys.BUDGET);
            for (Line<AmountRow> line : files.lines(RegionTables.BUDGETS)) {
                AmountRow row = line.value();
                budgets.put(row.year(), row.municipality(), BigDecimal.valueOf(row.amountCents(), 2));
            }
            made(RegionTables.BUDGETS.file(), budgets::build)
                    .ifPresent(one -> all.put(one, RegionTables.BUDGETS.file()));
        }
        Map<String, Series.Builder> keys = new TreeMap<>();
        for (KeyRow row : files.rows(RegionTables.KEYS)) {
            keys.computeIfAbsent(row.key(), Series::builder).put(row.municipality(), row.weight());
        }
        Map<String, Series.Builder> series = new TreeMap<>();
        for (SeriesRow row : files.rows(RegionTables.SERIES)) {
            Series.Builder one = series.computeIfAbsent(row.series(), Series::builder);
            if (row.year().isPresent()) {
                one.put(row.year().get(), row.municipality(), row.value());
            } else {
                row.value().ifPresent(value -> one.put(row.municipality(), value));
            }
        }
        keys.values()
                .forEach(one -> made(RegionTables.KEYS.file(), one::build)
                        .ifPresent(made -> all.put(made, RegionTables.KEYS.file())));
        series.values()
                .forEach(one -> made(RegionTables.SERIES.file(), one::build)
                        .ifPresent(made -> all.put(made, RegionTables.SERIES.file())));
        return all.byName();
    }

    /** That a municipality is unknown counts only if all of them are known. */
    private void addAdvances(SolidarityScheme scheme, SchemePlaces places, SettlementFacts.Builder facts) {
        RefusedRows refused = new RefusedRows(files, scheme, places, faults);
        refused.checkAdvances();
        if (files.listed(Listing.MUNICIPALITIES).isEmpty()) {
            return;
        }
        for (Line<AdvanceRow> line : files.lines(RegionTables.ADVANCES)) {
            AdvanceRow row = line.value();
            if (RefusedRows.isUnknown(files, places, row.party())) {
                Place rest = Place.of(Place.YEAR, row.year()).at(Place.AMOUNT, FaultValue.cents(row.amountCents()));
                refused.addUnknown(row.party(), line.place(), rest);
                refused.checkYear(row.year(), line.place());
            } else {
                line.make(() -> facts.advance(row.year(), new Party(row.party()), row.amount()), faults);
            }
        }
    }

    private <T> Optional<T> made(String file, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (RefusalException refusal) {
            RowPlaces places = RowPlaces.of(files);
            faults.add(file, 0, refusal.each(places::placed));
            return Optional.empty();
        }
    }
}
