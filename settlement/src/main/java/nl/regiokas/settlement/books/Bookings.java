package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a closing books: the difference between two settlements, by year, scope, party and kind. */
final class Bookings {

    private Bookings() {}

    /** The bookings that make one settlement of an earlier one, without zeros. */
    static ImmutableList<Booking> difference(Optional<SettledYears> before, SettledYears after) {
        int same = before.map(earlier -> sameYears(earlier, after)).orElse(0);
        List<Charge> now = charges(after, same);
        List<Charge> then = before.map(earlier -> charges(earlier, same)).orElse(ImmutableList.of());
        Map<ChargeId, Long> cents = Maps.newLinkedHashMapWithExpectedSize(Math.max(now.size(), then.size()));
        now.forEach(charge -> cents.merge(ChargeId.of(charge), charge.amountCents(), Math::addExact));
        then.forEach(
                charge -> cents.merge(ChargeId.of(charge), Math.negateExact(charge.amountCents()), Math::addExact));
        List<Booking> bookings = new ArrayList<>(cents.size());
        cents.forEach((one, amount) -> {
            if (amount != 0) {
                bookings.add(Booking.of(one, amount));
            }
        });
        return ImmutableList.sortedCopyOf(Comparator.comparing(Booking::charge), bookings);
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
