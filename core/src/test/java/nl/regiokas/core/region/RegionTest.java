package nl.regiokas.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import nl.regiokas.core.fault.RefusalException;
import org.junit.jupiter.api.Test;

class RegionTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    private static final MunicipalityCode WINSUM = MunicipalityCode.of("0053");
    private static final MunicipalityCode HET_HOGELAND = MunicipalityCode.of("1966");

    private final Region region = Groningen.region();

    @Test
    void membersAreInTheOrderOfTheirCodesWhateverTheInput() {
        Region reversed = Region.of("Groningen", Lists.reverse(region.members()));
        assertThat(reversed).isEqualTo(region);
        assertThat(reversed.members()).extracting(Municipality::code).isSorted();
    }

    @Test
    void membersOfADayAreThoseThatExist() {
        assertThat(region.membersOn(LocalDate.parse("2018-12-31")))
                .extracting(Municipality::code)
                .contains(BEDUM)
                .doesNotContain(HET_HOGELAND);
        assertThat(region.membersOn(LocalDate.parse("2019-01-01")))
                .extracting(Municipality::code)
                .contains(HET_HOGELAND)
                .doesNotContain(BEDUM);
    }

    @Test
    void findsAMemberInAYear() {
        assertThat(region.municipality(BEDUM, 2018)).hasToString("0005 Bedum");
        assertThat(region.municipality(BEDUM, LocalDate.parse("2018-12-31"))).hasToString("0005 Bedum");
        assertThat(region.municipality(BEDUM)).hasToString("0005 Bedum");
    }

    @Test
    void looksUpAMemberThatMayBeAbsent() {
        MunicipalityCode stranger = MunicipalityCode.of("1730");

        assertThat(region.find(BEDUM, 2018)).contains(region.municipality(BEDUM, 2018));
        assertThat(region.find(BEDUM, LocalDate.parse("2018-12-31"))).contains(region.municipality(BEDUM));
        assertThat(region.find(BEDUM, 2019)).isEmpty();
        assertThat(region.find(BEDUM, LocalDate.parse("2019-01-01"))).isEmpty();
        assertThat(region.find(HET_HOGELAND, LocalDate.parse("2018-12-31"))).isEmpty();
        assertThat(region.find(stranger, 2018)).isEmpty();
        assertThat(region.find(stranger, LocalDate.parse("2018-12-31"))).isEmpty();
    }

    @Test
    void namesTheSuccessorOfAMemberThatIsGone() {
        assertThatThrownBy(() -> region.municipality(BEDUM, 2019))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 0005 Bedum does not exist in 2019: it ended on 2019-01-01,"
                        + " succeeded by 1966 Het Hogeland");
        assertThatThrownBy(() -> region.municipality(WINSUM, LocalDate.parse("2020-05-01")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 0053 Winsum does not exist on 2020-05-01: it ended on 2019-01-01,"
                        + " succeeded by 1966 Het Hogeland, 1969 Westerkwartier");
    }

    @Test
    void reportsWhenAMemberBegins() {
        assertThatThrownBy(() -> region.municipality(HET_HOGELAND, 2018))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 1966 Het Hogeland does not exist in 2018: it begins on 2019-01-01");
    }

    @Test
    void refusesACodeItDoesNotHave() {
        assertThatThrownBy(() -> region.municipality(MunicipalityCode.of("1730"), 2018))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 1730 is no member of region Groningen");
    }

    @Test
    void refusesDuplicatesAllAtOnce() {
        Municipality bedum = Municipality.of("0005", "Bedum");
        Municipality winsum = Municipality.of("0053", "Winsum");
        assertThatThrownBy(() -> Region.of("Noord", ImmutableList.of(bedum, winsum, bedum, winsum)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 0005 occurs twice in region Noord\n"
                        + "municipality 0053 occurs twice in region Noord");
    }

    @Test
    void anEndWithoutSuccessorIsReportedWithoutOne() {
        Municipality gone = Municipality.of("0005", "Bedum").toBuilder()
                .until(LocalDate.parse("2019-01-01"))
                .build();
        assertThatThrownBy(() -> Region.of("Noord", ImmutableList.of(gone)).municipality(BEDUM, 2019))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 0005 Bedum does not exist in 2019: it ended on 2019-01-01");
    }
}
