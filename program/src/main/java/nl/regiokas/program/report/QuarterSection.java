package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.budgeting.monitor.MonitorQuarter;
import nl.regiokas.budgeting.monitor.MonitorReport;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.region.Thousands;

/** The section on the quarters of a monitored year: a picture per segment, and all of it as a table. */
public final class QuarterSection {

    private final MonitorReport report;
    private final MonitorWords monitor;
    private final Words words;
    private final Language language;

    QuarterSection(MonitorReport report, MonitorWords monitor) {
        this.report = report;
        this.monitor = monitor;
        this.words = monitor.words();
        this.language = words.language();
    }

    /** What the section on quarters shows. */
    public record QuartersView(
            ImmutableList<QuarterPicture> pictures, ImmutableList<String> without, TableView table) {}

    QuartersView view() {
        ImmutableList<Optional<Segment>> segments = report.quarters().stream()
                .map(MonitorQuarter::segment)
                .distinct()
                .collect(ImmutableList.toImmutableList());
        BigDecimal highest = QuarterPicture.highest(report.quarters(), quarter -> budget(quarter.segment()));
        ImmutableList.Builder<QuarterPicture> pictures = ImmutableList.builder();
        ImmutableList.Builder<String> without = ImmutableList.builder();
        for (Optional<Segment> segment : segments) {
            List<MonitorQuarter> quarters = report.quarters().stream()
                    .filter(quarter -> quarter.segment().equals(segment))
                    .toList();
            if (budget(segment) > 0) {
                pictures.add(QuarterPicture.of(
                        monitor.segment(segment),
                        label(segment, quarters),
                        quarters,
                        new QuarterPicture.Scale(highest, budget(segment)),
                        monitor));
            } else {
                without.add(language.text("monitor.no.picture", monitor.segment(segment)));
            }
        }
        return new QuartersView(pictures.build(), without.build(), quarterTable());
    }

    private long budget(Optional<Segment> segment) {
        return report.now()
                .find(Optional.empty(), segment)
                .map(cell -> Euro.cents(cell.budget(), "budget"))
                .orElse(0L);
    }

    private String label(Optional<Segment> segment, List<MonitorQuarter> quarters) {
        return language.text(
                "monitor.label",
                monitor.segment(segment),
                quarters.stream()
                        .map(quarter -> language.text(
                                "monitor.label.quarter",
                                monitor.quarter(quarter.quarter()),
                                monitor.number(Thousands.of(quarter.expected())),
                                monitor.number(Thousands.of(quarter.used())),
                                monitor.number(Thousands.of(quarter.undeclared())),
                                monitor.number(Thousands.of(quarter.forecast()))))
                        .collect(Collectors.joining("; ")));
    }

    private TableView quarterTable() {
        return new TableView(
                language.text("monitor.quarters.caption"),
                2,
                Stream.of(
                                "monitor.segment",
                                "monitor.quarter",
                                "monitor.expected",
                                "monitor.declared",
                                "monitor.undeclared",
                                "monitor.forecast")
                        .map(language::title)
                        .collect(ImmutableList.toImmutableList()),
                report.quarters().stream()
                        .map(quarter -> TableView.Row.of(
                                ImmutableList.of(
                                        quarter.segment().map(Enum::name).orElse("ALL"),
                                        Integer.toString(quarter.quarter())),
                                ImmutableList.of(
                                        TableView.Cell.text(monitor.segment(quarter.segment())),
                                        TableView.Cell.text(monitor.quarter(quarter.quarter())),
                                        words.amountCell(quarter.expected()),
                                        words.amountCell(quarter.used()),
                                        words.amountCell(quarter.undeclared()),
                                        words.amountCell(quarter.forecast()))))
                        .collect(ImmutableList.toImmutableList()));
    }
}
