package nl.regiokas.budgeting.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderGrantCalculatorTest {

    private static final ProviderRules RULES = ProviderRules.groningen2015()
            .holdsBudgetAtThreshold(false)
            .putDiscounts("province", Percentage.of("15"))
            .putDiscounts("care office", Percentage.of("20"))
            .putDiscounts("insurer", Percentage.ZERO)
            .build();

    @Test
    void rulesHoldWhatThePapersTell() {
        assertThat(RULES.threshold()).isEqualTo(Euro.parse("100000"));
        assertThat(RULES.transformationShare()).hasToString("10%");
        assertThat(ProviderRules.SOURCE).hasToString("001_f32ba5cc43f3ec4a, Inkoop 2015, lines 259-272");
    }

    @ParameterizedTest
    @CsvSource({
        "province, 120000.00, 102000.00, BUDGET_HOLDER, 10200.00",
        "care office, 120000.00, 96000.00, CLAIMS, 0.00",
        "insurer, 100000.00, 100000.00, CLAIMS, 0.00",
        "insurer, 100000.01, 100000.01, BUDGET_HOLDER, 10000.00",
        "insurer, 0.00, 0.00, CLAIMS, 0.00"
    })
    void grantsProductionLessDiscount(
            String financier, String production, String granted, FundingForm form, String room) {
        ProviderGrant grant = grant(RULES, ImmutableMap.of(financier, Euro.parse(production)));

        assertThat(grant.granted()).isEqualTo(Euro.parse(granted));
        assertThat(grant.form()).isEqualTo(form);
        assertThat(grant.transformationRoom()).isEqualTo(Euro.parse(room));
    }

    @Test
    void exactlyTheThresholdIsAParameter() {
        ProviderRules rules = RULES.toBuilder().holdsBudgetAtThreshold(true).build();

        assertThat(grant(rules, ImmutableMap.of("insurer", Euro.parse("100000")))
                        .form())
                .isEqualTo(FundingForm.BUDGET_HOLDER);
    }

    /** 15% of 100.03 is 15.0045, 20% of 0.01 is 0.002; of 15% of 0.10, which is 1.5 cents, the part takes the half. */
    @Test
    void partAndDiscountSumToTheProduction() {
        ProviderGrant grant =
                grant(RULES, ImmutableMap.of("province", Euro.parse("100.03"), "care office", Euro.parse("0.01")));

        assertThat(grant.parts())
                .containsExactlyEntriesOf(
                        ImmutableMap.of("province", Euro.parse("85.03"), "care office", Euro.parse("0.01")));
        assertThat(grant.discounts())
                .containsExactlyEntriesOf(ImmutableMap.of("province", Euro.parse("15"), "care office", Euro.ZERO));
        assertThat(grant.granted()).isEqualTo(Euro.parse("85.04"));
        assertThat(grant(RULES, ImmutableMap.of("province", Euro.parse("0.10"))).granted())
                .isEqualTo(Euro.parse("0.09"));
    }

    @Test
    void budgetIsPaidWholeAndClaimsUpToTheGrant() {
        ProviderGrant holder = grant(RULES, ImmutableMap.of("province", Euro.parse("120000")));
        ProviderGrant claimant = grant(RULES, ImmutableMap.of("care office", Euro.parse("120000")));

        assertThat(holder.payable(Euro.parse("1"))).isEqualTo(Euro.parse("102000"));
        assertThat(claimant.payable(Euro.parse("95999.99"))).isEqualTo(Euro.parse("95999.99"));
        assertThat(claimant.payable(Euro.parse("96000.01"))).isEqualTo(Euro.parse("96000"));
        assertThatThrownBy(() -> claimant.payable(Euro.parse("-1")))
                .hasMessage("claims must not be negative but were EUR -1.00 (Elker)");
    }

    @Test
    void refusesProductionThatDoesNotFitTheRules() {
        ImmutableMap<String, MonetaryAmount> production =
                ImmutableMap.of("province", Euro.parse("-1"), "state", Euro.parse("1"));

        assertThatThrownBy(() -> grant(RULES, production)).hasMessage("""
                production must not be negative but was EUR -1.00 (Elker, province)
                former financier state has no discount (Elker)""");
    }

    @Test
    void refusesRulesOutOfBounds() {
        ProviderRules.Builder rules = ProviderRules.builder()
                .threshold(Euro.parse("-1"))
                .holdsBudgetAtThreshold(false)
                .putDiscounts("province", Percentage.of("101"))
                .transformationShare(Percentage.of("-10"));

        assertThatThrownBy(rules::build).hasMessage("""
                threshold must not be negative but was EUR -1.00
                discount of province must be from 0% to 100% but was 101%
                transformation share must be from 0% to 100% but was -10%""");
    }

    private static ProviderGrant grant(ProviderRules rules, ImmutableMap<String, MonetaryAmount> production) {
        return ProviderGrantCalculator.grant(rules, "Elker", production);
    }
}
