package nl.regiokas.architecture;

import static nl.regiokas.architecture.Codebase.CLASSES;
import static nl.regiokas.architecture.Codebase.WRITTEN_LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every public class that holds values, and cannot change, is equal by value, unless it works on what it is given. */
class ValueEqualityTest {

    private static final Pattern MODULES =
            Pattern.compile("nl\\.regiokas\\.(core|budgeting|settlement|risk|exchange|testkit)\\..*");

    /** Explainers, collectors, calculations that are asked step by step, and engines with their working memory. */
    private static final ImmutableSortedSet<String> ENGINES = ImmutableSortedSet.of(
            "budgeting.explanation.MunicipalRtaExplainer",
            "budgeting.explanation.RtaShareExplainer",
            "budgeting.monitor.MonitorUse",
            "budgeting.provider.ProviderAccounts",
            "core.explanation.ExplanationText",
            "core.explanation.Wording",
            "core.fault.Faults",
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

    /** What reads and writes: forms of files, which hold functions, readers in the midst of a file, sums that grow, locks. */
    private static final ImmutableSortedSet<String> READERS_AND_WRITERS = ImmutableSortedSet.of(
            "exchange.document.Document",
            "exchange.document.Documents",
            "exchange.document.RegiokasModule",
            "exchange.input.JsonFile",
            "exchange.input.JsonObject",
            "exchange.input.JsonValue",
            "exchange.output.FolderLock",
            "exchange.output.OutputFiles",
            "exchange.output.ReadHashes",
            "exchange.region.PlanRows",
            "exchange.region.RegionFolder",
            "exchange.rta.RtaFile",
            "exchange.settlement.RegionReader",
            "exchange.table.CellType",
            "exchange.table.CodeIndex",
            "exchange.table.DayIndex",
            "exchange.table.MunicipalityIndex",
            "exchange.table.RefusedRow",
            "exchange.table.RowValues",
            "exchange.table.Table",
            "exchange.table.TableFolder",
            "exchange.table.Workbook",
            "exchange.usage.AmountSums",
            "exchange.usage.UsagePass");

    /** Laws hold what they try, which is a function; generators draw. */
    private static final ImmutableSortedSet<String> LAWS_AND_GENERATORS = ImmutableSortedSet.of(
            "testkit.law.ApportionmentLaws",
            "testkit.law.ClosingLaws",
            "testkit.law.Members",
            "testkit.law.MergerLaw",
            "testkit.law.ModelContract",
            "testkit.law.SettlementLaws",
            "testkit.law.StoredStateLaw",
            "testkit.law.TableLaws",
            "testkit.model.Choices",
            "testkit.scenario.ScenarioFolder");

    /** Exceptions are compared by what they hold. A key for pseudonyms is a secret, which no comparison takes apart. */
    private static final ImmutableSortedSet<String> OTHERS =
            ImmutableSortedSet.of("core.fault.RefusalException", "exchange.ijw.ClientKey", "testkit.law.BrokenLaw");

    @Test
    void whatHoldsValuesIsEqualByValue() {
        assertThat(CLASSES.that(WRITTEN_LIBRARY).stream()
                        .filter(type -> MODULES.matcher(type.getName()).matches())
                        .filter(ValueEqualityTest::isPublic)
                        .filter(ValueEqualityTest::holdsValues)
                        .filter(type ->
                                type.tryGetMethod("equals", Object.class).isEmpty())
                        .map(type -> type.getName().replace("nl.regiokas.", "")))
                .containsExactlyInAnyOrderElementsOf(
                        Iterables.concat(ENGINES, READERS_AND_WRITERS, LAWS_AND_GENERATORS, OTHERS));
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
