package nl.regiokas.settlement.model.pooling;

import static nl.regiokas.settlement.Town.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.BlendKey;
import nl.regiokas.settlement.key.PathKey;
import org.junit.jupiter.api.Test;

/** A pool share explains its key, what of the cost lies in which band, and where a limit held it. */
class PoolExplanationTest {

    private static final Locale DUTCH = new Locale("nl");

    /** Young inhabitants 3 and 1; the first uses 80.00 in 2018. */
    private static Town town() {
        return new Town().with("0001", 3).with("0002", 1).uses("0001", "CARE", 2018, "80.00");
    }

    private static List<String> stated(Settlement settlement, int charge, Locale language) {
        Explanation explanation = settlement.explain(settlement.charges().get(charge));
        return ExplanationText.in(SettlementWording.in(language, Models.types()))
                .write(explanation)
                .lines()
                .map(String::strip)
                .toList();
    }

    private static Band band(String from, String share) {
        return new Band(new BigDecimal(from), Percentage.of(share));
    }

    /** Of 80.00 lies 40.00 from 10.00 to 50.00, and 30.00 above: 50% x (50% x 40.00 + 100% x 30.00) = 25.00. */
    @Test
    void whatLiesInEachBandIsReported() {
        PoolingModel model = PoolingModel.builder()
                .key(AllocationKeys.youth())
                .degree(Dated.always(Percentage.of("50")))
                .layer(Layer.builder()
                        .addBands(band("10", "50"), band("50", "100"))
                        .build())
                .build();

        assertThat(stated(town().settle(scheme(2018, model)), 0, DUTCH))
                .contains(
                        "+ Af: ingebracht: € -25,00",
                        "waarvan de schijven zijn: € 80,00",
                        "+ Schijf van € 10,00 tot € 50,00: € -10,00",
                        "50% x 50% van € 40,00 in de schijf",
                        "+ Schijf vanaf € 50,00: € -15,00",
                        "50% x 100% van € 30,00 in de schijf",
                        "sleutel: aantal jeugdigen",
                        "gewicht: 3",
                        "som van alle gewichten: 4");
    }

    /** Clients of 30.00 and 50.00, bands from 10.00 and 40.00: 20.00 + 30.00 lies in the first, 10.00 in the second. */
    @Test
    void bandsOfClientsAreReportedTogether() {
        PoolingModel model = PoolingModel.builder()
                .key(AllocationKeys.youth())
                .layer(Layer.builder()
                        .grain(Layer.Grain.CLIENT)
                        .addBands(band("10", "50"), band("40", "100"))
                        .build())
                .build();
        Town town = new Town()
                .with("0001", 3)
                .with("0002", 1)
                .client("0001", 2018, "geheim-1", "30.00")
                .client("0001", 2018, "geheim-2", "50.00");

        List<String> stated = stated(town.settle(scheme(2018, model)), 0, Locale.ENGLISH);

        assertThat(stated)
                .contains("100% x 50% of EUR 50.00 that lies in it", "100% x 100% of EUR 10.00 that lies in it")
                .noneMatch(line -> line.contains("geheim") || line.startsWith("what the bands are of"));
    }

    /** As in the model's test: 60.00 becomes at most 30.00 + 3 x 5.00 = 45.00. */
    @Test
    void priorBurdenAndBoundAreReportedWhereALimitHolds() {
        PoolingModel model = PoolingModel.builder()
                .key(AllocationKeys.youth())
                .limit(Limit.builder()
                        .prior("before")
                        .increase(LimitBound.parse("5.00"))
                        .per("size")
                        .build())
                .build();
        Town town = town().series("before", "0001 30", "0002 30").series("size", "0001 3", "0002 9");

        assertThat(stated(town.settle(scheme(2018, model)), 0, DUTCH))
                .contains(
                        "+ Verschoven door de begrenzing: € -15,00",
                        "eerdere last: € 30,00",
                        "last voor de begrenzing: € 60,00",
                        "hoogste last die de begrenzing toelaat: € 45,00")
                .noneMatch(line -> line.startsWith("laagste last"));
    }

    /** Last year's burden is 10.00 x 3/4; of 80.00 at most that and 50.00 is taken, so 57.50. */
    @Test
    void burdenOfLastYearIsReportedToo() {
        PoolingModel model = PoolingModel.builder()
                .key(AllocationKeys.youth())
                .limit(Limit.builder().increase(LimitBound.parse("50.00")).build())
                .build();
        Town town = new Town()
                .with("0001", 3)
                .with("0002", 1)
                .uses("0001", "CARE", 2018, "10.00")
                .uses("0001", "CARE", 2019, "80.00");

        assertThat(stated(town.settle(Town.scheme(2018, 2019, Town.scope(model))), 2, Locale.ENGLISH))
                .contains(
                        "prior burden: EUR 7.50",
                        "burden before the limit: EUR 60.00",
                        "highest burden that the limit allows: EUR 57.50");
    }

    private static List<String> shared(AllocationKey key, Locale language) {
        PoolingModel model = PoolingModel.builder().key(key).build();
        return stated(town().series("sparse", "0001 1").settle(scheme(2018, model)), 0, language);
    }

    /** (2 x 3/4 + 1 x 1/2) / 3 = 2/3; the part of nothing is not asked, though its series lacks values. */
    @Test
    void blendExplainsItsParts() {
        AllocationKey key = AllocationKeys.blend(ImmutableList.of(
                new BlendKey.Part(new BigDecimal("2"), AllocationKeys.youth()),
                new BlendKey.Part(BigDecimal.ONE, AllocationKeys.equal()),
                new BlendKey.Part(BigDecimal.ZERO, AllocationKeys.series("sparse"))));

        assertThat(shared(key, DUTCH))
                .contains(
                        "aandeel volgens elke sleutel x hoe zwaar de sleutel telt",
                        "+ Volgens aantal jeugdigen: 0,5",
                        "+ Volgens gelijke delen: 1/6",
                        "gewicht: 3",
                        "gewicht: 1",
                        "som van alle gewichten: 2")
                .anyMatch(line -> line.startsWith("sleutel: 2 x aantal jeugdigen + 1 x gelijke delen"));
    }

    /** Half way from 2016 to 2020: (3/4 + 1/2) / 2 = 5/8. */
    @Test
    void pathExplainsItsKnots() {
        AllocationKey key = AllocationKeys.path(ImmutableList.of(
                new PathKey.Knot(2016, AllocationKeys.youth()), new PathKey.Knot(2020, AllocationKeys.equal())));

        assertThat(shared(key, DUTCH)).contains("+ Volgens aantal jeugdigen: 0,375", "+ Volgens gelijke delen: 0,25");
        assertThat(key.name(DUTCH)).isEqualTo("aantal jeugdigen in 2016, daarna gelijke delen in 2020");
        assertThat(key.name(Locale.ENGLISH)).isEqualTo("number of young people in 2016, then equal parts in 2020");
    }

    @Test
    void keysHaveWordsInBothLanguages() {
        assertThat(List.of(
                                AllocationKeys.series("girls", 3, 1),
                                AllocationKeys.history(1),
                                AllocationKeys.history(3),
                                AllocationKeys.cost(2, 3),
                                AllocationKeys.charges(List.of("a", "b"), 0),
                                AllocationKeys.charges(List.of("a"), 1))
                        .stream()
                        .map(key -> key.name(DUTCH)))
                .containsExactly(
                        "girls, 3 jaren samen, een jaar terug",
                        "kosten van eigen gebruik van het jaar ervoor",
                        "kosten van eigen gebruik van de 3 jaren ervoor",
                        "kosten van eigen gebruik van 2 jaren, 3 jaren terug",
                        "wat in rekening is gebracht in a, b",
                        "wat in rekening is gebracht in a, een jaar terug");
        assertThat(AllocationKeys.history(3).name(Locale.ENGLISH)).isEqualTo("own cost of the 3 years before");
    }
}
