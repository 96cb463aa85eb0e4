package nl.regiokas.examples.ownmodel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.source.Source;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.form.Words;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.KeyTypes;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.Telling;
import nl.regiokas.settlement.model.Whole;

/**
 * Each participant pays half of its own cost, rounded down to the cent; what is left of the pool is shared by a key.
 *
 * <p>Half i = floor(cost i / 2). Share i = (sum of costs - sum of halves) apportioned over the key, equal parts unless given.
 *
 * <p>Source: invented for this example.
 *
 * @param key the key that divides the other half
 */
public record HalfByUse(AllocationKey key) implements SharingModel {

    /** The name in files. */
    public static final String NAME = "halfByUse";

    /** The half by use. */
    public static final ChargeKind OWN_HALF = new ChargeKind("OWN_HALF", Cause.MODEL);

    /** The half by the key. */
    public static final ChargeKind SHARED_HALF = new ChargeKind("SHARED_HALF", Cause.MODEL);

    private static final Source TEAM = Source.of("Rules of the team, example", "2", "");
    private static final Field<HalfByUse, AllocationKey> KEY =
            Field.withDefault("key", KeyTypes.KEY, AllocationKeys.equal(), HalfByUse::key);

    /** The rules by which the amounts are told. */
    private enum HalfRule implements Rule {
        OWN("half.own"),
        SHARED("half.shared"),
        REST("half.rest");

        private final String id;

        HalfRule(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Optional<Source> source() {
            return Optional.of(TEAM);
        }
    }

    /**
     * Returns the kind of the model, for a reader that is to know it.
     *
     * @return its name, fields, kinds of charges and words
     */
    public static ModelType<HalfByUse> type() {
        return new ModelType<>(
                NAME,
                HalfByUse.class,
                Form.of(values -> new HalfByUse(values.or(KEY, AllocationKeys.equal())), KEY),
                ImmutableList.of(OWN_HALF, SHARED_HALF),
                new Words(words(Locale.ENGLISH), words(new Locale("nl"))));
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle("nl.regiokas.examples.ownmodel.words", language);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ImmutableList<ChargeKind> kinds() {
        return ImmutableList.of(OWN_HALF, SHARED_HALF);
    }

    @Override
    public ImmutableSet<AllocationKey> keys() {
        return ImmutableSet.of(key);
    }

    @Override
    public AllocationKey memberKey() {
        return key;
    }

    @Override
    public void check(ModelCheck check) {
        check.divides(key, "other half", check.year().poolCostCents() != 0);
    }

    @Override
    public Sharing share(ScopeYear year) {
        long[] costs = year.costsCents();
        long[] halves = new long[costs.length];
        long rest = year.poolCostCents();
        for (int i = 0; i < halves.length; i++) {
            halves[i] = Math.floorDiv(costs[i], 2L);
            rest = Math.subtractExact(rest, halves[i]);
        }
        Sharing.Builder sharing = Sharing.of(year).book(OWN_HALF, halves, new OwnHalf(costs, halves));
        if (rest != 0) {
            sharing.apportion(SHARED_HALF, new Rest(rest, year.poolCostCents()), key);
        }
        return sharing.build();
    }

    /** The half by use, with what it is half of. */
    @SuppressWarnings("ArrayRecordComponent")
    private record OwnHalf(long[] costs, long[] halves) implements Basis {
        @Override
        public long cents(int row) {
            return halves[row];
        }

        @Override
        public Explanation explain(int row, Telling telling) {
            return Explanation.builder()
                    .rule(HalfRule.OWN)
                    .value(Rational.of(halves[row]))
                    .addAllFigures(telling.subject())
                    .addFigures(Figure.explained("cost", telling.cost()))
                    .rounding(Rounding.alone(Rational.of(costs[row], 2), halves[row], Rounding.Way.DOWN))
                    .build();
        }

        @Override
        public Dependence dependence() {
            return new Dependence.Own(Rational.of(1, 2), Dependence.CostClass.ALL);
        }
    }

    /** What is left of the pool. */
    private record Rest(long cents, long poolCents) implements Whole {
        @Override
        public Rule rule() {
            return HalfRule.SHARED;
        }

        @Override
        public Figure figure(Telling telling) {
            return Figure.explained(
                    "half.rest", Explanation.of(HalfRule.REST, cents, Figure.amount("half.pool", poolCents)));
        }

        @Override
        public Dependence dependence(Weights weights) {
            return new Dependence.SharedCost(Rational.of(1, 2), Dependence.CostClass.ALL, weights);
        }
    }
}
