package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.report.RiskRanges.Participation;
import nl.regiokas.program.report.RiskRanges.Range;

/** The table of a risk study: a range for each municipality, grouped by participation, the widest first. */
final class RiskTable {

    private static final int LARGEST = 10;
    private static final int MOST = 30;
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final long MOST_TICKS = 6;

    private final String scheme;
    private final RiskRanges ranges;
    private final Percentage excess;
    private final RiskAmounts amounts;
    private final Words words;
    private final BigDecimal least;
    private final BigDecimal most;

    RiskTable(String scheme, RiskRanges ranges, Percentage excess, RiskAmounts amounts, Words words) {
        this.scheme = scheme;
        this.ranges = ranges;
        this.excess = excess;
        this.amounts = amounts;
        this.words = words;
        this.least = ranges.all().stream()
                .flatMap(range -> range.part(range.lowCents()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::min);
        this.most = ranges.all().stream()
                .flatMap(range -> range.part(range.highCents()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    RiskView.Table table(Optional<Participation> participation) {
        List<Integer> years = ranges.years();
        String period = words.text(
                years.size() == 1 ? "risk.in" : "risk.over",
                Integer.toString(years.get(0)),
                Integer.toString(years.get(years.size() - 1)));
        return new RiskView.Table(
                words.text("risk.table", words.name(scheme), period, amounts.unit()),
                headers(),
                ticks(),
                participation
                        .map(split -> ImmutableList.of(group(split, true), group(split, false)))
                        .orElseGet(() -> ImmutableList.of(group("", ranges.all()))),
                ImmutableList.of(words.text("overview.total", ranges.all().size()), expected(ranges.all())),
                words.text("risk.no.total"),
                words.text("risk.file"),
                ranges.all().size());
    }

    private ImmutableList<String> headers() {
        return Stream.of(
                        words.text("municipality"),
                        words.text("risk.bar"),
                        words.text("risk.expected"),
                        words.text("risk.one.low"),
                        words.text("risk.median"),
                        words.text("risk.one.high"),
                        words.text("risk.young"),
                        words.text("risk.above", words.percentage(excess)))
                .collect(ImmutableList.toImmutableList());
    }

    private RiskView.Group group(Participation split, boolean isIn) {
        return group(
                words.text(isIn ? "risk.in.scope" : "risk.outside.scope", split.scope()),
                ranges.all().stream()
                        .filter(range -> split.participants().contains(range.code()) == isIn)
                        .collect(ImmutableList.toImmutableList()));
    }

    private RiskView.Group group(String title, ImmutableList<Range> of) {
        Optional<TableView.Others> others = ranges.all().size() <= MOST || of.size() <= LARGEST + 1
                ? Optional.empty()
                : Optional.of(others(of.subList(LARGEST, of.size())));
        return new RiskView.Group(
                title,
                words.text("risk.together", of.size(), expected(of)),
                of.stream().map(this::row).collect(ImmutableList.toImmutableList()),
                others);
    }

    private TableView.Others others(List<Range> after) {
        return new TableView.Others(
                LARGEST,
                ImmutableList.of(
                        TableView.Cell.text(words.text("overview.others", after.size())),
                        TableView.Cell.text(expected(after))));
    }

    /** The sum of the rounded cells, so that it closes on the page. */
    private String expected(List<Range> of) {
        return amounts.units(ExactSum.of(of, range -> amounts.rounded(range.expectedCents())));
    }

    private RiskView.Row row(Range range) {
        return new RiskView.Row(
                scheme + "," + range.code(),
                words.name(range.code()),
                range.part(range.lowCents())
                        .map(low -> new RiskView.Bar(
                                at(low),
                                Width.percent(HUNDRED.multiply(range.width()).divide(span(), 2, RoundingMode.HALF_UP)),
                                at(range.part(range.medianCents()).orElse(BigDecimal.ZERO)))),
                ImmutableList.of(
                        amounts.cell(range.expectedCents()),
                        amounts.cell(range.lowCents()),
                        amounts.cell(range.medianCents()),
                        amounts.cell(range.highCents()),
                        range.perYoung().map(this::young).orElseGet(() -> TableView.Cell.text("-")),
                        excess(range)));
    }

    private TableView.Cell young(BigDecimal euros) {
        return new TableView.Cell((euros.signum() > 0 ? "+" : "") + words.number(euros), "", euros.toPlainString(), "");
    }

    private TableView.Cell excess(Range range) {
        if (range.excess().isEmpty()) {
            return TableView.Cell.text(words.text("risk.unknown"));
        }
        double part = range.excess().getAsDouble();
        BigDecimal years = BigDecimal.valueOf(part).multiply(TEN).setScale(0, RoundingMode.HALF_UP);
        return new TableView.Cell(
                words.text("risk.years", words.number(years)),
                "",
                Statistics.share(part).toPlainString(),
                "");
    }

    // ---- the scale, in parts of the expected charge

    private BigDecimal span() {
        BigDecimal span = most.subtract(least);
        return span.signum() == 0 ? BigDecimal.ONE : span;
    }

    private String at(BigDecimal part) {
        return Width.percent(HUNDRED.multiply(part.subtract(least)).divide(span(), 2, RoundingMode.HALF_UP));
    }

    private ImmutableList<TableView.Tick> ticks() {
        long step = step();
        long first = -(least.movePointRight(2).abs().longValue() / step) * step;
        ImmutableList.Builder<TableView.Tick> ticks = ImmutableList.builder();
        for (long percent = first; percent <= most.movePointRight(2).longValue(); percent += step) {
            ticks.add(new TableView.Tick(
                    at(BigDecimal.valueOf(percent, 2)),
                    (percent > 0 ? "+" : "") + words.number(BigDecimal.valueOf(percent)) + "%"));
        }
        return ticks.build();
    }

    /** The smallest of 1, 2, 5, 10 ... percent that gives only a few steps. */
    private long step() {
        long power = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (span().movePointRight(2).longValue() / (factor * power) < MOST_TICKS) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }
}
