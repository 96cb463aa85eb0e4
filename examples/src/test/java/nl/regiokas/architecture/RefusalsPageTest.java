package nl.regiokas.architecture;

import static nl.regiokas.architecture.Codebase.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.exchange.input.FaultWords;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The page that lists what the library refuses; {@code -Drefusals.write=true} writes it. */
class RefusalsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "refusals.md");

    /** All codes that ever were; lines are only added. */
    private static final Path RECORDED = Path.of("src", "test", "resources", "codes.txt");

    private static final String HEAD = """
            # What is refused

            This page is made from the catalogues of faults (`RefusalsPageTest`). A refusal is a `RefusalException` whose `faults()` have
            the code, the arguments by the names in braces, and the place; `FaultWords` words them in Dutch. Codes stay, words may change.
            """;

    @Test
    void thePageIsMadeFromTheCatalogues() throws IOException {
        if (Boolean.getBoolean("refusals.write")) {
            Files.writeString(PAGE, page());
            Assumptions.abort("the page is written as it is now");
        }

        assertThat(catalogues()).hasSizeGreaterThan(20);
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    /** Programs know faults by their codes, so a code that was there stays; new ones are recorded with the page. */
    @Test
    void codesStay() throws IOException {
        Set<String> codes = catalogues().stream()
                .flatMap(type -> codes(type).stream())
                .map(FaultCode::code)
                .collect(Collectors.toCollection(TreeSet::new));
        if (Boolean.getBoolean("refusals.write")) {
            Set<String> all = new TreeSet<>(Files.exists(RECORDED) ? Files.readAllLines(RECORDED) : List.of());
            all.addAll(codes);
            Files.write(RECORDED, all);
            Assumptions.abort("new codes are recorded");
        }

        assertThat(codes).containsExactlyElementsOf(Files.readAllLines(RECORDED));
    }

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        for (JavaClass type : catalogues()) {
            page.append("\n## `")
                    .append(type.getName().substring("nl.regiokas.".length()))
                    .append("`\n\n| code | in English | in Dutch |\n|---|---|---|\n");
            for (FaultCode code : codes(type)) {
                Fault fault = Fault.of(code);
                String dutch = FaultWords.of(fault, Locale.forLanguageTag("nl"));
                page.append("| `").append(code.code()).append("` | ");
                page.append(cell(code.pattern())).append(" | ");
                page.append(dutch.equals(fault.text()) ? "" : cell(dutch)).append(" |\n");
            }
        }
        return page.toString();
    }

    private static String cell(String words) {
        return words.replace("|", "\\|").replace("\n", " ");
    }

    private static List<JavaClass> catalogues() {
        return CLASSES.stream()
                .filter(type -> type.isAssignableTo(FaultCode.class) && type.isEnum())
                .sorted(Comparator.comparing(JavaClass::getName))
                .toList();
    }

    private static List<FaultCode> codes(JavaClass type) {
        return List.of(Objects.requireNonNull(type.reflect().getEnumConstants())).stream()
                .map(FaultCode.class::cast)
                .toList();
    }
}
