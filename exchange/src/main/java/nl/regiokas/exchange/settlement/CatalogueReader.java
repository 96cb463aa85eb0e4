package nl.regiokas.exchange.settlement;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.exchange.input.CsvFile;
import nl.regiokas.exchange.input.CsvRow;
import nl.regiokas.exchange.input.InputFaults;

/** Reads {@code products.csv} and, where there is one, {@code tariffs.csv}. */
final class CatalogueReader {

    static final String PRODUCTS = "products.csv";
    static final String TARIFFS = "tariffs.csv";

    private final Map<String, Long> seenProducts = new HashMap<>();
    private final Map<String, Long> seenTariffs = new HashMap<>();
    private final CodeBook<Product> book = new CodeBook<>("product", PRODUCTS);
    private final List<Tariff> tariffs = new ArrayList<>();

    private CatalogueReader() {}

    /** The catalogue; an empty one when the files have faults, which are reported. */
    static ProductCatalogue read(Path folder, InputFaults faults) {
        CatalogueReader reader = new CatalogueReader();
        CsvFile.read(folder, PRODUCTS, ProductColumn.class, faults, reader::addProduct);
        reader.book.requireAny(faults);
        if (Files.exists(folder.resolve(TARIFFS))) {
            CsvFile.read(folder, TARIFFS, TariffColumn.class, faults, reader::addTariff);
        }
        return ProductCatalogue.of(reader.book.values().values(), reader.tariffs);
    }

    private void addProduct(CsvRow<ProductColumn> row) {
        String code = row.text(ProductColumn.CODE);
        if (row.isSound()) {
            row.unique(seenProducts, code, "product " + code);
        }
        String name = row.text(ProductColumn.NAME);
        Segment segment = row.constant(ProductColumn.SEGMENT, Segment.class, Segment.BASIC);
        boolean standing = row.flag(ProductColumn.STANDING);
        if (!code.isEmpty()) {
            try {
                book.put(
                        code,
                        Product.builder()
                                .code(ProductCode.of(code))
                                .name(name.isEmpty() ? code : name)
                                .segment(segment)
                                .standing(standing)
                                .build());
            } catch (RefusalException refusal) {
                row.fault(refusal);
            }
        }
    }

    /** A row whose price alone is faulty still counts as a tariff, so that usage on its days is not reported as well. */
    private void addTariff(CsvRow<TariffColumn> row) {
        Optional<Product> product = book.find(row, TariffColumn.PRODUCT);
        LocalDate from = row.date(TariffColumn.FROM);
        boolean placed = row.isSound() && product.isPresent();
        BigDecimal price = row.decimal(TariffColumn.PRICE, Tariff.MOST_DECIMALS);
        if (!placed) {
            return;
        }
        ProductCode code = product.get().code();
        if (row.unique(seenTariffs, code + " " + from, "tariff of product " + code + " from " + from)) {
            try {
                tariffs.add(Tariff.of(code, from, price));
            } catch (RefusalException refusal) {
                row.fault(refusal);
                tariffs.add(Tariff.of(code, from, BigDecimal.ZERO));
            }
        }
    }
}
