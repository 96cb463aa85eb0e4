package nl.regiokas.exchange.iv3;

import com.google.common.collect.ImmutableSetMultimap;
import nl.regiokas.exchange.internal.Resources;

/**
 * The taakvelden of youth care and social support in each year; their resource names its source.
 * Dutch: lijst van taakvelden.
 */
final class TaakveldList {

    private static final ImmutableSetMultimap<Integer, String> TAAKVELDEN = read();

    private TaakveldList() {}

    /** Whether the list covers a year. */
    static boolean isKnownYear(int year) {
        return TAAKVELDEN.containsKey(year);
    }

    static boolean has(int year, String taakveld) {
        return TAAKVELDEN.containsEntry(year, taakveld);
    }

    private static ImmutableSetMultimap<Integer, String> read() {
        ImmutableSetMultimap.Builder<Integer, String> taakvelden = ImmutableSetMultimap.builder();
        Resources.rows(TaakveldList.class, "taakvelden.csv").forEach(row -> {
            for (int year = Integer.parseInt(row.get(0)); year <= Integer.parseInt(row.get(1)); year++) {
                taakvelden.put(year, row.get(2));
            }
        });
        return taakvelden.build();
    }
}
