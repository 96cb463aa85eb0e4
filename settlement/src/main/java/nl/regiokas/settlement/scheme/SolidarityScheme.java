package nl.regiokas.settlement.scheme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.source.Source;
import org.immutables.value.Value;

/**
 * Which care is shared by whom and how, over a range of years: an ordered list of scopes.
 * Dutch: solidariteitsregeling.
 *
 * <p>A product belongs, per year, to the first scope in force that names it or its segment.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class SolidarityScheme {

    /** The most years of a scheme. */
    public static final int MOST_YEARS = 200;

    /** The name of a scheme without one. */
    public static final String UNNAMED = "scheme";

    /** Words that stand for others among the parties: who pays on behalf of all, and the sum over all. */
    private static final ImmutableSet<String> RESERVED = ImmutableSet.of("cashier", "total");

    SolidarityScheme() {}

    /**
     * Returns the name by which people know the scheme.
     *
     * @return the name, {@code scheme} unless given
     */
    @Value.Default
    public String name() {
        return UNNAMED;
    }

    /**
     * Returns what the figures are, such as {@code example} or {@code provisional}.
     *
     * @return the status, if given
     */
    public abstract Optional<String> status();

    /**
     * Returns what must be known of the figures.
     *
     * @return the note, if given
     */
    public abstract Optional<String> note();

    /**
     * Returns where the scheme was decided or proposed.
     *
     * @return the papers, none for a scheme of the user's own
     */
    public abstract ImmutableList<Source> sources();

    /**
     * Returns the first year that is settled.
     *
     * @return a year
     */
    public abstract int firstYear();

    /**
     * Returns the last year that is settled.
     *
     * @return a year, not before {@link #firstYear}
     */
    public abstract int lastYear();

    /**
     * Returns what becomes of lines that come after a closing.
     *
     * @return their year is restated unless given
     */
    @Value.Default
    public LateLines lateLines() {
        return LateLines.RESTATE;
    }

    /**
     * Returns the parties outside the region.
     *
     * @return codes unique
     */
    public abstract ImmutableList<OutsideParty> outside();

    /**
     * Returns the scopes, in the order in which they claim products.
     *
     * @return at least one scope, names unique
     */
    public abstract ImmutableList<Scope> scopes();

    /**
     * Returns the paper that explanations cite.
     *
     * @return the first of the sources, if there is one
     */
    public final Optional<Source> source() {
        return sources().stream().findFirst();
    }

    /**
     * Returns the years that are settled, ascending.
     *
     * @return first to last year, both included
     */
    public final ImmutableList<Integer> years() {
        return IntStream.rangeClosed(firstYear(), lastYear()).boxed().collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns a scope by its name.
     *
     * @param name the name
     * @return the scope, if the scheme has it
     */
    public final Optional<Scope> scope(String name) {
        return scopes().stream().filter(scope -> scope.name().equals(name)).findFirst();
    }

    /**
     * Returns the first year in which a scope is in force.
     *
     * @param scope a scope of the scheme
     * @return its own first year, else the scheme's
     */
    public final int firstYear(Scope scope) {
        return scope.from().orElse(firstYear());
    }

    /**
     * Returns whether a scope is in force in a year.
     *
     * @param scope a scope of the scheme
     * @param year the year asked for
     * @return true from its first to its last year
     */
    public final boolean isInForce(Scope scope, int year) {
        return firstYear(scope) <= year && year <= scope.until().orElse(Integer.MAX_VALUE);
    }

    /**
     * Returns what a later closing calculates again of a scope.
     *
     * @param scope a scope of the scheme
     * @return the costs alone when late lines go to the current year, else as the scope says
     */
    public final Restate restate(Scope scope) {
        return lateLines() == LateLines.CURRENT_YEAR ? Restate.COSTS : scope.restate();
    }

    /**
     * Returns the scope a product belongs to in a year.
     *
     * @param product the product asked for
     * @param year the year asked for
     * @return the first scope in force that names it or its segment, empty when none does
     */
    public final Optional<Scope> scopeOf(Product product, int year) {
        return scopes().stream()
                .filter(scope -> isInForce(scope, year) && scope.names(product, year))
                .findFirst();
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        if (firstYear() > lastYear()) {
            faults.add(SchemeFault.SCHEME_YEARS, FaultValue.year(lastYear()), FaultValue.year(firstYear()));
        } else if ((long) lastYear() - firstYear() >= MOST_YEARS) {
            faults.add(SchemeFault.SCHEME_TOO_LONG, MOST_YEARS, (long) lastYear() - firstYear() + 1);
        }
        if (scopes().isEmpty()) {
            faults.add(SchemeFault.SCHEME_WITHOUT_SCOPE);
        }
        checkScopes(faults);
        Set<String> parties = new HashSet<>();
        for (OutsideParty party : outside()) {
            if (!parties.add(party.code())) {
                faults.add(SchemeFault.OUTSIDE_TWICE, party.code());
            }
            if (!isCode(party.code())) {
                faults.add(SchemeFault.OUTSIDE_CODE, party.code());
            }
        }
        faults.throwIfAny();
    }

    /** Files are called after a party, so its code must not lead elsewhere nor hide them. */
    private static boolean isCode(String code) {
        return !code.isBlank()
                && !RESERVED.contains(code)
                && !code.strip().startsWith(".")
                && code.chars().noneMatch(each -> each == '/' || each == '\\' || Character.isISOControl(each));
    }

    private void checkScopes(Faults faults) {
        ImmutableSet<String> names = scopes().stream().map(Scope::name).collect(ImmutableSet.toImmutableSet());
        Set<String> seen = new HashSet<>();
        for (Scope scope : scopes()) {
            if (!seen.add(scope.name())) {
                faults.add(SchemeFault.SCOPE_TWICE, scope.name());
            }
            if (scope.atEnd() instanceof AtEnd.Into into
                    && (into.scope().equals(scope.name()) || !names.contains(into.scope()))) {
                faults.add(SchemeFault.SCOPE_INTO_UNKNOWN, scope.name(), into.scope());
            }
            int until = scope.until().orElse(Integer.MAX_VALUE);
            if (scope.from().isEmpty() && until < firstYear()) {
                faults.add(SchemeFault.SCOPE_YEARS, scope.name(), FaultValue.year(until), FaultValue.year(firstYear()));
            }
        }
    }

    /**
     * Returns a builder without values; first year, last year and a scope must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the values of this scheme.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link SolidarityScheme}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableSolidarityScheme.Builder attributes = new ImmutableSolidarityScheme.Builder();

        Builder() {}

        /**
         * Sets the name by which people know the scheme.
         *
         * @param name the name, {@code scheme} unless given
         * @return this builder
         */
        public Builder name(String name) {
            attributes.name(Attributes.given(name, "name of solidarity scheme"));
            return this;
        }

        /**
         * Sets what the figures are, such as {@code example} or {@code provisional}.
         *
         * @param status the status
         * @return this builder
         */
        public Builder status(String status) {
            attributes.status(Attributes.given(status, "status of solidarity scheme"));
            return this;
        }

        /**
         * As {@link #status(String)}; empty leaves it out.
         *
         * @param status the status, if there is one
         * @return this builder
         */
        public Builder status(Optional<String> status) {
            attributes.status(Attributes.given(status, "status of solidarity scheme"));
            return this;
        }

        /**
         * Sets what must be known of the figures.
         *
         * @param note the note
         * @return this builder
         */
        public Builder note(String note) {
            attributes.note(Attributes.given(note, "note of solidarity scheme"));
            return this;
        }

        /**
         * As {@link #note(String)}; empty leaves it out.
         *
         * @param note the note, if there is one
         * @return this builder
         */
        public Builder note(Optional<String> note) {
            attributes.note(Attributes.given(note, "note of solidarity scheme"));
            return this;
        }

        /**
         * Sets where the scheme was decided or proposed; this replaces what was given before.
         *
         * @param sources the papers, none for a scheme of the user's own
         * @return this builder
         */
        public Builder sources(Iterable<? extends Source> sources) {
            attributes.sources(Attributes.all(sources, "sources of solidarity scheme"));
            return this;
        }

        /**
         * Adds to what was given before: where the scheme was decided or proposed.
         *
         * @param sources more of them
         * @return this builder
         */
        public Builder addSources(Source... sources) {
            attributes.addAllSources(Attributes.all(sources, "sources of solidarity scheme"));
            return this;
        }

        /**
         * Sets the first year that is settled.
         *
         * @param firstYear a year
         * @return this builder
         */
        public Builder firstYear(int firstYear) {
            attributes.firstYear(firstYear);
            return this;
        }

        /**
         * Sets the last year that is settled.
         *
         * @param lastYear a year, not before {@link #firstYear}
         * @return this builder
         */
        public Builder lastYear(int lastYear) {
            attributes.lastYear(lastYear);
            return this;
        }

        /**
         * Sets what becomes of lines that come after a closing.
         *
         * @param lateLines their year is restated unless given
         * @return this builder
         */
        public Builder lateLines(LateLines lateLines) {
            attributes.lateLines(Attributes.given(lateLines, "late lines of solidarity scheme"));
            return this;
        }

        /**
         * Sets the parties outside the region; this replaces what was given before.
         *
         * @param outside codes unique
         * @return this builder
         */
        public Builder outside(Iterable<? extends OutsideParty> outside) {
            attributes.outside(Attributes.all(outside, "outside of solidarity scheme"));
            return this;
        }

        /**
         * Adds to what was given before: the parties outside the region.
         *
         * @param outside more of them
         * @return this builder
         */
        public Builder addOutside(OutsideParty... outside) {
            attributes.addAllOutside(Attributes.all(outside, "outside of solidarity scheme"));
            return this;
        }

        /**
         * Sets the scopes, in the order in which they claim products; this replaces what was given before.
         *
         * @param scopes at least one scope, names unique
         * @return this builder
         */
        public Builder scopes(Iterable<? extends Scope> scopes) {
            attributes.scopes(Attributes.all(scopes, "scopes of solidarity scheme"));
            return this;
        }

        /**
         * Adds to what was given before: the scopes, in the order in which they claim products.
         *
         * @param scopes more of them
         * @return this builder
         */
        public Builder addScopes(Scope... scopes) {
            attributes.addAllScopes(Attributes.all(scopes, "scopes of solidarity scheme"));
            return this;
        }

        private Builder like(SolidarityScheme other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the solidarity scheme.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public SolidarityScheme build() {
            return Attributes.built("solidarity scheme", attributes::build);
        }
    }
}
