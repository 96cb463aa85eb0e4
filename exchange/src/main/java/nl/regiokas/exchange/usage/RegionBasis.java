package nl.regiokas.exchange.usage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.AdvanceRow;
import nl.regiokas.exchange.region.AmountRow;
import nl.regiokas.exchange.region.DecisionRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.ReorganisationRow;
import nl.regiokas.exchange.region.SeriesRow;
import nl.regiokas.exchange.table.Line;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.settlement.books.BooksFault;

/**
 * What usage is about: municipalities, their reorganisations, and products with tariffs.
 * Dutch: gemeenten, herindelingen en producten van een regio.
 *
 * @param municipalities the municipalities in the order of their rows
 * @param reorganisations mergers and splits
 * @param catalogue products and tariffs
 * @param products the codes of the products in the order of their rows
 * @since 0.2.0
 */
public record RegionBasis(
        ImmutableList<Municipality> municipalities,
        Reorganisations reorganisations,
        ProductCatalogue catalogue,
        ImmutableList<ProductCode> products) {

    /**
     * Refuses a component that is null.
     *
     * @param municipalities the municipalities in the order of their rows
     * @param reorganisations mergers and splits
     * @param catalogue products and tariffs
     * @param products the codes of the products in the order of their rows
     */
    public RegionBasis {
        Attributes.given(municipalities, "municipalities of region basis");
        Attributes.given(reorganisations, "reorganisations of region basis");
        Attributes.given(catalogue, "catalogue of region basis");
        Attributes.given(products, "products of region basis");
    }

    /**
     * Makes them from the rows of a folder; what the library refuses about a row is reported at its line.
     *
     * @param files the rows
     * @param faults receives what is wrong
     * @return what usage is about, or nothing when a municipality is refused
     */
    public static Optional<RegionBasis> read(RegionFiles files, InputFaults faults) {
        Attributes.given(files, "files of region basis");
        Attributes.given(faults, "faults of region basis");
        return new BasisReader(files, faults).read();
    }

    /**
     * Reports the rows of a table whose municipality exists on no day of the year of the row.
     *
     * @param files the rows
     * @param table the table
     * @param municipality returns the municipality of a row
     * @param year returns the year of a row
     * @param faults receives what is wrong
     * @param <R> the type of the rows
     */
    public <R> void checkExisting(
            RegionFiles files,
            Table<R> table,
            Function<R, MunicipalityCode> municipality,
            ToIntFunction<R> year,
            InputFaults faults) {
        MunicipalExistence existence = new MunicipalExistence(municipalities, reorganisations);
        for (Line<R> line : files.lines(table)) {
            checkExisting(line, municipality.apply(line.value()), year.applyAsInt(line.value()), existence, faults);
        }
    }

    /**
     * Reports budgets, decisions, advances and values of series of municipalities that exist on no day of their year;
     * nothing where the files of municipalities or reorganisations have faults.
     *
     * @param files the rows
     * @param faults receives what is wrong
     */
    public void checkExisting(RegionFiles files, InputFaults faults) {
        if (!RegionFolder.isSound(RegionTables.MUNICIPALITIES, faults)
                || !RegionFolder.isSound(RegionTables.REORGANISATIONS, faults)) {
            return;
        }
        checkExisting(files, RegionTables.BUDGETS, AmountRow::municipality, AmountRow::year, faults);
        checkExisting(files, RegionTables.DECISIONS, DecisionRow::municipality, DecisionRow::year, faults);
        ImmutableMap<String, MunicipalityCode> byText = codes().stream()
                .collect(ImmutableMap.toImmutableMap(MunicipalityCode::value, code -> code, (first, second) -> first));
        MunicipalExistence existence = new MunicipalExistence(municipalities, reorganisations);
        for (Line<AdvanceRow> line : files.lines(RegionTables.ADVANCES)) {
            Optional.ofNullable(byText.get(line.value().party()))
                    .ifPresent(code -> checkExisting(line, code, line.value().year(), existence, faults));
        }
        for (Line<SeriesRow> line : files.lines(RegionTables.SERIES)) {
            line.value()
                    .year()
                    .ifPresent(year -> checkExisting(line, line.value().municipality(), year, existence, faults));
        }
    }

    private void checkExisting(
            Line<?> line, MunicipalityCode municipality, int year, MunicipalExistence existence, InputFaults faults) {
        int row = codes().indexOf(municipality);
        if (row >= 0) {
            line.make(() -> existence.required(row, year), fault -> Optional.of("municipality"), faults);
        }
    }

    /**
     * Reports reorganisations on another day than the first of a year.
     *
     * @param files the rows
     * @param faults receives what is wrong
     */
    public static void checkDays(RegionFiles files, InputFaults faults) {
        for (Line<ReorganisationRow> line : files.lines(RegionTables.REORGANISATIONS)) {
            if (line.value().date().getDayOfYear() > 1) {
                faults.fault(
                        line.file(),
                        line.line(),
                        "date",
                        BooksFault.REORGANISATION_DATE,
                        line.value().date());
            }
        }
    }

    /**
     * Returns the codes of the municipalities.
     *
     * @return the codes in the order of their rows
     */
    public ImmutableList<MunicipalityCode> codes() {
        return municipalities.stream().map(Municipality::code).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the codes of the municipalities that exist in a year.
     *
     * @param year the year
     * @return the codes in the order of their rows, of those that exist on at least one day of the year
     */
    public ImmutableList<MunicipalityCode> existing(int year) {
        MunicipalExistence existence = new MunicipalExistence(municipalities, reorganisations);
        ImmutableList<MunicipalityCode> codes = codes();
        return IntStream.range(0, codes.size())
                .filter(row -> existence.exists(row, year))
                .mapToObj(codes::get)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the names of the municipalities.
     *
     * @return the name of each code, the first where a code is given twice
     */
    public ImmutableMap<MunicipalityCode, String> names() {
        return municipalities.stream()
                .collect(ImmutableMap.toImmutableMap(Municipality::code, Municipality::name, (first, second) -> first));
    }
}
