package nl.regiokas.exchange.iv3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.exchange.region.TaakveldRow;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** Charges per taakveld, worked out by hand. */
class Iv3ReportTest {

    private static final TaakveldMapping MAPPING = mapping("45A01 2023 6.72a", "54001 2023 6.74a");

    static TaakveldMapping mapping(String... rows) {
        return TaakveldMapping.of(List.of(rows).stream()
                .map(row -> List.of(row.split(" ")))
                .map(row -> new TaakveldRow(
                        ProductCode.of(row.get(0)), LocalDate.of(Integer.parseInt(row.get(1)), 1, 1), row.get(2)))
                .toList());
    }

    private static SettlementFacts.Builder facts() {
        return SettlementFacts.builder()
                .municipality("0003", 1000)
                .municipality("0005", 1000)
                .municipality("0007", 1000)
                .product("45A01", "FLEXIBLE")
                .product("54001", "FLEXIBLE")
                .cost("0003", "45A01", 2023, "20.00")
                .cost("0003", "54001", 2023, "10.00")
                .cost("0005", "45A01", 2023, "40.00");
    }

    /** Everybody pays EUR 30.00 a year; who uses less than 80% of that gets half of what is left of the 80% back. */
    private static Settlement settlement(SettlementFacts.Builder facts, int lastYear) {
        ImmutableMap.Builder<Integer, javax.money.MonetaryAmount> expected = ImmutableMap.builder();
        for (int year = 2023; year <= lastYear; year++) {
            expected.put(year, Euro.parse("90.00"));
        }
        return Settlement.of(
                SolidarityScheme.builder()
                        .firstYear(2023)
                        .lastYear(lastYear)
                        .addScopes(Scope.builder()
                                .name("flexible")
                                .segments(Segment.FLEXIBLE)
                                .openingFund(Euro.parse("100.00"))
                                .model(Models.insurance()
                                        .key(AllocationKeys.youth())
                                        .expectedCost(YearlyAmount.of(expected.buildOrThrow()))
                                        .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("50")))
                                        .build())
                                .build())
                        .build(),
                facts.build());
    }

    private static String csv(Iv3Report report) throws IOException {
        StringWriter text = new StringWriter();
        report.csv().write(text);
        return text.toString();
    }

    @Test
    void chargesFollowOwnCostAndWithoutCostTheRegions() throws IOException {
        Settlement settlement = settlement(facts(), 2023);

        assertThat(settlement.year(2023).charges("0007"))
                .extracting(charge -> charge.kind() + " " + charge.amountCents())
                .containsExactly("PREMIUM 3000", "NO_CLAIM_REFUND -1200");
        // 0003 pays 30.00 by 20:10; 0005 used one product; 0007 used none, the region 60:10:
        // 30.00 in 25.714 and 4.286, 12.00 in 10.286 and 1.714
        assertThat(csv(Iv3Report.of(settlement, MAPPING))).isEqualTo("""
                year,taakveld,municipality,lasten,baten
                2023,6.72a,0003,20.00,0.00
                2023,6.72a,0005,30.00,0.00
                2023,6.72a,0007,25.71,10.29
                2023,6.74a,0003,10.00,0.00
                2023,6.74a,0007,4.29,1.71
                """);
    }

    @Test
    void aTaakveldWithMoreCorrectionsThanCostWeighsNothing() throws IOException {
        Settlement settlement = settlement(facts().cost("0003", "54001", 2023, "-15.00"), 2023);

        // 0003 used 20.00 and -5.00: a premium of 30.00 and 4.50 back (half of 24.00 - 15.00), all of 6.72a
        Iv3Report report = Iv3Report.of(settlement, MAPPING);
        assertThat(csv(report)).contains("\n2023,6.72a,0003,30.00,4.50\n");
        // for 0007 the region's 60.00 and -5.00
        assertThat(report.notices())
                .extracting(Fault::text)
                .containsExactly(
                        "cost of EUR -5.00 of 0003 on taakveld 6.74a in scope flexible weighs nothing for 2023: its sign is"
                                + " not that of all cost",
                        "cost of EUR -5.00 of the region on taakveld 6.74a in scope flexible weighs nothing for 2023: its"
                                + " sign is not that of all cost");
    }

    @Test
    void aCreditAloneIsOwnCost() throws IOException {
        Settlement settlement = settlement(facts().cost("0007", "54001", 2023, "-6.00"), 2023);

        // 0007 used -6.00 of 6.74a: 30.00, and half of 24.00 + 6.00 back
        Iv3Report report = Iv3Report.of(settlement, MAPPING);
        assertThat(csv(report)).contains("\n2023,6.74a,0007,30.00,15.00\n").doesNotContain("6.72a,0007");
        assertThat(report.notices()).isEmpty();
    }

    @Test
    void aSumBelowZeroTurnsTheSigns() throws IOException {
        Settlement settlement =
                settlement(facts().cost("0007", "45A01", 2023, "1.00").cost("0007", "54001", 2023, "-6.00"), 2023);

        Iv3Report report = Iv3Report.of(settlement, MAPPING);
        assertThat(csv(report)).contains("\n2023,6.74a,0007,30.00,14.50\n").doesNotContain("6.72a,0007");
        assertThat(report.notices())
                .extracting(Fault::text)
                .containsExactly(
                        "cost of EUR 1.00 of 0007 on taakveld 6.72a in scope flexible weighs nothing for 2023: its"
                                + " sign is not that of all cost");
    }

    @Test
    void ofCostsThatCancelThePositiveOnesWeigh() throws IOException {
        Settlement settlement =
                settlement(facts().cost("0007", "45A01", 2023, "-6.00").cost("0007", "54001", 2023, "6.00"), 2023);

        Iv3Report report = Iv3Report.of(settlement, MAPPING);
        assertThat(csv(report)).contains("\n2023,6.74a,0007,30.00,12.00\n").doesNotContain("6.72a,0007");
        assertThat(report.notices())
                .extracting(fault -> fault.code() + " " + fault.arguments().get("amount"))
                .containsExactly("iv3-weightless Amount[value=-6.00, currency=EUR]");
    }

    @Test
    void aRegionBelowZeroTakesNobodysOwnCost() throws IOException {
        SettlementFacts.Builder facts = facts().cost("0005", "54001", 2023, "-100.00")
                .cost("0005", "45A01", 2023, "-140.00")
                .cost("0003", "45A01", 2024, "1.00");

        // the region used -80.00 of 6.72a and -90.00 of 6.74a: by that 0007 pays, by 20.00 and 10.00 still 0003
        Iv3Report report = Iv3Report.of(settlement(facts, 2024), MAPPING);
        assertThat(report.rows())
                .filteredOn(row -> row.year() == 2023)
                .extracting(row -> row.municipality() + " " + row.taakveld() + " " + row.lastenCents())
                .containsExactlyInAnyOrder(
                        "0003 6.72a 2000",
                        "0003 6.74a 1000",
                        "0005 6.72a 1500",
                        "0005 6.74a 1500",
                        "0007 6.72a 1412",
                        "0007 6.74a 1588");
        assertThat(report.notices()).isEmpty();
    }

    @Test
    void aRegionBelowZeroInAllYearsHasCost() throws IOException {
        SettlementFacts.Builder facts = SettlementFacts.builder()
                .municipality("0003", 1000)
                .municipality("0005", 1000)
                .product("45A01", "FLEXIBLE")
                .cost("0003", "45A01", 2023, "10.00")
                .cost("0005", "45A01", 2023, "-12.00");

        assertThat(Iv3Report.of(settlement(facts, 2023), MAPPING).rows())
                .extracting(row -> row.municipality() + " " + row.taakveld() + " " + row.lastenCents())
                .containsExactly("0003 6.72a 4500", "0005 6.72a 4500");
    }

    @Test
    void aYearWithoutAnyCostFollowsThatOfAllYearsByItsOwnTaakvelden() throws IOException {
        Settlement settlement = settlement(facts(), 2024);
        TaakveldMapping mapping = mapping("45A01 2023 6.72a", "45A01 2024 6.72b", "54001 2023 6.74a");

        // in 2024 nobody used anything: 12.00 back for everybody, by the own cost of 2023, for 0007 the region's
        Iv3Report report = Iv3Report.of(settlement, mapping);
        assertThat(report.notices())
                .extracting(Fault::text)
                .containsExactly(
                        "charges of 2024 in scope flexible follow the cost of all years: the region has none in 2024");
        assertThat(csv(report)).endsWith("""
                2024,6.72b,0003,20.00,8.00
                2024,6.72b,0005,30.00,12.00
                2024,6.72b,0007,25.71,10.29
                2024,6.74a,0003,10.00,4.00
                2024,6.74a,0007,4.29,1.71
                """);
    }

    @Test
    void productsWithoutTaakveldAreReportedWithTheirYears() {
        Settlement settlement =
                settlement(facts().cost("0003", "45A01", 2024, "1.00").cost("0005", "54001", 2024, "1.00"), 2024);

        assertThatThrownBy(() -> Iv3Report.of(settlement, mapping("45A01 2024 6.72a")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("product 45A01 has cost but no taakveld in 2023\n"
                        + "product 54001 has cost but no taakveld in 2023, 2024");
    }

    @Test
    void chargesWithoutAnyCostAreRefused() {
        Settlement settlement =
                settlement(SettlementFacts.builder().municipality("0003", 1000).product("45A01", "FLEXIBLE"), 2023);

        assertThatThrownBy(() -> Iv3Report.of(settlement, MAPPING))
                .isInstanceOf(RefusalException.class)
                .hasMessage("charges of 2023 need cost to be apportioned by but scope flexible has none in any year");
    }

    @Test
    void aTaakveldOfAnotherYearIsReported() {
        Settlement settlement = settlement(facts(), 2023);

        assertThat(Iv3Report.of(settlement, mapping("45A01 2023 6.751", "54001 2017 6.72"))
                        .notices())
                .extracting(Fault::text)
                .containsExactly("taakveld 6.751 of product 45A01 is not in the list of 2023");
    }

    @Test
    void theLastRowOfAProductHolds() {
        TaakveldMapping mapping = mapping("45A01 2023 6.72a", "45A01 2017 6.72");

        assertThat(mapping.taakveld(ProductCode.of("45A01"), 2016)).isEmpty();
        assertThat(mapping.taakveld(ProductCode.of("45A01"), 2022)).contains("6.72");
        assertThat(mapping.taakveld(ProductCode.of("45A01"), 2023)).contains("6.72a");
        assertThat(mapping.taakveld(ProductCode.of("45A01"), 2099)).contains("6.72a");
        assertThat(mapping.taakveld(ProductCode.of("54001"), 2023)).isEmpty();
    }

    @Test
    void taakveldenHoldForWholeYears() {
        assertThatThrownBy(() -> new TaakveldRow(ProductCode.of("45A01"), LocalDate.of(2023, 7, 1), "6.72a"))
                .isInstanceOf(RefusalException.class)
                .hasMessage("taakveld must hold from the first of January of a year but holds from 2023-07-01");
    }

    @Test
    void theStartReportsWhatIsKnownAndLeavesGaps() {
        ImmutableList<StartMapping.Row> rows = StartMapping.of(
                List.of(
                        ProductCode.of("40A01"),
                        ProductCode.of("43A01"),
                        ProductCode.of("54001"),
                        ProductCode.of("AMHK")),
                2022,
                2025);

        assertThat(rows)
                .extracting(row ->
                        row.product() + " " + row.from() + " " + row.taakveld().orElse("-") + " " + row.choices())
                .containsExactly(
                        "40A01 2022-01-01 - []",
                        "40A01 2023-01-01 6.72a []",
                        "40A01 2025-01-01 - []",
                        "43A01 2022-01-01 - []",
                        "43A01 2023-01-01 - [6.72a (deeltijd of logeren), 6.73c (CBS-hulpvorm 14), 6.74c (CBS-hulpvorm 13)]",
                        "43A01 2025-01-01 - []",
                        "54001 2022-01-01 - []",
                        "54001 2023-01-01 6.74a []",
                        "54001 2025-01-01 - []",
                        "AMHK 2022-01-01 - []",
                        "AMHK 2023-01-01 - []",
                        "AMHK 2025-01-01 - []");
    }
}
