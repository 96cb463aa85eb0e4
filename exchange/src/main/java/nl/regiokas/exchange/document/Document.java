package nl.regiokas.exchange.document;

import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.JsonFile;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.exchange.shape.Schemas;
import nl.regiokas.exchange.shape.Versioned;

/**
 * A kind of document: a value with the name and the version of its format, as JSON.
 * Dutch: document.
 *
 * <p>What is written can be read back as an equal value; anything else is refused and not written. The same value gives
 * the same text. Reading is strict: unknown, missing and repeated fields are faults with their paths.
 *
 * @param <T> the type of the value
 * @since 0.2.0
 */
public final class Document<T> {

    private final Versioned<T> shape;

    Document(Versioned<T> shape) {
        this.shape = shape;
    }

    /** How the value is written in JSON. */
    Versioned<T> shape() {
        return shape;
    }

    /**
     * Returns the name of the format.
     *
     * @return such as {@code regiokas-state}
     */
    public String format() {
        return shape.format();
    }

    /**
     * Returns the version that is written, and the only one that is read.
     *
     * @return the version, from 1
     */
    public int version() {
        return shape.version();
    }

    /**
     * Writes a value.
     *
     * @param value the value
     * @return its text, on one line
     * @throws RefusalException when it could not be read back
     */
    public String write(T value) {
        return JsonText.of(shape.write(value));
    }

    /**
     * Reads a value.
     *
     * @param text the text of the document
     * @return the value
     * @throws RefusalException with every fault and its path
     */
    public T read(String text) {
        InputFaults faults = new InputFaults();
        Optional<T> value = read(text, format(), faults);
        faults.throwIfAny();
        return value.orElseThrow();
    }

    /**
     * Reads a value together with other files.
     *
     * @param text the text of the document
     * @param name the name of the file, for faults
     * @param faults receives what is wrong, with its path
     * @return the value, or nothing when there are faults
     */
    public Optional<T> read(String text, String name, InputFaults faults) {
        return JsonFile.readText(text, name, faults).flatMap(shape::read).filter(value -> !faults.areIn(name));
    }

    /**
     * Reads a value in a file of a folder, where format and version may be left out.
     *
     * @param value the JSON
     * @return the value, or nothing when there are faults
     */
    public Optional<T> readBare(JsonValue value) {
        return shape.readBare(value);
    }

    /**
     * Returns the JSON Schema of the document, with the models and keys that it can hold. A document that the
     * schema refuses is also refused on reading; reading checks more, such as whether amounts add up.
     *
     * @return the schema of draft 2020-12, on many lines
     */
    public String schema() {
        return JsonText.pretty(Schemas.of("urn:regiokas:" + format() + ":" + version(), toString(), shape));
    }

    /** Returns the format and the version. */
    @Override
    public String toString() {
        return format() + " " + version();
    }
}
