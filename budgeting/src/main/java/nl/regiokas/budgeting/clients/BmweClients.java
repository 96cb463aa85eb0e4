package nl.regiokas.budgeting.clients;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.source.Source;

/**
 * The published clients and costs of Bedum, De Marne, Winsum and Eemsmond (BMWE) in 2012 and 2013, as given in the
 * paper.
 * Dutch: tabellen 2.4 tot en met 2.10.
 *
 * <p>{@link #all} gives table 2.11 as {@link ClientSummary}, rounded down to the euro, and tables 2.5 and 2.7 by municipality;
 * {@link #provincialTrajectories} gives tables 2.8 to 2.10, {@link #personalBudgetFunctions} the averages of table 2.6, half up.
 *
 * @since 0.2.0
 */
public final class BmweClients {

    /** The paper and the lines of tables 2.4 to 2.11. */
    public static final Source SOURCE = Source.of("003_aa6130130ab9cbb9", "annex 1", "1937-2175");

    /** Care in kind under the AWBZ (table 2.4), clients who used their indication. Dutch: ZIN AWBZ gefinancierd. */
    public static final String IN_KIND = "AWBZ care in kind";

    /** Personal budgets under the AWBZ (table 2.5). Dutch: PGB AWBZ gefinancierd. */
    public static final String PERSONAL_BUDGET = "AWBZ personal budgets";

    /** First-line care under the health insurance act (table 2.7). Dutch: Zvw 1e lijn. */
    public static final String FIRST_LINE = "Zvw first line";

    /** Second-line care under the health insurance act (table 2.7). Dutch: Zvw 2e lijn. */
    public static final String SECOND_LINE = "Zvw second line";

    /** Access by Bureau Jeugdzorg (table 2.8), whose clients are in the other kinds. Dutch: toegangstrajecten BJz. */
    public static final String ACCESS = "access by Bureau Jeugdzorg";

    /** All other care paid by the province (tables 2.8 to 2.10). Dutch: overige provinciale trajecten. */
    public static final String PROVINCIAL = "other provincial care";

    private BmweClients() {}

    /**
     * Returns table 2.11 by municipality.
     *
     * @return six kinds of care of four municipalities
     */
    public static ImmutableList<ClientUse> all() {
        return Stream.of(
                        known(IN_KIND, "Bedum", 22, 241_876),
                        known(IN_KIND, "De Marne", 16, 309_783),
                        known(IN_KIND, "Winsum", 21, 382_341),
                        known(IN_KIND, "Eemsmond", 30, 267_055),
                        known(PERSONAL_BUDGET, "Bedum", 72, 1_104_641),
                        known(PERSONAL_BUDGET, "De Marne", 67, 1_025_580),
                        known(PERSONAL_BUDGET, "Winsum", 113, 2_017_459),
                        known(PERSONAL_BUDGET, "Eemsmond", 136, 2_343_457),
                        known(FIRST_LINE, "Bedum", 37, 13_011),
                        known(FIRST_LINE, "De Marne", 16, 5_942),
                        known(FIRST_LINE, "Winsum", 41, 13_331),
                        known(FIRST_LINE, "Eemsmond", 32, 11_263),
                        known(SECOND_LINE, "Bedum", 194, 805_016),
                        known(SECOND_LINE, "De Marne", 177, 825_328),
                        known(SECOND_LINE, "Winsum", 262, 788_930),
                        known(SECOND_LINE, "Eemsmond", 368, 1_092_132),
                        unknown(ACCESS, "Bedum", 67).isCounted(false),
                        unknown(ACCESS, "De Marne", 67).isCounted(false),
                        unknown(ACCESS, "Winsum", 105).isCounted(false),
                        unknown(ACCESS, "Eemsmond", 151).isCounted(false),
                        unknown(PROVINCIAL, "Bedum", provincial("Bedum")),
                        unknown(PROVINCIAL, "De Marne", provincial("De Marne")),
                        unknown(PROVINCIAL, "Winsum", provincial("Winsum")),
                        unknown(PROVINCIAL, "Eemsmond", provincial("Eemsmond")))
                .map(ClientUse.Builder::build)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns tables 2.8 to 2.10 by municipality, without access: the trajectories that table 2.11 has together as
     * {@link #PROVINCIAL}.
     *
     * @return ten kinds of care of four municipalities, none with a known cost
     */
    public static ImmutableList<ClientUse> provincialTrajectories() {
        return Stream.of(
                        trajectories("youth protection by Bureau Jeugdzorg", 8, 15, 15, 34),
                        trajectories("youth probation by Bureau Jeugdzorg", 8, 8, 3, 13),
                        trajectories("ambulatory care by Elker", 24, 12, 18, 74),
                        trajectories("foster care by Elker", 3, 5, 8, 20),
                        trajectories("24-hour care by Elker", 2, 1, 2, 5),
                        trajectories("day care by Elker", 7, 3, 5, 8),
                        trajectories("ambulatory care by Leger des Heils", 0, 3, 1, 2),
                        trajectories("foster care by Leger des Heils", 2, 0, 1, 8),
                        trajectories("supervision and probation by Leger des Heils", 1, 1, 4, 3),
                        trajectories("guardianship by Leger des Heils", 3, 0, 6, 6))
                .flatMap(uses -> uses)
                .map(ClientUse.Builder::build)
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<ClientUse.Builder> trajectories(
            String kind, long bedum, long deMarne, long winsum, long eemsmond) {
        return Stream.of(
                unknown(kind, "Bedum", bedum),
                unknown(kind, "De Marne", deMarne),
                unknown(kind, "Winsum", winsum),
                unknown(kind, "Eemsmond", eemsmond));
    }

    /**
     * Returns the functions behind table 2.6, for the region: how often each was used and what it cost.
     *
     * <p>The paper has the costs and the averages; the counts are those that give its averages and percentages and sum
     * to its 963 functions.
     *
     * @return the five functions
     */
    public static ImmutableList<ClientUse> personalBudgetFunctions() {
        return Stream.of(
                        known("BG-I", "BMWE", 326, 2_772_603),
                        known("BG-G", "BMWE", 296, 1_596_947),
                        known("VTIJD", "BMWE", 190, 852_276),
                        known("PV", "BMWE", 72, 585_125),
                        known("OTHER", "BMWE", 79, 684_186))
                .map(ClientUse.Builder::build)
                .collect(ImmutableList.toImmutableList());
    }

    private static ClientUse.Builder known(String kind, String municipality, long clients, long euros) {
        ClientUse.Builder use = unknown(kind, municipality, clients);
        use.cost(Euro.ofCents(Math.multiplyExact(euros, 100)));
        return use;
    }

    private static ClientUse.Builder unknown(String kind, String municipality, long clients) {
        ClientUse.Builder use = ClientUse.builder();
        use.kind(kind).municipality(municipality).clients(clients);
        return use;
    }

    /** Adds up what tables 2.8 to 2.10 have of a municipality. */
    private static long provincial(String municipality) {
        return provincialTrajectories().stream()
                .filter(use -> use.municipality().equals(municipality))
                .mapToLong(ClientUse::clients)
                .reduce(0, Math::addExact);
    }
}
