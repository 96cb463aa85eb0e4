package nl.regiokas.testkit.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.region.Succession;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.model.Choices;
import nl.regiokas.testkit.plan.ScenarioPlan.LinePlan;
import nl.regiokas.testkit.plan.ScenarioPlan.MunicipalityPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.ProductPlan;
import nl.regiokas.testkit.plan.ScenarioPlan.Reached;
import nl.regiokas.testkit.scenario.CareLine;
import nl.regiokas.testkit.scenario.PlaceNames;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import nl.regiokas.testkit.scenario.UsageLines;

/** Makes a scenario from a plan. */
final class Planned {

    private static final int SERIES_BEFORE = 4;
    private static final int MOST_CLIENTS = 6;
    private static final int MONTHS = 24;
    private static final int MOST_CLOSINGS = 3;

    private final ScenarioPlan plan;
    private final SortedMap<MunicipalityCode, Municipality> municipalities = new TreeMap<>();
    private final Reorganisations reorganisations;
    private final ProductCatalogue catalogue;

    Planned(ScenarioPlan plan) {
        this.plan = plan;
        for (int m = 0; m < plan.municipalities().size(); m++) {
            Municipality one = PlaceNames.municipality(m);
            municipalities.put(one.code(), one);
        }
        this.reorganisations =
                ReorganisationPlan.reorganisations(plan.reorganisations(), municipalities.keySet(), plan.firstYear());
        for (Reorganisation one : reorganisations.all()) {
            for (Succession succession : one.successions()) {
                municipalities.computeIfAbsent(
                        succession.to(),
                        code -> Municipality.builder()
                                .code(code)
                                .name("New " + code)
                                .from(one.date())
                                .build());
            }
        }
        this.catalogue = catalogue();
    }

    private int lastYear() {
        return plan.firstYear() + plan.years() - 1;
    }

    ImmutableList<MunicipalityCode> codes(int year) {
        return municipalities.values().stream()
                .filter(each -> each.existsIn(year))
                .map(Municipality::code)
                .filter(code -> reorganisations.absence(code, year).isEmpty())
                .collect(toImmutableList());
    }

    Scenario scenario(Optional<SharingModel> instead) {
        ImmutableList<MunicipalityCode> all = ImmutableList.copyOf(municipalities.keySet());
        Scenario.Builder scenario = Scenario.builder()
                .municipalities(municipalities)
                .reorganisations(reorganisations)
                .catalogue(catalogue)
                .usage(UsageLines.ofCare(plan.lines().stream().map(this::line).toList(), all, catalogue))
                .budgets(amounts(plan.firstYear() - SERIES_BEFORE, MunicipalityPlan::budgetCents, true))
                .advances(amounts(plan.firstYear(), MunicipalityPlan::advanceCents, false));
        addClosings(scenario);
        ImmutableTable.Builder<String, MunicipalityCode, BigDecimal> keys = ImmutableTable.builder();
        for (int m = 0; m < all.size(); m++) {
            scenario.putYouth(all.get(m), BigDecimal.valueOf(of(m).youth()));
            keys.put(ScenarioBuilder.TABLE_KEY, all.get(m), BigDecimal.valueOf(of(m).weight()));
        }
        scenario.keys(keys.buildOrThrow());
        if (plan.reached() != Reached.PAPERS) {
            scenario.addSeries(series(all));
        }
        PlannedScopes scopes = new PlannedScopes(plan, this::codes, catalogue);
        plan.scopes().forEach(one -> scopes.add(one, instead));
        return scenario.scheme(scheme(scopes))
                .instalmentCents(scopes.instalments())
                .decisions(scopes.decisions())
                .build();
    }

    private MunicipalityPlan of(int ordinal) {
        return plan.municipalities().get(ordinal % plan.municipalities().size());
    }

    private Series series(ImmutableList<MunicipalityCode> all) {
        Series.Builder series = Series.builder(ScenarioPlan.DATED_SERIES);
        for (int year = plan.firstYear() - SERIES_BEFORE; year <= lastYear(); year++) {
            for (MunicipalityCode code : codes(year)) {
                int m = all.indexOf(code);
                series.put(year, code, BigDecimal.valueOf(of(m).weight() + (year + m) % 3, 1));
            }
        }
        return series.build();
    }

    private static ProductCode code(int product) {
        return ProductCode.of(String.format(Locale.ROOT, "%02dA01", product + 40));
    }

    private ProductCatalogue catalogue() {
        ImmutableList.Builder<Product> drawn = ImmutableList.builder();
        ImmutableList.Builder<Tariff> tariffs = ImmutableList.builder();
        for (int p = 0; p < plan.products().size(); p++) {
            ProductPlan one = plan.products().get(p);
            drawn.add(Product.builder()
                    .code(code(p))
                    .name("product " + p)
                    .segment(one.segment())
                    .standing(one.standing())
                    .build());
            tariffs.add(Tariff.of(
                    code(p),
                    LocalDate.of(plan.firstYear() - plan.history(), 1, 1),
                    BigDecimal.valueOf(one.tenThousandths(), 4)));
        }
        return ProductCatalogue.of(drawn.build(), tariffs.build());
    }

    private CareLine line(LinePlan line) {
        int year = plan.firstYear() - plan.history() + line.year() % (plan.years() + plan.history());
        ImmutableList<MunicipalityCode> codes = codes(year);
        MunicipalityCode municipality = codes.get(line.municipality() % codes.size());
        ProductCode product = code(line.product() % plan.products().size());
        LocalDate date = LocalDate.of(year, 7, 1);
        UsageLine usage = line.quantity()
                ? UsageLine.ofQuantity(municipality, product, date, BigDecimal.valueOf(line.number(), 2))
                : UsageLine.ofAmount(municipality, product, date, Euro.ofCents(line.number()));
        int client = line.more() % MOST_CLIENTS;
        int months = plan.closings().isEmpty() ? 0 : line.more() / MOST_CLIENTS % MONTHS;
        return new CareLine(
                usage,
                client == 0 ? Optional.empty() : Optional.of("client " + client),
                months == 0 ? Optional.empty() : Optional.of(date.plusMonths(months)));
    }

    private ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> amounts(
            int from, ToLongFunction<MunicipalityPlan> cents, boolean zeros) {
        ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> amounts = ImmutableTable.builder();
        ImmutableList<MunicipalityCode> all = ImmutableList.copyOf(municipalities.keySet());
        for (int year = from; year <= lastYear(); year++) {
            for (MunicipalityCode code : codes(year)) {
                long amount = cents.applyAsLong(of(all.indexOf(code)));
                if (zeros || amount != 0) {
                    amounts.put(year, code, Euro.ofCents(amount));
                }
            }
        }
        return amounts.buildOrThrow();
    }

    private void addClosings(Scenario.Builder scenario) {
        if (plan.closings().isEmpty()) {
            return;
        }
        Choices choices = Choices.of(plan.closings());
        choices.below(2);
        int through = plan.firstYear();
        LocalDate day = LocalDate.of(plan.firstYear() + 1, 1, 1);
        int count = 1 + choices.below(MOST_CLOSINGS);
        for (int k = 0; k < count; k++) {
            through = Math.min(lastYear(), through + choices.below(3));
            int months = 1 + choices.below(MONTHS);
            if (k == 0 && choices.oneIn(3) && lateLines() == LateLines.RESTATE) {
                day = LocalDate.of(through, 1 + months % 12, 15);
            } else {
                LocalDate next = day.plusMonths(months);
                day = next.getYear() <= through ? LocalDate.of(through + 1, 1, 31) : next;
            }
            Closing closing = new Closing(day, through);
            scenario.addClosings(closing);
            if (choices.oneIn(2) && canBeFinal(closing)) {
                scenario.addFinalClosings(closing);
            }
        }
    }

    /** Whether no line of a closing's years becomes known after it, unless late lines count later anyway. */
    private boolean canBeFinal(Closing closing) {
        return lateLines() == LateLines.CURRENT_YEAR
                || plan.lines().stream()
                        .map(this::line)
                        .filter(each -> each.line().date().getYear() >= plan.firstYear())
                        .filter(each -> each.line().date().getYear() <= closing.through())
                        .noneMatch(each -> each.knownOn().isAfter(closing.day()));
    }

    private LateLines lateLines() {
        return !plan.closings().isEmpty() && plan.closings().get(0) % 2 == 1
                ? LateLines.CURRENT_YEAR
                : LateLines.RESTATE;
    }

    private SolidarityScheme scheme(PlannedScopes scopes) {
        SolidarityScheme.Builder scheme = SolidarityScheme.builder();
        scheme.firstYear(plan.firstYear()).lastYear(lastYear()).lateLines(lateLines());
        if (plan.reached() != Reached.PAPERS) {
            scheme.addOutside(new OutsideParty(ScenarioPlan.OUTSIDE, "Rijk"));
        }
        return scheme.scopes(scopes.all()).build();
    }
}
