package nl.regiokas.core.region;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;

/**
 * Reorganisations over the years, and what becomes of amounts and weights of the old municipalities.
 *
 * <p>Dutch: gemeentelijke herindelingen. To restate from one year to a later one, the reorganisations after 1 January of
 * the first and on or before 1 January of the second are applied in the order of their days.
 *
 * <p>Amounts: what a municipality has goes to its successor, or is apportioned over its successors by their shares, ties
 * to the lower code; what several give to one is added up. Nothing is lost: the sum is the same before and after. The
 * result does not depend on the order of the input.
 *
 * <p>Winsum went to Het Hogeland and Westerkwartier with the weights 0.884 and 0.1157. Of EUR 100.01 the exact shares are
 * 88.4353 and 11.5747; rounded down they leave one cent, which goes to the larger fraction: 88.44 and 11.57.
 *
 * <p>Rounding: n amounts restated one by one and then added up differ from their sum restated at once by at most n cents
 * for each split municipality and successor, because every apportioned part is less than a cent from its exact share: n
 * parts and the one part of the sum are together less than n + 1 cents apart, and cents are whole. Where nobody is split
 * they do not differ.
 *
 * @since 0.2.0
 */
public final class Reorganisations {

    private final ImmutableList<Reorganisation> all;

    private Reorganisations(ImmutableList<Reorganisation> all) {
        this.all = all;
    }

    /**
     * Reorganisations in any order.
     *
     * @param reorganisations the reorganisations, at most one a day
     * @return them all
     * @throws RefusalException when two are of one day, or a dissolved municipality takes part in a later one; all at
     *     once
     */
    public static Reorganisations of(Collection<Reorganisation> reorganisations) {
        Attributes.all(reorganisations, "reorganisations");
        ImmutableList<Reorganisation> inOrder =
                ImmutableList.sortedCopyOf(Comparator.comparing(Reorganisation::date), reorganisations);
        Faults faults = new Faults();
        for (int later = 1; later < inOrder.size(); later++) {
            if (inOrder.get(later - 1).date().equals(inOrder.get(later).date())) {
                faults.add(
                        RegionFault.REORGANISATIONS_ON_ONE_DAY,
                        inOrder.get(later).date());
            }
            for (int earlier = 0; earlier < later; earlier++) {
                refuseRevival(inOrder.get(earlier), inOrder.get(later), faults);
            }
        }
        faults.throwIfAny();
        return new Reorganisations(inOrder);
    }

    private static void refuseRevival(Reorganisation earlier, Reorganisation later, Faults faults) {
        ImmutableSortedSet.Builder<MunicipalityCode> parties = ImmutableSortedSet.naturalOrder();
        later.successions().forEach(succession -> parties.add(succession.from(), succession.to()));
        parties.build().stream()
                .filter(earlier.dissolved()::contains)
                .forEach(code -> faults.add(RegionFault.REVIVAL, code, later.date(), earlier.date()));
    }

    /**
     * All reorganisations.
     *
     * @return them in the order of their days
     */
    public ImmutableList<Reorganisation> all() {
        return all;
    }

    /**
     * The reorganisations that lie between two years.
     *
     * @param fromYear the year whose municipalities are left
     * @param toYear the year whose municipalities are reached, not earlier
     * @return those after 1 January of the first and on or before 1 January of the second year, in order
     * @throws RefusalException when the second year is earlier than the first
     */
    public ImmutableList<Reorganisation> between(int fromYear, int toYear) {
        Faults.require(
                fromYear <= toYear, RegionFault.YEARS_REVERSED, FaultValue.year(fromYear), FaultValue.year(toYear));
        LocalDate left = Municipality.firstDay(fromYear);
        LocalDate reached = Municipality.firstDay(toYear);
        return all.stream()
                .filter(one -> one.date().isAfter(left) && !one.date().isAfter(reached))
                .collect(toImmutableList());
    }

    /**
     * Why a municipality does not exist in a year, when it does not.
     *
     * @param municipality the municipality
     * @param year the year
     * @return a fault that names its successors; empty when it is not dissolved by 1 January
     */
    public Optional<Fault> absence(MunicipalityCode municipality, int year) {
        return all.stream()
                .filter(one -> !one.date().isAfter(Municipality.firstDay(year)))
                .filter(one -> one.dissolved().contains(municipality))
                .map(one -> Fault.of(
                        RegionFault.MUNICIPALITY_DISSOLVED,
                        municipality,
                        FaultValue.year(year),
                        one.date(),
                        one.successorsOf(municipality)))
                .findFirst();
    }

    /**
     * Refuses municipalities that do not exist in a year.
     *
     * @param municipalities the codes
     * @param year the year
     * @throws RefusalException when one does not exist; all are named, with successors
     */
    public void requireExisting(Collection<MunicipalityCode> municipalities, int year) {
        Faults faults = new Faults();
        ImmutableSortedSet.copyOf(Attributes.all(municipalities, "municipalities"))
                .forEach(code -> absence(code, year).ifPresent(faults::add));
        faults.throwIfAny();
    }

    /**
     * The municipalities of a later year that come from some municipalities.
     *
     * @param municipalities the codes
     * @param fromYear the year of those municipalities
     * @param toYear the later year
     * @return the codes in the later year, in order
     * @throws RefusalException when a municipality does not exist in the first year; all are named, with successors
     */
    public ImmutableSortedSet<MunicipalityCode> codes(
            Collection<MunicipalityCode> municipalities, int fromYear, int toYear) {
        requireExisting(municipalities, fromYear);
        ImmutableSortedSet<MunicipalityCode> codes = ImmutableSortedSet.copyOf(municipalities);
        for (Reorganisation one : between(fromYear, toYear)) {
            ImmutableSortedSet.Builder<MunicipalityCode> after = ImmutableSortedSet.naturalOrder();
            codes.forEach(code -> after.addAll(one.takersOf(code)));
            codes = after.build();
        }
        return codes;
    }

    /**
     * Amounts restated for the municipalities of a later year.
     *
     * @param amounts the amount of each municipality, negative ones mirrored
     * @param fromYear the year of those municipalities
     * @param toYear the later year
     * @return the amounts of the later municipalities in euro, with the same sum
     * @throws RefusalException when a municipality does not exist in the first year (all are named, with successors), an
     *     amount is not a whole number of euro cents, or a sum does not fit in a {@code long} of cents
     */
    public ImmutableSortedMap<MunicipalityCode, MonetaryAmount> amounts(
            Map<MunicipalityCode, ? extends MonetaryAmount> amounts, int fromYear, int toYear) {
        return keyed(amounts, Function.identity(), (from, to) -> to, fromYear, toYear);
    }

    /**
     * Amounts restated for the municipalities of a later year.
     *
     * @param cents the amount of each municipality in cents, negative ones mirrored
     * @param fromYear the year of those municipalities
     * @param toYear the later year
     * @return the amounts of the later municipalities, with the same sum
     * @throws RefusalException when a municipality does not exist in the first year (all are named, with successors), or
     *     a sum does not fit in a {@code long}
     */
    public ImmutableSortedMap<MunicipalityCode, Long> cents(
            Map<MunicipalityCode, Long> cents, int fromYear, int toYear) {
        return keyedCents(cents, Function.identity(), (from, to) -> to, fromYear, toYear);
    }

    /**
     * Amounts that are kept by more than a municipality, restated as by {@link #keyedCents}.
     *
     * @param amounts the amounts
     * @param municipality the municipality of a key
     * @param withMunicipality the key with another municipality and the rest unchanged
     * @param fromYear the year of the municipalities in the keys
     * @param toYear the later year
     * @param <K> the type of the keys; its order is that of the result
     * @return the amounts of the later municipalities in euro, with the same sum
     * @throws RefusalException when a municipality does not exist in the first year (all are named, with successors), an
     *     amount is not a whole number of euro cents, or a sum does not fit in a {@code long} of cents
     */
    public <K extends Comparable<? super K>> ImmutableSortedMap<K, MonetaryAmount> keyed(
            Map<K, ? extends MonetaryAmount> amounts,
            Function<? super K, MunicipalityCode> municipality,
            BiFunction<? super K, MunicipalityCode, K> withMunicipality,
            int fromYear,
            int toYear) {
        ImmutableSortedMap.Builder<K, Long> cents = ImmutableSortedMap.naturalOrder();
        Attributes.<K, MonetaryAmount>all(amounts, "amounts")
                .forEach((key, amount) -> cents.put(key, Euro.cents(amount, "amount of " + key)));
        return Euro.ofCents(keyedCents(cents.buildOrThrow(), municipality, withMunicipality, fromYear, toYear));
    }

    /**
     * Amounts that are kept by more than a municipality, such as instalments by municipality and year due, restated for
     * the municipalities of a later year. Amounts that come to have one key are added up; amounts with another rest of
     * the key are apportioned apart.
     *
     * @param cents the amounts in cents
     * @param municipality the municipality of a key
     * @param withMunicipality the key with another municipality and the rest unchanged
     * @param fromYear the year of the municipalities in the keys
     * @param toYear the later year
     * @param <K> the type of the keys; its order is that of the result
     * @return the amounts of the later municipalities, with the same sum
     * @throws RefusalException when a municipality does not exist in the first year (all are named, with successors), or
     *     a sum does not fit in a {@code long}
     */
    public <K extends Comparable<? super K>> ImmutableSortedMap<K, Long> keyedCents(
            Map<K, Long> cents,
            Function<? super K, MunicipalityCode> municipality,
            BiFunction<? super K, MunicipalityCode, K> withMunicipality,
            int fromYear,
            int toYear) {
        requireExisting(
                cents.keySet().stream().<MunicipalityCode>map(municipality).toList(), fromYear);
        ImmutableSortedMap<K, Long> amounts = ImmutableSortedMap.copyOf(cents);
        for (Reorganisation one : between(fromYear, toYear)) {
            SortedMap<K, Long> moved = new TreeMap<>();
            amounts.forEach((key, amount) -> {
                MunicipalityCode from = municipality.apply(key);
                ImmutableList<Succession> takers = one.successionsOf(from);
                long[] parts = takers.isEmpty() ? new long[] {amount} : one.parts(from, amount);
                for (int i = 0; i < parts.length; i++) {
                    K to = takers.isEmpty()
                            ? key
                            : withMunicipality.apply(key, takers.get(i).to());
                    moved.merge(to, parts[i], (before, more) -> sum(before, more, to));
                }
            });
            amounts = ImmutableSortedMap.copyOf(moved);
        }
        return amounts;
    }

    private static long sum(long before, long more, Object key) {
        long sum = before + more;
        Faults.require(
                ((before ^ sum) & (more ^ sum)) >= 0,
                RegionFault.MOVED_SUM_TOO_LARGE,
                FaultValue.cents(before),
                FaultValue.cents(more),
                key);
        return sum;
    }

    /**
     * Weights restated exactly for the municipalities of a later year.
     *
     * @param weights the weight of each municipality
     * @param fromYear the year of those municipalities
     * @param toYear the later year
     * @return the weights of the later municipalities, as fractions with the same sum
     * @throws RefusalException when a municipality does not exist in the first year; all are named, with successors
     */
    public ImmutableSortedMap<MunicipalityCode, Rational> fractions(
            Map<MunicipalityCode, BigDecimal> weights, int fromYear, int toYear) {
        requireExisting(weights.keySet(), fromYear);
        SortedMap<MunicipalityCode, Rational> fractions = new TreeMap<>(Maps.transformValues(weights, Rational::of));
        for (Reorganisation one : between(fromYear, toYear)) {
            SortedMap<MunicipalityCode, Rational> moved = new TreeMap<>();
            fractions.forEach((from, weight) -> {
                ImmutableList<Succession> takers = one.successionsOf(from);
                ImmutableList<Rational> shares = takers.isEmpty() ? ImmutableList.of(Rational.ONE) : one.shares(from);
                for (int i = 0; i < shares.size(); i++) {
                    MunicipalityCode to =
                            takers.isEmpty() ? from : takers.get(i).to();
                    moved.merge(to, weight.times(shares.get(i)), Rational::plus);
                }
            });
            fractions = moved;
        }
        return ImmutableSortedMap.copyOf(fractions);
    }

    /**
     * Weights of a key restated for the municipalities of a later year, in exactly their proportions.
     *
     * <p>A share such as 0.884 of 0.9997, that is 680/769, has no end as a decimal number. Then all weights are multiplied by
     * the smallest number that gives them one (769), which changes no proportion. Otherwise the sum stays the same too.
     *
     * @param weights the weight of each municipality
     * @param fromYear the year of those municipalities
     * @param toYear the later year
     * @return the weights of the later municipalities
     * @throws RefusalException when a municipality does not exist in the first year; all are named, with successors
     */
    public ImmutableSortedMap<MunicipalityCode, BigDecimal> weights(
            Map<MunicipalityCode, BigDecimal> weights, int fromYear, int toYear) {
        ImmutableSortedMap<MunicipalityCode, Rational> fractions = fractions(weights, fromYear, toYear);
        BigInteger factor = withoutDecimals(Rational.commonDenominator(fractions.values()));
        return ImmutableSortedMap.copyOf(Maps.transformValues(
                fractions,
                fraction -> new BigDecimal(fraction.numerator().multiply(factor))
                        .divide(new BigDecimal(fraction.denominator()))));
    }

    /** Returns the number without its factors 2 and 5: what keeps a fraction from being a decimal number. */
    private static BigInteger withoutDecimals(BigInteger number) {
        BigInteger rest = number;
        for (BigInteger common = rest.gcd(BigInteger.TEN); !common.equals(BigInteger.ONE); ) {
            rest = rest.divide(common);
            common = rest.gcd(BigInteger.TEN);
        }
        return rest;
    }

    /** The reorganisations in order, such as {@code [2018-01-01: 0007 to 1950, 0048 to 1950]}. */
    @Override
    public String toString() {
        return all.toString();
    }

    /** Equal when the reorganisations are. */
    @Override
    public boolean equals(Object object) {
        return object instanceof Reorganisations other && all.equals(other.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }
}
