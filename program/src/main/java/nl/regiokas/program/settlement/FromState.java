package nl.regiokas.program.settlement;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.settlement.EarlierState;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.settlement.Models;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The state of an earlier run from which this one continues. */
public final class FromState {

    @Option(
            names = "--from-state",
            paramLabel = "<state.json>",
            description = "go on from the state that an earlier settlement wrote")
    private @Nullable Path state;

    /** Makes a run that continues from nothing, until picocli sets a state. */
    public FromState() {}

    /**
     * Lets an input continue from the given state.
     *
     * @param input what the folder asks to settle
     * @param faults receives what is wrong with the state
     * @return the input to settle, or nothing after a fault
     */
    public Optional<RegionInput> applied(RegionInput input, InputFaults faults) {
        Path from = state;
        return from == null ? Optional.of(input) : EarlierState.goOn(input, from, Models.types(), faults);
    }

    /**
     * Lets several inputs continue from the given state.
     *
     * @param inputs schemes on the facts of one folder
     * @param faults receives what is wrong with the state
     * @return the inputs to settle, or nothing after a fault
     */
    public Optional<ImmutableList<RegionInput>> applied(ImmutableList<RegionInput> inputs, InputFaults faults) {
        ImmutableList<RegionInput> going = inputs.stream()
                .flatMap(input -> applied(input, faults).stream())
                .collect(ImmutableList.toImmutableList());
        return going.size() == inputs.size() ? Optional.of(going) : Optional.empty();
    }
}
