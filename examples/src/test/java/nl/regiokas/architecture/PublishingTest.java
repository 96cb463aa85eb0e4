package nl.regiokas.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Which modules are published, and what their poms say to those who use them. */
class PublishingTest {

    private static final Path ROOT = Path.of("..");

    private static final ImmutableSortedSet<String> MODULES =
            ImmutableSortedSet.of("budgeting", "core", "exchange", "risk", "settlement", "testkit");

    private static final ImmutableSortedSet<String> PUBLISHED =
            ImmutableSortedSet.<String>naturalOrder().addAll(MODULES).add("bom").build();

    /** Has a version in every application that uses it, such as that of Spring Boot. */
    private static final String LEFT_TO_APPLICATIONS = "tools.jackson.core:";

    private static final String ANNOTATIONS_OF_JACKSON = "com.fasterxml.jackson.core:jackson-annotations";

    @Test
    void onlyTheModulesOfTheLibraryAreDeployed() throws Exception {
        TreeSet<String> deployed = new TreeSet<>();
        for (Path module : modules()) {
            if (!texts(module.resolve("pom.xml"), "/project/properties/maven.deploy.skip")
                    .contains("true")) {
                deployed.add(ROOT.relativize(module).toString());
            }
        }

        assertThat(deployed).containsExactlyElementsOf(PUBLISHED);
        assertThat(
                        texts(
                                ROOT.resolve("pom.xml"),
                                "//build/plugins/plugin[artifactId='maven-deploy-plugin'][inherited='false']/configuration/skip"))
                .containsExactly("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/project/url",
                "/project/inceptionYear",
                "/project/licenses/license/name",
                "/project/licenses/license/url",
                "/project/developers/developer/name",
                "/project/scm/connection",
                "/project/scm/developerConnection",
                "/project/scm/url"
            })
    void parentAndBomSayWhoseTheyAre(String place) throws Exception {
        List<String> ofParent = texts(ROOT.resolve("pom.xml"), place);

        assertThat(ofParent).hasSize(1);
        assertThat(texts(ROOT.resolve("bom/pom.xml"), place)).isEqualTo(ofParent);
    }

    @Test
    void everyPublishedModuleSaysWhatItIs() throws Exception {
        for (String module : PUBLISHED) {
            assertThat(texts(ROOT.resolve(module).resolve("pom.xml"), "/project/description"))
                    .as(module)
                    .hasSize(1);
        }
    }

    @Test
    void theBomHasAVersionOfEveryModuleAndOfWhatTheModulesBring() throws Exception {
        List<String> managed =
                names(ROOT.resolve("bom/pom.xml"), "/project/dependencyManagement/dependencies/dependency");

        for (String module : MODULES) {
            assertThat(managed).contains("nl.regiokas:regiokas-" + module);
            assertThat(managed)
                    .as(module)
                    .containsAll(names(
                                    ROOT.resolve(module).resolve("pom.xml"),
                                    "/project/dependencies/dependency[not(scope='test')]")
                            .stream()
                            .filter(name -> !name.startsWith(LEFT_TO_APPLICATIONS))
                            .filter(name -> !name.equals(ANNOTATIONS_OF_JACKSON))
                            .toList());
        }
    }

    /** All modules of the build and of its profiles; the applications of others are none. */
    private static ImmutableList<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.walk(ROOT, 2)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .filter(folder -> !folder.equals(ROOT) && !folder.equals(ROOT.resolve("it/applications")))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private static List<String> names(Path pom, String dependencies) throws Exception {
        List<String> groups = texts(pom, dependencies + "/groupId");
        List<String> artifacts = texts(pom, dependencies + "/artifactId");
        assertThat(groups).hasSameSizeAs(artifacts);
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int i = 0; i < groups.size(); i++) {
            names.add(groups.get(i) + ":" + artifacts.get(i));
        }
        return names.build();
    }

    private static List<String> texts(Path pom, String place)
            throws IOException, ParserConfigurationException, SAXException, XPathExpressionException {
        try (InputStream bytes = Files.newInputStream(pom)) {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bytes);
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(place, document, XPathConstants.NODESET);
            ImmutableList.Builder<String> texts = ImmutableList.builder();
            for (int i = 0; i < found.getLength(); i++) {
                texts.add(found.item(i).getTextContent());
            }
            return texts.build();
        }
    }
}
