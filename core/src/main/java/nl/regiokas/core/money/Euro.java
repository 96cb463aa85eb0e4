package nl.regiokas.core.money;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import javax.money.MonetaryContext;
import javax.money.MonetaryContextBuilder;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import org.javamoney.moneta.CurrencyUnitBuilder;
import org.javamoney.moneta.Money;

/**
 * The euro policy: how amounts enter and leave the library, and how a line's cost is rounded.
 *
 * <p>Outside, amounts are {@link MonetaryAmount} of any implementation; inside they are whole cents in a {@code long}.
 * Amounts given out are exact and equal when their cents are. Only euros enter, with at most two decimals, within a
 * {@code long} of cents (about EUR 92,000,000,000,000,000); all else is refused with the value and its role.
 *
 * <p>The only rounding here is that of a line: cost = quantity x price, half up to the cent; a correction (a negative
 * quantity or price) mirrors the positive one, so it takes back exactly what was paid.
 *
 * <table>
 * <caption>Our reading of a line's cost</caption>
 * <tr><th>quantity</th><th>price</th><th>exact</th><th>cost</th></tr>
 * <tr><td>3</td><td>0.1250</td><td>0.375</td><td>0.38</td></tr>
 * <tr><td>-3</td><td>0.1250</td><td>-0.375</td><td>-0.38</td></tr>
 * <tr><td>1.5</td><td>0.2233</td><td>0.33495</td><td>0.33</td></tr>
 * </table>
 *
 * <p>Source: {@code 003_aa6130130ab9cbb9}, chapter 8 (declarations are paid line by line); the half-up rule is ours.
 *
 * @since 0.2.0
 */
public final class Euro {

    /**
     * The currency of every amount in the library, equal to every other {@code EUR}.
     *
     * <p>It is made here and not looked up, since the look-up depends on the context class loader of the thread that comes
     * first and on the currency providers that the application has chosen.
     */
    public static final CurrencyUnit CURRENCY = CurrencyUnitBuilder.of("EUR", "regiokas")
            .setNumericCode(978)
            .setDefaultFractionDigits(2)
            .build();

    /** What Moneta itself starts from, fixed here so that settings of the application cannot round amounts of ours. */
    private static final MonetaryContext CONTEXT = MonetaryContextBuilder.of(Money.class)
            .setPrecision(256)
            .setMaxScale(-1)
            .set(RoundingMode.HALF_EVEN)
            .build();

    /** No money. */
    public static final MonetaryAmount ZERO = ofCents(0);

    private static final int MOST_WHOLE_DIGITS = 17;

    private Euro() {}

    /**
     * Returns an amount of whole cents.
     *
     * @param cents the number of cents, any sign
     * @return the amount, exact
     */
    public static MonetaryAmount ofCents(long cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), CURRENCY, CONTEXT);
    }

    /**
     * Returns amounts of whole cents.
     *
     * @param cents the number of cents by key, any sign
     * @param <K> the type of the keys
     * @return the amounts in the order of the keys, exact
     */
    public static <K> ImmutableSortedMap<K, MonetaryAmount> ofCents(SortedMap<K, Long> cents) {
        return ImmutableSortedMap.copyOfSorted(
                Maps.transformValues(Attributes.given(cents, "cents"), (Long each) -> ofCents(each)));
    }

    /**
     * Returns an amount in the form that the library gives out, so that equal amounts are equal objects and nobody's
     * monetary context can round what is calculated with them.
     *
     * @param amount an amount of any implementation
     * @param role what the amount is, for the message, such as {@code advance}
     * @return the amount itself if it has that form, else an equal one that has
     * @throws RefusalException if the amount is not in euros, has more than two decimals or is beyond a {@code long}
     */
    public static MonetaryAmount exact(MonetaryAmount amount, String role) {
        MonetaryAmount own = ofCents(cents(amount, role));
        return own.equals(amount) && own.getContext().equals(amount.getContext()) ? amount : own;
    }

    /**
     * Returns the whole cents of an amount.
     *
     * @param amount an amount of any implementation
     * @param role what the amount is, for the message, such as {@code advance}
     * @return the number of cents
     * @throws RefusalException if the amount is not in euros, has more than two decimals or is beyond a {@code long}
     */
    public static long cents(MonetaryAmount amount, String role) {
        return exactCents(decimal(amount, Attributes.given(role, "role")), role);
    }

    /**
     * Returns an amount of a number of euros.
     *
     * @param euros the number, such as {@code 1250.00}
     * @param role what the amount is, for the message, such as {@code advance}
     * @return the amount, exact
     * @throws RefusalException if the number has more than two decimals or is beyond a {@code long} of cents
     */
    public static MonetaryAmount of(BigDecimal euros, String role) {
        return ofCents(exactCents(Attributes.given(euros, role), Attributes.given(role, "role")));
    }

    /**
     * Returns the whole cents of amounts.
     *
     * @param amounts amounts of any implementation by key
     * @param role what each amount is, for the message, such as {@code open item}
     * @param <K> the type of the keys
     * @return the numbers of cents in the order of the keys
     * @throws RefusalException if an amount is not in euros, has more than two decimals or is beyond a {@code long}
     */
    public static <K> ImmutableSortedMap<K, Long> allCents(
            SortedMap<K, ? extends MonetaryAmount> amounts, String role) {
        Attributes.given(role, "role");
        return ImmutableSortedMap.copyOfSorted(
                Maps.transformValues(Attributes.given(amounts, role), amount -> cents(amount, role)));
    }

    /**
     * Returns the sum of amounts, exact, whatever the monetary context of each of them says.
     *
     * @param amounts amounts of any implementation
     * @param role what they are, for the message, such as {@code budgets}
     * @return their sum, zero when there are none
     * @throws RefusalException if an amount is not in euros, or the sum has more than two decimals or is beyond a {@code long}
     * @since 0.2.0
     */
    public static MonetaryAmount sum(Iterable<? extends MonetaryAmount> amounts, String role) {
        Attributes.given(role, "role");
        BigDecimal sum = BigDecimal.ZERO;
        for (MonetaryAmount amount : Attributes.given(amounts, "amounts")) {
            sum = sum.add(decimal(amount, role));
        }
        return ofCents(exactCents(sum, role));
    }

    /**
     * Reads an amount written as {@code 1250.00}: a point, at most two decimals, no thousands separator, no currency.
     *
     * @param text the amount
     * @return the amount, exact
     * @throws RefusalException if the text is no such number or is beyond a {@code long} of cents
     */
    public static MonetaryAmount parse(String text) {
        return ofCents(parseCents(text, "amount"));
    }

    /**
     * Reads an amount written as {@code 1250.00} into cents.
     *
     * @param text the amount
     * @param role what the amount is, for the message
     * @return the number of cents
     * @throws RefusalException if the text is no such number or is beyond a {@code long} of cents
     */
    public static long parseCents(String text, String role) {
        return exactCents(Decimals.parse(text, Attributes.given(role, "role")), role);
    }

    /**
     * Writes an amount as {@code 1250.00} or {@code -0.05}.
     *
     * @param cents the number of cents
     * @return the euros with two decimals
     */
    public static String text(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /**
     * Writes an amount for a message, as {@code EUR 1250.00}.
     *
     * @param cents the number of cents
     * @return the currency and the euros with two decimals
     */
    public static String display(long cents) {
        return "EUR " + text(cents);
    }

    /**
     * Returns the cost of a line: quantity x price, half up to the cent, mirrored for corrections.
     *
     * @param quantity the number of units delivered; negative for a correction
     * @param price the price of a unit in euros
     * @return the cost in cents
     * @throws RefusalException if the cost is beyond a {@code long} of cents
     */
    public static long timesCents(BigDecimal quantity, BigDecimal price) {
        BigDecimal exact = Decimals.sane(quantity, "quantity").multiply(Decimals.sane(price, "price"));
        return Fitting.halfUp(
                exact.movePointRight(2),
                cents -> Fault.of(MoneyFault.LINE_COST_TOO_LARGE, FaultValue.cents(cents), quantity, price));
    }

    /**
     * Returns the cost of a line: quantity x price, half up to the cent, mirrored for corrections.
     *
     * @param quantity the number of units delivered; negative for a correction
     * @param price the price of a unit in euros
     * @return the cost in euro
     * @throws RefusalException if the cost is beyond a {@code long} of cents
     */
    public static MonetaryAmount times(BigDecimal quantity, BigDecimal price) {
        return ofCents(timesCents(quantity, price));
    }

    /** Returns the exact euros of an amount, refusing another currency. */
    static BigDecimal decimal(MonetaryAmount amount, String role) {
        String currency = Attributes.given(amount, role).getCurrency().getCurrencyCode();
        BigDecimal number = amount.getNumber().numberValueExact(BigDecimal.class);
        Faults.require(
                CURRENCY.getCurrencyCode().equals(currency), MoneyFault.CURRENCY_NOT_EURO, role, currency, number);
        return number;
    }

    private static long exactCents(BigDecimal euros, String role) {
        BigDecimal plain = euros.signum() == 0 ? BigDecimal.ZERO : euros.stripTrailingZeros();
        FaultValue shown = new FaultValue.Amount(plain, CURRENCY.getCurrencyCode());
        Faults.require(plain.scale() <= 2, MoneyFault.AMOUNT_NOT_WHOLE_CENTS, role, shown);
        boolean fits = (long) plain.precision() - plain.scale() <= MOST_WHOLE_DIGITS
                && plain.setScale(2).unscaledValue().bitLength() < Long.SIZE;
        Faults.require(fits, MoneyFault.AMOUNT_TOO_LARGE, role, shown);
        return plain.setScale(2).unscaledValue().longValue();
    }
}
