package nl.regiokas.risk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.risk.draw.HistoryFit;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

class RiskStudyTest {

    private static final RiskStudy STUDY = SmallRegion.study(10);

    @Test
    void costModelIsFittedToTheYearsBeforeTheSchemes() {
        HistoryFit.Builder fit = HistoryFit.builder();
        fit.ledger(SmallRegion.history()).firstYear(2015).lastYear(2017);
        assertThat(STUDY.costModel()).isEqualTo(fit.build().fit());
    }

    @Test
    void tenThousandDrawsAndFivePercentUnlessGiven() {
        RiskStudy.Builder study = RiskStudy.builder();
        study.facts(SmallRegion.facts()).addSchemes(SmallRegion.insurance()).seed(1);
        assertThat(study.build().draws()).isEqualTo(10_000);
        assertThat(study.build().excess()).isEqualTo(Percentage.of("5"));
    }

    @Test
    void yearsBeforeTheFirstDrawnOneAreSettledOnTheLedger() {
        RiskStudy study = STUDY.toBuilder().firstYear(2019).build();

        for (SolidarityScheme scheme : study.schemes()) {
            SolidarityScheme through2018 = scheme.toBuilder().lastYear(2018).build();
            assertThat(study.opening(scheme))
                    .isEqualTo(Settlement.of(through2018, study.facts()).state());
        }
        assertThat(RiskCalculator.calculate(study).charges()).isNotEmpty().allMatch(charge -> charge.year() == 2019);
    }

    @Test
    void aFirstDrawnYearOutsideTheSchemesIsRefused() {
        assertThatThrownBy(() -> STUDY.toBuilder().firstYear(2020).build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("first drawn year must be from 2018 to 2019 but was 2020");
    }

    @Test
    void valuesThatDoNotFitTogetherAreRefusedTogether() {
        SolidarityScheme.Builder longer = SmallRegion.flatTax().toBuilder();
        longer.name("insurance").lastYear(2020);
        assertThatThrownBy(() -> STUDY.toBuilder()
                        .schemes(ImmutableList.of(SmallRegion.insurance(), longer.build()))
                        .draws(0)
                        .excess(Percentage.of("-1"))
                        .build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("name of a scheme must be unique in the study but insurance stands twice\n"
                        + "years of a scheme must be those of the first one, 2018 to 2019, but were 2018 to 2020 "
                        + "(scheme insurance)\n"
                        + "draws of the study must be from 1 to 10000000 but were 0\n"
                        + "excess of the study must not be negative but was -1%");
    }

    @Test
    void moreDrawsThanFitAreRefused() {
        assertThat(STUDY.toBuilder().draws(10_000_000).build().draws()).isEqualTo(RiskStudy.MOST_DRAWS);
        assertThatThrownBy(() -> STUDY.toBuilder().draws(10_000_001).build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("draws of the study must be from 1 to 10000000 but were 10000001");
    }

    @Test
    void studyWithoutSchemesIsRefused() {
        assertThatThrownBy(() -> STUDY.toBuilder().schemes(ImmutableList.of()).build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("schemes of the study must be at least one but were none");
    }
}
