package nl.regiokas.settlement.books;

import java.math.BigInteger;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * Where a party stands at the end of a year: balance = charge - advance.
 * Dutch: positie, saldo.
 *
 * @param year the year of account
 * @param party a municipality of the year, or an outside party
 * @param costCents what its use cost, over all scopes; 0 for an outside party
 * @param chargeCents what it is charged over all scopes
 * @param advanceCents what it has paid already
 * @since 0.2.0
 */
public record Position(int year, Party party, long costCents, long chargeCents, long advanceCents) {

    /**
     * Refuses a component that is null.
     *
     * @param year the year of account
     * @param party a municipality of the year, or an outside party
     * @param costCents what its use cost, over all scopes; 0 for an outside party
     * @param chargeCents what it is charged over all scopes
     * @param advanceCents what it has paid already
     */
    public Position {
        Attributes.given(party, "party of position");
    }

    /**
     * Returns what its use cost.
     *
     * @return euro
     */
    public MonetaryAmount cost() {
        return Euro.ofCents(costCents);
    }

    /**
     * Returns what it is charged.
     *
     * @return euro
     */
    public MonetaryAmount charge() {
        return Euro.ofCents(chargeCents);
    }

    /**
     * Returns what it has paid already.
     *
     * @return euro
     */
    public MonetaryAmount advance() {
        return Euro.ofCents(advanceCents);
    }

    /**
     * Returns what is still to pay, or to receive when negative.
     *
     * @return euro
     * @throws RefusalException when it does not fit a {@code long} of cents
     */
    public MonetaryAmount balance() {
        return Euro.ofCents(balanceCents());
    }

    /**
     * Returns the balance in cents.
     *
     * @return cents
     * @throws RefusalException when it does not fit a {@code long}
     */
    public long balanceCents() {
        try {
            return Math.subtractExact(chargeCents, advanceCents);
        } catch (ArithmeticException overflow) {
            throw RefusalException.of(Fault.of(
                            BooksFault.BALANCE_TOO_LARGE,
                            FaultValue.cents(
                                    BigInteger.valueOf(chargeCents).subtract(BigInteger.valueOf(advanceCents))),
                            FaultValue.cents(chargeCents),
                            FaultValue.cents(advanceCents))
                    .in(Place.of(Place.YEAR, year).at("party", party)));
        }
    }
}
