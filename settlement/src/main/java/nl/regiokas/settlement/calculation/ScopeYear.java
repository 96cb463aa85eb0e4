package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.KeyFacts;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One scope in one year, as a rule that shares its cost sees it: who takes part, what each cost, what the fund holds.
 *
 * <p>Participants are counted from 0 in the order of their codes. Costs of municipalities outside the scope cannot be
 * asked for, so that they never decide what participants pay.
 */
public final class ScopeYear implements KeyFacts {

    private final Scope scope;
    private final int year;
    private final SettlementFacts facts;
    private final ScopeUse use;
    private final long openingFundCents;
    private final ImmutableList<MunicipalityCode> participants;
    private final int[] ordinals;
    private final long poolCostCents;
    private final @Nullable Weighed weighed;

    /** The weights under a key, kept because a scope is looked over before it is shared. */
    private record Weighed(AllocationKey key, Weights weights) {}

    /** A year that opens with nothing in the fund. */
    ScopeYear(Scope scope, int year, SettlementFacts facts, ScopeUse use) {
        this.scope = scope;
        this.year = year;
        this.facts = facts;
        this.use = use;
        this.openingFundCents = 0;
        this.weighed = null;
        this.ordinals = ordinals(scope.participation().in(year), use.codes());
        this.participants = ordinals.length == use.codes().size() ? use.codes() : select(use.codes(), ordinals);
        long sum = 0;
        for (int ordinal : ordinals) {
            sum = Math.addExact(sum, use.total(ordinal, year));
        }
        this.poolCostCents = sum;
    }

    private static int[] ordinals(Participants named, ImmutableList<MunicipalityCode> codes) {
        int[] included = new int[codes.size()];
        int count = 0;
        for (int i = 0; i < included.length; i++) {
            if (named.includes(codes.get(i))) {
                included[count++] = i;
            }
        }
        return Arrays.copyOf(included, count);
    }

    private static ImmutableList<MunicipalityCode> select(ImmutableList<MunicipalityCode> codes, int[] ordinals) {
        return Arrays.stream(ordinals).mapToObj(codes::get).collect(ImmutableList.toImmutableList());
    }

    private ScopeYear(ScopeYear like, long openingFundCents, @Nullable Weighed weighed) {
        this.scope = like.scope;
        this.year = like.year;
        this.facts = like.facts;
        this.use = like.use;
        this.ordinals = like.ordinals;
        this.participants = like.participants;
        this.poolCostCents = like.poolCostCents;
        this.openingFundCents = openingFundCents;
        this.weighed = weighed;
    }

    /** This year with another amount in the fund when it opens. */
    ScopeYear opening(long fundCents) {
        return new ScopeYear(this, fundCents, weighed);
    }

    /** This year with the weights of a key at hand. */
    ScopeYear weighed(AllocationKey key, Weights weights) {
        return new ScopeYear(this, openingFundCents, new Weighed(key, weights));
    }

    Scope scope() {
        return scope;
    }

    /** Who takes no part, as ordinals of the municipalities of the facts. */
    int[] outsiders() {
        int[] outsiders = new int[use.codes().size() - ordinals.length];
        int next = 0;
        for (int m = 0; m < use.codes().size(); m++) {
            if (m - next == ordinals.length || ordinals[m - next] != m) {
                outsiders[next++] = m;
            }
        }
        return outsiders;
    }

    /**
     * The name of the scope.
     *
     * @return its name in the scheme
     */
    public String name() {
        return scope.name();
    }

    @Override
    public int year() {
        return year;
    }

    /**
     * Who takes part this year.
     *
     * @return codes in their order
     */
    public ImmutableList<MunicipalityCode> participants() {
        return participants;
    }

    /**
     * What the fund of the scope holds when the year opens.
     *
     * @return cents, negative for a shortage
     */
    public long openingFundCents() {
        return openingFundCents;
    }

    /**
     * What all participants cost together this year.
     *
     * @return cents
     */
    public long poolCostCents() {
        return poolCostCents;
    }

    /**
     * Own cost of the scope's products this year.
     *
     * @param participant which participant, from 0
     * @return cents, negative when corrections exceed use
     */
    public long costCents(int participant) {
        return use.total(ordinals[participant], year);
    }

    /** Own cost of the scope's products this year, of all participants. */
    long[] costsCents() {
        long[] costs = new long[ordinals.length];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = use.total(ordinals[i], year);
        }
        return costs;
    }

    /**
     * Own cost of the scope's standing products this year.
     *
     * @param participant which participant, from 0
     * @return cents, a part of {@link #costCents}
     */
    public long standingCostCents(int participant) {
        return use.standing(ordinals[participant], year);
    }

    /**
     * The weights of all participants under a key.
     *
     * @param key the key
     * @return one weight a participant, in their order
     * @throws nl.regiokas.core.fault.RefusalException when a weight is absent or negative
     */
    public Weights weights(AllocationKey key) {
        return weighed != null && weighed.key().equals(key) ? weighed.weights() : key.weights(participants, this);
    }

    @Override
    public Optional<BigDecimal> youth(MunicipalityCode municipality) {
        return Optional.ofNullable(facts.youth().get(municipality));
    }

    @Override
    public OptionalLong budget(MunicipalityCode municipality) {
        MonetaryAmount budget = facts.budgets().get(year, municipality);
        return budget == null
                ? OptionalLong.empty()
                : OptionalLong.of(Euro.cents(budget, "budget of " + municipality + " in " + year));
    }

    @Override
    public long ownCost(MunicipalityCode municipality, int fromYear, int untilYear) {
        int ordinal = use.ordinal(municipality);
        return ordinal < 0 ? 0 : use.total(ordinal, fromYear, untilYear);
    }

    @Override
    public long[] ownCosts(List<MunicipalityCode> municipalities, int fromYear, int untilYear) {
        if (!municipalities.equals(participants)) {
            return KeyFacts.super.ownCosts(municipalities, fromYear, untilYear);
        }
        long[] costs = new long[ordinals.length];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = use.total(ordinals[i], fromYear, untilYear);
        }
        return costs;
    }

    /**
     * {@inheritDoc}
     *
     * <p>A year without usage counts as zero cost; {@link Readiness} tells when a window reaches before the first usage.
     */
    @Override
    public boolean hasHistory(int asked) {
        return true;
    }

    /** The ordinary use of a participant as the basis of a charge. */
    Basis.OwnUse ownOrdinaryUse(int participant) {
        return use.ownUse(ordinals[participant], year, true);
    }
}
