package nl.regiokas.testkit.scenario;

import static nl.regiokas.core.product.Segment.FLEXIBLE;
import static nl.regiokas.core.product.Segment.INTENSIVE;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.shape.actualuse.ActualUseShapes;
import nl.regiokas.testkit.shape.flattax.FlatTaxShapes;
import nl.regiokas.testkit.shape.insurance.InsuranceShapes;

/** The schemes of generated scenarios. */
final class ScopeShapes {

    private static final Set<Segment> ALL = EnumSet.allOf(Segment.class);

    private final ScenarioBuilder given;
    private final List<MunicipalityCode> codes;

    ScopeShapes(ScenarioBuilder given, List<MunicipalityCode> codes) {
        this.given = given;
        this.codes = codes;
    }

    SolidarityScheme scheme(SchemeShape shape) {
        return SolidarityScheme.builder()
                .name(shape.name())
                .firstYear(given.firstYear())
                .lastYear(given.lastYear())
                .scopes(
                        switch (shape) {
                            case FULL_SOLIDARITY -> List.of(scope("all", ALL, fullSolidarity()));
                            case INSURANCE -> List.of(scope("all", ALL, insurance(100)));
                            case FLAT_TAX -> List.of(scope("all", ALL, flatTax(100)));
                            case LEAVER -> List.of(leaver());
                            case ACTUAL_USE -> List.of(scope("all", ALL, ActualUseShapes.by(AllocationKeys.youth())));
                            case MIXED -> mixed();
                        })
                .build();
    }

    private Scope leaver() {
        return scope("all", ALL, flatTax(100)).toBuilder()
                .participants(Dated.byYear(ImmutableSortedMap.of(
                        given.firstYear(),
                        Participants.all(),
                        given.firstYear() + 1,
                        Participants.except(codes.subList(0, 1)))))
                .build();
    }

    private List<Scope> mixed() {
        Scope intensive = scope("intensive", Set.of(INTENSIVE), insurance(59));
        Participants but = codes.size() < 3 ? Participants.all() : Participants.except(List.of(codes.get(1)));
        return List.of(
                intensive.toBuilder().participants(but).build(),
                scope("flexible", Set.of(FLEXIBLE), flatTax(15)),
                scope(
                        "rest",
                        EnumSet.complementOf(EnumSet.of(INTENSIVE, FLEXIBLE)),
                        ActualUseShapes.by(AllocationKeys.youth())));
    }

    private static Scope scope(String name, Set<Segment> segments, SharingModel model) {
        return Scope.builder()
                .name(name)
                .segments(Dated.always(ImmutableSortedSet.copyOf(segments)))
                .model(model)
                .build();
    }

    private SharingModel fullSolidarity() {
        return InsuranceShapes.byBudget(expected(100));
    }

    private SharingModel insurance(int percent) {
        return InsuranceShapes.byYouth(expected(percent), given.totalCents() / 70);
    }

    private SharingModel flatTax(int percent) {
        return FlatTaxShapes.ofThreeYears(expected(percent));
    }

    private YearlyAmount expected(int percent) {
        ImmutableSortedMap.Builder<Integer, MonetaryAmount> expected = ImmutableSortedMap.naturalOrder();
        for (int year = given.firstYear(); year <= given.lastYear(); year++) {
            expected.put(year, Euro.ofCents(given.totalCents() / 100 * percent));
        }
        return YearlyAmount.of(expected.buildOrThrow());
    }
}
