package nl.regiokas.exchange.settlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.JsonFile;
import nl.regiokas.exchange.internal.NamedFailure;
import nl.regiokas.exchange.output.Provenance;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.model.ModelTypes;

/**
 * Continues from the state that an earlier settlement wrote.
 * Dutch: verder rekenen vanaf een stand.
 *
 * <p>The state is taken from an output folder that is complete, that is, whose files are those listed in
 * {@code provenance.json}. A state without that file next to it is taken too, and that is reported.
 *
 * @since 0.2.0
 */
public final class EarlierState {

    /** The name of the file of a state. */
    public static final String FILE = "state.json";

    private EarlierState() {}

    /**
     * Lets an input continue from a state.
     *
     * @param input what a folder asks to settle
     * @param file the state
     * @param types the models whose kinds of charges may be open
     * @param faults receives what is wrong with it, and the notice
     * @return the input with the state as its opening, or nothing after a fault
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Optional<RegionInput> goOn(RegionInput input, Path file, ModelTypes types, InputFaults faults) {
        InputFaults own = new InputFaults();
        Optional<State> state = checked(file, types, own);
        if (input.hasInstalments() || hasOpenItems(input.opening())) {
            own.fault(RegionTables.INSTALMENTS.file(), 0, "", SettlementInputFault.INSTALMENTS_BESIDE_STATE);
        }
        faults.addAll(own);
        return own.isEmpty()
                ? state.map(opening -> input.toBuilder()
                        .opening(opening)
                        .stateFile(String.valueOf(file.getFileName()))
                        .build())
                : Optional.empty();
    }

    private static boolean hasOpenItems(State opening) {
        return opening.scopes().values().stream()
                .anyMatch(scope -> !scope.openCents().isEmpty());
    }

    private static Optional<State> checked(Path file, ModelTypes types, InputFaults faults) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            faults.noFile(name, file);
            return Optional.empty();
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null) {
            Provenance.check(folder, faults, name);
        }
        return read(file, types, faults);
    }

    /** Reads a state, whatever stands next to it. */
    static Optional<State> read(Path file, ModelTypes types, InputFaults faults) {
        String name = String.valueOf(file.getFileName());
        return text(file, name, faults)
                .flatMap(text -> Documents.of(types).state().read(text, name, faults));
    }

    private static Optional<String> text(Path file, String name, InputFaults faults) {
        try {
            long size = Files.size(file);
            if (size > JsonFile.MOST_BYTES) {
                faults.fault(name, 0, "", InputFault.JSON_TOO_LARGE, JsonFile.MOST_BYTES, size);
                return Optional.empty();
            }
            return JsonFile.text(file, name, faults);
        } catch (IOException failure) {
            throw NamedFailure.unchecked(failure, file);
        }
    }
}
