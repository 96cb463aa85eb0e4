package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.program.region.YearOverview;
import nl.regiokas.program.region.Young;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.model.ChargeKind;

/** What the charges of a year consist of: a stack for each party, per young inhabitant if their number is known. */
final class Kinds {

    private static final int MOST = 30;
    private static final int LARGEST = 10;
    private static final int COLOURS = 8;

    private final SettledRegion region;
    private final Words words;

    /** The kinds of all years, in the order in which they are booked first: the colour of a kind is the same in each. */
    private final ImmutableList<ChargeKind> all;

    /** The charges of a party, by kind, and the number by which they are measured. */
    private record Stack(String name, Map<ChargeKind, Long> cents, Young young) {

        private long of(ChargeKind kind) {
            return cents.getOrDefault(kind, 0L);
        }

        private long total() {
            return ExactSum.of(cents.values());
        }

        private Stack and(Stack other) {
            Map<ChargeKind, Long> sum = new LinkedHashMap<>(cents);
            other.cents.forEach((kind, one) -> sum.merge(kind, one, Math::addExact));
            return new Stack(name, sum, young.and(other.young));
        }
    }

    Kinds(SettledRegion region, Words words) {
        this.region = region;
        this.words = words;
        this.all = region.settlement().years().stream()
                .flatMap(year -> year.charges().stream().map(Charge::kind))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The years from the last to the first. */
    ImmutableList<KindsView> views() {
        return region.settlement().years().stream()
                .map(this::view)
                .collect(ImmutableList.toImmutableList())
                .reverse();
    }

    private KindsView view(Settlement.Year year) {
        List<Stack> stacks = stacks(year);
        ImmutableSet<ChargeKind> booked =
                year.charges().stream().map(Charge::kind).collect(ImmutableSet.toImmutableSet());
        ImmutableList<ChargeKind> kinds =
                all.stream().filter(booked::contains).collect(ImmutableList.toImmutableList());
        boolean isKnown = stacks.stream().allMatch(stack -> stack.young().isKnown());
        List<Stack> shown = shown(stacks);
        List<Map<ChargeKind, Long>> measured =
                shown.stream().map(stack -> measured(stack, isKnown)).toList();
        int drawn = isKnown || shown.size() == stacks.size() ? shown.size() : LARGEST;
        List<Long> ends = new ArrayList<>();
        measured.stream().limit(drawn).forEach(one -> ends.addAll(ends(one)));
        Axis axis = Axis.of(ends);
        ImmutableList.Builder<KindsView.Row> rows = ImmutableList.builder();
        for (int i = 0; i < shown.size(); i++) {
            long total = ExactSum.of(measured.get(i).values());
            rows.add(new KindsView.Row(
                    shown.get(i).name(),
                    i < drawn ? parts(measured.get(i), kinds, axis) : ImmutableList.of(),
                    axis.at(0),
                    words.whole(total)));
        }
        String number = Integer.toString(year.year());
        return new KindsView(
                number,
                words.text(isKnown ? "kinds.caption.young" : "kinds.caption", number),
                legend(kinds),
                axis.ticks(words),
                rows.build(),
                table(number, isLarge() ? shown : stacks, kinds));
    }

    /** A page with very many rows shows the largest, and the others together; charges.csv has all. */
    private boolean isLarge() {
        return region.settlement().positions().size() > Municipalities.MOST_IN_FULL;
    }

    private List<Stack> stacks(Settlement.Year year) {
        Map<Party, Map<ChargeKind, Long>> byParty = new LinkedHashMap<>();
        year.charges()
                .forEach(charge -> byParty.computeIfAbsent(charge.party(), party -> new LinkedHashMap<>())
                        .merge(charge.kind(), charge.amountCents(), Math::addExact));
        Map<Party, Young> young = new LinkedHashMap<>();
        YearOverview.of(region, year)
                .rows()
                .forEach(row -> row.party().ifPresent(party -> young.put(party, row.young())));
        return byParty.entrySet().stream()
                .map(entry -> new Stack(
                        words.party(entry.getKey()),
                        entry.getValue(),
                        young.getOrDefault(entry.getKey(), Young.UNKNOWN)))
                .sorted(Comparator.comparing(Stack::total, Comparator.reverseOrder())
                        .thenComparing(Stack::name))
                .toList();
    }

    /** All rows, or, beyond {@value #MOST}, the largest and the others together; in euros these would flatten the bars. */
    private List<Stack> shown(List<Stack> stacks) {
        if (stacks.size() <= MOST) {
            return stacks;
        }
        List<Stack> shown = new ArrayList<>(stacks.subList(0, LARGEST));
        Stack none =
                new Stack(words.text("overview.others", stacks.size() - LARGEST), new LinkedHashMap<>(), Young.NONE);
        shown.add(stacks.subList(LARGEST, stacks.size()).stream().reduce(none, Stack::and));
        return shown;
    }

    private static Map<ChargeKind, Long> measured(Stack stack, boolean isKnown) {
        Map<ChargeKind, Long> measured = new LinkedHashMap<>();
        stack.cents()
                .forEach((kind, cents) -> measured.put(
                        kind, isKnown ? stack.young().centsPer(cents).orElseThrow() : cents));
        return measured;
    }

    /** How far a stack reaches to either side of zero. */
    private static List<Long> ends(Map<ChargeKind, Long> cents) {
        return List.of(
                ExactSum.of(cents.values(), one -> Math.max(0, one)),
                ExactSum.of(cents.values(), one -> Math.min(0, one)));
    }

    private ImmutableList<KindsView.Part> parts(
            Map<ChargeKind, Long> cents, ImmutableList<ChargeKind> kinds, Axis axis) {
        ImmutableList.Builder<KindsView.Part> parts = ImmutableList.builder();
        long right = 0;
        long left = 0;
        for (int i = 0; i < kinds.size(); i++) {
            long one = cents.getOrDefault(kinds.get(i), 0L);
            long from = one > 0 ? right : Math.addExact(left, one);
            if (one != 0) {
                TableView.Bar bar = axis.bar(Math.abs(one));
                parts.add(new KindsView.Part(
                        axis.at(from), bar.width(), one > 0 ? colour(kinds.get(i)) : colour(kinds.get(i)) + " refund"));
            }
            right = Math.addExact(right, Math.max(0, one));
            left = Math.addExact(left, Math.min(0, one));
        }
        return parts.build();
    }

    private String colour(ChargeKind kind) {
        return "k" + all.indexOf(kind) % COLOURS;
    }

    private ImmutableMap<String, String> legend(ImmutableList<ChargeKind> kinds) {
        ImmutableMap.Builder<String, String> legend = ImmutableMap.builder();
        for (int i = 0; i < kinds.size(); i++) {
            legend.put(words.capital(words.kind(kinds.get(i))), colour(kinds.get(i)));
        }
        return legend.buildKeepingLast();
    }

    private TableView table(String year, List<Stack> stacks, ImmutableList<ChargeKind> kinds) {
        ImmutableList.Builder<String> headers = ImmutableList.builder();
        headers.add(words.text("municipality"));
        kinds.forEach(kind -> headers.add(words.capital(words.kind(kind))));
        headers.add(words.text("statement.total"));
        Stack none = new Stack("", new LinkedHashMap<>(), Young.UNKNOWN);
        return new TableView(
                words.text("kinds.table", year),
                1,
                headers.build(),
                stacks.stream()
                        .map(stack -> TableView.Row.of(
                                ImmutableList.of(year, stack.name()), cells(stack.name(), stack, kinds)))
                        .collect(ImmutableList.toImmutableList()),
                cells(words.text("statement.total"), stacks.stream().reduce(none, Stack::and), kinds));
    }

    private ImmutableList<TableView.Cell> cells(String name, Stack stack, ImmutableList<ChargeKind> kinds) {
        ImmutableList.Builder<TableView.Cell> cells = ImmutableList.builder();
        cells.add(TableView.Cell.text(name));
        kinds.forEach(kind -> cells.add(words.amountCell(stack.of(kind))));
        return cells.add(words.amountCell(stack.total())).build();
    }
}
