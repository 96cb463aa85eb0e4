package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
import org.junit.jupiter.api.Test;

/** A page that cannot be written is reported as such, not as a fault of its template. */
class FullDiskTest {

    /** Takes no character at all. */
    private static final class FullDisk extends Writer {

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {
            // nothing is held
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    @Test
    void theFailureIsThatOfTheDisk() {
        PageView page = new PageView("en", "report", new Head("x", ImmutableList.of()), "", "", ImmutableList.of());
        Words words = new Words(Language.EN, ImmutableMap.of());

        assertThatThrownBy(() -> Templates.write("page", words, page, new WriterOutput(new FullDisk())))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("No space left on device");
    }
}
