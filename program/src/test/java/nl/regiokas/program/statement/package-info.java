/** Statements on paper. */
@NullMarked
package nl.regiokas.program.statement;

import org.jspecify.annotations.NullMarked;
