package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.State;
import nl.regiokas.testkit.scenario.Scenario;

/** See {@link SettlementLaw#PARTS_ARE_THE_WHOLE}. */
final class PartsLaw implements SettlementLaw {

    private record Part(Scenario scenario, int last) {}

    @Override
    public String name() {
        return "parts-are-the-whole";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        int first = trial.scenario().scheme().firstYear();
        int last = trial.scenario().scheme().lastYear();
        List<Part> oneByOne = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            oneByOne.add(new Part(trial.scenario().until(year), year));
        }
        Stream<List<Part>> inTwo = IntStream.range(first, last)
                .mapToObj(middle ->
                        List.of(new Part(trial.scenario().until(middle), middle), new Part(trial.scenario(), last)));
        return Stream.concat(Stream.of(oneByOne), inTwo)
                .flatMap(parts -> breach(trial, parts).stream())
                .findFirst();
    }

    private static Optional<Breach> breach(Trial trial, List<Part> parts) {
        State state = trial.scenario().opening();
        List<Booked> charges = new ArrayList<>();
        List<FundYear> funds = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        for (Part part : parts) {
            int from = state.after() + 1;
            SettledOutcome outcome;
            try {
                outcome = trial.settle(part.scenario(), state);
            } catch (RefusalException refused) {
                return Optional.of(new Breach(
                        from + " to " + part.last(),
                        "must be settled like the whole but is refused: " + refused.getMessage()));
            }
            charges.addAll(outcome.charges());
            funds.addAll(outcome.funds());
            positions.addAll(outcome.positions());
            state = Objects.requireNonNull(outcome.states().get(part.last()));
        }
        SettledOutcome whole = trial.outcome();
        String why = "settling in " + parts.size() + " parts";
        Optional<Breach> difference = Booked.difference(whole.charges(), charges, charge -> true, why);
        if (difference.isPresent()) {
            return difference;
        }
        return Stream.of(
                        same("funds", whole.funds(), ImmutableList.copyOf(funds), why),
                        same("positions", whole.positions(), ImmutableList.copyOf(positions), why),
                        same(
                                "the last state",
                                Objects.requireNonNull(whole.states().get(state.after())),
                                state,
                                why))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Breach> same(String what, Object whole, Object parts, String why) {
        return whole.equals(parts)
                ? Optional.empty()
                : Optional.of(new Breach(what, "after " + why + " must be " + whole + " but was " + parts));
    }
}
