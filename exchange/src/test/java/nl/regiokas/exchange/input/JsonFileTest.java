package nl.regiokas.exchange.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.exchange.FolderFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFileTest {

    @TempDir
    Path folder;

    private final InputFaults faults = new InputFaults();

    @Test
    void readsValues() {
        FolderFiles.write(folder, "a.json", "\uFEFF{\"a\": \"12.50\", \"b\": [\"2.5\", 3], \"c\": {\"d\": \"x\"}}");

        object(root -> {
            assertThat(root.required("a").flatMap(JsonValue::cents)).contains(1250L);
            assertThat(root.required("b")
                            .orElseThrow()
                            .list()
                            .get(0)
                            .percentage()
                            .orElseThrow())
                    .hasToString("2.5%");
            assertThat(root.required("b").isEmpty()).isTrue();
            assertThat(root.optional("none")).isEmpty();
            assertThat(root.rest()).containsOnlyKeys("c");
        });

        assertThat(faults.list()).containsExactly("a.json:1: must have a field b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "12.5      | a must be a text with an amount such as \"1250.00\" but was 12.5",
                "\"12.505\"| a must be an amount with at most 2 decimals such as \"1250.00\" but was \"12.505\"",
                "\"12,50\" | a must be an amount with at most 2 decimals such as \"1250.00\" but was \"12,50\"",
                "\"\"      | a must be an amount with at most 2 decimals such as \"1250.00\" but was \"\"",
                "null      | a must be a text with an amount such as \"1250.00\" but was null",
                "true      | a must be a text with an amount such as \"1250.00\" but was true",
                "[\"1\"]   | a must be a text with an amount such as \"1250.00\" but was [...]",
                "{}        | a must be a text with an amount such as \"1250.00\" but was {...}"
            })
    void refusesOtherAmounts(String value, String fault) {
        FolderFiles.write(folder, "a.json", "\n{\"a\": " + value + "}");

        object(root -> assertThat(root.required("a").flatMap(JsonValue::cents)).isEmpty());

        assertThat(faults.list()).containsExactly("a.json:2: " + fault);
    }

    @Test
    void aFieldNamedLikeAPlaceholderIsReportedAsItIs() {
        FolderFiles.write(folder, "a.json", "{\"%s\": 1}");

        object(JsonObject::end);

        assertThat(faults.list()).containsExactly("a.json:1: %s is unknown");
    }

    /** Half of a surrogate pair in a name is one fault in its place, and hides no other; a pair is a character. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "x\\ud800y | x\\ud800y",
                "x\\uDC00  | x\\udc00",
                "\\udc00\\ud83d\\ude00 | \\udc00\uD83D\uDE00",
                "\\ud83d\\ud83d\\ude00 | \\ud83d\uD83D\uDE00"
            })
    void halfOfASurrogatePairInANameIsAFault(String name, String shown) {
        FolderFiles.write(
                folder,
                "a.json",
                "{\"s\": [\n{\"" + name + "\": 1, \"b\\\\ud800\": 1, \"\\ud83d\\ude00\": 2}],\"s\":0}");

        object(root -> root.rest());

        assertThat(faults.list())
                .containsExactly(
                        "a.json:2: s[0]." + shown
                                + " must be text without control characters and broken characters but was '" + shown
                                + "'",
                        "a.json:2: s is given twice");
    }

    @Test
    void otherEncodingsAreReadAndReported() throws IOException {
        Files.write(folder.resolve("a.json"), "{\n\"a\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));

        object(root -> assertThat(root.required("a").flatMap(JsonValue::text)).contains("\u00e9"));

        assertThat(faults.list()).isEmpty();
        assertThat(faults.notices())
                .extracting(Fault::text)
                .containsExactly("a.json: is not UTF-8 and was read as Windows-1252");
    }

    @Test
    void twoEncodingsInOneFileAreReported() throws IOException {
        Files.write(
                folder.resolve("a.json"),
                new byte[] {'{', '\n', '"', (byte) 0xC3, (byte) 0xA9, '"', ':', '"', (byte) 0xE9, '"', '}'});

        assertThat(JsonFile.read(folder, "a.json", faults)).isEmpty();

        assertThat(faults.list())
                .containsExactly("a.json:2: is UTF-8 up to character 6 of this line, which is not: save the file in one"
                        + " encoding");
        assertThat(faults.notices()).isEmpty();
    }

    @Test
    void halfACharacterIsReported() {
        FolderFiles.write(folder, "a.json", "{\"s\": [{\"name\": \"s\\ud800\", \"x\\u0000\": 1}]}");

        JsonFile.read(folder, "a.json", faults);

        assertThat(faults.list())
                .containsExactly(
                        "a.json:1: s[0].name must be text without control characters and broken characters but was 's\\ud800'",
                        "a.json:1: s[0].x\\u0000 must be text without control characters and broken characters but was"
                                + " 'x\\u0000'");
    }

    @Test
    void whatIsRepeatedAndWhatFollowsIsReported() {
        FolderFiles.write(folder, "a.json", "{\"a\": {\"loading\": 1,\n\"loading\": 2}}\n[]");

        JsonFile.read(folder, "a.json", faults);

        assertThat(faults.list())
                .containsExactly("a.json:2: a.loading is given twice", "a.json:3: nothing may follow the document");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void nestingHasALimit(int depth) {
        FolderFiles.write(folder, "a.json", "[".repeat(depth));

        assertThat(JsonFile.read(folder, "a.json", faults)).isEmpty();

        assertThat(faults.list()).containsExactly("a.json:1: must not be nested more than 200 deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\n\"%s\": 1}", "{\n\"a\": 1%s}"})
    void namesAndNumbersHaveALimit(String text) {
        FolderFiles.write(folder, "a.json", text.formatted("1".repeat(10_001)));

        assertThat(JsonFile.read(folder, "a.json", faults)).isEmpty();

        assertThat(faults.list())
                .containsExactly(
                        "a.json:2: must have names of at most 10000 characters and numbers of at most 100 digits");
    }

    @Test
    void textsMayBeLong() {
        FolderFiles.write(folder, "a.json", "{\"a\": \"" + "x".repeat(1_000_000) + "\"}");

        object(root -> assertThat(root.required("a").flatMap(JsonValue::text).orElseThrow())
                .hasSize(1_000_000));
    }

    @ParameterizedTest
    @CsvSource({"'{\n\"a\": \"x\u0001y\"}', \\u0001", "'[1,\n\u0000]', \\u0000"})
    void aControlCharacterIsReportedAsOne(String text, String shown) {
        FolderFiles.write(folder, "a.json", text);

        assertThat(JsonFile.read(folder, "a.json", faults)).isEmpty();

        assertThat(faults.list())
                .containsExactly("a.json:2: must be text without control characters and broken characters but was '"
                        + shown + "'");
    }

    @Test
    void sizeHasALimit() {
        FolderFiles.write(folder, "a.json", " ".repeat(JsonFile.MOST_BYTES) + "1");

        assertThat(JsonFile.read(folder, "a.json", faults)).isEmpty();

        assertThat(faults.list()).containsExactly("a.json: must have at most 16777216 bytes but has 16777217");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a: 1}", "{\"a\" 1}", "[1,]", "01", "NaN", "{\"a\": 1"})
    void otherSpellingsAreNoJson(String text) {
        FolderFiles.write(folder, "a.json", text);

        assertThat(JsonFile.read(folder, "a.json", faults)).isEmpty();

        assertThat(faults.list()).containsExactly("a.json:1: is not JSON: a value, a comma or a bracket is wrong here");
    }

    @Test
    void emptyAndCutOffFilesAreReported() {
        FolderFiles.write(folder, "a.json", " \n");
        assertThat(JsonFile.read(folder, "a.json", faults)).isEmpty();
        FolderFiles.write(folder, "b.json", "{\"a\": [1,\n");
        assertThat(JsonFile.read(folder, "b.json", faults)).isEmpty();

        assertThat(faults.list()).hasSize(2);
        assertThat(faults.list().get(0)).isEqualTo("a.json:1: file is empty");
        assertThat(faults.list().get(1)).startsWith("b.json:2: is not JSON: a value");
    }

    private void object(Consumer<JsonObject> reader) {
        Optional<JsonObject> root = JsonFile.read(folder, "a.json", faults).flatMap(JsonValue::object);
        reader.accept(root.orElseThrow());
    }
}
