package nl.regiokas.examples;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** The code of the README, as it stands there. */
public final class ReadmeExample {

    private ReadmeExample() {}

    /**
     * Prints what the README shows.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        // spotless:off: as short as it stands in the README
        // README begin
        SettlementFacts facts = SettlementFacts.builder()
                .municipality("0005", 1200).municipality("0007", 900).municipality("0009", 900)
                .product("54S01", "INTENSIVE").product("45A04", "FLEXIBLE")
                .cost("0005", "54S01", 2018, "60000.00").cost("0007", "54S01", 2018, "15000.00")
                .cost("0005", "45A04", 2018, "1250.00").cost("0009", "45A04", 2018, "980.50")
                .advance(2018, "0005", "40000.00")
                .build();
        SolidarityScheme scheme = SolidarityScheme.builder().firstYear(2018).lastYear(2018)
                .addScopes(Scope.builder().name("intensive").segments(List.of("INTENSIVE"))
                        .model(Models.insurance().key("youth").expectedCost(Map.of(2018, "80000.00"))
                                .noClaim("80", "50").build())
                        .build())
                .addScopes(Scope.builder().name("flexible").segments(List.of("FLEXIBLE"))
                        .model(Models.actualUse("equal")).build())
                .build();

        Settlement settlement = Settlement.of(scheme, facts);
        Settlement.Year year = settlement.year(2018);
        year.charges("0005").forEach(charge -> out.println(charge.kind() + " " + charge.amount()));
        year.payments().payments().forEach(one -> out.println(one.from() + " pays " + one.to() + " " + one.amount()));
        out.print(settlement.explain(year.charges("0005").get(0), Locale.ENGLISH));
        // README end
        // spotless:on
    }
}
