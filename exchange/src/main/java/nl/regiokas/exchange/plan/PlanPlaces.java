package nl.regiokas.exchange.plan;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.region.AmountRow;
import nl.regiokas.exchange.region.PlanRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.exchange.table.Table;

/**
 * Where the rows are that a purchase plan refuses, so that a fault that is only found over the whole year also names the
 * file, the line and the column.
 * Dutch: vindplaatsen van plannen en budgetten.
 *
 * @param files the tables of the folder
 */
record PlanPlaces(RegionFiles files) {

    private static final String MUNICIPALITY = "municipality";
    private static final String AMOUNT = "amount";

    /** The same refusal, each fault at the row that caused it; a fault of no row keeps its place. */
    RefusalException placed(RefusalException refusal) {
        return refusal.each(this::placed);
    }

    private Fault placed(Fault fault) {
        return place(fault).map(fault::in).orElse(fault);
    }

    private Optional<Place> place(Fault fault) {
        return switch (fault.code()) {
            case "plan-budget-absent" -> plan(fault, MUNICIPALITY);
            case "plan-sum-differs" -> plan(fault, AMOUNT).or(() -> budget(fault, AMOUNT));
            case "plan-absent", "plan-budget-twice" -> budget(fault, MUNICIPALITY);
            case "plan-history-useless" -> budget(fault, AMOUNT);
            case "plan-scope-name", "plan-segment-twice" -> Optional.of(Place.of(Place.FILE, RegionReader.SCHEME));
            default -> Optional.empty();
        };
    }

    private Optional<Place> plan(Fault fault, String column) {
        return row(fault, column, RegionTables.PLAN, PlanRow::municipality, PlanRow::year);
    }

    private Optional<Place> budget(Fault fault, String column) {
        return row(fault, column, RegionTables.BUDGETS, AmountRow::municipality, AmountRow::year);
    }

    /** The last row of the municipality and year: all before it can be right. */
    private <R> Optional<Place> row(
            Fault fault,
            String column,
            Table<R> table,
            Function<R, MunicipalityCode> municipality,
            ToIntFunction<R> year) {
        return files.lines(table).stream()
                .filter(line -> fault.place().says(Place.MUNICIPALITY, municipality.apply(line.value()))
                        && fault.place().says(Place.YEAR, year.applyAsInt(line.value())))
                .reduce((first, second) -> second)
                .map(line -> line.place().at(Place.COLUMN, column));
    }
}
