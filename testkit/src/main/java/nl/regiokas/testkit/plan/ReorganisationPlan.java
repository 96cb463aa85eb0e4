package nl.regiokas.testkit.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.region.Succession;

/**
 * A reorganisation in plain numbers; each may be made smaller on its own.
 *
 * @param targets what becomes of each municipality, in the order of the codes: 0 stays (as do those without a number),
 *     1 to 3 merges into that new municipality, 4 is split between the first and the second new one, 5 joins the first
 *     municipality that stays, 6 goes on and cedes a part to the first new one
 * @param shares thousandths for splits, 1 to 999, used in turn
 * @since 0.2.0
 */
public record ReorganisationPlan(ImmutableList<Integer> targets, ImmutableList<Integer> shares) {

    /** The highest target number. */
    public static final int TARGETS = 6;

    private static final int SPLIT = 4;
    private static final int JOINS = 5;
    private static final int CEDES = 6;
    private static final int THOUSAND = 1000;

    /**
     * Refuses a component that is null.
     *
     * @param targets what becomes of each municipality, in the order of the codes: 0 stays (as do those without a number), 1 to 3 merges into that new municipality, 4 is split between the first and the second new one, 5 joins the first municipality that stays, 6 goes on and cedes a part to the first new one
     * @param shares thousandths for splits, 1 to 999, used in turn
     */
    public ReorganisationPlan {
        Attributes.given(targets, "targets of reorganisation plan");
        Attributes.given(shares, "shares of reorganisation plan");
    }

    /**
     * The reorganisations of these numbers, one per year.
     *
     * @param plans one plan per year
     * @param municipalities the codes that exist before, all below 9000
     * @param firstYear the year before the first reorganisation
     * @return the reorganisations
     */
    public static Reorganisations reorganisations(
            List<ReorganisationPlan> plans, Collection<MunicipalityCode> municipalities, int firstYear) {
        List<Reorganisation> all = new ArrayList<>();
        ImmutableSortedSet<MunicipalityCode> codes = ImmutableSortedSet.copyOf(municipalities);
        for (int i = 0; i < plans.size(); i++) {
            Reorganisation one = plans.get(i).reorganisation(codes.asList(), LocalDate.of(firstYear + 1 + i, 1, 1), i);
            all.add(one);
            ImmutableSortedSet.Builder<MunicipalityCode> after = ImmutableSortedSet.naturalOrder();
            codes.stream().filter(code -> !one.dissolved().contains(code)).forEach(after::add);
            one.successions().forEach(succession -> after.add(succession.to()));
            codes = after.build();
        }
        return Reorganisations.of(all);
    }

    private Reorganisation reorganisation(List<MunicipalityCode> codes, LocalDate date, int round) {
        List<MunicipalityCode> staying =
                codes.stream().filter(code -> target(codes.indexOf(code)) == 0).collect(toImmutableList());
        ImmutableList.Builder<Succession> successions = ImmutableList.builder();
        for (int m = 0; m < codes.size(); m++) {
            successions.addAll(successions(codes.get(m), m, staying, round));
        }
        return Reorganisation.of(date, successions.build());
    }

    private List<Succession> successions(MunicipalityCode from, int m, List<MunicipalityCode> staying, int round) {
        int target = target(m);
        if (target == 0 || (target == JOINS && staying.isEmpty())) {
            return List.of();
        }
        if (target == JOINS) {
            return List.of(Succession.of(from.value(), staying.get(0).value()));
        }
        if (target == SPLIT) {
            return split(from, created(1, round), created(2, round), m);
        }
        if (target == CEDES) {
            return split(from, from.value(), created(1, round), m);
        }
        return List.of(Succession.of(from.value(), created(target, round)));
    }

    private int target(int m) {
        return m < targets.size() ? targets.get(m) : 0;
    }

    private List<Succession> split(MunicipalityCode from, String one, String other, int position) {
        int share = shares.get(position % shares.size());
        return List.of(
                Succession.of(from.value(), one, BigDecimal.valueOf(share, 3)),
                Succession.of(from.value(), other, BigDecimal.valueOf(THOUSAND - share, 3)));
    }

    private static String created(int number, int round) {
        return String.format(Locale.ROOT, "9%d%02d", round, number);
    }
}
