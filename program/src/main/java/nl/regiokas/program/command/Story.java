package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.budgeting.explanation.MunicipalRtaExplainer;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.exchange.rta.RtaBudget;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.program.region.PaymentWay;
import nl.regiokas.program.report.Naming;
import nl.regiokas.program.report.Words;
import nl.regiokas.settlement.books.Party;

/** The explanations about a municipality in a year: the settlement of a folder, its RTA table, or both. */
final class Story {

    private final Optional<RegionInput> input;
    private final Optional<RtaBudget> budget;
    private final BudgetStory budgets;
    private final PaymentWay way;
    private final Words words;
    private final Language language;
    private final String status;

    /** The status says what kind of data they are, in lines below the title. */
    Story(
            Optional<RegionInput> input,
            Optional<RtaBudget> budget,
            BudgetStory budgets,
            PaymentWay way,
            Language language,
            String status) {
        this.input = input;
        this.way = way;
        this.budget = budget;
        this.budgets = budgets;
        this.words = input.map(one -> Words.of(language, one)).orElseGet(() -> new Words(language, ImmutableMap.of()));
        this.language = language;
        this.status = status;
    }

    /** The explanations, with the code or the name of the municipality. */
    String text(int year, String municipality) {
        String code = code(municipality);
        ImmutableList<Explanation> cells = Stream.concat(cells(year, code).stream(), budgets.of(year, code).stream())
                .collect(ImmutableList.toImmutableList());
        Stream<Explanation> settled = isSettled(year) || cells.isEmpty() ? settled(year, code) : Stream.empty();
        return text(words.nameAndCode(code), year, Stream.concat(settled, cells.stream()));
    }

    /** The explanations about a provider, under its name. */
    String ofProvider(int year, String provider, String name, ImmutableList<Explanation> explanations) {
        if (explanations.isEmpty()) {
            throw RefusalException.of(ProgramFault.NO_PROVIDER_TO_EXPLAIN, FaultValue.year(year), provider);
        }
        return text(name, year, explanations.stream());
    }

    private String text(String whose, int year, Stream<Explanation> explanations) {
        Naming naming = Naming.byNameAndCode(catalogue(), words);
        ExplanationText text = ExplanationText.in(words.wording());
        return explanations
                .map(explanation -> "\n" + text.write(naming.named(explanation)))
                .collect(Collectors.joining(
                        "", language.text("explain.title", whose, Integer.toString(year)) + "\n" + status, ""));
    }

    private String code(String municipality) {
        return input.flatMap(one -> one.party(municipality)).orElse(municipality);
    }

    private boolean isSettled(int year) {
        return input.filter(one -> one.scheme().years().contains(year)).isPresent();
    }

    private ProductCatalogue catalogue() {
        return input.map(one -> one.facts().catalogue()).orElseGet(() -> ProductCatalogue.of(ImmutableList.of()));
    }

    /** The settlement reports what is wrong with year or municipality; without one there is nothing to explain. */
    private Stream<Explanation> settled(int year, String code) {
        RegionInput known = input.orElseThrow(
                () -> RefusalException.of(ProgramFault.NOTHING_TO_EXPLAIN, FaultValue.year(year), code));
        return known.placing(() -> new SettlementStory(known, way).of(year, new Party(code))).stream();
    }

    /** The cells of the RTA table of the year, whose rows have names or codes; none when it has no such row. */
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
        MunicipalRtaExplainer explainer = MunicipalRtaExplainer.of(budget.rta(), budget.arrangement());
        return MunicipalRta.COLUMNS.stream().map(column -> explainer.cell(row, column));
    }
}
