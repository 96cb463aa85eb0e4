package nl.regiokas.architecture;

import static nl.regiokas.architecture.Codebase.CLASSES;
import static nl.regiokas.architecture.Codebase.WRITTEN_LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every public class that holds values, and cannot change, is equal by value, unless it works on what it is given. */
class ValueEqualityTest {

    private static final Pattern MODULES = Pattern.compile("nl\\.regiokas\\.(core|budgeting|settlement|risk)\\..*");

    /**
     * Explainers, collectors, calculations that are asked step by step, and engines with their working memory: two of them are
     * never compared.
     */
    private static final ImmutableSortedSet<String> SERVICES = ImmutableSortedSet.of(
            "budgeting.explanation.MunicipalRtaExplainer",
            "budgeting.explanation.RtaShareExplainer",
            "budgeting.monitor.MonitorUse",
            "budgeting.provider.ProviderAccounts",
            "core.explanation.ExplanationText",
            "core.explanation.Wording",
            "core.fault.Faults",
            "core.fault.RefusalException",
            "core.money.Apportionment",
            "core.money.KeyedTableRounding",
            "core.money.PartialPooling",
            "core.money.TableRounding",
            "risk.draw.CostDraws",
            "risk.draw.CostDraws$Drawer",
            "settlement.books.DrawnScheme",
            "settlement.books.DrawnYears",
            "settlement.books.Participation",
            "settlement.explanation.CorrectionExplainer",
            "settlement.explanation.SettlementExplainer",
            "settlement.incentive.IncentiveCalculator");

    @Test
    void whatHoldsValuesIsEqualByValue() {
        assertThat(CLASSES.that(WRITTEN_LIBRARY).stream()
                        .filter(type -> MODULES.matcher(type.getName()).matches())
                        .filter(ValueEqualityTest::isPublic)
                        .filter(ValueEqualityTest::holdsValues)
                        .filter(type ->
                                type.tryGetMethod("equals", Object.class).isEmpty())
                        .map(type -> type.getName().replace("nl.regiokas.", "")))
                .containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    private static boolean isPublic(JavaClass type) {
        return PublicTypesTest.EXPORTED.contains(type.getPackageName())
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !type.isEnum()
                && !type.isRecord()
                && type.getEnclosingClass()
                        .map(ValueEqualityTest::isPublicOuter)
                        .orElse(true);
    }

    private static boolean isPublicOuter(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean holdsValues(JavaClass type) {
        return type.getFields().stream().anyMatch(ValueEqualityTest::isOfInstance)
                && type.getFields().stream()
                        .filter(ValueEqualityTest::isOfInstance)
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL))
                && !type.getSimpleName().endsWith("Builder");
    }

    private static boolean isOfInstance(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC);
    }
}
