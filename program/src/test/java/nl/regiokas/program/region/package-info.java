/** Tests of what the program makes of a region. */
@NullMarked
package nl.regiokas.program.region;

import org.jspecify.annotations.NullMarked;
