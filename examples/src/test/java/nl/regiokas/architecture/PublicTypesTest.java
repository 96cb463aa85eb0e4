package nl.regiokas.architecture;

import static nl.regiokas.architecture.Codebase.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users may rely on for every public type: since which version it is there, and on which threads it may be used. The
 * comment of its module says it for all types (they are immutable), that of a type where it is otherwise; builders each say it.
 */
class PublicTypesTest {

    static final ImmutableSet<String> EXPORTED = exported();

    /** What holds values and can be changed by whoever has it. */
    private static final ImmutableSet<String> CHANGEABLE = ImmutableSet.of(
            "java.util.List",
            "java.util.ArrayList",
            "java.util.Map",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.SortedMap",
            "java.util.Set",
            "java.util.HashSet",
            "java.util.TreeSet",
            "java.util.BitSet",
            "java.util.ArrayDeque",
            "com.google.common.collect.Table",
            "java.lang.StringBuilder",
            "nl.regiokas.core.fault.Faults");

    @Test
    void everyModuleSaysWhatHoldsForItsTypes() {
        assertThat(modules()
                        .filter(name ->
                                !source(name, "module-info").contains("immutable and may be shared between threads"))
                        .toList())
                .isEmpty();
    }

    @Test
    void everyPackageSaysSinceWhen() {
        assertThat(EXPORTED.stream()
                        .filter(name -> !source(name, "package-info").contains(" * @since "))
                        .toList())
                .isEmpty();
    }

    @Test
    void everyTypeSaysSinceWhen() {
        assertThat(CLASSES.stream()
                        .filter(PublicTypesTest::isPublic)
                        .filter(type -> !ownComment(type).contains(" * @since "))
                        .map(JavaClass::getName)
                        .sorted()
                        .toList())
                .isEmpty();
    }

    @Test
    void aBuilderSaysThatItIsForOneThread() {
        assertThat(CLASSES.stream()
                        .filter(PublicTypesTest::isPublic)
                        .filter(PublicTypesTest::isBuilder)
                        .filter(type -> !ownComment(type).contains("thread"))
                        .map(JavaClass::getName)
                        .sorted()
                        .toList())
                .isEmpty();
    }

    @Test
    void aTypeThatCanChangeSaysForWhichThreads() {
        assertThat(CLASSES.stream()
                        .filter(PublicTypesTest::isPublic)
                        .filter(type -> !isBuilder(type))
                        .filter(PublicTypesTest::canChange)
                        .filter(type -> !comment(type).contains("thread"))
                        .map(JavaClass::getName)
                        .sorted()
                        .toList())
                .isEmpty();
    }

    /** Whether users can name the type: it and all types around it are public. */
    private static boolean isPublic(JavaClass type) {
        return EXPORTED.contains(type.getPackageName())
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PublicTypesTest::isPublic).orElse(true);
    }

    private static boolean isBuilder(JavaClass type) {
        return type.getSimpleName().endsWith("Builder");
    }

    private static boolean canChange(JavaClass type) {
        return type.getAllFields().stream()
                .filter(field -> field.getOwner().getPackageName().startsWith("nl.regiokas"))
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.TRANSIENT))
                .anyMatch(PublicTypesTest::canChange);
    }

    private static boolean canChange(JavaField field) {
        JavaClass type = field.getRawType();
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || type.isArray()
                || CHANGEABLE.contains(type.getName());
    }

    /** Everything before the declaration of the type, in its file. */
    private static String comment(JavaClass type) {
        String file = source(type.getPackageName(), topLevel(type));
        Matcher declaration = Pattern.compile("\\b(class|record|interface|enum) " + type.getSimpleName() + "\\b")
                .matcher(file);
        return declaration.find() ? file.substring(0, declaration.start()) : file;
    }

    /** The comment that stands before the declaration of the type. */
    private static String ownComment(JavaClass type) {
        String before = comment(type);
        return before.substring(Math.max(0, before.lastIndexOf("/**")));
    }

    private static String topLevel(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    private static Stream<String> modules() {
        return EXPORTED.stream()
                .map(name -> String.join(".", Splitter.on('.').splitToList(name).subList(0, 3)))
                .distinct();
    }

    private static String source(String packageName, String file) {
        String module = Splitter.on('.').splitToList(packageName).get(2);
        Path root = Path.of("..", module, "src", "main", "java");
        Path folder = file.equals("module-info") ? root : root.resolve(packageName.replace('.', '/'));
        try {
            return Files.readString(folder.resolve(file + ".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ImmutableSet<String> exported() {
        Path[] classPath = Splitter.on(File.pathSeparatorChar)
                .splitToStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toArray(Path[]::new);
        return ModuleFinder.of(classPath).findAll().stream()
                .map(ModuleReference::descriptor)
                .filter(module -> module.name().startsWith("nl.regiokas."))
                .flatMap(module -> module.exports().stream())
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(ImmutableSet.toImmutableSet());
    }
}
