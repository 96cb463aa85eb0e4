package nl.regiokas.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static nl.regiokas.architecture.Codebase.CLASSES;
import static nl.regiokas.architecture.Codebase.LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom. */
class ArrowsTest {

    private static final String[] SIDE_BY_SIDE = {
        "nl.regiokas.settlement.comparison..", "nl.regiokas.settlement.incentive..", "nl.regiokas.settlement.council.."
    };

    /** Each package by its whole name, so that classes directly in a module's root are seen as well. */
    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    @ParameterizedTest
    @CsvSource({
        "core, budgeting settlement risk exchange testkit program examples benchmarks",
        "budgeting, settlement risk exchange testkit program examples benchmarks",
        "settlement, budgeting risk exchange testkit program examples benchmarks",
        "risk, budgeting exchange testkit program examples benchmarks",
        "exchange, testkit program examples benchmarks",
        "testkit, risk exchange program examples benchmarks",
        "program, testkit examples benchmarks",
        "examples, benchmarks"
    })
    void moduleKnowsOnlyTheModulesBelowIt(String module, String strangers) {
        noClasses()
                .that()
                .resideInAPackage("nl.regiokas." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(strangers))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().assignedFrom(PACKAGES).should().beFreeOfCycles().check(CLASSES);
    }

    /** The front knows what is behind it; only what lays settlements side by side knows the front. */
    @Test
    void nothingBehindTheFrontKnowsIt() {
        noClasses()
                .that()
                .resideInAPackage("nl.regiokas.settlement.*..")
                .and()
                .resideOutsideOfPackages(SIDE_BY_SIDE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.regiokas.settlement")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("nl.regiokas.settlement")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SIDE_BY_SIDE)
                .check(CLASSES);
    }

    @Test
    void modelsKnowNothingOfEachOther() {
        slices().matching("nl.regiokas.settlement.model.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    /** A new model is added in its own package and listed in the front: nothing else names one. */
    @Test
    void onlyTheFrontAndTheCouncilPapersNameAModel() {
        noClasses()
                .that()
                .resideInAPackage("nl.regiokas.settlement..")
                .and()
                .resideOutsideOfPackages("nl.regiokas.settlement.council..", "nl.regiokas.settlement.model.*..")
                .and()
                .doNotHaveFullyQualifiedName("nl.regiokas.settlement.Models")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.regiokas.settlement.model.*..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("nl.regiokas.exchange..", "nl.regiokas.risk..", "nl.regiokas.program..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.regiokas.settlement.model.*..")
                .check(CLASSES);
    }

    /** In the testkit a model is named in its own packages alone, and by the sample regions, which are examples. */
    @Test
    void onlyItsOwnPackagesAndSamplesNameAModel() {
        noClasses()
                .that()
                .resideInAPackage("nl.regiokas.testkit..")
                .and()
                .resideOutsideOfPackages(
                        "nl.regiokas.testkit.model.*..",
                        "nl.regiokas.testkit.shape.*..",
                        "nl.regiokas.testkit.sample..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.regiokas.settlement.model.*..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("nl.regiokas..")
                .and()
                .resideOutsideOfPackage("nl.regiokas.testkit.shape.*..")
                .and()
                .haveNameNotMatching("nl\\.regiokas\\.testkit\\.(scenario\\.ScopeShapes|plan\\.ScenarioPlan)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.regiokas.testkit.shape.*..")
                .check(CLASSES);
    }

    /** Benchmarks name a model in their sample schemes, and in the bare formula that it is measured against; by source. */
    @Test
    void onlySamplesAndFormulasOfTheBenchmarksNameAModel() throws IOException {
        Pattern own = Pattern.compile(".*/(sample/\\w+|Formula\\w+)\\.java");
        Pattern named = Pattern.compile("nl\\.regiokas\\.settlement\\.model\\.[a-z]+\\.");
        try (Stream<Path> files = Files.walk(Path.of("..", "benchmarks", "src", "main", "java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            for (Path file : sources) {
                if (!own.matcher(file.toString()).matches()) {
                    assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern(named);
                }
            }
        }
    }

    /** The kit and the laws of a model are its own package, listed in one place. */
    @Test
    void onlyTheListOfKitsNamesTheKitOfAModel() {
        noClasses()
                .that()
                .resideInAPackage("nl.regiokas..")
                .and()
                .resideOutsideOfPackage("nl.regiokas.testkit.model.*..")
                .and()
                .doNotHaveFullyQualifiedName("nl.regiokas.testkit.plan.Kits")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.regiokas.testkit.model.*..")
                .check(CLASSES);
    }

    @Test
    void onlyTheMoneyPackageKnowsMoneta() {
        noClasses()
                .that(LIBRARY.and(resideOutsideOfPackage("nl.regiokas.core.money..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.javamoney..")
                .check(CLASSES);
    }

    @Test
    void onlyOnePackageOfTheTestkitKnowsJqwik() {
        assertThat(CLASSES.stream()
                        .filter(ArrowsTest::usesJqwik)
                        .map(JavaClass::getPackageName)
                        .distinct())
                .isSubsetOf("nl.regiokas.testkit.jqwik");
    }

    @Test
    void theLibraryReadsNoFilesNoNetworkAndNoLogger() {
        noClasses()
                .that(LIBRARY.and(resideOutsideOfPackages("nl.regiokas.exchange..", "nl.regiokas.testkit..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.nio.file..",
                        "java.net..",
                        "java.util.logging..",
                        "java.util.prefs..",
                        "java.lang.reflect"))
                .check(CLASSES);
    }

    /** What SECURITY.md says of the library. A resource is read as a stream; its URL would be a way to open a connection. */
    @Test
    void theLibraryOpensNoConnectionStartsNoProcessLoadsNoClassByNameAndLogsNothing() {
        noClasses()
                .that(LIBRARY)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.net..",
                                "java.util.logging..",
                                "java.util.prefs..",
                                "javax.net..",
                                "javax.script..",
                                "org.slf4j..",
                                "org.apache.commons.logging..")
                        .or(nameMatching("java\\.lang\\.(ClassLoader|Process.*|Runtime\\$.*|System\\$Logger.*)"))
                        .or(nameMatching("java\\.nio\\.channels\\..*Socket.*")))
                .orShould()
                .callMethodWhere(target(owner(nameMatching("java\\.lang\\.(Class|Runtime)")))
                        .and(target(nameMatching("forName|exec|load|loadLibrary"))))
                .check(CLASSES);
    }

    private static boolean usesJqwik(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("net.jqwik"));
    }

    private static String[] packages(String modules) {
        return Stream.of(modules.split(" "))
                .map(module -> "nl.regiokas." + module + "..")
                .toArray(String[]::new);
    }
}
