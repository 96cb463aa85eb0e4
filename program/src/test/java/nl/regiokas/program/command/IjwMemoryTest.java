package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.regiokas.exchange.ijw.ClientKey;
import nl.regiokas.exchange.ijw.IjwMessage;
import nl.regiokas.exchange.ijw.IjwReader;
import nl.regiokas.exchange.input.InputFaults;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message is read line by line: its size does not matter. */
class IjwMemoryTest {

    @TempDir
    private Path temporary;

    /** Another process: reads the message of the first argument with the key of the second. */
    public static final class Reading {

        private static long lines;
        private static long cents;

        private Reading() {}

        private static void add(IjwMessage.Line line) {
            lines++;
            cents += line.cents();
        }

        /** Prints the number of lines and their sum. */
        public static void main(String[] arguments) {
            InputFaults faults = new InputFaults();
            ClientKey key = ClientKey.read(Path.of(arguments[1]));
            Optional<IjwMessage> message = IjwReader.read(Path.of(arguments[0]), key, faults, Reading::add);
            System.out.println(lines + " " + cents + " " + message.isPresent() + " " + faults.list());
        }
    }

    @Test
    void manyLinesAreReadInASmallHeap() throws IOException, InterruptedException {
        reads(100_000, "-Xmx20m");
    }

    @Test
    @Tag("slow")
    void aMillionLinesAreReadInASmallHeap() throws IOException, InterruptedException {
        reads(1_000_000, "-Xmx20m");
    }

    private void reads(int lines, String heap) throws IOException, InterruptedException {
        Path key = Files.writeString(temporary.resolve("key"), "0123456789abcdef0123456789abcdef");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        message(lines).toString(),
                        key.toString()))
                .redirectErrorStream(true)
                .start();

        String stated = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(stated).isEqualTo(lines + " " + 100L * lines + " true []" + System.lineSeparator());
    }

    private Path message(int lines) throws IOException {
        Path message = temporary.resolve("message.xml");
        try (BufferedWriter file = Files.newBufferedWriter(message)) {
            file.write("<Bericht><Header><BerichtCode>490</BerichtCode><BerichtVersie>3</BerichtVersie>"
                    + "<BerichtSubversie>2</BerichtSubversie><Afzender>65656055</Afzender><Ontvanger>0005</Ontvanger>"
                    + "<BerichtIdentificatie><Identificatie>B1</Identificatie><Dagtekening>2024-05-06</Dagtekening>"
                    + "</BerichtIdentificatie></Header>\n<Declaratie><TotaalIngediendBedrag><TotaalBedrag>"
                    + 100L * lines
                    + "</TotaalBedrag><DebetCredit>D</DebetCredit></TotaalIngediendBedrag><Clienten>\n");
            for (int line = 0; line < lines; line++) {
                file.write("<Client><Bsn>%09d</Bsn><Prestaties><Prestatie><ProductReferentie><ReferentieNummer>R%d"
                                .formatted(line % 1000, line)
                        + "</ReferentieNummer></ProductReferentie><ProductCategorie>45</ProductCategorie>"
                        + "<ProductCode>45A04</ProductCode><ProductPeriode><Begindatum>2024-04-01</Begindatum>"
                        + "</ProductPeriode><GeleverdVolume>1</GeleverdVolume><Eenheid>83</Eenheid><IngediendBedrag>"
                        + "<Bedrag>100</Bedrag><DebetCredit>D</DebetCredit></IngediendBedrag></Prestatie></Prestaties>"
                        + "</Client>\n");
            }
            file.write("</Clienten></Declaratie></Bericht>\n");
        }
        return message;
    }
}
