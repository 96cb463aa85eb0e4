package nl.regiokas.service;

import com.google.common.collect.ImmutableMap;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** The region of the README: its documents, its usage and a closing. */
final class Story {

    static final String CLOSING = "{\"day\": \"2019-03-01\", \"through\": 2018}";

    /** The four costs of the README; the sum is EUR 77,230.50. */
    static final String USAGE = """
            {"lines": [
              {"municipality": "0005", "product": "54S01", "date": "2018-02-01", "amount": "60000.00"},
              {"municipality": "0007", "product": "54S01", "date": "2018-04-01", "amount": "15000.00"},
              {"municipality": "0005", "product": "45A04", "date": "2018-06-01", "amount": "1250.00"},
              {"municipality": "0009", "product": "45A04", "date": "2018-08-01", "amount": "980.50"}]}
            """;

    private Story() {}

    static String opening() {
        Documents documents = Documents.library();
        return "{\"scheme\": " + documents.scheme().write(scheme()) + ", \"facts\": "
                + documents.facts().write(facts()) + "}";
    }

    private static SettlementFacts facts() {
        return SettlementFacts.builder()
                .municipality("0005", 1200)
                .municipality("0007", 900)
                .municipality("0009", 900)
                .product("54S01", "INTENSIVE")
                .product("45A04", "FLEXIBLE")
                .advance(2018, "0005", "40000.00")
                .build();
    }

    private static SolidarityScheme scheme() {
        return SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2018)
                .addScopes(Scope.builder()
                        .name("intensive")
                        .segments(Segment.INTENSIVE)
                        .model(Models.insurance()
                                .key(AllocationKeys.youth())
                                .expectedCost(YearlyAmount.of(ImmutableMap.of(2018, Euro.parse("80000.00"))))
                                .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("50")))
                                .build())
                        .build())
                .addScopes(Scope.builder()
                        .name("flexible")
                        .segments(Segment.FLEXIBLE)
                        .model(Models.actualUse(AllocationKeys.equal()))
                        .build())
                .build();
    }
}
