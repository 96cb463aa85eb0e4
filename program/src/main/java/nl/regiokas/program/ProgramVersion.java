package nl.regiokas.program;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Tells the version that the build wrote beside the classes. */
final class ProgramVersion implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        String version =
                Resources.toString(Resources.getResource(ProgramVersion.class, "version.txt"), StandardCharsets.UTF_8);
        return new String[] {"regiokas " + version.strip()};
    }
}
