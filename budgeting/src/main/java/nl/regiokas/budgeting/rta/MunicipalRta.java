package nl.regiokas.budgeting.rta;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import org.immutables.value.Value;

/**
 * The municipal RTA table: how much of every municipality's base goes to personal budgets, execution, strengthening and
 * the contribution to the region.
 * Dutch: RTA verdeling budgetten Jeugdwet.
 *
 * <p>The four columns sum to the base; in the reading {@link ContributionReading#AFTER_CUT} they do so together with
 * the cut. Care in kind is what is left of AWBZ after the personal budgets; it is contained in the contribution and
 * never added to the total again.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class MunicipalRta {

    /** The column of the stream VWS, {@value}. */
    public static final String VWS = "vws";

    /** The column of the stream AWBZ, {@value}. */
    public static final String AWBZ = "awbz";

    /** The column of the stream Zvw, {@value}. */
    public static final String ZVW = "zvw";

    /** The column of care in kind, {@value}; it is part of the contribution. Dutch: zorg in natura. */
    public static final String ZIN = "zin";

    /** The column of personal budgets, {@value}. Dutch: pgb. */
    public static final String PGB = "pgb";

    /** The column of execution costs, {@value}. Dutch: uitvoeringskosten. */
    public static final String EXECUTION = RtaYear.EXECUTION;

    /** The column of strengthening local provisions, {@value}. Dutch: versterking voorliggend veld. */
    public static final String STRENGTHENING = RtaYear.STRENGTHENING;

    /** The column of the contribution to the region, {@value}. Dutch: RTA-bijdrage (provinciaal). */
    public static final String CONTRIBUTION = "contribution";

    /** The four columns that sum to the base, in order. */
    public static final ImmutableList<String> COLUMNS = ImmutableList.of(PGB, EXECUTION, STRENGTHENING, CONTRIBUTION);

    MunicipalRta() {}

    /**
     * Returns what the municipalities receive, by code or name.
     *
     * @return municipality to its streams, total and share of personal budgets
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, MunicipalFunding> fundings();

    /**
     * Returns the rounded table: {@link #COLUMNS}, after the cut {@link RtaTable#CUT} as well, and {@link RtaTable#TOTAL}.
     *
     * @return the table
     */
    public abstract RtaTable table();

    /**
     * Returns what the contribution was taken from.
     *
     * @return the whole base, or the base after the cut
     */
    public abstract ContributionReading reading();

    /**
     * Returns the national cut of the year that is not in the base yet; in the reading {@link ContributionReading#BASE}
     * the contribution still includes it.
     *
     * @return the cut in percent of the base; zero for the year of the base
     */
    public abstract Percentage netCut();

    /**
     * Returns what is left of a municipality's AWBZ stream for care in kind.
     * Dutch: zorg in natura (ZIN).
     *
     * @param municipality code or name, or {@link RtaTable#TOTAL}
     * @return AWBZ - personal budgets as rounded in the table
     * @throws RefusalException if there is no such municipality
     */
    public MonetaryAmount careInKind(String municipality) {
        long pgb = Euro.cents(table().cell(municipality, PGB), "personal budgets of " + municipality);
        List<Long> awbz = fundings().values().stream()
                .filter(funding -> municipality.equals(RtaTable.TOTAL)
                        || funding.municipality().equals(municipality))
                .map(funding -> Euro.cents(funding.awbz(), "AWBZ of " + funding.municipality()))
                .toList();
        return Euro.ofCents(
                Cents.minus("care in kind of " + municipality, Cents.sum("AWBZ of " + municipality, awbz), pgb));
    }

    /**
     * Looks up what is left of a municipality's AWBZ stream for care in kind.
     *
     * @param municipality code or name, or {@link RtaTable#TOTAL}
     * @return AWBZ - personal budgets as rounded in the table, empty if there is no such municipality
     * @throws RefusalException if the difference does not fit a {@code long} of cents
     */
    public Optional<MonetaryAmount> findCareInKind(String municipality) {
        return table().findCell(municipality, PGB).map(pgb -> careInKind(municipality));
    }

    /**
     * Returns the table with the columns of the paper: the streams come first, and care in kind follows the personal
     * budgets.
     *
     * <p>Care in kind is part of the contribution and the streams are the base, so the columns of a row do not sum to
     * its total. The shares of personal budgets are in {@link #fundings()}.
     *
     * @return columns {@link #VWS}, {@link #AWBZ}, {@link #ZVW}, {@link #PGB}, {@link #ZIN} and the others of {@link #table()}
     */
    public AmountTable asInThePaper() {
        ImmutableList<String> rest = table().amounts().columns().stream()
                .filter(column -> !column.equals(PGB))
                .collect(ImmutableList.toImmutableList());
        AmountTable.Builder paper =
                AmountTable.builder().addColumns(VWS, AWBZ, ZVW, PGB, ZIN).addColumns(rest.toArray(String[]::new));
        fundings()
                .values()
                .forEach(funding -> paper.putAmounts(
                        funding.municipality(),
                        asInThePaper(
                                funding.municipality(),
                                ImmutableList.of(funding.vws(), funding.awbz(), funding.zvw()),
                                rest)));
        return paper.totals(asInThePaper(
                        RtaTable.TOTAL,
                        ImmutableList.of(
                                streams("VWS", MunicipalFunding::vws),
                                streams("AWBZ", MunicipalFunding::awbz),
                                streams("Zvw", MunicipalFunding::zvw)),
                        rest))
                .build();
    }

    private MonetaryAmount streams(String name, Function<MunicipalFunding, MonetaryAmount> stream) {
        return Cents.sumOf(
                "sum of " + name, fundings().values().stream().map(stream).toList());
    }

    private ImmutableList<MonetaryAmount> asInThePaper(
            String row, ImmutableList<MonetaryAmount> streams, ImmutableList<String> rest) {
        return ImmutableList.<MonetaryAmount>builder()
                .addAll(streams)
                .add(table().cell(row, PGB), careInKind(row))
                .addAll(rest.stream().map(column -> table().cell(row, column)).iterator())
                .build();
    }

    /**
     * Returns where the circular's total differs from its streams.
     *
     * @return total of the circular against the sum of the streams, in the order of the municipalities; empty if all
     *     agree
     */
    public ImmutableList<CellDifference> baseDifferences() {
        return fundings().values().stream()
                .map(funding -> new CellDifference(
                        funding.municipality(), RtaTable.TOTAL, funding.base(), funding.streamTotal()))
                .filter(CellDifference::isDifferent)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Compares a published table with this one. Columns of {@link #asInThePaper()} are compared too where they are published.
     *
     * @param published the table as published, with at least the columns of this one
     * @return the differences
     * @throws RefusalException if the published table lacks a column
     */
    public Reconciliation reconcile(AmountTable published) {
        return Reconciliation.of(published, table().amounts(), asInThePaper());
    }
}
