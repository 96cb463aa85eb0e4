package nl.regiokas.exchange.ijw;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.exchange.ijw.IjwMessage.ClaimName;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.internal.ClosedXml;
import nl.regiokas.exchange.internal.NamedFailure;
import nl.regiokas.exchange.internal.StepBytes;

/**
 * Reads a message element by element; nothing outside the file is read, whatever the file says.
 *
 * <p>The names of elements are those of iJw 3.2; their namespaces and everything else in the message do not matter.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class IjwReader {

    private static final int MOST_CHARACTERS = 1000;
    private static final int MOST_DEPTH = 20;
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern BSN = Pattern.compile("[0-9]{9}");
    private static final String CLAIM = "490";
    private static final String ANSWER = "491";

    private final String file;
    private final ClientKey key;
    private final InputFaults faults;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Consumer<IjwMessage.Line> taker;
    private final List<IjwMessage.Line> lines = new ArrayList<>();
    /** The sum of the lines; amounts have twelve digits at most, so that no sum of a file overflows. */
    private long sum;

    private Elements header;
    private Elements claim;
    private Elements client;
    private Elements line;
    private boolean isLeaf;
    private boolean areLinesKnown = true;

    /**
     * A message as far as it can be read.
     *
     * @param message the message, nothing if it cannot be read at all
     * @param isSound whether it has no fault
     * @param receiver the line that names the receiver
     */
    record Read(Optional<IjwMessage> message, boolean isSound, long receiver) {

        Optional<IjwMessage.Claimed> claim() {
            return message.filter(IjwMessage.Claimed.class::isInstance).map(IjwMessage.Claimed.class::cast);
        }

        Optional<IjwMessage.Answered> answer() {
            return message.filter(IjwMessage.Answered.class::isInstance).map(IjwMessage.Answered.class::cast);
        }

        /** Whether it is known which claim it is about. */
        boolean isNamed() {
            return message.filter(known -> known.name().isWhole()).isPresent();
        }
    }

    private IjwReader(String file, ClientKey key, InputFaults faults, Optional<Consumer<IjwMessage.Line>> taker) {
        this.taker = taker.orElse(lines::add);
        this.file = file;
        this.key = key;
        this.faults = faults;
        this.header = part(0);
        this.claim = part(0);
        this.client = part(0);
        this.line = part(0);
    }

    /**
     * Reads a message.
     *
     * @param message the file
     * @param key makes the names of clients
     * @param faults receives what is wrong, by line
     * @return the message, or nothing after a fault
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Optional<IjwMessage> read(Path message, ClientKey key, InputFaults faults) {
        Attributes.given(message, "message of iJw reader");
        Attributes.given(key, "key of iJw reader");
        Attributes.given(faults, "faults of iJw reader");
        Read read = readOn(message, key, faults);
        return read.isSound() ? read.message() : Optional.empty();
    }

    /**
     * Reads a message line by line, however many it has; none is kept.
     *
     * @param message the file
     * @param key makes the names of clients
     * @param faults receives what is wrong, by line
     * @param lines receives each line in the order of the file; after a fault what it received does not count
     * @return the message without its lines, or nothing after a fault
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Optional<IjwMessage> read(
            Path message, ClientKey key, InputFaults faults, Consumer<IjwMessage.Line> lines) {
        Attributes.given(message, "message of iJw reader");
        Attributes.given(key, "key of iJw reader");
        Attributes.given(faults, "faults of iJw reader");
        Attributes.given(lines, "lines of iJw reader");
        Read read = readOn(message, key, faults, Optional.of(lines));
        return read.isSound() ? read.message() : Optional.empty();
    }

    /** Reads a message; what has a fault is read on, so that its other faults are found too. */
    static Read readOn(Path message, ClientKey key, InputFaults faults) {
        return readOn(message, key, faults, Optional.empty());
    }

    private static Read readOn(
            Path message, ClientKey key, InputFaults faults, Optional<Consumer<IjwMessage.Line>> taker) {
        InputFaults own = new InputFaults();
        IjwReader reader = new IjwReader(String.valueOf(message.getFileName()), key, own, taker);
        Optional<IjwMessage> read = reader.read(message);
        faults.addAll(own);
        return new Read(read, own.isEmpty(), reader.header.line("Header/Ontvanger"));
    }

    /** Reads a message that is no file. */
    static Optional<IjwMessage> read(String name, InputStream message, ClientKey key, InputFaults faults)
            throws IOException {
        return new IjwReader(name, key, faults, Optional.empty()).read(message);
    }

    private Elements part(long at) {
        return new Elements(file, at, faults);
    }

    private Optional<IjwMessage> read(Path message) {
        if (Files.isDirectory(message)) {
            faults.noFile(file, message);
            return Optional.empty();
        }
        try (InputStream bytes = Files.newInputStream(message)) {
            return read(bytes);
        } catch (IOException failure) {
            throw NamedFailure.unchecked(failure, message);
        }
    }

    private Optional<IjwMessage> read(InputStream message) throws IOException {
        StepBytes bytes = new StepBytes(message, MOST_BYTES);
        long at = 0;
        try {
            XMLStreamReader xml = ClosedXml.reader(bytes);
            while (xml.hasNext()) {
                bytes.step();
                int event = xml.next();
                at = xml.getLocation().getLineNumber();
                if (!take(event, xml, at)) {
                    return Optional.empty();
                }
            }
            return message();
        } catch (XMLStreamException broken) {
            int stated = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            if (bytes.isExceeded()) {
                tooLarge(at);
                return Optional.empty();
            }
            faults.fault(file, Math.max(at, stated), "", IjwFault.IJW_NOT_XML);
            return Optional.empty();
        }
    }

    private void tooLarge(long at) {
        faults.fault(file, at, "", IjwFault.IJW_TOO_LARGE, MOST_CHARACTERS, MOST_BYTES, MOST_DEPTH);
    }

    /** Takes a part of the text; returns false when reading must end. */
    private boolean take(int event, XMLStreamReader xml, long at) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                faults.fault(file, at, "", IjwFault.IJW_DOCTYPE);
                return false;
            }
            case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName(), at);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text.append(xml.getText());
            case XMLStreamConstants.END_ELEMENT -> end(at);
            default -> {
                // comments and instructions have no meaning here
            }
        }
        if (path.size() <= MOST_DEPTH && text.length() <= MOST_CHARACTERS) {
            return true;
        }
        tooLarge(at);
        return false;
    }

    private void begin(String name, long at) {
        path.push(name);
        text.setLength(0);
        isLeaf = true;
        switch (name) {
            case "Header" -> header = part(at);
            case "Declaratie", "DeclaratieAntwoord" -> claim = part(at);
            case "Client" -> client = part(at);
            case "Prestatie" -> line = part(at);
            default -> {
                // a part of a comment or an instruction
            }
        }
    }

    private void end(long at) {
        String name = path.pop();
        if (isLeaf && !path.isEmpty()) {
            around().put(path.element(), name, text.toString().strip(), at);
        }
        if (name.equals("Prestatie")) {
            addLine();
        }
        text.setLength(0);
        isLeaf = false;
    }

    private Elements around() {
        if (path.contains("Prestatie")) {
            return line;
        }
        if (path.contains("Client")) {
            return client;
        }
        return path.contains("Header") ? header : claim;
    }

    private void addLine() {
        Optional<Long> tariff = line.has("Prestatie/ProductTarief")
                ? Optional.of(line.amount("Prestatie/ProductTarief"))
                : Optional.empty();
        areLinesKnown &= line.areCents("IngediendBedrag/Bedrag", "IngediendBedrag/DebetCredit");
        IjwMessage.Line made = new IjwMessage.Line(
                line.line(),
                line.word("ProductReferentie/ReferentieNummer"),
                clientName(),
                line.word("Prestatie/ProductCategorie"),
                line.word("Prestatie/ProductCode"),
                line.day("ProductPeriode/Begindatum"),
                BigDecimal.valueOf(line.number("Prestatie/GeleverdVolume")),
                line.word("Prestatie/Eenheid"),
                tariff,
                line.lineCents("IngediendBedrag/Bedrag", "IngediendBedrag/DebetCredit"));
        sum += made.cents();
        taker.accept(made);
    }

    private String clientName() {
        String bsn = client.any("Client/Bsn");
        if (BSN.matcher(bsn).matches()) {
            return key.client(bsn);
        }
        client.fault(IjwFault.IJW_BAD_BSN);
        return "";
    }

    private Optional<IjwMessage> message() {
        String code = header.any("Header/BerichtCode");
        String release = header.any("Header/BerichtVersie") + "." + header.any("Header/BerichtSubversie");
        if (!release.equals("3.2") || !(code.equals(CLAIM) || code.equals(ANSWER))) {
            header.fault(IjwFault.IJW_UNKNOWN_MESSAGE, code, release);
            return Optional.empty();
        }
        return Optional.of(code.equals(CLAIM) ? claimed() : answered());
    }

    private IjwMessage claimed() {
        ClaimName name = new ClaimName(
                header.municipality("Header/Ontvanger"),
                header.word("Header/Afzender"),
                header.word("BerichtIdentificatie/Identificatie"));
        long total = claim.cents("TotaalIngediendBedrag/TotaalBedrag", "TotaalIngediendBedrag/DebetCredit");
        boolean areKnown = areLinesKnown
                && claim.areCents("TotaalIngediendBedrag/TotaalBedrag", "TotaalIngediendBedrag/DebetCredit");
        if (areKnown && total != sum) {
            claim.fault(IjwFault.IJW_TOTAL, FaultValue.cents(sum), FaultValue.cents(total));
        }
        return new IjwMessage.Claimed(
                name, header.day("BerichtIdentificatie/Dagtekening"), ImmutableList.copyOf(lines));
    }

    private IjwMessage answered() {
        ClaimName name = new ClaimName(
                header.municipality("Header/Afzender"),
                header.word("Header/Ontvanger"),
                header.word("DeclaratieIdentificatie/Identificatie"));
        boolean isWhole = header.isRefused() || claim.isRefused();
        if (!isWhole) {
            long refused = claim.cents("TotaalIngediendBedrag/TotaalBedrag", "TotaalIngediendBedrag/DebetCredit")
                    - claim.cents("TotaalToegekendBedrag/TotaalBedrag", "TotaalToegekendBedrag/DebetCredit");
            boolean areKnown = areLinesKnown
                    && claim.areCents("TotaalIngediendBedrag/TotaalBedrag", "TotaalIngediendBedrag/DebetCredit")
                    && claim.areCents("TotaalToegekendBedrag/TotaalBedrag", "TotaalToegekendBedrag/DebetCredit");
            if (areKnown && refused != sum) {
                claim.fault(IjwFault.IJW_REFUSED_TOTAL, FaultValue.cents(refused), FaultValue.cents(sum));
            }
        }
        return new IjwMessage.Answered(
                name, isWhole, lines.stream().map(IjwMessage.Line::reference).collect(ImmutableList.toImmutableList()));
    }
}
