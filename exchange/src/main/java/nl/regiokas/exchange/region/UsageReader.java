package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.table.CodeIndex;
import nl.regiokas.exchange.table.DayIndex;
import nl.regiokas.exchange.table.MunicipalityIndex;
import nl.regiokas.exchange.table.Row;
import nl.regiokas.exchange.table.RowValues;
import nl.regiokas.exchange.table.TableReader;

/**
 * Reads the lines of usage in one pass; no line is held.
 *
 * <p>Lines that are plainly sound go straight to the sink, see {@link PlainUsage}; every other line is read field by
 * field, and its faults are worded there.
 */
final class UsageReader {

    private static final String TARIFF_MISSING = "tariff-missing";

    private final UsageSink sink;
    private final ImmutableMap<String, Integer> municipalities;
    private final ImmutableMap<String, Integer> products;
    private final MunicipalityIndex municipalityIndex;
    private final CodeIndex productIndex;
    private final DayIndex days = new DayIndex();
    private final UsageView view = new UsageView(days);
    private final Set<String> references = new HashSet<>();

    UsageReader(RegionFiles files, UsageSink sink) {
        this.sink = sink;
        this.municipalities = numbers(files.rows(RegionTables.MUNICIPALITIES).stream()
                .map(row -> row.code().value())
                .toList());
        this.products = numbers(files.rows(RegionTables.PRODUCTS).stream()
                .map(row -> row.code().value())
                .toList());
        this.municipalityIndex = MunicipalityIndex.of(municipalities);
        this.productIndex = CodeIndex.of(products);
    }

    private static ImmutableMap<String, Integer> numbers(Iterable<String> codes) {
        ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
        int number = 0;
        for (String code : codes) {
            numbers.put(code, number++);
        }
        return numbers.buildKeepingLast();
    }

    /** Reads a file and returns how many lines it has. */
    long read(TableReader<UsageRow> reader, ReadingProgress progress) {
        reader.rows(
                progress,
                header -> Optional.of(new PlainUsage(header, municipalityIndex, productIndex, days, view, sink)),
                row -> addAny(reader, row));
        return reader.count();
    }

    private void add(Row row) {
        try {
            sink.add(view);
        } catch (RefusalException refusal) {
            report(row, row.line(), refusal);
        }
    }

    /**
     * Reports what is refused about a line. In a file without the column of quantities or amounts it is not known which
     * lines need a tariff.
     */
    static void report(Row row, long line, RefusalException refusal) {
        boolean isPriced = row.has(RegionTables.QUANTITY) && row.has(RegionTables.AMOUNT);
        if (isPriced || !isAboutTariffs(refusal)) {
            row.fault(line, refusal, UsageColumns::of);
        }
    }

    /** Whether nothing is refused but that a line has no tariff. */
    static boolean isAboutTariffs(RefusalException refusal) {
        return refusal.faults().stream().allMatch(fault -> fault.code().equals(TARIFF_MISSING));
    }

    private void addAny(TableReader<UsageRow> reader, Row row) {
        Optional<UsageRow> value = reader.value(row, cells -> check(row, cells));
        if (value.isEmpty() || !row.isSound()) {
            return;
        }
        UsageRow read = value.get();
        Integer municipality = municipalities.get(read.municipality().value());
        Integer product = products.get(read.product().value());
        if (municipality != null && product != null) {
            view.turnTo(row.file(), row.line(), municipality, product, read);
            add(row);
        }
    }

    /** Checks what the sound fields of a row say together, whatever is wrong with others. */
    private void check(Row row, RowValues read) {
        Optional<LocalDate> date = read.find(RegionTables.DATE);
        if (read.find(RegionTables.QUANTITY).isPresent()
                && read.find(RegionTables.AMOUNT).isPresent()) {
            row.fault(InputFault.QUANTITY_AND_AMOUNT);
        } else if (row.has(RegionTables.QUANTITY)
                && row.has(RegionTables.AMOUNT)
                && row.isBlank(RegionTables.QUANTITY)
                && row.isBlank(RegionTables.AMOUNT)) {
            row.fault(InputFault.NEITHER_QUANTITY_NOR_AMOUNT);
        }
        read.find(RegionTables.KNOWN)
                .filter(known -> date.filter(known::isBefore).isPresent())
                .ifPresent(known ->
                        row.fault(RegionTables.KNOWN, InputFault.KNOWN_BEFORE_DATE, date.orElseThrow(), known));
        read.find(RegionTables.REFERENCE)
                .filter(reference -> !references.add(reference))
                .ifPresent(reference -> row.fault(RegionTables.REFERENCE, InputFault.REFERENCE_TWICE, reference));
    }
}
