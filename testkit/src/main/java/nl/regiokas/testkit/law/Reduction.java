package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import com.google.common.collect.Table;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Participation;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * Makes a counterexample smaller while it stays one: fewer years, fewer municipalities, fewer lines.
 *
 * <p>Greedy: the first smaller scenario that still fails is taken, until none does.
 */
final class Reduction {

    private Reduction() {}

    static Scenario smallest(Scenario scenario, Predicate<Scenario> fails) {
        Scenario smallest = scenario.withLines(scenario.lines());
        Optional<Scenario> smaller = Optional.of(smallest);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = smaller(smallest).filter(fails).findFirst();
        }
        return smallest;
    }

    private static Stream<Scenario> smaller(Scenario scenario) {
        return Stream.concat(fewerYears(scenario), Stream.concat(fewerMunicipalities(scenario), fewerLines(scenario)));
    }

    private static Stream<Scenario> fewerYears(Scenario scenario) {
        int last = scenario.scheme().lastYear();
        return last == scenario.scheme().firstYear()
                ? Stream.of()
                : Stream.of(scenario.toBuilder()
                        .scheme(scenario.scheme().toBuilder().lastYear(last - 1).build())
                        .build());
    }

    private static Stream<Scenario> fewerMunicipalities(Scenario scenario) {
        return scenario.codes().size() == 1
                ? Stream.of()
                : scenario.codes().stream().map(code -> without(scenario, code));
    }

    /** Leaves out runs of lines: half of them, a quarter, at last one. */
    private static Stream<Scenario> fewerLines(Scenario scenario) {
        ImmutableList<UsageLine> lines = scenario.lines();
        return Stream.iterate(lines.size() / 2, size -> size > 0, size -> size / 2)
                .flatMap(size -> Stream.iterate(0, from -> from < lines.size(), from -> from + size)
                        .map(from -> scenario.withLines(ImmutableList.<UsageLine>builder()
                                .addAll(lines.subList(0, from))
                                .addAll(lines.subList(Math.min(from + size, lines.size()), lines.size()))
                                .build())));
    }

    private static Scenario without(Scenario scenario, MunicipalityCode code) {
        ImmutableList<UsageLine> lines = scenario.lines().stream()
                .filter(line -> !line.municipality().equals(code))
                .collect(ImmutableList.toImmutableList());
        return scenario.toBuilder()
                .municipalities(Maps.filterKeys(scenario.municipalities(), each -> !each.equals(code)))
                .youth(Maps.filterKeys(scenario.youth(), each -> !each.equals(code)))
                .budgets(without(scenario.budgets(), code))
                .advances(without(scenario.advances(), code))
                .keys(without(scenario.keys(), code))
                .scheme(scenario.scheme().toBuilder()
                        .scopes(scenario.scheme().scopes().stream()
                                .map(scope -> without(scope, code))
                                .toList())
                        .build())
                .build()
                .withLines(lines);
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
                .participation(Participation.byYear(Maps.transformValues(
                        scope.participation().byYear(),
                        participants -> new Participants(
                                participants.listed(),
                                ImmutableSortedSet.copyOf(participants.named().stream()
                                        .filter(each -> !each.equals(code))
                                        .toList())))))
                .build();
    }
}
