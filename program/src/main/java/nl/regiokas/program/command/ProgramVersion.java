package nl.regiokas.program.command;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Reads the version that the build wrote next to the classes. */
public final class ProgramVersion implements CommandLine.IVersionProvider {

    ProgramVersion() {}

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {text()};
    }

    /**
     * Returns the name and the version of the program.
     *
     * @return such as {@code regiokas 1.0.0}
     * @throws IOException when the program's own file cannot be read
     */
    public static String text() throws IOException {
        String version =
                Resources.toString(Resources.getResource(ProgramVersion.class, "version.txt"), StandardCharsets.UTF_8);
        return "regiokas " + version.strip();
    }
}
