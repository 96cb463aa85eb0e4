package nl.regiokas.architecture;

import static nl.regiokas.architecture.Codebase.CLASSES;
import static nl.regiokas.architecture.Codebase.WRITTEN_LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A public value with four attributes or more is made by a builder or by {@code of}, so that it can gain an attribute
 * (docs/decisions/0003). A record that wide is a row of results, or stands here with the reason.
 */
class WideRecordsTest {

    private static final int WIDE = 4;

    /** Packages that hold nothing but results: the library calculates them, users read them. */
    private static final ImmutableSet<String> RESULTS =
            ImmutableSet.of("risk.result", "settlement.comparison", "settlement.incentive");

    private static final String ROW = "row of results or of a file";
    private static final String READ = "what a reader made of a folder";
    private static final String RESULT = "result of a calculation";

    /** Records elsewhere, with the reason. */
    private static final ImmutableMap<String, String> LISTED = ImmutableMap.<String, String>builder()
            .put("budgeting.explanation.PurchasePlanExplainer", "explainer over four results, which asks nothing else")
            .put("budgeting.monitor.MonitorQuarter", ROW)
            .put("budgeting.rta.CellDifference", ROW)
            .put("core.explanation.Figure", "made by its own methods, one for each kind of figure")
            .put("core.explanation.Rounding", "made by its own methods: alone or apportioned")
            .put("core.fault.Fault", "made by its own methods; what refuses is made of it")
            .put("exchange.ijw.IjwImported$Message", ROW)
            .put("exchange.ijw.IjwMessage$Line", ROW)
            .put("exchange.iv3.Iv3Row", ROW)
            .put("exchange.iv3.StartMapping$Row", ROW)
            .put("exchange.monitor.MonitorRegion", READ)
            .put("exchange.plan.PlanRegion", READ)
            .put("exchange.provider.ClaimClosings", READ)
            .put("exchange.provider.DecidedClaims", RESULT)
            .put("exchange.provider.ProviderRegion", READ)
            .put("exchange.region.ReadMessageRow", ROW)
            .put("exchange.rta.RtaBudget", READ)
            .put("exchange.settlement.ChargeReconciliation$Row", ROW)
            .put("exchange.settlement.ChargeReconciliation$Unpublished", ROW)
            .put("exchange.settlement.ClaimControl", RESULT)
            .put("exchange.settlement.ClosedBooks", READ)
            .put("exchange.settlement.UsageControl", RESULT)
            .put("exchange.usage.RegionBasis", READ)
            .put("settlement.books.BookedScope", RESULT)
            .put("settlement.books.Booking", ROW)
            .put("settlement.books.ChargeId", "what a charge is known by: a fifth part would make it another one")
            .put("settlement.books.Closed", RESULT)
            .put("settlement.books.FundYear", ROW)
            .put("settlement.books.Position", ROW)
            .put("settlement.books.SettledYears", RESULT)
            .put("settlement.form.FieldType$Text", "one of a sealed family that is read by its parts")
            .put("testkit.law.Booked", ROW)
            .put("testkit.law.Closer$Step", RESULT)
            .put("testkit.law.Closer$Steps", RESULT)
            .put("testkit.plan.ScenarioPlan$LinePlan", "drawn numbers of a generator")
            .put("testkit.plan.ScenarioPlan$MunicipalityPlan", "drawn numbers of a generator")
            .put("testkit.scenario.SchemeTerms", "what the shape of a generated scheme is given")
            .buildOrThrow();

    @Test
    void aWideRecordIsARowOfResultsOrIsListed() {
        assertThat(wide().filter(type -> !RESULTS.contains(name(type.getPackageName())))
                        .map(type -> name(type.getName())))
                .containsExactlyInAnyOrderElementsOf(LISTED.keySet());
    }

    @Test
    void thePackagesOfResultsHaveWideRecords() {
        assertThat(wide().map(type -> name(type.getPackageName())).distinct()).containsAll(RESULTS);
    }

    /** The page names the packages, and sends to this test for the rest. */
    @Test
    void theDecisionSaysWhereResultsAre() throws Exception {
        assertThat(Files.readString(Path.of("../docs/decisions/0003-immutables-or-record.md")))
                .contains(RESULTS.stream().map(name -> "`" + name + "`").toList())
                .contains("`WideRecordsTest`");
    }

    private static Stream<Class<?>> wide() {
        return CLASSES.that(WRITTEN_LIBRARY).stream()
                .filter(type -> PublicTypesTest.EXPORTED.contains(type.getPackageName()))
                .<Class<?>>map(JavaClass::reflect)
                .filter(type -> type.isRecord() && RecordsTest.isPublic(type))
                .filter(type -> type.getRecordComponents().length >= WIDE);
    }

    private static String name(String qualified) {
        return qualified.replace("nl.regiokas.", "");
    }
}
