package nl.regiokas.core.money;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.List;
import java.util.Objects;
import nl.regiokas.core.fault.Faults;
import org.jspecify.annotations.Nullable;

/** The rows or the columns of a table: what one is called, how many there are, their names and given totals in cents. */
record TableLines(
        String role,
        int size,
        @Nullable ImmutableList<String> names,
        @Nullable ImmutableLongArray totals) {

    /** Lines without given totals, which go by their number from 1. */
    static TableLines numbered(String role, int size) {
        return new TableLines(role, size, null, null);
    }

    TableLines withNames(List<String> newNames) {
        requireSize("names", newNames.size());
        return new TableLines(role, size, ImmutableList.copyOf(newNames), totals);
    }

    TableLines withTotals(long... newTotals) {
        requireSize("totals", newTotals.length);
        return new TableLines(role, size, names, ImmutableLongArray.copyOf(newTotals));
    }

    String name(int line) {
        return names == null ? String.valueOf(line + 1) : names.get(line);
    }

    /** Returns the given total of a line, which must be there. */
    long total(int line) {
        return Objects.requireNonNull(totals, "totals").get(line);
    }

    private void requireSize(String what, int given) {
        Faults.require(given == size, MoneyFault.LINES_UNEQUAL, role, what, size, given);
    }
}
