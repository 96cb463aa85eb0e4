package nl.regiokas.settlement.calculation;

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
import nl.regiokas.settlement.scheme.CostSharingModel;
import nl.regiokas.settlement.scheme.Participation;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Facts for examples: municipalities by code, one ordinary product CARE, one standing product CRISIS. */
final class Town {

    static final String CARE = "CARE";
    static final String CRISIS = "CRISIS";

    private final Map<MunicipalityCode, BigDecimal> youth = new TreeMap<>();
    private final List<UsageLine> lines = new ArrayList<>();
    private final ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> budgets = ImmutableTable.builder();
    private final ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> advances = ImmutableTable.builder();

    Town with(String municipality, long young) {
        youth.put(MunicipalityCode.of(municipality), BigDecimal.valueOf(young));
        return this;
    }

    Town uses(String municipality, String product, int year, String amount) {
        lines.add(UsageLine.ofAmount(
                MunicipalityCode.of(municipality),
                ProductCode.of(product),
                LocalDate.of(year, 7, 1),
                Euro.parse(amount)));
        return this;
    }

    Town budget(String municipality, int year, String amount) {
        budgets.put(year, MunicipalityCode.of(municipality), Euro.parse(amount));
        return this;
    }

    Town advance(String municipality, int year, String amount) {
        advances.put(year, MunicipalityCode.of(municipality), Euro.parse(amount));
        return this;
    }

    SettlementFacts facts() {
        ProductCatalogue catalogue = ProductCatalogue.of(List.of(
                Product.of(CARE, "care", Segment.FLEXIBLE),
                Product.of(CRISIS, "crisis bed", Segment.CRISIS).toBuilder()
                        .standing(true)
                        .build()));
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

    /** One scope over both products and over years. */
    static SolidarityScheme scheme(int firstYear, int lastYear, CostSharingModel model, Participation participation) {
        return SolidarityScheme.builder()
                .firstYear(firstYear)
                .lastYear(lastYear)
                .addScopes(Scope.builder()
                        .name("all")
                        .addSegments(Segment.FLEXIBLE, Segment.CRISIS)
                        .participation(participation)
                        .model(model)
                        .build())
                .build();
    }

    static SolidarityScheme scheme(int year, CostSharingModel model) {
        return scheme(year, year, model, Participation.all());
    }

    /** Charges as {@code 2018 0001 PREMIUM 450.00}, in the order in which they are booked. */
    static List<String> booked(Settlement settlement) {
        return settlement.charges().stream()
                .map(charge -> charge.year() + " " + charge.municipality() + " " + charge.kind() + " "
                        + Euro.text(charge.cents()))
                .toList();
    }

    /** Funds as {@code 2018 opening + charged - cost = closing}. */
    static List<String> funds(Settlement settlement) {
        return settlement.funds().stream()
                .map(fund -> fund.year() + " " + Euro.text(fund.openingCents()) + " + " + Euro.text(fund.chargedCents())
                        + " - " + Euro.text(fund.costCents()) + " = " + Euro.text(fund.closingCents()))
                .toList();
    }

    static Settlement settle(SolidarityScheme scheme, Town town) {
        return new SettlementCalculator().settle(scheme, town.facts());
    }
}
