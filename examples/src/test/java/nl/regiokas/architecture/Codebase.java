package nl.regiokas.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of all modules, and the parts of them that the rules speak of. */
final class Codebase {

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.regiokas");

    /** The modules that count money: no floating point in any of them. */
    static final DescribedPredicate<JavaClass> EXACT =
            resideInAnyPackage("nl.regiokas.core..", "nl.regiokas.budgeting..", "nl.regiokas.settlement..");

    static final DescribedPredicate<JavaClass> LIBRARY = resideInAnyPackage(
            "nl.regiokas.core..",
            "nl.regiokas.budgeting..",
            "nl.regiokas.settlement..",
            "nl.regiokas.risk..",
            "nl.regiokas.exchange..",
            "nl.regiokas.testkit..");

    static final DescribedPredicate<JavaClass> PROGRAM = resideInAnyPackage("nl.regiokas.program..");

    static final DescribedPredicate<JavaClass> GENERATED =
            describe("generated", type -> type.getName().contains(".Immutable"));

    static final DescribedPredicate<JavaClass> WRITTEN_LIBRARY =
            LIBRARY.and(DescribedPredicate.not(GENERATED)).as("library classes");

    private Codebase() {}
}
