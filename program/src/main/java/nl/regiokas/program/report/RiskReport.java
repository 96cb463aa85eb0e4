package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.program.output.Section;
import nl.regiokas.risk.result.ChargeRisk;
import nl.regiokas.risk.result.FundRisk;
import nl.regiokas.risk.result.HorizonRisk;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.result.Spread;

/** The section of the page that shows how charges may swing. */
public final class RiskReport {

    private static final String ALL_YEARS = "all";
    private static final ImmutableList<String> SPREAD =
            ImmutableList.of("risk.mean", "risk.deviation", "risk.low", "risk.median", "risk.high");

    private final RiskResult result;
    private final ImmutableList<RegionInput> inputs;
    private final Optional<Integer> drawnFrom;
    private final Words words;

    /**
     * A report.
     *
     * @param result what is shown
     * @param inputs what was drawn, one input for each scheme
     * @param drawnFrom the first drawn year, if it was asked for
     * @param words the words of the page
     */
    public RiskReport(RiskResult result, ImmutableList<RegionInput> inputs, Optional<Integer> drawnFrom, Words words) {
        this.result = result;
        this.inputs = inputs;
        this.drawnFrom = drawnFrom;
        this.words = words;
    }

    /**
     * How to read the page.
     *
     * @param sentences what was drawn, and what is not in it
     */
    public record ReadView(ImmutableList<String> sentences) {}

    /**
     * The sections.
     *
     * @return the answer with its table, the other schemes, how to read them, and the funds
     */
    public ImmutableList<Section> sections() {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        for (RegionInput input : inputs) {
            boolean isFirst = sections.build().isEmpty();
            String scheme = input.scheme().name();
            sections.add(new Section(
                    isFirst ? "risk" : "risk-" + inputs.indexOf(input),
                    isFirst ? "" : words.text("risk.other", words.scheme(input.scheme())),
                    Templates.content("risk", words, view(input, scheme))));
        }
        sections.add(new Section(
                "read", words.text("risk.read.title"), Templates.content("riskread", words, new ReadView(read()))));
        sections.add(new Section(
                "risk-funds",
                words.text("risk.funds.title"),
                Templates.content(
                        "budget",
                        words,
                        new BudgetView(
                                ImmutableList.of(),
                                inputs.stream()
                                        .map(input -> funds(input.scheme().name()))
                                        .collect(ImmutableList.toImmutableList()),
                                ImmutableList.of(words.text("risk.funds.note")),
                                ImmutableList.of(),
                                ImmutableList.of()))));
        return sections.build();
    }

    private RiskView view(RegionInput input, String scheme) {
        RiskRanges ranges = new RiskRanges(result, input);
        RiskAmounts amounts = RiskAmounts.of(ranges.all(), words);
        Optional<RiskRanges.Participation> split = ranges.participation();
        RiskAnswer answer = new RiskAnswer(ranges, split, amounts, words);
        return new RiskView(
                scheme,
                answer.answer(),
                answer.sentences(),
                answer.chosen(),
                new RiskTable(scheme, ranges, result.excess(), amounts, words).table(split),
                ImmutableList.of(horizons(scheme), excesses(scheme)));
    }

    private ImmutableList<String> read() {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        String draws = words.number(BigDecimal.valueOf(result.draws()));
        sentences.add(words.text("risk.how", draws, Long.toString(result.seed())));
        drawnFrom.ifPresent(year -> sentences.add(words.text("risk.drawn", year.toString())));
        sentences.add(
                words.text("risk.read", words.number(BigDecimal.valueOf(result.draws() / 10)), draws),
                words.text("risk.not"));
        return sentences.build();
    }

    private List<HorizonRisk> of(String scheme) {
        return result.horizons().stream()
                .filter(row -> row.scheme().equals(scheme))
                .toList();
    }

    private TableView horizons(String scheme) {
        return new TableView(
                words.text("risk.caption", scheme),
                1,
                spreadHeaders("municipality", "risk.largest", "risk.largest.year"),
                of(scheme).stream().map(this::row).collect(ImmutableList.toImmutableList()));
    }

    private TableView.Row row(HorizonRisk row) {
        return TableView.Row.of(
                ImmutableList.of(row.scheme(), row.municipality().value(), ALL_YEARS),
                ImmutableList.<TableView.Cell>builder()
                        .add(TableView.Cell.text(words.name(row.municipality())))
                        .addAll(spread(row.total()))
                        .add(words.wholeCell(row.largestYearCents()))
                        .add(TableView.Cell.text(Integer.toString(row.largestYear())))
                        .build());
    }

    private ImmutableList<TableView.Cell> spread(Spread spread) {
        return ImmutableList.of(
                words.wholeCell(Statistics.cents(spread.meanCents())),
                words.wholeCell(Statistics.cents(spread.deviationCents())),
                words.wholeCell(spread.lowCents()),
                words.wholeCell(spread.medianCents()),
                words.wholeCell(spread.highCents()));
    }

    private TableView excesses(String scheme) {
        List<Integer> years = result.charges().stream()
                .filter(row -> row.scheme().equals(scheme))
                .map(ChargeRisk::year)
                .distinct()
                .toList();
        return new TableView(
                words.text("risk.excess", words.percentage(result.excess()), scheme),
                1,
                Stream.concat(
                                Stream.of(words.text("municipality")),
                                years.stream().map(String::valueOf))
                        .collect(ImmutableList.toImmutableList()),
                of(scheme).stream()
                        .map(HorizonRisk::municipality)
                        .map(code -> TableView.Row.of(
                                ImmutableList.of(scheme, code.value()),
                                Stream.concat(
                                                Stream.of(TableView.Cell.text(words.name(code))),
                                                years.stream().map(year -> excess(result.charge(scheme, code, year))))
                                        .toList()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private TableView.Cell excess(ChargeRisk row) {
        return row.excessProbability().isPresent()
                ? share(row.excessProbability().getAsDouble())
                : TableView.Cell.text(words.text("risk.unknown"));
    }

    private TableView.Cell share(double probability) {
        return new TableView.Cell(
                words.number(Statistics.percent(probability)) + "%",
                Statistics.share(probability).toPlainString());
    }

    private TableView funds(String scheme) {
        return new TableView(
                words.text("risk.funds", scheme),
                1,
                Stream.of("year.scope", "risk.one.low", "risk.expected", "risk.one.high", "risk.shortage")
                        .map(words::text)
                        .collect(ImmutableList.toImmutableList()),
                result.funds().stream()
                        .filter(row -> row.scheme().equals(scheme))
                        .map(this::row)
                        .collect(ImmutableList.toImmutableList()));
    }

    private TableView.Row row(FundRisk row) {
        return TableView.Row.of(
                ImmutableList.of(row.scheme(), row.scope(), Integer.toString(row.year())),
                ImmutableList.of(
                        TableView.Cell.text(row.year() + " " + row.scope()),
                        words.wholeCell(row.closing().tenthCents()),
                        words.wholeCell(Statistics.cents(row.closing().meanCents())),
                        words.wholeCell(row.closing().ninetiethCents()),
                        row.shortageProbability() == 0
                                ? TableView.Cell.text(words.text("risk.never"))
                                : share(row.shortageProbability())));
    }

    /** The headers of a row's name, of its spread and of what follows. */
    private ImmutableList<String> spreadHeaders(String first, String... others) {
        return Stream.of(Stream.of(first), SPREAD.stream(), Stream.of(others))
                .flatMap(keys -> keys)
                .map(words::text)
                .collect(ImmutableList.toImmutableList());
    }
}
