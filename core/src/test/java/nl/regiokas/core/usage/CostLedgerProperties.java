package nl.regiokas.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.MunicipalityCode;

/** The laws of the ledger; it is compared with a plain sum over the lines. */
class CostLedgerProperties {

    private static final List<MunicipalityCode> MUNICIPALITIES =
            List.of(MunicipalityCode.of("0053"), MunicipalityCode.of("0005"), MunicipalityCode.of("0014"));
    private static final List<Product> PRODUCTS =
            List.of(Product.of("45A03", "help", Segment.FLEXIBLE), Product.of("44A01", "stay", Segment.INTENSIVE));
    private static final ProductCatalogue CATALOGUE = ProductCatalogue.of(
            PRODUCTS,
            List.of(
                    Tariff.of(ProductCode.of("45A03"), LocalDate.of(2015, 1, 1), new BigDecimal("85.2555")),
                    Tariff.of(ProductCode.of("45A03"), LocalDate.of(2017, 4, 15), new BigDecimal("0.0050")),
                    Tariff.of(ProductCode.of("44A01"), LocalDate.of(2014, 12, 31), new BigDecimal("1234.5"))));

    @Property
    void theOrderOfTheLinesDoesNotMatter(@ForAll("lines") List<UsageLine> lines, @ForAll Random random) {
        List<UsageLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        assertThat(ledger(shuffled)).isEqualTo(ledger(lines)).hasSameHashCodeAs(ledger(lines));
    }

    @Property
    void mergingPartsIsAddingAllLinesInOne(
            @ForAll("lines") List<UsageLine> one,
            @ForAll("lines") List<UsageLine> two,
            @ForAll("lines") List<UsageLine> three) {
        CostLedger a = ledger(one);
        CostLedger b = ledger(two);
        CostLedger c = ledger(three);
        List<UsageLine> all = new ArrayList<>(one);
        all.addAll(two);
        all.addAll(three);
        assertThat(a.merge(b).merge(c))
                .isEqualTo(a.merge(b.merge(c)))
                .isEqualTo(c.merge(b).merge(a))
                .isEqualTo(CostLedger.sumOf(List.of(b, c, a)))
                .isEqualTo(ledger(all));
    }

    @Property
    void whatOneCostsMoreThanTheOtherLeadsFromTheOtherToTheOne(
            @ForAll("lines") List<UsageLine> one, @ForAll("lines") List<UsageLine> two) {
        CostLedger a = ledger(one);
        CostLedger b = ledger(two);
        CostLedger led = b.merge(a.minus(b));
        a.forEachCell((municipality, product, year, cents) ->
                assertThat(led.cost(municipality, product, year)).isEqualTo(Euro.ofCents(cents)));
        led.forEachCell((municipality, product, year, cents) ->
                assertThat(a.cost(municipality, product, year)).isEqualTo(Euro.ofCents(cents)));
    }

    @Property
    void yearsAreUnlikeWhereADifferenceIs(@ForAll("lines") List<UsageLine> one, @ForAll("lines") List<UsageLine> two) {
        CostLedger a = ledger(one);
        CostLedger b = ledger(two);
        Set<Integer> unlike = new TreeSet<>(Sets.symmetricDifference(a.years(), b.years()));
        a.minus(b).forEachCell((municipality, product, year, cents) -> unlike.add(year));
        assertThat(a.yearsUnlike(b)).containsExactlyElementsOf(unlike).isEqualTo(b.yearsUnlike(a));
        assertThat(a.yearsUnlike(a)).isEmpty();
    }

    @Property
    void totalsAreTheSumsOfTheCells(@ForAll("lines") List<UsageLine> lines) {
        CostLedger ledger = ledger(lines);
        Map<String, Long> sums = new HashMap<>();
        ledger.forEachCell((municipality, product, year, cents) -> {
            sums.merge(municipality + " " + year, cents, Long::sum);
            sums.merge("all " + year, cents, Long::sum);
        });
        for (int year : ledger.years()) {
            assertThat(ledger.total(year)).isEqualTo(Euro.ofCents(sums.getOrDefault("all " + year, 0L)));
            for (MunicipalityCode municipality : MUNICIPALITIES) {
                assertThat(ledger.total(municipality, year))
                        .isEqualTo(Euro.ofCents(sums.getOrDefault(municipality + " " + year, 0L)));
            }
        }
    }

    @Property
    void totalsOfProductsAreThePlainSumsOfTheirCells(@ForAll("lines") List<UsageLine> lines) {
        CostLedger ledger = ledger(lines);
        for (int[] selection : new int[][] {{}, {0}, {1}, {0, 1}, {1, 0}, {0, 0}}) {
            for (int year = 2014; year <= 2020; year++) {
                long[] sums = new long[3];
                for (int m = 0; m < sums.length; m++) {
                    for (int p : selection) {
                        sums[m] += ledger.cents(m, p, year);
                    }
                }
                assertThat(ledger.totalsCents(year, selection)).containsExactly(sums);
            }
        }
    }

    @Property
    void everyCellIsThePlainSumOfItsLines(@ForAll("lines") List<UsageLine> lines) {
        CostLedger ledger = ledger(lines);
        for (int m = 0; m < 3; m++) {
            for (int p = 0; p < 2; p++) {
                for (int year = 2014; year <= 2020; year++) {
                    assertThat(ledger.cents(m, p, year))
                            .isEqualTo(plainSum(
                                    lines,
                                    ledger.municipalities().get(m),
                                    ledger.products().get(p),
                                    year));
                }
            }
        }
    }

    @Property
    void everyWayInGivesTheSame(@ForAll("lines") List<UsageLine> lines) {
        CostLedgerBuilder builder = CostLedger.builder(MUNICIPALITIES, CATALOGUE);
        for (UsageLine line : lines) {
            int m = builder.ordinal(line.municipality());
            int p = builder.ordinal(line.product());
            line.quantity()
                    .ifPresent(quantity -> builder.addQuantity(
                            m, p, line.date(), quantity.unscaledValue().longValueExact(), quantity.scale()));
            line.amount()
                    .ifPresent(amount -> builder.addCents(m, p, line.date().getYear(), Euro.cents(amount, "amount")));
        }
        assertThat(builder.build()).isEqualTo(ledger(lines));
    }

    @Property
    void manyAtOnceAreTheSameAsOneByOne(@ForAll("lines") List<UsageLine> lines, @ForAll @Size(max = 5) List<Long> big) {
        CostLedgerBuilder single = CostLedger.builder(MUNICIPALITIES, CATALOGUE);
        int count = lines.size() + big.size();
        int[] municipalities = new int[count];
        int[] products = new int[count];
        int[] years = new int[count];
        long[] cents = new long[count];
        for (int i = 0; i < count; i++) {
            municipalities[i] = i % 3;
            products[i] = i % 2;
            years[i] = 2015 + i % 4;
            cents[i] = i < lines.size() ? plainCost(lines.get(i)) : big.get(i - lines.size()) / 8;
            single.addCents(municipalities[i], products[i], years[i], cents[i]);
        }
        assertThat(CostLedger.builder(MUNICIPALITIES, CATALOGUE)
                        .addCents(municipalities, products, years, cents)
                        .build())
                .isEqualTo(single.build());
    }

    @Property
    void aCorrectionTakesALineBackToTheCent(@ForAll("lines") List<UsageLine> lines) {
        CostLedgerBuilder builder = CostLedger.builder(MUNICIPALITIES, CATALOGUE);
        lines.forEach(builder::add);
        lines.forEach(line -> builder.add(mirrored(line)));
        CostLedger ledger = builder.build();
        for (int year = ledger.firstYear(); year <= ledger.lastYear(); year++) {
            for (int m = 0; m < 3; m++) {
                for (int p = 0; p < 2; p++) {
                    assertThat(ledger.cents(m, p, year)).isZero();
                }
            }
        }
    }

    @Provide
    Arbitrary<List<UsageLine>> lines() {
        Arbitrary<MunicipalityCode> municipality = Arbitraries.of(MUNICIPALITIES);
        Arbitrary<ProductCode> product = Arbitraries.of(PRODUCTS).map(Product::code);
        Arbitrary<LocalDate> date = Arbitraries.integers().between(0, 2000).map(LocalDate.of(2015, 1, 1)::plusDays);
        Arbitrary<BigDecimal> quantity = Combinators.combine(
                        Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L),
                        Arbitraries.integers().between(0, 10))
                .as((digits, scale) -> BigDecimal.valueOf(digits, scale));
        Arbitrary<Long> cents = Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L);
        Arbitrary<UsageLine> quantities =
                Combinators.combine(municipality, product, date, quantity).as(UsageLine::ofQuantity);
        Arbitrary<UsageLine> amounts = Combinators.combine(municipality, product, date, cents.map(Euro::ofCents))
                .as(UsageLine::ofAmount);
        return Arbitraries.oneOf(quantities, quantities, amounts).list().ofMaxSize(16);
    }

    private static CostLedger ledger(Collection<UsageLine> lines) {
        CostLedgerBuilder builder = CostLedger.builder(MUNICIPALITIES, CATALOGUE);
        lines.forEach(builder::add);
        return builder.build();
    }

    private static long plainSum(List<UsageLine> lines, MunicipalityCode municipality, ProductCode product, int year) {
        return lines.stream()
                .filter(line -> line.municipality().equals(municipality)
                        && line.product().equals(product)
                        && line.date().getYear() == year)
                .mapToLong(CostLedgerProperties::plainCost)
                .sum();
    }

    private static long plainCost(UsageLine line) {
        return line.amount()
                .map(amount -> Euro.cents(amount, "amount"))
                .orElseGet(() -> line.quantity()
                        .orElseThrow()
                        .multiply(CATALOGUE.priceOn(line.product(), line.date()))
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    private static UsageLine mirrored(UsageLine line) {
        return line.toBuilder()
                .quantity(line.quantity().map(BigDecimal::negate))
                .amount(line.amount().map(amount -> amount.negate()))
                .build();
    }
}
