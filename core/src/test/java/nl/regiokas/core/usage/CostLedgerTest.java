package nl.regiokas.core.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.money.MonetaryContextBuilder;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.Groningen;
import nl.regiokas.core.region.MunicipalityCode;
import org.javamoney.moneta.FastMoney;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostLedgerTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    private static final MunicipalityCode WINSUM = MunicipalityCode.of("0053");
    private static final MunicipalityCode HET_HOGELAND = MunicipalityCode.of("1966");
    private static final MunicipalityCode WESTERKWARTIER = MunicipalityCode.of("1969");
    private static final ProductCode HELP = ProductCode.of("45A03");
    private static final ProductCode STAY = ProductCode.of("44A01");
    private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

    private static ProductCatalogue catalogue(String price) {
        return ProductCatalogue.of(
                ImmutableList.of(
                        Product.of("45A03", "help", Segment.FLEXIBLE), Product.of("44A01", "stay", Segment.INTENSIVE)),
                ImmutableList.of(Tariff.of(HELP, LocalDate.of(2018, 1, 1), new BigDecimal(price))));
    }

    private static CostLedgerBuilder builder(String price) {
        return CostLedger.builder(List.of(WINSUM, BEDUM), catalogue(price));
    }

    @Test
    void addsUpLinesPerMunicipalityProductAndYear() {
        CostLedger ledger = builder("85.2")
                .add(UsageLine.ofQuantity(BEDUM, HELP, DAY, new BigDecimal("2")))
                .add(UsageLine.ofQuantity(BEDUM, HELP, DAY, new BigDecimal("-0.5")))
                .add(UsageLine.ofAmount(BEDUM, HELP, DAY.plusYears(1), Euro.parse("10.00")))
                .add(UsageLine.ofAmount(WINSUM, STAY, DAY, Euro.parse("-0.01")))
                .build();
        assertThat(ledger.cost(BEDUM, HELP, 2018)).isEqualTo(Euro.parse("127.80"));
        assertThat(ledger.cost(BEDUM, HELP, 2019)).isEqualTo(Euro.parse("10"));
        assertThat(ledger.cost(WINSUM, STAY, 2018)).isEqualTo(Euro.parse("-0.01"));
        assertThat(ledger.municipalities()).containsExactly(BEDUM, WINSUM);
        assertThat(ledger.products()).containsExactly(STAY, HELP);
        assertThat(ledger).hasToString("costs of 2 municipalities x 2 products, 2018-2019");
    }

    @Test
    void heldLinesAreRefusedAllAtOnce() {
        List<UsageLine> lines = List.of(
                UsageLine.ofQuantity(BEDUM, HELP, DAY.minusYears(1), BigDecimal.ONE),
                UsageLine.ofQuantity(BEDUM, HELP, DAY, BigDecimal.ONE),
                UsageLine.ofQuantity(HET_HOGELAND, STAY, DAY, BigDecimal.ONE));
        assertThatThrownBy(() -> CostLedger.of(List.of(WINSUM, BEDUM), catalogue("85.2"), lines))
                .isInstanceOf(RefusalException.class)
                .hasMessage("product 45A03 has no tariff on 2017-03-01 (municipality 0005)\n"
                        + "municipality 1966 is not in the ledger (municipality 1966, product 44A01, 2018-03-01)");
        assertThat(CostLedger.of(List.of(WINSUM, BEDUM), catalogue("85.2"), lines.subList(1, 2)))
                .isEqualTo(builder("85.2").add(lines.get(1)).build());
    }

    @Test
    void costsNothingWhereThereIsNoLine() {
        CostLedger ledger = builder("85.2").addCents(0, 1, 2018, 5).build();
        assertThat(ledger.cents(0, 1, 2018)).isEqualTo(5);
        assertThat(ledger.cents(0, 1, 2017)).isZero();
        assertThat(ledger.cents(0, 1, 2019)).isZero();
        assertThat(ledger.cents(1, 0, 2018)).isZero();
        assertThat(ledger.cost(HET_HOGELAND, HELP, 2018)).isEqualTo(Euro.ZERO);
        assertThat(ledger.cost(BEDUM, ProductCode.of("99Z99"), 2018)).isEqualTo(Euro.ZERO);
        assertThat(ledger.ordinal(HET_HOGELAND)).isEmpty();
        assertThat(ledger.ordinal(WINSUM)).hasValue(1);
        assertThat(ledger.ordinal(HELP)).hasValue(1);
    }

    @Test
    void hasTheCostOfAProductByMunicipality() {
        CostLedger ledger = builder("85.2")
                .addCents(0, 1, 2018, 5)
                .addCents(1, 1, 2018, -7)
                .addCents(0, 0, 2018, 3)
                .build();
        assertThat(ledger.costCents(BEDUM, HELP, 2018)).isEqualTo(5);
        assertThat(ledger.costCents(HET_HOGELAND, HELP, 2018)).isZero();
        assertThat(ledger.costCents(BEDUM, ProductCode.of("99Z99"), 2018)).isZero();
        assertThat(ledger.costsCents(HELP, 2018)).containsExactly(Map.entry(BEDUM, 5L), Map.entry(WINSUM, -7L));
        assertThat(ledger.costs(HELP, 2018))
                .containsExactly(Map.entry(BEDUM, Euro.ofCents(5)), Map.entry(WINSUM, Euro.ofCents(-7)));
        assertThat(ledger.costsCents(STAY, 2018)).containsExactly(Map.entry(BEDUM, 3L));
        assertThat(ledger.costsCents(HELP, 2019)).isEmpty();
        assertThat(ledger.costsCents(ProductCode.of("99Z99"), 2018)).isEmpty();
    }

    @Test
    void anEmptyLedgerHasNoYears() {
        CostLedger empty = builder("1").build();
        assertThat(empty.firstYear()).isGreaterThan(empty.lastYear());
        assertThat(empty.hasLines(2018)).isFalse();
        assertThat(empty).hasToString("costs of 2 municipalities x 2 products, no lines");
        assertThat(empty.merge(empty)).isEqualTo(empty).hasSameHashCodeAs(empty);
    }

    @ParameterizedTest
    @CsvSource({
        // quantity, price, cost in cents
        "1, 0.0050, 1",
        "1, 0.0049, 0",
        "-1, 0.0050, -1",
        "-1, 0.0049, 0",
        "0.5, 0.01, 1",
        "0.49, 0.01, 0",
        "-0.5, 0.01, -1",
        "3, 1.4550, 437",
        "1.455, 1, 146",
        "0.0000001, 50000, 1",
        "0.00000001, 499999.9999, 0",
        "0.000000001, 5000000, 1",
        "12345678901.25, 99999.9999, 123456788889043211",
        "92233720368547758.07, 1, 9223372036854775807",
        "-92233720368547758.08, 1, -9223372036854775808",
        "0.01, 922337203685477.5807, 922337203685478",
        "0.00, 7, 0"
    })
    void aQuantityCostsQuantityTimesPriceHalfUpMirroredForCorrections(BigDecimal quantity, String price, long cents) {
        assertThat(builder(price).addQuantity(0, 1, DAY, quantity).build().cents(0, 1, 2018))
                .isEqualTo(cents);
        long digits = quantity.unscaledValue().longValueExact();
        assertThat(builder(price)
                        .addQuantity(0, 1, DAY, digits, quantity.scale())
                        .build()
                        .cents(0, 1, 2018))
                .isEqualTo(cents);
    }

    @Test
    void aPriceBeyondALongOfTenThousandthsStillCounts() {
        assertThat(builder("9223372036854775.8070")
                        .addQuantity(0, 1, DAY, 1, 0)
                        .build()
                        .cents(0, 1, 2018))
                .isEqualTo(922_337_203_685_477_581L);
    }

    @Test
    void aLineCostBeyondALongOfCentsNamesWhoseItIs() {
        assertThatThrownBy(() -> builder("1").addQuantity(0, 1, DAY, 92_233_720_368_547_759L, 0))
                .isInstanceOf(RefusalException.class)
                .hasMessage("line cost must fit in 64 bits of cents but was EUR 92233720368547759.00"
                        + " (municipality 0005, product 45A03, 2018-03-01)");
        assertThatThrownBy(() -> builder("1").addQuantity(0, 1, DAY, new BigDecimal("1E+1000000000")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("quantity must have at most 18 digits before and after the point but was 1E+1000000000"
                        + " (municipality 0005, product 45A03, 2018-03-01)");
    }

    @Test
    void aDayWithoutTariffNamesWhoseItIs() {
        assertThatThrownBy(() -> builder("1").addQuantity(0, 1, LocalDate.of(2017, 12, 31), BigDecimal.ONE))
                .isInstanceOf(RefusalException.class)
                .hasMessage("product 45A03 has no tariff on 2017-12-31 (municipality 0005)");
        assertThatThrownBy(() -> builder("1").addQuantity(1, 0, DAY, 1, 0))
                .isInstanceOf(RefusalException.class)
                .hasMessage("product 44A01 has no tariff on 2018-03-01 (municipality 0053)");
    }

    @Test
    void aLineOfUnknownCodesNamesThemBoth() {
        UsageLine line = UsageLine.ofQuantity(HET_HOGELAND, ProductCode.of("99Z99"), DAY, BigDecimal.ONE);
        assertThatThrownBy(() -> builder("1").add(line))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 1966 is not in the ledger"
                        + " (municipality 1966, product 99Z99, 2018-03-01)\n"
                        + "product 99Z99 is not in the catalogue (municipality 1966, product 99Z99, 2018-03-01)");
        assertThatThrownBy(() -> builder("1").ordinal(HET_HOGELAND))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 1966 is not in the ledger");
        assertThatThrownBy(() -> builder("1").ordinal(ProductCode.of("99Z99")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("product 99Z99 is not in the catalogue");
    }

    @ParameterizedTest
    @CsvSource({"1899", "2201", "-2147483648", "2147483647"})
    void aYearOutOfRangeIsRefused(int year) {
        assertThatThrownBy(() -> builder("1").addCents(0, 1, year, 1))
                .isInstanceOf(RefusalException.class)
                .hasMessage("usage must be of a year from 1900 to 2200 but was of " + year
                        + " (municipality 0005, product 45A03)");
    }

    @Test
    void ordinalsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> builder("1").addCents(0, 2, 2018, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> builder("1").addCents(2, 0, 2018, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> builder("1").addCents(-1, 0, 2018, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void manyLinesAreAddedAllOrNone() {
        CostLedgerBuilder builder = builder("1");
        int[] ordinals = {0, 1};
        long[] cents = {5, 6};
        assertThatThrownBy(() -> builder.addCents(ordinals, ordinals, new int[] {2018, 2201}, cents))
                .isInstanceOf(RefusalException.class)
                .hasMessage("usage must be of a year from 1900 to 2200 but was of 2201"
                        + " (municipality 0053, product 45A03)");
        assertThatThrownBy(() -> builder.addCents(ordinals, new int[] {0, 2}, new int[] {2018, 2018}, cents))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> builder.addCents(ordinals, ordinals, new int[] {2018}, cents))
                .isInstanceOf(RefusalException.class)
                .hasMessage("lines must have as many municipalities, products and years as amounts"
                        + " but had 2, 2, 1 and 2");
        assertThat(builder.build().hasLines(2018)).isFalse();
        CostLedger ledger = builder.addCents(ordinals, ordinals, new int[] {2018, 2018}, cents)
                .build();
        assertThat(ledger.cents(0, 0, 2018)).isEqualTo(5);
        assertThat(ledger.cents(1, 1, 2018)).isEqualTo(6);
    }

    @Test
    void manySumsMayLeaveTheRangeOnTheWay() {
        int[] zeros = {0, 0, 0};
        int[] years = {2018, 2018, 2018};
        CostLedgerBuilder builder = builder("1").addCents(zeros, zeros, years, new long[] {Long.MAX_VALUE, 7, -8});
        assertThat(builder.build().cents(0, 0, 2018)).isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void readsManyProductsAtOnce() {
        CostLedger ledger = builder("1")
                .addCents(0, 0, 2018, 5)
                .addCents(0, 1, 2018, 6)
                .addCents(1, 1, 2018, 7)
                .build();
        assertThat(ledger.costsCents(0, 2018, new int[] {1, 0, 1})).containsExactly(6, 5, 6);
        assertThat(ledger.costsCents(0, 2017, new int[] {1})).containsExactly(0);
        ImmutableList<ProductCode> second = ImmutableList.of(ledger.products().get(1));
        assertThat(ledger.total(BEDUM, second, 2018)).isEqualTo(Euro.ofCents(6));
        assertThat(ledger.total(BEDUM, ledger.products(), 2018)).isEqualTo(Euro.ofCents(11));
        assertThat(ledger.totalsCents(2018, new int[] {0, 1})).containsExactly(11, 7);
        assertThat(ledger.totalsCents(2018, new int[] {0})).containsExactly(5, 0);
        assertThat(ledger.totalsCents(2019, new int[] {0})).containsExactly(0, 0);
        assertThatThrownBy(() -> ledger.costsCents(2, 2018, new int[] {0}))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ledger.costsCents(0, 2018, new int[] {2}))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ledger.totalsCents(2018, new int[] {2})).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aTotalBeyondALongIsAnError() {
        CostLedger ledger = builder("1")
                .addCents(0, 0, 2018, Long.MAX_VALUE)
                .addCents(0, 1, 2018, 1)
                .build();
        assertThatThrownBy(() -> ledger.totalsCents(2018, new int[] {0, 1}))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "cost must fit in 64 bits of cents but was EUR 92233720368547758.08 (municipality 0005, 2018)");
        assertThatThrownBy(() -> ledger.total(BEDUM, 2018))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "cost must fit in 64 bits of cents but was EUR 92233720368547758.08 (municipality 0005, 2018)");
        assertThatThrownBy(() -> ledger.total(2018))
                .isInstanceOf(RefusalException.class)
                .hasMessage("cost must fit in 64 bits of cents but was EUR 92233720368547758.08 (2018)");
    }

    @Test
    void aTotalMayLeaveTheRangeOnTheWay() {
        CostLedger ledger = builder("1")
                .addCents(0, 0, 2018, Long.MAX_VALUE)
                .addCents(0, 1, 2018, 1)
                .addCents(1, 0, 2018, -5)
                .build()
                .merge(builder("1").addCents(1, 1, 2018, -4).build());

        assertThat(ledger.total(2018)).isEqualTo(Euro.ofCents(Long.MAX_VALUE - 8));
        assertThat(ledger.total(WINSUM, 2018)).isEqualTo(Euro.ofCents(-9));
        assertThat(ledger.total(WINSUM, 2017)).isEqualTo(Euro.ZERO);
        assertThat(ledger.total(HET_HOGELAND, 2018)).isEqualTo(Euro.ZERO);
        assertThat(ledger.total(2017)).isEqualTo(Euro.ZERO);
    }

    @Test
    void visitsCellsByYearMunicipalityAndProduct() {
        CostLedger ledger = builder("1")
                .addCents(1, 0, 2019, 7)
                .addCents(1, 1, 2017, -2)
                .addCents(0, 1, 2017, 3)
                .addCents(0, 0, 2018, 0)
                .build();
        List<String> cells = new ArrayList<>();
        ledger.forEachCell((municipality, product, year, cents) ->
                cells.add(municipality + " " + product + " " + year + " " + cents));

        assertThat(cells).containsExactly("0005 45A03 2017 3", "0053 45A03 2017 -2", "0053 44A01 2019 7");
        assertThat(ledger.years()).containsExactly(2017, 2018, 2019);
    }

    @Test
    void takesTheYearsBetweenTwo() {
        CostLedger ledger = builder("1")
                .addCents(0, 0, 2015, 1)
                .addCents(0, 0, 2018, 2)
                .addCents(0, 0, 2019, 3)
                .build();

        assertThat(ledger.between(2016, 2018))
                .isEqualTo(builder("1").addCents(0, 0, 2018, 2).build());
        assertThat(ledger.between(2015, 2200)).isEqualTo(ledger);
        assertThat(ledger.between(2018, 2015)).isEqualTo(builder("1").build());
    }

    @Test
    void regroupsProducts() {
        CostLedger ledger = builder("1")
                .addCents(0, 0, 2018, 1)
                .addCents(0, 1, 2018, 2)
                .addCents(1, 1, 2017, 4)
                .build();
        ProductCode all = ProductCode.of("ALL");
        CostLedger regrouped = ledger.regrouped(product -> all);

        assertThat(regrouped.products()).containsExactly(all);
        assertThat(regrouped.cost(BEDUM, all, 2018)).isEqualTo(Euro.ofCents(3));
        assertThat(regrouped.cost(WINSUM, all, 2017)).isEqualTo(Euro.ofCents(4));
        assertThat(ledger.regrouped(product -> product)).isEqualTo(ledger);
    }

    @Test
    void reportsTheDifferenceOfTwoLedgers() {
        CostLedger before = builder("1")
                .addCents(0, 0, 2018, 5)
                .addCents(1, 1, 2017, Long.MIN_VALUE)
                .build();
        CostLedger now =
                builder("1").addCents(0, 0, 2018, 2).addCents(1, 1, 2017, -1).build();

        assertThat(now.minus(before).cost(BEDUM, STAY, 2018)).isEqualTo(Euro.ofCents(-3));
        assertThat(now.minus(before).cost(WINSUM, HELP, 2017)).isEqualTo(Euro.ofCents(Long.MAX_VALUE));
        assertThatThrownBy(() -> builder("1").build().minus(before))
                .isInstanceOf(RefusalException.class)
                .hasMessage("cost must fit in 64 bits of cents but was EUR 92233720368547758.08"
                        + " (municipality 0053, product 45A03, 2017)");
    }

    @Test
    void reportsTheYearsInWhichLedgersOfUnlikeCodesDiffer() {
        CostLedger some =
                builder("1").addCents(0, 0, 2016, 0).addCents(1, 1, 2018, 7).build();
        CostLedger other = CostLedger.builder(ImmutableList.of(WINSUM), catalogue("1"))
                .addCents(0, 1, 2018, 7)
                .addCents(0, 1, 2019, 1)
                .build();

        assertThat(some.yearsUnlike(other)).containsExactly(2016, 2019);
    }

    @Test
    void ledgersAreEqualWhenCodesYearsAndCostsAre() {
        CostLedger ledger = builder("1").addCents(0, 0, 2018, 5).build();
        assertThat(ledger)
                .isEqualTo(builder("2").addCents(0, 0, 2018, 5).build())
                .isNotEqualTo(builder("1").addCents(0, 0, 2018, 6).build())
                .isNotEqualTo(builder("1").addCents(0, 0, 2019, 5).build())
                .isNotEqualTo(CostLedger.builder(List.of(BEDUM, HET_HOGELAND), catalogue("1"))
                        .addCents(0, 0, 2018, 5)
                        .build())
                .isNotEqualTo("ledger");
    }

    @Test
    void yearsMayBeFarApart() {
        CostLedger ledger =
                builder("1").addCents(0, 1, 2200, 2).addCents(0, 1, 1900, 1).build();
        assertThat(ledger.firstYear()).isEqualTo(1900);
        assertThat(ledger.lastYear()).isEqualTo(2200);
        assertThat(ledger.hasLines(2018)).isFalse();
        assertThat(ledger.cents(0, 1, 2018)).isZero();
    }

    @Test
    void sumsBeyondALongOfCentsAreRefusedAllAtOnceWhenBuilt() {
        CostLedgerBuilder builder = builder("1")
                .addCents(0, 0, 2018, Long.MIN_VALUE)
                .addCents(0, 0, 2018, -1)
                .addCents(1, 1, 2019, Long.MAX_VALUE)
                .addCents(1, 1, 2019, Long.MAX_VALUE);
        assertThatThrownBy(builder::build)
                .isInstanceOf(RefusalException.class)
                .hasMessage("cost must fit in 64 bits of cents but was EUR -92233720368547758.09"
                        + " (municipality 0005, product 44A01, 2018)\n"
                        + "cost must fit in 64 bits of cents but was EUR 184467440737095516.14"
                        + " (municipality 0053, product 45A03, 2019)");
    }

    @Test
    void aSumMayLeaveTheRangeOnTheWay() {
        CostLedger ledger = builder("1")
                .addCents(0, 0, 2018, Long.MAX_VALUE)
                .addCents(0, 0, 2018, 7)
                .addCents(0, 0, 2018, -8)
                .build();
        assertThat(ledger.cents(0, 0, 2018)).isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void aBuiltLedgerDoesNotChangeWhenTheBuilderGoesOn() {
        CostLedgerBuilder builder = builder("1").addCents(0, 0, 2018, 1);
        CostLedger before = builder.build();
        CostLedger after = builder.addCents(0, 0, 2018, 1).build();
        assertThat(before.cents(0, 0, 2018)).isEqualTo(1);
        assertThat(after.cents(0, 0, 2018)).isEqualTo(2);
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void mergesLedgersOfOtherMunicipalitiesProductsAndYears() {
        CostLedger ours = builder("1").addCents(0, 1, 2018, 5).build();
        CostLedger theirs = CostLedger.builder(
                        List.of(BEDUM, HET_HOGELAND),
                        ProductCatalogue.of(ImmutableList.of(
                                Product.of("45A03", "help", Segment.FLEXIBLE),
                                Product.of("99Z99", "else", Segment.BASIC))))
                .addCents(0, 0, 2018, 7)
                .addCents(1, 1, 2020, 9)
                .build();
        CostLedger merged = ours.merge(theirs);
        assertThat(merged).isEqualTo(theirs.merge(ours));
        assertThat(merged.municipalities()).containsExactly(BEDUM, WINSUM, HET_HOGELAND);
        assertThat(merged.products()).containsExactly(STAY, HELP, ProductCode.of("99Z99"));
        assertThat(merged.cost(BEDUM, HELP, 2018)).isEqualTo(Euro.parse("0.12"));
        assertThat(merged.cost(HET_HOGELAND, ProductCode.of("99Z99"), 2020)).isEqualTo(Euro.parse("0.09"));
        assertThat(merged.hasLines(2019)).isFalse();
    }

    @Test
    void aLineHasExactlyOneOfQuantityAndAmount() {
        UsageLine.Builder line =
                UsageLine.builder().municipality(BEDUM).product(HELP).date(DAY);
        assertThatThrownBy(line::build)
                .isInstanceOf(RefusalException.class)
                .hasMessage("usage must have exactly one of quantity and amount but had neither"
                        + " (municipality 0005, product 45A03, 2018-03-01)");
        assertThatThrownBy(() ->
                        line.quantity(BigDecimal.ONE).amount(Euro.parse("1")).build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("usage must have exactly one of quantity and amount but had both"
                        + " (municipality 0005, product 45A03, 2018-03-01)");
        UsageLine amount = UsageLine.ofAmount(BEDUM, HELP, DAY, Euro.parse("1"));
        assertThat(amount.toBuilder().build()).isEqualTo(amount);
        assertThatThrownBy(() -> UsageLine.ofAmount(BEDUM, HELP, DAY, Money.of(1, "USD")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("usage amount must be in EUR but was USD 1 (municipality 0005, product 45A03, 2018-03-01)");
    }

    @Test
    void amountsOfAnyImplementationMakeEqualLines() {
        UsageLine line = UsageLine.ofAmount(BEDUM, HELP, DAY, Euro.parse("12.50"));
        UsageLine fast = UsageLine.ofAmount(BEDUM, HELP, DAY, FastMoney.of(new BigDecimal("12.5"), "EUR"));
        UsageLine narrow = UsageLine.ofAmount(
                BEDUM,
                HELP,
                DAY,
                Money.of(
                        new BigDecimal("12.5"),
                        "EUR",
                        MonetaryContextBuilder.of(Money.class).setPrecision(3).build()));

        assertThat(fast).isEqualTo(line).hasSameHashCodeAs(line).hasToString(line.toString());
        assertThat(narrow).isEqualTo(line);
        assertThat(narrow.amount().orElseThrow().subtract(Euro.ofCents(1)).add(Euro.ofCents(100_000)))
                .isEqualTo(Euro.parse("1012.49"));
    }

    @Test
    void reorganisedCostsGoToTheSuccessors() {
        CostLedger ledger = builder("1")
                .addCents(0, 0, 2017, 100)
                .addCents(1, 0, 2017, 9_997)
                .addCents(1, 1, 2018, -9_997)
                .build();
        CostLedger restated = ledger.reorganised(Groningen.reorganisations(), 2019);
        assertThat(restated.municipalities()).containsExactly(HET_HOGELAND, WESTERKWARTIER);
        assertThat(restated.cost(HET_HOGELAND, STAY, 2017)).isEqualTo(Euro.parse("89.40"));
        assertThat(restated.cost(WESTERKWARTIER, STAY, 2017)).isEqualTo(Euro.parse("11.57"));
        assertThat(restated.cost(HET_HOGELAND, HELP, 2018)).isEqualTo(Euro.parse("-88.40"));
        assertThat(ledger.reorganised(Groningen.reorganisations(), 2018)).isEqualTo(ledger);
    }

    @Test
    void laterYearsStayAsTheyAre() {
        CostLedger ledger = CostLedger.builder(List.of(BEDUM, HET_HOGELAND), catalogue("1"))
                .addCents(0, 0, 2018, 5)
                .addCents(1, 0, 2020, 6)
                .build();
        CostLedger restated = ledger.reorganised(Groningen.reorganisations(), 2019);
        assertThat(restated.municipalities()).containsExactly(HET_HOGELAND);
        assertThat(restated.cents(0, 0, 2018)).isEqualTo(5);
        assertThat(restated.cents(0, 0, 2020)).isEqualTo(6);
        assertThat(ledger.reorganised(Groningen.reorganisations(), 2018)).isEqualTo(ledger);
    }

    @Test
    void costInAYearOfNoExistenceIsRefusedWithTheSuccessors() {
        CostLedger ledger = builder("1")
                .addCents(0, 0, 2019, 1)
                .addCents(1, 0, 2020, 1)
                .addCents(1, 1, 2018, 1)
                .build();
        assertThatThrownBy(() -> ledger.reorganised(Groningen.reorganisations(), 2019))
                .isInstanceOf(RefusalException.class)
                .hasMessage("municipality 0005 does not exist in 2019: it ended on 2019-01-01, succeeded by 1966,"
                        + " but has cost in the ledger\n"
                        + "municipality 0053 does not exist in 2020: it ended on 2019-01-01,"
                        + " succeeded by 1966, 1969, but has cost in the ledger");
    }
}
