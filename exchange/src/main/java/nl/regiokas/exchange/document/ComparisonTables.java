package nl.regiokas.exchange.document;

import static nl.regiokas.exchange.shape.Part.part;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.exchange.shape.Fields;
import nl.regiokas.exchange.shape.Mapped;
import nl.regiokas.exchange.shape.Scalars;
import nl.regiokas.exchange.shape.Shape;
import nl.regiokas.exchange.shape.ShapeFault;
import nl.regiokas.exchange.shape.Shapes;
import nl.regiokas.exchange.shape.Tables;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.comparison.ComparisonCalculator;
import nl.regiokas.settlement.comparison.Difference;
import nl.regiokas.settlement.comparison.SchemeComparison;
import nl.regiokas.settlement.comparison.YearComparison;
import nl.regiokas.settlement.council.SolidarityDecision;
import nl.regiokas.settlement.incentive.Continuation;
import nl.regiokas.settlement.incentive.Incentive;
import nl.regiokas.settlement.incentive.PerversePair;
import nl.regiokas.settlement.incentive.Trajectory;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.settlement.scheme.Stance;

/**
 * How comparisons and incentives are written in JSON. A comparison holds its two schemes and the facts, from which it
 * is made again when it is read; the differences are stored with them and must come out the same.
 */
final class ComparisonTables {

    // ---- comparison

    /** A part of a difference, by its cause. */
    private record Part(Cause cause, long amountCents) {}

    private static final Fields<Part> PART = Tables.of(
            Part.class,
            Part::new,
            part("cause", SettlementTables.CAUSE, Part::cause),
            part("amount", Scalars.CENTS, Part::amountCents));

    private static final Shape<ImmutableSortedMap<Cause, Long>> CAUSES =
            new Mapped<>(Shapes.list(PART), ComparisonTables::causes, ComparisonTables::parts);

    private static ImmutableSortedMap<Cause, Long> causes(ImmutableList<Part> parts) {
        Map<Cause, Long> causes = new TreeMap<>();
        parts.forEach(one -> Faults.require(
                causes.put(one.cause(), one.amountCents()) == null, ShapeFault.ELEMENT_TWICE, one.cause()));
        return ImmutableSortedMap.copyOf(causes);
    }

    private static ImmutableList<Part> parts(ImmutableSortedMap<Cause, Long> causes) {
        return causes.entrySet().stream()
                .map(cause -> new Part(cause.getKey(), cause.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    static final Fields<Difference> DIFFERENCE = Tables.of(
            Difference.class,
            Difference::new,
            part("party", SettlementTables.PARTY, Difference::party),
            part("reference", Scalars.CENTS, Difference::referenceCents),
            part("alternative", Scalars.CENTS, Difference::alternativeCents),
            part("causes", CAUSES, Difference::causeCents));

    static final Fields<YearComparison> YEAR = Tables.of(
            YearComparison.class,
            YearComparison::new,
            part("year", Scalars.YEAR, YearComparison::year),
            part("differences", Shapes.list(DIFFERENCE), YearComparison::differences),
            part("referenceGrowth", Scalars.CENTS, YearComparison::referenceGrowthCents),
            part("alternativeGrowth", Scalars.CENTS, YearComparison::alternativeGrowthCents));

    /** What one side of a comparison follows from, apart from the facts. */
    private record Side(SolidarityScheme scheme, State opening, int through) {

        static Side of(Settlement settlement) {
            return new Side(
                    settlement.scheme(),
                    settlement.settledYears().opening(),
                    settlement.state().after());
        }

        Settlement settled(SettlementFacts facts) {
            return Settlement.of(SettlementTables.settle(scheme, facts, opening, through));
        }
    }

    static Fields<SchemeComparison> comparison(Fields<SolidarityScheme> scheme, Fields<State> state) {
        Fields<Side> side = Tables.of(
                Side.class,
                Side::new,
                part("scheme", scheme, Side::scheme),
                part("opening", state, Side::opening),
                part("through", Scalars.YEAR, Side::through));
        return Tables.of(
                        SchemeComparison.class,
                        ComparisonTables::compared,
                        part("facts", SettlementTables.FACTS, ComparisonTables::facts),
                        part("reference", side, compared -> Side.of(compared.reference())),
                        part("alternative", side, compared -> Side.of(compared.alternative())))
                .with("years", Shapes.list(YEAR), SchemeComparison::years);
    }

    private static SchemeComparison compared(SettlementFacts facts, Side reference, Side alternative) {
        return ComparisonCalculator.compare(reference.settled(facts), alternative.settled(facts));
    }

    /** The facts; refused when the comparison does not follow from what is written. */
    private static SettlementFacts facts(SchemeComparison comparison) {
        SettlementFacts facts = comparison.reference().facts();
        boolean follows = compared(facts, Side.of(comparison.reference()), Side.of(comparison.alternative()))
                .equals(comparison);
        Faults.require(
                follows,
                ShapeFault.SETTLEMENT_NOT_WRITABLE,
                comparison.reference().scheme().name());
        return facts;
    }

    // ---- incentives and decisions

    static final Fields<Incentive> INCENTIVE = Tables.of(
            Incentive.class,
            Incentive::new,
            part("municipality", Scalars.MUNICIPALITY, Incentive::municipality),
            part("product", CoreTables.PRODUCT_CODE, Incentive::product),
            part("year", Scalars.YEAR, Incentive::year),
            part("extra", Scalars.CENTS, Incentive::extraCents),
            part("ownByYear", Shapes.sortedMap(Scalars.YEAR_KEY, Scalars.CENTS), Incentive::ownCentsByYear),
            part(
                    "othersByParty",
                    Shapes.sortedMap(SettlementTables.PARTY, Scalars.CENTS),
                    Incentive::othersCentsByParty),
            part("funds", Scalars.CENTS, Incentive::fundsCents));

    static final Fields<Trajectory> TRAJECTORY = Tables.of(
            Trajectory.class,
            Trajectory::new,
            part("product", CoreTables.PRODUCT_CODE, Trajectory::product),
            part("cost", Scalars.CENTS, Trajectory::costCents));

    static final Fields<PerversePair> PERVERSE_PAIR = Tables.of(
            PerversePair.class,
            PerversePair::new,
            part("municipality", Scalars.MUNICIPALITY, PerversePair::municipality),
            part("year", Scalars.YEAR, PerversePair::year),
            part("dearer", TRAJECTORY, PerversePair::dearer),
            part("dearerOwn", Scalars.CENTS, PerversePair::dearerOwnCents),
            part("cheaper", TRAJECTORY, PerversePair::cheaper),
            part("cheaperOwn", Scalars.CENTS, PerversePair::cheaperOwnCents));

    static final Fields<SolidarityDecision> DECISION = Tables.of(
            SolidarityDecision.class,
            SolidarityDecision::of,
            part("municipality", Scalars.MUNICIPALITY, SolidarityDecision::municipality),
            part("year", Scalars.YEAR, SolidarityDecision::year),
            part("stance", Scalars.constant(Stance.class), SolidarityDecision::stance),
            part("source", CoreTables.SOURCE, SolidarityDecision::source));

    private ComparisonTables() {}

    static void register(Registry registry, Fields<SolidarityScheme> scheme) {
        registry.addAll(
                DIFFERENCE,
                YEAR,
                INCENTIVE,
                TRAJECTORY,
                PERVERSE_PAIR,
                DECISION,
                Tables.of(
                        Continuation.class,
                        Continuation::new,
                        part("scheme", scheme, Continuation::scheme),
                        part("facts", SettlementTables.FACTS, Continuation::facts)));
    }
}
