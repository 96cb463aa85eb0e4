package nl.regiokas.budgeting.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderSettlementTest {

    private static final Provider ELKER = new Provider("E", "Elker", "E");
    private static final Provider SMALL = new Provider("S", "Small", "E");
    private static final ImmutableList<Provider> PROVIDERS = ImmutableList.of(ELKER, SMALL);

    private static final ProviderRules RULES = ProviderRules.groningen2015()
            .holdsBudgetAtThreshold(false)
            .putDiscounts("province", Percentage.of("15"))
            .putDiscounts("care office", Percentage.of("20"))
            .putDiscounts("insurer", Percentage.ZERO)
            .build();

    @Test
    void rulesHoldWhatThePapersReport() {
        assertThat(RULES.threshold()).isEqualTo(Euro.parse("100000"));
        assertThat(RULES.transformationShare()).hasToString("10%");
        assertThat(ProviderRules.SOURCE).hasToString("001_f32ba5cc43f3ec4a, Inkoop 2015, lines 259-272");
    }

    /** The room is rounded down: 10% of 100,000.05 is 10,000.005. */
    @ParameterizedTest
    @CsvSource({
        "province, 120000.00, 102000.00, BUDGET_HOLDER, 10200.00",
        "care office, 120000.00, 96000.00, CLAIMS, 0.00",
        "insurer, 100000.00, 100000.00, CLAIMS, 0.00",
        "insurer, 100000.05, 100000.05, BUDGET_HOLDER, 10000.00",
        "insurer, 100000.19, 100000.19, BUDGET_HOLDER, 10000.01",
        "insurer, 0.00, 0.00, CLAIMS, 0.00",
        "province, 0.10, 0.09, CLAIMS, 0.00"
    })
    void grantsProductionLessDiscount(
            String financier, String production, String granted, FundingForm form, String room) {
        ProviderResult result = only(settle(ImmutableList.of(production("S", financier, production)), List.of()));

        assertThat(result.amounts().granted()).isEqualTo(Euro.parse(granted));
        assertThat(result.form()).contains(form);
        assertThat(result.amounts().transformation()).isEqualTo(Euro.parse(room));
    }

    @Test
    void exactlyTheThresholdIsAParameter() {
        ProviderRules rules = RULES.toBuilder().holdsBudgetAtThreshold(true).build();

        assertThat(only(ProviderSettlement.of(
                                PROVIDERS,
                                ImmutableList.of(production("S", "insurer", "100000")),
                                Optional.of(rules),
                                ImmutableList.of()))
                        .form())
                .contains(FundingForm.BUDGET_HOLDER);
    }

    /** 15% of 100.03 is 15.0045, so 85.03 (85.0255) is granted; 20% of 0.01 is 0.002; both are summed. */
    @Test
    void financiersAreSummed() {
        ProviderSettlement settlement = settle(
                ImmutableList.of(production("S", "province", "100.03"), production("S", "care office", "0.01")),
                List.of());

        assertThat(only(settlement).amounts().granted()).isEqualTo(Euro.parse("85.04"));
        assertThat(settlement.grants())
                .extracting(part -> part.production().financier().orElseThrow() + " "
                        + Euro.text(Euro.cents(part.granted(), "")) + " " + Euro.text(Euro.cents(part.discount(), "")))
                .containsExactly("care office 0.01 0.00", "province 85.03 15.00");
    }

    @Test
    void claimsAreTakenByDateThenLineUpToTheGrant() {
        ProviderSettlement settlement = settle(
                ImmutableList.of(production("S", "insurer", "96000"), budget("S", 2015, BudgetKind.ADVANCE, "90000")),
                ImmutableList.of(
                        claim(1, "S", "2015-03-01", "1000"),
                        claim(3, "S", "2015-02-01", "40000"),
                        claim(2, "S", "2015-02-01", "60000")));

        assertThat(settlement.claims())
                .extracting(claim -> claim.claim().line() + " " + Euro.text(Euro.cents(claim.accepted(), "")) + " "
                        + Euro.text(Euro.cents(claim.refused(), "")) + " " + claim.decision())
                .containsExactly("2 60000.00 0.00 ACCEPTED", "3 36000.00 4000.00 CUT", "1 0.00 1000.00 REFUSED");
        ProviderAmounts amounts = only(settlement).amounts();
        assertThat(amounts.claimed()).isEqualTo(Euro.parse("101000"));
        assertThat(amounts.accepted()).isEqualTo(Euro.parse("96000"));
        assertThat(amounts.refused()).isEqualTo(Euro.parse("5000"));
        assertThat(amounts.settle()).isEqualTo(Euro.parse("6000"));
    }

    /** 80 is accepted, of 50 only 20; taking the 50 back takes back the 30 that was refused and the 20. */
    @Test
    void aCorrectionFirstTakesBackWhatWasRefused() {
        ProviderSettlement settlement = settle(
                ImmutableList.of(production("S", "insurer", "100")),
                ImmutableList.of(
                        claim(1, "S", "2015-01-01", "80"),
                        claim(2, "S", "2015-01-02", "50"),
                        claim(3, "S", "2015-01-03", "-50")));

        assertThat(settlement.claims())
                .extracting(DecidedClaim::accepted)
                .containsExactly(Euro.parse("80"), Euro.parse("20"), Euro.parse("-20"));
        assertThat(settlement.claims().get(2).refused()).isEqualTo(Euro.parse("-30"));
        assertThat(only(settlement).amounts().accepted()).isEqualTo(Euro.parse("80"));
    }

    @Test
    void guaranteedAndVariableBudgetsPayActualUse() {
        ProviderSettlement settlement = settle(
                ImmutableList.of(
                        segment("S", Segment.INTENSIVE, BudgetKind.GUARANTEED, "1000"),
                        segment("S", Segment.INTENSIVE, BudgetKind.ADVANCE, "800"),
                        segment("S", Segment.FLEXIBLE, BudgetKind.VARIABLE, "200")),
                ImmutableList.of(
                        claim(1, "S", "2016-01-01", "700").toBuilder()
                                .segment(Segment.INTENSIVE)
                                .build(),
                        claim(2, "S", "2016-01-01", "300")));

        ProviderResult flexible = settlement.results().get(0);
        ProviderResult intensive = settlement.results().get(1);
        assertThat(intensive.segment()).contains(Segment.INTENSIVE);
        assertThat(intensive.guarantee()).contains(new Guarantee(Euro.parse("1000"), Euro.parse("700")));
        assertThat(intensive.guarantee().orElseThrow().overuse()).isEqualTo(Euro.parse("-300"));
        assertThat(intensive.amounts().overuse()).isEqualTo(Euro.parse("-300"));
        assertThat(intensive.amounts().settle()).isEqualTo(Euro.parse("-100"));
        assertThat(flexible.guarantee()).isEmpty();
        assertThat(flexible.amounts().overuse()).isEqualTo(Euro.parse("100"));
        assertThat(flexible.amounts().accepted()).isEqualTo(Euro.parse("300"));
        assertThat(flexible.form()).isEmpty();
    }

    /**
     * The guarantee was paid anyway and is filled first: of 1,200 claimed 1,000 count on it and 200 are variable; of 700
     * all do. Alone, the guarantee takes all use: 1,200 is 200 too many. What is paid is the same.
     */
    @ParameterizedTest
    @CsvSource({
        "1200, 500, 1000, 0, 1200, 400",
        "700, 500, 700, -300, 700, -100",
        "1000.01, 500, 1000, 0, 1000.01, 200.01",
        "-50, 500, -50, -1050, -50, -850",
        "1200, , 1200, 200, 1200, 400"
    })
    void claimsFillTheGuaranteeBeforeWhatIsVariable(
            String claimed, @Nullable String variable, String used, String overuse, String accepted, String settle) {
        ImmutableList.Builder<ProviderBudget> budgets = ImmutableList.builder();
        budgets.add(
                segment("S", Segment.INTENSIVE, BudgetKind.GUARANTEED, "1000"),
                segment("S", Segment.INTENSIVE, BudgetKind.ADVANCE, "800"));
        if (variable != null) {
            budgets.add(segment("S", Segment.INTENSIVE, BudgetKind.VARIABLE, variable));
        }

        ProviderResult result = only(settle(
                budgets.build(),
                ImmutableList.of(claim(1, "S", "2016-05-01", claimed).toBuilder()
                        .segment(Segment.INTENSIVE)
                        .build())));

        assertThat(result.guarantee()).contains(new Guarantee(Euro.parse("1000"), Euro.parse(used)));
        assertThat(result.guarantee().orElseThrow().overuse()).isEqualTo(Euro.parse(overuse));
        assertThat(result.amounts().accepted()).isEqualTo(Euro.parse(accepted));
        assertThat(result.amounts().refused()).isEqualTo(Euro.ZERO);
        assertThat(result.amounts().settle()).isEqualTo(Euro.parse(settle));
    }

    /** A fixed budget in the segment pays for administration: no claim counts on it, nor against the guarantee. */
    @Test
    void aFixedBudgetTakesNoClaims() {
        ProviderResult result = only(settle(
                ImmutableList.of(
                        segment("E", Segment.INTENSIVE, BudgetKind.FIXED, "100"),
                        segment("E", Segment.INTENSIVE, BudgetKind.GUARANTEED, "1000")),
                ImmutableList.of(claim(1, "E", "2016-05-01", "900").toBuilder()
                        .segment(Segment.INTENSIVE)
                        .build())));

        assertThat(result.guarantee()).contains(new Guarantee(Euro.parse("1000"), Euro.parse("900")));
        assertThat(result.amounts().accepted()).isEqualTo(Euro.parse("1000"));
        assertThat(result.amounts().granted()).isEqualTo(Euro.parse("1100"));
    }

    @Test
    void claimsCanBeAddedToAccountsOneAtATime() {
        ProviderAccounts accounts = ProviderAccounts.of(
                PROVIDERS,
                ImmutableList.of(
                        production("S", "insurer", "100"), segment("S", Segment.FLEXIBLE, BudgetKind.VARIABLE, "0")),
                Optional.of(RULES));
        int grant = accounts.account(2015, "S", Segment.INTENSIVE);
        int variable = accounts.account(2016, "S", Segment.FLEXIBLE);
        assertThat(accounts.findAccount(2016, "S", Segment.INTENSIVE)).isEmpty();
        int none = accounts.account(2016, "S", Segment.INTENSIVE);
        assertThat(accounts.findAccount(2016, "S", Segment.INTENSIVE)).hasValue(none);
        assertThat(accounts.findAccount(2015, "S", Segment.CRISIS)).hasValue(grant);
        assertThat(accounts.findAccount(2016, "Z", Segment.CRISIS)).isEmpty();

        assertThat(accounts.account(2015, "S", Segment.CRISIS)).isEqualTo(grant);
        assertThat(ImmutableList.of(accounts.isLimited(grant), accounts.isLimited(variable), accounts.isLimited(none)))
                .containsExactly(true, false, true);
        assertThat(accounts.claimCents(grant, 8_000)).isEqualTo(8_000);
        assertThat(accounts.claimCents(grant, 5_000)).isEqualTo(2_000);
        assertThat(accounts.claim(variable, Euro.parse("7"))).isEqualTo(Euro.parse("7"));
        assertThat(accounts.claimCents(none, 900)).isZero();
        ProviderSettlement settlement = accounts.settlement();
        assertThat(settlement.total().accepted()).isEqualTo(Euro.parse("107"));
        assertThat(settlement.total().refused()).isEqualTo(Euro.parse("39"));
        assertThat(settlement.withoutBudget())
                .extracting(result -> result.segment().orElseThrow())
                .containsExactly(Segment.INTENSIVE);
        assertThat(settlement.claims()).isEmpty();
        assertThatThrownBy(() -> accounts.account(2016, "Z", Segment.CRISIS))
                .hasMessage("provider must be among the providers but was Z (claims of 2016)");
    }

    /** 80,000 of 200,000 is claimed; without that claim all 200,000 are there again, and the room of a tenth of it. */
    @Test
    void accountsCanStartAgainWithoutTheirClaims() {
        ProviderAccounts accounts = ProviderAccounts.of(
                PROVIDERS,
                ImmutableList.of(production("S", "insurer", "200000"), budget("E", 2016, BudgetKind.VARIABLE, "5")),
                Optional.of(RULES));
        int grant = accounts.account(2015, "S", Segment.INTENSIVE);
        int variable = accounts.account(2016, "E", Segment.FLEXIBLE);
        accounts.claimCents(grant, 8_000_000);

        ProviderAccounts again = accounts.unclaimed();

        assertThat(again.account(2015, "S", Segment.CRISIS)).isEqualTo(grant);
        assertThat(again.account(2016, "E", Segment.CRISIS)).isEqualTo(variable);
        assertThat(again.provider(grant)).isEqualTo("S");
        assertThat(again.provider(variable)).isEqualTo("E");
        assertThat(again.claimCents(grant, 25_000_000)).isEqualTo(20_000_000);
        ProviderSettlement settlement = again.settlement();
        assertThat(settlement.results()).hasSize(2);
        assertThat(settlement.grants()).hasSize(1);
        assertThat(settlement.results().get(0).amounts().claimed()).isEqualTo(Euro.parse("250000"));
        assertThat(settlement.results().get(0).amounts().transformation()).isEqualTo(Euro.parse("20000"));
        assertThat(accounts.settlement().results().get(0).amounts().claimed()).isEqualTo(Euro.parse("80000"));
    }

    @Test
    void resultsAreByYearThenProviderThenSegment() {
        ProviderAccounts accounts = ProviderAccounts.of(PROVIDERS, ImmutableList.of(), Optional.empty());
        accounts.account(2016, "S", Segment.INTENSIVE);
        accounts.account(2016, "S", Segment.BASIC);
        accounts.account(2016, "E", Segment.CRISIS);
        accounts.account(2015, "S", Segment.CRISIS);

        assertThat(accounts.settlement().results())
                .extracting(result -> result.year() + " " + result.provider() + " "
                        + result.segment().orElseThrow())
                .containsExactly("2015 S CRISIS", "2016 E CRISIS", "2016 S BASIC", "2016 S INTENSIVE");
    }

    @Test
    void grantsAreBySegmentThenFinancier() {
        ProviderBudget flexible = production("S", "province", "1").toBuilder()
                .segment(Segment.FLEXIBLE)
                .build();
        ProviderBudget intensive = production("S", "insurer", "1").toBuilder()
                .segment(Segment.INTENSIVE)
                .build();

        assertThat(settle(ImmutableList.of(intensive, flexible), List.of()).grants())
                .extracting(GrantPart::production)
                .containsExactly(flexible, intensive);
    }

    /** A partner has a fixed budget and an advance for all its care, and a variable budget for a segment. */
    @Test
    void budgetsThatTakeNoClaimsNeedNotNameASegment() {
        ProviderSettlement settlement = settle(
                ImmutableList.of(
                        budget("E", 2016, BudgetKind.FIXED, "500"),
                        budget("E", 2016, BudgetKind.ADVANCE, "100"),
                        segment("E", Segment.FLEXIBLE, BudgetKind.VARIABLE, "0")),
                ImmutableList.of(claim(1, "E", "2016-01-01", "300")));

        assertThat(settlement.results())
                .extracting(ProviderResult::segment, result -> result.amounts().accepted())
                .containsExactly(
                        tuple(Optional.empty(), Euro.parse("500")),
                        tuple(Optional.of(Segment.FLEXIBLE), Euro.parse("300")));
    }

    @Test
    void aGrantThatDoesNotFitIsRefusedWithItsProvider() {
        ImmutableList<ProviderBudget> budgets = ImmutableList.of(
                segment("S", Segment.FLEXIBLE, BudgetKind.GUARANTEED, "92233720368547758.07"),
                segment("S", Segment.FLEXIBLE, BudgetKind.VARIABLE, "0.01"));

        assertThatThrownBy(() -> settle(budgets, List.of()))
                .isInstanceOf(RefusalException.class)
                .hasMessage("grant of S must fit in 64 bits of cents but was EUR 92233720368547758.08");
    }

    /** Several grants do not fit; the first in order is named, whatever the order of the budgets. */
    @Test
    void ofGrantsThatDoNotFitTheFirstProviderIsNamed() {
        List<String> codes =
                IntStream.range(0, 40).mapToObj(i -> "P" + (10 + i)).toList();
        List<Provider> providers =
                codes.stream().map(code -> new Provider(code, code, code)).toList();
        List<ProviderBudget> budgets = codes.stream()
                .flatMap(code -> Stream.of(Segment.FLEXIBLE, Segment.INTENSIVE)
                        .map(segment -> production(code, "insurer", "92233720368547758.07").toBuilder()
                                .segment(segment)
                                .build()))
                .toList();

        assertThatThrownBy(() -> ProviderAccounts.of(providers, Lists.reverse(budgets), Optional.of(RULES)))
                .isInstanceOf(RefusalException.class)
                .hasMessageStartingWith("grant of P10 must fit in 64 bits of cents but was ");
    }

    @Test
    void sharesMayBeAllAndTheThresholdNothing() {
        ProviderRules rules = ProviderRules.builder()
                .threshold(Euro.ZERO)
                .holdsBudgetAtThreshold(true)
                .putDiscounts("insurer", Percentage.HUNDRED)
                .transformationShare(Percentage.HUNDRED)
                .build();

        ProviderResult result = only(ProviderSettlement.of(
                PROVIDERS,
                ImmutableList.of(production("S", "insurer", "100")),
                Optional.of(rules),
                ImmutableList.of()));

        assertThat(result.amounts().granted()).isEqualTo(Euro.ZERO);
        assertThat(result.form()).contains(FundingForm.BUDGET_HOLDER);
    }

    @Test
    void fixedBudgetsArePaidWhateverTheUse() {
        ProviderSettlement settlement = settle(
                ImmutableList.of(
                        budget("E", 2016, BudgetKind.FIXED, "500"),
                        segment("S", Segment.FLEXIBLE, BudgetKind.VARIABLE, "0")),
                ImmutableList.of(claim(1, "S", "2016-01-01", "300")));

        assertThat(settlement.results().get(0).amounts().accepted()).isEqualTo(Euro.parse("500"));
        ProviderAmounts partner = settlement.partners().get(2016, "E");
        assertThat(partner).isEqualTo(settlement.total());
        assertThat(settlement.total().accepted()).isEqualTo(Euro.parse("800"));
        assertThat(settlement.total().granted()).isEqualTo(Euro.parse("500"));
    }

    @Test
    void useWithoutABudgetIsRefusedAndReported() {
        ProviderSettlement settlement = settle(
                ImmutableList.of(
                        segment("S", Segment.INTENSIVE, BudgetKind.VARIABLE, "10"),
                        budget("E", 2016, BudgetKind.ADVANCE, "5")),
                ImmutableList.of(claim(1, "S", "2016-01-01", "300")));

        assertThat(settlement.withoutBudget()).singleElement().satisfies(result -> {
            assertThat(result.segment()).contains(Segment.FLEXIBLE);
            assertThat(result.amounts().refused()).isEqualTo(Euro.parse("300"));
        });
        assertThat(settlement.results().get(0).amounts().settle()).isEqualTo(Euro.parse("-5"));
    }

    @Test
    void roomOfABudgetHolderGoesToItsSegments() {
        ProviderSettlement settlement = settle(
                ImmutableList.of(
                        production("S", "insurer", "60000.05").toBuilder()
                                .segment(Segment.FLEXIBLE)
                                .build(),
                        production("S", "insurer", "40000.05").toBuilder()
                                .segment(Segment.INTENSIVE)
                                .build()),
                List.of());

        assertThat(settlement.results())
                .extracting(result -> result.amounts().transformation())
                .containsExactly(Euro.parse("6000.01"), Euro.parse("4000.00"));
    }

    @Test
    void reportsEveryFaultAtOnce() {
        ImmutableList<Provider> providers = ImmutableList.of(
                ELKER, ELKER, SMALL, new Provider("T", "Third", "S"), new Provider("U", "Fourth", "X"));
        ImmutableList<ProviderBudget> budgets = ImmutableList.of(
                budget("S", 2016, BudgetKind.FIXED, "1"),
                budget("Y", 2016, BudgetKind.VARIABLE, "1"),
                production("E", "ministry", "1"),
                segment("E", Segment.CRISIS, BudgetKind.VARIABLE, "1").toBuilder()
                        .year(2015)
                        .build(),
                budget("T", 2017, BudgetKind.VARIABLE, "1"),
                budget("T", 2017, BudgetKind.VARIABLE, "2"));
        ImmutableList<Claim> claims =
                ImmutableList.of(claim(1, "Z", "2016-01-01", "1"), claim(1, "S", "2016-01-01", "1"));

        assertThatThrownBy(() -> ProviderSettlement.of(providers, budgets, Optional.of(RULES), claims))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        provider must be given once but E is given again
                        contract partner must be its own but S has E (T)
                        contract partner must be among the providers but was X (U)
                        FIXED must be of a contract partner but was of S (2016)
                        provider must be among the providers but was Y (VARIABLE 2016)
                        former financier ministry has no discount (E, 2015)
                        VARIABLE must be given once but is given again (T, 2017, all segments)
                        PRODUCTION must not stand next to FIXED, GUARANTEED or VARIABLE (E, 2015)
                        budgets must name a segment all or none (E, 2015)
                        provider must be among the providers but was Z (claim in line 1)
                        claim must have a line of its own but line 1 is given again""");
        assertThatThrownBy(() -> ProviderSettlement.of(
                        PROVIDERS,
                        ImmutableList.of(production("E", "insurer", "1")),
                        Optional.empty(),
                        ImmutableList.of()))
                .hasMessage("PRODUCTION must have provider rules but there are none (E, 2015)");
    }

    @Test
    void amountsRulesAndFinanciersAreChecked() {
        ProviderBudget.Builder budget = budget("E", 2015, BudgetKind.ADVANCE, "0").toBuilder();
        budget.amount(Euro.parse("-0.01")).financier("insurer");
        assertThatThrownBy(budget::build).hasMessage("""
                        ADVANCE must not be negative but was EUR -0.01 (E, 2015)
                        ADVANCE must not name a former financier but names insurer (E, 2015)""");
        ProviderBudget.Builder unnamed =
                budget("E", 2015, BudgetKind.ADVANCE, "0").toBuilder().kind(BudgetKind.PRODUCTION);
        assertThatThrownBy(unnamed::build).hasMessage("PRODUCTION must name its former financier (E, 2015)");
        ProviderRules.Builder rules = RULES.toBuilder()
                .threshold(Euro.parse("-1"))
                .putDiscounts("other", Percentage.of("100.5"))
                .transformationShare(Percentage.of("-1"));
        assertThatThrownBy(rules::build).hasMessage("""
                        threshold must not be negative but was EUR -1.00
                        discount of other must be from 0% to 100% but was 100.5%
                        transformation share must be from 0% to 100% but was -1%""");
    }

    private static ProviderSettlement settle(List<ProviderBudget> budgets, List<Claim> claims) {
        return ProviderSettlement.of(PROVIDERS, budgets, Optional.of(RULES), claims);
    }

    private static ProviderResult only(ProviderSettlement settlement) {
        assertThat(settlement.results()).hasSize(1);
        return settlement.results().get(0);
    }

    private static ProviderBudget production(String provider, String financier, String amount) {
        ProviderBudget.Builder production = ProviderBudget.builder();
        return production
                .year(2015)
                .provider(provider)
                .kind(BudgetKind.PRODUCTION)
                .financier(financier)
                .amount(Euro.parse(amount))
                .build();
    }

    private static ProviderBudget budget(String provider, int year, BudgetKind kind, String amount) {
        ProviderBudget.Builder budget = ProviderBudget.builder();
        return budget.year(year)
                .provider(provider)
                .kind(kind)
                .amount(Euro.parse(amount))
                .build();
    }

    private static ProviderBudget segment(String provider, Segment segment, BudgetKind kind, String amount) {
        return budget(provider, 2016, kind, amount).toBuilder().segment(segment).build();
    }

    private static Claim claim(long line, String provider, String date, String amount) {
        return Claim.builder()
                .line(line)
                .provider(provider)
                .municipality(MunicipalityCode.of("0005"))
                .product(ProductCode.of("50F01"))
                .segment(Segment.FLEXIBLE)
                .date(LocalDate.parse(date))
                .amount(Euro.parse(amount))
                .build();
    }
}
