package nl.regiokas.budgeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryContextBuilder;
import nl.regiokas.budgeting.clients.AverageRounding;
import nl.regiokas.budgeting.clients.ClientSummary;
import nl.regiokas.budgeting.clients.ClientUse;
import nl.regiokas.budgeting.cooperation.OrganisationCost;
import nl.regiokas.budgeting.cooperation.PurchaseComponent;
import nl.regiokas.budgeting.cooperation.PurchaseComposition;
import nl.regiokas.budgeting.earmark.FundSpending;
import nl.regiokas.budgeting.earmark.SpendingDomain;
import nl.regiokas.budgeting.earmark.TransformationAssignment;
import nl.regiokas.budgeting.earmark.TransformationYear;
import nl.regiokas.budgeting.earmark.YouthFund;
import nl.regiokas.budgeting.monitor.MonitorQuarter;
import nl.regiokas.budgeting.pgb.PgbCost;
import nl.regiokas.budgeting.pgb.PgbDifference;
import nl.regiokas.budgeting.pgb.PgbFunction;
import nl.regiokas.budgeting.plan.PurchasePlan;
import nl.regiokas.budgeting.provider.BudgetKind;
import nl.regiokas.budgeting.provider.Claim;
import nl.regiokas.budgeting.provider.DecidedClaim;
import nl.regiokas.budgeting.provider.GrantPart;
import nl.regiokas.budgeting.provider.ProviderBudget;
import nl.regiokas.budgeting.provider.ProviderRules;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.CellDifference;
import nl.regiokas.budgeting.rta.MunicipalFunding;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of equal cents are equal, whatever the amounts were given as, and hand nobody's monetary context on. */
class EqualCentsTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    private static final MonetaryAmount OWN = Euro.parse("12.50");

    /** A value made of an amount, with the amounts that it gives out. */
    private record Type<T>(Function<MonetaryAmount, T> make, Function<T, List<MonetaryAmount>> amounts) {

        List<MonetaryAmount> given(MonetaryAmount amount) {
            return amounts.apply(make.apply(amount));
        }
    }

    private static <T> Arguments type(
            String name, Function<MonetaryAmount, T> make, Function<T, List<MonetaryAmount>> amounts) {
        return Arguments.of(Named.of(name, new Type<>(make, amounts)));
    }

    private static <T> Arguments one(
            String name, Function<MonetaryAmount, T> make, Function<T, MonetaryAmount> amount) {
        return type(name, make, value -> List.of(amount.apply(value)));
    }

    private static CellDifference cell(MonetaryAmount amount) {
        return new CellDifference("A", "pgb", amount, amount);
    }

    private static Claim claim(MonetaryAmount amount) {
        return Claim.builder()
                .line(1)
                .provider("P")
                .municipality(BEDUM)
                .product(ProductCode.of("CARE"))
                .segment(Segment.FLEXIBLE)
                .date(LocalDate.of(2016, 1, 1))
                .amount(amount)
                .build();
    }

    private static ProviderBudget budget(MonetaryAmount amount) {
        return ProviderBudget.builder()
                .year(2016)
                .provider("P")
                .kind(BudgetKind.PRODUCTION)
                .financier("province")
                .amount(amount)
                .build();
    }

    private static ClientUse use(MonetaryAmount cost) {
        return ClientUse.builder()
                .municipality("0005")
                .kind("help")
                .clients(1)
                .cost(cost)
                .build();
    }

    private static MunicipalFunding funding(MonetaryAmount amount) {
        return MunicipalFunding.builder()
                .municipality("0005")
                .vws(amount)
                .awbz(amount)
                .zvw(amount)
                .circularTotal(amount)
                .pgbShare(Percentage.ZERO)
                .build();
    }

    private static AmountTable table(MonetaryAmount amount) {
        return AmountTable.builder()
                .addColumns("pgb")
                .putAmounts("A", List.of(amount))
                .totals(List.of(amount))
                .build();
    }

    static Stream<Arguments> types() {
        return Stream.of(
                one(
                        "PurchaseComponent",
                        amount -> new PurchaseComponent("a", amount, ImmutableSet.of()),
                        PurchaseComponent::amount),
                one(
                        "PurchaseComposition",
                        amount -> PurchaseComposition.groningen2016().toBuilder()
                                .statedTotal(amount)
                                .build(),
                        PurchaseComposition::statedTotal),
                type(
                        "OrganisationCost",
                        amount -> new OrganisationCost(amount, ImmutableSortedMap.of(BEDUM, amount)),
                        cost -> ImmutableList.<MonetaryAmount>builder()
                                .add(cost.total())
                                .addAll(cost.parts().values())
                                .build()),
                one(
                        "FundSpending",
                        amount -> new FundSpending(2016, SpendingDomain.OUTSIDE, amount),
                        FundSpending::amount),
                one(
                        "YouthFund",
                        amount -> YouthFund.of(Map.of(2015, amount), List.of()),
                        fund -> fund.years().get(0).received()),
                one(
                        "TransformationAssignment",
                        amount -> new TransformationAssignment("a", 2016, amount),
                        TransformationAssignment::amount),
                type(
                        "TransformationYear",
                        amount -> new TransformationYear(2016, amount, amount),
                        year -> List.of(year.available(), year.spent())),
                type(
                        "MonitorQuarter",
                        amount -> new MonitorQuarter(1, Optional.empty(), amount, amount, amount, amount),
                        quarter ->
                                List.of(quarter.expected(), quarter.used(), quarter.undeclared(), quarter.forecast())),
                one("PgbCost", amount -> new PgbCost("0005", PgbFunction.OTHER, amount), PgbCost::cost),
                one("PgbDifference", amount -> new PgbDifference(cell(OWN), amount, true), PgbDifference::exact),
                one(
                        "PurchasePlan",
                        amount -> new PurchasePlan(2016, ImmutableTable.of(BEDUM, PurchasePlan.OWN, amount)),
                        plan -> plan.own(BEDUM)),
                one("Claim", EqualCentsTest::claim, Claim::amount),
                one("DecidedClaim", amount -> new DecidedClaim(claim(OWN), amount), DecidedClaim::accepted),
                one("GrantPart", amount -> new GrantPart(budget(OWN), amount), GrantPart::granted),
                one("ProviderBudget", EqualCentsTest::budget, ProviderBudget::amount),
                one(
                        "ProviderRules",
                        amount -> ProviderRules.groningen2015()
                                .holdsBudgetAtThreshold(true)
                                .threshold(amount)
                                .build(),
                        ProviderRules::threshold),
                type(
                        "AmountTable",
                        EqualCentsTest::table,
                        table -> List.of(table.cell("A", "pgb"), table.totals().get(0))),
                type("CellDifference", EqualCentsTest::cell, cell -> List.of(cell.published(), cell.expected())),
                type(
                        "MunicipalFunding",
                        EqualCentsTest::funding,
                        funding -> List.of(funding.vws(), funding.awbz(), funding.zvw(), funding.base())),
                one("ClientUse", EqualCentsTest::use, use -> use.cost().orElseThrow()),
                one(
                        "ClientSummary",
                        amount -> ClientSummary.of(List.of(use(OWN)), AverageRounding.HALF_UP, amount),
                        ClientSummary::unit));
    }

    /** The same amount of every implementation that is there, and under a context that rounds. */
    private static ImmutableList<MonetaryAmount> others() {
        return Stream.concat(
                        Monetary.getAmountTypes().stream()
                                .map(type -> Monetary.getAmountFactory(type)
                                        .setCurrency(Euro.CURRENCY)
                                        .setNumber(new BigDecimal("12.500"))
                                        .create()),
                        Stream.of(OWN.getFactory()
                                .setContext(MonetaryContextBuilder.of(OWN.getClass())
                                        .setPrecision(5)
                                        .setMaxScale(2)
                                        .build())
                                .create()))
                .collect(ImmutableList.toImmutableList());
    }

    private static MonetaryAmount amount(String number, String currency) {
        return Monetary.getDefaultAmountFactory()
                .setCurrency(currency)
                .setNumber(new BigDecimal(number))
                .create();
    }

    @Test
    void thereAreOtherImplementations() {
        assertThat(others()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void equalCentsGiveEqualValues(Type<T> type) {
        for (MonetaryAmount other : others()) {
            assertThat(type.make().apply(other)).isEqualTo(type.make().apply(OWN));
            assertThat(type.make().apply(other)).hasSameHashCodeAs(type.make().apply(OWN));
            assertThat(type.given(other)).isEqualTo(type.given(OWN)).allSatisfy(amount -> {
                assertThat(amount).isEqualTo(OWN);
                assertThat(amount.getContext()).isEqualTo(OWN.getContext());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void partsOfACentAndOtherCurrenciesAreRefused(Type<T> type) {
        assertThatThrownBy(() -> type.make().apply(amount("0.005", "EUR")))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("must have at most 2 decimals but was EUR 0.005");
        assertThatThrownBy(() -> type.make().apply(amount("1", "USD")))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("must be in EUR but was USD 1");
    }
}
