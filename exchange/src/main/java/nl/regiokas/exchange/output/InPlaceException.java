package nl.regiokas.exchange.output;

import java.io.Serial;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Something is in the place of what a run writes. Its reason says what, in the words by which programs know it. */
final class InPlaceException extends FileSystemException {

    @Serial
    private static final long serialVersionUID = 1;

    private InPlaceException(Path path, String reason) {
        super(path.toString(), null, reason);
    }

    /** A folder has the name of a file. */
    static InPlaceException folder(Path path) {
        return new InPlaceException(path, "a folder has its name");
    }

    /** A link has the name of a file that only a run itself makes. */
    static InPlaceException link(Path path) {
        return new InPlaceException(path, "a link has its name");
    }

    /** A link that leads nowhere, or round in a circle, has the name of a folder. */
    static InPlaceException danglingLink(Path path) {
        return new InPlaceException(path, "a link that leads to no folder has its name");
    }

    /** A file that no run wrote has the name of {@code provenance.json}. */
    static InPlaceException stranger(Path path) {
        return new InPlaceException(path, "a file that is not of regiokas has its name");
    }

    /** Another run is writing to the folder. */
    static InPlaceException run(Path folder) {
        return new InPlaceException(folder, "another run is writing to this folder");
    }
}
