package nl.regiokas.exchange.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook whose bytes depend on its content alone. */
class UndatedWorkbookTest {

    @TempDir
    private Path folder;

    private static byte[] written(String cell) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        UndatedWorkbook.write(workbook -> workbook.newWorksheet("usage").value(0, 0, cell), target);
        return target.toByteArray();
    }

    /** More than a second apart, since a workbook says in which second it was made. */
    @Test
    void theSameBytesAtAnotherTime() throws Exception {
        byte[] first = written("x");
        Thread.sleep(1_100);

        assertThat(written("x")).isEqualTo(first);
        assertThat(written("y")).isNotEqualTo(first);
    }

    @Test
    void itOpensAndSaysAFixedTime() throws IOException {
        Path file = folder.resolve("region.xlsx");
        Files.write(file, written("x"));

        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getFirstSheet().read().get(0).getCellText(0)).isEqualTo("x");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .contains(">1980-01-01T00:00:00Z</dcterms:created>");
        }
    }
}
