package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.calculation.Prepared.PreparedScope;
import nl.regiokas.settlement.scheme.Scope;
import org.jspecify.annotations.Nullable;

/** The books of one year: filled scope by scope, closed once. */
final class YearBooks {

    private final Prepared prepared;
    private final Function<? super Scope, ? extends CostSharing> rules;
    private final int year;
    private final SettlementState opening;
    private final ImmutableList.Builder<Charge> charges = ImmutableList.builder();
    private final ImmutableList.Builder<FundYear> funds = ImmutableList.builder();
    private final ImmutableMap.Builder<String, ScopeState> closing = ImmutableMap.builder();
    private final ImmutableList<MunicipalityCode> codes;
    private final CodeOrder order;
    private final long[] charged;

    YearBooks(
            Prepared prepared,
            Function<? super Scope, ? extends CostSharing> rules,
            int year,
            SettlementState opening) {
        this.prepared = prepared;
        this.rules = rules;
        this.year = year;
        this.opening = opening;
        this.codes = prepared.codes();
        this.order = new CodeOrder(codes);
        this.charged = new long[codes.size()];
    }

    YearSettlement settle() {
        for (PreparedScope scope : prepared.scopes()) {
            try {
                settle(scope.in(year), scope.use());
            } catch (ArithmeticException e) {
                throw RefusalException.of("amounts must fit a long of cents but overflowed (scope "
                        + scope.scope().name() + ", " + year + ")");
            }
        }
        return new YearSettlement(
                year, charges.build(), funds.build(), positions(), new SettlementState(closing.buildOrThrow()));
    }

    private void settle(ScopeYear lookedOver, ScopeUse use) {
        Scope scope = lookedOver.scope();
        ScopeState state = opening.of(scope.name());
        ScopeYear scopeYear = lookedOver.opening(state.fundCents());
        SharedCost shared = scopeYear.participants().isEmpty()
                ? SharedCost.of(ImmutableList.of())
                : rules.apply(scope).share(scopeYear);
        long inFund = 0;
        for (Charge charge : shared.charges()) {
            inFund = Math.addExact(inFund, book(charge));
        }
        for (Charge charge : new DueInstalments(state.instalments(), scopeYear, codes).charges()) {
            inFund = Math.addExact(inFund, book(charge));
        }
        bookOutsiders(scopeYear, use);
        long cost = scopeYear.poolCostCents();
        long closes = Math.subtractExact(Math.addExact(state.fundCents(), inFund), cost);
        funds.add(new FundYear(year, scope.name(), state.fundCents(), inFund, cost, closes));
        closing.put(scope.name(), new ScopeState(closes, carried(state, shared)));
    }

    private long book(Charge charge) {
        charges.add(charge);
        int municipality = order.ordinal(charge.municipality());
        Faults.require(
                municipality >= 0,
                "charges must be to municipalities of the facts but one was to %s (scope %s, %s)",
                charge.municipality(),
                charge.scope(),
                year);
        charged[municipality] = Math.addExact(charged[municipality], charge.cents());
        return charge.cents();
    }

    private ImmutableList<Instalment> carried(ScopeState state, SharedCost shared) {
        return ImmutableList.<Instalment>builder()
                .addAll(Iterables.filter(state.instalments(), instalment -> instalment.dueYear() > year))
                .addAll(shared.instalments())
                .build();
    }

    private void bookOutsiders(ScopeYear scope, ScopeUse use) {
        for (int outsider : scope.outsiders()) {
            long own = use.total(outsider, year);
            if (own != 0) {
                Basis basis = use.ownUse(outsider, year, false);
                book(new Charge(year, scope.name(), codes.get(outsider), ChargeKind.OWN_USE, own, basis));
            }
        }
    }

    private ImmutableList<Position> positions() {
        ImmutableMap<MunicipalityCode, MonetaryAmount> advances =
                prepared.facts().advances().row(year);
        ImmutableList.Builder<Position> positions = ImmutableList.builderWithExpectedSize(codes.size());
        for (int i = 0; i < codes.size(); i++) {
            MunicipalityCode code = codes.get(i);
            long cost = 0;
            for (PreparedScope scope : prepared.scopes()) {
                cost = Math.addExact(cost, scope.use().total(i, year));
            }
            positions.add(new Position(year, code, cost, charged[i], cents(advances.get(code), code)));
        }
        return positions.build();
    }

    private long cents(@Nullable MonetaryAmount advance, MunicipalityCode municipality) {
        return advance == null ? 0 : Euro.cents(advance, "advance of " + municipality + " in " + year);
    }
}
