package nl.regiokas.settlement.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.model.Cause;

/**
 * An alternative scheme next to a reference, on the same facts.
 * Dutch: vergelijking van regelingen.
 *
 * @param reference what is compared with
 * @param alternative what is compared
 * @param years the settled years, ascending
 * @since 0.2.0
 */
public record SchemeComparison(Settlement reference, Settlement alternative, ImmutableList<YearComparison> years) {

    /**
     * Refuses a component that is null.
     *
     * @param reference what is compared with
     * @param alternative what is compared
     * @param years the settled years, ascending
     */
    public SchemeComparison {
        Attributes.given(reference, "reference of scheme comparison");
        Attributes.given(alternative, "alternative of scheme comparison");
        Attributes.given(years, "years of scheme comparison");
    }

    /**
     * Returns one year of the comparison.
     *
     * @param year the year asked for
     * @return its differences
     * @throws RefusalException when the year is not compared
     */
    public YearComparison year(int year) {
        return findYear(year)
                .orElseThrow(() -> RefusalException.of(
                        ComparisonFault.COMPARED_YEAR_UNKNOWN,
                        FaultValue.year(reference.settledYears().opening().after() + 1),
                        FaultValue.year(reference.state().after()),
                        FaultValue.year(year)));
    }

    /**
     * Looks one year of the comparison up.
     *
     * @param year the year asked for
     * @return its differences, empty when the year is not compared
     */
    public Optional<YearComparison> findYear(int year) {
        return years.stream().filter(compared -> compared.year() == year).findFirst();
    }

    /**
     * Returns the difference of one party in one year.
     *
     * @param year the year asked for
     * @param party a municipality of the year or an outside party
     * @return its difference
     * @throws RefusalException when the year is not compared or the party is not known
     */
    public Difference difference(int year, Party party) {
        return find(party, year(year).differences()).orElseThrow(() -> unknown(party));
    }

    /**
     * Looks the difference of one party in one year up.
     *
     * @param year the year asked for
     * @param party a municipality of the year or an outside party
     * @return its difference, empty when the year is not compared or the party is not known
     */
    public Optional<Difference> findDifference(int year, Party party) {
        return findYear(year).flatMap(compared -> find(party, compared.differences()));
    }

    /**
     * Returns the difference of one party over all years together.
     *
     * @param party a municipality or an outside party
     * @return its total
     * @throws RefusalException when the party is not known
     */
    public Difference total(Party party) {
        return findTotal(party).orElseThrow(() -> unknown(party));
    }

    /**
     * Looks the difference of one party over all years together up.
     *
     * @param party a municipality or an outside party
     * @return its total, empty when the party is not known
     */
    public Optional<Difference> findTotal(Party party) {
        return find(party, totals());
    }

    private static Optional<Difference> find(Party party, ImmutableList<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.party().equals(party))
                .findFirst();
    }

    private static RefusalException unknown(Party party) {
        return RefusalException.of(ComparisonFault.COMPARED_PARTY_UNKNOWN, party);
    }

    /**
     * Returns the differences over all years together. A municipality that was reorganised stands with its own years; its
     * successors stand with theirs.
     *
     * @return one a party, municipalities in the order of the codes, then outside parties
     * @throws RefusalException when a sum does not fit a {@code long} of cents
     */
    public ImmutableList<Difference> totals() {
        Map<Party, Difference> totals = new TreeMap<>(Difference.PARTIES);
        for (YearComparison year : years) {
            year.differences().forEach(one -> totals.merge(one.party(), one, Difference::plus));
        }
        return ImmutableList.copyOf(totals.values());
    }

    /**
     * Returns the causes of the comparison.
     *
     * @return the seven of every comparison and the others that occur, in their order
     */
    public ImmutableSortedSet<Cause> causes() {
        return Stream.concat(
                        CauseSums.ALWAYS.stream(),
                        totals().stream().flatMap(total -> total.causeCents().keySet().stream()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * Returns who is charged less under the alternative, over all years.
     *
     * @return totals, the largest advantage first, among equals in the order of {@link #totals}
     */
    public ImmutableList<Difference> winners() {
        return sorted(total -> total.amountCents() < 0, Comparator.comparingLong(total -> total.amountCents()));
    }

    /**
     * Returns who is charged more under the alternative, over all years.
     *
     * @return totals, the largest disadvantage first, among equals in the order of {@link #totals}
     */
    public ImmutableList<Difference> losers() {
        return sorted(
                total -> total.amountCents() > 0,
                Comparator.comparingLong((Difference total) -> total.amountCents())
                        .reversed());
    }

    private ImmutableList<Difference> sorted(Predicate<Difference> which, Comparator<Difference> order) {
        return totals().stream().filter(which).sorted(order).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns what the funds of the alternative grow more than those of the reference, over all years.
     *
     * @return euro; also the sum of all differences
     * @throws RefusalException when it does not fit a {@code long} of cents
     */
    public MonetaryAmount growth() {
        return Euro.ofCents(growthCents());
    }

    /**
     * Returns what the funds of the alternative grow more than those of the reference, over all years, in cents.
     *
     * @return cents; also the sum of all differences
     * @throws RefusalException when it does not fit a {@code long}
     */
    public long growthCents() {
        return Fitting.of(
                () -> years.stream().mapToLong(YearComparison::growthCents).reduce(0, Math::addExact),
                () -> Fault.of(ComparisonFault.COMPARED_OVERFLOW));
    }
}
