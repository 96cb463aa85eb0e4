package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.region.AmountRow;
import nl.regiokas.exchange.region.KeyRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.SeriesRow;
import nl.regiokas.exchange.table.Line;
import nl.regiokas.settlement.books.BooksFault;
import nl.regiokas.settlement.key.AllocationKeys;

/**
 * Where the values of series are. If several files give a name, the file that replaces the others counts.
 *
 * @param series the rows of {@code series.csv}
 * @param keys the rows of {@code keys.csv}
 * @param budgets the rows of {@code budgets.csv}
 */
record ValuePlaces(
        ImmutableList<Line<SeriesRow>> series,
        ImmutableList<Line<KeyRow>> keys,
        ImmutableList<Line<AmountRow>> budgets) {

    private static final String WHAT = "value of series ";
    private static final String NEGATIVE = "series-value-negative";

    /** The value that a fault is about. */
    private record Value(String series, String municipality, Optional<String> year) {

        boolean is(String name, Optional<Integer> ofYear, MunicipalityCode code) {
            return series.equals(name)
                    && municipality.equals(code.value())
                    && year.equals(ofYear.map(one -> Integer.toString(one)));
        }
    }

    static ValuePlaces of(RegionFiles files) {
        return new ValuePlaces(
                files.lines(RegionTables.SERIES), files.lines(RegionTables.KEYS), files.lines(RegionTables.BUDGETS));
    }

    /** The row of the value that a fault is about, if it is about one. */
    Optional<Place> place(Fault fault) {
        Map<String, FaultValue> said = fault.arguments();
        String what = text(said, "what").orElse("");
        if (fault.code().equals(NEGATIVE)) {
            return place(
                    new Value(
                            text(said, "series").orElse(""),
                            text(fault.place().values(), Place.MUNICIPALITY).orElse(""),
                            text(fault.place().values(), Place.YEAR)),
                    false);
        }
        boolean isOfMunicipality =
                what.startsWith(WHAT) && fault.code().equals(BooksFault.MUNICIPALITY_NOT_EXISTING.code());
        return isOfMunicipality
                ? place(
                        new Value(
                                what.substring(WHAT.length()),
                                text(said, "municipality").orElse(""),
                                text(said, "year")),
                        true)
                : Optional.empty();
    }

    private Optional<Place> place(Value value, boolean ofMunicipality) {
        return first(
                        series.stream()
                                .filter(line -> value.is(
                                        line.value().series(),
                                        line.value().year(),
                                        line.value().municipality()))
                                .findFirst(),
                        ofMunicipality ? "municipality" : "value")
                .or(() -> first(
                        keys.stream()
                                .filter(line -> value.is(
                                        line.value().key(),
                                        Optional.empty(),
                                        line.value().municipality()))
                                .findFirst(),
                        ofMunicipality ? "municipality" : "weight"))
                .or(() -> first(
                        budgets.stream()
                                .filter(line -> value.is(
                                        AllocationKeys.BUDGET,
                                        Optional.of(line.value().year()),
                                        line.value().municipality()))
                                .findFirst(),
                        ofMunicipality ? "municipality" : "amount"));
    }

    private static Optional<Place> first(Optional<? extends Line<?>> line, String column) {
        return line.map(one -> one.place().at(Place.COLUMN, column));
    }

    private static Optional<String> text(Map<String, FaultValue> values, String name) {
        return Optional.ofNullable(values.get(name)).map(FaultValue::text);
    }
}
