package nl.regiokas.testkit.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Restate;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.Stance;
import nl.regiokas.testkit.model.Choices;
import nl.regiokas.testkit.model.ModelSetting;
import nl.regiokas.testkit.plan.ScenarioPlan.Reached;
import nl.regiokas.testkit.scenario.ScenarioBuilder;

/** Makes the scopes of a plan, one after the other. */
final class PlannedScopes {

    private static final int WAYS_OUTSIDE = 9;
    private static final int MOST_TURNS = 3;
    private static final int FEW = 6;
    private static final int HUNDRED = 100;

    private final ScenarioPlan plan;
    private final IntFunction<ImmutableList<MunicipalityCode>> codes;
    private final ProductCatalogue catalogue;
    private final List<Scope> scopes = new ArrayList<>();
    private final ImmutableMap.Builder<String, ImmutableSortedMap<OpenItem, Long>> instalments = ImmutableMap.builder();
    private final ImmutableTable.Builder<Integer, MunicipalityCode, Stance> decisions = ImmutableTable.builder();

    PlannedScopes(ScenarioPlan plan, IntFunction<ImmutableList<MunicipalityCode>> codes, ProductCatalogue catalogue) {
        this.plan = plan;
        this.codes = codes;
        this.catalogue = catalogue;
    }

    ImmutableList<Scope> all() {
        return ImmutableList.copyOf(scopes);
    }

    /** What is open in scopes before their first year. */
    ImmutableMap<String, ImmutableSortedMap<OpenItem, Long>> instalments() {
        return instalments.buildOrThrow();
    }

    /** The decisions of municipalities, with a year for each scope that follows them. */
    ImmutableTable<Integer, MunicipalityCode, Stance> decisions() {
        return decisions.buildOrThrow();
    }

    private int lastYear() {
        return plan.firstYear() + plan.years() - 1;
    }

    private static String name(int place) {
        return "scope-" + place;
    }

    /** The last scope takes all that is left, in every year. */
    void add(PlainScope one, Optional<SharingModel> instead) {
        Choices choices = Choices.of(one.shape());
        int place = scopes.size();
        boolean last = place == plan.scopes().size() - 1;
        Scope.Builder scope = Scope.builder().name(name(place));
        Dated<ImmutableSortedSet<Segment>> segments =
                last ? Dated.always(ImmutableSortedSet.copyOf(Segment.values())) : segments(choices);
        SortedMap<Integer, Participants> members = members(choices);
        scope.segments(segments).openingFund(openingFund(choices));
        SortedMap<Integer, Participants> entries = new TreeMap<>(members);
        int from = plan.firstYear();
        int until = lastYear();
        if (plan.reached() == Reached.YEARS) {
            scope.leaving(leaving(choices)).restate(choices.pick(Restate.values()));
            if (!last && choices.oneIn(3)) {
                from += choices.below(plan.years());
                scope.from(from).openingFund(from == plan.firstYear() ? openingFund(choices) : Optional.empty());
            }
            if (!last && choices.oneIn(2)) {
                until = choices.oneIn(4) ? lastYear() : from + choices.below(Math.max(1, lastYear() - from));
                scope.until(until).atEnd(atEnd(choices));
            }
            if (from == plan.firstYear() && choices.oneIn(3)) {
                instalments.put(name(place), items(choices));
            }
            if (plan.outsiders() && choices.oneIn(3)) {
                entries.computeIfPresent(plan.firstYear(), (year, who) -> decided(who, choices));
            }
        }
        scope.participants(
                entries.size() == 1 ? Dated.always(entries.values().iterator().next()) : Dated.byYear(entries));
        long unitCents = plan.reached() == Reached.PAPERS ? 1 : choices.pick(1, 1, 1, 100);
        scope.unit(Euro.ofCents(unitCents));
        ModelSetting setting = setting(collecting(segments, members, from, until), unitCents);
        scopes.add(scope.model(instead.map(Dated::always).orElseGet(() -> model(one, setting)))
                .build());
    }

    private ModelSetting setting(ImmutableSet<Integer> collecting, long unitCents) {
        ModelSetting.Builder setting = ModelSetting.builder()
                .firstYear(plan.firstYear())
                .lastYear(lastYear())
                .collecting(collecting)
                .scopesBefore(scopes.stream().map(Scope::name).toList())
                .addSeries(ScenarioBuilder.TABLE_KEY)
                .unitCents(unitCents)
                .magnitude(plan.magnitude())
                .asInThePapers(plan.reached() == Reached.PAPERS);
        return plan.reached() == Reached.PAPERS
                ? setting.build()
                : setting.addSeries(ScenarioPlan.DATED_SERIES)
                        .addOutside(ScenarioPlan.OUTSIDE)
                        .build();
    }

    private Dated<SharingModel> model(PlainScope one, ModelSetting setting) {
        Choices choices = Choices.of(one.terms());
        SharingModel first = draw(choices, setting);
        boolean changes = plan.reached() == Reached.YEARS && plan.years() > 1 && choices.oneIn(3);
        return changes
                ? Dated.byYear(Map.of(
                        plan.firstYear(),
                        first,
                        plan.firstYear() + 1 + choices.below(plan.years() - 1),
                        draw(choices, setting)))
                : Dated.always(first);
    }

    private SharingModel draw(Choices choices, ModelSetting setting) {
        return choices.pick(plan.kits()).draw(choices, setting);
    }

    private Dated<ImmutableSortedSet<Segment>> segments(Choices choices) {
        ImmutableSortedSet<Segment> always = some(choices);
        return plan.reached() == Reached.YEARS && plan.years() > 1 && choices.oneIn(4)
                ? Dated.byYear(Map.of(
                        plan.firstYear(),
                        always,
                        plan.firstYear() + 1 + choices.below(plan.years() - 1),
                        some(choices)))
                : Dated.always(always);
    }

    private static ImmutableSortedSet<Segment> some(Choices choices) {
        Set<Segment> some = EnumSet.noneOf(Segment.class);
        int bits = choices.below(1 << Segment.values().length);
        for (Segment segment : Segment.values()) {
            if ((bits & 1) == 1) {
                some.add(segment);
            }
            bits >>= 1;
        }
        return ImmutableSortedSet.copyOf(some);
    }

    private Optional<MonetaryAmount> openingFund(Choices choices) {
        int kind = choices.below(5);
        long cents = plan.magnitude().cents(choices);
        return kind < 3 ? Optional.empty() : Optional.of(Euro.ofCents(kind == 3 ? cents : -cents));
    }

    private static Leaving leaving(Choices choices) {
        return new Leaving(choices.pick(Leaving.Instalments.values()), choices.pick(Leaving.Fund.values()));
    }

    private AtEnd atEnd(Choices choices) {
        AtEnd into = new AtEnd.Into(name(plan.scopes().size() - 1));
        return choices.pick(AtEnd.RUN_OFF, AtEnd.SETTLE, into);
    }

    /** Items from years before the first, some of them due after the last. */
    private ImmutableSortedMap<OpenItem, Long> items(Choices choices) {
        SortedMap<OpenItem, Long> items = new TreeMap<>();
        for (int more = 1 + choices.below(FEW); more > 0; more--) {
            OpenItem item = OpenItem.of(
                    choices.pick(codes.apply(plan.firstYear())),
                    plan.firstYear() + choices.below(plan.years() + 1),
                    plan.firstYear() - 1 - choices.below(2),
                    choices.pick(ChargeKind.INSTALMENT, ChargeKind.ASSESSMENT, ChargeKind.DISTRIBUTION));
            long cents = 1 + plan.magnitude().cents(choices) / HUNDRED;
            items.put(item, choices.oneIn(2) ? -cents : cents);
        }
        return ImmutableSortedMap.copyOf(items);
    }

    /** The same participants by decisions of the year before, which no other scope follows. */
    private Participants decided(Participants who, Choices choices) {
        int year = plan.firstYear() - 1 - scopes.size();
        boolean deferredIn = choices.oneIn(2);
        for (MunicipalityCode code : codes.apply(plan.firstYear())) {
            boolean in = isIn(who, code);
            Stance plain = in ? Stance.SOLIDARY : Stance.NOT_SOLIDARY;
            decisions.put(year, code, in == deferredIn && choices.oneIn(3) ? Stance.DEFERRED : plain);
        }
        return new Participants.Decided(year, deferredIn);
    }

    private static boolean isIn(Participants who, MunicipalityCode code) {
        if (who instanceof Participants.Only only) {
            return only.named().contains(code);
        }
        return !(who instanceof Participants.Except except) || !except.named().contains(code);
    }

    /**
     * The participants from the first year on, and from each year in which they change or a reorganisation takes place.
     */
    private SortedMap<Integer, Participants> members(Choices choices) {
        SortedMap<Integer, Participants> members = new TreeMap<>();
        members.put(plan.firstYear(), plan.outsiders() ? outside(choices, plan.firstYear(), true) : Participants.all());
        if (!plan.outsiders()) {
            return members;
        }
        Set<Integer> turns = new TreeSet<>();
        for (int more = choices.below(MOST_TURNS); more > 0; more--) {
            turns.add(plan.firstYear() + choices.below(plan.years()));
        }
        for (int i = 0; i < plan.reorganisations().size() && choices.oneIn(2); i++) {
            turns.add(plan.firstYear() + 1 + i);
        }
        for (int year : turns) {
            if (year > plan.firstYear() && year <= lastYear()) {
                members.put(year, outside(choices, year, false));
            }
        }
        return members;
    }

    private Participants outside(Choices choices, int year, boolean nobodyToo) {
        ImmutableList<MunicipalityCode> all = codes.apply(year);
        int way = choices.below(WAYS_OUTSIDE);
        if (way < 3) {
            return Participants.all();
        }
        long bits = way < FEW ? 1L << choices.below(FEW) : choices.below(1L << 40);
        List<MunicipalityCode> some = new ArrayList<>();
        for (int m = 0; m < all.size(); m++) {
            if ((bits >> m & 1) == 1 || (way == WAYS_OUTSIDE - 1 && nobodyToo)) {
                some.add(all.get(m));
            }
        }
        if (some.size() == all.size() && !nobodyToo) {
            return Participants.all();
        }
        if (choices.oneIn(3)) {
            List<MunicipalityCode> others = new ArrayList<>(all);
            others.removeAll(some);
            return Participants.only(others);
        }
        return Participants.except(some);
    }

    private ImmutableSet<Integer> collecting(
            Dated<ImmutableSortedSet<Segment>> segments,
            SortedMap<Integer, Participants> members,
            int from,
            int until) {
        ImmutableSet.Builder<Integer> collecting = ImmutableSet.builder();
        ImmutableSortedMap<Integer, Participants> entries = ImmutableSortedMap.copyOf(members);
        for (int year = from; year <= until; year++) {
            int asked = year;
            boolean holds = catalogue.products().stream()
                    .anyMatch(product -> segments.in(asked).contains(product.segment())
                            && scopes.stream().noneMatch(before -> holds(before, product, asked)));
            Map.Entry<Integer, Participants> entry = entries.floorEntry(year);
            if (holds && entry != null && somebody(entry.getValue(), codes.apply(entry.getKey()))) {
                collecting.add(year);
            }
        }
        return collecting.build();
    }

    private boolean holds(Scope scope, Product product, int year) {
        return scope.from().orElse(plan.firstYear()) <= year
                && year <= scope.until().orElse(Integer.MAX_VALUE)
                && scope.names(product, year);
    }

    private static boolean somebody(Participants who, ImmutableList<MunicipalityCode> all) {
        if (who instanceof Participants.Only only) {
            return !only.named().isEmpty();
        }
        return !(who instanceof Participants.Except except) || except.named().size() < all.size();
    }
}
