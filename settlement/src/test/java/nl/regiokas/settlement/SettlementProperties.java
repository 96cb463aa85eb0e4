package nl.regiokas.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.books.BookedScope;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.model.pooling.Schedule;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Laws of the books, of generated regions and schemes. */
class SettlementProperties {

    private static final int FIRST = GeneratedCase.FIRST;
    private static final int LAST = GeneratedCase.LAST;

    private static Settlement settlement(long seed) {
        return new GeneratedCase(seed).settled();
    }

    private static long cost(Settlement settlement, int year) {
        return Euro.cents(settlement.facts().ledger().total(year), "cost");
    }

    /** Opening + charges in the fund = cost of the participants + closing, per scope and year. */
    @Property
    void everyFundIsConserved(@ForAll long seed) {
        Settlement settlement = settlement(seed);
        for (Settlement.Year year : settlement.years()) {
            for (FundYear fund : year.funds()) {
                long charged = year.charges().stream()
                        .filter(charge -> charge.scope().equals(fund.scope()) && charge.isInFund())
                        .mapToLong(Charge::amountCents)
                        .sum();
                assertThat(charged).isEqualTo(fund.chargedCents());
                assertThat(fund.openingCents() + charged).isEqualTo(fund.costCents() + fund.closingCents());
            }
        }
    }

    /** All charges = all cost + the growth of the funds; positions add up to them; openings are the closings before. */
    @Property
    void chargesAreCostAndTheGrowthOfFunds(@ForAll long seed) {
        Settlement settlement = settlement(seed);
        Map<String, Long> before = new TreeMap<>();
        for (Settlement.Year year : settlement.years()) {
            long growth = 0;
            for (FundYear fund : year.funds()) {
                growth += fund.closingCents() - fund.openingCents();
                Long closed = before.put(fund.scope(), fund.closingCents());
                assertThat(closed == null ? fund.openingCents() : closed).isEqualTo(fund.openingCents());
            }
            long charged =
                    year.charges().stream().mapToLong(Charge::amountCents).sum();
            assertThat(charged).isEqualTo(cost(settlement, year.year()) + growth);
            assertThat(year.books().positions())
                    .extracting(Position::chargeCents)
                    .satisfies(all ->
                            assertThat(all.stream().mapToLong(one -> one).sum()).isEqualTo(charged));
            assertThat(year.books().positions().stream()
                            .mapToLong(Position::costCents)
                            .sum())
                    .isEqualTo(cost(settlement, year.year()));
        }
    }

    /** With an opening of zero the closing is what is still due, with the opposite sign. */
    @Property
    void aFlatTaxFundIsWhatIsStillDue(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        Settlement settlement = region.settle(region.schemeOf(Scope.builder()
                .name("taxed")
                .segments(Segment.values())
                .model(region.flatTax())
                .participants(region.participants())
                .build()));
        var taxed = Objects.requireNonNull(settlement.state().scopes().get("taxed"));
        assertThat(taxed.fundCents()).isEqualTo(-taxed.openTotalCents());
    }

    /** Settling goes on from the state after any year as it does at once. */
    @Property
    void goingOnIsTheSameAsAtOnce(@ForAll long seed) {
        Settlement atOnce = settlement(seed);
        for (int after = FIRST; after < LAST; after++) {
            Settlement goneOn = Settlement.of(
                    atOnce.scheme(), atOnce.facts(), atOnce.year(after).books().closing());
            for (int year = after + 1; year <= LAST; year++) {
                assertThat(goneOn.year(year).books())
                        .isEqualTo(atOnce.year(year).books());
            }
        }
    }

    /** What a municipality outside a scope uses changes nothing of what the participants pay in that year. */
    @Property
    void useOutsideAScopeChangesNothingInside(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        MunicipalityCode outside = region.regionalFacts().municipalities().last();
        Scope.Builder scope = Scope.builder()
                .name("all")
                .segments(Segment.values())
                .model(region.model())
                .participants(Participants.except(List.of(outside)));
        SolidarityScheme scheme = region.schemeOf(scope.build());
        SettlementFacts facts = region.regionalFacts();
        CostLedger ledger = facts.ledger();
        CostLedgerBuilder more = CostLedger.builder(ledger.municipalities(), facts.catalogue());
        int row = ledger.municipalities().indexOf(outside);
        for (int year = FIRST; year <= LAST; year++) {
            more.addCents(row, 0, year, 12_345);
        }
        Settlement before = Settlement.of(scheme, facts);
        Settlement after = Settlement.of(scheme, facts.withLedger(ledger.merge(more.build())));
        assertThat(inside(after)).isEqualTo(inside(before));
        assertThat(after.funds()).isEqualTo(before.funds());
    }

    private static List<String> inside(Settlement settlement) {
        return settlement.charges().stream()
                .filter(Charge::isInFund)
                .map(Charge::toString)
                .toList();
    }

    /** A window, a spread and an own share are a pool by past cost with a contribution and a schedule. */
    @Property
    void flatTaxIsACaseOfPooling(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        FlatTaxModel flatTax = region.flatTax();
        SharingModel pooling = Models.pooling()
                .key(AllocationKeys.cost(flatTax.window(), 1))
                .contribution(flatTax.expectedCost())
                .degree(Dated.always(flatTax.ownShare().complement()))
                .schedule(Schedule.builder().lag(1).spread(flatTax.spread()).build())
                .build();
        Dated<Participants> participants = region.participants();
        assertThat(same(region, pooling, participants)).isEqualTo(same(region, flatTax, participants));
    }

    /** A pool of degree 0 is own use; of 100% it is actual use of standing products alone. */
    @Property
    void ownUseIsACaseOfPooling(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        Dated<Participants> participants = region.participants();
        SharingModel nothing =
                Models.pooling().degree(Dated.always(Percentage.ZERO)).build();
        Settlement settlement = region.settle(region.schemeOf(scope(nothing, participants)));
        for (Position position : settlement.positions()) {
            assertThat(position.chargeCents()).isEqualTo(position.costCents());
        }
    }

    /** Insurance that ends every year at zero, by a key equal to the year's cost, is actual use without standing products. */
    @Property
    void actualUseIsACaseOfInsurance(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        SettlementFacts facts = region.regionalFacts();
        Series.Builder costs = Series.builder("cost");
        Map<Integer, MonetaryAmount> expected = new TreeMap<>();
        for (int year = FIRST; year <= LAST; year++) {
            for (MunicipalityCode code : facts.municipalities()) {
                costs.put(
                        year, code, BigDecimal.valueOf(Euro.cents(facts.ledger().total(code, year), "cost"), 2));
            }
            expected.put(year, facts.ledger().total(year));
        }
        SharingModel insurance = Models.insurance()
                .key(AllocationKeys.series("cost"))
                .expectedCost(YearlyAmount.of(expected))
                .reserve(Reserve.between(Euro.ZERO, Euro.ZERO))
                .build();
        Settlement settlement = Settlement.of(
                region.schemeOf(scope(insurance, Dated.always(Participants.all()))),
                facts.toBuilder().series(costs.build()).build());
        for (Position position : settlement.positions()) {
            assertThat(position.chargeCents()).isEqualTo(position.costCents());
        }
    }

    private static Scope scope(SharingModel model, Dated<Participants> participants) {
        return Scope.builder()
                .name("all")
                .segments(Segment.values())
                .model(model)
                .participants(participants)
                .build();
    }

    /** Charges in any order: the kinds stand in another. */
    private static List<String> same(GeneratedCase region, SharingModel model, Dated<Participants> participants) {
        Settlement settlement = region.settle(region.schemeOf(scope(model, participants)));
        List<String> all = new ArrayList<>(
                settlement.charges().stream().map(Charge::toString).toList());
        Collections.sort(all);
        all.add(settlement.funds().toString());
        return all;
    }

    /** A leaver that takes its share and is settled at once leaves nothing behind: later it pays its own use only. */
    @Property
    void aLeaverLeavesNothingBehind(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        MunicipalityCode leaver = region.regionalFacts().municipalities().first();
        Scope scope = Scope.builder()
                .name("all")
                .segments(Segment.values())
                .model(region.model())
                .participants(Dated.byYear(
                        Map.of(FIRST, Participants.all(), FIRST + 1, Participants.except(List.of(leaver)))))
                .leaving(new Leaving(Leaving.Instalments.AT_ONCE, Leaving.Fund.SHARE))
                .openingFund(Euro.parse("12.34"))
                .build();
        Settlement settlement = region.settle(region.schemeOf(scope));
        assertThat(Objects.requireNonNull(settlement.state().scopes().get("all"))
                        .openCents()
                        .keySet())
                .noneMatch(item -> item.municipality().equals(leaver));
        assertThat(settlement.year(LAST).charges(leaver.value())).noneMatch(Charge::isInFund);
        Position last = settlement.year(LAST).position(leaver.value());
        assertThat(last.chargeCents()).isEqualTo(last.costCents());
    }

    /** A scope that is settled at its end holds nothing after it. */
    @Property
    void aScopeThatIsSettledHoldsNothing(@ForAll long seed) {
        GeneratedCase region = new GeneratedCase(seed);
        Scope ends = Scope.builder()
                .name("ends")
                .segments(Segment.values())
                .model(region.model())
                .until(FIRST + 1)
                .atEnd(AtEnd.SETTLE)
                .openingFund(Euro.parse("-12.34"))
                .build();
        Scope rest = Scope.builder()
                .name("rest")
                .segments(Segment.values())
                .model(Models.actualUse(AllocationKeys.equal()))
                .build();
        Settlement settlement = region.settle(region.schemeOf(ends, rest));
        assertThat(settlement.year(FIRST + 1).funds())
                .filteredOn(fund -> fund.scope().equals("ends"))
                .allMatch(fund -> fund.closingCents() == 0);
        assertThat(settlement.year(LAST).books().scopes())
                .extracting(BookedScope::name)
                .containsExactly("rest");
    }
}
