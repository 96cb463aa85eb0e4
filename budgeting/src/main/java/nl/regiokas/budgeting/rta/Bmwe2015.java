package nl.regiokas.budgeting.rta;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.source.Source;

/**
 * The published figures of Bedum, De Marne, Winsum and Eemsmond (BMWE) for 2015, as given in the paper.
 * Dutch: RTA verdeling budgetten Jeugdwet, bron mei-circulaire 2014.
 *
 * <p>The published table does not close: its totals differ from their streams, and its contributions from their parts,
 * by EUR 1 to 3, and the published shares of personal budgets, with one decimal, do not give the published amounts.
 *
 * @since 0.2.0
 */
public final class Bmwe2015 {

    /** The paper, section and lines of the table. */
    public static final Source SOURCE = Source.of("003_aa6130130ab9cbb9", "chapter 8", "1652-1696");

    /** The year of the figures. */
    public static final int YEAR = 2015;

    private static final ImmutableList<String> COLUMNS = ImmutableList.of(
            MunicipalRta.VWS,
            MunicipalRta.AWBZ,
            MunicipalRta.ZVW,
            MunicipalRta.PGB,
            MunicipalRta.ZIN,
            MunicipalRta.EXECUTION,
            MunicipalRta.STRENGTHENING,
            MunicipalRta.CONTRIBUTION,
            RtaTable.TOTAL);

    private Bmwe2015() {}

    /**
     * Returns the published table in whole euros.
     *
     * @return rows by municipality with columns {@code vws, awbz, zvw, pgb, zin, execution, strengthening, contribution,
     *     total} and the published row of totals
     */
    public static AmountTable published() {
        return AmountTable.builder()
                .columns(COLUMNS)
                .putAmounts("Bedum", euros(669748, 802606, 882457, 637212, 165394, 70644, 70644, 1576311, 2354812))
                .putAmounts(
                        "De Marne", euros(1050546, 1085683, 1132604, 790433, 295250, 98065, 98065, 2282270, 3268833))
                .putAmounts(
                        "Winsum", euros(696879, 1428293, 1289830, 1070730, 357563, 102450, 102450, 2139371, 3415003))
                .putAmounts(
                        "Eemsmond", euros(1680110, 1815323, 1344851, 1458840, 356484, 145209, 145209, 3091027, 4840285))
                .totals(euros(4097283, 5131905, 4649742, 3957215, 1174691, 416368, 416368, 9088979, 13878933))
                .source(SOURCE)
                .build();
    }

    /**
     * Returns the paper's rules about its columns, within a row.
     *
     * @return {@code total = vws + awbz + zvw}, {@code zin = awbz - pgb},
     *     {@code contribution = total - pgb - execution - strengthening}
     */
    public static ImmutableList<ColumnRule> rules() {
        return ImmutableList.of(
                ColumnRule.sum("total", ImmutableList.of("vws", "awbz", "zvw")),
                ColumnRule.rest("zin", "awbz", ImmutableList.of("pgb")),
                ColumnRule.rest("contribution", "total", ImmutableList.of("pgb", "execution", "strengthening")));
    }

    /**
     * Returns the shares of personal budgets of 2012 as published, with one decimal.
     *
     * @return municipality to its share
     */
    public static ImmutableSortedMap<String, Percentage> publishedPgbShares() {
        return shares("84.5", "77.5", "79.8", "85.5");
    }

    /**
     * Returns the shares of personal budgets that give the published amounts.
     *
     * <p>Derived from the table: published personal budgets / (94% of AWBZ), to six decimals of a percent.
     *
     * @return municipality to its share
     */
    public static ImmutableSortedMap<String, Percentage> impliedPgbShares() {
        return shares("84.460508", "77.452274", "79.750756", "85.492083");
    }

    private static ImmutableSortedMap<String, Percentage> shares(
            String bedum, String deMarne, String winsum, String eemsmond) {
        return ImmutableSortedMap.of(
                "Bedum", Percentage.of(bedum),
                "De Marne", Percentage.of(deMarne),
                "Winsum", Percentage.of(winsum),
                "Eemsmond", Percentage.of(eemsmond));
    }

    /**
     * Returns what the four municipalities receive, with the circular's totals.
     *
     * @param pgbShares the share of personal budgets of each of the four
     * @return the published streams and totals, with those shares
     */
    public static ImmutableList<MunicipalFunding> fundings(ImmutableMap<String, Percentage> pgbShares) {
        AmountTable published = published();
        return pgbShares.entrySet().stream()
                .map(entry -> MunicipalFunding.builder()
                        .municipality(entry.getKey())
                        .vws(published.cell(entry.getKey(), "vws"))
                        .awbz(published.cell(entry.getKey(), "awbz"))
                        .zvw(published.cell(entry.getKey(), "zvw"))
                        .circularTotal(published.cell(entry.getKey(), "total"))
                        .pgbShare(entry.getValue())
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<MonetaryAmount> euros(long... amounts) {
        return Arrays.stream(amounts)
                .mapToObj(euros -> Euro.ofCents(Math.multiplyExact(euros, 100)))
                .collect(ImmutableList.toImmutableList());
    }
}
