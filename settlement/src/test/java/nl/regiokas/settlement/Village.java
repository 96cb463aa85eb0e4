package nl.regiokas.settlement;

import java.util.List;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.SettlementFacts;

/** Facts for examples: FLEX is flexible, BED is a standing crisis product, CLINIC is intensive. */
public final class Village {

    public static final ProductCode FLEX = ProductCode.of("FLEX");
    public static final ProductCode BED = ProductCode.of("BED");
    public static final ProductCode CLINIC = ProductCode.of("CLINIC");

    private final SettlementFacts.Builder facts = SettlementFacts.builder()
            .catalogue(ProductCatalogue.of(List.of(
                    Product.of("FLEX", "flexible help", Segment.FLEXIBLE),
                    Product.of("BED", "crisis bed", Segment.CRISIS).toBuilder()
                            .standing(true)
                            .build(),
                    Product.of("CLINIC", "clinic", Segment.INTENSIVE))));

    /** An empty village. */
    public Village() {}

    public Village with(String municipality, long young) {
        facts.municipality(municipality, young);
        return this;
    }

    public Village uses(String municipality, ProductCode product, int year, String amount) {
        facts.cost(municipality, product.value(), year, amount);
        return this;
    }

    public Village budget(String municipality, int year, String amount) {
        facts.budget(year, MunicipalityCode.of(municipality), Euro.parse(amount));
        return this;
    }

    public Village advance(String municipality, int year, String amount) {
        facts.advance(year, municipality, amount);
        return this;
    }

    public SettlementFacts facts() {
        return facts.build();
    }
}
