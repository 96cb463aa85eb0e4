package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiokas.exchange.input.CsvColumn;
import nl.regiokas.exchange.input.CsvRow;
import nl.regiokas.exchange.input.InputFaults;

/**
 * The codes that a file lists, to look up what other files name.
 *
 * <p>A book of a file that has no codes at all (it is missing, or its column is) knows nothing and so reports nothing as
 * unknown: one fault there is enough.
 *
 * @param <V> what stands behind a code
 */
final class CodeBook<V> {

    private final String role;
    private final String file;
    private final SortedMap<String, V> values = new TreeMap<>();

    CodeBook(String role, String file) {
        this.role = role;
        this.file = file;
    }

    void put(String code, V value) {
        values.put(code, value);
    }

    /** Reports a file that has no rows; one with other faults is reported already. */
    void requireAny(InputFaults faults) {
        if (values.isEmpty() && !faults.areIn(file)) {
            faults.add(file, 0, "file lists no %s", role);
        }
    }

    ImmutableSortedMap<String, V> values() {
        return ImmutableSortedMap.copyOfSorted(values);
    }

    /** Whether a code may be used; false only when the file lists codes and not this one. */
    boolean allows(String code) {
        return values.isEmpty() || values.containsKey(code);
    }

    /** What stands behind the code in a field; an unknown code is reported. */
    <C extends Enum<C> & CsvColumn> Optional<V> find(CsvRow<C> row, C column) {
        String code = row.text(column);
        if (!code.isEmpty() && !allows(code)) {
            row.fault("%s must be listed in %s but was '%s'", role, file, code);
        }
        return Optional.ofNullable(values.get(code));
    }
}
