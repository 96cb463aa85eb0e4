package nl.regiokas.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.regiokas.exchange.internal.TextDecoder;

/** Whatever the bytes are, cutting them gives the rows, the lines and the refusals of the general reader. */
class ByteRowsProperties {

    private static RowSource general(InputStream bytes, char separator, long linesBefore) throws IOException {
        return ReadAhead.of(new BufferedReader(TextDecoder.of(bytes, () -> {})), separator, linesBefore);
    }

    private static List<String> rows(RowSource source) {
        List<String> stated = new ArrayList<>();
        try (source) {
            for (CsvRows rows = source.next(); rows.size() > 0; rows = source.next()) {
                for (int i = 0; i < rows.size(); i++) {
                    rows.turnTo(i);
                    stated.add(stated(rows));
                }
            }
        } catch (UnreadableRowsException broken) {
            stated.add(broken.line() + " " + broken.code());
        }
        return stated;
    }

    private static String stated(CsvRows row) {
        StringBuilder text = new StringBuilder()
                .append(row.line())
                .append(row.isBroken() ? " broken" : "")
                .append(row.unreadable().map(fault -> " " + fault.code()).orElse(""));
        for (int field = 0; field < row.count(); field++) {
            text.append('|').append(row.text(field));
        }
        return text.toString();
    }

    /** Bytes, most of them those that matter, in pieces as files have them. */
    @Provide
    Arbitrary<byte[]> files() {
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                Tuple.of(
                        8,
                        Arbitraries.of("0005", "45A01", "2018-01-01", "", "12.50", "a long field of many words", " ")),
                Tuple.of(8, Arbitraries.of(",", ",", ";")),
                Tuple.of(5, Arbitraries.of("\n", "\n", "\r\n", "\n\n")),
                Tuple.of(2, Arbitraries.of("\"0005\"", "\"4,5\"", "\"4;5\"", "\"\"")),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "\"",
                                "\"\"\"",
                                "\r",
                                "\u0000",
                                "\u00e9",
                                "\"\u00e9\"",
                                "\u00c3\u00a9",
                                "\u00ef\u00bb\u00bf",
                                "\u00fe\u00ff")));
        return pieces.list().ofMaxSize(60).map(list -> String.join("", list).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Property
    void rowsAreThoseOfTheGeneralReader(@ForAll("files") byte[] body, @ForAll boolean semicolons) throws IOException {
        char separator = semicolons ? ';' : ',';
        byte[] file = ("a" + separator + "b\n" + new String(body, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);

        RowSource cut = new ByteRows(
                new ByteArrayInputStream(file), separator, (rest, before) -> general(rest, separator, before));

        assertThat(rows(cut)).isEqualTo(rows(general(new ByteArrayInputStream(file), separator, 0)));
    }

    /** A line with broken quotes is one that cannot be read, and takes no other line with it. */
    @Property
    void everyLineWithoutAQuoteIsRead(
            @ForAll List<@From("lines") String> lines, @ForAll boolean general, @ForAll boolean windows)
            throws IOException {
        byte[] file = lines.stream()
                .map(line -> line + (windows ? "\r\n" : "\n"))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        InputStream bytes = new ByteArrayInputStream(file);

        RowSource cut = general
                ? general(bytes, ',', 0)
                : new ByteRows(bytes, ',', (rest, before) -> general(rest, ',', before));

        List<String> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            expected.add((i + 1) + (line.contains("\"") ? " broken-quotes" : "|" + line.replace(',', '|')));
        }
        assertThat(rows(cut)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of("a,b", "c", "d,e,f", "g,h")),
                Tuple.of(1, Arbitraries.of("\"a\"b,c", "\"a,b", "a,\"b", "a,\"b\" c,d")));
    }
}
