package nl.regiokas.core.fault;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/**
 * A value in a fault, as typed data, so that each language can write it in its own way.
 *
 * <p>Every value has an English text that depends on no locale.
 *
 * @since 0.2.0
 */
public sealed interface FaultValue extends Serializable {

    /**
     * Returns the value in English, the same under every default locale.
     *
     * @return such as {@code EUR -1.00}
     */
    String text();

    /**
     * Returns the value of an object: numbers, dates, amounts and collections as such, values that decide it themselves as
     * they decide, all else as text.
     *
     * @param value the object; null becomes the text {@code null}
     * @return the typed value
     */
    static FaultValue of(@Nullable Object value) {
        if (value instanceof FaultValue known) {
            return known;
        }
        if (value instanceof ShownInFaults own) {
            return own.inFaults();
        }
        if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            return new Decimal(new BigDecimal(value.toString()));
        }
        if (value instanceof BigDecimal decimal) {
            return new Decimal(decimal);
        }
        if (value instanceof MonetaryAmount amount) {
            BigDecimal number = amount.getNumber().numberValueExact(BigDecimal.class);
            return new Amount(
                    number.scale() < 2 ? number.setScale(2) : number,
                    amount.getCurrency().getCurrencyCode());
        }
        if (value instanceof LocalDate day) {
            return new Day(day);
        }
        if (value instanceof Collection<?> values) {
            return new Listing(values.stream().map(FaultValue::of).collect(ImmutableList.toImmutableList()));
        }
        return new Text(String.valueOf(value));
    }

    /**
     * Returns an amount of whole cents in euros.
     *
     * @param cents the number of cents, any sign
     * @return the value, in English such as {@code EUR 1250.00}
     */
    static FaultValue cents(long cents) {
        return new Amount(BigDecimal.valueOf(cents, 2), "EUR");
    }

    /**
     * Returns an amount of whole cents in euros, of any size.
     *
     * @param cents the number of cents, any sign
     * @return the value, in English such as {@code EUR 1250.00}
     */
    static FaultValue cents(BigInteger cents) {
        return new Amount(new BigDecimal(cents, 2), "EUR");
    }

    /**
     * Returns a calendar year, which no language groups in thousands.
     *
     * @param year the year
     * @return the value, in English such as {@code 2018}
     */
    static FaultValue year(int year) {
        return new Year(year);
    }

    /**
     * Words, names and codes.
     *
     * @param value the text
     * @since 0.2.0
     */
    record Text(String value) implements FaultValue {
        @Override
        public String text() {
            return value;
        }
    }

    /**
     * A number, whole or decimal; with an exponent where it would have more than a hundred zeros.
     *
     * @param value the exact number
     * @since 0.2.0
     */
    record Decimal(BigDecimal value) implements FaultValue {

        private static final int MOST_ZEROS = 100;

        @Override
        public String text() {
            return isLong(value) ? value.toString() : value.toPlainString();
        }

        private static boolean isLong(BigDecimal value) {
            return Math.abs((long) value.scale()) > MOST_ZEROS;
        }
    }

    /**
     * A calendar year.
     *
     * @param value the year
     * @since 0.2.0
     */
    record Year(int value) implements FaultValue {
        @Override
        public String text() {
            return Integer.toString(value);
        }
    }

    /**
     * An amount of money; with an exponent where it would have more than a hundred zeros.
     *
     * @param value the exact number, in the currency's main unit
     * @param currency the code of the currency
     * @since 0.2.0
     */
    record Amount(BigDecimal value, String currency) implements FaultValue {
        @Override
        public String text() {
            boolean isPadded = value.scale() < 2 && !Decimal.isLong(value);
            return currency + " " + new Decimal(isPadded ? value.setScale(2) : value).text();
        }
    }

    /**
     * A calendar day.
     *
     * @param value the day
     * @since 0.2.0
     */
    record Day(LocalDate value) implements FaultValue {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /**
     * Several values in order.
     *
     * @param values the values
     * @since 0.2.0
     */
    record Listing(ImmutableList<FaultValue> values) implements FaultValue {
        @Override
        public String text() {
            return values.stream().map(FaultValue::text).collect(Collectors.joining(", "));
        }
    }
}
