package nl.regiokas.exchange.input;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;

/** Where the columns of a file stand in its rows. */
final class CsvHeader<C extends Enum<C> & CsvColumn> {

    static final int ABSENT = -1;

    private final String file;
    private final int[] positions;
    private final int width;

    private CsvHeader(String file, int[] positions, int width) {
        this.file = file;
        this.positions = positions;
        this.width = width;
    }

    /** Reads the header row and reports columns that are unknown, missing or repeated. */
    static <C extends Enum<C> & CsvColumn> CsvHeader<C> read(
            String file, Class<C> columns, CsvRows header, InputFaults faults) {
        EnumMap<C, Integer> positions = new EnumMap<>(columns);
        for (int position = 0; position < header.count(); position++) {
            String name = header.text(position).strip();
            Optional<C> column = column(columns, name);
            if (column.isEmpty()) {
                faults.add(file, header.line(), "column '%s' is unknown", name);
            } else if (positions.putIfAbsent(column.get(), position) != null) {
                faults.add(file, header.line(), "column %s is given twice", name);
            }
        }
        for (C column : columns.getEnumConstants()) {
            if (column.isRequired() && !positions.containsKey(column)) {
                faults.add(file, header.line(), "column %s is missing", column.header());
            }
        }
        return new CsvHeader<>(
                file,
                Arrays.stream(columns.getEnumConstants())
                        .mapToInt(column -> positions.getOrDefault(column, ABSENT))
                        .toArray(),
                header.count());
    }

    private static <C extends Enum<C> & CsvColumn> Optional<C> column(Class<C> columns, String name) {
        return Arrays.stream(columns.getEnumConstants())
                .filter(column -> column.header().equals(name))
                .findFirst();
    }

    String file() {
        return file;
    }

    int width() {
        return width;
    }

    /** Returns a column's position, or {@link #ABSENT}. */
    @SuppressWarnings("EnumOrdinal") // positions are those of the constants, asked for with every field of every row
    int position(C column) {
        return positions[column.ordinal()];
    }
}
