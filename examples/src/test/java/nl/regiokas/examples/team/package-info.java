/**
 * Tests as another team would write them: it has a rule of its own and puts it under the laws of the testkit. The page
 * {@code docs/testers.md} shows this code.
 */
@NullMarked
package nl.regiokas.examples.team;

import org.jspecify.annotations.NullMarked;
