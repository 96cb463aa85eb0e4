package nl.regiokas.exchange.region;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes a workbook whose bytes depend on its content alone, and not on the time of writing.
 *
 * <p>The workbook is first written to a temporary file, which is then copied part by part, so that a large one is not
 * held in memory. The part that says when it was made is given a fixed time.
 */
final class UndatedWorkbook {

    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*<";

    private UndatedWorkbook() {}

    static void write(Consumer<Workbook> content, OutputStream target) throws IOException {
        Path dated = Files.createTempFile("region", ".xlsx");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(dated));
                    Workbook workbook = new Workbook(file, "regiokas", "1.0")) {
                content.accept(workbook);
            }
            copy(dated, target);
        } finally {
            Files.deleteIfExists(dated);
        }
    }

    private static void copy(Path dated, OutputStream target) throws IOException {
        ZipOutputStream undated = new ZipOutputStream(target);
        try (ZipFile zip = new ZipFile(dated.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(FIXED);
                undated.putNextEntry(copy);
                try (InputStream bytes = zip.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        undated.write(undated(bytes.readAllBytes()));
                    } else {
                        bytes.transferTo(undated);
                    }
                }
                undated.closeEntry();
            }
        }
        undated.finish();
    }

    private static byte[] undated(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "$1" + FIXED + ":00Z<")
                .getBytes(StandardCharsets.UTF_8);
    }
}
