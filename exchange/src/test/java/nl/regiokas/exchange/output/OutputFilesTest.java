package nl.regiokas.exchange.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ShownText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files appear together, once, and say what they are. */
class OutputFilesTest {

    private static final OutputFiles.Content FAILING = writer -> {
        writer.write("half");
        throw new IOException("the disk is full");
    };

    @TempDir
    private Path temporary;

    private Path out = Path.of("");

    @BeforeEach
    void nameOutput() {
        out = temporary.resolve("out");
    }

    private static OutputFiles files(String... names) {
        ImmutableMap.Builder<String, OutputFiles.Content> files = ImmutableMap.builder();
        for (String name : names) {
            files.put(name, writer -> writer.write("content of " + name));
        }
        return OutputFiles.of(files.buildOrThrow());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static ImmutableList<String> check(Path folder) {
        InputFaults faults = new InputFaults();
        Provenance.check(folder, faults);
        return faults.list();
    }

    /** A link in place of the hidden folder would let a run empty what it leads to. */
    @Test
    void nothingIsWrittenOrClearedThroughALink() throws IOException {
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("mine.txt"), "mine");
        Files.createDirectories(out);
        Files.createSymbolicLink(out.resolve(".regiokas"), elsewhere);

        assertThatThrownBy(() -> files("one.csv").writeTo(out, "settle")).isInstanceOf(NotDirectoryException.class);
        assertThat(names(elsewhere)).containsExactly("mine.txt");

        Files.delete(out.resolve(".regiokas"));
        Files.createDirectory(out.resolve(".regiokas"));
        Files.createSymbolicLink(out.resolve(".regiokas").resolve("lock"), elsewhere.resolve("mine.txt"));
        assertThatThrownBy(() -> files("one.csv").writeTo(out, "settle"))
                .isInstanceOf(InPlaceException.class)
                .hasMessage(out.resolve(".regiokas").resolve("lock") + ": a link has its name");
        assertThat(elsewhere.resolve("mine.txt")).hasContent("mine");
    }

    /** A link to no folder, or in a circle, is not a file of that name. */
    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "out"})
    void aFolderIsNotMadeThroughADanglingLink(String target) throws IOException {
        Files.createSymbolicLink(out, Path.of(target));

        for (Path to : List.of(out, out.resolve("inner"))) {
            assertThatThrownBy(() -> files("one.csv").writeTo(to, "settle"))
                    .isInstanceOf(InPlaceException.class)
                    .hasMessage(out + ": a link that leads to no folder has its name");
        }
        assertThat(Files.readSymbolicLink(out)).isEqualTo(Path.of(target));
    }

    @Test
    void aFolderInPlaceOfAFileStays() throws IOException {
        Path folder = Files.createDirectories(out.resolve("one.csv"));
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> files("zero.csv", "one.csv").writeTo(out, "settle"))
                .isInstanceOf(InPlaceException.class)
                .hasMessage(folder + ": a folder has its name");
        assertThat(names(out)).containsExactly("one.csv");
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"mine\": 1}", "[]", "mine", "", "{\"format\": \"regiokas-provenance/2\", \"commands\": {}}"})
    void aProvenanceOfSomeoneElseStays(String content) throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("provenance.json"), content);
        Files.writeString(out.resolve("one.csv"), "mine");

        assertThatThrownBy(() -> files("one.csv").writeTo(out, "settle"))
                .isInstanceOf(InPlaceException.class)
                .hasMessage(out.resolve("provenance.json") + ": a file that is not of regiokas has its name");
        assertThat(out.resolve("provenance.json")).hasContent(content);
        assertThat(out.resolve("one.csv")).hasContent("mine");
    }

    /** What a link leads to may only be away for a while. */
    @Test
    void aDanglingLinkComesBackWhenARunFails() throws IOException {
        Files.createDirectories(out.resolve("state.json"));
        Files.createSymbolicLink(out.resolve("funds.csv"), Path.of("nowhere.csv"));

        assertThatThrownBy(() -> files("funds.csv", "state.json").writeTo(out, "settle"))
                .isInstanceOf(InPlaceException.class)
                .hasMessage(out.resolve("state.json") + ": a folder has its name");
        assertThat(names(out)).containsExactly("funds.csv", "state.json");
        assertThat(Files.readSymbolicLink(out.resolve("funds.csv"))).isEqualTo(Path.of("nowhere.csv"));

        Files.delete(out.resolve("state.json"));
        files("funds.csv", "state.json").writeTo(out, "settle");
        assertThat(out.resolve("funds.csv")).hasContent("content of funds.csv");
        assertThat(check(out)).isEmpty();
    }

    /** Only what is still as the command wrote it is taken for its own. */
    @Test
    void whatWasNotWrittenByTheCommandStays() throws IOException {
        files("one.csv", "two.csv", "three.csv").writeTo(out, "settle");
        Files.writeString(out.resolve("two.csv"), "changed by hand");
        InputFaults stated = new InputFaults();

        files("one.csv").reportStaying(out, "settle", stated);
        files("one.csv").writeTo(out, "settle");

        assertThat(stated.notices())
                .extracting(Fault::text)
                .containsExactly(
                        "two.csv: is of an earlier run and was changed since: it stays, and is no file of this run");

        assertThat(names(out)).containsExactly("one.csv", "provenance.json", "two.csv");
        assertThat(out.resolve("two.csv")).hasContent("changed by hand");
    }

    @Test
    void appearTogetherWithTheirHashes() throws IOException {
        Path deep = out.resolve("a/b");

        files("one.csv", "two.csv").writeTo(deep, "settle");

        assertThat(names(deep)).containsExactly("one.csv", "provenance.json", "two.csv");
        assertThat(deep.resolve("one.csv")).hasContent("content of one.csv");
        assertThat(deep.resolve("provenance.json"))
                .hasContent("{\"format\":\"regiokas-provenance/1\",\"commands\":{\"settle\":{"
                        + "\"one.csv\":\"0c82a658f7d1c81fdb206de1eba21016d635857c8dc055feeed0914ab7719877\","
                        + "\"two.csv\":\"6ef34c8cbdc23749873683a640a552147c4aa84e980c5d39ea9d3554b3aa66ff\"}}}");
        assertThat(check(deep)).isEmpty();
    }

    @Test
    void noneAppearsWhenOneCannotBeWritten() throws IOException {
        OutputFiles failing = files("one.csv").and(OutputFiles.of(ImmutableMap.of("three.csv", FAILING)));

        assertThatThrownBy(() -> failing.writeTo(out.resolve("a"), "settle"))
                .hasMessage(out.resolve("a").resolve("three.csv") + ": the disk is full");

        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void theOldResultStaysWholeWhenOneCannotBeWritten() throws IOException {
        files("one.csv", "two.csv").writeTo(out, "settle");
        OutputFiles failing = files("one.csv").and(OutputFiles.of(ImmutableMap.of("three.csv", FAILING)));

        assertThatThrownBy(() -> failing.writeTo(out, "settle"))
                .hasMessage(out.resolve("three.csv") + ": the disk is full");

        assertThat(names(out)).containsExactly("one.csv", "provenance.json", "two.csv");
        assertThat(check(out)).isEmpty();
    }

    @Test
    void theOldResultComesBackWhenOneCannotBeMoved() throws IOException {
        files("one.csv", "stale.csv").writeTo(out, "settle");
        OutputFiles.Content losingTwo = writer -> Files.delete(out.resolve(".regiokas/new/two.csv"));
        OutputFiles failing = files("one.csv", "two.csv").and(OutputFiles.of(ImmutableMap.of("three.csv", losingTwo)));

        assertThatThrownBy(() -> failing.writeTo(out, "settle")).isInstanceOf(NoSuchFileException.class);

        assertThat(names(out)).containsExactly("one.csv", "provenance.json", "stale.csv");
        assertThat(check(out)).isEmpty();
    }

    @Test
    void filesOfTheSameCommandThatAreNotWrittenAgainAreRemoved() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve("own.txt"), "mine");
        files("rta.csv", "report.html").writeTo(out, "settle");
        files("risk.csv", "report.html").writeTo(out, "risk");
        files("charges.csv").writeTo(out, "settle");

        assertThat(names(out)).containsExactly("charges.csv", "own.txt", "provenance.json", "report.html", "risk.csv");
        assertThat(check(out)).isEmpty();
    }

    @Test
    void whatAKilledRunLeftIsCleared() throws IOException {
        Files.createDirectories(out.resolve(".regiokas/new"));
        Files.writeString(out.resolve(".regiokas/new/one.csv"), "half");
        Files.writeString(out.resolve(".regiokas/lock"), "of a process that is no more");

        files("one.csv").writeTo(out, "settle");

        assertThat(names(out)).containsExactly("one.csv", "provenance.json");
    }

    /** A name that no file can have is one of a file that is not there. */
    @Test
    void aNameThatNoFileCanHaveIsReportedLikeAMissingFile() throws IOException {
        files("one.csv").writeTo(out, "settle");
        Path provenance = out.resolve(Provenance.FILE);
        Files.writeString(provenance, Files.readString(provenance).replace("\"one.csv\"", "\"one\\u0000csv\""));

        assertThat(check(out))
                .contains("one\\u0000csv: is not the file that provenance.json lists: the folder was left half"
                        + " written or changed since");
    }

    @Test
    void changedAndMissingFilesAreReported() throws IOException {
        files("one.csv", "two.csv").writeTo(out, "settle");
        Files.writeString(out.resolve("one.csv"), "other");
        Files.delete(out.resolve("two.csv"));

        assertThat(check(out))
                .containsExactly(
                        "one.csv: is not the file that provenance.json lists: the folder was left half written or changed"
                                + " since",
                        "two.csv: is not the file that provenance.json lists: the folder was left half written or changed"
                                + " since");
    }

    @Test
    void aSecondRunIsRefusedWhileTheFirstOneWrites() throws IOException {
        OutputFiles nested = OutputFiles.of(ImmutableMap.of("one.csv", writer -> {
            assertThatThrownBy(() -> files("one.csv").writeTo(out, "settle"))
                    .isInstanceOf(IOException.class)
                    .hasMessage(out + ": another run is writing to this folder");
            writer.write("first");
        }));

        nested.writeTo(out, "settle");

        assertThat(out.resolve("one.csv")).hasContent("first");
        assertThat(names(out)).containsExactly("one.csv", "provenance.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "a/b", ".hidden", "a\\b", "a\u0000b"})
    void namesLeadToNoOtherFolder(String name) {
        assertThatThrownBy(() -> files(name))
                .isInstanceOf(RefusalException.class)
                .hasMessage("name of a file must be plain, not hidden and without a folder, but was '"
                        + ShownText.of(name) + "'");
    }

    @Test
    void csvForASpreadsheetIsDutchAndHoldsNoFormula() throws IOException {
        OutputFiles.of(ImmutableMap.of(
                        "charges.csv",
                        OutputFiles.csv(csv -> {
                            csv.writeRecord("closed", "year", "scope", "taakveld", "amount");
                            csv.writeRecord("2024-02-01", "2023", "=1+1", "6.72", "-1250.50");
                            csv.writeRecord("open", "2023", "'-x", "6.72a", "0.00");
                            csv.writeRecord("@now", "2023", "10.00", "+1", "3");
                        }),
                        "state.json",
                        writer -> writer.write("{\"a\":\"1.0\"}")))
                .forSpreadsheet()
                .writeTo(out, "settle");

        assertThat(out.resolve("charges.csv")).hasContent("\uFEFF" + """
                gesloten;jaar;onderdeel;taakveld;bedrag
                01-02-2024;2023;'=1+1;6.72;-1250,50
                open;2023;''-x;6.72a;0,00
                '@now;2023;10.00;'+1;3
                """);
        assertThat(out.resolve("state.json")).hasContent("{\"a\":\"1.0\"}");
    }

    @Test
    void everyRowForASpreadsheetSaysWhatKindOfDataItIs() throws IOException {
        OutputFiles files = OutputFiles.of(ImmutableMap.of("funds.csv", OutputFiles.csv(csv -> {
            csv.writeRecord("year", "scope");
            csv.writeRecord("2023", "a");
            csv.writeRecord("2024", "b");
        })));

        files.forSpreadsheet(ImmutableTable.of(), Optional.of(" =draft;\r\n not final "))
                .writeTo(out, "settle");
        assertThat(out.resolve("funds.csv")).hasContent("\uFEFF" + """
                jaar;onderdeel;status
                2023;a;"'=draft; not final"
                2024;b;"'=draft; not final"
                """);

        files.forSpreadsheet(ImmutableTable.of(), Optional.of(" ")).writeTo(out, "settle");
        assertThat(out.resolve("funds.csv")).hasContent("\uFEFF" + """
                jaar;onderdeel
                2023;a
                2024;b
                """);
    }
}
