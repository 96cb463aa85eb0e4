package nl.regiokas.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.FaultWords;
import nl.regiokas.program.output.FaultText;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.settlement.books.BooksFault;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault and notice of every module has Dutch words. */
class FaultWordsTest {

    @Test
    void everyCodeHasDutchWordsWithTheSameNames() throws IOException {
        ImmutableList<FaultCode> codes = codes();

        assertThat(codes).hasSizeGreaterThan(100);
        assertThat(codes)
                .filteredOn(code -> {
                    Fault fault = Fault.of(code);
                    return FaultWords.of(fault, Language.NL.locale())
                            .equals(FaultWords.of(fault, Language.EN.locale()));
                })
                .as("codes without Dutch words")
                .isEmpty();
    }

    /** No Dutch words are left of a code that is gone, or of arguments that a code does not have. */
    @Test
    void allDutchWordsAreOfACodeWithTheSameNames() throws IOException {
        ImmutableList<FaultCode> codes = codes(one ->
                !one.getPackageName().contains("testkit") || one.getSimpleName().endsWith("Fault"));
        Path file = Path.of("..", "exchange", "src", "main", "resources", "nl", "regiokas", "exchange", "input");
        PropertyResourceBundle words;
        try (Reader reader = Files.newBufferedReader(file.resolve("faults_nl.properties"))) {
            words = new PropertyResourceBundle(reader);
        }

        assertThat(words.keySet().stream()
                        .filter(key -> !key.startsWith("place."))
                        .filter(key -> codes.stream()
                                .noneMatch(code -> code.code().equals(key.replaceFirst("\\.\\d+$", ""))
                                        && names(code.pattern()).equals(names(words.getString(key)))))
                        .toList())
                .isEmpty();
    }

    private static Set<String> names(String pattern) {
        return Pattern.compile("\\{\\w+}")
                .matcher(pattern)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void amountsAndPlacesAreDutchToo() {
        Fault fault = Fault.of(ProgramFault.NOTHING_TO_EXPLAIN, FaultValue.cents(-123456), "x")
                .in(Place.of(Place.SCOPE, "zwaar"));

        assertThat(FaultWords.of(fault, Language.NL.locale()))
                .isEqualTo(
                        "jaar en gemeente moeten die van de RTA-tabel zijn maar waren € -1.234,56 en x (onderdeel zwaar)");
    }

    /** What a fault is about is worded too, by its parts; names, years and amounts stay. */
    @Test
    void rolesAreDutchToo() {
        assertThat(Stream.of(
                                "expected cost of insurance model",
                                "value of series youth",
                                "cost of a trajectory of product CARE",
                                "open item of EUR -7.00",
                                "planned budget of 2018",
                                "sum of forecasts",
                                "advances of NOORD",
                                "assignments of 2016",
                                "something of a team's own")
                        .map(role -> FaultWords.of(
                                Fault.of(BooksFault.UNKNOWN_MUNICIPALITY, role, "0001"), Language.NL.locale())))
                .containsExactly(
                        "verwachte kosten van verzekeringsmodel moet van een gemeente van de regio zijn maar was van 0001",
                        "waarde van reeks youth moet van een gemeente van de regio zijn maar was van 0001",
                        "kosten van een traject van product CARE moet van een gemeente van de regio zijn maar was van 0001",
                        "openstaande post van € -7,00 moet van een gemeente van de regio zijn maar was van 0001",
                        "begroot budget van 2018 moet van een gemeente van de regio zijn maar was van 0001",
                        "som van prognoses moet van een gemeente van de regio zijn maar was van 0001",
                        "bedrag aan voorschotten van NOORD moet van een gemeente van de regio zijn maar was van 0001",
                        "bedrag aan toewijzingen van 2016 moet van een gemeente van de regio zijn maar was van 0001",
                        "something of a team's own moet van een gemeente van de regio zijn maar was van 0001");
    }

    @Test
    void percentagesHaveACommaInDutch() {
        assertThat(FaultWords.of(
                        Fault.of(BooksFault.UNKNOWN_MUNICIPALITY, "0.5% + 84.01% + -3%", "84.01"),
                        Language.NL.locale()))
                .isEqualTo("0,5% + 84,01% + -3% moet van een gemeente van de regio zijn maar was van 84.01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234567.001          | mag hooguit 2 decimalen hebben maar was € 1.234.567,001
            -0.12345             | mag hooguit 2 decimalen hebben maar was € -0,12345
            92233720368547758.08 | moet in 64 bits aan centen passen maar was € 92.233.720.368.547.758,08
            """)
    void amountsThatAreNoCentsAreDutchToo(String euros, String words) {
        RefusalException refusal =
                catchThrowableOfType(RefusalException.class, () -> Euro.parseCents(euros, "advance"));

        assertThat(FaultText.of(refusal.faults().get(0), Language.NL)).isEqualTo("voorschot " + words);
        assertThat(FaultText.of(refusal.faults().get(0), Language.EN))
                .startsWith("advance must ")
                .contains(" but was EUR ");
    }

    @Test
    void amountsThatDoNotFitAreDutchToo() {
        MonetaryAmount most = Euro.ofCents(Long.MAX_VALUE);
        BudgetPlan.Builder plan = BudgetPlan.builder()
                .putAmounts(new PlanCell(2018, MunicipalityCode.of("0005"), Segment.BASIC), most)
                .putAmounts(new PlanCell(2018, MunicipalityCode.of("0005"), Segment.FLEXIBLE), most);
        AmountTable table = AmountTable.builder()
                .addColumns("zin")
                .putAmounts("A", List.of(most))
                .putAmounts("B", List.of(most))
                .build();

        assertThat(Stream.<ThrowingCallable>of(plan::build, () -> table.sum("zin"))
                        .map(call -> catchThrowableOfType(RefusalException.class, call))
                        .flatMap(refusal -> refusal.faults().stream())
                        .map(fault -> FaultWords.of(fault, Language.NL.locale())))
                .hasSize(2)
                .allMatch(words -> words.contains(" maar was € 184.467.440.737.095.516,14"));
    }

    static ImmutableList<FaultCode> codes() throws IOException {
        return codes(one -> !one.getPackageName().contains("testkit"));
    }

    private static ImmutableList<FaultCode> codes(Predicate<ClassPath.ClassInfo> which) throws IOException {
        return ClassPath.from(FaultWordsTest.class.getClassLoader()).getAllClasses().stream()
                .filter(one -> one.getPackageName().startsWith("nl.regiokas."))
                .filter(which)
                .map(ClassPath.ClassInfo::load)
                .filter(type -> type.isEnum() && FaultCode.class.isAssignableFrom(type))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()).map(FaultCode.class::cast))
                .collect(ImmutableList.toImmutableList());
    }
}
