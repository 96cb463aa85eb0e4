package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.model.Need;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * A scheme whose years are settled again and again, each time on other costs, for a simulation.
 *
 * <p>The years are run as they are for the books, by the same models and in the same order; only the charges are summed up
 * instead of being kept with their reasons. Weights of a key that looks at no drawn year are the same in every draw: they
 * are weighed once. Immutable; threads share it and each settles in {@linkplain #drawnYears years} of its own.
 *
 * <p>Refused: a model that needs the cost of single clients, which are drawn for each product apart; municipalities that
 * change while years are drawn, for then a drawn cost would be of nobody.
 *
 * @since 0.2.0
 */
public final class DrawnScheme {

    private final Plan plan;
    private final State opening;
    private final UndrawnWeights weights;

    private DrawnScheme(Plan plan, State opening) {
        this.plan = plan;
        this.opening = opening;
        this.weights = UndrawnWeights.of(plan, firstYear());
    }

    /**
     * Makes a scheme ready for drawing.
     *
     * @param scheme the scheme
     * @param facts what is known; costs of the drawn years are not looked at
     * @param opening the state after the year before the first drawn one
     * @return the scheme, whose years after the state are drawn
     * @throws RefusalException when its years cannot be drawn, with every reason
     */
    public static DrawnScheme of(SolidarityScheme scheme, SettlementFacts facts, State opening) {
        Attributes.given(scheme, "scheme of drawn scheme");
        Attributes.given(facts, "facts of drawn scheme");
        Attributes.given(opening, "opening state of drawn scheme");
        SettlementFacts before = facts.withLedger(facts.ledger().between(CostLedger.EARLIEST_YEAR, opening.after()));
        Plan plan = Plan.of(scheme, before);
        Faults faults = new Faults();
        check(plan, opening.after() + 1, faults);
        faults.throwIfAny();
        return new DrawnScheme(plan, opening);
    }

    private static void check(Plan plan, int firstYear, Faults faults) {
        int lastYear = plan.scheme().lastYear();
        for (Reorganisation one : plan.facts().reorganisations().all()) {
            if (one.date().getYear() > firstYear && one.date().getYear() <= lastYear) {
                faults.add(DrawnFault.DRAWN_REORGANISATION, one.date());
            }
        }
        if (faults.isEmpty()) {
            for (MunicipalityCode code : plan.facts().municipalities()) {
                long years = plan.scheme().years().stream()
                        .filter(year -> year >= firstYear && plan.timeline().exists(code, year))
                        .count();
                if (years != 0 && years != lastYear - firstYear + 1) {
                    faults.add(
                            DrawnFault.DRAWN_MUNICIPALITY, FaultValue.year(firstYear), FaultValue.year(lastYear), code);
                }
            }
        }
        for (ScopePlan scope : plan.scopes()) {
            for (int year = firstYear; year <= lastYear; year++) {
                Optional<SharingModel> model = scope.scope().model().find(year);
                if (scope.isInForce(year)
                        && model.filter(one -> one.needs().contains(Need.CLIENT_COST))
                                .isPresent()) {
                    faults.at(Place.SCOPE, scope.name())
                            .at(Place.YEAR, year)
                            .add(DrawnFault.DRAWN_CLIENT_COST, model.get().name());
                }
            }
        }
    }

    /**
     * Returns whose cost is drawn.
     *
     * @return the municipalities of the drawn years, in the order of their codes
     */
    public ImmutableList<MunicipalityCode> municipalities() {
        return plan.municipalities(firstYear());
    }

    /**
     * Returns the scheme.
     *
     * @return the scheme
     */
    public SolidarityScheme scheme() {
        return plan.scheme();
    }

    /**
     * Returns what the drawn years go on from.
     *
     * @return the state after the year before the first drawn one
     */
    public State opening() {
        return opening;
    }

    private int firstYear() {
        return opening.after() + 1;
    }

    /**
     * Returns room for settling draws; one for each thread.
     *
     * @return the years, not safe for use by several threads
     */
    public DrawnYears drawnYears() {
        DrawnCosts costs = new DrawnCosts(plan, firstYear());
        return new DrawnYears(Plan.of(plan.scheme(), plan.facts(), costs), costs, opening, weights);
    }
}
