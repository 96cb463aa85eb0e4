package nl.regiokas.testkit.scenario;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.calculation.Readiness;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * A scenario in plain numbers, each of which may be made smaller on its own: what a generator of a property library
 * draws and shrinks.
 *
 * <p>Any numbers make a scenario that can be settled: ordinals wrap around, products outside all scopes fall in the last
 * one, and a scheme that cannot be settled on the usage (a key without weight, a flat-tax window without use) is
 * {@linkplain #tamed() tamed}. So nothing has to be drawn in vain.
 *
 * @param firstYear the first year that is settled
 * @param years how many years are settled, at least 1
 * @param history how many years of usage come before them
 * @param municipalities the municipalities, at least 1
 * @param products the products, at least 1
 * @param lines the usage
 * @param scopes the scopes, at least 1
 */
public record ScenarioPlan(
        int firstYear,
        int years,
        int history,
        ImmutableList<MunicipalityPlan> municipalities,
        ImmutableList<ProductPlan> products,
        ImmutableList<LinePlan> lines,
        ImmutableList<ScopePlan> scopes) {

    /** The name of the key whose weights stand with the municipalities. */
    public static final String TABLE_KEY = "clients";

    /**
     * A municipality in numbers.
     *
     * @param youth its young inhabitants
     * @param budgetCents its budget of every year, in cents
     * @param advanceCents what it pays in advance every year, in cents
     * @param weight its weight in the key {@link #TABLE_KEY}
     */
    public record MunicipalityPlan(long youth, long budgetCents, long advanceCents, long weight) {}

    /**
     * A product in numbers.
     *
     * @param segment its segment
     * @param standing whether it is kept up for all
     * @param tenThousandths the price of a unit in 1/10000 euro; a line of it may be a quantity
     */
    public record ProductPlan(Segment segment, boolean standing, long tenThousandths) {}

    /**
     * A usage line in numbers.
     *
     * @param municipality the ordinal of the municipality, wraps around
     * @param product the ordinal of the product, wraps around
     * @param year the ordinal of the year from the first year of history, wraps around
     * @param number cents, or hundredths of units
     * @param quantity whether the number is a quantity
     */
    public record LinePlan(int municipality, int product, int year, long number, boolean quantity) {}

    /**
     * The scenario of these numbers.
     *
     * @return a scenario whose scheme can be settled
     */
    public Scenario scenario() {
        Scenario scenario = scenario(scopes);
        return Readiness.of(scenario.scheme(), scenario.facts()).isReady()
                ? scenario
                : tamed().scenario(tamed().scopes);
    }

    /**
     * The plan with models that can be settled on any usage: every key is {@code equal}, a flat tax is an insurance.
     *
     * @return the tamed plan
     */
    public ScenarioPlan tamed() {
        return new ScenarioPlan(
                firstYear,
                years,
                history,
                municipalities,
                products,
                lines,
                scopes.stream().map(ScopePlan::tamed).collect(toImmutableList()));
    }

    private Scenario scenario(ImmutableList<ScopePlan> planned) {
        ImmutableList<Municipality> members = IntStream.range(0, municipalities.size())
                .mapToObj(PlaceNames::municipality)
                .collect(toImmutableList());
        ImmutableList<MunicipalityCode> codes =
                members.stream().map(Municipality::code).collect(toImmutableList());
        ProductCatalogue catalogue = catalogue();
        Scenario.Builder scenario = Scenario.builder();
        for (int m = 0; m < codes.size(); m++) {
            scenario.putMunicipalities(codes.get(m), members.get(m));
            scenario.putYouth(
                    codes.get(m), BigDecimal.valueOf(municipalities.get(m).youth()));
        }
        return scenario.catalogue(catalogue)
                .usage(UsageLines.of(usage(codes), codes, catalogue))
                .budgets(budgets(codes))
                .advances(advances(codes))
                .keys(keys(codes))
                .scheme(scheme(planned, codes))
                .build();
    }

    private static ProductCode code(int product) {
        return ProductCode.of(String.format(Locale.ROOT, "%02dA01", product + 40));
    }

    private ProductCatalogue catalogue() {
        ImmutableList.Builder<Product> drawn = ImmutableList.builder();
        ImmutableList.Builder<Tariff> tariffs = ImmutableList.builder();
        for (int p = 0; p < products.size(); p++) {
            ProductPlan plan = products.get(p);
            drawn.add(Product.builder()
                    .code(code(p))
                    .name("product " + p)
                    .segment(plan.segment())
                    .standing(plan.standing())
                    .build());
            tariffs.add(Tariff.of(
                    code(p), LocalDate.of(firstYear - history, 1, 1), BigDecimal.valueOf(plan.tenThousandths(), 4)));
        }
        return ProductCatalogue.of(drawn.build(), tariffs.build());
    }

    private ImmutableList<UsageLine> usage(ImmutableList<MunicipalityCode> codes) {
        return lines.stream().map(line -> usage(line, codes)).collect(toImmutableList());
    }

    private UsageLine usage(LinePlan line, ImmutableList<MunicipalityCode> codes) {
        MunicipalityCode municipality = codes.get(line.municipality() % codes.size());
        ProductCode product = code(line.product() % products.size());
        LocalDate date = LocalDate.of(firstYear - history + line.year() % (years + history), 7, 1);
        return line.quantity()
                ? UsageLine.ofQuantity(municipality, product, date, BigDecimal.valueOf(line.number(), 2))
                : UsageLine.ofAmount(municipality, product, date, Euro.ofCents(line.number()));
    }

    private ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> budgets(ImmutableList<MunicipalityCode> codes) {
        ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> budgets = ImmutableTable.builder();
        for (int year = firstYear; year < firstYear + years; year++) {
            for (int m = 0; m < codes.size(); m++) {
                budgets.put(
                        year, codes.get(m), Euro.ofCents(municipalities.get(m).budgetCents()));
            }
        }
        return budgets.buildOrThrow();
    }

    private ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> advances(ImmutableList<MunicipalityCode> codes) {
        ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> advances = ImmutableTable.builder();
        for (int year = firstYear; year < firstYear + years; year++) {
            for (int m = 0; m < codes.size(); m++) {
                if (municipalities.get(m).advanceCents() != 0) {
                    advances.put(
                            year,
                            codes.get(m),
                            Euro.ofCents(municipalities.get(m).advanceCents()));
                }
            }
        }
        return advances.buildOrThrow();
    }

    private ImmutableTable<String, MunicipalityCode, BigDecimal> keys(ImmutableList<MunicipalityCode> codes) {
        ImmutableTable.Builder<String, MunicipalityCode, BigDecimal> keys = ImmutableTable.builder();
        for (int m = 0; m < codes.size(); m++) {
            keys.put(
                    TABLE_KEY,
                    codes.get(m),
                    BigDecimal.valueOf(municipalities.get(m).weight()));
        }
        return keys.buildOrThrow();
    }

    private SolidarityScheme scheme(ImmutableList<ScopePlan> planned, ImmutableList<MunicipalityCode> codes) {
        ImmutableMap.Builder<MunicipalityCode, BigDecimal> table = ImmutableMap.builder();
        for (int m = 0; m < codes.size(); m++) {
            table.put(codes.get(m), BigDecimal.valueOf(municipalities.get(m).weight()));
        }
        ScopePlan.Setting setting = new ScopePlan.Setting(firstYear, years, codes, table.buildOrThrow());
        SolidarityScheme.Builder scheme = SolidarityScheme.builder();
        scheme.firstYear(firstYear).lastYear(firstYear + years - 1);
        for (int s = 0; s < planned.size(); s++) {
            scheme.addScopes(planned.get(s).scope("scope-" + s, s == planned.size() - 1, setting));
        }
        return scheme.build();
    }
}
