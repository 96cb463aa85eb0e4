package nl.regiokas.exchange.input;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON file that knows its line and path.
 *
 * <p>Asked for something that it is not, it reports a fault by file, line and path and gives nothing. Amounts and
 * percentages are texts, as in {@code "1250.00"}, so that no reader on the way can take them for floating point.
 */
public final class JsonValue {

    /** Where a value stands, and who takes its faults. */
    record Place(String file, int line, String path, InputFaults faults) {

        void fault(FaultCode code, @Nullable Object... arguments) {
            faults.faultAt(file, line, path, code, arguments);
        }
    }

    private final Place place;
    private final JsonKind kind;
    private final String text;
    private final Map<String, JsonValue> fields;
    private final ImmutableList<JsonValue> items;

    JsonValue(Place place, JsonKind kind, String text, Map<String, JsonValue> fields, ImmutableList<JsonValue> items) {
        this.place = place;
        this.kind = kind;
        this.text = text;
        this.fields = fields;
        this.items = items;
    }

    /**
     * Reports a fault of the value, behind its path.
     *
     * @param template the fault, with {@code %s} for each argument
     * @param arguments the values for the placeholders, in order
     */
    public void fault(String template, @Nullable Object... arguments) {
        place.faults().addAt(place.file(), place.line(), place.path(), template, arguments);
    }

    /**
     * Reports a fault of the value.
     *
     * @param code the kind of fault
     * @param arguments the values for the names in its pattern, in order
     */
    public void fault(FaultCode code, @Nullable Object... arguments) {
        place.fault(code, arguments);
    }

    /**
     * Reports what the library refused about the value.
     *
     * @param refusal what the library said
     */
    public void fault(RefusalException refusal) {
        nl.regiokas.core.fault.Place path =
                nl.regiokas.core.fault.Place.of(nl.regiokas.core.fault.Place.PATH, place.path());
        place.faults()
                .add(
                        place.file(),
                        place.line(),
                        RefusalException.of(refusal.faults().stream()
                                .map(fault -> fault.in(path))
                                .toList()));
    }

    /**
     * Returns the value as true or false.
     *
     * @return the value, or nothing when it is neither, which is reported
     */
    public Optional<Boolean> flag() {
        return is(JsonKind.FLAG, "") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }

    /** Tells that the code of a municipality got its leading zeros back. */
    public void zerosRestored() {
        place.faults().notice(place.file(), InputNotice.ZEROS_RESTORED_AT, place.path());
    }

    /**
     * Tells whether the value is an object.
     *
     * @return true for an object
     */
    public boolean isObject() {
        return kind == JsonKind.OBJECT;
    }

    /**
     * Tells whether the value is a list.
     *
     * @return true for a list
     */
    public boolean isList() {
        return kind == JsonKind.LIST;
    }

    /**
     * Tells whether the value is a text.
     *
     * @return true for a text
     */
    public boolean isText() {
        return kind == JsonKind.TEXT;
    }

    /**
     * Returns the value as an object, whose fields can then be read.
     *
     * @return the object, or nothing after a fault
     */
    public Optional<JsonObject> object() {
        return is(JsonKind.OBJECT, "") ? Optional.of(new JsonObject(this, fields)) : Optional.empty();
    }

    /**
     * Returns the items of a list.
     *
     * @return the items in order, or none after a fault
     */
    public ImmutableList<JsonValue> list() {
        return is(JsonKind.LIST, "") ? items : ImmutableList.of();
    }

    /**
     * Returns a text that is not blank.
     *
     * @return the text, or nothing after a fault
     */
    public Optional<String> text() {
        if (!is(JsonKind.TEXT, "")) {
            return Optional.empty();
        }
        if (text.isBlank()) {
            fault("must not be blank");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /**
     * Returns a whole number from a number without decimals.
     *
     * @param least the least allowed
     * @param most the most allowed
     * @return the number, or nothing after a fault
     */
    public Optional<Integer> wholeNumber(int least, int most) {
        if (!is(JsonKind.NUMBER, "")) {
            return Optional.empty();
        }
        if (DecimalText.isPlain(text, 0) && text.length() < 10) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        fault("must be a whole number from %s to %s but was %s", least, most, text);
        return Optional.empty();
    }

    /**
     * Returns a calendar year from a number.
     *
     * @return the year, or nothing after a fault
     */
    public Optional<Integer> year() {
        return wholeNumber(1000, 9999);
    }

    /**
     * Returns an amount in cents from a text such as {@code "1250.00"}.
     *
     * @return the cents, or nothing after a fault
     */
    public Optional<Long> cents() {
        return decimal("an amount", "1250.00", 2, decimal -> Euro.parseCents(decimal, "amount"));
    }

    /**
     * Returns a percentage from a text such as {@code "2.5"}.
     *
     * @return the percentage, or nothing after a fault
     */
    public Optional<Percentage> percentage() {
        return decimal("a percentage", "2.5", 20, Percentage::of);
    }

    private <T> Optional<T> decimal(String what, String example, int decimals, Function<String, T> reader) {
        if (!is(JsonKind.TEXT, " with " + what + " such as \"" + example + "\"")) {
            return Optional.empty();
        }
        if (!DecimalText.isPlain(text, decimals)) {
            fault("must be %s with at most %s decimals such as \"%s\" but was %s", what, decimals, example, shown());
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (RefusalException refusal) {
            fault(refusal);
            return Optional.empty();
        }
    }

    private String shown() {
        return '"' + ShownText.of(text) + '"';
    }

    private boolean is(JsonKind wanted, String detail) {
        if (kind == wanted) {
            return true;
        }
        String actual = kind == JsonKind.NUMBER || kind == JsonKind.FLAG ? ShownText.of(text) : kind.toString();
        fault("must be %s%s but was %s", wanted, detail, kind == JsonKind.TEXT ? shown() : actual);
        return false;
    }
}
