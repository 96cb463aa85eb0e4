package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.exchange.table.Codes;
import nl.regiokas.exchange.table.Line;
import nl.regiokas.exchange.table.Listing;
import nl.regiokas.exchange.table.RefusedRow;
import nl.regiokas.exchange.table.Table;

/**
 * The rows of a region's folder, each with its line; usage is not among them, because it is read in one pass.
 *
 * <p>Equal when the rows are equal, whatever their places.
 *
 * @since 0.2.0
 */
public final class RegionFiles {

    private final ImmutableMap<Table<?>, ImmutableList<? extends Line<?>>> lines;

    private final ImmutableMap<Table<?>, ImmutableList<RefusedRow>> refused;

    /** The codes that were listed, also in rows with faults in other columns. */
    private final Codes codes;

    private RegionFiles(Builder builder) {
        this.lines = ImmutableMap.copyOf(builder.lines);
        this.refused = ImmutableMap.copyOf(builder.refused);
        this.codes = builder.codes;
    }

    /**
     * Starts files without any table.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns whether the folder has a table, with or without rows.
     *
     * @param table one of {@link RegionTables}
     * @return true if it does
     */
    public boolean has(Table<?> table) {
        return lines.containsKey(table);
    }

    /**
     * Returns the rows of a table with their places.
     *
     * @param table one of {@link RegionTables}
     * @param <R> the type of the rows
     * @return the rows in the order of the file, none if there is no file
     */
    @SuppressWarnings("unchecked") // the builder takes lines of the table's rows only
    public <R> ImmutableList<Line<R>> lines(Table<R> table) {
        return (ImmutableList<Line<R>>) lines.getOrDefault(table, ImmutableList.of());
    }

    /**
     * Returns the rows of a table.
     *
     * @param table one of {@link RegionTables}
     * @param <R> the type of the rows
     * @return the rows in the order of the file, none if there is no file
     */
    public <R> ImmutableList<R> rows(Table<R> table) {
        return lines(table).stream().map(Line::value).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the rows of a table that were left out because of a fault.
     *
     * @param table one of {@link RegionTables}
     * @return the rows in the order of the file
     */
    public ImmutableList<RefusedRow> refused(Table<?> table) {
        return refused.getOrDefault(table, ImmutableList.of());
    }

    /**
     * Returns the codes that a file lists, also in rows that have faults in other columns.
     *
     * @param listing what the codes stand for
     * @return the codes, or nothing when they are not completely known
     */
    public Optional<ImmutableSet<String>> listed(Listing listing) {
        return codes.listed(listing);
    }

    /** The tables that are present. */
    ImmutableList<Table<?>> tables() {
        return lines.keySet().asList();
    }

    private Map<Table<?>, List<?>> values() {
        return Maps.asMap(lines.keySet(), this::rows);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RegionFiles other && values().equals(other.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** Names the tables and their numbers of rows. */
    @Override
    public String toString() {
        return lines.entrySet().stream()
                .map(entry -> entry.getKey().name() + " " + entry.getValue().size())
                .collect(Collectors.joining(", "));
    }

    /**
     * Collects the rows of tables. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final Map<Table<?>, ImmutableList<? extends Line<?>>> lines = new LinkedHashMap<>();
        private final Map<Table<?>, ImmutableList<RefusedRow>> refused = new LinkedHashMap<>();
        private Codes codes = new Codes();

        Builder() {}

        /**
         * Sets the rows of a table.
         *
         * @param table one of {@link RegionTables}
         * @param rows its rows
         * @param <R> the type of the rows
         * @return this builder
         */
        public <R> Builder put(Table<R> table, Iterable<? extends R> rows) {
            ImmutableList.Builder<Line<R>> placed = ImmutableList.builder();
            long line = 1;
            Attributes.given(table, "table of region files");
            for (R row : Attributes.<R>all(rows, "rows of region files")) {
                placed.add(new Line<>(table.file(), ++line, row));
            }
            return putLines(table, placed.build());
        }

        /** Sets the rows of a table as they were read. */
        <R> Builder putLines(Table<R> table, ImmutableList<Line<R>> rows) {
            lines.put(table, rows);
            return this;
        }

        /** Sets the rows of a table that were left out. */
        Builder putRefused(Table<?> table, ImmutableList<RefusedRow> rows) {
            refused.put(table, rows);
            return this;
        }

        /** Sets the codes that were read with the rows. */
        Builder codes(Codes read) {
            codes = read;
            return this;
        }

        /**
         * Builds the files.
         *
         * @return the rows of all tables
         */
        public RegionFiles build() {
            return new RegionFiles(this);
        }
    }
}
