package nl.regiokas.budgeting.earmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * The money for young people in the temporary fund of 2015 to 2017.
 * Dutch: deelfonds sociaal domein, onderdeel jeugd.
 *
 * <pre>{@code closing reserve = opening reserve + received - spent
 * opening reserve = closing reserve of the year before, nothing in 2015}</pre>
 *
 * <p>Amounts are exact. Spending outside the social domain is against the law; spending on another law within the
 * domain is against the region's agreement. Both are reported and remain spent. After 2017 what is left goes into the
 * general grant. Source: 003_aa6130130ab9cbb9, lines 1586-1619. Refused, all at once: receipts and spending of other
 * years, a negative receipt.
 *
 * @param years 2015, 2016 and 2017
 * @since 0.2.0
 */
public record YouthFund(ImmutableList<EarmarkYear> years) {

    /** The years of the fund. */
    public static final Range<Integer> TERM = Range.closed(2015, 2017);

    /**
     * Refuses a component that is null.
     *
     * @param years 2015, 2016 and 2017
     */
    public YouthFund {
        Attributes.given(years, "years of youth fund");
    }

    /**
     * Returns the fund over its years.
     *
     * @param received year to what came in
     * @param spending what was spent on what
     * @return the three years
     * @throws RefusalException if something is for another year or negative, with every fault
     */
    public static YouthFund of(Map<Integer, MonetaryAmount> received, Collection<FundSpending> spending) {
        Attributes.given(received, "received of youth fund");
        Attributes.given(spending, "spending of youth fund");
        check(new TreeMap<>(received), spending);
        ImmutableList.Builder<EarmarkYear> years = ImmutableList.builder();
        MonetaryAmount reserve = Euro.ZERO;
        for (int year = TERM.lowerEndpoint(); year <= TERM.upperEndpoint(); year++) {
            EarmarkYear fund = new ImmutableEarmarkYear.Builder()
                    .year(year)
                    .opening(reserve)
                    .received(Euro.exact(received.getOrDefault(year, Euro.ZERO), "receipt of the youth fund"))
                    .spent(spent(year, spending))
                    .build();
            years.add(fund);
            reserve = fund.closing();
        }
        return new YouthFund(years.build());
    }

    /**
     * Returns what is left at the end of 2017.
     *
     * @return the last reserve
     */
    public MonetaryAmount left() {
        return years.get(years.size() - 1).closing();
    }

    private static ImmutableSortedMap<SpendingDomain, MonetaryAmount> spent(
            int year, Collection<FundSpending> spending) {
        return Arrays.stream(SpendingDomain.values())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        SpendingDomain::compareTo,
                        domain -> domain,
                        domain -> Cents.sumOf(
                                "spending of " + year,
                                spending.stream()
                                        .filter(line -> line.year() == year && line.domain() == domain)
                                        .map(FundSpending::amount)
                                        .toList())));
    }

    private static void check(TreeMap<Integer, MonetaryAmount> received, Collection<FundSpending> spending) {
        Faults faults = new Faults();
        received.forEach((year, amount) -> {
            if (!TERM.contains(year)) {
                faults.add(EarmarkFault.FUND_YEAR_OUTSIDE, "receipt", FaultValue.year(year));
            }
            Cents.negative(amount, "receipt of the youth fund", faults)
                    .ifPresent(cents -> faults.add(
                            EarmarkFault.FUND_RECEIPT_NEGATIVE, FaultValue.cents(cents), FaultValue.year(year)));
        });
        spending.stream()
                .filter(line -> !TERM.contains(line.year()))
                .forEach(line -> faults.add(EarmarkFault.FUND_YEAR_OUTSIDE, "spending", FaultValue.year(line.year())));
        faults.throwIfAny();
    }
}
