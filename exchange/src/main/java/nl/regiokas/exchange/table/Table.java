package nl.regiokas.exchange.table;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.Nearest;

/**
 * A file of rows: its name, its columns, what makes a row unique, and how a row becomes a value and back. The reader, the
 * writer, the workbook and the description of the formats all come from it.
 *
 * @param <R> the type of the rows
 * @since 0.2.0
 */
public final class Table<R> {

    /** Of a heading that is shortened, or that begins another word, at least so many letters are there. */
    private static final int SHORTEST = 3;

    private static final Splitter WORDS = Splitter.on(
                    CharMatcher.forPredicate(Character::isLetterOrDigit).negate())
            .omitEmptyStrings();

    private final String name;
    private final ImmutableList<RowField<R, ?>> fields;
    private final ImmutableList<TableColumn<?>> key;
    private final FaultCode duplicate;
    private final ImmutableMap<String, TableColumn<?>> causes;
    private final Optional<Listing> listing;
    private final boolean whole;
    private final Function<RowValues, R> maker;

    private Table(Builder<R> builder, Function<RowValues, R> maker) {
        this.name = builder.name;
        this.fields = builder.fields.build();
        this.key = builder.key;
        this.duplicate = builder.duplicate;
        this.causes = builder.causes.buildOrThrow();
        this.listing = builder.listing;
        this.whole = builder.whole;
        this.maker = maker;
    }

    /**
     * Starts a table.
     *
     * @param name the name of its file without {@code .csv}
     * @param <R> the type of the rows
     * @return a builder without columns
     */
    public static <R> Builder<R> named(String name) {
        return new Builder<>(name);
    }

    /**
     * Returns the name of the table, which is that of its sheet in a workbook.
     *
     * @return such as {@code budgets}
     */
    public String name() {
        return name;
    }

    /**
     * Returns the name of the file.
     *
     * @return such as {@code budgets.csv}
     */
    public String file() {
        return name + ".csv";
    }

    ImmutableList<RowField<R, ?>> fields() {
        return fields;
    }

    /** The columns that together make a row unique; none if rows may repeat. */
    ImmutableList<TableColumn<?>> key() {
        return key;
    }

    FaultCode duplicate() {
        return duplicate;
    }

    /** The column that a refusal of a row is about, if it is about one. */
    Optional<TableColumn<?>> cause(Fault fault) {
        return Optional.ofNullable(causes.get(fault.code()));
    }

    /** What its keys are listed for; a table with a listing has at least one row. */
    Optional<Listing> listing() {
        return listing;
    }

    /** Whether its rows count only in a file that has all their columns. */
    boolean isWhole() {
        return whole;
    }

    R make(RowValues values) {
        return maker.apply(values);
    }

    /** Finds a column by its heading in either language. */
    Optional<TableColumn<?>> column(String title) {
        for (RowField<R, ?> field : fields) {
            if (field.column().heading().isSpelt(title)) {
                return Optional.of(field.column());
            }
        }
        return Optional.empty();
    }

    /**
     * The heading that was probably meant: the one that is a word of the text, or begins it, or that it shortens, or that is
     * near; in English, unless a Dutch one is nearer. Nothing when the text has several headings, or none is like it.
     */
    Optional<String> nearHeading(String title) {
        ImmutableList<String> english = headings(Heading::english);
        ImmutableList<String> dutch = headings(Heading::dutch);
        ImmutableList<String> all =
                ImmutableList.<String>builder().addAll(english).addAll(dutch).build();
        ImmutableList<String> words = WORDS.splitToStream(title)
                .flatMap(word -> all.stream().filter(word::equalsIgnoreCase))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        if (!words.isEmpty()) {
            return words.size() == 1 ? Optional.of(words.get(0)) : Optional.empty();
        }
        Optional<String> near = Nearest.near(title, dutch)
                .filter(found -> Nearest.near(title, english)
                        .filter(other -> Nearest.distance(title, other) <= Nearest.distance(title, found))
                        .isEmpty())
                .or(() -> Nearest.near(title, english));
        return near.or(
                () -> all.stream().filter(heading -> isShort(title, heading)).findFirst());
    }

    private ImmutableList<String> headings(Function<Heading, String> word) {
        return fields.stream()
                .map(field -> word.apply(field.column().heading()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether one of two texts is the other one's beginning, as in {@code gem.} and {@code gemeentecode}. */
    private static boolean isShort(String title, String heading) {
        String one = Ascii.toLowerCase(title.endsWith(".") ? title.substring(0, title.length() - 1) : title);
        String other = Ascii.toLowerCase(heading);
        return one.length() >= SHORTEST
                && other.length() >= SHORTEST
                && (one.startsWith(other) || other.startsWith(one));
    }

    /** The column whose heading a text probably is. */
    Optional<TableColumn<?>> misspelt(String title) {
        return nearHeading(title).flatMap(this::column);
    }

    /** Whether it has weights without years. */
    boolean hasWeights() {
        return fields.stream().anyMatch(field -> field.column().heading() == Heading.WEIGHT);
    }

    /**
     * Collects the columns of a table.
     *
     * <p>For use by one thread.
     *
     * @param <R> the type of the rows
     * @since 0.2.0
     */
    public static final class Builder<R> {

        private final String name;
        private final ImmutableList.Builder<RowField<R, ?>> fields = ImmutableList.builder();
        private ImmutableList<TableColumn<?>> key = ImmutableList.of();
        private final ImmutableMap.Builder<String, TableColumn<?>> causes = ImmutableMap.builder();
        private FaultCode duplicate = InputFault.DUPLICATE_KEY;
        private Optional<Listing> listing = Optional.empty();
        private boolean whole;

        Builder(String name) {
            this.name = name;
        }

        /**
         * Adds a column that has a value in every row.
         *
         * @param column the column
         * @param getter what a row has in it
         * @param <T> the type of the values
         * @return this builder
         */
        public <T> Builder<R> must(TableColumn<T> column, Function<R, T> getter) {
            fields.add(new RowField<>(column, Presence.VALUE, row -> Optional.of(getter.apply(row))));
            return this;
        }

        /**
         * Adds a column that is required but may be blank.
         *
         * @param column the column
         * @param getter what a row has in it
         * @param <T> the type of the values
         * @return this builder
         */
        public <T> Builder<R> blank(TableColumn<T> column, Function<R, Optional<T>> getter) {
            fields.add(new RowField<>(column, Presence.COLUMN, getter));
            return this;
        }

        /**
         * Adds a column that may be left out.
         *
         * @param column the column
         * @param getter what a row has in it
         * @param <T> the type of the values
         * @return this builder
         */
        public <T> Builder<R> may(TableColumn<T> column, Function<R, Optional<T>> getter) {
            fields.add(new RowField<>(column, Presence.COLUMN_MAY_BE_ABSENT, getter));
            return this;
        }

        /**
         * Adds columns that may be there for people and are not used.
         *
         * @param columns the columns
         * @return this builder
         */
        public Builder<R> unused(TableColumn<?>... columns) {
            for (TableColumn<?> column : columns) {
                may(column, row -> Optional.empty());
            }
            return this;
        }

        /**
         * Sets the columns that together make a row unique.
         *
         * @param columns the columns
         * @return this builder
         */
        public Builder<R> unique(TableColumn<?>... columns) {
            key = ImmutableList.copyOf(columns);
            return this;
        }

        /**
         * Sets the fault of a row that has the key of another row.
         *
         * @param code the kind of fault
         * @return this builder
         */
        public Builder<R> duplicate(FaultCode code) {
            duplicate = code;
            return this;
        }

        /**
         * Sets the column that a refusal of a row is about.
         *
         * @param code the kind of fault
         * @param column the column that holds the cause
         * @return this builder
         */
        public Builder<R> cause(FaultCode code, TableColumn<?> column) {
            causes.put(code.code(), column);
            return this;
        }

        /**
         * Makes rows count only in a file that has all their columns: without one of them it is not known what a row
         * says.
         *
         * @return this builder
         */
        public Builder<R> whole() {
            whole = true;
            return this;
        }

        /**
         * Marks the table as the list of codes that other tables name; its key is one column.
         *
         * @param codes what the codes stand for
         * @return this builder
         */
        public Builder<R> lists(Listing codes) {
            listing = Optional.of(codes);
            return this;
        }

        /**
         * Ends the table with the function that makes a row from values.
         *
         * @param maker makes a row from its sound values
         * @return the table
         */
        public Table<R> build(Function<RowValues, R> maker) {
            return new Table<>(this, maker);
        }
    }
}
