package nl.regiokas.exchange.internal;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that is read element by element, and nothing outside of it, whatever it says. */
public final class ClosedXml {

    private ClosedXml() {}

    /**
     * Returns a reader of a document.
     *
     * @param bytes the document
     * @return the reader, before the first element
     * @throws XMLStreamException if it does not begin as XML
     */
    public static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(bytes);
    }
}
