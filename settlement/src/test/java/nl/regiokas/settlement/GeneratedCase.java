package nl.regiokas.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
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
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.actualuse.ActualUseModel;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.model.pooling.Band;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.model.pooling.Schedule;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** A small region with uneven cents, and schemes of any model for it, all given by a seed. */
public final class GeneratedCase {

    public static final int FIRST = 2018;
    public static final int LAST = 2020;

    private static final List<Segment> SEGMENTS = List.of(Segment.values());

    private final Random random;
    private final SettlementFacts facts;

    public GeneratedCase(long seed) {
        this.random = new Random(seed);
        this.facts = facts();
    }

    public SettlementFacts regionalFacts() {
        return facts;
    }

    /** Settles a scheme of the three old models or one of pools; the former where a limit cannot hold its sum. */
    public Settlement settled() {
        if (random.nextBoolean()) {
            return settle(scheme());
        }
        try {
            return settle(pooled());
        } catch (RefusalException refusal) {
            assertThat(refusal).hasMessageContaining("bounds of the limit must hold the sum");
            return settle(scheme());
        }
    }

    public Settlement settle(SolidarityScheme scheme) {
        return Settlement.of(scheme, facts);
    }

    private SettlementFacts facts() {
        List<MunicipalityCode> codes = IntStream.rangeClosed(1, 2 + random.nextInt(4))
                .mapToObj(i -> MunicipalityCode.of("%04d".formatted(i)))
                .toList();
        ProductCatalogue catalogue = ProductCatalogue.of(
                IntStream.range(0, SEGMENTS.size() + 2).mapToObj(this::product).toList());
        SettlementFacts.Builder facts =
                SettlementFacts.builder().catalogue(catalogue).ledger(ledger(codes, catalogue));
        for (int year = FIRST; year <= LAST; year++) {
            for (MunicipalityCode code : codes) {
                facts.budget(year, code, Euro.ofCents(1 + random.nextInt(300_000)));
            }
        }
        for (int year = FIRST; year <= LAST; year++) {
            for (MunicipalityCode code : codes) {
                facts.advance(year, code.value(), Euro.text(random.nextInt(300_000)));
            }
        }
        codes.forEach(code -> facts.municipality(code.value(), 1 + random.nextInt(40)));
        return facts.build();
    }

    private Product product(int i) {
        return Product.builder()
                .code(ProductCode.of("P" + i))
                .name("product " + i)
                .segment(SEGMENTS.get(i % SEGMENTS.size()))
                .standing(random.nextInt(3) == 0)
                .build();
    }

    private CostLedger ledger(List<MunicipalityCode> codes, ProductCatalogue catalogue) {
        CostLedgerBuilder ledger = CostLedger.builder(codes, catalogue);
        for (int year = FIRST - 3; year <= LAST; year++) {
            for (MunicipalityCode code : codes) {
                for (Product product : catalogue.products()) {
                    long cents = random.nextInt(4) == 0 ? 0 : random.nextInt(100_000);
                    ledger.add(UsageLine.ofAmount(
                            code, product.code(), LocalDate.of(year, 3, 1), Euro.ofCents(1 + cents)));
                }
            }
        }
        return ledger.build();
    }

    /** A scheme of one, two or three scopes. */
    public SolidarityScheme scheme() {
        return switch (random.nextInt(3)) {
            case 0 -> schemeOf(scope("all", Segment.values()));
            case 1 ->
                schemeOf(
                        scope("low", Segment.BASIC, Segment.FLEXIBLE),
                        scope("high", Segment.INTENSIVE, Segment.COMPULSORY, Segment.CRISIS));
            default ->
                schemeOf(
                        scope("one", Segment.INTENSIVE, Segment.BASIC),
                        scope("two", Segment.FLEXIBLE),
                        scope("rest", Segment.values()));
        };
    }

    public SolidarityScheme schemeOf(Scope... scopes) {
        return SolidarityScheme.builder()
                .firstYear(FIRST)
                .lastYear(LAST)
                .addScopes(scopes)
                .build();
    }

    public Scope scope(String name, Segment... segments) {
        return Scope.builder()
                .name(name)
                .segments(segments)
                .model(model())
                .participants(participants())
                .openingFund(Euro.ofCents(random.nextInt(50_000) - 10_000))
                .build();
    }

    public SharingModel model() {
        return switch (random.nextInt(3)) {
            case 0 -> insurance();
            case 1 -> flatTax();
            default -> new ActualUseModel(key());
        };
    }

    public InsuranceModel insurance() {
        InsuranceModel.Builder model = InsuranceModel.builder()
                .key(key())
                .expectedCost(expected())
                .loading(Percentage.of(BigDecimal.valueOf(random.nextInt(40) - 10, 1)))
                .reserve(Reserve.builder()
                        .minimum(bound(-20_000))
                        .maximum(bound(30_000))
                        .build());
        return random.nextBoolean()
                ? model.build()
                : model.noClaim(new NoClaim(percentage(50), percentage(20))).build();
    }

    public FlatTaxModel flatTax() {
        return FlatTaxModel.builder()
                .expectedCost(expected())
                .window(1 + random.nextInt(3))
                .spread(1 + random.nextInt(3))
                .ownShare(percentage(0))
                .build();
    }

    /** A scheme of one scope that is pooled, with any of the parts of the model; its bounds always hold the sum. */
    public SolidarityScheme pooled() {
        PoolingModel.Builder model = PoolingModel.builder()
                .key(key())
                .degree(Dated.byYear(Map.of(FIRST, percentage(0), FIRST + 1, percentage(50))));
        if (random.nextBoolean()) {
            model.contribution(expected()).contributionKey(key());
        }
        if (random.nextInt(3) == 0) {
            model.layer(Layer.builder()
                    .addBands(new Band(BigDecimal.valueOf(random.nextInt(500)), percentage(0)))
                    .addBands(new Band(BigDecimal.valueOf(500 + random.nextInt(500)), percentage(0)))
                    .build());
        }
        if (random.nextInt(3) == 0) {
            model.limit(Limit.builder().increase(LimitBound.parse("900%")).build());
        }
        if (random.nextInt(3) == 0) {
            model.schedule(Schedule.builder()
                    .lag(1 + random.nextInt(2))
                    .addParts(BigDecimal.valueOf(random.nextInt(3)), BigDecimal.ONE)
                    .build());
        }
        return schemeOf(Scope.builder()
                .name("pool")
                .segments(Segment.values())
                .model(model.build())
                .participants(participants())
                .openingFund(Euro.ofCents(random.nextInt(50_000) - 10_000))
                .build());
    }

    private Percentage percentage(int least) {
        return Percentage.of(BigDecimal.valueOf(least + random.nextInt(101 - least)));
    }

    private Optional<MonetaryAmount> bound(int from) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(Euro.ofCents(from + random.nextInt(20_000)));
    }

    private YearlyAmount expected() {
        Map<Integer, MonetaryAmount> expected = new HashMap<>();
        for (int year = FIRST; year <= LAST; year++) {
            expected.put(year, Euro.ofCents(random.nextInt(20) == 0 ? 0 : random.nextInt(2_000_000)));
        }
        return YearlyAmount.of(expected);
    }

    public AllocationKey key() {
        List<AllocationKey> keys = List.of(
                AllocationKeys.youth(), AllocationKeys.budget(), AllocationKeys.equal(), AllocationKeys.history(2));
        return keys.get(random.nextInt(keys.size()));
    }

    /** All, or all but one in some year; somebody always takes part. */
    public Dated<Participants> participants() {
        MunicipalityCode one = facts.municipalities()
                .asList()
                .get(random.nextInt(facts.municipalities().size()));
        return switch (random.nextInt(3)) {
            case 0 -> Dated.always(Participants.except(List.of(one)));
            case 1 -> Dated.byYear(Map.of(FIRST, Participants.all(), FIRST + 1, Participants.except(List.of(one))));
            default -> Dated.always(Participants.all());
        };
    }
}
