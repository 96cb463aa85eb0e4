package nl.regiokas.risk.simulation;

import java.util.List;
import java.util.Map;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Three municipalities, four products, a history of 2015 to 2017, and schemes of 2018 and 2019. */
final class SmallRegion {

    static final MunicipalityCode A = MunicipalityCode.of("0001");
    static final MunicipalityCode B = MunicipalityCode.of("0002");
    static final MunicipalityCode C = MunicipalityCode.of("0003");
    static final List<MunicipalityCode> CODES = List.of(A, B, C);

    static final ProductCatalogue CATALOGUE = ProductCatalogue.of(List.of(
            Product.builder()
                    .code(ProductCode.of("CRIS"))
                    .name("crisis service")
                    .segment(Segment.CRISIS)
                    .standing(true)
                    .build(),
            Product.of("HELP", "help at home", Segment.FLEXIBLE),
            Product.of("REST", "respite", Segment.FLEXIBLE),
            Product.of("STAY", "residential stay", Segment.INTENSIVE)));

    private SmallRegion() {}

    /** Euro by municipality, product in the order of the codes, and year. */
    static CostLedger history() {
        long[][][] euro = {
            {{900, 1_100, 1_000}, {8_000, 9_500, 9_900}, {1_200, 0, 2_500}, {40_000, 22_000, 61_000}},
            {{300, 0, 400}, {2_500, 2_100, 2_700}, {0, 0, 0}, {0, 15_000, 5_000}},
            {{500, 700, 300}, {4_100, 4_400, 5_300}, {800, 1_600, 900}, {18_000, 9_000, 26_000}}
        };
        CostLedgerBuilder ledger = CostLedger.builder(CODES, CATALOGUE);
        for (int m = 0; m < euro.length; m++) {
            for (int p = 0; p < euro[m].length; p++) {
                for (int y = 0; y < euro[m][p].length; y++) {
                    ledger.addCents(m, p, 2015 + y, 100 * euro[m][p][y] + m + p);
                }
            }
        }
        return ledger.build();
    }

    static SettlementFacts facts() {
        return factsWithoutBudgets()
                .budget(2018, A, Euro.parse("55000.00"))
                .budget(2018, B, Euro.parse("9000.00"))
                .budget(2018, C, Euro.parse("26000.00"))
                .budget(2019, A, Euro.parse("54000.00"))
                .budget(2019, B, Euro.parse("9100.00"))
                .build();
    }

    static SettlementFacts.Builder factsWithoutBudgets() {
        return SettlementFacts.builder()
                .municipality("0001", 9_000)
                .municipality("0002", 2_000)
                .municipality("0003", 4_500)
                .catalogue(CATALOGUE)
                .ledger(history());
    }

    static SolidarityScheme insurance() {
        InsuranceModel.Builder model = Models.insurance();
        model.key(AllocationKeys.youth())
                .expectedCost(expected("90000.00"))
                .loading(Percentage.of("3"))
                .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("25")))
                .reserve(Reserve.builder()
                        .minimum(Euro.parse("-5000.00"))
                        .maximum(Euro.parse("20000.00"))
                        .build());
        return scheme("insurance", model.build(), Participants.all());
    }

    static SolidarityScheme flatTax() {
        FlatTaxModel.Builder model = Models.flatTax();
        model.expectedCost(expected("80000.00")).window(3).spread(2).ownShare(Percentage.of("60"));
        return scheme("flat tax", model.build(), Participants.except("0002"));
    }

    static SolidarityScheme actualUse() {
        return scheme("actual use", Models.actualUse(AllocationKeys.youth()), Participants.all());
    }

    static SolidarityScheme scheme(String name, SharingModel model, Participants participants) {
        SolidarityScheme.Builder scheme = SolidarityScheme.builder();
        scheme.name(name)
                .firstYear(2018)
                .lastYear(2019)
                .addScopes(Scope.builder()
                        .name("dear")
                        .segments(Segment.INTENSIVE, Segment.CRISIS)
                        .participants(participants)
                        .model(model)
                        .build())
                .addScopes(Scope.builder()
                        .name("rest")
                        .segments(Segment.values())
                        .model(Models.actualUse(AllocationKeys.equal()))
                        .build());
        return scheme.build();
    }

    static RiskStudy study(int draws) {
        RiskStudy.Builder study = RiskStudy.builder();
        study.facts(facts())
                .addSchemes(insurance(), flatTax(), actualUse())
                .seed(2_018)
                .draws(draws);
        return study.build();
    }

    private static YearlyAmount expected(String euro) {
        return YearlyAmount.of(Map.of(2018, Euro.parse(euro), 2019, Euro.parse(euro)));
    }
}
