package nl.regiokas.testkit.scenario;

import static nl.regiokas.core.product.Segment.FLEXIBLE;
import static nl.regiokas.core.product.Segment.INTENSIVE;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.testkit.shape.actualuse.ActualUseShapes;
import nl.regiokas.testkit.shape.flattax.FlatTaxShapes;
import nl.regiokas.testkit.shape.insurance.InsuranceShapes;

/** The schemes of generated scenarios. */
final class ScopeShapes {

    private ScopeShapes() {}

    static List<Scope> leaver(SchemeTerms terms) {
        return List.of(all(flatTax(terms, 100)).toBuilder()
                .participants(Dated.byYear(ImmutableSortedMap.of(
                        terms.firstYear(),
                        Participants.all(),
                        terms.firstYear() + 1,
                        Participants.except(terms.municipalities().subList(0, 1)))))
                .build());
    }

    static List<Scope> mixed(SchemeTerms terms) {
        Scope intensive = scope("intensive", Set.of(INTENSIVE), insurance(terms, 59));
        List<MunicipalityCode> codes = terms.municipalities();
        Participants but = codes.size() < 3 ? Participants.all() : Participants.except(List.of(codes.get(1)));
        return List.of(
                intensive.toBuilder().participants(but).build(),
                scope("flexible", Set.of(FLEXIBLE), flatTax(terms, 15)),
                scope("rest", EnumSet.complementOf(EnumSet.of(INTENSIVE, FLEXIBLE)), actualUse()));
    }

    static Scope all(SharingModel model) {
        return scope("all", EnumSet.allOf(Segment.class), model);
    }

    private static Scope scope(String name, Set<Segment> segments, SharingModel model) {
        return Scope.builder()
                .name(name)
                .segments(Dated.always(ImmutableSortedSet.copyOf(segments)))
                .model(model)
                .build();
    }

    static SharingModel fullSolidarity(SchemeTerms terms) {
        return InsuranceShapes.byBudget(terms.expected(100));
    }

    static SharingModel insurance(SchemeTerms terms, int percent) {
        return InsuranceShapes.byYouth(terms.expected(percent), terms.totalCents() / 70);
    }

    static SharingModel flatTax(SchemeTerms terms, int percent) {
        return FlatTaxShapes.ofThreeYears(terms.expected(percent));
    }

    static SharingModel actualUse() {
        return ActualUseShapes.by(AllocationKeys.youth());
    }
}
