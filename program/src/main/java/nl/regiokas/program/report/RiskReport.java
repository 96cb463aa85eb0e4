package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Optional<Integer> drawnFrom;
    private final ImmutableList<String> schemes;
    private final Words words;

    /**
     * A report.
     *
     * @param result what is shown
     * @param drawnFrom the first drawn year, if it was asked for
     * @param words the words of the page
     */
    public RiskReport(RiskResult result, Optional<Integer> drawnFrom, Words words) {
        this.result = result;
        this.drawnFrom = drawnFrom;
        this.schemes =
                result.horizons().stream().map(HorizonRisk::scheme).distinct().collect(ImmutableList.toImmutableList());
        this.words = words;
    }

    /**
     * What the section shows.
     *
     * @param sentences how it was drawn
     * @param pictures a picture a scheme
     * @param tables three tables a scheme: charges, how often they exceed the budget, funds
     */
    public record RiskView(
            ImmutableList<String> sentences, ImmutableList<RangePicture> pictures, ImmutableList<TableView> tables) {}

    /**
     * The sections.
     *
     * @return the section in a list
     */
    public ImmutableList<Section> sections() {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add(
                words.text("risk.how", words.number(BigDecimal.valueOf(result.draws())), Long.toString(result.seed())));
        drawnFrom.ifPresent(year -> sentences.add(words.text("risk.drawn", year.toString())));
        sentences.add(words.text("risk.read"));
        RiskView view = new RiskView(
                sentences.build(),
                schemes.stream().map(this::picture).collect(ImmutableList.toImmutableList()),
                schemes.stream().flatMap(this::tables).collect(ImmutableList.toImmutableList()));
        return ImmutableList.of(new Section("risk", words.text("risk.title"), Templates.content("risk", words, view)));
    }

    private List<HorizonRisk> of(String scheme) {
        return result.horizons().stream()
                .filter(row -> row.scheme().equals(scheme))
                .toList();
    }

    private RangePicture picture(String scheme) {
        List<RangePicture.Range> ranges = of(scheme).stream().map(this::range).toList();
        BigDecimal widest = RangePicture.widest(result.horizons().stream().map(this::range));
        return new RangePicture(
                "risk-" + (schemes.indexOf(scheme) + 1),
                words.text("risk.picture", scheme),
                words.text("risk.description"),
                RangePicture.rows(ranges, widest, words));
    }

    private RangePicture.Range range(HorizonRisk row) {
        return new RangePicture.Range(
                words.name(row.municipality()),
                row.total().lowCents(),
                row.total().medianCents(),
                row.total().highCents());
    }

    private Stream<TableView> tables(String scheme) {
        return Stream.of(horizons(scheme), excesses(scheme), funds(scheme));
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
                spreadHeaders("year.scope", "risk.shortage"),
                result.funds().stream()
                        .filter(row -> row.scheme().equals(scheme))
                        .map(this::row)
                        .collect(ImmutableList.toImmutableList()));
    }

    private TableView.Row row(FundRisk row) {
        return TableView.Row.of(
                ImmutableList.of(row.scheme(), row.scope(), Integer.toString(row.year())),
                ImmutableList.<TableView.Cell>builder()
                        .add(TableView.Cell.text(row.year() + " " + row.scope()))
                        .addAll(spread(row.closing()))
                        .add(share(row.shortageProbability()))
                        .build());
    }

    /** The headers of a row's name, of its spread and of what follows. */
    private ImmutableList<String> spreadHeaders(String first, String... others) {
        return Stream.of(Stream.of(first), SPREAD.stream(), Stream.of(others))
                .flatMap(keys -> keys)
                .map(words::text)
                .collect(ImmutableList.toImmutableList());
    }
}
