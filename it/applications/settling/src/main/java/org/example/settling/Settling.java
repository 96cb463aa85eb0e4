package org.example.settling;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.StringJoiner;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** The region of the README, settled; ends with a failure when a payment is another. */
public final class Settling {

    private static final String PAYMENTS =
            "cashier pays 0005 EUR 6750.00\n0007 pays cashier EUR 23102.56\n0009 pays cashier EUR 20877.94";

    private Settling() {}

    /**
     * Settles, and compares with what is known to be right.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println(payments());
        System.out.println(story());
    }

    /**
     * Settles the region.
     *
     * @return the settlement
     */
    public static Settlement settlement() {
        SettlementFacts facts = SettlementFacts.builder()
                .municipality("0005", 1200).municipality("0007", 900).municipality("0009", 900)
                .product("54S01", "INTENSIVE").product("45A04", "FLEXIBLE")
                .cost("0005", "54S01", 2018, "60000.00").cost("0007", "54S01", 2018, "15000.00")
                .cost("0005", "45A04", 2018, "1250.00").cost("0009", "45A04", 2018, "980.50")
                .advance(2018, "0005", "40000.00")
                .build();
        SolidarityScheme scheme = SolidarityScheme.builder().firstYear(2018).lastYear(2018)
                .addScopes(Scope.builder().name("intensive").segments(Segment.INTENSIVE)
                        .model(Models.insurance().key(AllocationKeys.youth())
                                .expectedCost(YearlyAmount.of(ImmutableMap.of(2018, Euro.parse("80000.00"))))
                                .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("50"))).build())
                        .build())
                .addScopes(Scope.builder().name("flexible").segments(Segment.FLEXIBLE)
                        .model(Models.actualUse(AllocationKeys.equal())).build())
                .build();
        return Settlement.of(scheme, facts);
    }

    /**
     * Says who pays whom.
     *
     * @return a line a payment
     */
    public static String payments() {
        StringJoiner lines = new StringJoiner("\n");
        settlement().year(2018).payments().payments()
                .forEach(one -> lines.add(one.from() + " pays " + one.to() + " "
                        + Euro.display(Euro.cents(one.amount(), "payment"))));
        if (!lines.toString().equals(PAYMENTS)) {
            throw new IllegalStateException("not what was to be paid: " + lines);
        }
        return lines.toString();
    }

    private static String story() {
        Settlement settlement = settlement();
        String story = ExplanationText.in(SettlementWording.in(Locale.ENGLISH, Models.types()))
                .write(settlement.explain(settlement.year(2018).charges("0005").get(0)));
        if (!story.startsWith("Premium 2018 of 0005: EUR 32,000.00")) {
            throw new IllegalStateException("not the explanation expected: " + story);
        }
        return story;
    }
}
