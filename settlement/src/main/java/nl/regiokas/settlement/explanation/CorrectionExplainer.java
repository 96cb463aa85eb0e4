package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.FigureValue;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.ChargeId;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettledYears;
import nl.regiokas.settlement.model.ModelFault;

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

    private final Optional<Side> before;
    private final Side after;
    private final ImmutableList<Figure> days;
    private final Optional<ImmutableMap<ChargeId, Long>> booked;

    /** The years as they are known on one side; all bookings share what their explainer works out. */
    private record Side(SettledYears settled, SettlementExplainer explainer) {

        private static Side of(SettledYears settled) {
            return new Side(settled, SettlementExplainer.of(settled));
        }

        private CostLedger ledger() {
            return settled.facts().ledger();
        }

        private Optional<Explanation> charge(Booking booking) {
            return settled.year(booking.year()).charges().stream()
                    .filter(charge -> ChargeId.of(charge).equals(booking.charge()))
                    .findFirst()
                    .map(explainer::charge);
        }
    }

    private CorrectionExplainer(
            Optional<Side> before,
            Side after,
            ImmutableList<Figure> days,
            Optional<ImmutableMap<ChargeId, Long>> booked) {
        this.before = before;
        this.after = after;
        this.days = days;
        this.booked = booked;
    }

    /**
     * Returns the explainer of a closing.
     *
     * @param closed what the closing brought
     * @return its explainer
     */
    public static CorrectionExplainer of(Closed closed) {
        Attributes.given(closed, "closed of correction explainer");
        ImmutableList<Closing> earlier = closed.books().closings();
        return new CorrectionExplainer(
                closed.before().map(Side::of),
                Side.of(closed.after()),
                days(earlier.subList(0, earlier.size() - 1), Figure.name("closed", day(closed.closing()))),
                Optional.empty());
    }

    /**
     * Returns the explainer of what is open after the last closing.
     *
     * @param books the books after it
     * @param asKnown the settlement of all years as known now
     * @return its explainer
     */
    public static CorrectionExplainer open(Books books, SettledYears asKnown) {
        Attributes.given(books, "books of correction explainer");
        Attributes.given(asKnown, "settled years of correction explainer");
        return new CorrectionExplainer(
                books.settled().map(Side::of),
                Side.of(asKnown),
                days(books.closings(), Figure.term("closed", "booking.open")),
                Optional.empty());
    }

    /**
     * Returns an explainer that knows what was really booked before. Where calculating the earlier closings again gives another
     * amount, it gives both.
     *
     * @param bookings all bookings of the closings before this one
     * @return the explainer
     * @throws RefusalException when bookings of one charge do not fit 64 bits of cents together
     */
    public CorrectionExplainer after(Iterable<Booking> bookings) {
        Map<ChargeId, Long> sums = new HashMap<>();
        bookings.forEach(one -> sums.put(
                one.charge(),
                fitting(one, () -> Math.addExact(sums.getOrDefault(one.charge(), 0L), one.amountCents()))));
        return new CorrectionExplainer(before, after, days, Optional.of(ImmutableMap.copyOf(sums)));
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
                && booking.year() > before.get().settled().opening().after()
                && booking.year() <= before.get().settled().closing().after();
    }

    /**
     * Explains a booking.
     *
     * @param booking a booking of the closing
     * @return the charge on both sides, and what changed
     * @throws RefusalException when an amount of a side, or what changed, does not fit 64 bits of cents
     */
    public Explanation explain(Booking booking) {
        return fitting(booking, () -> explained(booking));
    }

    private static <T> T fitting(Booking booking, Supplier<T> calculation) {
        return Fitting.of(
                calculation,
                () -> Fault.of(ModelFault.OVERFLOW)
                        .in(Place.of(Place.SCOPE, booking.scope())
                                .at(Place.YEAR, booking.year())
                                .at("party", booking.party())));
    }

    private Explanation explained(Booking booking) {
        Optional<Explanation> was = corrects(booking) ? before.flatMap(side -> side.charge(booking)) : Optional.empty();
        Optional<Explanation> known = after.charge(booking);
        long bookedBefore = booked.map(sums -> sums.getOrDefault(booking.charge(), 0L))
                .orElseGet(() -> Math.subtractExact(cents(known), booking.amountCents()));
        Explanation.Builder stated = Explanation.builder()
                .rule(SettlementRule.BOOKED)
                .value(Rational.of(booking.amountCents()))
                .addAllFigures(Subject.of(booking.year(), booking.party(), booking.scope()))
                .addFigures(Figure.term("kind", "kind." + booking.kind().code()))
                .addAllFigures(days)
                .addAllFigures(side("bookedBefore", bookedBefore, was))
                .addAllFigures(side("asKnown", Math.addExact(bookedBefore, booking.amountCents()), known))
                .addAllFigures(costs(booking));
        was.ifPresent(one -> known.ifPresent(other -> stated.addAllFigures(changed(one, other))));
        return stated.build();
    }

    /** An amount with how it came about, or with what it is when it is calculated again. */
    private static ImmutableList<Figure> side(String id, long cents, Optional<Explanation> how) {
        return cents == cents(how)
                ? ImmutableList.of(calculated(id, how))
                : ImmutableList.of(Figure.amount(id, cents), calculated("calculatedAgain", how));
    }

    private static Figure calculated(String id, Optional<Explanation> how) {
        return how.map(one -> Figure.explained(id, one)).orElseGet(() -> Figure.amount(id, 0));
    }

    private static long cents(Optional<Explanation> how) {
        return how.map(Explanation::cents).orElse(0L);
    }

    // ---- cost that changed

    /**
     * The costs of the scope that changed until the year of a booking, in the municipalities of that year. Moving to successors
     * conserves, so that what is not of the party itself is of the others.
     */
    private ImmutableList<Figure> costs(Booking booking) {
        if (!corrects(booking)) {
            return ImmutableList.of();
        }
        CostLedger now = after.ledger();
        CostLedger then = before.orElseThrow().ledger();
        ImmutableSortedSet<ProductCode> held = held(booking);
        Optional<MunicipalityCode> self = booking.party().municipality();
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        long others = 0;
        for (int year : now.yearsUnlike(then).headSet(booking.year(), true)) {
            for (ProductCode product : held) {
                long own = self.map(code -> Math.subtractExact(
                                taken(now, product, year, code, booking.year()),
                                taken(then, product, year, code, booking.year())))
                        .orElse(0L);
                if (own != 0) {
                    Changed changed = new Changed(self.orElseThrow(), product, year, own);
                    figures.add(Figure.explained("changedCost", cost(changed, booking.year())));
                }
                long all = Math.subtractExact(total(now, product, year), total(then, product, year));
                others = Math.addExact(others, Math.subtractExact(all, own));
            }
        }
        return others == 0
                ? figures.build()
                : figures.add(Figure.amount("changedCostOfOthers", others)).build();
    }

    /** What changed in the cost that a municipality has of a product in a year, its own or taken over. */
    private record Changed(MunicipalityCode municipality, ProductCode product, int year, long cents) {}

    /** What a municipality of a year has of the cost of an earlier one. */
    private long taken(CostLedger ledger, ProductCode product, int year, MunicipalityCode municipality, int toYear) {
        Reorganisations reorganisations = after.settled().facts().reorganisations();
        if (reorganisations.between(year, toYear).isEmpty()) {
            return ledger.costCents(municipality, product, year);
        }
        return reorganisations
                .cents(ledger.costsCents(product, year), year, toYear)
                .getOrDefault(municipality, 0L);
    }

    private static long total(CostLedger ledger, ProductCode product, int year) {
        OptionalInt column = ledger.ordinal(product);
        long sum = 0;
        if (column.isPresent()) {
            for (long cents : ledger.totalsCents(year, new int[] {column.getAsInt()})) {
                sum = Math.addExact(sum, cents);
            }
        }
        return sum;
    }

    /** Explains a change, and from which municipalities it came if those of its year were others. */
    private Explanation cost(Changed changed, int year) {
        MunicipalityCode municipality = changed.municipality();
        Explanation.Builder stated = Explanation.builder()
                .rule(SettlementRule.COST_CHANGED)
                .value(Rational.of(changed.cents()))
                .addFigures(
                        Figure.year("year", changed.year()),
                        Figure.name("municipality", municipality.value()),
                        Figure.name("product", changed.product().value()));
        Set<MunicipalityCode> from = after.settled().predecessors(municipality, year, changed.year());
        if (!from.equals(ImmutableSet.of(municipality))) {
            stated.addFigures(Figure.name(
                    "movedFrom", from.stream().map(MunicipalityCode::value).collect(Collectors.joining(", "))));
        }
        return stated.build();
    }

    /** The products whose cost the scope of a booking holds in its year. */
    private ImmutableSortedSet<ProductCode> held(Booking booking) {
        return after.settled().facts().catalogue().products().stream()
                .filter(product -> after.settled()
                        .scheme()
                        .scopeOf(product, booking.year())
                        .filter(scope -> scope.name().equals(booking.scope()))
                        .isPresent())
                .map(Product::code)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    // ---- figures that changed

    private static ImmutableList<Figure> changed(Explanation was, Explanation known) {
        Map<String, Figure> old = new LinkedHashMap<>();
        collect("", was, old);
        Map<String, Figure> now = new LinkedHashMap<>();
        collect("", known, now);
        Set<ImmutableList<Object>> stated = new HashSet<>();
        ImmutableList.Builder<Figure> changed = ImmutableList.builder();
        now.forEach((path, figure) -> {
            Figure before = old.getOrDefault(path, figure);
            if (!before.value().equals(figure.value())
                    && stated.add(ImmutableList.of(figure.id(), before.value(), figure.value()))) {
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
