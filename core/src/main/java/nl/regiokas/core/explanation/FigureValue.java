package nl.regiokas.core.explanation;

import java.math.BigDecimal;
import java.math.BigInteger;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;

/**
 * The value of a figure, of one of seven kinds that are written each in its own way.
 *
 * @since 0.2.0
 */
public sealed interface FigureValue {

    /**
     * The value as people write it.
     *
     * @param wording the language
     * @return such as {@code EUR 1,234.50} for an amount
     */
    String in(Wording wording);

    /**
     * An amount, exact, so possibly with parts of a cent.
     *
     * @param cents the amount in cents of a euro
     * @since 0.2.0
     */
    record Amount(Rational cents) implements FigureValue {

        /**
         * Refuses a component that is null.
         *
         * @param cents the amount in cents of a euro
         */
        public Amount {
            Attributes.given(cents, "amounts of figure");
        }

        @Override
        public String in(Wording wording) {
            return wording.amount(cents);
        }
    }

    /**
     * A number: a weight, a count.
     *
     * @param number the number
     * @since 0.2.0
     */
    record Quantity(BigDecimal number) implements FigureValue {

        /**
         * Refuses a component that is null.
         *
         * @param number the number
         */
        public Quantity {
            Attributes.given(number, "number of figure");
        }

        @Override
        public String in(Wording wording) {
            return wording.number(number);
        }
    }

    /**
     * A percentage.
     *
     * @param percentage the percentage
     * @since 0.2.0
     */
    record Share(Percentage percentage) implements FigureValue {

        /**
         * Refuses a component that is null.
         *
         * @param percentage the percentage
         */
        public Share {
            Attributes.given(percentage, "percentage of figure");
        }

        @Override
        public String in(Wording wording) {
            return wording.percentage(percentage);
        }
    }

    /**
     * A calendar year, written without separators.
     *
     * @param year the year
     * @since 0.2.0
     */
    record Year(int year) implements FigureValue {

        @Override
        public String in(Wording wording) {
            return Integer.toString(year);
        }
    }

    /**
     * A name or a code, with another name in Dutch perhaps.
     *
     * @param name the name
     * @param dutch the name in Dutch, the same where there is no other
     * @since 0.2.0
     */
    record Name(String name, String dutch) implements FigureValue {

        /**
         * Refuses a component that is null.
         *
         * @param name the name
         * @param dutch the name in Dutch, the same where there is no other
         */
        public Name {
            Attributes.given(name, "name of figure");
            Attributes.given(dutch, "dutch of figure");
        }

        /**
         * A name that is the same in every language.
         *
         * @param name the name
         */
        public Name(String name) {
            this(name, name);
        }

        @Override
        public String in(Wording wording) {
            return wording.isDutch() ? dutch : name;
        }

        /** Returns the name, and the one in Dutch where it is another. */
        @Override
        public String toString() {
            return "Name[name=" + name + (dutch.equals(name) ? "" : ", dutch=" + dutch) + "]";
        }
    }

    /**
     * A word of the library, written in the language of the reader.
     *
     * @param key the key of its text in the {@link Wording}
     * @since 0.2.0
     */
    record Term(String key) implements FigureValue {

        /**
         * Refuses a component that is null.
         *
         * @param key the key of its text in the {@link Wording}
         */
        public Term {
            Attributes.given(key, "key of figure");
        }

        @Override
        public String in(Wording wording) {
            return wording.text(key);
        }
    }

    /**
     * An exact number, written as a decimal number where it has an end in decimals, else as a fraction such as {@code 7/12}.
     *
     * @param number the number
     * @since 0.2.0
     */
    record Fraction(Rational number) implements FigureValue {

        /**
         * Refuses a component that is null.
         *
         * @param number the number
         */
        public Fraction {
            Attributes.given(number, "number of figure");
        }

        @Override
        public String in(Wording wording) {
            BigInteger rest = number.denominator();
            int decimals = 0;
            for (int prime : new int[] {2, 5}) {
                int times = 0;
                BigInteger factor = BigInteger.valueOf(prime);
                while (rest.mod(factor).signum() == 0) {
                    rest = rest.divide(factor);
                    times++;
                }
                decimals = Math.max(decimals, times);
            }
            return rest.equals(BigInteger.ONE)
                    ? wording.number(number.toDecimal(decimals))
                    : wording.number(new BigDecimal(number.numerator()))
                            + "/"
                            + wording.number(new BigDecimal(number.denominator()));
        }
    }
}
