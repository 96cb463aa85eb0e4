package nl.regiokas.exchange.settlement;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.exchange.input.CsvFile;
import nl.regiokas.exchange.input.CsvRow;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;

/** Reads {@code usage.csv} in one pass into a ledger; no line is held. */
final class UsageReader {

    static final String FILE = "usage.csv";

    static final int QUANTITY_DECIMALS = 10;

    private final CodeBook<Integer> products = new CodeBook<>("product", CatalogueReader.PRODUCTS);
    private final CodeBook<Integer> ordinals = new CodeBook<>("municipality", MunicipalitiesReader.FILE);
    private final CostLedgerBuilder ledger;
    private final PlainUsage plain;

    private UsageReader(CodeBook<ScenarioMunicipality> municipalities, ProductCatalogue catalogue) {
        this.ledger = CostLedger.builder(
                municipalities.values().values().stream()
                        .map(ScenarioMunicipality::code)
                        .toList(),
                catalogue);
        municipalities
                .values()
                .forEach((code, municipality) -> ordinals.put(code, ledger.ordinal(municipality.code())));
        catalogue.products().forEach(product -> products.put(product.code().value(), ledger.ordinal(product.code())));
        this.plain = new PlainUsage(ledger, ordinals.values(), products.values());
    }

    /** The ledger of the sound lines; faults are reported by line. */
    static CostLedger read(
            Path folder,
            CodeBook<ScenarioMunicipality> municipalities,
            ProductCatalogue catalogue,
            ReadingProgress progress,
            InputFaults faults) {
        UsageReader reader = new UsageReader(municipalities, catalogue);
        CsvFile.read(folder, FILE, UsageColumn.class, progress, faults, reader::add);
        try {
            return reader.ledger.build();
        } catch (RefusalException overflow) {
            faults.add(FILE, 0, overflow);
            return CostLedger.builder(List.of(), catalogue).build();
        }
    }

    private void add(CsvRow<UsageColumn> row) {
        if (!plain.add(row)) {
            addAny(row);
        }
    }

    private void addAny(CsvRow<UsageColumn> row) {
        Optional<Integer> municipality = ordinals.find(row, UsageColumn.MUNICIPALITY);
        Optional<Integer> product = products.find(row, UsageColumn.PRODUCT);
        LocalDate date = row.date(UsageColumn.DATE);
        boolean byQuantity = row.isBlank(UsageColumn.AMOUNT);
        if (byQuantity == row.isBlank(UsageColumn.QUANTITY)) {
            row.fault("exactly one of quantity and amount must be given but %s", byQuantity ? "none is" : "both are");
            return;
        }
        BigDecimal quantity = byQuantity ? row.decimal(UsageColumn.QUANTITY, QUANTITY_DECIMALS) : BigDecimal.ZERO;
        long cents = byQuantity ? 0 : row.cents(UsageColumn.AMOUNT);
        if (!row.isSound() || municipality.isEmpty() || product.isEmpty()) {
            return;
        }
        try {
            if (byQuantity) {
                ledger.addQuantity(municipality.get(), product.get(), date, quantity);
            } else {
                ledger.addCents(municipality.get(), product.get(), date.getYear(), cents);
            }
        } catch (RefusalException refusal) {
            row.fault(refusal);
        }
    }
}
