package nl.regiokas.exchange.input;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with the files of a folder, by file, line and column, so that all of it is reported at once.
 * Also collects notices.
 *
 * <p>A fault that was found already is not reported again. Faults are reported in the order of the files as they were
 * read, then of the lines. Beyond {@value #MOST} faults the rest is only counted, so that a large file that is wrong
 * throughout does not exhaust the memory. Of notices of one kind the first {@value #MOST_NOTICES} are reported, and how
 * many more there are.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class InputFaults {

    /** How many faults are reported. */
    public static final int MOST = 1000;

    /**
     * How many notices of one kind are reported.
     *
     * @since 0.2.0
     */
    public static final int MOST_NOTICES = 20;

    private final List<String> files = new ArrayList<>();
    private final Set<Placed> found = new LinkedHashSet<>();
    private final Notices notices = new Notices();
    private long unreported;

    private record Placed(int file, long line, Fault fault) {}

    /** Makes an empty collector. */
    public InputFaults() {}

    /**
     * Adds a fault of a field.
     *
     * @param file the file's name in the folder
     * @param line the number of the line, from 1, or 0 for the file as a whole
     * @param column the heading of the column, or blank for the row as a whole
     * @param code the kind of fault
     * @param arguments the values for the names in its pattern, in order; texts are shown shortened
     */
    public void fault(String file, long line, String column, FaultCode code, @Nullable Object... arguments) {
        add(file, line, Fault.of(code, shown(arguments)).in(place(file, line, column)));
    }

    /**
     * Adds a fault of a field about an unknown name.
     *
     * @param file the file's name in the folder
     * @param line the number of the line, from 1, or 0 for the file as a whole
     * @param column the heading of the column, or blank for the row as a whole
     * @param suggestion the fault
     */
    public void fault(String file, long line, String column, Suggestion suggestion) {
        fault(file, line, column, suggestion.code(), suggestion.arguments());
    }

    /**
     * Adds the fault of a name under which no file can be read: nothing is there, a folder, a pipe, or a link to no file.
     *
     * @param name the name used for it in faults
     * @param path where the file was looked for
     */
    public void noFile(String name, Path path) {
        fault(name, 0, "", whyNoFile(path));
    }

    private static InputFault whyNoFile(Path path) {
        if (Files.isDirectory(path)) {
            return InputFault.NOT_A_FILE;
        }
        if (Files.exists(path)) {
            return InputFault.SPECIAL_FILE;
        }
        return Files.isSymbolicLink(path) ? InputFault.DANGLING_LINK : InputFault.FILE_MISSING;
    }

    /** Adds a fault at a path of a document. */
    void faultAt(String file, long line, String path, FaultCode code, @Nullable Object... arguments) {
        add(file, line, Fault.of(code, shown(arguments)).in(pathPlace(file, line, path)));
    }

    private static Place pathPlace(String file, long line, String path) {
        Place place = place(file, line, "");
        return path.isEmpty() ? place : place.at(Place.PATH, ShownText.of(path));
    }

    /**
     * Adds every fault of a refusal of the library to the line that caused it; a fault that names its file keeps that
     * place.
     *
     * @param file the file's name in the folder
     * @param line the number of the line, from 1, or 0 for the file as a whole
     * @param refusal what the library said
     */
    public void add(String file, long line, RefusalException refusal) {
        refusal.faults().forEach(fault -> {
            if (fault.place().values().containsKey(Place.FILE)) {
                addPlaced(fault);
            } else {
                add(file, line, fault.in(place(file, line, "")));
            }
        });
    }

    private void addPlaced(Fault fault) {
        FaultValue line = fault.place().values().get(Place.LINE);
        String file =
                Objects.requireNonNull(fault.place().values().get(Place.FILE)).text();
        add(file, line == null ? 0 : Long.parseLong(line.text()), fault);
    }

    /**
     * Adds what another collector found.
     *
     * @param others the collector
     */
    public void addAll(InputFaults others) {
        addAll(others, fault -> fault);
    }

    /**
     * Adds what another collector found, each fault at a place that is now known better.
     *
     * @param others the collector
     * @param placed gives the same fault at its place, with its file and line
     */
    public void addAll(InputFaults others, UnaryOperator<Fault> placed) {
        others.found.forEach(one -> addPlaced(placed.apply(one.fault)));
        unreported += others.unreported;
        notices.add(others.notices);
    }

    private void add(String file, long line, Fault fault) {
        int number = files.indexOf(file);
        if (number < 0) {
            number = files.size();
            files.add(file);
        }
        Placed placed = new Placed(number, line, fault);
        if (found.size() < MOST) {
            found.add(placed);
        } else if (!found.contains(placed)) {
            unreported++;
        }
    }

    /**
     * Adds a notice.
     *
     * @param file the file's name in the folder
     * @param code the kind of notice
     * @param arguments the values for the names in its pattern, in order
     */
    public void notice(String file, FaultCode code, @Nullable Object... arguments) {
        notices.add(Fault.of(code, shown(arguments)).in(place(file, 0, "")));
    }

    /**
     * Adds a notice that has its place already.
     *
     * @param notice the notice
     */
    public void report(Fault notice) {
        notices.add(notice);
    }

    private static Place place(String file, long line, String column) {
        Place place = Place.of(Place.FILE, ShownText.of(file));
        if (line > 0) {
            place = place.at(Place.LINE, line);
        }
        return column.isEmpty() ? place : place.at(Place.COLUMN, ShownText.of(column));
    }

    private static @Nullable Object[] shown(@Nullable Object... arguments) {
        @Nullable Object[] shown = arguments.clone();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] instanceof String text) {
                shown[i] = ShownText.of(text);
            }
        }
        return shown;
    }

    /**
     * Returns whether no fault was found so far.
     *
     * @return true if there is none
     */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Returns whether a fault was found in a file so far.
     *
     * @param file the file's name in the folder
     * @return true if there is one
     */
    public boolean areIn(String file) {
        return files.contains(file);
    }

    /**
     * Returns whether a fault was found in any of some files.
     *
     * @param files returns whether a file, by its name in the folder, is one of them
     * @return true if there is a fault in one of them
     */
    public boolean areInAny(Predicate<String> files) {
        return this.files.stream().anyMatch(files);
    }

    /**
     * Returns the faults found so far, as data.
     *
     * @return the faults with their places, by file and line; the last one counts the faults beyond the limit
     */
    public ImmutableList<Fault> faults() {
        ImmutableList.Builder<Fault> faults = ImmutableList.builder();
        found.stream()
                .sorted(Comparator.comparingInt(Placed::file).thenComparingLong(Placed::line))
                .map(Placed::fault)
                .forEach(faults::add);
        if (unreported > 0) {
            faults.add(Fault.of(InputFault.MORE_FAULTS, unreported));
        }
        return faults.build();
    }

    /**
     * Returns the notices so far, as data.
     *
     * @return the notices with their places, in the order in which they were found; after the last one of a kind that
     *     is reported, how many more there are
     */
    public ImmutableList<Fault> notices() {
        return notices.list();
    }

    /**
     * Returns the faults found so far, in English.
     *
     * @return {@code file:line:column: fault}, by file and line
     */
    public ImmutableList<String> list() {
        return faults().stream().map(Fault::text).collect(ImmutableList.toImmutableList());
    }

    /**
     * Refuses with every fault found so far, or does nothing if there is none.
     *
     * @throws RefusalException if there is a fault
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw RefusalException.of(faults());
        }
    }
}
