/**
 * What a declaration consists of, as data: its fields with their types, and its words.
 *
 * <p><b>Inputs:</b> a table of fields for each model and each key. <br><b>Rules:</b> reading, writing, a schema and the
 * terms in words all come from that one table. <br><b>Result:</b> a value made of the fields' values, or the fields' values
 * of a value.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.form;

import org.jspecify.annotations.NullMarked;
