/**
 * The folder of a region: which tables it has, and their rows.
 *
 * <p>Inputs: a folder. Rules: the columns of {@link nl.regiokas.exchange.region.RegionTables}; names that are close to
 * known ones are faults. Result: {@link nl.regiokas.exchange.region.RegionFiles}, and usage line by line.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.exchange.region;

import org.jspecify.annotations.NullMarked;
