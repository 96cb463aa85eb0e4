package nl.regiokas.program.settlement;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.settlement.BookedBefore;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.scheme.OutsideParty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an earlier run left and this one continues from: its state, or its closings. */
public final class GoingOn {

    @Mixin
    private FromState state = new FromState();

    @Option(
            names = "--previous",
            paramLabel = "<output folder>",
            description = "the output folder of an earlier settlement, whose closings are booked already")
    private @Nullable Path previous;

    /** Makes a run that continues from nothing, until picocli sets a state. */
    public GoingOn() {}

    /**
     * Lets an input continue from what was given.
     *
     * @param input what the folder asks to settle
     * @param faults receives what is wrong with what an earlier run left
     * @return the input to settle, or nothing after a fault
     */
    public Optional<RegionInput> applied(RegionInput input, InputFaults faults) {
        Optional<RegionInput> going = state.applied(input, faults);
        Path booked = previous;
        return booked == null
                ? going
                : going.flatMap(one -> BookedBefore.read(booked, Models.types(), outside(one), faults)
                        .flatMap(before -> before.takenBy(one, faults)));
    }

    private static ImmutableSet<String> outside(RegionInput input) {
        return input.scheme().outside().stream().map(OutsideParty::code).collect(ImmutableSet.toImmutableSet());
    }
}
