package nl.regiokas.examples.ownmodel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.ConservingRounding;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.source.Source;
import nl.regiokas.settlement.form.BilingualWords;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyTypes;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.Dependence.CostClass;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.Volumes;
import nl.regiokas.settlement.model.Whole;

/**
 * A team's own model: each pays a part of its own cost, and the rest is shared by a key.
 * Dutch: deels naar gebruik.
 *
 * <p>Own parts and the rest are rounded together to the whole cost, then the rest is apportioned.
 *
 * @param ownPart the part of its own cost that each pays, 0% to 100%
 * @param key the key of the rest
 */
public record HalfByUse(Percentage ownPart, AllocationKey key) implements SharingModel {

    private static final Field<HalfByUse, Percentage> OWN_PART =
            Field.required("ownPart", new FieldType.Percent(), HalfByUse::ownPart);
    private static final Field<HalfByUse, AllocationKey> KEY = Field.required("key", KeyTypes.KEY, HalfByUse::key);

    /** The name of the model in files. */
    public static final String NAME = "halfByUse";

    /** The part of the rest. Dutch: aandeel in de rest. */
    public static final ChargeKind REST_SHARE = new ChargeKind("REST_SHARE", Cause.MODEL);

    static final ImmutableList<ChargeKind> KINDS = ImmutableList.of(ChargeKind.OWN_USE, REST_SHARE);

    /** The rules that the reasons name. */
    private enum HalfRule implements Rule {
        OWN_PART("half.ownPart"),
        OWN_COST("half.ownCost"),
        OWN_ROUNDING("half.ownRounding"),
        OTHERS("half.others"),
        REST_SHARE("half.restShare");

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
            return Optional.of(Source.of("Our own agreement", "article 4", "1-3"));
        }
    }

    /**
     * Refuses a part outside 0% to 100%.
     *
     * @param ownPart the part of its own cost that each pays
     * @param key the key of the rest
     */
    public HalfByUse {
        Faults faults = new Faults();
        Volumes.requireShare("own part", ownPart, faults);
        faults.throwIfAny();
    }

    /**
     * Returns the registration of the model, for readers of files.
     *
     * @return its name, fields, kinds of charges and words
     */
    public static ModelType<HalfByUse> type() {
        return ModelType.of(
                NAME,
                HalfByUse.class,
                Form.of(values -> new HalfByUse(values.required(OWN_PART), values.required(KEY)), OWN_PART, KEY),
                KINDS,
                new BilingualWords(words(Locale.ENGLISH), words(new Locale("nl"))));
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
        return KINDS;
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
        boolean shares = check.year().poolCostCents() != 0 && !ownPart.equals(Percentage.HUNDRED);
        if (shares) {
            check.divides(key, "rest of the cost", true);
        }
    }

    @Override
    public Sharing share(ScopeYear year) {
        long[] costs = year.costsCents();
        List<Rational> exact = new ArrayList<>();
        for (long cost : costs) {
            exact.add(ownPart.applyTo(cost));
        }
        exact.add(ownPart.complement().applyTo(year.poolCostCents()));
        long[] rounded = ConservingRounding.round(exact, year.poolCostCents());
        long[] own = Arrays.copyOf(rounded, costs.length);
        Sharing.Builder sharing = Sharing.of(year);
        sharing.book(ChargeKind.OWN_USE, own, new OwnPart(ownPart, costs, own));
        long rest = rounded[costs.length];
        if (rest != 0) {
            sharing.apportion(REST_SHARE, new Rest(rest, ownPart.complement()), key);
        }
        return sharing.build();
    }

    /** Why a participant pays its own part. */
    private static final class OwnPart implements Basis {

        private final Percentage part;
        private final long[] costs;
        private final long[] cents;

        OwnPart(Percentage part, long[] costs, long[] cents) {
            this.part = part;
            this.costs = costs;
            this.cents = cents;
        }

        @Override
        public long cents(int row) {
            return cents[row];
        }

        @Override
        public Explanation explain(int row, ChargeContext context) {
            Rational exact = part.applyTo(costs[row]);
            Explanation.Builder own = Explanation.builder()
                    .rule(HalfRule.OWN_PART)
                    .value(Rational.of(cents[row]))
                    .addAllFigures(context.subject())
                    .addFigures(Figure.percentage("ownPart", part))
                    .addParts(part(HalfRule.OWN_COST, exact, Figure.explained("cost", context.cost())));
            Rational rounding = Rational.of(cents[row]).minus(exact);
            if (rounding.signum() != 0) {
                own.addParts(part(HalfRule.OWN_ROUNDING, rounding));
            }
            return own.build();
        }

        private static Explanation part(Rule rule, Rational value, Figure... figures) {
            return Explanation.builder()
                    .rule(rule)
                    .value(value)
                    .addFigures(figures)
                    .build();
        }

        @Override
        public Dependence dependence() {
            return new Dependence.Own(part.applyTo(Rational.ONE), CostClass.ALL);
        }
    }

    /** What is left of the cost. */
    private record Rest(long cents, Percentage part) implements Whole {

        @Override
        public Figure figure(ChargeContext context) {
            return Figure.explained(
                    "rest", Explanation.of(HalfRule.OTHERS, cents, Figure.percentage("restPart", part)));
        }

        @Override
        public Rule rule() {
            return HalfRule.REST_SHARE;
        }

        @Override
        public Dependence dependence(Weights weights) {
            return new Dependence.SharedCost(part.applyTo(Rational.ONE), CostClass.ALL, weights);
        }
    }
}
