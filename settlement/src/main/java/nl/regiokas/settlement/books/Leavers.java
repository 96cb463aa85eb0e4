package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.scheme.Leaving;

/**
 * Who left a scope at the end of a year.
 * Dutch: uittreders.
 *
 * @param places whether the municipality at a place among those of the year left
 * @param last the year before, in which they took part
 */
@SuppressWarnings("ArrayRecordComponent")
record Leavers(boolean[] places, RunYear last) {

    /** Those of a scope that goes on, if there are any and the scope does something about them. */
    static Optional<Leavers> of(ScopePlan scope, RunYear asked, RunYears years, YearBooks books) {
        if (!areLookedAt(scope, asked)) {
            return Optional.empty();
        }
        Timeline timeline = scope.plan().timeline();
        ImmutableList<MunicipalityCode> municipalities = books.municipalities();
        RunYear last = years.of(scope, books.year() - 1);
        boolean[] in = new boolean[municipalities.size()];
        for (int place : asked.places()) {
            in[place] = true;
        }
        boolean[] leavers = new boolean[in.length];
        boolean any = haveEnded(scope, last, books);
        for (int m = 0; m < leavers.length; m++) {
            leavers[m] = !in[m]
                    && timeline.predecessors(municipalities.get(m), books.year()).stream()
                            .anyMatch(last.participants()::contains);
            any |= leavers[m];
        }
        return any ? Optional.of(new Leavers(leavers, last)) : Optional.empty();
    }

    /** Whether some of the last participants ended without a successor though they have a share in the fund. */
    private static boolean haveEnded(ScopePlan scope, RunYear last, YearBooks books) {
        Timeline timeline = scope.plan().timeline();
        return scope.scope().leaving().fund() == Leaving.Fund.SHARE
                && !timeline.in(last.year()).equals(books.municipalities())
                && last.participants().stream().anyMatch(code -> timeline.hasEnded(code, books.year()));
    }

    private boolean isAnybody() {
        for (boolean left : places) {
            if (left) {
                return true;
            }
        }
        return false;
    }

    /** The weights of the last participants that the state says stand. */
    private Optional<Weights> standing(Carried own) {
        return own.weights().isEmpty()
                ? Optional.empty()
                : Optional.of(Weights.ofFractions(last.participants().stream()
                        .map(one -> Objects.requireNonNull(own.weights().get(one)))
                        .toList()));
    }

    /** Whether a scope that goes on asks who left it in a year. */
    static boolean areLookedAt(ScopePlan scope, RunYear asked) {
        return !scope.scope().leaving().equals(Leaving.DEFAULT)
                || asked.participants().isEmpty();
    }

    /** Their shares in the free fund that the scope carried, if it gives any. */
    Optional<Entry> exitShares(ScopePlan scope, Carried own, YearBooks books) {
        if (scope.scope().leaving().fund() != Leaving.Fund.SHARE) {
            return Optional.empty();
        }
        long free = Math.addExact(own.fundCents(), own.openTotalCents());
        if (free == 0) {
            return Optional.empty();
        }
        int before = books.year() - 1;
        Timeline timeline = scope.plan().timeline();
        Optional<Weights> known = standing(own).or(last::knownMemberWeights);
        if (!isAnybody() && known.map(Weights::isZero).orElse(true)) {
            return Optional.empty();
        }
        Weights weights = known.orElseGet(last::memberWeights);
        Faults.require(
                !weights.isZero(),
                ModelFault.WEIGHTS_ZERO,
                last.model().memberKey().name(),
                "free fund");
        long[] parts = Apportionment.cents(free, weights);
        SortedMap<MunicipalityCode, Long> byCode = new TreeMap<>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != 0) {
                byCode.put(last.participants().get(i), parts[i]);
            }
        }
        long[] exits = new long[places.length];
        timeline.moveCents(byCode, before, books.year()).forEach((code, part) -> {
            int place = timeline.ordinal(code, books.year());
            if (place < 0) {
                books.report(Fault.of(NoticeKind.EXIT_SHARE_STAYS, FaultValue.cents(part))
                        .in(Place.of(Place.SCOPE, scope.name())
                                .at(Place.YEAR, books.year())
                                .at(Place.MUNICIPALITY, code)));
            } else if (places[place]) {
                exits[place] = Math.negateExact(part);
            }
        });
        return Optional.of(new Entry(
                ChargeKind.EXIT_SHARE,
                books.everyPlace(),
                exits,
                new ExitShares(before, own.fundCents(), own.openTotalCents(), exits)));
    }
}
