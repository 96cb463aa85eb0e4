/** A model of a team from its declaration to a simulation. */
@NullMarked
package nl.regiokas.examples.ownmodel;

import org.jspecify.annotations.NullMarked;
