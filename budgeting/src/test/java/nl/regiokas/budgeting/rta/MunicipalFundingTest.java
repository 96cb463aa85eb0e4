package nl.regiokas.budgeting.rta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.FundingStream;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalFundingTest {

    @Test
    void baseIsTheCircularsTotalWhereThereIsOne() {
        MunicipalFunding funding =
                builder("Bedum").circularTotal(Euro.parse("2354812")).build();

        assertThat(funding.base()).isEqualTo(Euro.parse("2354812"));
        assertThat(funding.streamTotal()).isEqualTo(Euro.parse("2354811"));
        assertThat(funding.difference()).isEqualTo(Euro.parse("1"));
    }

    @Test
    void baseIsTheSumOfTheStreamsOtherwise() {
        MunicipalFunding funding = builder("Bedum").build();

        assertThat(funding.base()).isEqualTo(Euro.parse("2354811"));
        assertThat(funding.difference()).isEqualTo(Euro.ZERO);
    }

    @Test
    void comesFromABudget() {
        Budget budget = Budget.builder()
                .municipality(MunicipalityCode.of("0005"))
                .year(2015)
                .putStreams(FundingStream.VWS, Euro.parse("669748"))
                .putStreams(FundingStream.AWBZ, Euro.parse("802606"))
                .putStreams(FundingStream.ZVW, Euro.parse("882457"))
                .circularTotal(Euro.parse("2354812"))
                .build();

        assertThat(MunicipalFunding.from(budget, Percentage.of("84.5")))
                .isEqualTo(builder("0005").circularTotal(Euro.parse("2354812")).build());
    }

    @Test
    void refusesAllThatIsWrongAtOnce() {
        MunicipalFunding.Builder builder = builder("total")
                .vws(Euro.parse("-1"))
                .awbz(Euro.parse("-2"))
                .zvw(Euro.parse("-3"))
                .circularTotal(Euro.parse("-0.01"))
                .pgbShare(Percentage.of("100.1"));

        assertThatThrownBy(builder::build).hasMessage("""
                        municipality must have a name other than total or totaal but was 'total'
                        VWS must not be negative but was EUR -1.00 (total)
                        AWBZ must not be negative but was EUR -2.00 (total)
                        Zvw must not be negative but was EUR -3.00 (total)
                        total must not be negative but was EUR -0.01 (total)
                        share of personal budgets must be from 0% to 100% but was 100.1% (total)""");
    }

    @Test
    void refusesPartsOfACentTogetherWithAllElse() {
        MunicipalFunding.Builder builder =
                builder("Bedum").vws(Euro.parse("1").divide(1000)).awbz(Euro.parse("-2"));

        assertThatThrownBy(builder::build).hasMessage("""
                        VWS of Bedum must have at most 2 decimals but was EUR 0.001
                        AWBZ must not be negative but was EUR -2.00 (Bedum)""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Totaal", "TOTAL", "totaal "})
    void aRowOfTotalsIsNoMunicipality(String name) {
        MunicipalFunding.Builder builder = builder(name);

        assertThatThrownBy(builder::build)
                .hasMessage("municipality must have a name other than total or totaal but was '" + name + "'");
    }

    @Test
    void refusesStreamsBeyondALong() {
        MunicipalFunding.Builder builder = builder("Bedum").vws(Euro.ofCents(Long.MAX_VALUE));

        assertThatThrownBy(builder::build)
                .hasMessage(
                        "sum of the streams of Bedum must fit in 64 bits of cents but was EUR 92233720370232821.07");
    }

    private static MunicipalFunding.Builder builder(String municipality) {
        return MunicipalFunding.builder()
                .municipality(municipality)
                .vws(Euro.parse("669748"))
                .awbz(Euro.parse("802606"))
                .zvw(Euro.parse("882457"))
                .pgbShare(Percentage.of("84.5"));
    }
}
