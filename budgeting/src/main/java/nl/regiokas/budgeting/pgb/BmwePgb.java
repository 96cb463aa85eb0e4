package nl.regiokas.budgeting.pgb;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.source.Source;

/**
 * The published figures of the personal budgets of Bedum, De Marne, Winsum and Eemsmond (BMWE), as given in the paper.
 * Dutch: tabellen 1.2, 1.3 en 2.5.
 *
 * @since 0.2.0
 */
public final class BmwePgb {

    /** The paper and lines of tables 1.2 and 1.3. */
    public static final Source SOURCE = Source.of("003_aa6130130ab9cbb9", "chapter 8", "1633-1646, 1697-1711");

    private BmwePgb() {}

    /**
     * Returns table 1.2, the costs of 2012 by function in whole EUR 1,000.
     *
     * @return the codes of the functions and {@link RtaTable#TOTAL} by municipality, with totals
     */
    public static AmountTable publishedCosts() {
        AmountTable.Builder table = AmountTable.builder();
        Arrays.stream(PgbFunction.values()).map(PgbFunction::code).forEach(table::addColumns);
        return table.addColumns(RtaTable.TOTAL)
                .putAmounts("Bedum", thousands(530, 290, 126, 66, 92, 1104))
                .putAmounts("De Marne", thousands(415, 238, 135, 116, 122, 1026))
                .putAmounts("Winsum", thousands(970, 451, 289, 172, 135, 2017))
                .putAmounts("Eemsmond", thousands(860, 615, 302, 231, 345, 2353))
                .totals(thousands(2775, 1594, 852, 585, 694, 6500))
                .source(Source.of("003_aa6130130ab9cbb9", "table 1.2", "1633-1646"))
                .build();
    }

    /**
     * Returns table 1.3, the result of 2015 in whole EUR 1,000.
     *
     * @return {@link PgbResult#COLUMNS} by municipality, with totals
     */
    public static AmountTable publishedResult() {
        return AmountTable.builder()
                .columns(PgbResult.COLUMNS)
                .putAmounts("Bedum", thousands(637, 1104, -467))
                .putAmounts("De Marne", thousands(790, 1026, -236))
                .putAmounts("Winsum", thousands(1071, 2017, -946))
                .putAmounts("Eemsmond", thousands(1459, 2353, -894))
                .totals(thousands(3957, 6500, -2543))
                .source(Source.of("003_aa6130130ab9cbb9", "table 1.3", "1697-1711"))
                .build();
    }

    /**
     * Returns the costs of 2012 to the euro.
     *
     * <p>The paper has them to the euro for each municipality only (table 2.5, lines 1966-1983). By function they are
     * those of table 1.2, and what remains of the municipality's cost is under {@link PgbFunction#OTHER}; for Eemsmond
     * that is EUR 335,457, where table 1.2 has 345,000.
     *
     * @return the costs, 5 for each municipality
     */
    public static ImmutableList<PgbCost> costs() {
        return ImmutableList.<PgbCost>builder()
                .addAll(costs("Bedum", 1_104_641))
                .addAll(costs("De Marne", 1_025_580))
                .addAll(costs("Winsum", 2_017_459))
                .addAll(costs("Eemsmond", 2_343_457))
                .build();
    }

    private static ImmutableList<PgbCost> costs(String municipality, long euros) {
        AmountTable published = publishedCosts();
        ImmutableList.Builder<PgbCost> costs = ImmutableList.builder();
        MonetaryAmount rest = euros(euros);
        for (PgbFunction function : PgbFunction.values()) {
            MonetaryAmount cost = function == PgbFunction.OTHER ? rest : published.cell(municipality, function.code());
            costs.add(new PgbCost(municipality, function, cost));
            rest = Cents.difference("PGB cost", rest, cost);
        }
        return costs.build();
    }

    private static ImmutableList<MonetaryAmount> thousands(long... amounts) {
        return Arrays.stream(amounts)
                .mapToObj(thousands -> euros(Math.multiplyExact(thousands, 1_000)))
                .collect(ImmutableList.toImmutableList());
    }

    private static MonetaryAmount euros(long euros) {
        return Euro.ofCents(Math.multiplyExact(euros, 100));
    }
}
