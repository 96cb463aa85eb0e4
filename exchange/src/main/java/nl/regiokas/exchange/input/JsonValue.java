package nl.regiokas.exchange.input;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON file that knows its line and path.
 *
 * <p>When it is asked for something that it is not, it reports a fault by file, line and path and returns nothing.
 * Amounts and percentages are texts, as in {@code "1250.00"}, so that no reader on the way can take them for floating
 * point.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class JsonValue {

    /** Where a value is, and what receives its faults. */
    record Place(String file, int line, String path, InputFaults faults, List<JsonMention> mentions) {

        void fault(FaultCode code, @Nullable Object... arguments) {
            faults.faultAt(file, line, path, code, arguments);
        }
    }

    private static final int MOST_DECIMALS = 20;

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
        nl.regiokas.core.fault.Place path = place.path().isEmpty()
                ? nl.regiokas.core.fault.Place.NONE
                : nl.regiokas.core.fault.Place.of(nl.regiokas.core.fault.Place.PATH, place.path());
        place.faults().add(place.file(), place.line(), refusal.in(path));
    }

    /**
     * Keeps what was read here for checks of the document as a whole.
     *
     * @param what what the value names or declares
     */
    public void mention(Object what) {
        place.mentions().add(new JsonMention(this, what));
    }

    /**
     * Returns what was read in the whole document and kept so far.
     *
     * @return the mentions in the order of reading
     */
    public ImmutableList<JsonMention> mentions() {
        return ImmutableList.copyOf(place.mentions());
    }

    /**
     * Returns where the value is in its document.
     *
     * @return the path, such as {@code scopes[1].model.key}; blank for the whole
     */
    public String path() {
        return place.path();
    }

    /**
     * Returns the line on which the value begins.
     *
     * @return the number of the line, from 1
     */
    public int line() {
        return place.line();
    }

    /**
     * Returns the value at a path of the document, within this one.
     *
     * @param path the path, such as {@code scopes[1].model.key}
     * @return the value, or the innermost one around it that there is
     */
    public JsonValue at(String path) {
        return within().filter(one -> path.equals(one.path())
                        || path.startsWith(one.path() + ".")
                        || path.startsWith(one.path() + "["))
                .findFirst()
                .map(one -> one.at(path))
                .orElse(this);
    }

    /**
     * Finds a text within this value, or the name of a field.
     *
     * @param holds decides whether a text or name is the one
     * @return the value, the first one in the order of the document
     */
    public Optional<JsonValue> find(Predicate<String> holds) {
        if (isText() && holds.test(text)) {
            return Optional.of(this);
        }
        return fields.entrySet().stream()
                .filter(field -> holds.test(field.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> within().flatMap(one -> one.find(holds).stream()).findFirst());
    }

    private Stream<JsonValue> within() {
        return Stream.concat(fields.values().stream(), items.stream());
    }

    /**
     * Returns a field of an object.
     *
     * @param name the field's name
     * @return its value, or nothing when the field is missing or this is not an object
     */
    public Optional<JsonValue> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /**
     * Reports a fault of the value about an unknown name.
     *
     * @param suggestion the fault
     */
    public void fault(Suggestion suggestion) {
        fault(suggestion.code(), suggestion.arguments());
    }

    /**
     * Reports a fault of the value that was found elsewhere.
     *
     * @param fault the fault
     */
    public void fault(Fault fault) {
        fault(RefusalException.of(fault));
    }

    /**
     * Returns the value as true or false.
     *
     * @return the value, or nothing when it is neither, which is reported
     */
    public Optional<Boolean> flag() {
        return is(JsonKind.FLAG, InputFault.JSON_NO_FLAG) ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }

    /** Reports that the code of a municipality got its leading zeros back. */
    public void zerosRestored() {
        place.faults().notice(place.file(), InputNotice.ZEROS_RESTORED_AT, place.path());
    }

    /**
     * Returns whether the value is an object.
     *
     * @return true for an object
     */
    public boolean isObject() {
        return kind == JsonKind.OBJECT;
    }

    /**
     * Returns whether the value is a list.
     *
     * @return true for a list
     */
    public boolean isList() {
        return kind == JsonKind.LIST;
    }

    /**
     * Returns whether the value is a text.
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
        return is(JsonKind.OBJECT, InputFault.JSON_NO_OBJECT)
                ? Optional.of(new JsonObject(this, fields))
                : Optional.empty();
    }

    /**
     * Returns the items of a list.
     *
     * @return the items in order, or none after a fault
     */
    public ImmutableList<JsonValue> list() {
        return is(JsonKind.LIST, InputFault.JSON_NO_LIST) ? items : ImmutableList.of();
    }

    /**
     * Returns a text that is not blank.
     *
     * @return the text, or nothing after a fault
     */
    public Optional<String> text() {
        Optional<String> any = anyText();
        if (any.isPresent() && text.isBlank()) {
            fault(InputFault.BLANK_FIELD);
            return Optional.empty();
        }
        return any;
    }

    /**
     * Returns a text that may be blank.
     *
     * @return the text, or nothing after a fault
     */
    public Optional<String> anyText() {
        return is(JsonKind.TEXT, InputFault.JSON_NO_TEXT) ? Optional.of(text) : Optional.empty();
    }

    /**
     * Returns a whole number from a number without decimals.
     *
     * @param least the smallest allowed
     * @param most the largest allowed
     * @return the number, or nothing after a fault
     */
    public Optional<Integer> wholeNumber(int least, int most) {
        return wholeNumber((long) least, most).map(Math::toIntExact);
    }

    /**
     * Returns a whole number from a number without decimals.
     *
     * @param least the smallest allowed
     * @param most the largest allowed
     * @return the number, or nothing after a fault
     */
    public Optional<Long> wholeNumber(long least, long most) {
        if (!is(JsonKind.NUMBER, InputFault.JSON_NO_NUMBER)) {
            return Optional.empty();
        }
        if (DecimalText.isPlain(text, 0) && text.length() < 18) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        fault(InputFault.JSON_WHOLE_NUMBER, least, most, text);
        return Optional.empty();
    }

    /**
     * Returns the binary number nearest to a number, for values that were never exact, such as a probability.
     *
     * @return the number, or nothing after a fault
     */
    public Optional<Double> inexactNumber() {
        if (!is(JsonKind.NUMBER, InputFault.JSON_NO_NUMBER)) {
            return Optional.empty();
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            fault(InputFault.JSON_NO_NUMBER, shown());
            return Optional.empty();
        }
        return Optional.of(number);
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
        return decimal(
                InputFault.JSON_NO_AMOUNT,
                InputFault.JSON_BAD_AMOUNT,
                2,
                decimal -> Euro.parseCents(decimal, "amount"));
    }

    /**
     * Returns a percentage from a text such as {@code "2.5"}.
     *
     * @return the percentage, or nothing after a fault
     */
    public Optional<Percentage> percentage() {
        return decimal(InputFault.JSON_NO_PERCENTAGE, InputFault.JSON_BAD_PERCENTAGE, MOST_DECIMALS, Percentage::of);
    }

    private <T> Optional<T> decimal(InputFault otherKind, InputFault bad, int decimals, Function<String, T> reader) {
        if (!is(JsonKind.TEXT, otherKind)) {
            return Optional.empty();
        }
        if (!DecimalText.isPlain(text, decimals)) {
            fault(bad, decimals, shown());
            return Optional.empty();
        }
        return made(() -> reader.apply(text));
    }

    /**
     * Returns what the library makes of sound values, or reports what it refuses.
     *
     * @param maker makes it, perhaps refusing
     * @param <T> the type of what is made
     * @return what was made, or nothing after the library's faults
     */
    public <T> Optional<T> made(Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (RefusalException refusal) {
            fault(refusal);
            return Optional.empty();
        }
    }

    /**
     * Returns whether the value is an object with a field.
     *
     * @param field the field's name
     * @return true when it has the field
     */
    public boolean has(String field) {
        return kind == JsonKind.OBJECT && fields.containsKey(field);
    }

    /**
     * Returns whether the value is an object with a field that is probably meant for another one.
     *
     * @param field the field's name
     * @param start how the name of the other one begins, in any case
     * @return true when it has one
     */
    public boolean isMisspelt(String field, String start) {
        return kind == JsonKind.OBJECT
                && fields.keySet().stream()
                        .anyMatch(name -> Ascii.toLowerCase(name).startsWith(start) && Nearest.isNear(name, field));
    }

    /**
     * Returns the text, number or flag as it stands.
     *
     * @return its characters, empty for an object, a list or null
     */
    public Optional<String> scalar() {
        return switch (kind) {
            case TEXT, NUMBER, FLAG -> Optional.of(text);
            default -> Optional.empty();
        };
    }

    /**
     * Returns the value as a fault may repeat it.
     *
     * @return a text in quotes and shortened, a number or flag as it is, otherwise the brackets
     */
    public String shown() {
        return switch (kind) {
            case TEXT -> '"' + ShownText.of(text) + '"';
            case NUMBER, FLAG -> ShownText.of(text);
            case OBJECT -> "{...}";
            case LIST -> "[...]";
            case NOTHING -> "null";
        };
    }

    private boolean is(JsonKind wanted, InputFault otherwise) {
        if (kind == wanted) {
            return true;
        }
        fault(otherwise, shown());
        return false;
    }
}
