package nl.regiokas.budgeting.provider;

import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.money.Euro;

/**
 * A guaranteed budget and the use that counts on it.
 * Dutch: garantiebudget en gebruik.
 *
 * <p>All claims count on it. Where the provider also has a variable budget in the segment, claims fill the guarantee
 * first, which was paid anyway, and what exceeds it is variable: so the guarantee is not overused. The papers do not have
 * the two in one segment; this is our reading. It decides which use is reported, not what is paid.
 *
 * <p>Worked example: a guarantee of EUR 1,000 and a variable budget of EUR 500 with claims of EUR 1,200: EUR 1,000 count
 * on the guarantee and EUR 200 are variable. Of claims of EUR 700 all count on the guarantee, which is underused by EUR
 * 300.
 *
 * @param granted the guaranteed amount
 * @param used the claims that count on it
 * @since 0.2.0
 */
public record Guarantee(MonetaryAmount granted, MonetaryAmount used) {

    /**
     * Brings amounts of any implementation into one form, so that equal cents are equal amounts.
     *
     * @param granted the guaranteed amount
     * @param used the claims that count on it
     * @throws nl.regiokas.core.fault.RefusalException if an amount is not in whole cents of a euro
     */
    public Guarantee {
        granted = Euro.exact(granted, "guaranteed budget");
        used = Euro.exact(used, "use of a guarantee");
    }

    /**
     * Returns by how much use exceeds the guarantee.
     *
     * @return used - granted; negative where less was used
     */
    public MonetaryAmount overuse() {
        return Cents.difference("overuse of a guarantee", used, granted);
    }
}
