package nl.regiokas.testkit.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.rta.Bmwe2015;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.CareForm;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.Groningen;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.council.CouncilSchemes;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.UsageLines;

/**
 * Real regions.
 *
 * @since 0.2.0
 */
public final class Samples {

    /** The name of the key of {@link #bmwePersonalBudgets}. */
    public static final String PERSONAL_BUDGETS = "personal budgets 2015";

    private static final ProductCode IN_KIND = ProductCode.of("ZIN");
    private static final ProductCode PERSONAL = ProductCode.of("PGB");
    private static final ProductCode FIRST_LINE = ProductCode.of("ZVW1");
    private static final ProductCode SECOND_LINE = ProductCode.of("ZVW2");
    private static final LocalDate ESTIMATED = LocalDate.of(Bmwe2015.YEAR, 12, 31);

    private Samples() {}

    /**
     * Bedum, De Marne, Winsum and Eemsmond in 2015: their budgets from the May circular of 2014, young inhabitants of
     * 2014, and the cost of care in 2012 as the estimate for 2015, in full solidarity.
     *
     * <p>Source: 003_aa6130130ab9cbb9, tables 2.1 (lines 1768-1799), 2.4 (1937-1963), 2.5 (1966-1983), 2.7 (2027-2055) and
     * chapter 8 (1652-1696).
     *
     * @return the scenario
     */
    public static Scenario bmwe2015() {
        return bmwe(
                "BMWE 2015",
                scheme(
                        CouncilSchemes.FULL_SOLIDARITY,
                        Scope.builder()
                                .name("all")
                                .segments(Segment.values())
                                .model(Models.insurance()
                                        .key(AllocationKeys.budget())
                                        .expectedCost(expected(11_247_145))
                                        .build())
                                .build()));
    }

    /**
     * The same four municipalities, sharing only the cost of personal budgets, by what each has for personal budgets in
     * 2015; each bears the rest itself.
     *
     * <p>Settled, Bedum pays 1,045,238, De Marne 1,296,571, Winsum 1,756,350 and Eemsmond 2,392,978 euro for them.
     *
     * @return the scenario
     */
    public static Scenario bmwePersonalBudgets() {
        ImmutableMap<MunicipalityCode, BigDecimal> weights = members().entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        member -> member.getKey(),
                        member -> cell(member.getValue(), "pgb").getNumber().numberValueExact(BigDecimal.class)));
        Scope shared = Scope.builder()
                .name("personal budgets")
                .products(PERSONAL.value())
                .model(Models.insurance()
                        .key(AllocationKeys.series(PERSONAL_BUDGETS))
                        .expectedCost(expected(6_491_137))
                        .build())
                .build();
        Scope rest = Scope.builder()
                .name("rest")
                .segments(Segment.values())
                .model(Models.actualUse(AllocationKeys.equal()))
                .build();
        SolidarityScheme scheme = scheme("personal budgets", shared, rest);
        ImmutableTable.Builder<String, MunicipalityCode, BigDecimal> keys = ImmutableTable.builder();
        weights.forEach((code, weight) -> keys.put(PERSONAL_BUDGETS, code, weight));
        return bmwe("BMWE personal budgets 2015", scheme).toBuilder()
                .keys(keys.buildOrThrow())
                .build();
    }

    private static SolidarityScheme scheme(String name, Scope... scopes) {
        return SolidarityScheme.builder()
                .name(name)
                .firstYear(Bmwe2015.YEAR)
                .lastYear(Bmwe2015.YEAR)
                .addScopes(scopes)
                .build();
    }

    private static YearlyAmount expected(long euros) {
        return YearlyAmount.of(ImmutableSortedMap.of(Bmwe2015.YEAR, euros(euros)));
    }

    private static Scenario bmwe(String name, SolidarityScheme scheme) {
        ImmutableSortedMap<MunicipalityCode, Municipality> members = members();
        ProductCatalogue catalogue = catalogue();
        ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> budgets = ImmutableTable.builder();
        members.forEach((code, member) -> budgets.put(Bmwe2015.YEAR, code, cell(member, "total")));
        return Scenario.builder()
                .name(name)
                .municipalities(members)
                .youth(youth())
                .catalogue(catalogue)
                .usage(UsageLines.of(costs(), members.keySet().asList(), catalogue))
                .budgets(budgets.buildOrThrow())
                .scheme(scheme)
                .build();
    }

    private static ImmutableSortedMap<MunicipalityCode, Municipality> members() {
        return Groningen.region().membersIn(Groningen.bmwe(), Bmwe2015.YEAR).stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        MunicipalityCode::compareTo, Municipality::code, member -> member));
    }

    private static MonetaryAmount cell(Municipality member, String column) {
        return Bmwe2015.published().cell(member.name(), column);
    }

    private static ProductCatalogue catalogue() {
        return ProductCatalogue.of(ImmutableList.of(
                Product.of(IN_KIND.value(), "AWBZ care in kind", Segment.INTENSIVE),
                Product.of(PERSONAL.value(), "AWBZ personal budget", Segment.INTENSIVE).toBuilder()
                        .careForm(CareForm.PERSONAL_BUDGET)
                        .build(),
                Product.of(FIRST_LINE.value(), "Zvw youth mental health care, first line", Segment.FLEXIBLE),
                Product.of(SECOND_LINE.value(), "Zvw youth mental health care, second line", Segment.INTENSIVE)));
    }

    /** Table 2.1, inhabitants of 0 to 24 years in 2014. */
    private static ImmutableMap<MunicipalityCode, BigDecimal> youth() {
        return ImmutableMap.of(
                MunicipalityCode.of("0005"), BigDecimal.valueOf(2947),
                MunicipalityCode.of("0053"), BigDecimal.valueOf(3951),
                MunicipalityCode.of("1651"), BigDecimal.valueOf(4325),
                MunicipalityCode.of("1663"), BigDecimal.valueOf(2565));
    }

    /** Tables 2.4, 2.5 and 2.7, costs of 2012. */
    private static ImmutableList<UsageLine> costs() {
        return ImmutableList.<UsageLine>builder()
                .addAll(costs("0005", 241_876, 1_104_641, 13_011, 805_016))
                .addAll(costs("0053", 382_341, 2_017_459, 13_331, 788_930))
                .addAll(costs("1651", 267_055, 2_343_457, 11_263, 1_092_132))
                .addAll(costs("1663", 309_783, 1_025_580, 5_942, 825_328))
                .build();
    }

    private static ImmutableList<UsageLine> costs(
            String code, long inKind, long personal, long firstLine, long secondLine) {
        return ImmutableList.of(
                cost(code, IN_KIND, inKind),
                cost(code, PERSONAL, personal),
                cost(code, FIRST_LINE, firstLine),
                cost(code, SECOND_LINE, secondLine));
    }

    private static UsageLine cost(String code, ProductCode product, long euros) {
        return UsageLine.ofAmount(MunicipalityCode.of(code), product, ESTIMATED, euros(euros));
    }

    private static MonetaryAmount euros(long euros) {
        return Euro.ofCents(Math.multiplyExact(euros, 100));
    }
}
