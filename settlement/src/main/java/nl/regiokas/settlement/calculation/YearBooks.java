package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;

/** The books of one year: filled scope by scope, closed once. */
final class YearBooks {

    private final Prepared prepared;
    private final Function<? super Scope, ? extends CostSharing> rules;
    private final int year;
    private final SettlementState opening;
    private final ImmutableList.Builder<Charge> charges = ImmutableList.builder();
    private final ImmutableList.Builder<FundYear> funds = ImmutableList.builder();
    private final ImmutableMap.Builder<String, ScopeState> closing = ImmutableMap.builder();
    private final Map<MunicipalityCode, Long> charged = new HashMap<>();

    YearBooks(
            Prepared prepared,
            Function<? super Scope, ? extends CostSharing> rules,
            int year,
            SettlementState opening) {
        this.prepared = prepared;
        this.rules = rules;
        this.year = year;
        this.opening = opening;
    }

    YearSettlement settle() {
        List<Scope> scopes = prepared.scheme().scopes();
        for (int i = 0; i < scopes.size(); i++) {
            try {
                settle(scopes.get(i), prepared.uses().get(i));
            } catch (ArithmeticException e) {
                throw RefusalException.of("amounts must fit a long of cents but overflowed (scope "
                        + scopes.get(i).name() + ", " + year + ")");
            }
        }
        return new YearSettlement(
                year, charges.build(), funds.build(), positions(), new SettlementState(closing.buildOrThrow()));
    }

    private void settle(Scope scope, ScopeUse use) {
        ScopeState state = opening.of(scope.name());
        ScopeYear scopeYear = new ScopeYear(scope, year, prepared.facts(), use, state.fundCents());
        SharedCost shared = scopeYear.participants().isEmpty()
                ? SharedCost.of(ImmutableList.of())
                : rules.apply(scope).share(scopeYear);
        long inFund = 0;
        for (Charge charge : shared.charges()) {
            inFund = Math.addExact(inFund, book(charge));
        }
        refuseUnknown(state, scope);
        for (Charge charge : due(scope, state)) {
            inFund = Math.addExact(inFund, book(charge));
        }
        bookOutsiders(scope, use);
        long cost = scopeYear.poolCostCents();
        long closes = Math.subtractExact(Math.addExact(state.fundCents(), inFund), cost);
        funds.add(new FundYear(year, scope.name(), state.fundCents(), inFund, cost, closes));
        closing.put(scope.name(), new ScopeState(closes, carried(state, shared)));
    }

    private long book(Charge charge) {
        charges.add(charge);
        charged.merge(charge.municipality(), charge.cents(), Math::addExact);
        return charge.cents();
    }

    /** One charge a municipality: all its instalments that fall due this year, with the opposite sign. */
    private ImmutableList<Charge> due(Scope scope, ScopeState state) {
        Map<MunicipalityCode, ImmutableList.Builder<Instalment>> byMunicipality = new HashMap<>();
        for (Instalment instalment : state.instalments()) {
            if (instalment.dueYear() == year) {
                byMunicipality
                        .computeIfAbsent(instalment.municipality(), first -> ImmutableList.builder())
                        .add(instalment);
            }
        }
        ImmutableList.Builder<Charge> due = ImmutableList.builder();
        for (MunicipalityCode municipality : prepared.facts().municipalities()) {
            ImmutableList.Builder<Instalment> instalments = byMunicipality.get(municipality);
            if (instalments != null) {
                charge(scope, municipality, instalments.build()).ifPresent(due::add);
            }
        }
        return due.build();
    }

    private Optional<Charge> charge(Scope scope, MunicipalityCode municipality, ImmutableList<Instalment> due) {
        long sum = 0;
        for (Instalment instalment : due) {
            sum = Math.addExact(sum, instalment.cents());
        }
        return sum == 0
                ? Optional.empty()
                : Optional.of(new Charge(
                        year,
                        scope.name(),
                        municipality,
                        ChargeKind.INSTALMENT,
                        Math.negateExact(sum),
                        new Basis.Due(due)));
    }

    private void refuseUnknown(ScopeState state, Scope scope) {
        Faults faults = new Faults();
        state.instalments().stream()
                .map(Instalment::municipality)
                .distinct()
                .filter(municipality -> !prepared.facts().municipalities().contains(municipality))
                .forEach(municipality -> faults.add(
                        "instalments must be due to municipalities of the facts but were to %s (scope %s, %s)",
                        municipality, scope.name(), year));
        faults.throwIfAny();
    }

    private ImmutableList<Instalment> carried(ScopeState state, SharedCost shared) {
        return ImmutableList.<Instalment>builder()
                .addAll(state.instalments().stream()
                        .filter(instalment -> instalment.dueYear() > year)
                        .iterator())
                .addAll(shared.instalments())
                .build();
    }

    private void bookOutsiders(Scope scope, ScopeUse use) {
        Participants participants = scope.participation().in(year);
        List<MunicipalityCode> codes = prepared.facts().municipalities().asList();
        for (int i = 0; i < codes.size(); i++) {
            long own = use.total(i, year);
            if (own != 0 && !participants.includes(codes.get(i))) {
                book(new Charge(year, scope.name(), codes.get(i), ChargeKind.OWN_USE, own, use.ownUse(i, year, false)));
            }
        }
    }

    private ImmutableList<Position> positions() {
        ImmutableList.Builder<Position> positions = ImmutableList.builder();
        List<MunicipalityCode> codes = prepared.facts().municipalities().asList();
        for (int i = 0; i < codes.size(); i++) {
            MunicipalityCode code = codes.get(i);
            long cost = 0;
            for (ScopeUse use : prepared.uses()) {
                cost = Math.addExact(cost, use.total(i, year));
            }
            positions.add(new Position(year, code, cost, charged.getOrDefault(code, 0L), advance(code)));
        }
        return positions.build();
    }

    private long advance(MunicipalityCode municipality) {
        MonetaryAmount advance = prepared.facts().advances().get(year, municipality);
        return advance == null ? 0 : Euro.cents(advance, "advance of " + municipality + " in " + year);
    }
}
