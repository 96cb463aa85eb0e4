/**
 * Documents in JSON: values of the library written down, and read back as they were.
 *
 * <p><b>Inputs:</b> a scheme or a state, or the text of one. <br><b>Rules:</b> every document names its format and version;
 * reading is strict: unknown and repeated fields are faults with their path; writing is deterministic. <br><b>Result:</b> the
 * text, or a value equal to the one that was written.
 */
@NullMarked
package nl.regiokas.exchange.document;

import org.jspecify.annotations.NullMarked;
