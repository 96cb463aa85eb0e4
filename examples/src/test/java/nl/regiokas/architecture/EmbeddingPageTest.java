package nl.regiokas.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for teams that embed the library shows what its outside projects do, with the version of the build. */
class EmbeddingPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Path APPLICATIONS = ROOT.resolve("it/applications");

    @ParameterizedTest
    @ValueSource(strings = {"junit5", "junit6"})
    void theRecipeIsThatOfTheProject(String application) throws IOException {
        String version = first("<" + application + ".version>(.*)</", APPLICATIONS.resolve("pom.xml"));
        String recipe = recipe(application).replace("${" + application + ".version}", version);

        assertThat(page()).contains(version);
        assertThat(plain(page()).replaceFirst("(junit-bom</artifactId><version>)[^<]*", "$1" + version))
                .contains(recipe);
    }

    @Test
    void theRecipeOfAnImageIsThatOfTheProject() throws IOException {
        String recipe = recipe("image")
                .replaceAll("^<dependencies>|</dependencies>$", "")
                .replace(
                        "org.example</groupId><artifactId>settling",
                        "nl.regiokas</groupId><artifactId>regiokas-settlement");

        assertThat(plain(page())).contains(recipe);
    }

    @Test
    void pagesNameTheVersionOfTheBuild() throws IOException {
        String version = first("<version>(.*)</version>", ROOT.resolve("bom/pom.xml"));

        assertThat(plain(page())).contains("regiokas-bom</artifactId><version>" + version + "<");
        assertThat(plain(Files.readString(ROOT.resolve("README.md"))))
                .contains("regiokas-settlement</artifactId><version>" + version + "<");
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/embedding.md"));
    }

    /** What stands between the marks in the pom of an application, without comments and spaces. */
    private static String recipe(String application) throws IOException {
        String pom = Files.readString(APPLICATIONS.resolve(application).resolve("pom.xml"));
        Matcher marked = Pattern.compile("<!-- page begin: \\w+ -->(.*)<!-- page end: \\w+ -->", Pattern.DOTALL)
                .matcher(pom);
        assertThat(marked.find()).as("marks in the pom of %s", application).isTrue();
        return plain(marked.group(1));
    }

    private static String plain(String xml) {
        return xml.replaceAll("<!--.*?-->", "").replaceAll("\\s+", "");
    }

    private static String first(String pattern, Path file) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(Files.readString(file));
        assertThat(found.find()).as("%s in %s", pattern, file).isTrue();
        return found.group(1);
    }
}
