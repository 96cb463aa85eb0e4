/**
 * How values are written in JSON, as data: one small family of shapes from which every document is built.
 *
 * <p><b>Inputs:</b> the shape of each type: a text, a list, an object by a table of its fields. <br><b>Rules:</b> reading,
 * writing and the schema come from that one shape; reading reports every fault at its path; what could not be read back is
 * not written. <br><b>Result:</b> a tree of maps, lists, texts, numbers and flags, or an equal value.
 */
@NullMarked
package nl.regiokas.exchange.shape;

import org.jspecify.annotations.NullMarked;
