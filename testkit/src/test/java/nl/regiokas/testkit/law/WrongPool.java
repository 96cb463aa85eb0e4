package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Column;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.Need;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.PoolingModel;

/** A pool that books something else than it should. */
record WrongPool(PoolingModel terms, BiFunction<PoolingModel, ScopeYear, Sharing> how) implements SharingModel {

    @Override
    public String name() {
        return "wrong";
    }

    @Override
    public ImmutableList<ChargeKind> kinds() {
        return terms.kinds();
    }

    @Override
    public ImmutableSet<AllocationKey> keys() {
        return ImmutableSet.<AllocationKey>builder()
                .addAll(terms.keys())
                .add(AllocationKeys.equal())
                .build();
    }

    @Override
    public AllocationKey memberKey() {
        return terms.memberKey();
    }

    @Override
    public Reach reach() {
        return terms.reach();
    }

    @Override
    public ImmutableSet<Need> needs() {
        return terms.needs();
    }

    @Override
    public ImmutableSet<String> outsideParties() {
        return terms.outsideParties();
    }

    @Override
    public void check(ModelCheck check) {
        terms.check(check);
    }

    @Override
    public Sharing share(ScopeYear year) {
        return how.apply(terms, year);
    }

    private static PoolingModel atOnce(PoolingModel terms) {
        return terms.toBuilder().schedule(Optional.empty()).build();
    }

    private static long[] cents(Column column) {
        return IntStream.range(0, column.size()).mapToLong(column::cents).toArray();
    }

    private static long[] cents(Sharing sharing, ChargeKind kind) {
        return sharing.columns().stream()
                .filter(column -> column.kind().equals(kind))
                .map(WrongPool::cents)
                .findFirst()
                .orElseGet(() -> new long[sharing.year().size()]);
    }

    /** What was paid beforehand and what the outside party pays; what is gained is still to be booked. */
    private static Sharing.Builder withoutGains(Sharing right) {
        Sharing.Builder sharing = Sharing.of(right.year());
        right.columns().stream()
                .filter(column -> column.kind().equals(ChargeKind.CONTRIBUTION))
                .forEach(column -> sharing.book(column.kind(), cents(column), column.basis()));
        right.outside()
                .forEach(paid -> sharing.outside(
                        paid.party(),
                        paid.column().kind(),
                        paid.column().cents(0),
                        paid.column().basis()));
        return sharing;
    }

    private static Sharing withShares(Sharing right, long[] shares) {
        long[] contributions = cents(right, ChargeKind.CONTRIBUTION);
        return withoutGains(right)
                .book(PoolingModel.POOL_SHARE, shares, WrongModel.stated(shares, Dependence.NONE))
                .remember(burdens(row -> contributions[row] + shares[row], shares.length))
                .build();
    }

    private static ImmutableList<Rational> burdens(IntToLongFunction cents, int size) {
        return IntStream.range(0, size)
                .mapToObj(row -> Rational.of(cents.applyAsLong(row)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Charges the first one a cent more. */
    static Sharing centTooMuch(PoolingModel terms, ScopeYear year) {
        Sharing right = atOnce(terms).share(year);
        long[] shares = cents(right, PoolingModel.POOL_SHARE);
        shares[0]++;
        return withShares(right, shares);
    }

    /** Moves a cent from the first to the last, which brings one of them too far from its exact amount. */
    static Sharing centToTheLast(PoolingModel terms, ScopeYear year) {
        Sharing right = atOnce(terms).share(year);
        long[] shares = cents(right, PoolingModel.POOL_SHARE);
        shares[0]--;
        shares[shares.length - 1]++;
        return withShares(right, shares);
    }

    /** Spreads what a limit takes from some equally over the others, whatever the key is. */
    static Sharing limitedByEqualShares(PoolingModel terms, ScopeYear year) {
        if (terms.schedule().isPresent()) {
            return terms.share(year);
        }
        Sharing right = terms.share(year);
        long[] before = cents(terms.toBuilder().limit(Optional.empty()).build().share(year), PoolingModel.POOL_SHARE);
        long[] after = cents(right, PoolingModel.POOL_SHARE);
        long raised = IntStream.range(0, after.length)
                .filter(row -> after[row] > before[row])
                .count();
        long moved = IntStream.range(0, after.length)
                .mapToLong(row -> Math.max(0, after[row] - before[row]))
                .sum();
        long[] shares = new long[after.length];
        Arrays.setAll(shares, row -> after[row] > before[row] ? before[row] + moved / raised : after[row]);
        shares[0] += Arrays.stream(after).sum() - Arrays.stream(shares).sum();
        return withShares(right, shares);
    }

    /** Measures the layer by municipality, where it is by client. */
    static Sharing clientsAsOne(PoolingModel terms, ScopeYear year) {
        return terms.toBuilder()
                .layer(terms.layer()
                        .map(layer -> layer.toBuilder()
                                .grain(Layer.Grain.MUNICIPALITY)
                                .build()))
                .build()
                .share(year);
    }

    private static Sharing due(PoolingModel terms, ScopeYear year, IntUnaryOperator due) {
        Sharing right = terms.share(year);
        if (terms.schedule().isEmpty()) {
            return right;
        }
        SortedMap<Integer, long[]> dues = new TreeMap<>();
        for (Sharing.Later later : right.later()) {
            long[] sums = dues.computeIfAbsent(due.applyAsInt(later.due()), one -> new long[year.size()]);
            Arrays.setAll(sums, row -> sums[row] + later.column().cents(row));
        }
        Sharing.Builder sharing = withoutGains(right).remember(right.memory().orElseThrow());
        dues.forEach((when, cents) ->
                sharing.later(ChargeKind.INSTALMENT, when, cents, WrongModel.stated(cents, Dependence.NONE)));
        return sharing.build();
    }

    /** Makes all of a gain due in the first year of the schedule. */
    static Sharing allDueAtOnce(PoolingModel terms, ScopeYear year) {
        return due(
                terms, year, due -> year.year() + terms.schedule().orElseThrow().lag());
    }

    /** Makes each part of a gain due a year after it should be. */
    static Sharing dueAYearLater(PoolingModel terms, ScopeYear year) {
        return due(terms, year, due -> due + 1);
    }

    /** Books the right amounts, and remembers burdens of nothing. */
    static Sharing remembersNothing(PoolingModel terms, ScopeYear year) {
        Sharing right = atOnce(terms).share(year);
        long[] shares = cents(right, PoolingModel.POOL_SHARE);
        return withoutGains(right)
                .book(PoolingModel.POOL_SHARE, shares, WrongModel.stated(shares, Dependence.NONE))
                .remember(burdens(row -> 0, year.size()))
                .build();
    }
}
