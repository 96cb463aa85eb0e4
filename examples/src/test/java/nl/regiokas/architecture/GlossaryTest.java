package nl.regiokas.architecture;

import static nl.regiokas.architecture.Codebase.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names in {@code docs/glossary.md}, and the types that other pages name, are names in the code. */
class GlossaryTest {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** A block of code, which is compiled elsewhere. */
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");

    /** The name of a type, perhaps after its package. */
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.-])(?:[a-z]\\w*\\.)*([A-Z]\\w*[a-z]\\w*)");

    private static final ImmutableSet<String> OF_OTHERS = ImmutableSet.of(
            "DatabindException", "Domain", "DomainContext", "MonetaryAmount", "NullMarked", "Properties", "Property");

    private static final ImmutableList<String> MODULES = ImmutableList.of(
            "core",
            "budgeting",
            "settlement",
            "risk",
            "testkit",
            "exchange",
            "program",
            "examples",
            "examples/service",
            "examples/spark",
            "benchmarks");

    @Test
    void everyNameExists() throws IOException {
        ImmutableList<String> named = names(Files.readAllLines(Path.of("../docs/glossary.md")));

        assertThat(named).hasSizeGreaterThan(50);
        ImmutableSet<String> existing = namesInTheCode();
        assertThat(named.stream().filter(name -> !existing.contains(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/architecture.md",
                "docs/embedding.md",
                "docs/jqwik.md",
                "docs/json.md",
                "docs/testers.md",
                "examples/README.md",
                "README.md"
            })
    void everyTypeThatAPageNamesExists(String page) throws IOException {
        String prose = CODE.matcher(Files.readString(Path.of("..", page))).replaceAll("");
        ImmutableSet<String> known = ImmutableSet.<String>builder()
                .addAll(namesInTheCode())
                .addAll(sourceFiles())
                .addAll(OF_OTHERS)
                .build();

        assertThat(NAME.matcher(prose)
                        .results()
                        .flatMap((MatchResult name) ->
                                TYPE.matcher(name.group(1)).results())
                        .map((MatchResult type) -> type.group(1))
                        .filter(type -> !known.contains(type))
                        .distinct())
                .isEmpty();
    }

    /** Tests and examples of outside projects are named by pages too. */
    private static ImmutableSet<String> sourceFiles() throws IOException {
        ImmutableSet.Builder<String> names = ImmutableSet.builder();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".java"))
                        .map(file -> file.substring(0, file.length() - ".java".length()))
                        .forEach(names::add);
            }
        }
        return names.build();
    }

    private static ImmutableList<String> names(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("|"))
                .map(row -> Splitter.on('|').splitToList(row).get(2))
                .flatMap(cell -> NAME.matcher(cell).results())
                .map((MatchResult match) -> match.group(1))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSet<String> namesInTheCode() {
        return CLASSES.stream().flatMap(GlossaryTest::names).collect(ImmutableSet.toImmutableSet());
    }

    private static Stream<String> names(JavaClass type) {
        return Stream.concat(
                Stream.of(type.getSimpleName()),
                type.getMembers().stream().map(JavaMember::getName).map(name -> type.getSimpleName() + "." + name));
    }
}
