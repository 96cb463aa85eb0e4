package nl.regiokas.architecture;

import static nl.regiokas.architecture.Codebase.CLASSES;
import static nl.regiokas.architecture.Codebase.EXACT;
import static nl.regiokas.architecture.Codebase.LIBRARY;
import static nl.regiokas.architecture.Codebase.PROGRAM;
import static nl.regiokas.architecture.Codebase.WRITTEN_LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the code of the library may hold, and what it may be called. Generated classes are left out. */
class HouseRulesTest {

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Util|Utils|Helper|Impl|Manager)");
    private static final Pattern GETTER = Pattern.compile("get[A-Z].*");
    private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC");
    private static final Set<String> LOCALISED = Set.of(
            "java.lang.String.format",
            "java.lang.String.formatted",
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.text.DecimalFormat.<init>",
            "java.text.DecimalFormatSymbols.<init>",
            "java.text.DecimalFormatSymbols.getInstance",
            "java.text.MessageFormat.<init>",
            "java.text.NumberFormat.getCurrencyInstance",
            "java.text.NumberFormat.getInstance",
            "java.text.NumberFormat.getIntegerInstance",
            "java.text.NumberFormat.getNumberInstance",
            "java.text.NumberFormat.getPercentInstance",
            "java.text.SimpleDateFormat.<init>",
            "java.time.format.DateTimeFormatter.ofPattern",
            "java.time.format.DateTimeFormatterBuilder.toFormatter",
            "java.util.Formatter.<init>",
            "java.util.ResourceBundle.getBundle",
            "java.io.PrintStream.printf",
            "java.io.PrintStream.format",
            "java.io.PrintWriter.printf",
            "java.io.PrintWriter.format",
            "java.util.Locale.getDefault");

    /** Methods that draw; a constructor of a generator draws its seed when it has none. */
    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    private static final Pattern GENERATOR =
            Pattern.compile("java\\.(util\\.(Random|SplittableRandom)|security\\.SecureRandom)\\.<init>");
    private static final Set<String> ARITHMETIC = Set.of(
            "abs",
            "add",
            "divide",
            "divideAndRemainder",
            "divideToIntegralValue",
            "multiply",
            "negate",
            "plus",
            "remainder",
            "scaleByPowerOfTen",
            "stripTrailingZeros",
            "subtract",
            "with");
    private static final Set<String> CONSOLE = Set.of("out", "err", "in");

    /** The engines alone may estimate; whole numbers correct every estimate before anything depends on it. */
    @Test
    void onlyTheRoundingEnginesUseFloatingPoint() {
        assertThat(classes(EXACT).filter(FloatingPoint::occursIn).map(JavaClass::getName))
                .containsExactlyInAnyOrder(
                        "nl.regiokas.core.internal.rounding.NarrowQuotients",
                        "nl.regiokas.core.internal.rounding.WideQuotients");
    }

    @Test
    void noAmountOfTheEnginesLeavesThemInFloatingPoint() {
        assertThat(classes(EXACT)
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(unit -> !unit.getModifiers().contains(JavaModifier.PRIVATE))
                        .filter(unit -> signature(unit).anyMatch(HouseRulesTest::floating)))
                .isEmpty();
    }

    @Test
    void publicSignaturesShowOnlyPublicTypes() {
        assertThat(publicMembers()
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .filter(unit -> signature(unit).anyMatch(HouseRulesTest::hidden)))
                .isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(classes(WRITTEN_LIBRARY)
                        .filter(type -> EMPTY_NAME.matcher(type.getSimpleName()).matches()))
                .isEmpty();
        assertThat(publicMembers()
                        .filter(JavaMethod.class::isInstance)
                        .filter(method -> GETTER.matcher(method.getName()).matches()))
                .isEmpty();
    }

    @Test
    void resultsDependOnArgumentsOnly() {
        assertThat(classes(WRITTEN_LIBRARY)
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(access -> readsClock(access) || usesConsole(access)))
                .isEmpty();
    }

    /** A lock is at a place of its own in its file, which nothing is computed from. */
    @Test
    void nothingIsDrawnWithoutASeed() {
        assertThat(classes(LIBRARY.or(PROGRAM))
                        .filter(type -> !type.getName().equals("nl.regiokas.exchange.output.OutputLock"))
                        .flatMap(HouseRulesTest::callsOf)
                        .filter(HouseRulesTest::isLeftToChance)
                        .map(JavaAccess::getDescription))
                .isEmpty();
    }

    /** Amounts of any implementation come in, each with a context of its own; sums are made of cents, or by {@code Euro}. */
    @Test
    void arithmeticOnAmountsIsNeverDoneInTheCallersMonetaryContext() {
        assertThat(classes(LIBRARY.or(PROGRAM))
                        .filter(type -> !type.getPackageName().equals("nl.regiokas.core.money"))
                        .flatMap(HouseRulesTest::callsOf)
                        .filter(HouseRulesTest::calculatesWithAmounts)
                        .map(JavaAccess::getDescription))
                .isEmpty();
    }

    /**
     * A default locale would write Arabic digits, or a dotless i, into messages and files. Only the language of the program
     * comes from it.
     */
    @Test
    void noTextDependsOnTheDefaultLocale() {
        assertThat(classes(LIBRARY.or(PROGRAM))
                        .filter(type -> !type.getName().equals("nl.regiokas.program.output.Language"))
                        .flatMap(HouseRulesTest::callsOf)
                        .filter(HouseRulesTest::takesDefaultLocale)
                        .map(JavaAccess::getDescription))
                .isEmpty();
    }

    /** Who wants more than one cell asks the ledger in its own words: cells, totals, years, groups. */
    @Test
    void nobodyWalksTheCellsOfALedgerByHand() {
        assertThat(CLASSES.stream()
                        .filter(type -> !type.getPackageName().equals("nl.regiokas.core.usage"))
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().getName().equals("nl.regiokas.core.usage.CostLedger")
                                && call.getName().equals("cents"))
                        .map(JavaAccess::getDescription))
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(classes(WRITTEN_LIBRARY)
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(each -> !each.isAnnotatedWith(NullMarked.class)))
                .isEmpty();
    }

    private static Stream<JavaClass> classes(DescribedPredicate<JavaClass> which) {
        assertThat(CLASSES.that(which)).isNotEmpty();
        return CLASSES.that(which).stream();
    }

    private static Stream<JavaMember> publicMembers() {
        return classes(WRITTEN_LIBRARY)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getMembers().stream())
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static Stream<JavaClass> signature(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
    }

    private static boolean floating(JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }

    private static boolean hidden(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return base.getPackageName().startsWith("nl.regiokas")
                && !base.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean readsClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return (owner.startsWith("java.time.") || owner.equals("java.lang.System"))
                && CLOCKS.contains(access.getName());
    }

    /** Calls of methods and constructors, and methods handed on as references. */
    private static Stream<JavaCodeUnitAccess<?>> callsOf(JavaClass type) {
        return Stream.of(type.getCodeUnitCallsFromSelf(), type.getCodeUnitReferencesFromSelf())
                .flatMap(Set::stream);
    }

    private static boolean isLeftToChance(JavaCodeUnitAccess<?> call) {
        String method = call.getTargetOwner().getName() + "." + call.getName();
        int given = call.getTarget().getRawParameterTypes().size();
        return CHANCE.contains(method)
                || (GENERATOR.matcher(method).matches() && given == 0)
                || (method.equals("java.util.Collections.shuffle") && given == 1);
    }

    private static boolean calculatesWithAmounts(JavaCodeUnitAccess<?> call) {
        return call.getTargetOwner().isAssignableTo("javax.money.MonetaryAmount")
                && ARITHMETIC.contains(call.getName());
    }

    private static boolean takesDefaultLocale(JavaCodeUnitAccess<?> call) {
        String method = call.getTargetOwner().getName() + "." + call.getName();
        boolean localeGiven = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.util.Locale"));
        boolean formatsAtOnce = method.equals("java.text.MessageFormat.format")
                && call.getTarget().getRawParameterTypes().size() == 2;
        return (LOCALISED.contains(method) || formatsAtOnce) && !localeGiven;
    }

    private static boolean usesConsole(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.lang.System") && CONSOLE.contains(access.getName());
    }
}
