/**
 * Look-ups in a settlement that explanations and comparisons share. The package is not exported.
 */
@NullMarked
package nl.regiokas.settlement.books;

import org.jspecify.annotations.NullMarked;
