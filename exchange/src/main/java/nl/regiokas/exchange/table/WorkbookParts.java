package nl.regiokas.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiokas.exchange.internal.ClosedXml;

/** Where a workbook says that its parts are. */
final class WorkbookParts {

    private static final String FOLDER = "xl/";
    private static final String PARTS = FOLDER + "_rels/workbook.xml.rels";
    private static final String TEXTS = "/sharedStrings";

    private WorkbookParts() {}

    /**
     * Returns whether a workbook has the texts of its cells, if it says that it has some. Without them every text would
     * be read as a blank.
     */
    static boolean hasTexts(Path workbook) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            Optional<String> texts = part(zip, relation -> {
                String type = relation.getAttributeValue(null, "Type");
                return type != null && type.endsWith(TEXTS);
            });
            return texts.isEmpty()
                    || zip.stream().map(ZipEntry::getName).anyMatch(name -> name.equalsIgnoreCase(texts.get()));
        }
    }

    /** The name of the part of a sheet, by its identifier in the workbook. */
    static Optional<String> ofSheet(ZipFile zip, String sheet) throws IOException, XMLStreamException {
        return part(zip, relation -> sheet.equals(relation.getAttributeValue(null, "Id")));
    }

    private static Optional<String> part(ZipFile zip, Predicate<XMLStreamReader> wanted)
            throws IOException, XMLStreamException {
        ZipEntry parts = zip.getEntry(PARTS);
        if (parts == null) {
            return Optional.empty();
        }
        try (InputStream bytes = zip.getInputStream(parts)) {
            XMLStreamReader relations = ClosedXml.reader(bytes);
            while (relations.hasNext()) {
                if (relations.next() == XMLStreamReader.START_ELEMENT && wanted.test(relations)) {
                    return Optional.ofNullable(relations.getAttributeValue(null, "Target"))
                            .map(target -> target.startsWith("/") ? target.substring(1) : FOLDER + target);
                }
            }
        }
        return Optional.empty();
    }
}
