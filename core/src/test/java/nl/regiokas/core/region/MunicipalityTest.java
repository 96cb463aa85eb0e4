package nl.regiokas.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import nl.regiokas.core.fault.RefusalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");

    @Test
    void codeHasADisplayFormAndReadsIt() {
        assertThat(BEDUM.display()).isEqualTo("GM0005");
        assertThat(MunicipalityCode.parse("GM0005")).isEqualTo(BEDUM).hasToString("0005");
        assertThat(MunicipalityCode.parse("0005")).isEqualTo(BEDUM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "00005", "000A", " 0005", "GM05", "٠٠٠٥"})
    void codeIsFourDigits(String text) {
        assertThatThrownBy(() -> MunicipalityCode.of(text))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality code must be four digits but was \"" + text + "\"");
    }

    @Test
    void codesAreOrderedAsText() {
        assertThat(ImmutableList.sortedCopyOf(
                        ImmutableList.of(MunicipalityCode.of("1987"), BEDUM, MunicipalityCode.of("0014"))))
                .extracting(MunicipalityCode::value)
                .containsExactly("0005", "0014", "1987");
    }

    @Test
    void existsFromItsFirstDayUntilItsLast() {
        Municipality municipality = dated("2018-01-01", "2021-01-01");
        assertThat(municipality.existsOn(LocalDate.parse("2017-12-31"))).isFalse();
        assertThat(municipality.existsOn(LocalDate.parse("2018-01-01"))).isTrue();
        assertThat(municipality.existsOn(LocalDate.parse("2020-12-31"))).isTrue();
        assertThat(municipality.existsOn(LocalDate.parse("2021-01-01"))).isFalse();
        assertThat(municipality.existsIn(2018)).isTrue();
        assertThat(municipality.existsIn(2021)).isFalse();
    }

    @Test
    void withoutDatesExistsAlways() {
        Municipality municipality = Municipality.of("0005", "Bedum");
        assertThat(municipality.existsIn(1)).isTrue();
        assertThat(municipality.existsIn(9999)).isTrue();
        assertThat(municipality.existsIn(Integer.MAX_VALUE))
                .as("no date lies in it")
                .isTrue();
        assertThat(municipality).hasToString("0005 Bedum");
    }

    @Test
    void copiesIntoABuilder() {
        Municipality municipality = dated("2018-01-01", "2021-01-01");
        assertThat(municipality.toBuilder().build()).isEqualTo(municipality);
        assertThat(municipality.toBuilder().subregion(Subregion.of("Noord")).build())
                .isNotEqualTo(municipality);
    }

    @Test
    void endsAfterItBegins() {
        assertThatThrownBy(() -> dated("2018-01-01", "2018-01-01"))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "municipality 0005 must end after it begins but began on 2018-01-01 and ended on 2018-01-01");
    }

    @Test
    void hasANameAndSuccessorsOnlyWhenItEnds() {
        assertThatThrownBy(() -> Municipality.of("0005", " "))
                .isInstanceOf(RefusalException.class)
                .hasMessage("the name of municipality 0005 must not be blank");
        assertThatThrownBy(() -> Municipality.builder()
                        .code(BEDUM)
                        .name("Bedum")
                        .addSuccessors(MunicipalityCode.of("1966"))
                        .build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 0005 has successors [1966] but no date on which it ends");
    }

    @Test
    void subregionHasAName() {
        assertThat(Subregion.of("BMWE")).hasToString("BMWE").isLessThan(Subregion.of("Noord"));
        assertThatThrownBy(() -> Subregion.of(""))
                .isInstanceOf(RefusalException.class)
                .hasMessage("the name of a subregion must not be blank");
    }

    private static Municipality dated(String from, String until) {
        return Municipality.builder()
                .code(BEDUM)
                .name("Bedum")
                .from(LocalDate.parse(from))
                .until(LocalDate.parse(until))
                .build();
    }
}
