package nl.regiokas.benchmarks.settlement;

import java.util.List;
import java.util.Map;

/**
 * A year settled by formula.
 *
 * @param charges all charges that are not zero
 * @param positions the sum of the charges of each municipality
 * @param <T> the type of amounts
 */
public record FormulaYear<T>(Map<BookedAs, T> charges, List<T> positions) {}
