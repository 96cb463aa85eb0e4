package nl.regiokas.exchange.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.Suggestion;

/** Where the columns of a table are in the rows of a file. */
final class Header {

    static final int ABSENT = -1;

    private final String file;
    private final ImmutableList<String> titles;
    private final ImmutableMap<TableColumn<?>, Integer> positions;
    private final boolean whole;

    private Header(
            String file, ImmutableList<String> titles, ImmutableMap<TableColumn<?>, Integer> positions, boolean whole) {
        this.whole = whole;
        this.file = file;
        this.titles = titles;
        this.positions = positions;
    }

    /** Reads the header row and reports columns that are unknown, missing or repeated. */
    static Header read(String file, Table<?> table, CsvRows row, InputFaults faults) {
        ImmutableList.Builder<String> titles = ImmutableList.builder();
        Map<TableColumn<?>, Integer> positions = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int position = 0; position < row.count(); position++) {
            String title = row.text(position).strip();
            titles.add(title);
            Optional<TableColumn<?>> column = table.column(title);
            if (column.isEmpty() && !title.isEmpty()) {
                unknown.add(title);
            } else if (column.isPresent() && positions.putIfAbsent(column.get(), position) != null) {
                faults.fault(file, row.line(), "", InputFault.REPEATED_COLUMN, title);
            }
        }
        Set<TableColumn<?>> missing = new LinkedHashSet<>();
        for (RowField<?, ?> field : table.fields()) {
            if (field.presence() != Presence.COLUMN_MAY_BE_ABSENT && !positions.containsKey(field.column())) {
                missing.add(field.column());
            }
        }
        boolean whole = missing.isEmpty();
        for (String title : unknown) {
            addUnknown(file, table, row.line(), title, missing, faults);
        }
        for (TableColumn<?> column : missing) {
            faults.fault(
                    file,
                    row.line(),
                    "",
                    InputFault.MISSING_COLUMN,
                    column.heading().english());
        }
        return new Header(file, titles.build(), ImmutableMap.copyOf(positions), whole);
    }

    /** Reports an unknown heading; one that is like that of a missing column stands for it, so that both are one fault. */
    private static void addUnknown(
            String file, Table<?> table, long line, String title, Set<TableColumn<?>> missing, InputFaults faults) {
        if (table.hasWeights() && Heading.YEAR.isSpelt(title)) {
            faults.fault(file, line, "", InputFault.YEARS_BELONG_IN_SERIES, title);
            return;
        }
        boolean isMisspelt = table.misspelt(title).filter(missing::remove).isPresent();
        InputFault code = isMisspelt ? InputFault.MISSPELT_COLUMN : InputFault.UNKNOWN_COLUMN;
        faults.fault(file, line, "", Suggestion.of(code, table.nearHeading(title), title));
    }

    String file() {
        return file;
    }

    /** Whether no column that must be there is missing. */
    boolean isWhole() {
        return whole;
    }

    int width() {
        return titles.size();
    }

    /** Whether the file has a column whose cells no fault may repeat. */
    boolean hasSecrets() {
        return positions.keySet().stream().anyMatch(column -> column.type().isSecret());
    }

    /** Returns the heading at a position as the file has it. */
    String title(int position) {
        return position >= 0 && position < titles.size() ? titles.get(position) : "";
    }

    /** Returns a column's position, or {@link #ABSENT}. */
    int position(TableColumn<?> column) {
        return positions.getOrDefault(column, ABSENT);
    }
}
