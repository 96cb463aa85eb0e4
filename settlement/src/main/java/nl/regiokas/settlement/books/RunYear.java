package nl.regiokas.settlement.books;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.ClientLedger;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyFacts;
import nl.regiokas.settlement.model.Need;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.SharingModel;

/** One scope in one year, as the plan knows it, and with the fund once the year is run. */
final class RunYear implements ScopeYear {

    private final ScopePlan scope;
    private final int year;
    private final Supplier<SharingModel> model;
    private final int[] places;
    private final ImmutableList<MunicipalityCode> participants;
    private final Costs costs;
    private final KnownFacts known;
    private final Standing standing;
    private final Map<AllocationKey, Weights> weights;
    private final Fund fund;

    /** What the model itself asks, besides its keys, lies within its own reach. */
    private final Supplier<KeyFacts> ofModel = Suppliers.memoize(this::withinModel);

    private final Supplier<ImmutableList<Optional<Rational>>> remembered =
            Suppliers.memoize(this::rememberedByParticipant);

    /** Weights that stand, because a first closing made them or because nothing that is drawn changes them. */
    interface Standing {

        /** No weights stand. */
        Standing NONE = (scope, year, key) -> Optional.empty();

        /** The year whose weights under a key stand for a scope, if there is one. */
        Optional<RunYear> of(String scope, int year, AllocationKey key);
    }

    /** The fund of a year, and what the model remembered: known when the year is run. */
    record Fund(
            long openingCents,
            long dueCents,
            long openLaterCents,
            long exitCents,
            ImmutableSortedMap<MunicipalityCode, Rational> remembered) {

        static final Fund NONE = new Fund(0, 0, 0, 0, ImmutableSortedMap.of());
    }

    RunYear(ScopePlan scope, int year, Charged charged, Standing standing) {
        this.scope = scope;
        this.year = year;
        this.model = Suppliers.memoize(() -> scope.model(year));
        this.places = scope.places(year);
        this.participants = scope.participants(year);
        this.costs = scope.costs(year);
        this.known = KnownFacts.of(scope, year, charged);
        this.standing = standing;
        this.weights = new ConcurrentHashMap<>();
        this.fund = Fund.NONE;
    }

    private RunYear(RunYear like, KnownFacts known, Map<AllocationKey, Weights> weights, Fund fund) {
        this.scope = like.scope;
        this.year = like.year;
        this.model = like.model;
        this.places = like.places;
        this.participants = like.participants;
        this.costs = like.costs;
        this.known = known;
        this.standing = like.standing;
        this.weights = weights;
        this.fund = fund;
    }

    /** The same year with its fund; weights that are known stay known. */
    RunYear opened(Charged charged, Fund opened) {
        return new RunYear(this, known.with(charged), weights, opened);
    }

    /** The same year on other costs, for one thread: nothing of it is weighed yet. */
    RunYear again(Charged charged) {
        return new RunYear(this, known.again(charged), new HashMap<>(), Fund.NONE);
    }

    ScopePlan scope() {
        return scope;
    }

    /** The model of the scope in the year. */
    SharingModel model() {
        return model.get();
    }

    /** The places of the participants among the municipalities of the year; not to be changed. */
    int[] places() {
        return places;
    }

    /** Own cost of every municipality of the year; not to be changed. */
    long[] costsOfAll() {
        return costs.total(year);
    }

    @Override
    public int year() {
        return year;
    }

    @Override
    public ImmutableList<MunicipalityCode> participants() {
        return participants;
    }

    @Override
    public long unitCents() {
        return scope.unitCents();
    }

    @Override
    public long[] costsCents() {
        return selected(costs.total(year));
    }

    @Override
    public long[] standingCostsCents() {
        return selected(costs.standing(year));
    }

    private long[] selected(long[] all) {
        if (places.length == all.length) {
            return all.clone();
        }
        long[] some = new long[places.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[places[i]];
        }
        return some;
    }

    @Override
    public long poolCostCents() {
        long sum = 0;
        long[] all = costs.total(year);
        for (int place : places) {
            sum = Math.addExact(sum, all[place]);
        }
        return sum;
    }

    @Override
    public LongStream clientCostsCents(int participant) {
        Faults.require(model().needs().contains(Need.CLIENT_COST), BooksFault.MODEL_NEED_CLIENTS, model().name());
        ClientLedger clients =
                scope.plan().facts().clients().orElseThrow(() -> RefusalException.of(BooksFault.CLIENTS_MISSING));
        ImmutableSet<ProductCode> held =
                scope.products(year).stream().map(Product::code).collect(ImmutableSet.toImmutableSet());
        return clients.costsCents(participants.get(participant), year, held::contains);
    }

    @Override
    public long openingFundCents() {
        return fund.openingCents();
    }

    @Override
    public long dueCents() {
        return fund.dueCents();
    }

    @Override
    public long openLaterCents() {
        return fund.openLaterCents();
    }

    @Override
    public long exitSharesCents() {
        return fund.exitCents();
    }

    @Override
    public Optional<Rational> remembered(int participant) {
        return remembered.get().get(participant);
    }

    /** What is remembered of each participant; where the same took part last year nobody is looked up. */
    private ImmutableList<Optional<Rational>> rememberedByParticipant() {
        ImmutableSortedMap<MunicipalityCode, Rational> held = fund.remembered();
        Stream<Optional<Rational>> values = held.keySet().asList().equals(participants)
                ? held.values().stream().map(Optional::of)
                : participants.stream().map(code -> Optional.ofNullable(held.get(code)));
        return values.collect(ImmutableList.toImmutableList());
    }

    @Override
    public Weights weights(AllocationKey key) {
        Weights found = weights.get(key);
        if (found == null) {
            found = standing.of(scope.name(), year, key)
                    .map(pinned -> pinned.weights(key))
                    .orElseGet(() -> weighed(key));
            weights.put(key, found);
        }
        return found;
    }

    /** The weights that the model gives the participants as members. */
    Weights memberWeights() {
        return weights(model().memberKey());
    }

    /** The same, where they can be known: whoever needs none is not refused for want of them. */
    Optional<Weights> knownMemberWeights() {
        try {
            return Optional.of(memberWeights());
        } catch (RefusalException | ArithmeticException unknown) {
            return Optional.empty();
        }
    }

    /** What a key says, which may be a key of another team, once it says it for each participant. */
    private Weights weighed(AllocationKey key) {
        Weights given = key.weights(WithinReach.of(known, key));
        if (given.size() != participants.size()) {
            throw RefusalException.of(Fault.of(BooksFault.KEY_SIZE, key.name(), participants.size(), given.size())
                    .in(Place.of(Place.SCOPE, scope.name()).at(Place.YEAR, year)));
        }
        return given;
    }

    /** Whether the weights under a key have been asked for and are known. */
    boolean hasWeighed(AllocationKey key) {
        return weights.containsKey(key);
    }

    @Override
    public KeyFacts facts(AllocationKey key) {
        return standing.of(scope.name(), year, key)
                .map(pinned -> pinned.facts(key))
                .orElseGet(() -> WithinReach.of(known, key));
    }

    @Override
    public Rational series(String name, MunicipalityCode municipality, int ofYear) {
        return ofModel.get().series(name, municipality, ofYear);
    }

    @Override
    public long ownCostCents(MunicipalityCode municipality, int ofYear) {
        return ofModel.get().ownCostCents(municipality, ofYear);
    }

    @Override
    public long[] ownCostsCents(int fromYear, int untilYear) {
        return ofModel.get().ownCostsCents(fromYear, untilYear);
    }

    @Override
    public Rational chargedCents(String of, MunicipalityCode municipality, int ofYear) {
        return ofModel.get().chargedCents(of, municipality, ofYear);
    }

    private KeyFacts withinModel() {
        return WithinReach.of(known, model());
    }

    /** Returns scope, year and participants. */
    @Override
    public String toString() {
        return scope.name() + " " + year + " "
                + participants.stream().map(MunicipalityCode::value).collect(Collectors.joining(" "));
    }
}
