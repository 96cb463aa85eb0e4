package nl.regiokas.budgeting.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;

/** What providers get conserves what they claimed, whatever the budgets and the order. */
class ProviderSettlementProperties {

    private static final ImmutableList<Provider> PROVIDERS =
            ImmutableList.of(new Provider("A", "A", "A"), new Provider("B", "B", "A"), new Provider("C", "C", "C"));

    private static final ProviderRules RULES = ProviderRules.groningen2015()
            .threshold(Euro.parse("500"))
            .holdsBudgetAtThreshold(true)
            .putDiscounts("one", Percentage.of("12.5"))
            .putDiscounts("two", Percentage.of("33.3"))
            .build();

    @Property
    void nothingIsLost(@ForAll("cases") Case given) {
        ProviderSettlement settlement = given.settle();

        assertThat(cents(settlement.total().claimed())).isEqualTo(sum(given.claims(), Claim::amount));
        assertThat(sum(settlement.claims(), DecidedClaim::accepted) + sum(settlement.claims(), DecidedClaim::refused))
                .isEqualTo(sum(given.claims(), Claim::amount));
        assertThat(cents(settlement.total().advances()))
                .isEqualTo(sum(
                        given.budgets().stream()
                                .filter(budget -> budget.kind() == BudgetKind.ADVANCE)
                                .toList(),
                        ProviderBudget::amount));
        assertThat(cents(settlement.total().accepted())
                        - cents(settlement.total().fixed()))
                .isEqualTo(sum(settlement.claims(), DecidedClaim::accepted));
        for (ProviderResult result : settlement.results()) {
            ProviderAmounts amounts = result.amounts();
            assertThat(cents(amounts.claimed()) + cents(amounts.fixed()))
                    .isEqualTo(cents(amounts.accepted()) + cents(amounts.refused()));
            assertThat(cents(amounts.settle()) + cents(amounts.advances())).isEqualTo(cents(amounts.accepted()));
        }
    }

    @Property
    void partnersSumToTheTotal(@ForAll("cases") Case given) {
        ProviderSettlement settlement = given.settle();

        assertThat(settlement.partners().values().stream().reduce(ProviderAmounts.none(), ProviderAmounts::plus))
                .isEqualTo(settlement.total());
    }

    @Property
    void orderOfTheInputChangesNothing(@ForAll("cases") Case given, @ForAll Random random) {
        List<ProviderBudget> budgets = Lists.newArrayList(given.budgets());
        List<Claim> claims = Lists.newArrayList(given.claims());
        Collections.shuffle(budgets, random);
        Collections.shuffle(claims, random);

        assertThat(new Case(budgets, claims).settle()).isEqualTo(given.settle());
    }

    /** Against the rule written out anew, claim by claim, with what is left of the grant. */
    @Property
    void claimsOf2015AreAcceptedUpToTheGrant(@ForAll("cases") Case given) {
        for (ProviderResult result : given.settle().results()) {
            if (result.form().isPresent()) {
                long claimed = cents(result.amounts().claimed());
                long granted = cents(result.amounts().granted());
                assertThat(cents(result.amounts().accepted())).isEqualTo(claimed > granted ? granted : claimed);
            }
        }
    }

    /** All use is paid; on the guarantee counts what fits in it first, or everything where nothing is variable. */
    @Property
    void guaranteesAreFilledFirst(@ForAll("cases") Case given) {
        for (ProviderResult result : given.settle().results()) {
            List<BudgetKind> kinds = given.budgets().stream()
                    .filter(budget -> budget.year() == result.year()
                            && budget.provider().equals(result.provider())
                            && budget.segment().equals(result.segment()))
                    .map(ProviderBudget::kind)
                    .toList();
            assertThat(result.guarantee().isPresent()).isEqualTo(kinds.contains(BudgetKind.GUARANTEED));
            result.guarantee().ifPresent(guarantee -> {
                long claimed = cents(result.amounts().claimed());
                long variable = claimed - cents(guarantee.used());
                assertThat(cents(result.amounts().refused())).isZero();
                assertThat(variable).isNotNegative();
                if (variable > 0) {
                    assertThat(kinds).contains(BudgetKind.VARIABLE);
                    assertThat(guarantee.used()).isEqualTo(guarantee.granted());
                }
                if (kinds.contains(BudgetKind.VARIABLE)) {
                    assertThat(cents(guarantee.overuse())).isNotPositive();
                }
            });
        }
    }

    /** Accounts decide on claims that come in order as the settlement does on all at once. */
    @Property
    void accountsDecideAsTheSettlementDoes(@ForAll("cases") Case given) {
        ProviderSettlement settlement = given.settle();
        ProviderAccounts accounts = ProviderAccounts.of(PROVIDERS, given.budgets(), Optional.of(RULES));

        for (DecidedClaim decided : settlement.claims()) {
            Claim claim = decided.claim();
            int account = accounts.account(claim.date().getYear(), claim.provider(), claim.segment());
            assertThat(accounts.claim(account, claim.amount())).isEqualTo(decided.accepted());
        }

        assertThat(accounts.settlement().results()).isEqualTo(settlement.results());
    }

    /** Grant and room against exact whole numbers: the discount never takes more than half a cent too much. */
    @Property
    void grantsFollowTheDiscounts(@ForAll("cases") Case given) {
        ProviderSettlement settlement = given.settle();
        for (GrantPart part : settlement.grants()) {
            BigInteger perMille = BigInteger.valueOf(
                    part.production().financier().orElseThrow().equals("one") ? 875 : 667);
            BigInteger exact =
                    BigInteger.valueOf(cents(part.production().amount())).multiply(perMille);
            BigInteger rounded = exact.add(BigInteger.valueOf(500)).divide(BigInteger.valueOf(1_000));
            assertThat(cents(part.granted())).isEqualTo(rounded.longValueExact());
        }
        for (String provider : List.of("A", "B", "C")) {
            List<ProviderResult> holder = settlement.results().stream()
                    .filter(result ->
                            result.provider().equals(provider) && result.form().isPresent())
                    .toList();
            long granted = sum(holder, result -> result.amounts().granted());
            assertThat(sum(holder, result -> result.amounts().transformation()))
                    .isEqualTo(granted >= 50_000 ? granted / 10 : 0);
        }
    }

    private static <T> long sum(List<T> values, Function<T, MonetaryAmount> amount) {
        return values.stream().mapToLong(value -> cents(amount.apply(value))).sum();
    }

    private static long cents(MonetaryAmount amount) {
        return Euro.cents(amount, "amount");
    }

    record Case(List<ProviderBudget> budgets, List<Claim> claims) {

        ProviderSettlement settle() {
            return ProviderSettlement.of(PROVIDERS, budgets, Optional.of(RULES), claims);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<List<ProviderBudget>> budgets = Combinators.combine(ofProvider("A"), ofProvider("B"), ofProvider("C"))
                .as((a, b, c) -> ImmutableList.<ProviderBudget>builder()
                        .addAll(a)
                        .addAll(b)
                        .addAll(c)
                        .build());
        Arbitrary<List<Claim>> claims = Combinators.combine(
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.of(Segment.class),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.of(2015, 2016, 2017),
                        Arbitraries.longs().between(-20_000, 60_000))
                .as((provider, segment, day, year, cents) -> Claim.builder()
                        .line(0)
                        .provider(provider)
                        .municipality(MunicipalityCode.of("0005"))
                        .product(ProductCode.of("50F01"))
                        .segment(segment)
                        .date(LocalDate.of(year, 2, day))
                        .amount(Euro.ofCents(cents))
                        .build())
                .list()
                .ofMaxSize(15)
                .map(ProviderSettlementProperties::numbered);
        return Combinators.combine(budgets, claims).as(Case::new);
    }

    /** Production in 2015, the other kinds in 2016, nothing but perhaps an advance in 2017. */
    private static Arbitrary<List<ProviderBudget>> ofProvider(String provider) {
        Arbitrary<Long> amounts = Arbitraries.longs().between(0, 80_000);
        return Combinators.combine(
                        amounts.list().ofSize(7),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Segment.class),
                        Arbitraries.of(true, false).list().ofSize(7))
                .as((cents, isBySegment, segment, chosen) -> {
                    List<ProviderBudget> budgets = new ArrayList<>();
                    for (int i = 0; i < cents.size(); i++) {
                        if (chosen.get(i) && (i != 3 || !provider.equals("B"))) {
                            budgets.add(budget(provider, i, cents.get(i), isBySegment, segment));
                        }
                    }
                    return ImmutableList.copyOf(budgets);
                });
    }

    private static ProviderBudget budget(String provider, int which, long cents, boolean isBySegment, Segment segment) {
        BudgetKind kind = ImmutableList.of(
                        BudgetKind.PRODUCTION,
                        BudgetKind.PRODUCTION,
                        BudgetKind.ADVANCE,
                        BudgetKind.FIXED,
                        BudgetKind.GUARANTEED,
                        BudgetKind.VARIABLE,
                        BudgetKind.ADVANCE)
                .get(which);
        ProviderBudget.Builder budget = ProviderBudget.builder();
        budget.year(which < 3 ? 2015 : which < 6 ? 2016 : 2017)
                .provider(provider)
                .kind(kind)
                .amount(Euro.ofCents(cents));
        if (kind == BudgetKind.PRODUCTION) {
            budget.financier(which == 0 ? "one" : "two");
        }
        if (isBySegment) {
            budget.segment(segment);
        }
        return budget.build();
    }

    private static List<Claim> numbered(List<Claim> claims) {
        ImmutableList.Builder<Claim> numbered = ImmutableList.builder();
        for (int line = 0; line < claims.size(); line++) {
            numbered.add(claims.get(line).toBuilder().line(line).build());
        }
        return numbered.build();
    }
}
