/**
 * Regions with real figures, ready for a test.
 *
 * <p><b>Inputs:</b> none. <br><b>Rules:</b> figures from the council papers, each with its source; nothing is invented.
 * <br><b>Result:</b> a {@link nl.regiokas.testkit.scenario.Scenario} that can be settled and written as a folder.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.testkit.sample;

import org.jspecify.annotations.NullMarked;
