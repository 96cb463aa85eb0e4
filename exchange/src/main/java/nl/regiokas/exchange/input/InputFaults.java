package nl.regiokas.exchange.input;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import org.jspecify.annotations.Nullable;

/**
 * Collects the faults of a scenario folder by file and line, so that all of them are told in one go.
 *
 * <p>Told in the order of the files as they were read, then of the lines. Of more than {@value #MOST} faults the rest is
 * counted only, so that a large file that is wrong throughout does not exhaust the memory.
 */
public final class InputFaults {

    private static final int MOST = 100_000;

    private final List<String> files = new ArrayList<>();
    private final List<Fault> found = new ArrayList<>();
    private long untold;

    private record Fault(int file, long line, String text) {}

    /** Makes an empty collector. */
    public InputFaults() {}

    /**
     * Adds a fault of a line.
     *
     * @param file the file's name in the folder
     * @param line the number of the line, from 1, or 0 for the file as a whole
     * @param template the fault, with {@code %s} for each argument
     * @param arguments the values for the placeholders, in order
     */
    public void add(String file, long line, String template, @Nullable Object... arguments) {
        if (!files.contains(file)) {
            files.add(file);
        }
        if (found.size() == MOST) {
            untold++;
            return;
        }
        found.add(new Fault(files.indexOf(file), line, Strings.lenientFormat(template, arguments)));
    }

    /**
     * Adds every fault of a refusal of the library to the line that caused it.
     *
     * @param file the file's name in the folder
     * @param line the number of the line, from 1, or 0 for the file as a whole
     * @param refusal what the library said
     */
    public void add(String file, long line, RefusalException refusal) {
        refusal.faults().forEach(fault -> add(file, line, "%s", fault));
    }

    /**
     * Tells whether no fault was found so far.
     *
     * @return true if there is none
     */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Tells whether a fault was found in a file so far.
     *
     * @param file the file's name in the folder
     * @return true if there is one
     */
    public boolean areIn(String file) {
        return files.contains(file);
    }

    /**
     * Returns the faults found so far.
     *
     * @return {@code file:line: fault}, by file and line
     */
    public ImmutableList<String> list() {
        ImmutableList.Builder<String> list = ImmutableList.builder();
        found.stream()
                .sorted(Comparator.comparingInt(Fault::file).thenComparingLong(Fault::line))
                .map(this::text)
                .forEach(list::add);
        if (untold > 0) {
            list.add("and " + untold + " more faults");
        }
        return list.build();
    }

    private String text(Fault fault) {
        String place = files.get(fault.file()) + (fault.line() == 0 ? "" : ":" + fault.line());
        return place + ": " + fault.text();
    }

    /**
     * Refuses with every fault found so far, or does nothing if there is none.
     *
     * @throws RefusalException if there is a fault
     */
    public void throwIfAny() {
        if (!isEmpty()) {
            throw RefusalException.ofWords(list());
        }
    }
}
