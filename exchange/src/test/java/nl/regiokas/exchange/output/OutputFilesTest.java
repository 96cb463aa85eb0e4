package nl.regiokas.exchange.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {

    private static final OutputFiles.Content FAILING = writer -> {
        writer.write("half");
        throw new IOException("the disk is full");
    };

    @TempDir
    Path temporary;

    @Test
    void appearTogether() throws Exception {
        files().writeTo(temporary.resolve("a/b"));

        assertThat(temporary.resolve("a/b/one.csv")).hasContent("1");
        assertThat(temporary.resolve("a/b/two.csv")).hasContent("2");
        assertThat(temporary.resolve("a")).isDirectoryNotContaining("glob:**/.regiokas-*");
    }

    @Test
    void noneAppearsWhenOneCannotBeWritten() {
        OutputFiles files = files().and(OutputFiles.of(ImmutableMap.of("three.csv", FAILING)));

        assertThatThrownBy(() -> files.writeTo(temporary.resolve("new"))).hasMessage("the disk is full");

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void existingFilesComeBackWhenOneCannotBeMoved() throws Exception {
        Path target = Files.createDirectory(temporary.resolve("out"));
        Files.writeString(target.resolve("one.csv"), "old");
        OutputFiles.Content losingTwo = writer -> Files.delete(written("two.csv"));
        OutputFiles files = files().and(OutputFiles.of(ImmutableMap.of("three.csv", losingTwo)));

        assertThatThrownBy(() -> files.writeTo(target)).isInstanceOf(NoSuchFileException.class);

        assertThat(target.resolve("one.csv")).hasContent("old");
        assertThat(target).isDirectoryNotContaining("glob:**/{two,three}.csv");
        assertThat(temporary).isDirectoryNotContaining("glob:**/.regiokas-*");
    }

    /** Finds a file that was written but not moved into place yet. */
    private Path written(String name) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, ".regiokas-*")) {
            return folders.iterator().next().resolve("new").resolve(name);
        }
    }

    private static OutputFiles files() {
        return OutputFiles.of(ImmutableMap.of(
                "one.csv", writer -> writer.write("1"),
                "two.csv", writer -> writer.write("2")));
    }
}
