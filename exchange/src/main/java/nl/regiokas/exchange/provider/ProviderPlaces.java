package nl.regiokas.exchange.provider;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.region.ProviderBudgetKind;
import nl.regiokas.exchange.region.ProviderBudgetRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.table.Line;

/**
 * Where the rows are that do not fit together with the other rows about providers, so that a fault of the whole also names
 * the file, the line and the column.
 * Dutch: vindplaatsen van budgetten van aanbieders.
 *
 * @param files the tables of the folder
 */
record ProviderPlaces(RegionFiles files) {

    private static final String PROVIDER = "provider";
    private static final String FINANCIER = "financier";

    /** The same faults, each at every row that caused it; a fault of no row keeps its place. */
    ImmutableList<Fault> placed(RefusalException refusal) {
        return refusal.faults().stream()
                .distinct()
                .flatMap(fault -> {
                    ImmutableList<Place> places = places(fault).collect(ImmutableList.toImmutableList());
                    return places.isEmpty() ? Stream.of(fault) : places.stream().map(fault::in);
                })
                .collect(ImmutableList.toImmutableList());
    }

    /** The column of what is refused about a row of {@code provider-budgets.csv} alone. */
    static Optional<String> column(Fault fault) {
        return switch (fault.code()) {
            case "provider-amount-negative" -> Optional.of("amount");
            case "provider-financier-absent", "provider-financier-given" -> Optional.of(FINANCIER);
            default -> Optional.empty();
        };
    }

    private Stream<Place> places(Fault fault) {
        return switch (fault.code()) {
            case "provider-partner-unknown", "provider-partner-of-another" -> partners(fault);
            case "provider-fixed-without-partner" ->
                budgets(fault, PROVIDER, row -> row.kind() == ProviderBudgetKind.FIXED);
            case "provider-rules-absent" -> budgets(fault, "kind", ProviderPlaces::isProduction);
            case "provider-discount-absent" ->
                budgets(
                        fault,
                        FINANCIER,
                        row -> row.financier()
                                .filter(name -> fault.says(FINANCIER, name))
                                .isPresent());
            case "provider-rules-mixed" ->
                firstOther(fault, "kind", ProviderPlaces::isNoAdvance, ProviderPlaces::isProduction);
            case "provider-segments-mixed" ->
                firstOther(
                        fault,
                        "segment",
                        ProviderPlaces::isClaimed,
                        row -> row.segment().isPresent());
            default -> Stream.empty();
        };
    }

    private Stream<Place> partners(Fault fault) {
        return files.lines(RegionTables.PROVIDERS).stream()
                .filter(line -> fault.says(PROVIDER, line.value().code()))
                .map(line -> line.place().at(Place.COLUMN, "partner"));
    }

    /** The rows of the fault's provider and year that are meant. */
    private Stream<Place> budgets(Fault fault, String column, Predicate<ProviderBudgetRow> isMeant) {
        return lines(fault, isMeant).map(line -> line.place().at(Place.COLUMN, column));
    }

    /** The first row that differs from the first one of the provider and year: all before it fit together. */
    private Stream<Place> firstOther(
            Fault fault,
            String column,
            Predicate<ProviderBudgetRow> isMeant,
            Function<ProviderBudgetRow, Boolean> kind) {
        ImmutableList<Line<ProviderBudgetRow>> lines = lines(fault, isMeant).collect(ImmutableList.toImmutableList());
        return lines.stream()
                .filter(line ->
                        !kind.apply(line.value()).equals(kind.apply(lines.get(0).value())))
                .limit(1)
                .map(line -> line.place().at(Place.COLUMN, column));
    }

    private Stream<Line<ProviderBudgetRow>> lines(Fault fault, Predicate<ProviderBudgetRow> isMeant) {
        return files.lines(RegionTables.PROVIDER_BUDGETS).stream()
                .filter(line -> fault.says(PROVIDER, line.value().provider())
                        && fault.says(Place.YEAR, line.value().year())
                        && isMeant.test(line.value()));
    }

    private static boolean isProduction(ProviderBudgetRow row) {
        return row.kind() == ProviderBudgetKind.PRODUCTION;
    }

    private static boolean isNoAdvance(ProviderBudgetRow row) {
        return row.kind() != ProviderBudgetKind.ADVANCE;
    }

    private static boolean isClaimed(ProviderBudgetRow row) {
        return isNoAdvance(row) && row.kind() != ProviderBudgetKind.FIXED;
    }
}
