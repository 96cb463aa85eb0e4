package nl.regiokas.settlement.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.Groningen;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.settlement.scheme.Stance;
import org.junit.jupiter.api.Test;

/** What a new municipality does when its predecessors decided differently. */
class SuccessionRuleTest {

    private static final MunicipalityCode APPINGEDAM = MunicipalityCode.of("0003");
    private static final MunicipalityCode TEN_BOER = MunicipalityCode.of("0009");
    private static final MunicipalityCode CITY = MunicipalityCode.of("0014");
    private static final MunicipalityCode HAREN = MunicipalityCode.of("0017");
    private static final MunicipalityCode EEMSDELTA = MunicipalityCode.of("1979");
    private static final Reorganisations GRONINGEN = Groningen.reorganisations();

    @Test
    void predecessorsThatAgreeNeedNoRule() {
        ImmutableMap<MunicipalityCode, Stance> deferred =
                ImmutableMap.of(CITY, Stance.DEFERRED, HAREN, Stance.DEFERRED);
        for (SuccessionRule rule : ImmutableList.of(
                SuccessionRule.whenAllDid(), SuccessionRule.whenAnyDid(), SuccessionRule.refuseMixed())) {
            assertThat(rule.stances(GRONINGEN, deferred, 2018, 2019)).isEqualTo(ImmutableMap.of(CITY, Stance.DEFERRED));
        }
        assertThat(SuccessionRule.whenAnyDid()
                        .stances(
                                GRONINGEN,
                                ImmutableMap.of(CITY, Stance.DEFERRED, HAREN, Stance.NOT_SOLIDARY),
                                2018,
                                2019))
                .isEqualTo(ImmutableMap.of(CITY, Stance.NOT_SOLIDARY));
    }

    @Test
    void theRuleDecidesOnMixedPredecessors() {
        ImmutableMap<MunicipalityCode, Stance> stances = ImmutableMap.of(
                CITY, Stance.NOT_SOLIDARY,
                HAREN, Stance.SOLIDARY,
                TEN_BOER, Stance.NOT_SOLIDARY,
                APPINGEDAM, Stance.DEFERRED);
        assertThat(SuccessionRule.whenAllDid().stances(GRONINGEN, stances, 2018, 2019))
                .isEqualTo(ImmutableMap.of(APPINGEDAM, Stance.DEFERRED, CITY, Stance.NOT_SOLIDARY));
        assertThat(SuccessionRule.whenAnyDid().stances(GRONINGEN, stances, 2018, 2021))
                .isEqualTo(ImmutableMap.of(CITY, Stance.SOLIDARY, EEMSDELTA, Stance.DEFERRED));
        assertThatThrownBy(() -> SuccessionRule.refuseMixed().stances(GRONINGEN, stances, 2018, 2019))
                .isInstanceOf(RefusalException.class)
                .hasMessage("predecessors of municipality 0014 decided differently:"
                        + " 0009 NOT_SOLIDARY, 0014 NOT_SOLIDARY, 0017 SOLIDARY");
    }

    @Test
    void theHeaviestStanceWinsAndATiePaysItsOwnUse() {
        ImmutableSortedMap<MunicipalityCode, Stance> stances =
                ImmutableSortedMap.of(CITY, Stance.NOT_SOLIDARY, HAREN, Stance.SOLIDARY, TEN_BOER, Stance.DEFERRED);
        assertThat(weighed(stances, "5", "6", "3")).isEqualTo(Stance.SOLIDARY);
        assertThat(weighed(stances, "6", "6", "3")).isEqualTo(Stance.NOT_SOLIDARY);
        assertThat(weighed(stances, "6", "6", "7")).isEqualTo(Stance.DEFERRED);
        assertThatThrownBy(() -> SuccessionRule.heaviest(ImmutableMap.of(CITY, BigDecimal.ONE))
                        .stance(CITY, stances))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 0009 has no weight (predecessor of 0014)");
    }

    private static Stance weighed(
            ImmutableSortedMap<MunicipalityCode, Stance> stances, String city, String haren, String tenBoer) {
        return SuccessionRule.heaviest(ImmutableMap.of(
                        CITY, new BigDecimal(city), HAREN, new BigDecimal(haren), TEN_BOER, new BigDecimal(tenBoer)))
                .stance(CITY, stances);
    }
}
