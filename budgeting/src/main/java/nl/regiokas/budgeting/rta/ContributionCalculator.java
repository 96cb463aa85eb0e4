package nl.regiokas.budgeting.rta;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;

/**
 * The contributions of every year of an arrangement in both readings.
 * Dutch: RTA-bijdragen over de jaren.
 *
 * <pre>{@code base      = base - pgb - execution - strengthening
 * after cut = base x (100% - net cut) - pgb - execution - strengthening}</pre>
 *
 * <p>Each is the contribution column of {@link MunicipalRtaCalculator} in its reading, rounded two ways there; a total
 * is the sum of its municipalities.
 *
 * <p>Source: 003_aa6130130ab9cbb9, section 5.9 and chapter 8; the reading of a later year is ours. Worked example: the
 * four municipalities of BMWE in 2016, with a net cut of 5% of EUR 13,878,933, differ by EUR 693,946.65, in whole euros EUR 693,947.
 *
 * @since 0.2.0
 */
public final class ContributionCalculator {

    private ContributionCalculator() {}

    /**
     * Returns the contributions of all years.
     *
     * @param arrangement the shares of the base; its own reading does not matter
     * @param fundings what the municipalities receive, each once, in any order
     * @param unit the unit to which amounts are rounded
     * @return by year in the order of the arrangement, then by municipality, the total last
     * @throws RefusalException if something does not fit, as {@link MunicipalRtaCalculator} refuses it
     */
    public static ImmutableList<ContributionLine> lines(
            RtaArrangement arrangement, Collection<MunicipalFunding> fundings, MonetaryAmount unit) {
        RtaArrangement whole =
                arrangement.toBuilder().contribution(ContributionReading.BASE).build();
        RtaArrangement cut = arrangement.toBuilder()
                .contribution(ContributionReading.AFTER_CUT)
                .build();
        return arrangement.years().stream()
                .flatMap(year -> lines(
                        MunicipalRtaCalculator.table(whole, year.year(), fundings, unit),
                        MunicipalRtaCalculator.table(cut, year.year(), fundings, unit))
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<ContributionLine> lines(MunicipalRta whole, MunicipalRta cut) {
        RtaTable table = whole.table();
        long unit = Euro.cents(table.unit(), "unit");
        return table.amounts().rowsAndTotal().stream()
                .map(row -> new ImmutableContributionLine.Builder()
                        .year(table.year())
                        .municipality(row)
                        .base(table.cell(row, MunicipalRta.CONTRIBUTION))
                        .afterCut(cut.table().cell(row, MunicipalRta.CONTRIBUTION))
                        .effect(Euro.ofCents(Cents.halfUp(
                                "effect of the cut for " + row,
                                whole.netCut().applyTo(Euro.cents(table.cell(row, RtaTable.TOTAL), "base of " + row)),
                                unit)))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }
}
