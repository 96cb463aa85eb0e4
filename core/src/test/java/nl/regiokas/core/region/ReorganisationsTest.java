package nl.regiokas.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import org.junit.jupiter.api.Test;

class ReorganisationsTest {

    private static final MunicipalityCode APPINGEDAM = MunicipalityCode.of("0003");
    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    private static final MunicipalityCode TEN_BOER = MunicipalityCode.of("0009");
    private static final MunicipalityCode CITY = MunicipalityCode.of("0014");
    private static final MunicipalityCode HAREN = MunicipalityCode.of("0017");
    private static final MunicipalityCode WINSUM = MunicipalityCode.of("0053");
    private static final MunicipalityCode HET_HOGELAND = MunicipalityCode.of("1966");
    private static final MunicipalityCode WESTERKWARTIER = MunicipalityCode.of("1969");
    private static final MunicipalityCode EEMSDELTA = MunicipalityCode.of("1979");

    /** An instalment: what is due to or from a municipality in a year. */
    private record Due(int year, MunicipalityCode municipality) implements Comparable<Due> {

        @Override
        public int compareTo(Due other) {
            return Comparator.comparingInt(Due::year)
                    .thenComparing(Due::municipality)
                    .compare(this, other);
        }
    }

    private final Reorganisations groningen = Groningen.reorganisations();

    @Test
    void reorganisationsAreEqualWhenAllOfThemAre() {
        assertThat(Reorganisations.of(Groningen.reorganisations().all().reverse()))
                .isEqualTo(Groningen.reorganisations())
                .hasSameHashCodeAs(Groningen.reorganisations())
                .isNotEqualTo(Reorganisations.of(ImmutableList.of()));
    }

    @Test
    void wholeAmountsMoveToTheSuccessor() {
        assertThat(groningen.cents(ImmutableMap.of(APPINGEDAM, 10L, BEDUM, 7L), 2015, 2021))
                .isEqualTo(ImmutableMap.of(HET_HOGELAND, 7L, EEMSDELTA, 10L));
        assertThat(groningen.amounts(ImmutableMap.of(APPINGEDAM, Euro.ofCents(10), BEDUM, Euro.ofCents(7)), 2015, 2021))
                .isEqualTo(Euro.ofCents(groningen.cents(ImmutableMap.of(APPINGEDAM, 10L, BEDUM, 7L), 2015, 2021)));
        assertThat(groningen.cents(ImmutableMap.of(APPINGEDAM, 10L, BEDUM, 7L), 2015, 2018))
                .isEqualTo(ImmutableMap.of(APPINGEDAM, 10L, BEDUM, 7L));
    }

    @Test
    void aSplitIsApportionedByItsShares() {
        // 100.01 x 8840/9997 = 88.43529..., 100.01 x 1157/9997 = 11.57471...: the odd cent goes to the larger fraction
        assertThat(groningen.cents(ImmutableMap.of(WINSUM, 10_001L), 2018, 2019))
                .isEqualTo(ImmutableMap.of(HET_HOGELAND, 8_844L, WESTERKWARTIER, 1_157L));
        assertThat(groningen.cents(ImmutableMap.of(WINSUM, -10_001L), 2018, 2019))
                .isEqualTo(ImmutableMap.of(HET_HOGELAND, -8_844L, WESTERKWARTIER, -1_157L));
    }

    @Test
    void theCityKeepsItsCodeAndAddsWhatItAbsorbs() {
        assertThat(groningen.cents(ImmutableMap.of(CITY, 100L, HAREN, 20L, TEN_BOER, 3L), 2018, 2019))
                .isEqualTo(ImmutableMap.of(CITY, 123L));
        assertThat(groningen.cents(ImmutableMap.of(CITY, 100L), 2019, 2021)).isEqualTo(ImmutableMap.of(CITY, 100L));
    }

    @Test
    void instalmentsKeepTheirYears() {
        ImmutableMap<Due, Long> instalments = ImmutableMap.of(
                new Due(2020, WINSUM), 9_997L, new Due(2019, WINSUM), -9_997L, new Due(2020, BEDUM), 1L);
        assertThat(groningen.keyedCents(
                        instalments, Due::municipality, (due, code) -> new Due(due.year(), code), 2018, 2019))
                .isEqualTo(ImmutableMap.of(
                        new Due(2019, HET_HOGELAND), -8_840L,
                        new Due(2019, WESTERKWARTIER), -1_157L,
                        new Due(2020, HET_HOGELAND), 8_841L,
                        new Due(2020, WESTERKWARTIER), 1_157L));
    }

    @Test
    void weightsKeepTheirExactProportions() {
        ImmutableMap<MunicipalityCode, BigDecimal> youth =
                ImmutableMap.of(WINSUM, new BigDecimal("3951"), BEDUM, new BigDecimal("2947"));
        assertThat(groningen.fractions(youth, 2018, 2019))
                .isEqualTo(ImmutableMap.of(
                        HET_HOGELAND, Rational.of(3951L * 8840 + 2947L * 9997, 9997),
                        WESTERKWARTIER, Rational.of(3951L * 1157, 9997)));
        // 8840/9997 = 680/769 and 1157/9997 = 89/769
        assertThat(groningen.weights(youth, 2018, 2019))
                .isEqualTo(ImmutableMap.of(
                        HET_HOGELAND, BigDecimal.valueOf(3951L * 680 + 2947L * 769),
                        WESTERKWARTIER, BigDecimal.valueOf(3951L * 89)));
    }

    @Test
    void weightsThatAreDecimalNumbersStayAsTheyAre() {
        Reorganisations half = Groningen.reorganisations(new BigDecimal("7"), new BigDecimal("1"));
        assertThat(half.weights(ImmutableMap.of(WINSUM, BigDecimal.ONE), 2018, 2019))
                .isEqualTo(ImmutableMap.of(
                        HET_HOGELAND, new BigDecimal("0.875"), WESTERKWARTIER, new BigDecimal("0.125")));
    }

    @Test
    void aMunicipalityThatGivesAPartAwaySucceedsItself() {
        Reorganisations border = reorganisation(
                "2020-01-01",
                Succession.of("0005", "0005", new BigDecimal("3")),
                Succession.of("0005", "0053", new BigDecimal("1")));
        assertThat(border.cents(ImmutableMap.of(BEDUM, 100L, WINSUM, 1L), 2019, 2020))
                .isEqualTo(ImmutableMap.of(BEDUM, 75L, WINSUM, 26L));
        assertThat(border.cents(ImmutableMap.of(BEDUM, 100L), 2020, 2021)).isEqualTo(ImmutableMap.of(BEDUM, 100L));
        assertThat(border.absence(BEDUM, 2020)).isEmpty();
    }

    @Test
    void aMunicipalityThatGivesEverythingAwayMayGoOn() {
        Reorganisations border = reorganisation(
                "2020-01-01",
                Succession.of("0005", "0005", new BigDecimal("0.00")),
                Succession.of("0005", "0053", new BigDecimal("100")));
        assertThat(border.cents(ImmutableMap.of(BEDUM, 100L), 2019, 2020))
                .isEqualTo(ImmutableMap.of(BEDUM, 0L, WINSUM, 100L));
        assertThat(border.absence(BEDUM, 2020)).isEmpty();
        assertThatThrownBy(() -> Succession.of("0005", "0053", BigDecimal.ZERO))
                .isInstanceOf(RefusalException.class)
                .hasMessage("share must be positive but was 0 (from municipality 0005 to 0053)");
        assertThatThrownBy(() -> reorganisation("2020-01-01", Succession.of("0005", "0005", BigDecimal.ZERO)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("share must be positive but was 0 (from municipality 0005 to 0005)");
    }

    @Test
    void aReorganisationDuringAYearCountsForTheNext() {
        Reorganisations july = reorganisation("2020-07-01", Succession.of("0005", "0053"));
        assertThat(july.cents(ImmutableMap.of(BEDUM, 5L), 2019, 2020)).isEqualTo(ImmutableMap.of(BEDUM, 5L));
        assertThat(july.cents(ImmutableMap.of(BEDUM, 5L), 2020, 2021)).isEqualTo(ImmutableMap.of(WINSUM, 5L));
        assertThat(july.absence(BEDUM, 2020)).isEmpty();
        assertThat(july.absence(BEDUM, 2021)).isPresent();
    }

    @Test
    void namesTheSuccessorsOfAllThatAreGone() {
        assertThatThrownBy(() -> groningen.cents(ImmutableMap.of(WINSUM, 1L, CITY, 1L, BEDUM, 1L), 2019, 2021))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 0005 does not exist in 2019: it ended on 2019-01-01, succeeded by 1966\n"
                        + "municipality 0053 does not exist in 2019: it ended on 2019-01-01, succeeded by 1966, 1969");
    }

    @Test
    void doesNotGoBackInTime() {
        assertThatThrownBy(() -> groningen.cents(ImmutableMap.of(), 2019, 2018))
                .isInstanceOf(RefusalException.class)
                .hasMessage("amounts of 2019 cannot be restated for 2018, an earlier year");
    }

    @Test
    void refusesASumBeyondALong() {
        assertThatThrownBy(() -> groningen.cents(ImmutableMap.of(CITY, Long.MAX_VALUE, HAREN, 1L), 2018, 2019))
                .isInstanceOf(RefusalException.class)
                .hasMessage("sum of amounts must fit in 64 bits of cents but was of"
                        + " EUR 92233720368547758.07 and EUR 0.01 (0014)");
    }

    @Test
    void refusesWhatContradictsItself() {
        assertThatThrownBy(() -> Reorganisation.of(
                        LocalDate.parse("2020-01-01"),
                        ImmutableList.of(
                                Succession.of("0005", "0053"),
                                Succession.of("0053", "0014"),
                                Succession.of("0053", "0014"))))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 0014 takes over from 0053 twice (2020-01-01)\n"
                        + "municipality 0053 is dissolved on 2020-01-01 and cannot take over");
        Reorganisation first =
                Reorganisation.of(LocalDate.parse("2020-01-01"), ImmutableList.of(Succession.of("0005", "0053")));
        Reorganisation second =
                Reorganisation.of(LocalDate.parse("2021-01-01"), ImmutableList.of(Succession.of("0014", "0005")));
        assertThatThrownBy(() -> Reorganisations.of(ImmutableList.of(second, first, first)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("there are two reorganisations on 2020-01-01\n"
                        + "municipality 0005 takes part in the reorganisation of 2020-01-01"
                        + " but was dissolved on 2020-01-01\n"
                        + "municipality 0005 takes part in the reorganisation of 2021-01-01"
                        + " but was dissolved on 2020-01-01\n"
                        + "municipality 0005 takes part in the reorganisation of 2021-01-01"
                        + " but was dissolved on 2020-01-01");
    }

    @Test
    void otherSharesAreOfTheSameSuccessors() {
        Reorganisation of2019 = groningen.all().get(1);
        assertThatThrownBy(() -> of2019.withShares(WINSUM, ImmutableMap.of(HET_HOGELAND, BigDecimal.ONE)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("shares must be of [1966, 1969] but were of [1966] (from municipality 0053, 2019-01-01)");
        assertThat(groningen.all().get(0))
                .hasToString("2018-01-01: 0007 to 1950, 0018 to 1952, 0040 to 1952," + " 0048 to 1950, 1987 to 1952");
    }

    @Test
    void reorganisationsAreEqualWhenDayAndSuccessionsAre() {
        LocalDate day = LocalDate.parse("2020-01-01");
        Succession one = Succession.of("0005", "0053");
        Succession other = Succession.of("0009", "0014");
        Reorganisation reorganisation = Reorganisation.of(day, ImmutableList.of(one, other));
        assertThat(reorganisation)
                .isEqualTo(Reorganisation.of(day, ImmutableList.of(other, one)))
                .hasSameHashCodeAs(Reorganisation.of(day, ImmutableList.of(other, one)))
                .isNotEqualTo(Reorganisation.of(day, ImmutableList.of(one)))
                .isNotEqualTo(Reorganisation.of(day.plusYears(1), ImmutableList.of(one, other)));
    }

    @Test
    void reportsEachReorganisation() {
        assertThat(reorganisation("2019-01-01", Succession.of("0005", "1966"), Succession.of("0053", "1966")))
                .hasToString("[2019-01-01: 0005 to 1966, 0053 to 1966]");
    }

    private static Reorganisations reorganisation(String date, Succession... successions) {
        return Reorganisations.of(
                ImmutableList.of(Reorganisation.of(LocalDate.parse(date), ImmutableList.copyOf(successions))));
    }
}
