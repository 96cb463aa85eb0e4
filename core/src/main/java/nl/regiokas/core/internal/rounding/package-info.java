/**
 * The engines of apportionment and table rounding on bare arrays; not exported.
 *
 * <p>Inputs: whole numbers in {@code long}s or of any size, checked by {@code core.money}. Rules: largest remainders by
 * selection instead of sorting, and cheapest swaps between columns. Result: whole parts and cells. A double occurs here
 * alone, as an estimate that whole numbers correct before anything depends on it.
 */
@NullMarked
package nl.regiokas.core.internal.rounding;

import org.jspecify.annotations.NullMarked;
