package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import com.google.common.collect.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.series.Series;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.form.Values;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.scenario.CareLine;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * Makes a scenario smaller as long as it fails: fewer years, municipalities, lines, amounts, terms of scopes and terms
 * of models. The table of a model's fields decides which of its terms can be left out.
 */
final class Reduction {

    private Reduction() {}

    static Scenario smallest(Scenario scenario, Predicate<Scenario> fails) {
        Scenario smallest = scenario.withCare(scenario.care());
        Optional<Scenario> smaller = Optional.of(smallest);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = smaller(smallest).filter(fails).findFirst();
        }
        return smallest;
    }

    private static Stream<Scenario> smaller(Scenario scenario) {
        return Stream.of(
                        fewerYears(scenario),
                        fewerMunicipalities(scenario),
                        fewerLines(scenario),
                        fewerClosings(scenario),
                        fewerAmounts(scenario),
                        fewerTerms(scenario))
                .flatMap(each -> each);
    }

    private static Stream<Scenario> fewerYears(Scenario scenario) {
        int last = scenario.scheme().lastYear();
        return last == scenario.scheme().firstYear() ? Stream.of() : Stream.of(scenario.until(last - 1));
    }

    private static Stream<Scenario> fewerAmounts(Scenario scenario) {
        return Stream.of(
                        scenario.toBuilder().budgets(ImmutableTable.of()).build(),
                        scenario.toBuilder().advances(ImmutableTable.of()).build(),
                        scenario.toBuilder().instalmentCents(ImmutableMap.of()).build())
                .filter(other -> !other.equals(scenario));
    }

    private static Stream<Scenario> fewerClosings(Scenario scenario) {
        return scenario.closings().stream()
                .map(one -> scenario.toBuilder()
                        .closings(scenario.closings().stream()
                                .filter(each -> !each.equals(one))
                                .toList())
                        .build());
    }

    private static Stream<Scenario> fewerMunicipalities(Scenario scenario) {
        if (!scenario.reorganisations().all().isEmpty()) {
            return Stream.of(scenario.toBuilder()
                    .reorganisations(Reorganisations.of(List.of()))
                    .build());
        }
        return scenario.codes().size() == 1
                ? Stream.of()
                : scenario.codes().stream().map(code -> without(scenario, code));
    }

    private static Stream<Scenario> fewerLines(Scenario scenario) {
        ImmutableList<CareLine> lines = scenario.care();
        return Stream.iterate(lines.size() / 2, size -> size > 0, size -> size / 2)
                .flatMap(size -> Stream.iterate(0, from -> from < lines.size(), from -> from + size)
                        .map(from -> scenario.withCare(ImmutableList.<CareLine>builder()
                                .addAll(lines.subList(0, from))
                                .addAll(lines.subList(Math.min(from + size, lines.size()), lines.size()))
                                .build())));
    }

    // ---- terms

    private static Stream<Scenario> fewerTerms(Scenario scenario) {
        SolidarityScheme scheme = scenario.scheme();
        return scheme.scopes().stream()
                .flatMap(scope -> simpler(scope)
                        .map(other -> scenario.withScheme(scheme.toBuilder()
                                .scopes(scheme.scopes().stream()
                                        .map(each -> each.equals(scope) ? other : each)
                                        .toList())
                                .build())));
    }

    private static Stream<Scope> simpler(Scope scope) {
        Scope plain = scope.toBuilder()
                .from(Optional.empty())
                .until(Optional.empty())
                .atEnd(AtEnd.RUN_OFF)
                .leaving(Leaving.DEFAULT)
                .build();
        Scope first = scope.toBuilder()
                .model(Dated.always(scope.model().byYear().values().iterator().next()))
                .build();
        Scope unfunded = scope.toBuilder().openingFund(Optional.empty()).build();
        Stream<Scope> models = scope.model().byYear().entrySet().stream()
                .flatMap(entry -> simpler(entry.getValue())
                        .map(model -> scope.toBuilder()
                                .model(Dated.byYear(replaced(scope.model().byYear(), entry, model)))
                                .build()));
        return Stream.concat(Stream.of(plain, first, unfunded).filter(other -> !other.equals(scope)), models);
    }

    private static Map<Integer, SharingModel> replaced(
            Map<Integer, SharingModel> byYear, Map.Entry<Integer, SharingModel> entry, SharingModel model) {
        Map<Integer, SharingModel> replaced = new TreeMap<>(byYear);
        replaced.put(entry.getKey(), model);
        return replaced;
    }

    private static Stream<SharingModel> simpler(SharingModel model) {
        return Models.types().find(model.name()).stream()
                .filter(type -> type.type().isInstance(model))
                .flatMap(type -> simpler(type, model));
    }

    private static <M extends SharingModel> Stream<M> simpler(ModelType<M> type, SharingModel model) {
        M value = type.type().cast(model);
        return type.form().fields().stream()
                .filter(field -> !field.required() && field.value().apply(value).isPresent())
                .flatMap(field -> without(type.form(), value, field).stream())
                .filter(other -> !other.equals(value));
    }

    private static <M> Optional<M> without(Form<M> form, M value, Field<M, ?> left) {
        Values.Builder values = Values.builder();
        form.fields().stream().filter(field -> !field.equals(left)).forEach(field -> put(field, value, values));
        try {
            return Optional.of(form.make().apply(values.build()));
        } catch (RefusalException needed) {
            return Optional.empty();
        }
    }

    private static <M, T> void put(Field<M, T> field, M value, Values.Builder values) {
        field.value().apply(value).ifPresent(given -> values.put(field, given));
    }

    // ---- one municipality less

    private static Scenario without(Scenario scenario, MunicipalityCode code) {
        ImmutableList<CareLine> lines = scenario.care().stream()
                .filter(each -> !each.line().municipality().equals(code))
                .collect(ImmutableList.toImmutableList());
        return scenario.toBuilder()
                .municipalities(Maps.filterKeys(scenario.municipalities(), each -> !each.equals(code)))
                .youth(Maps.filterKeys(scenario.youth(), each -> !each.equals(code)))
                .budgets(without(scenario.budgets(), code))
                .advances(without(scenario.advances(), code))
                .decisions(without(scenario.decisions(), code))
                .instalmentCents(ImmutableMap.copyOf(
                        Maps.transformValues(scenario.instalmentCents(), items -> withoutItems(items, code))))
                .keys(without(scenario.keys(), code))
                .series(scenario.series().stream()
                        .map(series -> without(series, code))
                        .toList())
                .scheme(scenario.scheme().toBuilder()
                        .scopes(scenario.scheme().scopes().stream()
                                .map(scope -> without(scope, code))
                                .toList())
                        .build())
                .build()
                .withCare(lines);
    }

    private static ImmutableSortedMap<OpenItem, Long> withoutItems(Map<OpenItem, Long> items, MunicipalityCode code) {
        return ImmutableSortedMap.copyOf(
                Maps.filterKeys(items, item -> !item.municipality().equals(code)));
    }

    private static Series without(Series series, MunicipalityCode code) {
        return new Series(
                series.name(),
                without(series.undated(), code),
                ImmutableSortedMap.copyOf(Maps.transformValues(series.dated(), values -> without(values, code))));
    }

    private static <V> ImmutableSortedMap<MunicipalityCode, V> without(
            Map<MunicipalityCode, V> values, MunicipalityCode code) {
        return ImmutableSortedMap.copyOf(Maps.filterKeys(values, each -> !each.equals(code)));
    }

    private static <R, V> ImmutableTable<R, MunicipalityCode, V> without(
            ImmutableTable<R, MunicipalityCode, V> table, MunicipalityCode code) {
        return table.cellSet().stream()
                .filter(cell -> !code.equals(cell.getColumnKey()))
                .collect(ImmutableTable.toImmutableTable(
                        Table.Cell::getRowKey, Table.Cell::getColumnKey, Table.Cell::getValue));
    }

    private static Scope without(Scope scope, MunicipalityCode code) {
        return scope.toBuilder()
                .participants(
                        Dated.byYear(Maps.transformValues(scope.participants().byYear(), who -> who.without(code))))
                .build();
    }
}
