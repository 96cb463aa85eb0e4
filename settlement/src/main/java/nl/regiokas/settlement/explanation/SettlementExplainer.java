package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.BookedColumn;
import nl.regiokas.settlement.books.BookedScope;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.SettledYears;
import nl.regiokas.settlement.books.YearSettlement;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.payment.Payment;
import nl.regiokas.settlement.payment.PaymentPlan;

/**
 * Explains what a settlement holds: charges, balances, costs, funds, payments.
 * Dutch: toelichting op de afrekening.
 *
 * <p>Explaining shows the numbers that were booked. It may be used by several threads at once.
 *
 * @since 0.2.0
 */
public final class SettlementExplainer {

    private final SettledYears settled;
    private final Looking looking;

    /** What is refused of what is asked. */
    private enum ExplainerFault implements FaultCode {
        EXPLAIN_PARTY("party must be one of the settlement of {year} but was {party}"),
        EXPLAIN_SCOPE("scope must be booked in {year} but was {scope}");

        private final String pattern;

        ExplainerFault(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    private SettlementExplainer(SettledYears settled) {
        this.settled = settled;
        this.looking = new Looking(settled);
    }

    /**
     * Returns the explainer of settled years.
     *
     * @param settled the years
     * @return its explainer
     */
    public static SettlementExplainer of(SettledYears settled) {
        return new SettlementExplainer(Attributes.given(settled, "settled years of explainer"));
    }

    /**
     * Explains a charge.
     *
     * @param charge a charge of the years
     * @return how it came about
     */
    public Explanation charge(Charge charge) {
        BookedScope scope = scope(charge.scope(), charge.year());
        return charge.basis().explain(charge.row(), new BookedCharge(looking, scope, charge.year(), charge.party()));
    }

    /**
     * Explains what a party is charged in a year.
     *
     * @param year the year
     * @param party a municipality or an outside party
     * @return the charges of all scopes
     */
    public Explanation charges(int year, Party party) {
        position(year, party);
        return Explanation.sum(SettlementRule.CHARGE, Subject.of(year, party), byScope(year, party));
    }

    /**
     * Explains the balance of a party.
     *
     * @param year the year
     * @param party a municipality or an outside party
     * @return the charges of all scopes less the advances
     */
    public Explanation balance(int year, Party party) {
        Position position = position(year, party);
        ImmutableList.Builder<Explanation> parts =
                ImmutableList.<Explanation>builder().addAll(byScope(year, party));
        if (position.advanceCents() != 0) {
            parts.add(Explanation.builder()
                    .rule(SettlementRule.ADVANCE)
                    .value(Rational.of(position.advanceCents()).negate())
                    .build());
        }
        return Explanation.sum(SettlementRule.BALANCE, Subject.of(year, party), parts.build());
    }

    private Position position(int year, Party party) {
        return settled.year(year).positions().stream()
                .filter(one -> one.party().equals(party))
                .findFirst()
                .orElseThrow(() -> {
                    settled.requireExisting(party, year);
                    return RefusalException.of(ExplainerFault.EXPLAIN_PARTY, FaultValue.year(year), party);
                });
    }

    private List<Explanation> byScope(int year, Party party) {
        YearSettlement books = settled.year(year);
        return books.scopes().stream()
                .map(scope -> Explanation.sum(
                        SettlementRule.SCOPE_CHARGE,
                        Subject.of(year, party, scope.name()),
                        charges(books, scope, charge -> charge.party().equals(party))
                                .map(this::charge)
                                .toList()))
                .filter(scope -> !scope.parts().isEmpty())
                .toList();
    }

    private static Stream<Charge> charges(YearSettlement books, BookedScope scope, Predicate<Charge> which) {
        return books.charges().stream()
                .filter(charge -> charge.scope().equals(scope.name()))
                .filter(which);
    }

    /**
     * Explains what the use of a municipality cost.
     *
     * @param year the year
     * @param municipality the municipality
     * @return the cost by scope and product
     */
    public Explanation cost(int year, MunicipalityCode municipality) {
        Party party = Party.of(municipality);
        position(year, party);
        return Explanation.sum(
                SettlementRule.COST,
                Subject.of(year, party),
                settled.year(year).scopes().stream()
                        .map(scope -> new BookedCharge(looking, scope, year, party).cost())
                        .filter(scope -> !scope.parts().isEmpty())
                        .toList());
    }

    /**
     * Explains what a fund holds when a year closes: opening + charges of each kind - cost of each participant.
     *
     * @param year the year
     * @param scope the scope's name
     * @return the closing of the fund
     */
    public Explanation fund(int year, String scope) {
        BookedScope booked = scope(scope, year);
        YearSettlement books = settled.year(year);
        FundYear fund = books.funds().stream()
                .filter(one -> one.scope().equals(scope))
                .findFirst()
                .orElseThrow();
        ImmutableSet<ChargeKind> kinds = booked.columns().stream()
                .filter(BookedColumn::isInFund)
                .map(BookedColumn::kind)
                .collect(ImmutableSet.toImmutableSet());
        return Explanation.sum(
                SettlementRule.FUND_CLOSING,
                ImmutableList.of(Figure.year("year", year), Figure.name("scope", scope)),
                ImmutableList.<Explanation>builder()
                        .add(Explanation.of(
                                SettlementRule.FUND_OPENING, fund.openingCents(), Figure.year("year", year)))
                        .addAll(kinds.stream()
                                .map(kind -> fundCharges(books, booked, kind))
                                .filter(part -> !part.parts().isEmpty())
                                .toList())
                        .add(fundCost(booked, year))
                        .build());
    }

    private Explanation fundCharges(YearSettlement books, BookedScope scope, ChargeKind kind) {
        return Explanation.sum(
                SettlementRule.FUND_CHARGES,
                ImmutableList.of(Figure.term("kind", "kind." + kind)),
                charges(books, scope, charge -> charge.kind().equals(kind) && charge.isInFund())
                        .map(this::charge)
                        .toList());
    }

    private Explanation fundCost(BookedScope scope, int year) {
        return Explanation.sum(
                SettlementRule.FUND_COST,
                ImmutableList.of(Figure.year("year", year)),
                scope.participants().stream()
                        .map(participant -> fundCostOf(scope, participant, year))
                        .filter(part -> part.value().signum() != 0)
                        .toList());
    }

    private Explanation fundCostOf(BookedScope scope, MunicipalityCode participant, int year) {
        Explanation cost = new BookedCharge(looking, scope, year, Party.of(participant)).cost();
        return Explanation.builder()
                .rule(SettlementRule.FUND_COST_OF)
                .value(cost.value().negate())
                .addFigures(Figure.name("municipality", participant.value()))
                .build();
    }

    /**
     * Explains a payment of a plan for the balances of a year.
     *
     * @param year the year
     * @param plan the plan
     * @param payment a payment of it
     * @return the balance that it clears, less the other payments of the same party
     */
    public Explanation payment(int year, PaymentPlan plan, Payment payment) {
        boolean made = !payment.from().equals(Party.CASHIER);
        Party party = made ? payment.from() : payment.to();
        Explanation balance = balance(year, party);
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        parts.add(made ? balance : credit(balance));
        plan.payments().stream()
                .filter(other -> !other.equals(payment))
                .filter(other -> (made ? other.from() : other.to()).equals(party))
                .forEach(other -> parts.add(otherPayment(other)));
        return Explanation.sum(
                made ? SettlementRule.PAYMENT_MADE : SettlementRule.PAYMENT_RECEIVED, parties(payment), parts.build());
    }

    private static Explanation credit(Explanation balance) {
        return Explanation.builder()
                .rule(SettlementRule.CREDIT)
                .addFigures(Figure.explained("balance", balance))
                .value(balance.value().negate())
                .build();
    }

    private static Explanation otherPayment(Payment other) {
        return Explanation.builder()
                .rule(SettlementRule.OTHER_PAYMENT)
                .addAllFigures(parties(other))
                .value(Rational.of(other.amountCents()).negate())
                .build();
    }

    private static ImmutableList<Figure> parties(Payment payment) {
        return ImmutableList.of(party("from", payment.from()), party("to", payment.to()));
    }

    private static Figure party(String id, Party party) {
        return party.equals(Party.CASHIER) ? Figure.term(id, "party.cashier") : Figure.name(id, party.code());
    }

    private BookedScope scope(String name, int year) {
        settled.year(year);
        return looking.booked(name, year)
                .orElseThrow(() -> RefusalException.of(ExplainerFault.EXPLAIN_SCOPE, FaultValue.year(year), name));
    }
}
