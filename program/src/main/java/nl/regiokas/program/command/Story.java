package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.budgeting.explanation.MunicipalRtaExplainer;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.rta.RtaBudget;
import nl.regiokas.exchange.settlement.Scenario;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.report.Naming;
import nl.regiokas.program.report.Words;

/** What there is to tell about a municipality in a year: the settlement of a folder, its RTA table, or both. */
final class Story {

    private final Optional<Scenario> scenario;
    private final Optional<RtaBudget> budget;
    private final Words words;
    private final Language language;

    Story(Optional<Scenario> scenario, Optional<RtaBudget> budget, Language language) {
        this.scenario = scenario;
        this.budget = budget;
        this.words = new Words(language, scenario.map(Scenario::names).orElse(ImmutableMap.of()));
        this.language = language;
    }

    /** The story, told by the code or the name of the municipality. */
    String text(int year, String municipality) {
        String code = code(municipality);
        ImmutableList<Explanation> cells = cells(year, code);
        Stream<Explanation> settled = isSettled(year) || cells.isEmpty() ? settled(year, code) : Stream.empty();
        Naming naming = Naming.byNameAndCode(catalogue(), words);
        ExplanationText text = ExplanationText.in(words.wording());
        return Stream.concat(settled, cells.stream())
                .map(explanation -> "\n" + text.write(naming.named(explanation)))
                .collect(Collectors.joining("", title(year, code), ""));
    }

    private String title(int year, String code) {
        return language.text("explain.title", words.nameAndCode(code), Integer.toString(year)) + "\n";
    }

    private String code(String municipality) {
        return scenario.stream()
                .flatMap(one -> one.names().entrySet().stream())
                .filter(entry -> entry.getValue().equals(municipality))
                .map(Map.Entry::getKey)
                .map(MunicipalityCode::value)
                .findFirst()
                .orElse(municipality);
    }

    private boolean isSettled(int year) {
        return scenario.filter(one -> one.scheme().years().contains(year)).isPresent();
    }

    private ProductCatalogue catalogue() {
        return scenario.map(one -> one.facts().catalogue()).orElseGet(() -> ProductCatalogue.of(ImmutableList.of()));
    }

    /** The settlement tells what is wrong with year or municipality; without one there is nothing to tell. */
    private Stream<Explanation> settled(int year, String code) {
        Scenario known = scenario.orElseThrow(() -> RefusalException.of(
                "year and municipality must be those of the RTA table but were " + year + " and " + code));
        return new SettlementStory(known).of(year, MunicipalityCode.of(code)).stream();
    }

    /** The cells of the RTA table of that year, whose rows have names or codes; none when it has no such row. */
    private ImmutableList<Explanation> cells(int year, String code) {
        return budget.stream()
                .filter(one -> one.rta().table().year() == year)
                .flatMap(one -> Stream.of(code, words.name(code))
                        .distinct()
                        .filter(one.rta().fundings()::containsKey)
                        .flatMap(row -> cells(one, row)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Explanation> cells(RtaBudget budget, String row) {
        MunicipalRtaExplainer explainer = new MunicipalRtaExplainer(budget.rta(), budget.arrangement());
        return MunicipalRta.COLUMNS.stream().map(column -> explainer.cell(row, column));
    }
}
