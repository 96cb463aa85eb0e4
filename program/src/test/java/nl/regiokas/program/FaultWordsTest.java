package nl.regiokas.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.util.Arrays;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.exchange.input.FaultWords;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.ProgramFault;
import org.junit.jupiter.api.Test;

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

    @Test
    void amountsAndPlacesAreDutchToo() {
        Fault fault = Fault.of(ProgramFault.NOTHING_TO_EXPLAIN, FaultValue.cents(-123456), "x")
                .in(Place.of(Place.SCOPE, "zwaar"));

        assertThat(FaultWords.of(fault, Language.NL.locale()))
                .isEqualTo(
                        "jaar en gemeente moeten die van de RTA-tabel zijn maar waren € -1234,56 en x (onderdeel zwaar)");
    }

    static ImmutableList<FaultCode> codes() throws IOException {
        return ClassPath.from(FaultWordsTest.class.getClassLoader()).getAllClasses().stream()
                .filter(one -> one.getPackageName().startsWith("nl.regiokas."))
                .filter(one -> !one.getPackageName().contains("testkit"))
                .map(ClassPath.ClassInfo::load)
                .filter(type -> type.isEnum() && FaultCode.class.isAssignableFrom(type))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()).map(FaultCode.class::cast))
                .collect(ImmutableList.toImmutableList());
    }
}
