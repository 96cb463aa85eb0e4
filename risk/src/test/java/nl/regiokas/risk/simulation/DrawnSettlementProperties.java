package nl.regiokas.risk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.DrawnScheme;
import nl.regiokas.settlement.books.DrawnYears;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.Readiness;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.BlendKey;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.model.pooling.Schedule;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** A draw settles as its ledger does in full, whatever the region, the scopes, the models and the cost. */
class DrawnSettlementProperties {

    private static final int HISTORY = 3;
    private static final int YEARS = 3;
    private static final int FIRST = 2018;

    private static final String PROVINCE = "province";

    private final Random random = new Random();

    @Property
    void chargesAndFundsAreThoseOfTheSettlement(@ForAll long seed) {
        random.setSeed(seed);
        List<MunicipalityCode> codes = IntStream.rangeClosed(1, 2 + random.nextInt(4))
                .mapToObj(i -> MunicipalityCode.of("00" + (10 + 7 * i)))
                .toList();
        ProductCatalogue catalogue = catalogue();
        CostLedger ledger = ledger(codes, catalogue);
        SettlementFacts.Builder builder =
                SettlementFacts.builder().catalogue(catalogue).ledger(ledger);
        codes.forEach(code -> builder.municipality(code.value(), 1 + random.nextInt(50)));
        SettlementFacts facts = builder.build();
        SolidarityScheme scheme = scheme(codes, catalogue);
        State opening = State.openingCents(scheme, openItems(codes));
        Assume.that(Readiness.of(scheme, facts, opening).isReady());
        DrawnYears drawn = DrawnScheme.of(scheme, facts, opening).drawnYears();
        settleAnother(drawn, codes, catalogue);
        RefusalException refused =
                catchThrowableOfType(RefusalException.class, () -> Settlement.of(scheme, facts, opening));
        Statistics.label("settled")
                .collect(refused == null)
                .coverage(coverage -> coverage.check(true).percentage(part -> part > 35));
        if (refused != null) {
            RefusalException drawnRefused = catchThrowableOfType(
                    RefusalException.class, () -> drawn.settle(drawn(ledger, codes.size(), catalogue)));
            assertThat(drawnRefused).isNotNull();
            assertThat(drawnRefused.faults()).isEqualTo(refused.faults());
            return;
        }
        drawn.settle(drawn(ledger, codes.size(), catalogue));
        assertAgrees(drawn, Settlement.of(scheme, facts, opening), codes);
    }

    /** Another draw before it leaves nothing behind, settled or refused. */
    private void settleAnother(DrawnYears drawn, List<MunicipalityCode> codes, ProductCatalogue catalogue) {
        try {
            drawn.settle(drawn(ledger(codes, catalogue), codes.size(), catalogue));
        } catch (RefusalException refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    private static void assertAgrees(DrawnYears drawn, Settlement full, List<MunicipalityCode> codes) {
        for (int y = 0; y < YEARS; y++) {
            Settlement.Year year = full.year(FIRST + y);
            for (int m = 0; m < codes.size(); m++) {
                Position position = year.position(codes.get(m).value());
                assertThat(drawn.chargeCents(y, m))
                        .as("charge of municipality %d in year %d", m, y)
                        .isEqualTo(position.chargeCents());
                assertThat(drawn.costCents(y, m)).isEqualTo(position.costCents());
            }
            assertThat(drawn.outsideChargeCents(y, 0))
                    .isEqualTo(year.position(PROVINCE).chargeCents());
            Map<String, Long> closings = new TreeMap<>();
            for (FundYear fund : year.funds()) {
                closings.put(fund.scope(), fund.closingCents());
            }
            for (int s = 0; s < full.scheme().scopes().size(); s++) {
                assertThat(drawn.closingCents(y, s))
                        .as("fund of scope %d in year %d", s, y)
                        .isEqualTo(closings.getOrDefault(
                                full.scheme().scopes().get(s).name(), 0L));
            }
        }
    }

    private ProductCatalogue catalogue() {
        List<Segment> segments = new ArrayList<>(List.of(Segment.values()));
        while (random.nextInt(5) > 0) {
            segments.add(segments.get(random.nextInt(segments.size())));
        }
        return ProductCatalogue.of(IntStream.range(0, segments.size())
                .mapToObj(i -> Product.builder()
                        .code(ProductCode.of("P" + (100 + i)))
                        .name("product " + i)
                        .segment(segments.get(i))
                        .standing(random.nextInt(3) == 0)
                        .build())
                .toList());
    }

    private CostLedger ledger(List<MunicipalityCode> codes, ProductCatalogue catalogue) {
        CostLedgerBuilder ledger = CostLedger.builder(codes, catalogue);
        for (int m = 0; m < codes.size(); m++) {
            for (int p = 0; p < catalogue.products().size(); p++) {
                for (int year = FIRST - HISTORY; year < FIRST + YEARS; year++) {
                    ledger.addCents(m, p, year, 1 + random.nextInt(1_000_000));
                }
            }
        }
        return ledger.build();
    }

    private SolidarityScheme scheme(List<MunicipalityCode> codes, ProductCatalogue catalogue) {
        List<Segment> segments = new ArrayList<>(List.of(Segment.values()));
        Collections.shuffle(segments, random);
        List<Scope> scopes = new ArrayList<>();
        int own = 1 + random.nextInt(3);
        for (int i = 0; i < own; i++) {
            Scope.Builder scope = Scope.builder();
            scope.name("scope " + i)
                    .segments(segments.get(i))
                    .openingFund(Euro.ofCents(random.nextInt(100_000) - 50_000))
                    .participants(participants(codes))
                    .leaving(leaving())
                    .model(models());
            if (random.nextInt(3) == 0) {
                scope.products(dated(catalogue));
            }
            if (random.nextInt(3) == 0) {
                scope.until(FIRST + random.nextInt(2)).atEnd(atEnd());
            }
            scopes.add(scope.build());
        }
        scopes.add(Scope.builder()
                .name("rest")
                .segments(Segment.values())
                .participants(participants(codes))
                .model(last())
                .build());
        SolidarityScheme.Builder scheme = SolidarityScheme.builder();
        return scheme.firstYear(FIRST)
                .lastYear(FIRST + YEARS - 1)
                .addOutside(new OutsideParty(PROVINCE, "province"))
                .scopes(scopes)
                .build();
    }

    /** A product that comes into the scope in the second or third year. */
    private Dated<ImmutableSortedSet<ProductCode>> dated(ProductCatalogue catalogue) {
        ProductCode some = catalogue
                .products()
                .get(random.nextInt(catalogue.products().size()))
                .code();
        return Dated.byYear(
                Map.of(FIRST, ImmutableSortedSet.of(), FIRST + 1 + random.nextInt(2), ImmutableSortedSet.of(some)));
    }

    private AtEnd atEnd() {
        return List.of(AtEnd.RUN_OFF, AtEnd.SETTLE, new AtEnd.Into("rest")).get(random.nextInt(3));
    }

    private Leaving leaving() {
        return new Leaving(
                random.nextBoolean() ? Leaving.Instalments.KEEP : Leaving.Instalments.AT_ONCE,
                random.nextBoolean() ? Leaving.Fund.STAYS : Leaving.Fund.SHARE);
    }

    /** Not the same all years, and never nobody. */
    private Dated<Participants> participants(List<MunicipalityCode> codes) {
        return Dated.byYear(Map.of(
                FIRST,
                Participants.all(),
                FIRST + 1,
                Participants.except(List.of(codes.get(random.nextInt(codes.size()))))));
    }

    /** One model, or another one from the second year on. */
    private Dated<SharingModel> models() {
        return random.nextBoolean() ? Dated.always(model()) : Dated.byYear(Map.of(FIRST, model(), FIRST + 1, model()));
    }

    private SharingModel model() {
        return switch (random.nextInt(4)) {
            case 0 -> Models.actualUse(key());
            case 1 ->
                Models.flatTax()
                        .expectedCost(expected())
                        .window(1 + random.nextInt(HISTORY))
                        .spread(1 + random.nextInt(3))
                        .ownShare(percent())
                        .build();
            case 2 -> pooling();
            default -> insurance();
        };
    }

    /** The model of the last scope, which may weigh by what the first one charged in the same year. */
    private Dated<SharingModel> last() {
        return random.nextBoolean()
                ? models()
                : Dated.always(Models.actualUse(AllocationKeys.charges(List.of("scope 0"), 0)));
    }

    private PoolingModel pooling() {
        PoolingModel.Builder pooling = Models.pooling();
        pooling.key(key()).degree(Dated.always(percent()));
        if (random.nextBoolean()) {
            pooling.contribution(expected());
        }
        if (random.nextBoolean()) {
            pooling.schedule(Schedule.builder()
                    .lag(1 + random.nextInt(2))
                    .spread(1 + random.nextInt(3))
                    .build());
        }
        if (random.nextBoolean()) {
            pooling.outside(new OutsideShare(PROVINCE, percent(), Optional.empty()));
        }
        if (random.nextBoolean()) {
            pooling.limit(Limit.builder().increase(LimitBound.parse("5%")).build());
        }
        return pooling.build();
    }

    private Percentage percent() {
        return Percentage.of(Integer.toString(random.nextInt(101)));
    }

    private InsuranceModel insurance() {
        InsuranceModel.Builder insurance = Models.insurance();
        insurance.key(key()).expectedCost(expected());
        if (random.nextBoolean()) {
            insurance.noClaim(new NoClaim(Percentage.of("90"), Percentage.of("33.3")));
        }
        if (random.nextBoolean()) {
            insurance.reserve(Reserve.builder()
                    .minimum(Euro.ofCents(-10_000))
                    .maximum(Euro.ofCents(500_000))
                    .lag(random.nextInt(2))
                    .key(random.nextBoolean() ? Optional.of(key()) : Optional.empty())
                    .build());
        }
        return insurance.build();
    }

    private AllocationKey key() {
        return List.of(
                        AllocationKeys.youth(),
                        AllocationKeys.equal(),
                        AllocationKeys.history(2),
                        AllocationKeys.cost(1, 2),
                        AllocationKeys.blend(List.of(
                                new BlendKey.Part(BigDecimal.ONE, AllocationKeys.youth()),
                                new BlendKey.Part(BigDecimal.TEN, AllocationKeys.history(1)))))
                .get(random.nextInt(5));
    }

    private YearlyAmount expected() {
        ImmutableMap.Builder<Integer, MonetaryAmount> expected = ImmutableMap.builder();
        for (int year = FIRST; year < FIRST + YEARS; year++) {
            expected.put(year, Euro.ofCents(random.nextInt(5_000_000)));
        }
        return YearlyAmount.of(expected.buildOrThrow());
    }

    /** An instalment of an earlier year, due in any drawn year or after them. */
    private ImmutableMap<String, ImmutableSortedMap<OpenItem, Long>> openItems(List<MunicipalityCode> codes) {
        OpenItem item = OpenItem.of(codes.get(0), FIRST + random.nextInt(YEARS + 1), FIRST - 1, ChargeKind.INSTALMENT);
        return random.nextBoolean()
                ? ImmutableMap.of()
                : ImmutableMap.of("scope 0", ImmutableSortedMap.of(item, random.nextInt(100_000) - 50_000L));
    }

    private static long[][] drawn(CostLedger ledger, int municipalities, ProductCatalogue catalogue) {
        int products = catalogue.products().size();
        long[][] drawn = new long[YEARS][municipalities * products];
        for (int y = 0; y < YEARS; y++) {
            for (int i = 0; i < drawn[y].length; i++) {
                drawn[y][i] = ledger.cents(i / products, i % products, FIRST + y);
            }
        }
        return drawn;
    }
}
