package nl.regiokas.exchange.table;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.exchange.input.InputFaults;

/**
 * A row of a file and its place, so that a later fault can name its line.
 *
 * @param file the name of the file
 * @param line the number of the line, from 1
 * @param value what the row says
 * @param <R> the type of the row
 * @since 0.2.0
 */
public record Line<R>(String file, long line, R value) {

    /**
     * Refuses a component that is null.
     *
     * @param file the name of the file
     * @param line the number of the line, from 1
     * @param value what the row says
     */
    public Line {
        Attributes.given(file, "file of line");
        Attributes.given(value, "value of line");
    }

    /**
     * Returns the place of the row.
     *
     * @return file and line
     */
    public Place place() {
        return Place.of(Place.FILE, file).at(Place.LINE, line);
    }

    /**
     * Makes something from the row; a refusal becomes a fault of its line.
     *
     * @param maker makes it
     * @param faults receives what is refused
     * @param <T> the type of what is made
     * @return what was made, empty when it was refused
     */
    public <T> Optional<T> make(Supplier<T> maker, InputFaults faults) {
        try {
            return Optional.of(maker.get());
        } catch (RefusalException refusal) {
            faults.add(file, line, refusal);
            return Optional.empty();
        }
    }

    /**
     * Makes something from the row; a refusal becomes a fault of its line, or of the column that holds the cause.
     *
     * @param maker makes it
     * @param column gives the heading of the column that a fault is about, if it is about one
     * @param faults receives what is refused
     * @param <T> the type of what is made
     * @return what was made, empty when it was refused
     */
    public <T> Optional<T> make(Supplier<T> maker, Function<Fault, Optional<String>> column, InputFaults faults) {
        return make(
                () -> {
                    try {
                        return maker.get();
                    } catch (RefusalException refusal) {
                        throw refusal.each(fault -> column.apply(fault)
                                .map(heading -> fault.in(place().at(Place.COLUMN, heading)))
                                .orElse(fault));
                    }
                },
                faults);
    }
}
