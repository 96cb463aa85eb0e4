package nl.regiokas.program.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.key.AllocationKeys;

/**
 * Young inhabitants, and what an amount is for each of them. Dutch: jeugdigen.
 *
 * <p>Per young inhabitant = euros / young inhabitants, half up. It is known from one young inhabitant on, so that it is
 * never more than the amount.
 *
 * @param number how many, of several years or parties together their sum; none when unknown for one of them
 */
public record Young(Optional<BigDecimal> number) {

    /** None, to which others are added. */
    public static final Young NONE = new Young(Optional.of(BigDecimal.ZERO));

    /** A number that nobody knows. */
    public static final Young UNKNOWN = new Young(Optional.empty());

    /**
     * Returns the young inhabitants of a party in a year.
     *
     * @param facts the facts, which may have a series of them
     * @param party a municipality, or an outside party, whose number is not known
     * @param year the year
     * @return their number, if it is known
     */
    public static Young of(SettlementFacts facts, Party party, int year) {
        return new Young(value(facts, AllocationKeys.YOUTH, party, year));
    }

    /** The value of a series for a party in a year, if there is one. */
    static Optional<BigDecimal> value(SettlementFacts facts, String series, Party party, int year) {
        return Optional.ofNullable(facts.series().get(series))
                .flatMap(known -> party.municipality().flatMap(code -> known.value(code, year)));
    }

    /**
     * Returns the sum of numbers.
     *
     * @param numbers the numbers
     * @return their sum, none when one of them is unknown
     */
    public static Young sum(Stream<Young> numbers) {
        return numbers.reduce(NONE, Young::and);
    }

    /**
     * Returns the sum of two numbers.
     *
     * @param other the other number
     * @return the sum, none when one of them is unknown
     */
    public Young and(Young other) {
        return new Young(number.flatMap(mine -> other.number.map(mine::add)));
    }

    /**
     * Returns whether amounts per young inhabitant are known.
     *
     * @return true from one young inhabitant on
     */
    public boolean isKnown() {
        return number.filter(many -> many.compareTo(BigDecimal.ONE) >= 0).isPresent();
    }

    /**
     * Returns what an amount is per young inhabitant.
     *
     * @param cents the amount
     * @param decimals how many decimals the result has
     * @return euros, half up, none when the number of young inhabitants is unknown or below one
     */
    public Optional<BigDecimal> per(long cents, int decimals) {
        return number.filter(many -> isKnown())
                .map(many -> BigDecimal.valueOf(cents, 2).divide(many, decimals, RoundingMode.HALF_UP));
    }

    /**
     * Returns what an amount is per young inhabitant, in whole cents.
     *
     * @param cents the amount
     * @return cents, half up, none when the number of young inhabitants is unknown or below one
     */
    public Optional<Long> centsPer(long cents) {
        return per(cents, 2).map(euros -> euros.movePointRight(2).longValueExact());
    }
}
