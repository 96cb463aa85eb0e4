package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.ScopeBooks;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.Position;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.payment.Party;
import nl.regiokas.settlement.payment.Payment;
import nl.regiokas.settlement.payment.PaymentPlan;
import nl.regiokas.settlement.scheme.Scope;

/**
 * Tells how the amounts of a settlement came about.
 * Dutch: toelichting op de afrekening.
 *
 * <p>Every explanation is a tree whose parts add up to the cent: a balance is charges less advances, charges are those of
 * the scopes, a scope's are those of each kind, and each kind says by which rule, from what whole, with which weight, and
 * who got the odd cent. Amounts that are subtracted are parts with a negative sign.
 *
 * <p>Of a charge by a rule that is not the library's the basis is told, but not how the whole came about.
 *
 * <p>What many amounts have in common is worked out once and remembered; an explainer is safe for use by several threads.
 *
 * <p>Failures: a year that is not settled, a municipality or scope that the settlement does not know.
 */
public final class SettlementExplainer {

    private final Settlement settlement;
    private final ImmutableMap<String, ScopeExplainer> scopes;

    /**
     * An explainer of one settlement.
     *
     * @param settlement what is to be explained
     */
    public SettlementExplainer(Settlement settlement) {
        this.settlement = settlement;
        this.scopes = settlement.scheme().scopes().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Scope::name, scope -> new ScopeExplainer(new ScopeBooks(settlement, scope))));
    }

    /**
     * How one charge came about.
     *
     * @param charge a charge of this settlement
     * @return its explanation; the value is the charge
     */
    public Explanation charge(Charge charge) {
        return scope(charge.scope()).charge(charge);
    }

    /**
     * How the charges of a municipality in a year came about, scope by scope.
     *
     * @param year the year
     * @param municipality the municipality
     * @return the explanation; the value is the charge of the position
     */
    public Explanation charges(int year, MunicipalityCode municipality) {
        settlement.position(year, municipality);
        return Explanation.sum(SettlementRule.CHARGE, Subject.of(year, municipality), byScope(year, municipality));
    }

    /**
     * How the balance of a municipality in a year came about: charges less advances.
     *
     * @param year the year
     * @param municipality the municipality
     * @return the explanation; the value is the balance of the position
     */
    public Explanation balance(int year, MunicipalityCode municipality) {
        Position position = settlement.position(year, municipality);
        ImmutableList.Builder<Explanation> parts =
                ImmutableList.<Explanation>builder().addAll(byScope(year, municipality));
        if (position.advanceCents() != 0) {
            parts.add(Explanation.of(SettlementRule.ADVANCE, Math.negateExact(position.advanceCents())));
        }
        return Explanation.sum(SettlementRule.BALANCE, Subject.of(year, municipality), parts.build());
    }

    private List<Explanation> byScope(int year, MunicipalityCode municipality) {
        return scopes.values().stream()
                .map(ScopeExplainer::books)
                .map(books -> Explanation.sum(
                        SettlementRule.SCOPE_CHARGE,
                        Subject.of(year, municipality, books.scope().name()),
                        books.charges(year, charge -> charge.municipality().equals(municipality)).stream()
                                .map(this::charge)
                                .toList()))
                .filter(scope -> !scope.parts().isEmpty())
                .toList();
    }

    /**
     * What a municipality's own use cost in a year, scope by scope and product by product.
     *
     * @param year the year
     * @param municipality the municipality
     * @return the explanation; the value is the cost of the position
     */
    public Explanation cost(int year, MunicipalityCode municipality) {
        settlement.position(year, municipality);
        return Explanation.sum(
                SettlementRule.COST,
                Subject.of(year, municipality),
                scopes.values().stream()
                        .map(ScopeExplainer::books)
                        .map(books -> Costs.ofScope(books, year, municipality))
                        .filter(scope -> !scope.parts().isEmpty())
                        .toList());
    }

    /**
     * How the fund of a scope came to hold what it holds when a year closes.
     *
     * @param year the year
     * @param scope the name of the scope
     * @return the explanation; the value is the closing fund
     */
    public Explanation fund(int year, String scope) {
        settlement.year(year);
        return scope(scope).closing(year);
    }

    /**
     * Which balance a payment clears.
     *
     * <p>A payment is the balance of the municipality that pays, less its other payments; a payment by the cashier is the
     * credit of the municipality that receives, less what it receives from others.
     *
     * @param year the year whose balances the plan clears
     * @param plan the plan
     * @param payment a payment of the plan
     * @return the explanation; the value is the payment
     */
    public Explanation payment(int year, PaymentPlan plan, Payment payment) {
        boolean made = !payment.from().equals(Party.CASHIER);
        Party party = made ? payment.from() : payment.to();
        Explanation balance = balance(year, MunicipalityCode.of(party.name()));
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
                .value(Rational.of(Math.negateExact(other.cents())))
                .build();
    }

    private static ImmutableList<Figure> parties(Payment payment) {
        return ImmutableList.of(party("from", payment.from()), party("to", payment.to()));
    }

    private static Figure party(String id, Party party) {
        return party.equals(Party.CASHIER) ? Figure.term(id, "party.cashier") : Figure.name(id, party.name());
    }

    private ScopeExplainer scope(String name) {
        ScopeExplainer scope = scopes.get(name);
        if (scope == null) {
            throw RefusalException.of("scope must be one of the scheme but was " + name);
        }
        return scope;
    }
}
