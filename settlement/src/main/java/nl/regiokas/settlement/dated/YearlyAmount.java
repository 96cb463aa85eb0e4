package nl.regiokas.settlement.dated;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;

/**
 * An amount of each year, such as an expected cost, in one of three forms.
 * Dutch: bedrag per jaar.
 *
 * <p>{@link ByYear}: exactly the years given. {@link Latest}: a year takes the latest entry at or before it.
 * {@link Growing}: amount x (1 + growth)^(year - first year), half up to the cent once; before the first year the power is
 * negative.
 *
 * @since 0.2.0
 */
public sealed interface YearlyAmount {

    /** The most years that a growing amount may be asked away from its own year. */
    int MOST_YEARS = 200;

    /**
     * Returns the amount of a year in cents.
     *
     * @param year the year asked for
     * @return the cents, empty when the year has none
     * @throws RefusalException when the amount grows and the year is too far away, or the amount too large
     */
    OptionalLong cents(int year);

    /**
     * Returns the amounts as they were entered.
     *
     * @return cents by year, ascending
     */
    ImmutableSortedMap<Integer, Long> enteredCents();

    /**
     * Returns the years for which an amount was entered.
     *
     * @return euro by year
     */
    default ImmutableSortedMap<Integer, MonetaryAmount> entered() {
        return Euro.ofCents(enteredCents());
    }

    /**
     * Returns the amount of a year.
     *
     * @param year the year
     * @return euro, empty when the year has none
     */
    default Optional<MonetaryAmount> amount(int year) {
        OptionalLong cents = cents(year);
        return cents.isPresent() ? Optional.of(Euro.ofCents(cents.getAsLong())) : Optional.empty();
    }

    /**
     * Returns the amount that goes on after a last year as it was in it, for years that a calculation adds.
     *
     * @param first the first year that is asked for
     * @param last the last year that keeps its own amount
     * @param more the number of years after it that repeat the amount
     * @return the longer amount; entries after the last year are left out
     */
    YearlyAmount continued(int first, int last, int more);

    /**
     * Returns what was entered year by year, as a model states it.
     *
     * @param term the name of the term, such as {@code expectedCost}
     * @return the amounts by term and year
     */
    default ImmutableTable<String, Integer, FaultValue> enteredTerms(String term) {
        ImmutableTable.Builder<String, Integer, FaultValue> terms = ImmutableTable.builder();
        enteredCents().forEach((year, cents) -> terms.put(term, year, FaultValue.cents(cents)));
        return terms.build();
    }

    /**
     * Returns the year of the entry that a year takes.
     *
     * @param year the year asked for
     * @return the year for which the amount was entered, empty when the year has none
     */
    Optional<Integer> entryOf(int year);

    /**
     * Returns which entry a year takes, as a model states it.
     *
     * @param term the name of the term, such as {@code expectedCost}
     * @param year the year asked for
     * @return the year of the entry by the term, empty when the year has none
     */
    default ImmutableSetMultimap<String, Integer> takenTerms(String term, int year) {
        return entryOf(year).map(entry -> ImmutableSetMultimap.of(term, entry)).orElse(ImmutableSetMultimap.of());
    }

    /**
     * Returns amounts of exactly the years given.
     *
     * @param amounts euro by year
     * @return the yearly amount
     */
    static YearlyAmount of(Map<Integer, ? extends MonetaryAmount> amounts) {
        Attributes.given(amounts, "amounts of yearly amount");
        Faults faults = new Faults();
        ImmutableSortedMap.Builder<Integer, Long> cents = ImmutableSortedMap.naturalOrder();
        amounts.forEach((year, amount) ->
                faults.collect(() -> cents.put(year, Euro.cents(amount, "amount of " + year))));
        faults.throwIfAny();
        return new ByYear(cents.buildOrThrow());
    }

    /**
     * Returns amounts of exactly the years given, as they are written in files.
     *
     * @param amounts euro by year, such as {@code "80000.00"}
     * @return the yearly amount
     * @throws RefusalException when a text is no amount, with all that are not
     */
    static YearlyAmount parse(Map<Integer, String> amounts) {
        Faults faults = new Faults();
        ImmutableSortedMap.Builder<Integer, MonetaryAmount> parsed = ImmutableSortedMap.naturalOrder();
        Attributes.given(amounts, "amounts by year")
                .forEach((year, amount) -> faults.collect(() -> parsed.put(year, Euro.parse(amount))));
        faults.throwIfAny();
        return of(parsed.buildOrThrow());
    }

    /**
     * Returns amounts that hold until the next entry.
     *
     * @param amounts euro by the year it holds from
     * @return the yearly amount
     */
    static YearlyAmount latest(Map<Integer, ? extends MonetaryAmount> amounts) {
        Attributes.given(amounts, "amounts of yearly amount");
        return new Latest(of(amounts).enteredCents());
    }

    /**
     * Returns an amount that grows by a percentage a year.
     *
     * @param year the year in which the amount holds
     * @param amount euro
     * @param growth percent a year, above -100
     * @return the yearly amount
     */
    static YearlyAmount growing(int year, MonetaryAmount amount, Percentage growth) {
        return new Growing(year, Euro.cents(amount, "amount of " + year), growth);
    }

    /**
     * Amounts of exactly the years given.
     *
     * @param enteredCents cents by year
     * @since 0.2.0
     */
    record ByYear(ImmutableSortedMap<Integer, Long> enteredCents) implements YearlyAmount {

        /**
         * Refuses a component that is null.
         *
         * @param enteredCents cents by year
         */
        public ByYear {
            Attributes.given(enteredCents, "amounts of yearly amount");
        }

        @Override
        public OptionalLong cents(int year) {
            Long cents = enteredCents.get(year);
            return cents == null ? OptionalLong.empty() : OptionalLong.of(cents);
        }

        @Override
        public Optional<Integer> entryOf(int year) {
            return Optional.of(year).filter(enteredCents::containsKey);
        }

        @Override
        public YearlyAmount continued(int first, int last, int more) {
            ImmutableSortedMap.Builder<Integer, Long> longer = ImmutableSortedMap.naturalOrder();
            longer.putAll(enteredCents.headMap(last, true));
            Long repeated = enteredCents.get(last);
            for (int year = last + 1; repeated != null && year <= last + more; year++) {
                longer.put(year, repeated);
            }
            return new ByYear(longer.buildOrThrow());
        }
    }

    /**
     * Amounts that hold until the next entry.
     *
     * @param enteredCents cents by the year they hold from
     * @since 0.2.0
     */
    record Latest(ImmutableSortedMap<Integer, Long> enteredCents) implements YearlyAmount {

        /**
         * Refuses amounts without an entry.
         *
         * @param enteredCents cents by the year they hold from
         */
        public Latest {
            Attributes.given(enteredCents, "amounts of yearly amount");
            Faults.require(!enteredCents.isEmpty(), DatedFault.DATED_EMPTY);
        }

        @Override
        public OptionalLong cents(int year) {
            return dated().find(year).map(OptionalLong::of).orElseGet(OptionalLong::empty);
        }

        @Override
        public Optional<Integer> entryOf(int year) {
            return dated().entry(year).map(Map.Entry::getKey);
        }

        @Override
        public YearlyAmount continued(int first, int last, int more) {
            return new Latest(dated().until(last).byYear());
        }

        private Dated<Long> dated() {
            return new Dated<>(enteredCents);
        }
    }

    /**
     * An amount that grows.
     *
     * @param year the year in which the amount holds
     * @param amountCents the amount in cents
     * @param growth percent a year
     * @since 0.2.0
     */
    record Growing(int year, long amountCents, Percentage growth) implements YearlyAmount {

        /**
         * Refuses a growth of -100% and less.
         *
         * @param year the year in which the amount holds
         * @param amountCents the amount in cents
         * @param growth percent a year
         */
        public Growing {
            Attributes.given(growth, "growth of yearly amount");
            Faults.require(growth.plus(Percentage.HUNDRED).percent().signum() > 0, DatedFault.GROWTH_TOO_LOW, growth);
        }

        /**
         * Returns the amount of the year in which it holds.
         *
         * @return euro
         */
        public MonetaryAmount amount() {
            return Euro.ofCents(amountCents);
        }

        @Override
        public OptionalLong cents(int asked) {
            long away = (long) asked - year;
            if (Math.abs(away) > MOST_YEARS) {
                throw RefusalException.of(DatedFault.YEARS_TOO_FAR, MOST_YEARS, year, asked);
            }
            int years = (int) away;
            Rational factor = Rational.of(BigDecimal.ONE.add(growth.fraction()));
            BigInteger numerator = factor.numerator().pow(Math.abs(years));
            BigInteger denominator = factor.denominator().pow(Math.abs(years));
            Rational exact = Rational.of(amountCents)
                    .times(years < 0 ? Rational.of(denominator, numerator) : Rational.of(numerator, denominator));
            BigInteger cents = exact.toDecimal(0).toBigIntegerExact();
            if (cents.bitLength() >= Long.SIZE) {
                throw RefusalException.of(DatedFault.GROWN_AMOUNT_TOO_LARGE, asked);
            }
            return OptionalLong.of(cents.longValueExact());
        }

        @Override
        public ImmutableSortedMap<Integer, Long> enteredCents() {
            return ImmutableSortedMap.of(year, amountCents);
        }

        @Override
        public Optional<Integer> entryOf(int asked) {
            return Optional.of(year);
        }

        @Override
        public YearlyAmount continued(int first, int last, int more) {
            ImmutableSortedMap.Builder<Integer, Long> known = ImmutableSortedMap.naturalOrder();
            for (int y = first; y <= last; y++) {
                known.put(y, cents(y).orElseThrow());
            }
            return new ByYear(known.buildOrThrow()).continued(first, last, more);
        }
    }
}
