package nl.regiokas.budgeting.cooperation;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Map;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * The cost of the organisation that buys for all, and who bears it.
 * Dutch: budget van de RIGG.
 *
 * <pre>{@code total = share x sum of the budgets, half up to the cent
 * part  = total over the budgets, largest remainder}</pre>
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, line 518: 1.4% of the whole youth care budget of the region. Our reading where it is
 * silent: every municipality bears it in proportion to its budget. Worked example: 1.4% of budgets of EUR 100.00 and
 * EUR 200.00 is EUR 4.20, divided into EUR 1.40 and EUR 2.80.
 *
 * @param total what the organisation costs in a year
 * @param parts municipality to its part; the parts sum to the total
 * @since 0.2.0
 */
public record OrganisationCost(MonetaryAmount total, ImmutableSortedMap<MunicipalityCode, MonetaryAmount> parts) {

    /**
     * Brings amounts of any implementation into one form, so that equal cents are equal amounts.
     *
     * @param total what the organisation costs in a year
     * @param parts municipality to its part; the parts sum to the total
     * @throws nl.regiokas.core.fault.RefusalException if an amount is not in whole cents of a euro
     */
    public OrganisationCost {
        Attributes.given(parts, "parts of organisation cost");
        total = Euro.exact(total, "cost of the organisation");
        parts = parts.entrySet().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(),
                        Map.Entry::getKey,
                        part -> Euro.exact(part.getValue(), "part of " + part.getKey())));
    }

    /** The share of the RIGG. */
    public static final Percentage RIGG = Percentage.of("1.4");

    /**
     * Returns the cost of an organisation.
     *
     * @param share its share of the budgets
     * @param budgets municipality to its budget for youth care, personal budgets included
     * @return total and parts
     * @throws RefusalException if the share is negative or above 100%
     */
    public static OrganisationCost of(Percentage share, Map<MunicipalityCode, MonetaryAmount> budgets) {
        Attributes.given(share, "share of organisation cost");
        Attributes.given(budgets, "budgets of organisation cost");
        Faults.require(!share.isNegative(), CooperationFault.ORGANISATION_SHARE_NEGATIVE, share);
        Faults.require(share.compareTo(Percentage.HUNDRED) <= 0, CooperationFault.ORGANISATION_SHARE_ABOVE_ALL, share);
        ImmutableSortedMap<MunicipalityCode, MonetaryAmount> sorted = ImmutableSortedMap.copyOf(budgets);
        long sum = Euro.cents(Cents.sumOf("sum of the budgets", sorted.values()), "sum of the budgets");
        MonetaryAmount total = Euro.ofCents(Cents.halfUp("cost of the organisation", share.applyTo(sum)));
        return new OrganisationCost(
                total, ImmutableSortedMap.copyOf(Apportionment.of(total).overAmounts(sorted)));
    }
}
