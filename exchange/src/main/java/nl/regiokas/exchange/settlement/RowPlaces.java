package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.exchange.region.AdvanceRow;
import nl.regiokas.exchange.region.ClosingRow;
import nl.regiokas.exchange.region.DecisionRow;
import nl.regiokas.exchange.region.InstalmentRow;
import nl.regiokas.exchange.region.ProductRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.ReorganisationRow;
import nl.regiokas.exchange.table.Line;
import nl.regiokas.settlement.books.BooksFault;

/**
 * Where the rows of a folder are, so that a fault that is only found by checking the whole folder also names the file,
 * the line and the column.
 * Dutch: vindplaatsen van regels.
 *
 * @param advances the rows of {@code advances.csv}
 * @param instalments the rows of {@code instalments.csv}
 * @param closings the rows of {@code closings.csv}
 * @param reorganisations the rows of {@code reorganisations.csv}
 * @param decisions the rows of {@code decisions.csv}
 * @param products the rows of {@code products.csv}
 * @param values the rows of series
 */
record RowPlaces(
        ImmutableList<Line<AdvanceRow>> advances,
        ImmutableList<Line<InstalmentRow>> instalments,
        ImmutableList<Line<ClosingRow>> closings,
        ImmutableList<Line<ReorganisationRow>> reorganisations,
        ImmutableList<Line<DecisionRow>> decisions,
        ImmutableList<Line<ProductRow>> products,
        ValuePlaces values) {

    /** No rows. */
    static final RowPlaces NONE = of(RegionFiles.builder().build());

    static RowPlaces of(RegionFiles files) {
        return new RowPlaces(
                files.lines(RegionTables.ADVANCES),
                files.lines(RegionTables.INSTALMENTS),
                files.lines(RegionTables.CLOSINGS),
                files.lines(RegionTables.REORGANISATIONS),
                files.lines(RegionTables.DECISIONS),
                files.lines(RegionTables.PRODUCTS),
                ValuePlaces.of(files));
    }

    /** The same fault at the row that caused it; unchanged when no row did. */
    Fault placed(Fault fault) {
        return Stream.<Optional<Place>>of(
                        advance(fault),
                        instalment(fault),
                        closing(fault),
                        reorganisation(fault),
                        decision(fault),
                        product(fault),
                        values.place(fault))
                .flatMap(Optional::stream)
                .findFirst()
                .map(fault::in)
                .orElse(fault);
    }

    // ---- advances

    private Optional<Place> advance(Fault fault) {
        if (is(fault, BooksFault.ADVANCE_YEAR)) {
            return find(advances, "year", row -> fault.says("year", row.year()) && fault.says("party", row.party()));
        }
        return exists(fault, "advance")
                ? find(
                        advances,
                        "municipality",
                        row -> fault.says("year", row.year()) && fault.says("municipality", row.party()))
                : Optional.empty();
    }

    // ---- instalments

    private Optional<Place> instalment(Fault fault) {
        if (is(fault, BooksFault.INSTALMENT_PAST)) {
            return find(
                    instalments,
                    "due",
                    row -> fault.says("due", row.due())
                            && fault.says("scope", row.scope())
                            && fault.says("municipality", row.municipality()));
        }
        if (is(fault, BooksFault.SCOPE_UNKNOWN)
                || is(fault, BooksFault.SCOPE_NOT_BEGUN)
                || is(fault, BooksFault.SCOPE_NOT_IN_FORCE)) {
            return find(instalments, "scope", row -> fault.says("scope", row.scope()));
        }
        boolean ofItem = exists(fault, "open item") || unknown(fault, "open item");
        return ofItem
                ? find(
                        instalments,
                        "municipality",
                        row -> fault.says("municipality", row.municipality())
                                && fault.place().says(Place.SCOPE, row.scope())
                                && fault.place().says(Place.DUE, row.due()))
                : Optional.empty();
    }

    // ---- closings

    private Optional<Place> closing(Fault fault) {
        if (fault.code().equals(BooksFault.CLOSING_YEAR.code())) {
            return find(closings, "through", row -> fault.place().says(Place.CLOSING, row.closed()));
        }
        if (is(fault, BooksFault.FINAL_COST)) {
            return find(closings, "final", row -> row.isFinal() && isThrough(row, fault));
        }
        boolean ofDay = is(fault, BooksFault.CLOSING_DAY)
                || is(fault, BooksFault.CLOSING_TOO_EARLY)
                || is(fault, BooksFault.DUE_NOT_EXISTING);
        return ofDay
                ? find(closings, "closed", row -> fault.place().says(Place.CLOSING, row.closed()))
                : Optional.empty();
    }

    private static boolean isThrough(ClosingRow row, Fault fault) {
        FaultValue year = fault.arguments().get("year");
        return year != null && row.through() >= Integer.parseInt(year.text());
    }

    // ---- reorganisations

    private Optional<Place> reorganisation(Fault fault) {
        if (is(fault, BooksFault.REORGANISATION_DATE)) {
            return find(reorganisations, "date", row -> fault.says("date", row.date()));
        }
        return Stream.of("predecessor", "successor")
                .filter(role -> exists(fault, role) || unknown(fault, role))
                .flatMap(role -> find(
                        reorganisations,
                        role.equals("predecessor") ? "from" : "to",
                        row -> fault.place().says(Place.REORGANISATION, row.date())
                                && fault.says("municipality", role.equals("predecessor") ? row.from() : row.to()))
                        .stream())
                .findFirst();
    }

    // ---- decisions

    private Optional<Place> decision(Fault fault) {
        return exists(fault, "decision")
                ? find(
                        decisions,
                        "municipality",
                        row -> fault.says("year", row.year()) && fault.says("municipality", row.municipality()))
                : Optional.empty();
    }

    // ---- products

    private Optional<Place> product(Fault fault) {
        return fault.code().equals(BooksFault.PRODUCT_IN_NO_SCOPE.code())
                ? products.stream()
                        .filter(line -> fault.says("product", line.value().code()))
                        .findFirst()
                        .map(Line::place)
                : Optional.empty();
    }

    // ---- what a fault says

    private static boolean is(Fault fault, FaultCode code) {
        return fault.code().equals(code.code()) && fault.pattern().equals(code.pattern());
    }

    private static boolean exists(Fault fault, String what) {
        return fault.code().equals(BooksFault.MUNICIPALITY_NOT_EXISTING.code()) && fault.says("what", what);
    }

    private static boolean unknown(Fault fault, String what) {
        return is(fault, BooksFault.UNKNOWN_MUNICIPALITY) && fault.says("what", what);
    }

    private static <R> Optional<Place> find(ImmutableList<Line<R>> lines, String column, Predicate<R> is) {
        return lines.stream()
                .filter(line -> is.test(line.value()))
                .findFirst()
                .map(line -> line.place().at(Place.COLUMN, column));
    }
}
