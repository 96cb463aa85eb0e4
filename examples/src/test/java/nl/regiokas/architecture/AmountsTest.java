package nl.regiokas.architecture;

import static nl.regiokas.architecture.Codebase.CLASSES;
import static nl.regiokas.architecture.Codebase.WRITTEN_LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A public amount is a {@code MonetaryAmount}; a public {@code long} of money says so in its name and is never the only one,
 * be it what a method gives or what it takes.
 */
class AmountsTest {

    private static final ImmutableSet<String> WHOLE = ImmutableSet.of("long", "java.util.OptionalLong");
    private static final Pattern CENTS = Pattern.compile("cents|\\w+Cents|\\w+CentsBy\\w+");

    /** Numbers that are no money: how many, which one, which digits. */
    private static final ImmutableSet<String> NO_MONEY = ImmutableSet.of(
            "below",
            "clients",
            "clientsWithCost",
            "count",
            "cutLines",
            "denominator",
            "digits",
            "earlierLines",
            "earlyLines",
            "laterLines",
            "line",
            "lines",
            "nextLong",
            "number",
            "otherLines",
            "place",
            "refusedLines",
            "seed",
            "taken",
            "tenThousandths",
            "weight",
            "youth");

    /** The twins of collections whose names differ by more than the word. */
    private static final ImmutableMap<String, String> TWINS = ImmutableMap.of(
            "allCents",
            "ofCents",
            "cents",
            "amounts",
            "causeCents",
            "causes",
            "openCents",
            "openItems",
            "openItemCents",
            "openItems",
            "chargeCents",
            "charges",
            "settledCents",
            "settledCost",
            "instalmentCents",
            "instalments");

    /** Methods of others, which the library implements. */
    private static final ImmutableSet<String> OF_OTHERS =
            ImmutableSet.of("applyAsLong", "hashCode", "length", "skip", "sum");

    /** What models, keys, readers of files and laws calculate with: bare numbers by row. */
    private static final Pattern ENGINES = Pattern.compile(
            "nl\\.regiokas\\.(settlement\\.(key|model)(\\..*)?|exchange\\.(table|input|provider)|testkit\\..*)"
                    + "|nl\\.regiokas\\.settlement\\.books\\.Drawn.*");

    /** What holds many whole numbers at once. */
    private static final Pattern MANY =
            Pattern.compile("long(\\[\\])+|java\\.util\\.stream\\.LongStream|.*\\.ImmutableLongArray");

    /** Numbers that stay bare, with the reason. */
    private static final ImmutableMap<String, String> BARE =
            ImmutableMap.of("RunOffTriangle.rows", "cumulative numbers of any unit, such as lines or cents");

    @Test
    void aPublicWholeNumberOfMoneyIsNamedInCents() {
        assertThat(wholeNumbers()
                        .filter(method -> !CENTS.matcher(method.getName()).matches())
                        .filter(method -> !NO_MONEY.contains(method.getName()))
                        .filter(method -> !OF_OTHERS.contains(method.getName()))
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    @Test
    void everyPublicAmountInCentsHasItsTwinInEuro() {
        assertThat(wholeNumbers()
                        .filter(method -> method.getName().contains("Cents"))
                        .filter(method -> !isOfAnEngine(method.getOwner()))
                        .filter(method -> !hasTwin(method))
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    @Test
    void publicCollectionsOfCentsAreNamedInCentsAndHaveTheirTwinsInEuro() {
        assertThat(publicMethods()
                        .filter(method -> returns(method, "java.lang.Long"))
                        .filter(method -> !isOfAnEngine(method.getOwner()))
                        .filter(method -> !CENTS.matcher(method.getName()).matches() || !hasTwinCollection(method))
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    @Test
    void publicArraysAndStreamsOfCentsAreNamedInCentsAndHaveTheirTwinsInEuro() {
        assertThat(publicMethods()
                        .filter(method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                                .anyMatch(type -> MANY.matcher(type.getName()).matches()))
                        .filter(method -> !isOfAnEngine(method.getOwner()))
                        .filter(method -> !CENTS.matcher(method.getName()).matches() || !hasTwinCollection(method))
                        .map(AmountsTest::name)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(BARE.keySet());
    }

    /** Inputs in cents whose twin in euro has a name of its own. */
    private static final ImmutableMap<String, String> TAKEN_AS = ImmutableMap.<String, String>builder()
            .put("Apportionment.cents", "of")
            .put("Apportionment.instalmentCents", "of")
            .put("KeyedTableRounding.rowTotalCents", "rowTotals")
            .put("KeyedTableRounding.columnTotalCents", "columnTotals")
            .put("TableRounding.rowTotalCents", "rowTotals")
            .put("TableRounding.columnTotalCents", "columnTotals")
            .put("Weights.ofCents", "ofAmounts")
            .put("Reorganisations.cents", "amounts")
            .put("Builder.openItemCents", "openItems")
            .put("Builder.openCents", "openItems")
            .put("Builder.chargeCents", "charges")
            .put("Builder.settledCents", "settledCost")
            .buildOrThrow();

    /** Inputs that stay in cents, with the reason. */
    private static final ImmutableMap<String, String> TAKEN_IN_CENTS = ImmutableMap.<String, String>builder()
            .put("Euro.ofCents", "makes an amount of cents")
            .put("Euro.text", "the cents of a file")
            .put("Euro.display", "the cents of a message")
            .put("FaultValue.cents", "FaultValue.of takes an amount, as it takes any value")
            .put("Percentage.applyTo", "exact values are of cents")
            .put("Rounding.alone", "shows the cents that were booked")
            .put("Rounding.apportioned", "shows the cents that were booked")
            .put("CostLedgerBuilder.addCents", "by place, for readers of millions of lines")
            .put("Builder.addCents", "by place, for readers of millions of lines")
            .put("Builder.add", "by place, for readers of millions of lines")
            .put("CellVisitor.visit", "receives the cells of a ledger")
            .put("ClientVisitor.visit", "receives the cells of a ledger")
            .buildOrThrow();

    /** What passes the lines of files on, number by number. */
    private static final Pattern READERS = Pattern.compile("nl\\.regiokas\\.exchange\\.(usage|monitor)");

    @Test
    void everyPublicInputInCentsHasItsTwinInEuro() {
        assertThat(publicMethods()
                        .filter(method -> takes(method, AmountsTest::isCents))
                        .filter(method -> !isOfAnEngine(method.getOwner()))
                        .filter(method -> !READERS.matcher(method.getOwner().getPackageName())
                                .matches())
                        .filter(method -> !isTakenInEuro(method))
                        .map(AmountsTest::name)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(TAKEN_IN_CENTS.keySet());
    }

    private static boolean isTakenInEuro(JavaMethod cents) {
        String name = TAKEN_AS.getOrDefault(name(cents), cents.getName().replace("Cents", ""));
        return cents.getOwner().getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> method.getName().equals(name))
                .anyMatch(method -> takes(method, parameter -> type(parameter).contains("javax.money.MonetaryAmount")));
    }

    private static boolean takes(JavaMethod method, Predicate<Parameter> which) {
        return Arrays.stream(method.reflect().getParameters()).anyMatch(which);
    }

    /** A whole number that is named in cents, or a collection of whole numbers, whatever its name. */
    private static boolean isCents(Parameter parameter) {
        boolean isNamedSo = CENTS.matcher(parameter.getName()).matches();
        return (isNamedSo && parameter.getType().equals(long.class))
                || type(parameter).contains("java.lang.Long");
    }

    private static String type(Parameter parameter) {
        return parameter.getParameterizedType().getTypeName();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static boolean hasTwinCollection(JavaMethod cents) {
        String name = TWINS.getOrDefault(cents.getName(), cents.getName().replace("Cents", ""));
        return cents.getOwner().getAllMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> method.getName().equals(name))
                .anyMatch(method -> returns(method, "javax.money.MonetaryAmount"));
    }

    private static boolean returns(JavaMethod method, String element) {
        return method.getReturnType().getAllInvolvedRawTypes().stream()
                .anyMatch(type -> type.getName().equals(element));
    }

    private static boolean hasTwin(JavaMethod cents) {
        String name = cents.getName().replace("Cents", "");
        return cents.getOwner().getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method ->
                        method.getName().equals(name) || method.getName().equals(name + "Charge"))
                .anyMatch(method -> method.getReturnType().getName().equals("javax.money.MonetaryAmount")
                        || method.getReturnType().getName().equals("java.util.Optional<javax.money.MonetaryAmount>"));
    }

    /** The public methods that give an amount in cents, each with the one that gives it in euro. */
    static ImmutableMap<Method, Method> twins() {
        ImmutableMap.Builder<Method, Method> twins = ImmutableMap.builder();
        publicMethods()
                .filter(method -> CENTS.matcher(method.getName()).matches())
                .filter(method -> !isOfAnEngine(method.getOwner()))
                .map(JavaMethod::reflect)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .forEach(method -> inEuro(method).ifPresent(euro -> twins.put(method, euro)));
        return twins.buildOrThrow();
    }

    private static Optional<Method> inEuro(Method cents) {
        String name = cents.getName().replace("Cents", "");
        ImmutableSet<String> names = ImmutableSet.of(name, name + "Charge", TWINS.getOrDefault(cents.getName(), name));
        return Arrays.stream(cents.getDeclaringClass().getMethods())
                .filter(method -> names.contains(method.getName())
                        && Arrays.equals(method.getParameterTypes(), cents.getParameterTypes())
                        && method.getGenericReturnType().getTypeName().contains("javax.money.MonetaryAmount"))
                .findFirst();
    }

    private static boolean isOfAnEngine(JavaClass type) {
        return ENGINES.matcher(type.getPackageName()).matches()
                || ENGINES.matcher(type.getName()).matches();
    }

    private static Stream<JavaMethod> wholeNumbers() {
        return publicMethods()
                .filter(method -> WHOLE.contains(method.getRawReturnType().getName()));
    }

    private static Stream<JavaMethod> publicMethods() {
        return CLASSES.that(WRITTEN_LIBRARY).stream()
                .filter(AmountsTest::isPublic)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && PublicTypesTest.EXPORTED.contains(type.getPackageName())
                && type.getEnclosingClass().map(AmountsTest::isPublic).orElse(true);
    }
}
