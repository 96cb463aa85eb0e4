package nl.regiokas.settlement.model.pooling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableTable;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.model.Need;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.Volumes;
import org.immutables.value.Value;

/**
 * Each participant cedes part of its cost to a pool; what was ceded is shared by a key.
 * Dutch: vereveningsmodel.
 *
 * <p>For participants i with own cost c, sum K:
 * <ol>
 * <li>Contribution p (optional): the volume V apportioned over the contribution key.
 * <li>Ceded a = degree x (c - p), or with a {@link Layer} degree x what lies in its bands.
 * <li>An outside party (optional) pays o = share of P = sum of a, half up, at most its maximum, nothing if P is not
 * positive.
 * <li>Gain g = (p - c) + a - (P - o) x k, with k the share by the key. The gains sum to R = V - K + o.
 * <li>A {@link Limit} (optional) brings the burdens p - g within bounds, at the same sum.
 * <li>Gains are rounded together so that they sum to R.
 * <li>Booked at once with the sign turned (pool share), or by a {@link Schedule} in later years (instalments).
 * </ol>
 *
 * <p>Worked example. Contribution 80.00, by a key with weights 3 and 1. Of the cost above 20.00 half is ceded, above 60.00
 * 90%; an outside party pays half of that, 33.00 of 66.00. Prior burdens are 70.00 and 30.00, and nobody bears more than
 * 5.00 above them: 0002 bears 35.00 instead of 38.25, and 0001 the rest.
 *
 * <table>
 * <caption>Pool share = cost - contribution - ceded + share of 33.00 + moved by the limit</caption>
 * <tr><th>municipality</th><th>cost</th><th>contribution</th><th>ceded</th><th>share</th><th>burden before the limit</th>
 *     <th>moved</th><th>pool share</th></tr>
 * <tr><td>0001</td><td>100.00</td><td>60.00</td><td>56.00</td><td>24.75</td><td>68.75</td><td>3.25</td>
 *     <td>12.00</td></tr>
 * <tr><td>0002</td><td>40.00</td><td>20.00</td><td>10.00</td><td>8.25</td><td>38.25</td><td>-3.25</td>
 *     <td>15.00</td></tr>
 * </table>
 *
 * <p>Flat tax, own use and the sharing of standing cost are cases of it.
 *
 * <p>Source: composed of what real arrangements have; the papers of Groningen know no such model.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class PoolingModel implements SharingModel {

    /** The name in files. */
    public static final String NAME = "pooling";

    /** How much of the difference is ceded. Dutch: mate van verevening. */
    public static final Cause DEGREE = new Cause("DEGREE", 31);

    /** Which bands of the cost are ceded. Dutch: schijven. */
    public static final Cause LAYER = new Cause("LAYER", 32);

    /** What a party outside the region pays. Dutch: bijdrage van een derde partij. */
    public static final Cause OUTSIDE = new Cause("OUTSIDE", 33);

    /** What a limit moves. Dutch: begrenzing. */
    public static final Cause LIMIT = new Cause("LIMIT", 34);

    /** What a participant pays for its cost and the pool's, booked at once. Dutch: aandeel in de verevening. */
    public static final ChargeKind POOL_SHARE = new ChargeKind("POOL_SHARE", Cause.MODEL);

    /** What an outside party pays of what was ceded. Dutch: bijdrage van een derde partij. */
    public static final ChargeKind OUTSIDE_SHARE = new ChargeKind("OUTSIDE_SHARE", OUTSIDE);

    static final ImmutableList<ChargeKind> KINDS =
            ImmutableList.of(ChargeKind.CONTRIBUTION, POOL_SHARE, OUTSIDE_SHARE, ChargeKind.INSTALMENT);

    private static final String CONTRIBUTION = "contribution";
    private static final String DEGREE_TERM = "degree";

    PoolingModel() {}

    /**
     * Returns the key by which what was ceded is shared.
     *
     * @return the key, empty when nothing is to be shared
     */
    public abstract Optional<AllocationKey> key();

    /**
     * Returns what all participants together pay beforehand.
     *
     * @return euro by year, empty when nothing is paid beforehand
     */
    public abstract Optional<YearlyAmount> contribution();

    /**
     * Returns the key by which the contribution is divided.
     *
     * @return the key, empty for {@link #key}
     */
    public abstract Optional<AllocationKey> contributionKey();

    /**
     * Returns which part of the difference, or of what lies in the layer, is ceded.
     *
     * @return percent by year, 100 unless given
     */
    @Value.Default
    public Dated<Percentage> degree() {
        return Dated.always(Percentage.HUNDRED);
    }

    /**
     * Returns which part of the cost is ceded.
     *
     * @return the layer, empty when the difference between cost and contribution is
     */
    public abstract Optional<Layer> layer();

    /**
     * Returns who pays part of what is ceded.
     *
     * @return the outside party, empty when there is none
     */
    public abstract Optional<OutsideShare> outside();

    /**
     * Returns how far burdens may move from year to year.
     *
     * @return the limit, empty when there is none
     */
    public abstract Optional<Limit> limit();

    /**
     * Returns when gains are booked.
     *
     * @return the schedule, empty when they are booked at once
     */
    public abstract Optional<Schedule> schedule();

    @Override
    public final String name() {
        return NAME;
    }

    @Override
    public final ImmutableList<ChargeKind> kinds() {
        return KINDS;
    }

    @Override
    public final ImmutableSet<AllocationKey> keys() {
        return Stream.of(key(), contributionKey()).flatMap(Optional::stream).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public final AllocationKey memberKey() {
        return key().orElseThrow(() -> RefusalException.of(PoolingFault.KEY_MISSING, "fund"));
    }

    @Override
    public final Reach reach() {
        Reach reach = SharingModel.super.reach();
        for (String series : series()) {
            reach = reach.and(Reach.series(series, 0, 1));
        }
        return reach;
    }

    private ImmutableSet<String> series() {
        return Stream.of(
                        layer().flatMap(Layer::deficit),
                        layer().flatMap(Layer::per),
                        limit().flatMap(Limit::prior),
                        limit().flatMap(Limit::per))
                .flatMap(Optional::stream)
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public final ImmutableSet<Need> needs() {
        return layer().filter(one -> one.grain() == Layer.Grain.CLIENT).isPresent()
                ? ImmutableSet.of(Need.CLIENT_COST)
                : ImmutableSet.of();
    }

    @Override
    public final ImmutableSet<String> outsideParties() {
        return outside().map(one -> ImmutableSet.of(one.party())).orElse(ImmutableSet.of());
    }

    @Override
    public final ImmutableTable<String, Integer, FaultValue> enteredTerms() {
        ImmutableTable.Builder<String, Integer, FaultValue> terms = ImmutableTable.builder();
        contribution().ifPresent(volume -> terms.putAll(volume.enteredTerms(CONTRIBUTION)));
        if (!degree().isAlways()) {
            degree().byYear().forEach((year, part) -> terms.put(DEGREE_TERM, year, FaultValue.of(part)));
        }
        return terms.build();
    }

    @Override
    public final ImmutableSetMultimap<String, Integer> takenTerms(int year) {
        ImmutableSetMultimap.Builder<String, Integer> terms = ImmutableSetMultimap.builder();
        contribution().ifPresent(volume -> terms.putAll(volume.takenTerms(CONTRIBUTION, year)));
        degree().entry(year).ifPresent(entry -> terms.put(DEGREE_TERM, entry.getKey()));
        return terms.build();
    }

    /** The key by which the contribution is divided, its own or that of the pool. */
    AllocationKey contributionsKey() {
        return contributionKey()
                .or(this::key)
                .orElseThrow(() -> RefusalException.of(PoolingFault.KEY_MISSING, CONTRIBUTION));
    }

    @Override
    public final void check(ModelCheck check) {
        contribution().ifPresent(volume -> {
            OptionalLong cents = check.amountCents(CONTRIBUTION, volume);
            cents.ifPresent(known -> check.collects(CONTRIBUTION, known));
            check.divides(contributionsKey(), CONTRIBUTION, cents.orElse(0) != 0);
        });
        if (degree().find(check.year().year()).isEmpty()) {
            check.fault(
                    ModelFault.TERM_BEFORE_FIRST,
                    DEGREE_TERM,
                    FaultValue.year(degree().byYear().firstKey()));
        }
        series().forEach(check::present);
        key().filter(by -> contribution().isEmpty() || !by.equals(contributionsKey()))
                .filter(by -> isShared(check.year()))
                .ifPresent(by -> check.divides(by, Pool.CEDED, true));
    }

    /** Whether it is known before booking that something is left to be shared; not if a term or a value is missing. */
    private boolean isShared(ScopeYear year) {
        Optional<Percentage> part = degree().find(year.year());
        Optional<Long> volume = contribution().isEmpty()
                ? Optional.of(0L)
                : contribution().get().cents(year.year()).stream().boxed().findFirst();
        if (part.isEmpty() || volume.isEmpty()) {
            return false;
        }
        try {
            Rational measured = layer().isPresent()
                    ? layer().get().ceded(year).sum()
                    : Rational.of(year.poolCostCents()).minus(Rational.of(volume.get()));
            Rational sum = measured.times(Rational.of(part.get().fraction()));
            return !sum.equals(Rational.of(outsideCents(sum)));
        } catch (RefusalException | ArithmeticException unknown) {
            return false;
        }
    }

    /** What the outside party pays of what is ceded. */
    long outsideCents(Rational ceded) {
        return outside().isPresent() ? outside().get().cents(ceded) : 0;
    }

    @Override
    public final Sharing share(ScopeYear year) {
        Sharing.Builder sharing = Sharing.of(year);
        long volume = 0;
        long[] contributions = new long[year.size()];
        if (contribution().isPresent()) {
            volume = Volumes.cents(CONTRIBUTION, contribution().get(), year.year());
            contributions = sharing.apportion(
                    ChargeKind.CONTRIBUTION, new Contribution(volume, year.unitCents()), contributionsKey());
        }
        Pool pool = Pool.of(this, year, volume, contributions);
        outside()
                .ifPresent(party -> sharing.outside(
                        party.party(), OUTSIDE_SHARE, pool.outsideCents(), new OutsideBasis(pool, party)));
        book(pool, year, sharing);
        limit().filter(Limit::hasIdlePer)
                .flatMap(Limit::per)
                .ifPresent(series -> sharing.notice(Fault.of(PoolingFault.LIMIT_PER_UNUSED, series)));
        ImmutableList.Builder<Rational> burdens = ImmutableList.builderWithExpectedSize(year.size());
        for (int i = 0; i < year.size(); i++) {
            burdens.add(Rational.of(Math.subtractExact(contributions[i], pool.gainCents()[i])));
        }
        return sharing.remember(burdens.build()).build();
    }

    private void book(Pool pool, ScopeYear year, Sharing.Builder sharing) {
        if (schedule().isEmpty()) {
            long[] shares = new long[year.size()];
            Arrays.setAll(shares, i -> Math.negateExact(pool.gainCents()[i]));
            sharing.book(POOL_SHARE, shares, new PoolShares(pool, shares));
            return;
        }
        Schedule terms = schedule().get();
        long[][] parts = Sharing.instalmentCents(pool.gainCents(), terms.years(), terms::apportion);
        for (int j = 0; j < parts.length; j++) {
            int due = Math.addExact(year.year(), terms.lag() + j);
            sharing.later(ChargeKind.INSTALMENT, due, parts[j], new PoolInstalments(pool, terms, j, parts[j]));
        }
    }

    @Override
    public final SharingModel continued(int first, int last, int more) {
        return toBuilder()
                .contribution(contribution().map(volume -> volume.continued(first, last, more)))
                .degree(degree().until(last))
                .build();
    }

    @Override
    public final int passOnYears() {
        int booked = schedule().map(terms -> terms.lag() + terms.years() - 1).orElse(0);
        boolean isNextPrior = limit().filter(one -> one.prior().isEmpty()).isPresent();
        return isNextPrior ? booked + 1 : booked;
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        degree().byYear().values().forEach(part -> Volumes.requireShare(DEGREE_TERM, part, faults));
        if (limit().isPresent() && key().isEmpty()) {
            faults.add(PoolingFault.LIMIT_WITHOUT_KEY);
        }
        if (contribution().isPresent() && key().isEmpty() && contributionKey().isEmpty()) {
            faults.add(PoolingFault.KEY_MISSING, CONTRIBUTION);
        }
        faults.throwIfAny();
    }

    /**
     * Returns a builder for a pool of all cost, booked at once.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this model.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link PoolingModel}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutablePoolingModel.Builder attributes = new ImmutablePoolingModel.Builder();

        Builder() {}

        /**
         * Sets the key by which what was ceded is shared.
         *
         * @param key the key
         * @return this builder
         */
        public Builder key(AllocationKey key) {
            attributes.key(Attributes.given(key, "key of pooling model"));
            return this;
        }

        /**
         * As {@link #key(AllocationKey)}; empty leaves it out.
         *
         * @param key the key, if there is one
         * @return this builder
         */
        public Builder key(Optional<? extends AllocationKey> key) {
            attributes.key(Attributes.given(key, "key of pooling model"));
            return this;
        }

        /**
         * As {@link #key(AllocationKey)}, by its name.
         *
         * @param key a name as in files, such as {@code youth}, {@code equal} or {@code history-3}
         * @return this builder
         */
        public Builder key(String key) {
            return key(AllocationKeys.named(Attributes.given(key, "key of pooling model")));
        }

        /**
         * Sets what all participants together pay beforehand.
         *
         * @param contribution euro by year
         * @return this builder
         */
        public Builder contribution(YearlyAmount contribution) {
            attributes.contribution(Attributes.given(contribution, "contribution of pooling model"));
            return this;
        }

        /**
         * As {@link #contribution(YearlyAmount)}; empty leaves it out.
         *
         * @param contribution euro by year, if there is one
         * @return this builder
         */
        public Builder contribution(Optional<? extends YearlyAmount> contribution) {
            attributes.contribution(Attributes.given(contribution, "contribution of pooling model"));
            return this;
        }

        /**
         * Sets the key by which the contribution is divided.
         *
         * @param contributionKey the key
         * @return this builder
         */
        public Builder contributionKey(AllocationKey contributionKey) {
            attributes.contributionKey(Attributes.given(contributionKey, "contribution key of pooling model"));
            return this;
        }

        /**
         * As {@link #contributionKey(AllocationKey)}; empty leaves it out.
         *
         * @param contributionKey the key, if there is one
         * @return this builder
         */
        public Builder contributionKey(Optional<? extends AllocationKey> contributionKey) {
            attributes.contributionKey(Attributes.given(contributionKey, "contribution key of pooling model"));
            return this;
        }

        /**
         * Sets which part of the difference, or of what lies in the layer, is ceded.
         *
         * @param degree percent by year, 100 unless given
         * @return this builder
         */
        public Builder degree(Dated<Percentage> degree) {
            attributes.degree(Attributes.given(degree, "degree of pooling model"));
            return this;
        }

        /**
         * Sets which part of the cost is ceded.
         *
         * @param layer the layer
         * @return this builder
         */
        public Builder layer(Layer layer) {
            attributes.layer(Attributes.given(layer, "layer of pooling model"));
            return this;
        }

        /**
         * As {@link #layer(Layer)}; empty leaves it out.
         *
         * @param layer the layer, if there is one
         * @return this builder
         */
        public Builder layer(Optional<? extends Layer> layer) {
            attributes.layer(Attributes.given(layer, "layer of pooling model"));
            return this;
        }

        /**
         * Sets who pays part of what is ceded.
         *
         * @param outside the outside party
         * @return this builder
         */
        public Builder outside(OutsideShare outside) {
            attributes.outside(Attributes.given(outside, "outside of pooling model"));
            return this;
        }

        /**
         * As {@link #outside(OutsideShare)}; empty leaves it out.
         *
         * @param outside the outside party, if there is one
         * @return this builder
         */
        public Builder outside(Optional<? extends OutsideShare> outside) {
            attributes.outside(Attributes.given(outside, "outside of pooling model"));
            return this;
        }

        /**
         * Sets how far burdens may move from year to year.
         *
         * @param limit the limit
         * @return this builder
         */
        public Builder limit(Limit limit) {
            attributes.limit(Attributes.given(limit, "limit of pooling model"));
            return this;
        }

        /**
         * As {@link #limit(Limit)}; empty leaves it out.
         *
         * @param limit the limit, if there is one
         * @return this builder
         */
        public Builder limit(Optional<? extends Limit> limit) {
            attributes.limit(Attributes.given(limit, "limit of pooling model"));
            return this;
        }

        /**
         * Sets when gains are booked.
         *
         * @param schedule the schedule
         * @return this builder
         */
        public Builder schedule(Schedule schedule) {
            attributes.schedule(Attributes.given(schedule, "schedule of pooling model"));
            return this;
        }

        /**
         * As {@link #schedule(Schedule)}; empty leaves it out.
         *
         * @param schedule the schedule, if there is one
         * @return this builder
         */
        public Builder schedule(Optional<? extends Schedule> schedule) {
            attributes.schedule(Attributes.given(schedule, "schedule of pooling model"));
            return this;
        }

        private Builder like(PoolingModel other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the pooling model.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public PoolingModel build() {
            return Attributes.built("pooling model", attributes::build);
        }
    }
}
