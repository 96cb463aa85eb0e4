package nl.regiokas.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.regiokas.examples.output.Section;
import nl.regiokas.risk.result.HorizonRisk;
import nl.regiokas.risk.result.RiskResult;

/** The section of the page that shows how charges may swing. */
public final class RiskReport {

    private final RiskResult result;
    private final ImmutableList<String> schemes;
    private final Words words;

    /**
     * A report.
     *
     * @param result what is shown
     * @param words the words of the page
     */
    public RiskReport(RiskResult result, Words words) {
        this.result = result;
        this.schemes =
                result.horizons().stream().map(HorizonRisk::scheme).distinct().collect(ImmutableList.toImmutableList());
        this.words = words;
    }

    /**
     * What the section shows.
     *
     * @param sentences how it was drawn
     * @param pictures a picture a scheme
     * @param tables a table a scheme
     */
    public record RiskView(
            ImmutableList<String> sentences, ImmutableList<RangePicture> pictures, ImmutableList<TableView> tables) {}

    /**
     * The sections.
     *
     * @return the section in a list
     */
    public ImmutableList<Section> sections() {
        ImmutableList<String> sentences = ImmutableList.of(
                words.text("risk.how", words.number(BigDecimal.valueOf(result.draws())), Long.toString(result.seed())),
                words.text("risk.read"));
        RiskView view = new RiskView(
                sentences,
                schemes.stream().map(this::picture).collect(ImmutableList.toImmutableList()),
                schemes.stream().map(this::table).collect(ImmutableList.toImmutableList()));
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

    private TableView table(String scheme) {
        return new TableView(
                words.text("risk.caption", scheme),
                1,
                Stream.of("municipality", "risk.low", "risk.median", "risk.high", "risk.largest", "risk.largest.year")
                        .map(words::text)
                        .collect(ImmutableList.toImmutableList()),
                of(scheme).stream().map(this::row).collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<String> row(HorizonRisk row) {
        return ImmutableList.of(
                words.name(row.municipality()),
                words.whole(row.total().lowCents()),
                words.whole(row.total().medianCents()),
                words.whole(row.total().highCents()),
                words.whole(row.largestYearCents()),
                Integer.toString(row.largestYear()));
    }
}
