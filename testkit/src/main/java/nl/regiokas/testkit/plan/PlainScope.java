package nl.regiokas.testkit.plan;

import com.google.common.collect.ImmutableList;

/**
 * A scope in plain numbers, each of which may be made smaller on its own.
 *
 * @param shape numbers that products, members, beginning and end are chosen by
 * @param terms numbers that the model and its terms are chosen by
 * @since 0.2.0
 */
public record PlainScope(ImmutableList<Integer> shape, ImmutableList<Integer> terms) {

    /** All that is simplest. */
    public static final PlainScope SIMPLEST = new PlainScope(ImmutableList.of(), ImmutableList.of());

    PlainScope withoutTerms() {
        return new PlainScope(shape, ImmutableList.of());
    }

    PlainScope withoutTurns() {
        return SIMPLEST;
    }
}
