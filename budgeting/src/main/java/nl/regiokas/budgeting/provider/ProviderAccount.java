package nl.regiokas.budgeting.provider;

import java.util.Comparator;
import java.util.Optional;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;

/** What is granted, claimed and paid so far for a provider, year and segment, in cents. */
final class ProviderAccount {

    private final Key key;
    private Optional<FundingForm> form = Optional.empty();
    private long granted;
    private long fixed;
    private long guaranteed;
    private long claimed;
    private long advances;
    private long transformation;
    private boolean isProduction;
    private boolean isGuaranteed;
    private boolean isVariable;
    private boolean isClaimed;

    ProviderAccount(Key key) {
        this.key = key;
    }

    /** The same account before any claim. */
    ProviderAccount unclaimed() {
        ProviderAccount other = new ProviderAccount(key);
        other.form = form;
        other.granted = granted;
        other.fixed = fixed;
        other.guaranteed = guaranteed;
        other.advances = advances;
        other.transformation = transformation;
        other.isProduction = isProduction;
        other.isGuaranteed = isGuaranteed;
        other.isVariable = isVariable;
        return other;
    }

    /** The year of a provider, over all segments. */
    record YearKey(int year, String provider) {}

    /** What an account is for; the segment is empty for all segments together. */
    record Key(YearKey year, Optional<Segment> segment) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.<Key>comparingInt(key -> key.year.year)
                .thenComparing(key -> key.year.provider)
                .thenComparing(key -> segmentOrder(key.segment));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    static int segmentOrder(Optional<Segment> segment) {
        return segment.map(Segment::ordinal).orElse(-1);
    }

    Key key() {
        return key;
    }

    long granted() {
        return granted;
    }

    boolean isProduction() {
        return isProduction;
    }

    void add(BudgetKind kind, long cents) {
        switch (kind) {
            case PRODUCTION -> {
                grant(cents);
                isProduction = true;
            }
            case FIXED -> {
                grant(cents);
                fixed = Cents.plus("fixed budget" + whose(), fixed, cents);
            }
            case GUARANTEED -> {
                grant(cents);
                guaranteed = Cents.plus("guaranteed budget" + whose(), guaranteed, cents);
                isGuaranteed = true;
            }
            case VARIABLE -> {
                grant(cents);
                isVariable = true;
            }
            case ADVANCE -> advances = Cents.plus("advances" + whose(), advances, cents);
        }
    }

    private void grant(long cents) {
        granted = Cents.plus("grant" + whose(), granted, cents);
    }

    void fund(FundingForm decided, long room) {
        form = Optional.of(decided);
        transformation = room;
    }

    /** Whether what is accepted of a claim depends on the claims before it. */
    boolean isLimited() {
        return !isGuaranteed && !isVariable;
    }

    /** Adds a claim and returns the accepted part of it. */
    long claim(long cents) {
        isClaimed = true;
        long before = accepted();
        claimed = Cents.plus("claims" + whose(), claimed, cents);
        return Cents.minus("accepted" + whose(), accepted(), before);
    }

    /** The accepted part of the claims; nothing is granted for them without a budget. */
    private long accepted() {
        if (!isLimited()) {
            return claimed;
        }
        return Math.min(claimed, isProduction ? granted : 0);
    }

    private long usedOfGuarantee() {
        return isVariable ? Math.min(claimed, guaranteed) : claimed;
    }

    private String whose() {
        return " of " + key.year.provider;
    }

    ProviderResult result() {
        return new ImmutableProviderResult.Builder()
                .year(key.year.year)
                .provider(key.year.provider)
                .segment(key.segment)
                .form(form)
                .guarantee(
                        isGuaranteed
                                ? Optional.of(new Guarantee(Euro.ofCents(guaranteed), Euro.ofCents(usedOfGuarantee())))
                                : Optional.empty())
                .hasBudget(isProduction || !isLimited() || !isClaimed)
                .amounts(new ImmutableProviderAmounts.Builder()
                        .granted(Euro.ofCents(granted))
                        .fixed(Euro.ofCents(fixed))
                        .claimed(Euro.ofCents(claimed))
                        .accepted(Euro.ofCents(Cents.plus("accepted" + whose(), accepted(), fixed)))
                        .refused(Euro.ofCents(Cents.minus("refused" + whose(), claimed, accepted())))
                        .transformation(Euro.ofCents(transformation))
                        .advances(Euro.ofCents(advances))
                        .build())
                .build();
    }
}
