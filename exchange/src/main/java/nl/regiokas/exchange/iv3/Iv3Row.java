package nl.regiokas.exchange.iv3;

import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * What a municipality is charged for a taakveld in a year.
 * Dutch: lasten en baten per taakveld.
 *
 * @param year the year of account
 * @param taakveld the number of the heading of the national accounts, such as {@code 6.72a}
 * @param municipality who is charged
 * @param lastenCents its part of the positive charges, in cents
 * @param batenCents its part of the negative charges with the sign reversed, in cents
 * @since 0.2.0
 */
public record Iv3Row(int year, String taakveld, MunicipalityCode municipality, long lastenCents, long batenCents) {

    /**
     * Refuses a component that is null.
     *
     * @param year the year of account
     * @param taakveld the number of the heading of the national accounts, such as {@code 6.72a}
     * @param municipality who is charged
     * @param lastenCents its part of the positive charges, in cents
     * @param batenCents its part of the negative charges with the sign reversed, in cents
     */
    public Iv3Row {
        Attributes.given(taakveld, "taakveld of iv3 row");
        Attributes.given(municipality, "municipality of iv3 row");
    }

    /**
     * Returns what it has to pay.
     *
     * @return its part of the positive charges
     */
    public MonetaryAmount lasten() {
        return Euro.ofCents(lastenCents);
    }

    /**
     * Returns what it receives.
     *
     * @return its part of the negative charges with the sign reversed
     */
    public MonetaryAmount baten() {
        return Euro.ofCents(batenCents);
    }
}
