package nl.regiokas.exchange.shape;

import nl.regiokas.settlement.form.FieldType;

/**
 * A name in a declaration.
 *
 * @param family what has the name
 * @param name the name
 */
public record Named(FieldType.Family family, String name) {}
