package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.FigureValue;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettledYears;

/**
 * Explains what a closing booked of a charge by both sides: the charge as it was booked before, the charge as known on the day,
 * and what changed between them.
 * Dutch: toelichting op een correctie.
 *
 * <p>What changed: the cost of each product of the party itself in the scope, that of all others together, and every figure of
 * the two explanations that stands in both with another value, such as a weight or the cost of all.
 *
 * @since 0.2.0
 */
public final class CorrectionExplainer {

    private final Optional<SettledYears> before;
    private final SettledYears after;
    private final ImmutableList<Figure> days;

    private CorrectionExplainer(Optional<SettledYears> before, SettledYears after, ImmutableList<Figure> days) {
        this.before = before;
        this.after = after;
        this.days = days;
    }

    /**
     * Returns the explainer of a closing.
     *
     * @param closed what the closing brought
     * @return its explainer
     */
    public static CorrectionExplainer of(Closed closed) {
        ImmutableList<Closing> earlier = closed.books().closings();
        return new CorrectionExplainer(
                closed.before(),
                closed.after(),
                days(earlier.subList(0, earlier.size() - 1), Figure.name("closed", day(closed.closing()))));
    }

    /**
     * Returns the explainer of what is open after the last closing.
     *
     * @param books the books after it
     * @param asKnown the settlement of all years as known now
     * @return its explainer
     */
    public static CorrectionExplainer open(Books books, SettledYears asKnown) {
        return new CorrectionExplainer(
                books.settled(), asKnown, days(books.closings(), Figure.term("closed", "booking.open")));
    }

    private static ImmutableList<Figure> days(List<Closing> earlier, Figure closed) {
        return earlier.isEmpty()
                ? ImmutableList.of(closed)
                : ImmutableList.of(Figure.name("closedBefore", day(earlier.get(earlier.size() - 1))), closed);
    }

    private static String day(Closing closing) {
        return closing.day().toString();
    }

    /**
     * Returns whether a booking corrects a year that was closed before.
     *
     * @param booking a booking of the closing
     * @return false when its year is closed for the first time
     */
    public boolean corrects(Booking booking) {
        return before.isPresent()
                && booking.year() > before.get().opening().after()
                && booking.year() <= before.get().closing().after();
    }

    /**
     * Explains a booking.
     *
     * @param booking a booking of the closing
     * @return the charge on both sides, and what changed
     */
    public Explanation explain(Booking booking) {
        Optional<Explanation> was =
                corrects(booking) ? before.flatMap(side -> charge(side, booking)) : Optional.empty();
        Optional<Explanation> known = charge(after, booking);
        Explanation.Builder told = Explanation.builder()
                .rule(SettlementRule.BOOKED)
                .value(Rational.of(booking.amountCents()))
                .addAllFigures(Subject.of(booking.year(), booking.party(), booking.scope()))
                .addFigures(Figure.term("kind", "kind." + booking.kind().code()))
                .addAllFigures(days)
                .addFigures(side("bookedBefore", was), side("asKnown", known))
                .addAllFigures(costs(booking));
        was.ifPresent(one -> known.ifPresent(other -> told.addAllFigures(changed(one, other))));
        return told.build();
    }

    private static Figure side(String id, Optional<Explanation> how) {
        return how.map(one -> Figure.explained(id, one)).orElseGet(() -> Figure.amount(id, 0));
    }

    private static Optional<Explanation> charge(SettledYears side, Booking booking) {
        return side.year(booking.year()).charges().stream()
                .filter(charge -> charge.scope().equals(booking.scope())
                        && charge.party().equals(booking.party())
                        && charge.kind().equals(booking.kind()))
                .findFirst()
                .map(new SettlementExplainer(side)::charge);
    }

    // ---- cost that changed

    private ImmutableList<Figure> costs(Booking booking) {
        if (!corrects(booking)) {
            return ImmutableList.of();
        }
        Set<ProductCode> held = held(booking);
        Optional<MunicipalityCode> self = booking.party().municipality();
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        long[] others = {0};
        CostLedger changed =
                after.facts().ledger().minus(before.orElseThrow().facts().ledger());
        changed.forEachCell((municipality, product, year, cents) -> {
            if (cents == 0 || year > booking.year() || !held.contains(product)) {
                return;
            }
            if (self.filter(municipality::equals).isPresent()) {
                figures.add(Figure.explained("changedCost", cost(municipality, product, year, cents)));
            } else {
                others[0] = Math.addExact(others[0], cents);
            }
        });
        return others[0] == 0
                ? figures.build()
                : figures.add(Figure.amount("changedCostOfOthers", others[0])).build();
    }

    private static Explanation cost(MunicipalityCode municipality, ProductCode product, int year, long cents) {
        return Explanation.of(
                SettlementRule.COST_CHANGED,
                cents,
                Figure.year("year", year),
                Figure.name("municipality", municipality.value()),
                Figure.name("product", product.value()));
    }

    /** The products whose cost the scope of a booking holds in its year. */
    private Set<ProductCode> held(Booking booking) {
        return after.facts().catalogue().products().stream()
                .filter(product -> after.scheme()
                        .scopeOf(product, booking.year())
                        .filter(scope -> scope.name().equals(booking.scope()))
                        .isPresent())
                .map(Product::code)
                .collect(Collectors.toSet());
    }

    // ---- figures that changed

    private static ImmutableList<Figure> changed(Explanation was, Explanation known) {
        Map<String, Figure> old = new LinkedHashMap<>();
        collect("", was, old);
        Map<String, Figure> now = new LinkedHashMap<>();
        collect("", known, now);
        Set<ImmutableList<Object>> told = new HashSet<>();
        ImmutableList.Builder<Figure> changed = ImmutableList.builder();
        now.forEach((path, figure) -> {
            Figure before = old.getOrDefault(path, figure);
            if (!before.value().equals(figure.value())
                    && told.add(ImmutableList.of(figure.id(), before.value(), figure.value()))) {
                changed.add(
                        Figure.term("changed", "figure." + figure.id()),
                        plain("was", before.value()),
                        plain("became", figure.value()));
            }
        });
        return changed.build();
    }

    private static Figure plain(String id, FigureValue value) {
        return new Figure(id, value, Optional.empty(), Optional.empty());
    }

    /** Lays the figures of an explanation out by where they stand in it. */
    private static void collect(String path, Explanation explanation, Map<String, Figure> figures) {
        Map<String, Integer> times = new HashMap<>();
        for (Figure figure : explanation.figures()) {
            String place = path + "/" + figure.id() + times.merge(figure.id(), 1, Integer::sum);
            figures.put(place, figure);
            figure.explanation().ifPresent(how -> collect(place, how, figures));
        }
        for (Explanation part : explanation.parts()) {
            String place = path + "/" + part.rule().id() + names(part);
            collect(place + times.merge(place, 1, Integer::sum), part, figures);
        }
    }

    /** What a part of a sum is called, so that it is found again though other parts came or went. */
    private static String names(Explanation part) {
        return part.figures().stream()
                .map(Figure::value)
                .filter(value -> value instanceof FigureValue.Name || value instanceof FigureValue.Year)
                .toList()
                .toString();
    }
}
