package nl.regiokas.spark;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;

/**
 * What a machine must know to build a ledger: the municipalities, products and tariffs as plain texts and numbers, so
 * that they can travel although the types of the library are not serializable.
 */
final class CodeTables implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private record ProductRow(String code, String name, Segment segment, boolean standing) implements Serializable {}

    private record TariffRow(String product, LocalDate from, BigDecimal price) implements Serializable {}

    private final ArrayList<String> municipalities = new ArrayList<>();
    private final ArrayList<ProductRow> products = new ArrayList<>();
    private final ArrayList<TariffRow> tariffs = new ArrayList<>();

    CodeTables(Collection<MunicipalityCode> municipalities, ProductCatalogue catalogue) {
        municipalities.forEach(municipality -> this.municipalities.add(municipality.value()));
        for (int i = 0; i < catalogue.products().size(); i++) {
            Product product = catalogue.products().get(i);
            String code = product.code().value();
            products.add(new ProductRow(code, product.name(), product.segment(), product.standing()));
            catalogue
                    .prices(i)
                    .tariffs()
                    .forEach(tariff -> tariffs.add(new TariffRow(code, tariff.from(), tariff.price())));
        }
    }

    /** Starts a ledger; the same tables give the same ordinals on every machine. */
    CostLedgerBuilder ledger() {
        List<MunicipalityCode> codes =
                municipalities.stream().map(MunicipalityCode::of).toList();
        return CostLedger.builder(codes, catalogue());
    }

    private ProductCatalogue catalogue() {
        ImmutableList.Builder<Product> listed = ImmutableList.builder();
        for (ProductRow row : products) {
            listed.add(Product.builder()
                    .code(ProductCode.of(row.code()))
                    .name(row.name())
                    .segment(row.segment())
                    .standing(row.standing())
                    .build());
        }
        return ProductCatalogue.of(
                listed.build(),
                tariffs.stream()
                        .map(row -> Tariff.of(ProductCode.of(row.product()), row.from(), row.price()))
                        .toList());
    }
}
