/** What the program gave before its inside was rebuilt: no amount may change. */
@NullMarked
package nl.regiokas.program.golden;

import org.jspecify.annotations.NullMarked;
