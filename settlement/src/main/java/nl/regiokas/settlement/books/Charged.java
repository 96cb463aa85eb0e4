package nl.regiokas.settlement.books;

import java.util.Optional;
import java.util.SortedMap;
import nl.regiokas.core.region.MunicipalityCode;

/** What scopes charged in the years that are settled already, or that the state still knows. */
interface Charged {

    /** Nothing is known, so that keys that look at charges have no weights yet. */
    Charged UNKNOWN = (scope, year) -> Optional.empty();

    /** The charges of a scope in a year, in the municipalities of that year; empty when they are not known. */
    Optional<SortedMap<MunicipalityCode, Long>> in(String scope, int year);
}
