package nl.regiokas.risk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.calculation.CostSharing;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.calculation.YearSettlement;
import nl.regiokas.settlement.scheme.ActualUseModel;
import nl.regiokas.settlement.scheme.CostSharingModel;
import nl.regiokas.settlement.scheme.FlatTaxModel;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.NoClaim;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Participation;
import nl.regiokas.settlement.scheme.ReserveCorridor;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Condensed or on sums alone, a scheme settles as it does in full, whatever the region, the models and the cost. */
class QuickSettlementProperties {

    private static final int HISTORY = 3;
    private static final int YEARS = 3;
    private static final int FIRST = 2018;

    private final Random random = new Random();

    @Property
    void fundsAndPositionsAreThoseOfTheScheme(@ForAll long seed) {
        random.setSeed(seed);
        List<MunicipalityCode> codes = IntStream.rangeClosed(1, 2 + random.nextInt(4))
                .mapToObj(i -> MunicipalityCode.of(String.format("%04d", 7 * i)))
                .toList();
        ProductCatalogue catalogue = catalogue();
        CostLedger ledger = ledger(codes, catalogue);
        SettlementFacts facts = SettlementFacts.builder()
                .municipalities(codes)
                .catalogue(catalogue)
                .ledger(ledger)
                .youth(codes.stream()
                        .collect(Collectors.toMap(code -> code, code -> BigDecimal.valueOf(1 + random.nextInt(50)))))
                .build();
        SolidarityScheme scheme = scheme(codes);
        ImmutableList<YearSettlement> full =
                new SettlementCalculator().settle(scheme, facts).years();
        long[][] drawn = drawn(ledger, codes.size(), catalogue.products().size());
        SettlementFacts history =
                facts.toBuilder().ledger(historyOf(ledger, catalogue)).build();
        ImmutableList<YearSettlement> condensed =
                new CondensedScheme(scheme, history, scope -> CostSharing.of(scope.model())).settle(drawn);
        DrawnScheme quick = new DrawnScheme(scheme, history);
        quick.settle(drawn(
                ledger(codes, catalogue), codes.size(), catalogue.products().size()));
        quick.settle(drawn);
        for (int y = 0; y < YEARS; y++) {
            assertThat(condensed.get(y).positions()).isEqualTo(full.get(y).positions());
            assertThat(condensed.get(y).funds()).isEqualTo(full.get(y).funds());
            assertAgrees(
                    y,
                    quick,
                    new SettledDraw.InFull(full),
                    codes.size(),
                    scheme.scopes().size());
        }
    }

    private static void assertAgrees(int year, SettledDraw quick, SettledDraw full, int municipalities, int scopes) {
        assertThat(quick.costCents(year)).isEqualTo(full.costCents(year));
        for (int m = 0; m < municipalities; m++) {
            assertThat(quick.chargeCents(year, m))
                    .as("charge of municipality %d in year %d", m, year)
                    .isEqualTo(full.chargeCents(year, m));
        }
        for (int s = 0; s < scopes; s++) {
            assertThat(quick.closingCents(year, s))
                    .as("fund of scope %d in year %d", s, year)
                    .isEqualTo(full.closingCents(year, s));
        }
    }

    private static CostLedger historyOf(CostLedger ledger, ProductCatalogue catalogue) {
        CostLedgerBuilder history = CostLedger.builder(ledger.municipalities(), catalogue);
        for (int m = 0; m < ledger.municipalities().size(); m++) {
            for (int p = 0; p < ledger.products().size(); p++) {
                for (int year = FIRST - HISTORY; year < FIRST; year++) {
                    history.addCents(m, p, year, ledger.cents(m, p, year));
                }
            }
        }
        return history.build();
    }

    private ProductCatalogue catalogue() {
        List<Segment> segments = new ArrayList<>(List.of(Segment.values()));
        while (random.nextInt(5) > 0) {
            segments.add(segments.get(random.nextInt(segments.size())));
        }
        return ProductCatalogue.of(IntStream.range(0, segments.size())
                .mapToObj(i -> Product.builder()
                        .code(ProductCode.of(String.format("P%03d", i)))
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

    private SolidarityScheme scheme(List<MunicipalityCode> codes) {
        List<Segment> segments = new ArrayList<>(List.of(Segment.values()));
        Collections.shuffle(segments, random);
        List<Scope> scopes = new ArrayList<>();
        int own = 1 + random.nextInt(3);
        for (int i = 0; i < own; i++) {
            scopes.add(Scope.builder()
                    .name("scope " + i)
                    .addSegments(segments.get(i))
                    .openingFund(Euro.ofCents(random.nextInt(100_000) - 50_000))
                    .participation(participation(codes))
                    .model(model())
                    .build());
        }
        scopes.add(Scope.builder()
                .name("rest")
                .addSegments(Segment.values())
                .participation(participation(codes))
                .model(model())
                .build());
        SolidarityScheme.Builder scheme = SolidarityScheme.builder();
        return scheme.firstYear(FIRST)
                .lastYear(FIRST + YEARS - 1)
                .scopes(scopes)
                .build();
    }

    /** Not the same all years, and never nobody. */
    private Participation participation(List<MunicipalityCode> codes) {
        return Participation.byYear(ImmutableMap.of(
                FIRST,
                Participants.all(),
                FIRST + 1,
                Participants.except(List.of(codes.get(random.nextInt(codes.size()))))));
    }

    private CostSharingModel model() {
        return switch (random.nextInt(3)) {
            case 0 -> new ActualUseModel(key());
            case 1 -> flatTax();
            default -> insurance();
        };
    }

    private FlatTaxModel flatTax() {
        return FlatTaxModel.builder()
                .expectedCost(expected())
                .window(1 + random.nextInt(HISTORY))
                .spread(1 + random.nextInt(3))
                .ownShare(Percentage.of(BigDecimal.valueOf(random.nextInt(101))))
                .build();
    }

    private InsuranceModel insurance() {
        InsuranceModel.Builder insurance = InsuranceModel.builder();
        insurance.key(key()).expectedCost(expected());
        if (random.nextBoolean()) {
            insurance.noClaim(new NoClaim(Percentage.of("90"), Percentage.of("33.3")));
        }
        if (random.nextBoolean()) {
            insurance.reserve(ReserveCorridor.between(Euro.ofCents(-10_000), Euro.ofCents(500_000)));
        }
        return insurance.build();
    }

    private AllocationKey key() {
        return List.of(AllocationKeys.youth(), AllocationKeys.equal(), AllocationKeys.history(2))
                .get(random.nextInt(3));
    }

    private ImmutableSortedMap<Integer, MonetaryAmount> expected() {
        ImmutableSortedMap.Builder<Integer, MonetaryAmount> expected = ImmutableSortedMap.naturalOrder();
        for (int year = FIRST; year < FIRST + YEARS; year++) {
            expected.put(year, Euro.ofCents(random.nextInt(5_000_000)));
        }
        return expected.build();
    }

    private static long[][] drawn(CostLedger ledger, int municipalities, int products) {
        long[][] drawn = new long[YEARS][municipalities * products];
        for (int y = 0; y < YEARS; y++) {
            for (int i = 0; i < drawn[y].length; i++) {
                drawn[y][i] = ledger.cents(i / products, i % products, FIRST + y);
            }
        }
        return drawn;
    }
}
