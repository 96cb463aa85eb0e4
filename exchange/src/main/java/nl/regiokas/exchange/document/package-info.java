/**
 * Documents in JSON: values of the library are written, and read back as they were.
 *
 * <p><b>Inputs:</b> a scheme, facts, usage, a state, a settlement, books or an explanation, or the text of one; in an
 * application's own Jackson mapper, any value of the library. <br><b>Rules:</b> every document names its format and
 * version; reading is strict: unknown, missing and repeated fields are faults with their path; the same value gives the
 * same text. <br><b>Result:</b> the text, or a value equal to the one that was written.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.exchange.document;

import org.jspecify.annotations.NullMarked;
