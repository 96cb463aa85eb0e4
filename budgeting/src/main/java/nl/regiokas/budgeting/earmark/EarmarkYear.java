package nl.regiokas.budgeting.earmark;

import com.google.common.collect.ImmutableSortedMap;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import org.immutables.value.Value;

/**
 * The fund in a year.
 * Dutch: deelfonds in een jaar.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class EarmarkYear {

    EarmarkYear() {}

    /**
     * Returns the calendar year.
     *
     * @return 2015, 2016 or 2017
     */
    public abstract int year();

    /**
     * Returns the reserve at the start.
     *
     * @return what the year before left; negative when it overspent
     */
    public abstract MonetaryAmount opening();

    /**
     * Returns what came in.
     *
     * @return the receipt of the year
     */
    public abstract MonetaryAmount received();

    /**
     * Returns what was spent.
     *
     * @return domain to amount, every domain
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<SpendingDomain, MonetaryAmount> spent();

    /**
     * Returns the reserve at the end.
     *
     * @return opening + received - spent
     */
    public MonetaryAmount closing() {
        String role = "reserve of " + year();
        long in = Cents.plus(role, Euro.cents(opening(), role), Euro.cents(received(), role));
        return Euro.ofCents(Cents.minus(role, in, Euro.cents(Cents.sumOf(role, spent().values()), role)));
    }

    /**
     * Returns what was spent outside the social domain, against the law.
     *
     * @return the amount, reported and not repaired
     */
    public MonetaryAmount spentOutside() {
        return spent().getOrDefault(SpendingDomain.OUTSIDE, Euro.ZERO);
    }

    /**
     * Returns what was spent on other laws within the social domain, against the region's agreement.
     *
     * @return the amount, reported and not repaired
     */
    public MonetaryAmount spentOnOtherLaws() {
        return Cents.sumOf(
                "spending on other laws in " + year(),
                spent().entrySet().stream()
                        .filter(entry -> entry.getKey().isAllowedByLaw()
                                && !entry.getKey().isAllowedByAgreement())
                        .map(entry -> entry.getValue())
                        .toList());
    }
}
