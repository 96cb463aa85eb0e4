package nl.regiokas.program.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import nl.regiokas.program.Regiokas;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page that the program wrote, parsed strictly: what is not well-formed is not read.
 *
 * @param text the file
 * @param document what a strict parser makes of it
 */
record Page(String text, Document document) {

    /** Runs the program and reads the page that it writes into the output folder. */
    static Page written(Path output, String... arguments) {
        StringWriter faults = new StringWriter();
        int status = Regiokas.run(new PrintWriter(new StringWriter()), new PrintWriter(faults), arguments);
        if (status != 0) {
            throw new AssertionError("status " + status + ": " + faults);
        }
        return read(output.resolve("report.html"));
    }

    static Page read(Path file) {
        try {
            String text = Files.readString(file);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new Page(text, factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SAXException | ParserConfigurationException malformed) {
            throw new AssertionError(file + " is not well-formed", malformed);
        }
    }

    /** The elements that an XPath expression finds. */
    List<Element> all(String path) {
        try {
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            return elements(found);
        } catch (XPathExpressionException wrong) {
            throw new IllegalArgumentException(path, wrong);
        }
    }

    /** The elements of a name inside another. */
    static List<Element> elements(Element within, String name) {
        return elements(within.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }

    /** The texts of the elements that an XPath expression finds, white space closed up, none of it protected. */
    List<String> texts(String path) {
        return all(path).stream()
                .map(element ->
                        element.getTextContent().replaceAll("[\\s\u00a0]+", " ").strip())
                .toList();
    }
}
