package nl.regiokas.core.fault;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Where a fault lies: names with values, in order, such as scope, year and municipality, or file and line.
 *
 * <p>The set of names is open. In English a file, with its line and column, stands before the fault
 * ({@code usage.csv:12: ...}), and so does a {@code path} in a file; all else follows it in brackets, a year or a day
 * without its name: {@code (scope intensive, 2018)}. Equal when the names, the values and their order are.
 *
 * @param values the values by name, in order
 * @since 0.2.0
 */
public record Place(ImmutableMap<String, FaultValue> values) implements Serializable {

    /** No place: the fault lies in what was asked as a whole. */
    public static final Place NONE = new Place(ImmutableMap.of());

    /** The name of a file in a folder. */
    public static final String FILE = "file";

    /** The name of a line in a file, from 1. */
    public static final String LINE = "line";

    /** The name of a column in a file. */
    public static final String COLUMN = "column";

    /** The name of a path in a file, such as {@code $.scopes[0].model}. */
    public static final String PATH = "path";

    /** The name of a scope of a scheme. */
    public static final String SCOPE = "scope";

    /** The name of a model of a scope. */
    public static final String MODEL = "model";

    /** The name of a calendar year. */
    public static final String YEAR = "year";

    /** The name of a calendar day. */
    public static final String DAY = "day";

    /** The name of a municipality's code. */
    public static final String MUNICIPALITY = "municipality";

    /** The name of a product's code. */
    public static final String PRODUCT = "product";

    /** The name of an amount of money. */
    public static final String AMOUNT = "amount";

    /** The name of the year in which something is due. */
    public static final String DUE = "due";

    /** The name of the day of a closing. */
    public static final String CLOSING = "closing";

    /** The name of the day of a reorganisation. */
    public static final String REORGANISATION = "reorganisation";

    /**
     * Returns a place of one name.
     *
     * @param name what the value is
     * @param value the value
     * @return the place
     */
    public static Place of(String name, @Nullable Object value) {
        return NONE.at(name, value);
    }

    /**
     * Returns this place made more exact; a name that is known already gets the new value.
     *
     * @param name what the value is; a whole number named {@link #YEAR} is a year
     * @param value the value
     * @return the closer place
     */
    public Place at(String name, @Nullable Object value) {
        return within(
                name,
                name.equals(YEAR) && value instanceof Integer year ? FaultValue.year(year) : FaultValue.of(value));
    }

    /**
     * Returns this place made more exact by another one.
     *
     * @param closer the names to add; a name that is known already gets the new value
     * @return the closer place
     */
    public Place at(Place closer) {
        Place place = this;
        for (var entry : closer.values.entrySet()) {
            place = place.within(entry.getKey(), entry.getValue());
        }
        return place;
    }

    private Place within(String name, FaultValue value) {
        return new Place(ImmutableMap.<String, FaultValue>builder()
                .putAll(values)
                .put(name, value)
                .buildKeepingLast());
    }

    /** Returns what stands before the words of a fault. */
    String before() {
        StringBuilder text = new StringBuilder();
        if (values.containsKey(FILE)) {
            text.append(text(FILE));
            for (String name : new String[] {LINE, COLUMN}) {
                text.append(values.containsKey(name) ? ":" + text(name) : "");
            }
            text.append(": ");
        }
        return text.append(values.containsKey(PATH) ? text(PATH) + " " : "").toString();
    }

    /** Returns what follows the words of a fault. */
    String after() {
        StringJoiner text = new StringJoiner(", ", " (", ")").setEmptyValue("");
        values.forEach((name, value) -> {
            boolean stated = name.equals(FILE)
                    || name.equals(PATH)
                    || (values.containsKey(FILE) && (name.equals(LINE) || name.equals(COLUMN)));
            if (!stated) {
                boolean plain = name.equals(YEAR) || name.equals(DAY);
                text.add(plain ? value.text() : name + " " + value.text());
            }
        });
        return text.toString();
    }

    private String text(String name) {
        FaultValue value = values.get(name);
        return value == null ? "" : value.text();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Place other
                && values.entrySet().asList().equals(other.values.entrySet().asList());
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /**
     * Returns whether a part of the place has a value, by its text.
     *
     * @param name the name of the part
     * @param value the value
     * @return true if the place has the part, and its text is that of the value
     */
    public boolean says(String name, Object value) {
        return says(values, name, value);
    }

    static boolean says(ImmutableMap<String, FaultValue> values, String name, Object value) {
        FaultValue known = values.get(name);
        return known != null && known.text().equals(String.valueOf(value));
    }
}
