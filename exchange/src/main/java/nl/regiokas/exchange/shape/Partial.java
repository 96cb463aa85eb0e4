package nl.regiokas.exchange.shape;

import com.google.common.collect.ImmutableSet;
import nl.regiokas.settlement.form.Values;

/**
 * What could be read of a declaration that could not be made.
 *
 * @param values the values of the fields that could be read
 * @param unread the names of the fields that could not
 */
public record Partial(Values values, ImmutableSet<String> unread) {}
