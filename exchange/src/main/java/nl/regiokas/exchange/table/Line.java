package nl.regiokas.exchange.table;

import nl.regiokas.core.fault.Place;

/**
 * A row of a file and where it stands, so that a later fault can name its line.
 *
 * @param file the name of the file
 * @param line the number of the line, from 1
 * @param value what the row says
 * @param <R> the type of the row
 * @since 0.2.0
 */
public record Line<R>(String file, long line, R value) {

    /**
     * Returns where the row stands.
     *
     * @return file and line
     */
    public Place place() {
        return Place.of(Place.FILE, file).at(Place.LINE, line);
    }
}
