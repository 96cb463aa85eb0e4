package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Succession;
import nl.regiokas.settlement.books.BookedScope;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.SettledYears;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Looks things up in settled years; roundings are worked out once. */
final class Looking {

    private static final Rational HUNDRED = Rational.of(100);

    private final SettledYears settled;
    private final Map<Division, ImmutableList<Rounding>> roundings = new ConcurrentHashMap<>();

    /** A whole, the weights by which it was divided and the parts booked; the charges of all participants share it. */
    private record Division(Basis booked, long wholeCents, Weights weights, long unitCents) {
        private ImmutableList<Rounding> roundings() {
            return Rounding.apportioned(wholeCents, weights, unitCents, booked::cents);
        }
    }

    Looking(SettledYears settled) {
        this.settled = settled;
    }

    SolidarityScheme scheme() {
        return settled.scheme();
    }

    long costCents(MunicipalityCode municipality, Product product, int year) {
        return settled.facts().ledger().costCents(municipality, product.code(), year);
    }

    ImmutableList<Rounding> roundings(Basis booked, long wholeCents, Weights weights, long unitCents) {
        return roundings.computeIfAbsent(new Division(booked, wholeCents, weights, unitCents), Division::roundings);
    }

    Optional<BookedScope> booked(String scope, int year) {
        return settled.findYear(year)
                .flatMap(books -> books.scopes().stream()
                        .filter(one -> one.name().equals(scope))
                        .findFirst());
    }

    /** Explains an open item by the column it was part of, or says that it was carried in. */
    Explanation openItem(String scope, int year, Party party, ChargeContext.Item item, long cents) {
        return party.municipality()
                .flatMap(code -> explained(scope, year, code, item, cents))
                .orElseGet(() -> Explanation.of(
                        SettlementRule.CARRIED_IN,
                        cents,
                        Figure.year("origin", item.origin()),
                        Figure.year("due", item.due())));
    }

    private Optional<Explanation> explained(
            String scope, int year, MunicipalityCode code, ChargeContext.Item item, long cents) {
        ImmutableSortedSet<MunicipalityCode> from = settled.predecessors(code, year, Math.min(year, item.origin()));
        ListMultimap<MunicipalityCode, Explanation> parts =
                MultimapBuilder.treeKeys().arrayListValues().build();
        sources(scope)
                .flatMap(name -> booked(name, item.origin()).stream())
                .forEach(booked -> from.forEach(one -> part(booked, one, item)
                        .filter(part -> part.value().signum() != 0)
                        .ifPresent(part -> parts.put(one, part))));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<Explanation> own = parts.get(code);
        boolean same =
                parts.size() == 1 && own.size() == 1 && own.get(0).value().equals(Rational.of(cents));
        return Optional.of(same ? own.get(0) : moved(item, cents, code, year, parts));
    }

    /** The scope itself, and those that go into it at their end, one after another. */
    private Stream<String> sources(String scope) {
        return Stream.concat(
                Stream.of(scope),
                scheme().scopes().stream()
                        .filter(one -> one.until().isPresent() && one.atEnd().equals(new AtEnd.Into(scope)))
                        .flatMap(one -> sources(one.name())));
    }

    private Optional<Explanation> part(BookedScope booked, MunicipalityCode code, ChargeContext.Item item) {
        int row = booked.participants().indexOf(code);
        if (row < 0) {
            return Optional.empty();
        }
        for (Sharing.Later later : booked.shared().orElseThrow().sharing().later()) {
            if (later.due() == item.due() && later.column().kind().equals(item.kind())) {
                return Optional.of(later.column()
                        .basis()
                        .explain(row, new BookedCharge(this, booked, item.origin(), Party.of(code))));
            }
        }
        return Optional.empty();
    }

    /** Explains an item that was taken over, with the items it came from. */
    private Explanation moved(
            ChargeContext.Item item,
            long cents,
            MunicipalityCode to,
            int year,
            ListMultimap<MunicipalityCode, Explanation> parts) {
        Explanation.Builder moved = Explanation.builder()
                .rule(SettlementRule.MOVED)
                .value(Rational.of(cents))
                .addFigures(
                        Figure.year("origin", item.origin()),
                        Figure.year("due", item.due()),
                        Figure.name(
                                "movedFrom",
                                parts.keySet().stream()
                                        .map(MunicipalityCode::value)
                                        .collect(Collectors.joining(", "))));
        parts.forEach((from, part) -> {
            moved.addFigures(Figure.name("predecessor", from.value()), Figure.explained("before", part));
            partTakenOver(from, to, item.origin(), year).ifPresent(share -> moved.addFigures(part(share)));
        });
        return moved.build();
    }

    /** The share of another that a municipality takes over, if there is one split between two years. */
    private Optional<Rational> partTakenOver(MunicipalityCode from, MunicipalityCode to, int fromYear, int toYear) {
        ImmutableList<Succession> successions = settled.facts().reorganisations().between(fromYear, toYear).stream()
                .flatMap(one -> one.successionsOf(from).stream())
                .collect(ImmutableList.toImmutableList());
        BigDecimal all = successions.stream().map(Succession::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        return successions.stream()
                .filter(one -> one.to().equals(to) && one.share().compareTo(all) != 0)
                .findFirst()
                .map(one -> Rational.of(one.share()).dividedBy(Rational.of(all)));
    }

    /** A part as a percentage where that is exact, else as a fraction. */
    private static Figure part(Rational share) {
        return share.times(HUNDRED)
                .toExactDecimal()
                .map(percent -> Figure.percentage("part", Percentage.of(percent)))
                .orElseGet(() -> Figure.number("part", share));
    }
}
