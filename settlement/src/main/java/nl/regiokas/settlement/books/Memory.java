package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableSortedMap;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * What a model wants to know again next year; no other model sees it.
 *
 * @param model the model's name
 * @param values the exact value of each participant of the year
 * @since 0.2.0
 */
public record Memory(String model, ImmutableSortedMap<MunicipalityCode, Rational> values) {

    /**
     * Refuses a component that is null.
     *
     * @param model the model's name
     * @param values the exact value of each participant of the year
     */
    public Memory {
        Attributes.given(model, "model of memory");
        Attributes.given(values, "values of memory");
    }
}
