package nl.regiokas.program.output;

import java.nio.file.Path;
import nl.regiokas.exchange.output.OutputFiles;

/** Reports where files were written, and how many: the last line of a command. */
public final class Written {

    private Written() {}

    /**
     * Reports where files were written.
     *
     * @param language the language
     * @param folder where they were written
     * @param files the files
     * @return the line
     */
    public static String in(Language language, Path folder, OutputFiles files) {
        return Paragraph.of(language.text("written", folder, files.names().size()));
    }
}
