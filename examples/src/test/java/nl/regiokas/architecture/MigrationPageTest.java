package nl.regiokas.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that says what became of what was public before the first release. */
class MigrationPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+\\.[A-Z]\\w+)` \\| (.*) \\|$");
    private static final Pattern TYPE = Pattern.compile("`([a-z]+\\.[a-z.]*[A-Z]\\w+)`");

    @Test
    void whatIsGoneIsGoneAndWhatTookItsPlaceIsThere() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("../docs/migration.md")))
                .results()
                .toList();

        assertThat(rows).hasSizeGreaterThan(40);
        assertThat(rows.stream().map(row -> row.group(1)).filter(MigrationPageTest::isPublic))
                .isEmpty();
        assertThat(rows.stream()
                        .flatMap(row -> TYPE.matcher(row.group(2)).results())
                        .map(type -> type.group(1))
                        .filter(type -> !isPublic(type)))
                .isEmpty();
    }

    private static boolean isPublic(String type) {
        try {
            return Modifier.isPublic(
                    Class.forName("nl.regiokas." + type, false, MigrationPageTest.class.getClassLoader())
                            .getModifiers());
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
