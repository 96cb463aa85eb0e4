package nl.regiokas.budgeting.provider;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.Segment;

/** The calculation behind {@link ProviderSettlement}, on input that has been checked. */
final class ProviderSettling {

    private static final Comparator<Claim> DATE_AND_LINE =
            Comparator.comparing(Claim::date).thenComparing(Claim::line);

    private static final Comparator<ProviderBudget> BUDGET_ORDER = Comparator.comparingInt(ProviderBudget::year)
            .thenComparing(ProviderBudget::provider)
            .thenComparing(budget -> segmentOrder(budget.segment()))
            .thenComparing(budget -> budget.financier().orElse(""));

    private final Optional<ProviderRules> rules;
    private final TreeMap<PotKey, Pot> pots = new TreeMap<>();
    private final Map<YearKey, Boolean> bySegment = new HashMap<>();
    private final ImmutableList.Builder<GrantPart> grants = ImmutableList.builder();

    private ProviderSettling(Optional<ProviderRules> rules) {
        this.rules = rules;
    }

    static ProviderSettlement settle(
            ImmutableSortedMap<String, Provider> providers,
            Collection<ProviderBudget> budgets,
            Optional<ProviderRules> rules,
            Collection<Claim> claims) {
        ProviderSettling settling = new ProviderSettling(rules);
        ImmutableList.sortedCopyOf(BUDGET_ORDER, budgets).forEach(settling::add);
        settling.holders();
        ImmutableList.Builder<DecidedClaim> decided = ImmutableList.builder();
        for (Claim claim : ImmutableList.sortedCopyOf(DATE_AND_LINE, claims)) {
            decided.add(settling.decide(claim));
        }
        return new ImmutableProviderSettlement.Builder()
                .providers(providers)
                .results(settling.pots.entrySet().stream()
                        .map(entry -> entry.getValue().result(entry.getKey()))
                        .toList())
                .claims(decided.build())
                .grants(settling.grants.build())
                .build();
    }

    /** Returns whether claims are made on a budget of this kind. */
    static boolean isClaimed(ProviderBudget budget) {
        return budget.kind() != BudgetKind.FIXED && budget.kind() != BudgetKind.ADVANCE;
    }

    private void add(ProviderBudget budget) {
        YearKey year = new YearKey(budget.year(), budget.provider());
        Pot pot = pot(new PotKey(year, budget.segment()));
        if (isClaimed(budget)) {
            bySegment.put(year, budget.segment().isPresent());
            pot.hasBudget = true;
        }
        switch (budget.kind()) {
            case PRODUCTION -> {
                long granted = granted(budget);
                grants.add(new GrantPart(budget, Euro.ofCents(granted)));
                pot.granted = Cents.plus("grant of " + budget.provider(), pot.granted, granted);
                pot.isProduction = true;
            }
            case FIXED -> {
                pot.granted = Cents.plus("grant of " + budget.provider(), pot.granted, budget.cents());
                pot.fixed = Cents.plus("fixed budget of " + budget.provider(), pot.fixed, budget.cents());
            }
            case GUARANTEED, VARIABLE -> {
                pot.granted = Cents.plus("grant of " + budget.provider(), pot.granted, budget.cents());
                pot.isUnlimited = true;
                pot.isGuaranteed |= budget.kind() == BudgetKind.GUARANTEED;
            }
            case ADVANCE -> pot.advances = Cents.plus("advances of " + budget.provider(), pot.advances, budget.cents());
        }
    }

    /** Production less its discount; both sum to the production, and a half cent goes to the grant. */
    private long granted(ProviderBudget budget) {
        Percentage discount = rules.map(ProviderRules::discounts)
                .map(discounts -> discounts.get(budget.financier().orElseThrow()))
                .orElseThrow();
        Weights weights = Weights.ofPercentages(ImmutableList.of(discount.complement(), discount));
        return Apportionment.cents(budget.cents(), weights)[0];
    }

    /** Decides on the form of the grants of every provider and year with production, and on the room for transformation. */
    private void holders() {
        Map<YearKey, List<Pot>> production = new HashMap<>();
        pots.forEach((key, pot) -> {
            if (pot.isProduction) {
                production
                        .computeIfAbsent(key.year(), year -> new ArrayList<>())
                        .add(pot);
            }
        });
        production.forEach((year, ofYear) -> {
            ProviderRules known = rules.orElseThrow();
            long[] grants = ofYear.stream().mapToLong(pot -> pot.granted).toArray();
            long granted = Cents.sum(
                    "grant of " + year.provider(),
                    ofYear.stream().map(pot -> pot.granted).toList());
            FundingForm form = known.form(granted);
            long room = form == FundingForm.BUDGET_HOLDER
                    ? Cents.down(
                            "transformation room", known.transformationShare().applyTo(granted), 1)
                    : 0;
            long[] rooms = Apportionment.cents(room, grants);
            for (int i = 0; i < rooms.length; i++) {
                ofYear.get(i).form = Optional.of(form);
                ofYear.get(i).transformation = rooms[i];
            }
        });
    }

    private DecidedClaim decide(Claim claim) {
        YearKey year = new YearKey(claim.date().getYear(), claim.provider());
        boolean isBySegment = bySegment.getOrDefault(year, true);
        Pot pot = pot(new PotKey(year, isBySegment ? Optional.of(claim.segment()) : Optional.empty()));
        pot.isClaimed = true;
        long before = pot.accepted();
        pot.claimed = Cents.plus("claims of " + claim.provider(), pot.claimed, claim.cents());
        long accepted = Cents.minus("accepted of " + claim.provider(), pot.accepted(), before);
        return new DecidedClaim(claim, Euro.ofCents(accepted));
    }

    private Pot pot(PotKey key) {
        return pots.computeIfAbsent(key, any -> new Pot());
    }

    private static int segmentOrder(Optional<Segment> segment) {
        return segment.map(Segment::ordinal).orElse(-1);
    }

    private record YearKey(int year, String provider) {}

    private record PotKey(YearKey year, Optional<Segment> segment) implements Comparable<PotKey> {

        private static final Comparator<PotKey> ORDER = Comparator.<PotKey>comparingInt(key -> key.year.year)
                .thenComparing(key -> key.year.provider)
                .thenComparing(key -> segmentOrder(key.segment));

        @Override
        public int compareTo(PotKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** What is granted, claimed and paid so far for a provider, year and segment, in cents. */
    private static final class Pot {
        private long granted;
        private long fixed;
        private long claimed;
        private long advances;
        private long transformation;
        private boolean isProduction;
        private boolean isUnlimited;
        private boolean isGuaranteed;
        private boolean hasBudget;
        private boolean isClaimed;
        private Optional<FundingForm> form = Optional.empty();

        /** The part of the claims so far that is accepted. */
        private long accepted() {
            return isUnlimited ? claimed : Math.min(isProduction ? granted : 0, claimed);
        }

        private ProviderResult result(PotKey key) {
            String whose = " of " + key.year.provider;
            return new ImmutableProviderResult.Builder()
                    .year(key.year.year)
                    .provider(key.year.provider)
                    .segment(key.segment)
                    .form(form)
                    .isGuaranteed(isGuaranteed)
                    .hasBudget(hasBudget || !isClaimed)
                    .amounts(new ImmutableProviderAmounts.Builder()
                            .granted(Euro.ofCents(granted))
                            .fixed(Euro.ofCents(fixed))
                            .claimed(Euro.ofCents(claimed))
                            .accepted(Euro.ofCents(Cents.plus("accepted" + whose, accepted(), fixed)))
                            .refused(Euro.ofCents(Cents.minus("refused" + whose, claimed, accepted())))
                            .transformation(Euro.ofCents(transformation))
                            .advances(Euro.ofCents(advances))
                            .build())
                    .build();
        }
    }
}
