package nl.regiokas.settlement;

import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.calculation.SettlementFacts;

/** Facts for examples: FLEX is flexible, BED is a standing crisis product, CLINIC is intensive. */
public final class Village {

    public static final ProductCode FLEX = ProductCode.of("FLEX");
    public static final ProductCode BED = ProductCode.of("BED");
    public static final ProductCode CLINIC = ProductCode.of("CLINIC");

    private final Map<MunicipalityCode, BigDecimal> youth = new TreeMap<>();
    private final List<UsageLine> lines = new ArrayList<>();
    private final ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> budgets = ImmutableTable.builder();
    private final ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> advances = ImmutableTable.builder();

    public Village with(String municipality, long young) {
        youth.put(MunicipalityCode.of(municipality), BigDecimal.valueOf(young));
        return this;
    }

    public Village uses(String municipality, ProductCode product, int year, String amount) {
        lines.add(UsageLine.ofAmount(
                MunicipalityCode.of(municipality), product, LocalDate.of(year, 7, 1), Euro.parse(amount)));
        return this;
    }

    public Village budget(String municipality, int year, String amount) {
        budgets.put(year, MunicipalityCode.of(municipality), Euro.parse(amount));
        return this;
    }

    public Village advance(String municipality, int year, String amount) {
        advances.put(year, MunicipalityCode.of(municipality), Euro.parse(amount));
        return this;
    }

    public SettlementFacts facts() {
        ProductCatalogue catalogue = ProductCatalogue.of(List.of(
                Product.of("FLEX", "flexible help", Segment.FLEXIBLE),
                Product.of("BED", "crisis bed", Segment.CRISIS).toBuilder()
                        .standing(true)
                        .build(),
                Product.of("CLINIC", "clinic", Segment.INTENSIVE)));
        CostLedgerBuilder ledger = CostLedger.builder(youth.keySet(), catalogue);
        lines.forEach(ledger::add);
        return SettlementFacts.builder()
                .municipalities(youth.keySet())
                .youth(youth)
                .catalogue(catalogue)
                .ledger(ledger.build())
                .budgets(budgets.build())
                .advances(advances.build())
                .build();
    }
}
