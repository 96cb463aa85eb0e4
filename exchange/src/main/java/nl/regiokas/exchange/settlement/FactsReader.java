package nl.regiokas.exchange.settlement;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Tables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.region.AmountRow;
import nl.regiokas.exchange.region.KeyRow;
import nl.regiokas.exchange.region.MunicipalityRow;
import nl.regiokas.exchange.region.ProductRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.TariffRow;
import nl.regiokas.exchange.region.UsageView;
import nl.regiokas.exchange.table.Line;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.settlement.calculation.SettlementFacts;

/** Makes the facts of a settlement of the rows of a folder; what the library refuses about a row is reported at its line. */
final class FactsReader {

    private final RegionFiles files;
    private final InputFaults faults;

    FactsReader(RegionFiles files, InputFaults faults) {
        this.files = files;
        this.faults = faults;
    }

    /** Reads usage and joins it with all else; the facts count only when there is no fault. */
    SettlementFacts facts(RegionFolder folder, ReadingProgress progress) {
        ProductCatalogue catalogue = catalogue();
        SettlementFacts.Builder facts = SettlementFacts.builder();
        facts.catalogue(catalogue)
                .budgets(amounts(RegionTables.BUDGETS))
                .advances(amounts(RegionTables.ADVANCES))
                .ledger(ledger(folder, catalogue, progress));
        for (MunicipalityRow municipality : files.rows(RegionTables.MUNICIPALITIES)) {
            facts.addMunicipalities(municipality.code()).putYouth(municipality.code(), municipality.youth());
        }
        return facts.build();
    }

    /** The names of the municipalities. */
    ImmutableMap<MunicipalityCode, String> names() {
        return files.rows(RegionTables.MUNICIPALITIES).stream()
                .collect(ImmutableMap.toImmutableMap(
                        MunicipalityRow::code, MunicipalityRow::name, (first, second) -> first));
    }

    /** The keys of {@code keys.csv}. */
    ImmutableMap<String, AllocationKey> keys() {
        Map<String, Map<MunicipalityCode, BigDecimal>> keys = new TreeMap<>();
        for (Line<KeyRow> line : files.lines(RegionTables.KEYS)) {
            KeyRow row = line.value();
            if (NamedKeys.isBuiltIn(row.key())) {
                faults.fault(line.file(), line.line(), "", InputFault.KEY_NAME_TAKEN, row.key());
            }
            keys.computeIfAbsent(row.key(), name -> new TreeMap<>()).put(row.municipality(), row.weight());
        }
        return keys.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Map.Entry::getKey, key -> AllocationKeys.table(key.getKey(), key.getValue())));
    }

    private ProductCatalogue catalogue() {
        ImmutableMap.Builder<String, Product> products = ImmutableMap.builder();
        for (Line<ProductRow> line : files.lines(RegionTables.PRODUCTS)) {
            ProductRow row = line.value();
            products.put(
                    row.code().value(),
                    Product.builder()
                            .code(row.code())
                            .name(row.name())
                            .segment(row.segment())
                            .standing(row.standing())
                            .build());
        }
        ImmutableMap<String, Product> known = products.buildKeepingLast();
        ImmutableList.Builder<Tariff> tariffs = ImmutableList.builder();
        for (Line<TariffRow> line : files.lines(RegionTables.TARIFFS)) {
            TariffRow row = line.value();
            if (known.containsKey(row.product().value())) {
                placed(line, () -> tariffs.add(Tariff.of(row.product(), row.from(), row.price())));
            }
        }
        return ProductCatalogue.of(known.values(), tariffs.build());
    }

    private void placed(Line<?> line, Runnable maker) {
        try {
            maker.run();
        } catch (RefusalException refusal) {
            faults.add(line.file(), line.line(), refusal);
        }
    }

    /** Amounts by year and municipality; those of the same cell add up. */
    private ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> amounts(Table<AmountRow> table) {
        HashBasedTable<Integer, MunicipalityCode, Long> cents = HashBasedTable.create();
        for (Line<AmountRow> line : files.lines(table)) {
            AmountRow row = line.value();
            Long before = cents.get(row.year(), row.municipality());
            try {
                long sum = Math.addExact(before == null ? 0 : before, row.amountCents());
                cents.put(row.year(), row.municipality(), sum);
            } catch (ArithmeticException overflow) {
                faults.fault(line.file(), line.line(), "", InputFault.SUM_TOO_LARGE, row.municipality(), row.year());
            }
        }
        return ImmutableTable.copyOf(Tables.transformValues(cents, Euro::ofCents));
    }

    /** The ledger of the sound lines. */
    private CostLedger ledger(RegionFolder folder, ProductCatalogue catalogue, ReadingProgress progress) {
        List<MunicipalityRow> municipalities = files.rows(RegionTables.MUNICIPALITIES);
        CostLedgerBuilder ledger = CostLedger.builder(
                municipalities.stream().map(MunicipalityRow::code).toList(), catalogue);
        int[] rows = municipalities.stream()
                .mapToInt(row -> ledger.ordinal(row.code()))
                .toArray();
        int[] columns = files.rows(RegionTables.PRODUCTS).stream()
                .mapToInt(row -> ledger.ordinal(row.code()))
                .toArray();
        folder.usage(files, progress, line -> add(line, rows[line.municipality()], columns[line.product()], ledger));
        try {
            return ledger.build();
        } catch (RefusalException overflow) {
            faults.add(RegionTables.USAGE.file(), 0, overflow);
            return CostLedger.builder(ImmutableList.of(), catalogue).build();
        }
    }

    private static void add(UsageView line, int municipality, int product, CostLedgerBuilder ledger) {
        if (!line.isQuantity()) {
            ledger.addCents(municipality, product, line.date().getYear(), line.cents());
        } else if (line.isShortQuantity()) {
            ledger.addQuantity(municipality, product, line.date(), line.digits(), line.decimals());
        } else {
            ledger.addQuantity(municipality, product, line.date(), line.quantity());
        }
    }
}
