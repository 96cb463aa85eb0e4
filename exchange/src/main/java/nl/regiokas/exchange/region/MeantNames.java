package nl.regiokas.exchange.region;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds which file of a region is meant by a name that people give it: its Dutch name, that of a copy or a version such as
 * {@code advances (1).csv} and {@code Kopie van advances.csv}, or that of a workbook of its own.
 */
final class MeantNames {

    /** The endings of workbooks. */
    static final ImmutableSet<String> SPREADSHEETS =
            ImmutableSet.of(".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers");

    /** What stands around the name of a file that is copied or kept: numbers, signs, and words for it. */
    private static final Pattern VERSION =
            Pattern.compile("[^a-z]*(?:(?:kopie|copy|van|of|oud|old|nieuw|new|def|definitief"
                    + "|final|versie|version|v|concept)[^a-z]*)*");

    /** What a Dutch controller calls the files. */
    private static final ImmutableMap<String, String> DUTCH = ImmutableMap.<String, String>builder()
            .put("regio", "region")
            .put("gemeenten", "municipalities")
            .put("herindelingen", "reorganisations")
            .put("producten", "products")
            .put("tarieven", "tariffs")
            .put("gebruik", "usage")
            .put("budgetten", "budgets")
            .put("begroting", "budgets")
            .put("voorschotten", "advances")
            .put("reeksen", "series")
            .put("sleutels", "keys")
            .put("verdeelsleutels", "keys")
            .put("termijnen", "instalments")
            .put("afsluitingen", "closings")
            .put("besluiten", "decisions")
            .put("aanbieders", "providers")
            .put("gepubliceerd", "published")
            .buildOrThrow();

    private MeantNames() {}

    /** The known file that is meant by the name of another one. */
    static Optional<String> file(String name, Set<String> known) {
        String small = Ascii.toLowerCase(name);
        String ending = Stream.concat(SPREADSHEETS.stream(), Stream.of(".csv", ".json"))
                .filter(small::endsWith)
                .findFirst()
                .orElse("");
        boolean isWorkbook = SPREADSHEETS.contains(ending);
        return ending.isEmpty()
                ? Optional.empty()
                : meant(
                        small.substring(0, small.length() - ending.length()),
                        known.stream().filter(one -> one.endsWith(ending) || (isWorkbook && !one.endsWith(".json"))));
    }

    /** The table that is meant by the name of a sheet. */
    static Optional<String> sheet(String name, Set<String> tables) {
        return meant(Ascii.toLowerCase(name), tables.stream()).map(MeantNames::stem);
    }

    private static Optional<String> meant(String name, Stream<String> known) {
        return known.filter(one -> isVersion(name, stem(one))
                        || DUTCH.entrySet().stream()
                                .filter(dutch -> dutch.getValue().equals(stem(one)))
                                .map(Map.Entry::getKey)
                                .anyMatch(dutch -> isVersion(name, dutch)))
                .findFirst();
    }

    private static String stem(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** Whether a name is another one, or that of a copy or a version of it. */
    private static boolean isVersion(String name, String other) {
        int at = name.indexOf(other);
        return at >= 0
                && VERSION.matcher(name.substring(0, at)).matches()
                && VERSION.matcher(name.substring(at + other.length())).matches();
    }
}
