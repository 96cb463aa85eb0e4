package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.ScopeBooks;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.ChargeKind;

/** Explains what a fund holds when a year closes: opening + charges of each kind - cost of each participant. */
final class FundExplanations {

    private final ScopeBooks books;
    private final Function<? super Charge, Explanation> charges;

    FundExplanations(ScopeBooks books, Function<? super Charge, Explanation> charges) {
        this.books = books;
        this.charges = charges;
    }

    Explanation closing(int year) {
        return Explanation.sum(
                SettlementRule.FUND_CLOSING,
                subject(year),
                ImmutableList.<Explanation>builder()
                        .add(Explanation.of(
                                SettlementRule.FUND_OPENING,
                                books.fund(year).openingCents(),
                                Figure.year("year", year)))
                        .addAll(Arrays.stream(ChargeKind.values())
                                .map(kind -> kind(year, kind))
                                .filter(part -> !part.parts().isEmpty())
                                .toList())
                        .add(cost(year))
                        .build());
    }

    private ImmutableList<Figure> subject(int year) {
        return ImmutableList.of(
                Figure.year("year", year), Figure.name("scope", books.scope().name()));
    }

    private Explanation kind(int year, ChargeKind kind) {
        List<Charge> booked = books.charges(year, charge -> charge.kind() == kind && charge.isInFund());
        return Explanation.sum(
                SettlementRule.FUND_CHARGES,
                ImmutableList.of(Figure.term("kind", "kind." + kind)),
                booked.stream().map(charges).toList());
    }

    private Explanation cost(int year) {
        return Explanation.sum(
                SettlementRule.FUND_COST,
                ImmutableList.of(Figure.year("year", year)),
                books.participants(year).stream()
                        .map(participant -> costOf(participant, year))
                        .filter(part -> part.value().signum() != 0)
                        .toList());
    }

    private Explanation costOf(MunicipalityCode participant, int year) {
        return Explanation.of(
                SettlementRule.FUND_COST_OF,
                Math.negateExact(books.costCents(participant, year)),
                Figure.name("municipality", participant.value()));
    }
}
