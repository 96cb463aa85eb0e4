package nl.regiokas.settlement.books;

import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.model.ChargeKind;

/**
 * What a closing books of a charge: the charge as it is known then, less what earlier closings booked of it.
 * Dutch: boeking bij een afsluiting.
 *
 * @param year the year of the charge
 * @param scope the scope's name
 * @param party who is charged
 * @param kind what it is for
 * @param amountCents cents, never zero
 * @since 0.2.0
 */
public record Booking(int year, String scope, Party party, ChargeKind kind, long amountCents) {

    /**
     * Refuses a booking of nothing.
     *
     * @param year the year of the charge
     * @param scope the scope's name
     * @param party who is charged
     * @param kind what it is for
     * @param amountCents cents, never zero
     * @throws RefusalException when the amount is zero
     */
    public Booking {
        Attributes.given(scope, "scope of booking");
        Attributes.given(party, "party of booking");
        Attributes.given(kind, "kind of booking");
        if (amountCents == 0) {
            throw RefusalException.of(Fault.of(BooksFault.BOOKING_ZERO, kind.code(), party)
                    .in(Place.of(Place.SCOPE, scope).at(Place.YEAR, year)));
        }
    }

    /**
     * Returns a booking of a charge.
     *
     * @param charge the charge
     * @param amountCents cents, never zero
     * @return the booking
     * @throws RefusalException when the amount is zero
     */
    public static Booking of(ChargeId charge, long amountCents) {
        Attributes.given(charge, "charge of booking");
        return new Booking(charge.year(), charge.scope(), charge.party(), charge.kind(), amountCents);
    }

    /**
     * Returns a booking of a charge.
     *
     * @param charge the charge
     * @param amount euro, never zero
     * @return the booking
     * @throws RefusalException when the amount is zero or not in whole cents of euro
     */
    public static Booking of(ChargeId charge, MonetaryAmount amount) {
        return of(charge, Euro.cents(amount, "amount of booking"));
    }

    /**
     * Returns what it is a booking of.
     *
     * @return the charge
     */
    public ChargeId charge() {
        return new ChargeId(year, scope, party, kind);
    }

    /**
     * Returns the amount.
     *
     * @return euro, positive to pay
     */
    public MonetaryAmount amount() {
        return Euro.ofCents(amountCents);
    }
}
