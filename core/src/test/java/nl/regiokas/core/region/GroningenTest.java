package nl.regiokas.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.ReferenceTable;
import nl.regiokas.core.money.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroningenTest {

    private static final MunicipalityCode WINSUM = MunicipalityCode.of("0053");

    @ParameterizedTest
    @CsvSource({"2015, 23", "2017, 23", "2018, 20", "2019, 12", "2020, 12", "2021, 10", "2026, 10"})
    void countsItsMunicipalities(int year, int count) {
        assertThat(Groningen.region().membersIn(year)).hasSize(count);
    }

    @Test
    void knowsThoseOfTodayAndTwentyEightInAll() {
        assertThat(codes(2026))
                .containsExactly("0014", "0037", "0047", "0765", "1895", "1950", "1952", "1966", "1969", "1979");
        assertThat(Groningen.region().members())
                .hasSize(28)
                .allSatisfy(member -> assertThat(member.sources()).isNotEmpty());
    }

    @Test
    void knowsTheSubregionOfFour() {
        assertThat(Groningen.region().membersIn(Groningen.bmwe(), 2015))
                .extracting(Municipality::name)
                .containsExactly("Bedum", "Winsum", "Eemsmond", "De Marne");
        assertThat(Groningen.region().membersIn(Groningen.bmwe(), 2019)).isEmpty();
    }

    @Test
    void reorganisationsAndValidityReportTheSame() {
        Reorganisations reorganisations = Groningen.reorganisations();
        List<MunicipalityCode> of2015 = members(2015);
        for (int year = 2015; year <= 2022; year++) {
            assertThat(reorganisations.codes(of2015, 2015, year)).containsExactlyElementsOf(members(year));
        }
        Groningen.region()
                .members()
                .forEach(member -> assertThat(reorganisations.all().stream()
                                .flatMap(one -> one.successionsOf(member.code()).stream())
                                .map(Succession::to))
                        .containsExactlyElementsOf(member.successors()));
    }

    @Test
    void everySuccessionHasItsSourceAndWinsumIsUnofficial() {
        assertThat(Groningen.reorganisations().all())
                .extracting(one -> one.date().toString())
                .containsExactly("2018-01-01", "2019-01-01", "2021-01-01");
        assertThat(Groningen.reorganisations().all().stream().flatMap(one -> one.successions().stream()))
                .hasSize(19)
                .allSatisfy(succession -> assertThat(succession.sources()).isNotEmpty());
        assertThat(Groningen.reorganisations().all().get(1).successionsOf(WINSUM))
                .extracting(Succession::share)
                .containsExactly(new BigDecimal("0.884"), new BigDecimal("0.1157"));
        assertThat(Groningen.reorganisations().all().get(1).successionsOf(WINSUM))
                .allSatisfy(succession -> assertThat(succession.sources())
                        .anySatisfy(source -> assertThat(source.document()).startsWith("unofficial share")));
    }

    @Test
    void takesOtherSharesOfWinsum() {
        Reorganisations own = Groningen.reorganisations(new BigDecimal("9"), new BigDecimal("1"));
        assertThat(own.cents(ImmutableMap.of(WINSUM, 1000L), 2018, 2019))
                .isEqualTo(ImmutableMap.of(MunicipalityCode.of("1966"), 900L, MunicipalityCode.of("1969"), 100L));
        assertThat(own.fractions(ImmutableMap.of(WINSUM, BigDecimal.ONE), 2018, 2019))
                .containsEntry(MunicipalityCode.of("1966"), Rational.of(9, 10));
        assertThatThrownBy(() -> Groningen.reorganisations(BigDecimal.ZERO, BigDecimal.ONE))
                .isInstanceOf(RefusalException.class)
                .hasMessage("share must be positive but was 0 (from municipality 0053 to 1966)");
    }

    @Test
    void aTableWithACellTooManyIsNotRead() {
        assertThatThrownBy(() -> ReferenceTable.parse("codes.txt", List.of("# remark", "a|b", "1|2", "3|4|5")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("codes.txt must have 2 cells a row but has 3: [3, 4, 5]");
        assertThat(ReferenceTable.parse("codes.txt", List.of("# remark", "a|b", "", "1|")))
                .containsExactly(ImmutableMap.of("a", "1", "b", ""));
    }

    private static List<MunicipalityCode> members(int year) {
        return Groningen.region().membersIn(year).stream()
                .map(Municipality::code)
                .toList();
    }

    private static List<String> codes(int year) {
        return members(year).stream().map(MunicipalityCode::value).toList();
    }
}
