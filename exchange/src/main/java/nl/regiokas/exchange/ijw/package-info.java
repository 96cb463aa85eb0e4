/**
 * Claims of providers as iJw messages: JW323 and the answers JW325 of release 3.2.
 *
 * <p>Inputs: messages, the tables of the folder, a key for the names of clients. Rules: a claim is a line of usage of the
 * municipality that received it; an answer drops the lines it refuses; a message that was read already is refused.
 * Result: {@code usage-ijw.csv} in the folder.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.exchange.ijw;

import org.jspecify.annotations.NullMarked;
