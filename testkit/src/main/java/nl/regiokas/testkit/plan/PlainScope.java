package nl.regiokas.testkit.plan;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.internal.Attributes;

/**
 * A scope in plain numbers; each may be made smaller on its own.
 *
 * @param shape numbers that decide products, members, beginning and end
 * @param terms numbers that decide the model and its terms
 * @since 0.2.0
 */
public record PlainScope(ImmutableList<Integer> shape, ImmutableList<Integer> terms) {

    /** The simplest scope. */
    public static final PlainScope SIMPLEST = new PlainScope(ImmutableList.of(), ImmutableList.of());

    /**
     * Refuses a component that is null.
     *
     * @param shape numbers that decide products, members, beginning and end
     * @param terms numbers that decide the model and its terms
     */
    public PlainScope {
        Attributes.given(shape, "shape of plain scope");
        Attributes.given(terms, "terms of plain scope");
    }

    PlainScope withoutTerms() {
        return new PlainScope(shape, ImmutableList.of());
    }

    PlainScope withoutTurns() {
        return SIMPLEST;
    }
}
