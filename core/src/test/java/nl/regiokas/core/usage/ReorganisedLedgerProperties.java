package nl.regiokas.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.Groningen;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisations;

/** Reorganised before or after adding up, cost is the same: in total to the cent, per municipality within stated cents. */
class ReorganisedLedgerProperties {

    private static final Reorganisations REORGANISATIONS = Groningen.reorganisations();
    private static final List<MunicipalityCode> OF_2015 =
            Groningen.region().membersIn(2015).stream().map(Municipality::code).toList();
    private static final List<Product> PRODUCTS = List.of(
            Product.of("44A01", "stay", Segment.INTENSIVE),
            Product.of("45A03", "help", Segment.FLEXIBLE),
            Product.of("46A01", "crisis", Segment.CRISIS));
    private static final ProductCatalogue CATALOGUE = ProductCatalogue.of(PRODUCTS);

    /** A cost of one of the 23 municipalities in 2015, 2016 or 2017. */
    record Cost(int municipality, int product, int year, long cents) {}

    @Property
    void everyProductAndYearKeepsItsTotal(
            @ForAll("costs") List<Cost> costs, @ForAll @IntRange(min = 2015, max = 2022) int to) {
        CostLedger ledger = ledger(costs);
        CostLedger restated = ledger.reorganised(REORGANISATIONS, to);
        assertThat(restated.firstYear()).isEqualTo(ledger.firstYear());
        assertThat(restated.lastYear()).isEqualTo(ledger.lastYear());
        assertThat(restated.municipalities()).containsExactlyElementsOf(REORGANISATIONS.codes(OF_2015, 2015, to));
        for (int year = ledger.firstYear(); year <= ledger.lastYear(); year++) {
            for (int product = 0; product < PRODUCTS.size(); product++) {
                assertThat(total(restated, product, year)).isEqualTo(total(ledger, product, year));
            }
        }
    }

    @Property
    void aMunicipalityIsWithinACentForEachProductAndYearOfAddingUpFirst(
            @ForAll("costs") List<Cost> costs, @ForAll @IntRange(min = 2018, max = 2022) int to) {
        CostLedger ledger = ledger(costs);
        Map<MunicipalityCode, Long> first = REORGANISATIONS.cents(sums(ledger), 2017, to);
        Map<MunicipalityCode, Long> last = sums(ledger.reorganised(REORGANISATIONS, to));
        long cells = cellsOfWinsum(ledger);
        for (MunicipalityCode code : last.keySet()) {
            boolean takesFromWinsum =
                    to >= 2019 && (code.value().equals("1966") || code.value().equals("1969"));
            long difference = Math.abs(last.get(code) - first.getOrDefault(code, 0L));
            assertThat(difference).as(code.display()).isLessThanOrEqualTo(takesFromWinsum ? cells : 0);
        }
    }

    @Property
    void mergedAndReorganisedCommuteWhereNobodyIsSplit(
            @ForAll("costs") List<Cost> one, @ForAll("costs") List<Cost> two) {
        CostLedger a = ledger(one);
        CostLedger b = ledger(two);
        assertThat(a.merge(b).reorganised(REORGANISATIONS, 2018))
                .isEqualTo(a.reorganised(REORGANISATIONS, 2018).merge(b.reorganised(REORGANISATIONS, 2018)));
    }

    @Property
    void restatingAgainChangesNothing(@ForAll("costs") List<Cost> costs) {
        CostLedger ledger = ledger(costs);
        assertThat(ledger.reorganised(REORGANISATIONS, 2018).reorganised(REORGANISATIONS, 2018))
                .isEqualTo(ledger.reorganised(REORGANISATIONS, 2018));
        assertThat(ledger.reorganised(REORGANISATIONS, 2021)
                        .reorganised(REORGANISATIONS, 2022)
                        .municipalities())
                .hasSize(10);
    }

    @Property
    void theOrderOfTheInputDoesNotMatter(@ForAll("costs") List<Cost> costs, @ForAll Random random) {
        List<Cost> shuffled = new ArrayList<>(costs);
        Collections.shuffle(shuffled, random);
        assertThat(ledger(shuffled).reorganised(REORGANISATIONS, 2021))
                .isEqualTo(ledger(costs).reorganised(REORGANISATIONS, 2021));
        Map<MunicipalityCode, Long> sums = sums(ledger(costs));
        List<MunicipalityCode> codes = new ArrayList<>(sums.keySet());
        Collections.shuffle(codes, random);
        ImmutableMap.Builder<MunicipalityCode, Long> other = ImmutableMap.builder();
        codes.forEach(code -> other.put(code, sums.getOrDefault(code, 0L)));
        assertThat(REORGANISATIONS.cents(other.buildOrThrow(), 2017, 2021))
                .isEqualTo(REORGANISATIONS.cents(sums, 2017, 2021));
    }

    @Property
    void correctionsMirror(@ForAll("costs") List<Cost> costs) {
        List<Cost> mirrored = costs.stream()
                .map(cost -> new Cost(cost.municipality(), cost.product(), cost.year(), -cost.cents()))
                .toList();
        CostLedger sum = ledger(costs)
                .reorganised(REORGANISATIONS, 2019)
                .merge(ledger(mirrored).reorganised(REORGANISATIONS, 2019));
        assertThat(sums(sum).values()).allMatch(cents -> cents == 0);
    }

    @Provide
    Arbitrary<List<Cost>> costs() {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, OF_2015.size() - 1),
                                Arbitraries.just(OF_2015.indexOf(MunicipalityCode.of("0053")))),
                        Arbitraries.integers().between(0, PRODUCTS.size() - 1),
                        Arbitraries.integers().between(2015, 2017),
                        Arbitraries.longs().between(-1_000_000_000L, 100_000_000_000L))
                .as(Cost::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static CostLedger ledger(List<Cost> costs) {
        CostLedgerBuilder builder = CostLedger.builder(OF_2015, CATALOGUE);
        costs.forEach(cost -> builder.addCents(cost.municipality(), cost.product(), cost.year(), cost.cents()));
        return builder.build();
    }

    private static long total(CostLedger ledger, int product, int year) {
        long sum = 0;
        for (int m = 0; m < ledger.municipalities().size(); m++) {
            sum += ledger.cents(m, product, year);
        }
        return sum;
    }

    private static Map<MunicipalityCode, Long> sums(CostLedger ledger) {
        Map<MunicipalityCode, Long> sums = new TreeMap<>();
        for (int m = 0; m < ledger.municipalities().size(); m++) {
            long sum = 0;
            for (int year = ledger.firstYear(); year <= ledger.lastYear(); year++) {
                for (int p = 0; p < PRODUCTS.size(); p++) {
                    sum += ledger.cents(m, p, year);
                }
            }
            sums.put(ledger.municipalities().get(m), sum);
        }
        return sums;
    }

    private static long cellsOfWinsum(CostLedger ledger) {
        int winsum = OF_2015.indexOf(MunicipalityCode.of("0053"));
        long cells = 0;
        for (int year = ledger.firstYear(); year <= ledger.lastYear(); year++) {
            for (int p = 0; p < PRODUCTS.size(); p++) {
                cells += ledger.cents(winsum, p, year) == 0 ? 0 : 1;
            }
        }
        return cells;
    }
}
