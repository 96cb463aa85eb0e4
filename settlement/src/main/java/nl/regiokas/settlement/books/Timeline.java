package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Region;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.region.Succession;

/**
 * Which municipalities exist in a year, and how what belongs to them passes to their successors.
 *
 * <p>A municipality exists in a year if any day of the year lies between its own first and last day, and it was not
 * dissolved by a reorganisation on 1 January of the year or before. Between two years every reorganisation is passed, in the
 * order of dates; at each date what has come together on a municipality is one amount.
 */
final class Timeline {

    private final Region region;
    private final ImmutableList<Reorganisation> reorganisations;
    /** The years from which on other municipalities exist than before, the first of all years among them. */
    private final ImmutableSortedSet<Integer> changes;

    private final Map<Integer, ImmutableList<MunicipalityCode>> since = new ConcurrentHashMap<>();

    Timeline(Region region, Reorganisations reorganisations) {
        this.region = region;
        this.reorganisations = reorganisations.all();
        SortedSet<Integer> years = new TreeSet<>();
        years.add(Integer.MIN_VALUE);
        for (Municipality one : region.members()) {
            one.from().ifPresent(day -> years.add(day.getYear()));
            one.until().ifPresent(end -> years.add(lastYear(end) + 1));
        }
        this.reorganisations.forEach(one -> years.add(one.date().getYear()));
        this.changes = ImmutableSortedSet.copyOf(years);
    }

    /** The last year that has a day before a municipality's end. */
    private static int lastYear(LocalDate end) {
        return end.minusDays(1).getYear();
    }

    /** Refuses reorganisations on another day than the first of a year, and of municipalities that do not exist then. */
    void check(Faults faults) {
        for (Reorganisation one : reorganisations) {
            LocalDate day = one.date();
            if (day.getDayOfYear() != 1) {
                faults.add(BooksFault.REORGANISATION_DATE, day);
                continue;
            }
            for (Succession succession : one.successions()) {
                Faults here = faults.at(Place.REORGANISATION, day);
                checkExisting("predecessor", succession.from(), day.getYear() - 1, here);
                checkExisting("successor", succession.to(), day.getYear(), here);
            }
        }
    }

    /** Adds a fault when a municipality is unknown or does not exist in a year. */
    void checkExisting(String what, MunicipalityCode code, int year, Faults faults) {
        if (region.find(code).isEmpty()) {
            faults.add(BooksFault.UNKNOWN_MUNICIPALITY, what, code);
        } else if (!exists(code, year)) {
            faults.add(absent(what, code, year));
        }
    }

    /** What is wrong with something of a municipality that does not exist in a year; with its successors, if any. */
    Fault absent(String what, MunicipalityCode code, int year) {
        return dissolution(code, year)
                .map(one -> Fault.of(
                        BooksFault.MUNICIPALITY_SUCCEEDED,
                        what,
                        FaultValue.year(year),
                        code,
                        one.successionsOf(code).stream().map(Succession::to).toList()))
                .orElseGet(() -> Fault.of(BooksFault.MUNICIPALITY_NOT_EXISTING, what, FaultValue.year(year), code));
    }

    /** As {@link #absent}, and where there is no successor, with those that the municipality will come from. */
    Fault related(String what, MunicipalityCode code, int year) {
        ImmutableList<MunicipalityCode> predecessors = reorganisations.stream()
                .filter(one -> one.date().getYear() > year)
                .flatMap(one -> one.successions().stream())
                .filter(succession -> succession.to().equals(code))
                .map(Succession::from)
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return predecessors.isEmpty() || dissolution(code, year).isPresent()
                ? absent(what, code, year)
                : Fault.of(BooksFault.MUNICIPALITY_TO_COME, what, FaultValue.year(year), code, predecessors);
    }

    private Optional<Reorganisation> dissolution(MunicipalityCode code, int year) {
        return reorganisations.stream()
                .filter(one -> one.date().getYear() <= year && one.dissolved().contains(code))
                .findFirst();
    }

    /** Whether a municipality exists on any day of a year. */
    boolean exists(MunicipalityCode code, int year) {
        return region.find(code).filter(one -> exists(one, year)).isPresent();
    }

    private boolean exists(Municipality one, int year) {
        return one.from().map(LocalDate::getYear).orElse(year) <= year
                && one.until().map(Timeline::lastYear).orElse(year) >= year
                && dissolution(one.code(), year).isEmpty();
    }

    /** The municipalities of a year, in the order of their codes. Equal years have the same list. */
    ImmutableList<MunicipalityCode> in(int year) {
        Integer change = Objects.requireNonNull(changes.floor(year));
        ImmutableList<MunicipalityCode> known = since.get(change);
        if (known == null) {
            ImmutableList<MunicipalityCode> made = region.members().stream()
                    .filter(one -> exists(one, year))
                    .map(Municipality::code)
                    .collect(ImmutableList.toImmutableList());
            known = since.values().stream().filter(made::equals).findFirst().orElse(made);
            since.put(change, known);
        }
        return known;
    }

    /** The place of a municipality among those of a year, negative when it is none of them. */
    int ordinal(MunicipalityCode code, int year) {
        return Collections.binarySearch(in(year), code);
    }

    /** Whether nothing moves between two years and the municipalities are the same. */
    boolean isSame(int fromYear, int toYear) {
        return fromYear == toYear
                || (in(fromYear).equals(in(toYear))
                        && reorganisations.stream().noneMatch(one -> lies(one, fromYear, toYear)));
    }

    /** The reorganisations after 1 January of one year until that of a later one. */
    private ImmutableList<Reorganisation> between(int fromYear, int toYear) {
        return reorganisations.stream()
                .filter(one -> lies(one, fromYear, toYear))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean lies(Reorganisation one, int after, int until) {
        return one.date().getYear() > after && one.date().getYear() <= until;
    }

    private Optional<Reorganisation> on(int year) {
        return reorganisations.stream()
                .filter(one -> one.date().getYear() == year)
                .findFirst();
    }

    /** Those of the year before that a municipality of a year comes from, itself included if it existed. */
    ImmutableSortedSet<MunicipalityCode> predecessors(MunicipalityCode code, int year) {
        SortedSet<MunicipalityCode> from = new TreeSet<>();
        if (exists(code, year - 1)) {
            from.add(code);
        }
        on(year).ifPresent(one -> one.successions().stream()
                .filter(succession -> succession.to().equals(code))
                .filter(succession -> exists(succession.from(), year - 1))
                .forEach(succession -> from.add(succession.from())));
        return ImmutableSortedSet.copyOf(from);
    }

    /** Whether a municipality of the year before does not exist in a year, and nobody takes it over. */
    boolean hasEnded(MunicipalityCode code, int year) {
        return !exists(code, year)
                && on(year).map(one -> one.successionsOf(code).isEmpty()).orElse(true);
    }

    /** Those of an earlier year that a municipality of a year comes from. */
    ImmutableSortedSet<MunicipalityCode> predecessors(MunicipalityCode code, int year, int earlier) {
        ImmutableSortedSet<MunicipalityCode> all = ImmutableSortedSet.of(code);
        for (int y = year; y > earlier; y--) {
            ImmutableSortedSet.Builder<MunicipalityCode> before = ImmutableSortedSet.naturalOrder();
            for (MunicipalityCode one : all) {
                before.addAll(predecessors(one, y));
            }
            all = before.build();
        }
        return all;
    }

    /** Amounts of a year in the municipalities of a later one, each date by largest remainders; zeros are left out. */
    SortedMap<MunicipalityCode, Long> moveCents(SortedMap<MunicipalityCode, Long> cents, int fromYear, int toYear) {
        SortedMap<MunicipalityCode, Long> amounts = cents;
        for (Reorganisation one : between(fromYear, toYear)) {
            amounts = moveCents(
                    amounts,
                    one,
                    one.successions().stream()
                            .map(Succession::from)
                            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())));
        }
        return amounts;
    }

    /** Amounts of the municipalities that a reorganisation dissolves, passed on; the others keep theirs. */
    SortedMap<MunicipalityCode, Long> moveDissolved(SortedMap<MunicipalityCode, Long> cents, int toYear) {
        SortedMap<MunicipalityCode, Long> amounts = cents;
        for (Reorganisation one : between(Integer.MIN_VALUE, toYear)) {
            amounts = moveCents(amounts, one, one.dissolved());
        }
        return amounts;
    }

    private static SortedMap<MunicipalityCode, Long> moveCents(
            SortedMap<MunicipalityCode, Long> cents, Reorganisation one, ImmutableSortedSet<MunicipalityCode> movers) {
        SortedMap<MunicipalityCode, Long> moved = new TreeMap<>();
        cents.forEach((code, amount) -> {
            ImmutableList<Succession> takers = one.successionsOf(code);
            if (takers.isEmpty() || !movers.contains(code)) {
                add(moved, code, amount, Math::addExact);
                return;
            }
            long[] parts = Apportionment.cents(
                    amount,
                    Weights.ofDecimals(takers.stream().map(Succession::share).toList()));
            for (int i = 0; i < parts.length; i++) {
                add(moved, takers.get(i).to(), parts[i], Math::addExact);
            }
        });
        moved.values().removeIf(amount -> amount == 0);
        return moved;
    }

    /** Exact values of a year in the municipalities of a later one, by the shares. */
    SortedMap<MunicipalityCode, Rational> moveExact(
            SortedMap<MunicipalityCode, Rational> values, int fromYear, int toYear) {
        SortedMap<MunicipalityCode, Rational> all = values;
        for (Reorganisation one : between(fromYear, toYear)) {
            SortedMap<MunicipalityCode, Rational> moved = new TreeMap<>();
            all.forEach((code, value) -> {
                ImmutableList<Succession> takers = one.successionsOf(code);
                if (takers.isEmpty()) {
                    add(moved, code, value, Rational::plus);
                    return;
                }
                Rational sum =
                        takers.stream().map(taker -> Rational.of(taker.share())).reduce(Rational.ZERO, Rational::plus);
                for (Succession taker : takers) {
                    add(
                            moved,
                            taker.to(),
                            value.times(Rational.of(taker.share())).dividedBy(sum),
                            Rational::plus);
                }
            });
            all = moved;
        }
        return all;
    }

    private static <T> void add(Map<MunicipalityCode, T> map, MunicipalityCode code, T value, BinaryOperator<T> sum) {
        map.merge(code, value, sum);
    }

    /** Values of the year before that are known only when all of those a municipality comes from have one. */
    SortedMap<MunicipalityCode, Rational> moveComplete(SortedMap<MunicipalityCode, Rational> values, int toYear) {
        SortedMap<MunicipalityCode, Rational> moved = moveExact(values, toYear - 1, toYear);
        SortedMap<MunicipalityCode, Rational> complete = new TreeMap<>();
        moved.forEach((code, value) -> {
            if (predecessors(code, toYear).stream().allMatch(one -> values.containsKey(one))) {
                complete.put(code, value);
            }
        });
        return complete;
    }

    /** Amounts by place in a year, by code, without zeros. */
    SortedMap<MunicipalityCode, Long> byCode(long[] cents, int year) {
        SortedMap<MunicipalityCode, Long> byCode = new TreeMap<>();
        for (int i = 0; i < cents.length; i++) {
            if (cents[i] != 0) {
                byCode.put(in(year).get(i), cents[i]);
            }
        }
        return byCode;
    }
}
