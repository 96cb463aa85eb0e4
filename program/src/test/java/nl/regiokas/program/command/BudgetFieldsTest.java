package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tables of fields of {@code rta.json} and {@code provider-rules.json} are what the reader takes, asks for and refuses. */
class BudgetFieldsTest {

    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (.*) \\| (yes|no) \\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String RTA = """
            {"unit": "1.00", "year": 2015, "cutInBase": "3.5", "contribution": "base",
             "years": [{"year": 2015, "cut": "3.5", "strengthening": "3", "execution": "3", "transformation": "10",
               "directCare": "84"}],
             "assignments": [{"name": "one", "year": 2015, "amount": "1.00"}],
             "youthFund": [{"year": 2015, "received": "5.00",
               "spent": {"YOUTH": "1.00", "SUPPORT": "1.00", "PARTICIPATION": "1.00", "OUTSIDE": "1.00"}}]}
            """;
    private static final String RULES = """
            {"atThreshold": "claims", "threshold": "100000.00", "discounts": {"provincie": "4"}, "transformation": "10"}
            """;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void copySample() throws IOException {
        folder = temporary.resolve("in");
        Path sample = ProgramRun.scenario("bmwe-budgets-2015");
        for (Path file : MoreFiles.listFiles(sample)) {
            if (Files.isRegularFile(file)) {
                ProgramRun.write(folder, file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    private static Map<String, Boolean> fields(String file) {
        String page = ProgramRun.of("formats", "--locale", "en").out();
        String section = page.substring(page.indexOf("## `" + file + "`"));
        Map<String, Boolean> fields = new LinkedHashMap<>();
        Matcher row = ROW.matcher(section.substring(0, section.indexOf("\n## ", 5)));
        while (row.find()) {
            fields.put(row.group(1), row.group(3).equals("yes"));
        }
        return fields;
    }

    private List<String> faults(String file, JsonNode document) {
        ProgramRun.write(folder, file, document.toString());
        return ProgramRun.of("check", folder, "--locale", "en")
                .err()
                .lines()
                .filter(line -> line.contains("] " + file))
                .toList();
    }

    private void assertTable(String file, String whole) {
        Map<String, Boolean> fields = fields(file);
        ObjectNode document = (ObjectNode) MAPPER.readTree(whole);
        List<String> names = new ArrayList<>(document.propertyNames());
        assertThat(fields.keySet()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(faults(file, document)).isEmpty();
        fields.forEach((name, must) -> {
            ObjectNode without = document.deepCopy();
            without.remove(name);
            assertThat(faults(file, without))
                    .as(name)
                    .hasSize(must ? 1 : 0)
                    .allMatch(line -> line.startsWith("[json-missing-field]") && line.contains(name));
        });
        assertThat(faults(file, document.deepCopy().put("unlikely", "x")))
                .singleElement()
                .asString()
                .startsWith("[json-unknown-field]");
    }

    @Test
    void rta() {
        assertTable("rta.json", RTA);
    }

    @Test
    void providerRules() {
        assertTable("provider-rules.json", RULES);
    }

    /** What the page says stands in the objects of a list is what the reader takes there, and nothing else. */
    @Test
    void objectsWithinRta() {
        ObjectNode document = (ObjectNode) MAPPER.readTree(RTA);
        String page = ProgramRun.of("formats", "--locale", "en").out();
        for (String list : List.of("years", "assignments", "youthFund")) {
            Matcher row = Pattern.compile("\\| `" + list + "` \\| (.*) \\| (yes|no) \\|")
                    .matcher(page);
            assertThat(row.find()).isTrue();
            List<String> said = NAME.matcher(row.group(1))
                    .results()
                    .map(one -> one.group(1))
                    .toList();
            ObjectNode item = (ObjectNode) document.get(list).get(0);
            List<String> given = new ArrayList<>(item.propertyNames());
            if (item.has("spent")) {
                given.addAll(item.get("spent").propertyNames());
            }
            assertThat(said).as(list).containsExactlyInAnyOrderElementsOf(given);
        }
    }
}
