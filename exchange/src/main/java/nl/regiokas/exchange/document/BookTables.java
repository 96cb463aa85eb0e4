package nl.regiokas.exchange.document;

import static nl.regiokas.exchange.shape.Part.optional;
import static nl.regiokas.exchange.shape.Part.part;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.exchange.shape.Fields;
import nl.regiokas.exchange.shape.Part;
import nl.regiokas.exchange.shape.Scalars;
import nl.regiokas.exchange.shape.ShapeFault;
import nl.regiokas.exchange.shape.Shapes;
import nl.regiokas.exchange.shape.Tables;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettledYears;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * How books are written in JSON: what every closing knew. They are closed again from this when they are read. What was
 * due is written too, and must come out the same.
 */
final class BookTables {

    /**
     * A closing and what it knew: everything, or only the costs that differ from those of the closing before.
     *
     * @param closing the day and the year
     * @param facts what was known, if more than costs differs
     * @param changed the costs that differ, if nothing else does
     */
    private record Step(Closing closing, Optional<SettlementFacts> facts, Optional<CostLedger> changed) {

        SettlementFacts known(Optional<SettlementFacts> before) {
            Faults.require(facts.isPresent() || before.isPresent(), ShapeFault.FACTS_MISSING, closing.day());
            SettlementFacts base = facts.or(() -> before).orElseThrow();
            return changed.map(costs -> base.withLedger(base.ledger().merge(costs)))
                    .orElse(base);
        }
    }

    private static final Fields<Step> STEP = Tables.of(
            Step.class,
            (day, through, facts, changed) -> new Step(new Closing(day, through), facts, changed),
            part("day", Scalars.DAY, step -> step.closing().day()),
            part("through", Scalars.YEAR, step -> step.closing().through()),
            optional("facts", SettlementTables.FACTS, Step::facts),
            optional("changedCosts", CoreTables.COST_LEDGER, Step::changed));

    private BookTables() {}

    /** Books by the tables of schemes and states. */
    static Fields<Books> books(Fields<SolidarityScheme> scheme, Fields<State> state) {
        Part<Books, SolidarityScheme> of = part("scheme", scheme, Books::scheme);
        return Tables.of(
                        Books.class,
                        (agreed, opening, steps, through) -> closed(agreed, opening, steps, through, steps.size()),
                        of,
                        part("opening", state, Books::opening),
                        part("closings", Shapes.list(STEP), BookTables::steps),
                        optional("finalThrough", Scalars.YEAR, Books::finalThrough))
                .with("due", Shapes.sortedMap(SettlementTables.PARTY, Scalars.CENTS), Books::dueCents);
    }

    /** The result of a closing: the books after it, which give the rest. */
    static Fields<Closed> closed(Fields<SolidarityScheme> scheme, Fields<State> state) {
        return Tables.of(
                Closed.class,
                (agreed, opening, steps, through) -> last(agreed, opening, steps, through),
                part("scheme", scheme, closed -> closed.books().scheme()),
                part("opening", state, closed -> closed.books().opening()),
                part("closings", Shapes.list(STEP), closed -> steps(closed.books())),
                optional("finalThrough", Scalars.YEAR, closed -> closed.books().finalThrough()));
    }

    private static Books closed(
            SolidarityScheme scheme, State opening, List<Step> steps, Optional<Integer> finalThrough, int count) {
        Books books = Books.open(scheme, opening);
        Optional<SettlementFacts> known = Optional.empty();
        for (Step step : steps.subList(0, count)) {
            known = Optional.of(step.known(known));
            books = books.close(step.closing(), known.get()).books();
        }
        return finalThrough.isPresent() ? books.makeFinal(finalThrough.get()) : books;
    }

    private static Closed last(
            SolidarityScheme scheme, State opening, ImmutableList<Step> steps, Optional<Integer> finalThrough) {
        Faults.require(!steps.isEmpty(), ShapeFault.FACTS_MISSING, "closing");
        int before = steps.size() - 1;
        Optional<SettlementFacts> known = Optional.empty();
        for (Step step : steps) {
            known = Optional.of(step.known(known));
        }
        return closed(scheme, opening, steps, finalThrough, before)
                .close(steps.get(before).closing(), known.orElseThrow());
    }

    private static ImmutableList<Step> steps(Books books) {
        List<Step> steps = new ArrayList<>();
        Optional<SettlementFacts> before = Optional.empty();
        for (int i = 0; i < books.closings().size(); i++) {
            SettledYears settled = books.settledByClosing().get(i);
            steps.add(step(books.closings().get(i), before, settled.facts()));
            before = Optional.of(settled.facts());
        }
        return ImmutableList.copyOf(steps);
    }

    private static Step step(Closing closing, Optional<SettlementFacts> before, SettlementFacts now) {
        return before.flatMap(known -> changed(known, now))
                .map(costs -> new Step(closing, Optional.empty(), Optional.of(costs)))
                .orElseGet(() -> new Step(closing, Optional.of(now), Optional.empty()));
    }

    /** The costs that turn facts into others, if nothing else differs. */
    private static Optional<CostLedger> changed(SettlementFacts before, SettlementFacts now) {
        CostLedger costs = now.ledger().minus(before.ledger());
        return Optional.of(costs)
                .filter(more -> before.withLedger(before.ledger().merge(more)).equals(now));
    }
}
