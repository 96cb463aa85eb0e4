package nl.regiokas.exchange.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.risk.result.ChargeRisk;
import nl.regiokas.risk.result.CostRisk;
import nl.regiokas.risk.result.FundRisk;
import nl.regiokas.risk.result.HorizonRisk;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.result.Spread;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.comparison.ComparisonCalculator;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples of {@code docs/json.md} are what the documents write, and are read back as the values they were written for.
 * They are written anew with {@code -Dformats.write=true}.
 */
class JsonPageTest {

    private static final Path PAGE = Path.of("..", "docs", "json.md");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Documents DOCUMENTS = Documents.library();

    private static final SettlementFacts FACTS = SettlementFacts.builder()
            .municipality("0014", 100)
            .municipality("0024", 50)
            .product("45A04", "FLEXIBLE")
            .cost("0014", "45A04", 2018, "1250.00")
            .advance(2018, "0014", "1000.00")
            .build();

    @Test
    void everyDocumentHasItsExample() throws IOException {
        Map<String, String> examples = examples();
        assertThat(examples.keySet())
                .containsExactlyElementsOf(
                        DOCUMENTS.all().stream().map(Document::format).toList());
        if (Boolean.getBoolean("formats.write")) {
            Files.writeString(PAGE, written(Files.readString(PAGE), examples));
        }

        assertThat(Files.readString(PAGE)).isEqualTo(written(Files.readString(PAGE), examples));
    }

    /** The page with the examples in their places, each behind its mark. */
    private static String written(String page, Map<String, String> examples) {
        String text = page;
        for (Map.Entry<String, String> example : examples.entrySet()) {
            String mark = "<!-- " + example.getKey() + " -->\n```json\n";
            int from = text.indexOf(mark);
            assertThat(from).as(mark).isNotNegative();
            int start = from + mark.length();
            text = text.substring(0, start) + example.getValue() + "\n" + text.substring(text.indexOf("```", start));
        }
        return text;
    }

    private static Map<String, String> examples() {
        SolidarityScheme scheme = scheme("example", Models.actualUse(AllocationKeys.youth()));
        Settlement settlement = Settlement.of(scheme, FACTS);
        UsageLine line = UsageLine.ofAmount(
                MunicipalityCode.of("0014"), ProductCode.of("45A04"), LocalDate.of(2018, 1, 1), Euro.parse("1250.00"));
        return ImmutableMap.<String, String>builder()
                .put(example(DOCUMENTS.scheme(), scheme))
                .put(example(DOCUMENTS.facts(), FACTS))
                .put(example(DOCUMENTS.usage(), ImmutableList.of(line)))
                .put(example(DOCUMENTS.state(), settlement.state()))
                .put(example(DOCUMENTS.settlement(), settlement))
                .put(example(DOCUMENTS.books(), closed().books()))
                .put(example(
                        DOCUMENTS.comparison(),
                        ComparisonCalculator.compare(
                                scheme, scheme("other", Models.actualUse(AllocationKeys.equal())), FACTS)))
                .put(example(DOCUMENTS.risk(), risk()))
                .put(example(
                        DOCUMENTS.explanation(),
                        settlement.explain(settlement.charges().get(0))))
                .buildOrThrow();
    }

    private static RiskResult risk() {
        MunicipalityCode code = MunicipalityCode.of("0014");
        Spread spread = Spread.of(
                LongStream.rangeClosed(1, 20).map(draw -> draw * 10_000).toArray());
        return RiskResult.builder()
                .draws(20)
                .seed(42)
                .excess(Percentage.of("10"))
                .costs(ImmutableList.of(new CostRisk(code, 2018, spread)))
                .charges(ImmutableList.of(new ChargeRisk("example", code, 2018, spread, OptionalDouble.of(0.25))))
                .horizons(ImmutableList.of(new HorizonRisk("example", code, spread, 200_000, 2018, 19)))
                .funds(ImmutableList.of(new FundRisk("example", "all", 2018, Spread.of(new long[20]), 0)))
                .build();
    }

    /** Books that were closed once. */
    static Closed closed() {
        SolidarityScheme scheme = scheme("example", Models.actualUse(AllocationKeys.youth()));
        return Books.open(scheme, State.opening(scheme)).close(new Closing(LocalDate.of(2019, 4, 1), 2018), FACTS);
    }

    private static SolidarityScheme scheme(String name, SharingModel model) {
        return SolidarityScheme.builder()
                .name(name)
                .firstYear(2018)
                .lastYear(2018)
                .addScopes(Scope.builder()
                        .name("all")
                        .segments(Segment.FLEXIBLE)
                        .model(model)
                        .build())
                .build();
    }

    private static <T> Map.Entry<String, String> example(Document<T> document, T value) {
        String text = PRETTY.writeValueAsString(PRETTY.readTree(document.write(value)));
        assertThat(document.read(text)).isEqualTo(value);
        return Map.entry(document.format(), text.replace(System.lineSeparator(), "\n"));
    }
}
