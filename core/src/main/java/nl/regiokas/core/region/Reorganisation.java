package nl.regiokas.core.region;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/**
 * All merging, absorbing and splitting of municipalities on one day.
 *
 * <p>Dutch: gemeentelijke herindeling. A municipality from which others take over is dissolved, unless it also succeeds
 * itself. One that only takes over (0014 Groningen in 2019) keeps its code and its own amounts, and adds to them.
 *
 * @since 0.2.0
 */
public final class Reorganisation {

    private static final Comparator<Succession> ORDER =
            Comparator.comparing(Succession::from).thenComparing(Succession::to);

    private final LocalDate date;
    private final ImmutableList<Succession> successions;
    private final ImmutableListMultimap<MunicipalityCode, Succession> byPredecessor;
    private final ImmutableSortedSet<MunicipalityCode> dissolved;

    private Reorganisation(LocalDate date, ImmutableList<Succession> successions) {
        this.date = date;
        this.successions = successions;
        this.byPredecessor = Multimaps.index(successions, Succession::from);
        this.dissolved = byPredecessor.asMap().entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .noneMatch(succession -> succession.to().equals(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * A reorganisation.
     *
     * @param date the day on which it takes effect
     * @param successions who takes over from whom, in any order
     * @return the reorganisation
     * @throws RefusalException when a succession occurs twice, a municipality is dissolved and takes over as well, or one
     *     keeps nothing that nobody takes over; all at once
     */
    public static Reorganisation of(LocalDate date, Collection<Succession> successions) {
        Attributes.given(date, "date of reorganisation");
        Attributes.all(successions, "successions of reorganisation");
        Reorganisation result = new Reorganisation(date, ImmutableList.sortedCopyOf(ORDER, successions));
        Faults faults = new Faults();
        result.refuseDuplicates(faults);
        result.successions.stream()
                .filter(succession -> result.successionsOf(succession.from()).stream()
                        .allMatch(one -> one.share().signum() == 0))
                .forEach(succession -> faults.add(
                        RegionFault.SHARE_NOT_POSITIVE, succession.share(), succession.from(), succession.to()));
        result.successions.stream()
                .map(Succession::to)
                .distinct()
                .filter(result.dissolved::contains)
                .forEach(code -> faults.add(RegionFault.MUNICIPALITY_TAKES_AND_ENDS, code, date));
        faults.throwIfAny();
        return result;
    }

    private void refuseDuplicates(Faults faults) {
        for (int i = 1; i < successions.size(); i++) {
            Succession succession = successions.get(i);
            if (ORDER.compare(successions.get(i - 1), succession) == 0) {
                faults.add(RegionFault.SUCCESSION_REPEATED, succession.to(), succession.from(), date);
            }
        }
    }

    /**
     * The day on which it takes effect.
     *
     * @return the first day of the new municipalities
     */
    public LocalDate date() {
        return date;
    }

    /**
     * Who takes over from whom.
     *
     * @return the successions by predecessor, then successor
     */
    public ImmutableList<Succession> successions() {
        return successions;
    }

    /**
     * The municipalities that exist no more.
     *
     * @return their codes in order
     */
    public ImmutableSortedSet<MunicipalityCode> dissolved() {
        return dissolved;
    }

    /**
     * Those that take over from a municipality.
     *
     * @param municipality the municipality
     * @return its successions by successor; none when the day leaves it as it is
     */
    public ImmutableList<Succession> successionsOf(MunicipalityCode municipality) {
        return byPredecessor.get(municipality);
    }

    /**
     * The municipalities that a municipality becomes.
     *
     * @param municipality the municipality
     * @return its successors in order; the municipality itself when the day leaves it as it is
     */
    public ImmutableSortedSet<MunicipalityCode> takersOf(MunicipalityCode municipality) {
        ImmutableSortedSet<MunicipalityCode> successors = successorsOf(municipality);
        return successors.isEmpty() ? ImmutableSortedSet.of(municipality) : successors;
    }

    /**
     * The same reorganisation with other shares of one municipality.
     *
     * @param municipality the municipality that is taken over
     * @param shares the weight of each of its successors
     * @return the reorganisation
     * @throws RefusalException when the municipality is not taken over by exactly these, or a share is not positive
     */
    public Reorganisation withShares(MunicipalityCode municipality, Map<MunicipalityCode, BigDecimal> shares) {
        ImmutableSortedSet<MunicipalityCode> successors = successorsOf(municipality);
        Faults.require(
                successors.equals(shares.keySet()),
                RegionFault.SHARES_DIFFER,
                successors,
                ImmutableSortedSet.copyOf(shares.keySet()),
                municipality,
                date);
        return of(
                date,
                successions.stream()
                        .map(succession ->
                                succession.from().equals(municipality) ? reshared(succession, shares) : succession)
                        .toList());
    }

    private static Succession reshared(Succession succession, Map<MunicipalityCode, BigDecimal> shares) {
        return succession.toBuilder()
                .share(Objects.requireNonNull(shares.get(succession.to())))
                .sources(ImmutableList.of())
                .build();
    }

    /** Returns the parts of an amount that go to the successions of a municipality, in their order. */
    long[] parts(MunicipalityCode municipality, long cents) {
        return Apportionment.cents(
                cents,
                Weights.ofDecimals(successionsOf(municipality).stream()
                        .map(Succession::share)
                        .toList()));
    }

    /** Returns the exact shares of the successions of a municipality, in their order, with sum 1. */
    ImmutableList<Rational> shares(MunicipalityCode municipality) {
        ImmutableList<Rational> weights = successionsOf(municipality).stream()
                .map(succession -> Rational.of(succession.share()))
                .collect(toImmutableList());
        Rational sum = weights.stream().reduce(Rational.ZERO, Rational::plus);
        return weights.stream().map(weight -> weight.dividedBy(sum)).collect(toImmutableList());
    }

    /** Returns the codes that take over from a municipality. */
    ImmutableSortedSet<MunicipalityCode> successorsOf(MunicipalityCode municipality) {
        return successionsOf(municipality).stream()
                .map(Succession::to)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Reorganisation other
                && date.equals(other.date)
                && successions.equals(other.successions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(date, successions);
    }

    /** The day and the successions, such as {@code 2018-01-01: 0007 to 1950, 0048 to 1950}. */
    @Override
    public String toString() {
        return date + ": "
                + successions.stream()
                        .map(succession -> succession.from() + " to " + succession.to())
                        .collect(Collectors.joining(", "));
    }
}
