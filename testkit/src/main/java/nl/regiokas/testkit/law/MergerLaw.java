package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.region.Succession;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.scenario.CareLine;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * Two municipalities that take part in the same scopes may merge before the run or within it. A scope whose model does
 * not look at single amounts then has the same cost and contributions per year, and its charges of a year differ in
 * total by at most one cent per municipality and open item.
 *
 * @since 0.2.0
 */
public final class MergerLaw implements SettlementLaw {

    private final Predicate<SharingModel> models;

    private MergerLaw(Predicate<SharingModel> models) {
        this.models = models;
    }

    /**
     * Returns the law for scopes with some models.
     *
     * @param models the models for which the law holds, that is, those without a limit or a layer
     * @return the law
     */
    public static MergerLaw of(Predicate<SharingModel> models) {
        return new MergerLaw(Attributes.given(models, "models of merger law"));
    }

    @Override
    public String name() {
        return "merger-before-or-within";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        Scenario scenario = trial.scenario();
        SolidarityScheme scheme = scenario.scheme();
        ImmutableList<Scope> scopes =
                scheme.scopes().stream().filter(this::holdsFor).collect(ImmutableList.toImmutableList());
        if (!scenario.reorganisations().all().isEmpty() || scopes.isEmpty()) {
            return Optional.empty();
        }
        return pairs(scenario).stream()
                .flatMap(pair -> breaches(trial, scopes, pair))
                .findFirst();
    }

    private Stream<Breach> breaches(Trial trial, ImmutableList<Scope> scopes, Pair pair) {
        SolidarityScheme scheme = trial.scenario().scheme();
        SettledOutcome before = trial.settle(merged(trial.scenario(), pair, scheme.firstYear()));
        return IntStream.rangeClosed(scheme.firstYear() + 1, scheme.lastYear())
                .boxed()
                .flatMap(year -> breach(trial, scopes, pair, year, before));
    }

    private Stream<Breach> breach(
            Trial trial, ImmutableList<Scope> scopes, Pair pair, int merging, SettledOutcome before) {
        SettledOutcome within = trial.settle(merged(trial.scenario(), pair, merging));
        SolidarityScheme scheme = trial.scenario().scheme();
        return scopes.stream()
                .flatMap(scope -> IntStream.rangeClosed(scheme.firstYear(), scheme.lastYear())
                        .boxed()
                        .flatMap(year -> breach(
                                new OfYear(trial.scenario(), before, scope, year),
                                new OfYear(trial.scenario(), within, scope, year),
                                "merging " + pair.from() + " into " + pair.to() + " in " + merging
                                        + " instead of before the first year")));
    }

    private static Stream<Breach> breach(OfYear before, OfYear within, String why) {
        long most = before.items() + within.items();
        long difference = Math.abs(before.charged() - within.charged());
        Stream<Breach> same = Stream.of(
                        Breach.unlessEqual(before.cost(), within.cost(), before.place(), "after " + why + " the cost"),
                        Breach.unlessEqual(
                                before.contributed(),
                                within.contributed(),
                                before.place(),
                                "after " + why + " the contributions"))
                .flatMap(Optional::stream);
        return difference <= most
                ? same
                : Stream.of(new Breach(
                        before.place(),
                        "after " + why + " charges must differ by at most " + most + " cents in total but differed by "
                                + difference));
    }

    private boolean holdsFor(Scope scope) {
        return scope.from().isEmpty()
                && scope.until().isEmpty()
                && scope.leaving().equals(Leaving.DEFAULT)
                && scope.model().byYear().values().stream()
                        .allMatch(model ->
                                models.test(model) && model.reach().charges().isEmpty());
    }

    /** A scope in a year. */
    private record OfYear(Scenario scenario, SettledOutcome outcome, Scope scope, int year) {

        String place() {
            return "scope " + scope.name() + ", " + year;
        }

        long charged() {
            return charges().mapToLong(Booked::cents).sum();
        }

        long contributed() {
            return charges()
                    .filter(charge -> charge.kind().equals(ChargeKind.CONTRIBUTION))
                    .mapToLong(Booked::cents)
                    .sum();
        }

        private Stream<Booked> charges() {
            return outcome.charges(year).stream()
                    .filter(charge -> charge.scope().equals(scope.name()));
        }

        long cost() {
            return outcome.funds().stream()
                    .filter(fund -> fund.year() == year && fund.scope().equals(scope.name()))
                    .mapToLong(FundYear::costCents)
                    .sum();
        }

        /** The open items that are due in the year. */
        long items() {
            State before = year == scenario.scheme().firstYear()
                    ? scenario.opening()
                    : Objects.requireNonNull(outcome.states().get(year - 1));
            return before.scopes().getOrDefault(scope.name(), ScopeState.of(0)).openCents().keySet().stream()
                    .filter(item -> item.due() == year)
                    .count();
        }
    }

    private record Pair(MunicipalityCode from, MunicipalityCode to) {}

    /** Each municipality with the first other one that takes part in the same scopes. */
    private static List<Pair> pairs(Scenario scenario) {
        Members members = Members.of(scenario);
        List<Pair> pairs = new ArrayList<>();
        for (MunicipalityCode from : scenario.codes()) {
            scenario.codes().stream()
                    .filter(to -> !to.equals(from) && alike(scenario, members, from, to))
                    .findFirst()
                    .ifPresent(to -> pairs.add(new Pair(from, to)));
        }
        return pairs;
    }

    private static boolean alike(Scenario scenario, Members members, MunicipalityCode one, MunicipalityCode other) {
        SolidarityScheme scheme = scenario.scheme();
        return scheme.scopes().stream()
                .allMatch(scope -> IntStream.rangeClosed(scheme.firstYear(), scheme.lastYear())
                        .filter(year -> scheme.isInForce(scope, year))
                        .allMatch(year -> members.of(scope, year).contains(one)
                                == members.of(scope, year).contains(other)));
    }

    // ---- the region after a merger

    private static Scenario merged(Scenario scenario, Pair pair, int year) {
        SolidarityScheme scheme = scenario.scheme();
        Scenario.Builder merged = scenario.toBuilder()
                .reorganisations(Reorganisations.of(List.of(Reorganisation.of(
                        LocalDate.of(year, 1, 1),
                        List.of(Succession.of(pair.from().value(), pair.to().value()))))))
                .budgets(moved(scenario.budgets(), pair, year))
                .advances(moved(scenario.advances(), pair, year))
                .keys(ImmutableTable.of())
                .series(series(scenario, pair, year))
                .scheme(scheme.toBuilder()
                        .scopes(scheme.scopes().stream()
                                .map(scope -> merged(scheme, scope, pair, year))
                                .toList())
                        .build());
        return merged.build()
                .withCare(scenario.care().stream()
                        .map(each -> merged(each, pair, year))
                        .toList());
    }

    private static CareLine merged(CareLine each, Pair pair, int year) {
        UsageLine line = each.line();
        return line.date().getYear() < year || !line.municipality().equals(pair.from())
                ? each
                : new CareLine(line.toBuilder().municipality(pair.to()).build(), each.client(), each.known());
    }

    private static Scope merged(SolidarityScheme scheme, Scope scope, Pair pair, int year) {
        Map<Integer, Participants> byYear = new TreeMap<>();
        scope.participants().byYear().forEach((from, who) -> {
            int base = from == Dated.ALWAYS ? scheme.firstYear(scope) : from;
            byYear.put(from, base < year ? who : who.without(pair.from()));
        });
        return scope.toBuilder().participants(Dated.byYear(byYear)).build();
    }

    private static ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> moved(
            ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> amounts, Pair pair, int year) {
        ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> moved = ImmutableTable.builder();
        amounts.rowMap().forEach((of, row) -> {
            Map<MunicipalityCode, Long> sums = new TreeMap<>();
            row.forEach((code, amount) -> sums.merge(
                    of >= year && code.equals(pair.from()) ? pair.to() : code,
                    Euro.cents(amount, "amount"),
                    Math::addExact));
            sums.forEach((code, cents) -> moved.put(of, code, Euro.ofCents(cents)));
        });
        return moved.buildOrThrow();
    }

    /** Gives all series years, since a value without years would hold before the merger too. */
    private static ImmutableList<Series> series(Scenario scenario, Pair pair, int year) {
        List<Series> all = new ArrayList<>(scenario.series());
        scenario.keys().rowMap().forEach((name, weights) -> all.add(Series.of(name, weights)));
        if (all.stream().noneMatch(each -> each.name().equals(AllocationKeys.YOUTH))) {
            all.add(Series.of(AllocationKeys.YOUTH, scenario.youth()));
        }
        return all.stream().map(each -> dated(scenario, each, pair, year)).collect(ImmutableList.toImmutableList());
    }

    private static Series dated(Scenario scenario, Series series, Pair pair, int merging) {
        Series.Builder dated = Series.builder(series.name());
        int first = series.dated().isEmpty()
                ? scenario.scheme().firstYear() - furthest(scenario)
                : series.dated().firstKey();
        for (int year = first; year <= scenario.scheme().lastYear(); year++) {
            Map<MunicipalityCode, BigDecimal> sums = new TreeMap<>();
            for (MunicipalityCode code : scenario.codes()) {
                MunicipalityCode to = year >= merging && code.equals(pair.from()) ? pair.to() : code;
                series.value(code, year).ifPresent(value -> sums.merge(to, value, BigDecimal::add));
            }
            int of = year;
            sums.forEach((code, value) -> dated.put(of, code, value));
        }
        return dated.build();
    }

    private static int furthest(Scenario scenario) {
        return scenario.scheme().scopes().stream()
                .flatMap(scope -> scope.model().byYear().values().stream())
                .flatMap(model -> model.reach().series().values().stream())
                .max(Integer::compare)
                .orElse(0);
    }
}
