/** Tests of the laws: each catches the wrong implementations that it is there for. */
@NullMarked
package nl.regiokas.testkit.law;

import org.jspecify.annotations.NullMarked;
