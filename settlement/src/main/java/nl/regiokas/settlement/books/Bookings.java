package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.settlement.model.ModelFault;

/** What a closing books: the difference between two settlements, by year, scope, party and kind. */
final class Bookings {

    private Bookings() {}

    /** The bookings that make one settlement of an earlier one, without zeros. */
    static ImmutableList<Booking> difference(Optional<SettledYears> before, SettledYears after) {
        int same = before.map(earlier -> sameYears(earlier, after)).orElse(0);
        List<Charge> now = charges(after, same);
        List<Charge> then = before.map(earlier -> charges(earlier, same)).orElse(ImmutableList.of());
        Map<ChargeId, Long> cents = Maps.newLinkedHashMapWithExpectedSize(Math.max(now.size(), then.size()));
        now.forEach(charge -> add(charge, charge.amountCents(), cents));
        then.forEach(charge -> add(charge, Math.negateExact(charge.amountCents()), cents));
        List<Booking> bookings = new ArrayList<>(cents.size());
        cents.forEach((one, amount) -> {
            if (amount != 0) {
                bookings.add(Booking.of(one, amount));
            }
        });
        return ImmutableList.sortedCopyOf(Comparator.comparing(Booking::charge), bookings);
    }

    private static void add(Charge charge, long amount, Map<ChargeId, Long> cents) {
        ChargeId id = ChargeId.of(charge);
        cents.merge(
                id,
                amount,
                (before, more) -> Fitting.of(
                        () -> Math.addExact(before, more),
                        () -> Fault.of(ModelFault.OVERFLOW)
                                .in(Place.of(Place.SCOPE, id.scope()).at(Place.YEAR, id.year()))));
    }

    private static List<Charge> charges(SettledYears settled, int from) {
        List<Charge> charges = new ArrayList<>();
        settled.years().subList(from, settled.years().size()).forEach(year -> charges.addAll(year.charges()));
        return charges;
    }

    /** How many of the first years are the very same, so that nothing of them differs. */
    @SuppressWarnings("ReferenceEquality") // a year that was not run again is the same object
    private static int sameYears(SettledYears one, SettledYears other) {
        int same = 0;
        while (same < one.years().size()
                && same < other.years().size()
                && one.years().get(same) == other.years().get(same)) {
            same++;
        }
        return same;
    }
}
