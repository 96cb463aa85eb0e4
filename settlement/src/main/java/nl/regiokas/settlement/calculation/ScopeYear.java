package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.KeyFacts;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;

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

    ScopeYear(Scope scope, int year, SettlementFacts facts, ScopeUse use, long openingFundCents) {
        this.scope = scope;
        this.year = year;
        this.facts = facts;
        this.use = use;
        this.openingFundCents = openingFundCents;
        Participants named = scope.participation().in(year);
        List<MunicipalityCode> codes = facts.municipalities().asList();
        this.ordinals = IntStream.range(0, codes.size())
                .filter(i -> named.includes(codes.get(i)))
                .toArray();
        this.participants = Arrays.stream(ordinals).mapToObj(codes::get).collect(ImmutableList.toImmutableList());
        long sum = 0;
        for (int ordinal : ordinals) {
            sum = Math.addExact(sum, use.total(ordinal, year));
        }
        this.poolCostCents = sum;
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
        List<BigDecimal> weights = new ArrayList<>(participants.size());
        for (MunicipalityCode participant : participants) {
            weights.add(key.weight(participant, this));
        }
        return Weights.ofDecimals(weights);
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
