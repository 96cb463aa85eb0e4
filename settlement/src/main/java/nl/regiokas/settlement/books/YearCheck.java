package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.model.ScopeYear;
import org.jspecify.annotations.Nullable;

/** What a model may look up and report on one year. */
final class YearCheck implements ModelCheck {

    private final ScopePlan scope;
    private final RunYear year;
    private final Faults here;
    private final List<Fault> notices = new ArrayList<>();

    YearCheck(ScopePlan scope, RunYear year, Faults here) {
        this.scope = scope;
        this.year = year;
        this.here = here;
    }

    /** What was reported. */
    ImmutableList<Fault> notices() {
        return ImmutableList.copyOf(notices);
    }

    @Override
    public ScopeYear year() {
        return year;
    }

    @Override
    public void fault(FaultCode code, @Nullable Object... arguments) {
        here.add(code, arguments);
    }

    @Override
    public OptionalLong amountCents(String what, YearlyAmount amount) {
        OptionalLong cents = amount.cents(year.year());
        if (cents.isEmpty()) {
            here.add(ModelFault.EXPECTED_MISSING, what);
        }
        return cents;
    }

    @Override
    public void collects(String what, long cents) {
        if (cents == 0) {
            return;
        }
        FaultValue amount = FaultValue.cents(cents);
        if (cents < 0) {
            here.add(ModelFault.VOLUME_NEGATIVE, what, amount);
        }
        if (cents % year.unitCents() != 0) {
            here.add(ModelFault.VOLUME_UNIT, what, FaultValue.cents(year.unitCents()), amount);
        }
        if (year.participants().isEmpty()) {
            here.add(ModelFault.VOLUME_NOBODY, what, amount);
        }
        if (scope.products(year.year()).isEmpty()) {
            here.add(ModelFault.SCOPE_SHADOWED, what, amount);
        }
    }

    @Override
    public void divides(AllocationKey key, String what, boolean something) {
        if (year.participants().isEmpty()) {
            return;
        }
        if (!key.reach().charges().isEmpty()) {
            here.collect(() -> key.parts(year.year()).forEach(this::askKnown));
            return;
        }
        try {
            Weights weights = year.weights(key);
            if (something && weights.isZero()) {
                here.add(ModelFault.WEIGHTS_ZERO, key.name(), what);
            }
            notices.addAll(zeroWeights(year, key));
        } catch (RefusalException refusal) {
            here.addAll(refusal);
        }
    }

    /** Asks what a key that looks at charges mixes with them, since what was charged is not known before it is booked. */
    private void askKnown(AllocationKey part) {
        if (part.reach().charges().isEmpty()) {
            here.collect(() -> year.weights(part));
        } else {
            here.collect(() -> part.parts(year.year()).forEach(this::askKnown));
        }
    }

    /** Participants that pay nothing by a key though they use care. */
    static ImmutableList<Fault> zeroWeights(RunYear year, AllocationKey key) {
        Weights weights = year.weights(key);
        if (weights.isZero()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Fault> stated = ImmutableList.builder();
        long[] costs = year.costsCents();
        for (int i = 0; i < costs.length; i++) {
            if (costs[i] > 0 && weights.isZero(i)) {
                stated.add(Fault.of(NoticeKind.WEIGHT_ZERO, key.name(), FaultValue.cents(costs[i]))
                        .in(Place.of(Place.SCOPE, year.scope().name())
                                .at(Place.YEAR, year.year())
                                .at(Place.MUNICIPALITY, year.participants().get(i))));
            }
        }
        return stated.build();
    }

    @Override
    public void present(String series) {
        for (MunicipalityCode participant : year.participants()) {
            here.collect(() -> year.series(series, participant, year.year()));
        }
    }
}
