/**
 * Municipalities, the region they form, and how they merge and split over the years.
 *
 * <p>In: municipalities with the dates between which they exist, {@linkplain nl.regiokas.core.region.Reorganisation
 * reorganisations} with the share each successor takes over. Rules: a municipality is named by its code, everything is
 * taken in the order of the codes, what a dissolved municipality had goes to its successors by apportionment, so that
 * nothing is lost. Out: the members of a year, and amounts restated for the municipalities of another year.
 * {@link nl.regiokas.core.region.Groningen} holds the reference data of the region this library was made for.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.core.region;

import org.jspecify.annotations.NullMarked;
