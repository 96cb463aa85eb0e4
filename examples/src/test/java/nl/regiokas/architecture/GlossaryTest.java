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

/** The names in {@code docs/glossary.md} are names in the code. */
class GlossaryTest {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void everyNameExists() throws IOException {
        ImmutableList<String> named = names(Files.readAllLines(Path.of("../docs/glossary.md")));

        assertThat(named).hasSizeGreaterThan(50);
        ImmutableSet<String> existing = namesInTheCode();
        assertThat(named.stream().filter(name -> !existing.contains(name))).isEmpty();
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
