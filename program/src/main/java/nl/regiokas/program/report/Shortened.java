package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import nl.regiokas.core.source.Source;
import nl.regiokas.program.region.Status;

/** Texts of a scheme as short as the first page of a statement can hold; the annex has them in full. */
final class Shortened {

    private static final int NAME = 60;
    private static final int TEXT = 200;
    private static final int SOURCE = 80;
    private static final int SOURCES = 2;
    private static final String MORE = " \u2026";

    private Shortened() {}

    /** A name. */
    static String name(String name) {
        return cut(name, NAME);
    }

    /** What kind of data they are: status and note shortened, and the first sources. */
    static ImmutableList<String> band(Status status, Words words) {
        ImmutableList.Builder<String> band = ImmutableList.builder();
        if (status.isExample()) {
            band.add(words.text("band.example"));
        }
        status.text().ifPresent(text -> band.add(words.text("band.status", cut(text, SOURCE))));
        status.note().ifPresent(note -> band.add(cut(note, TEXT)));
        if (!status.sources().isEmpty()) {
            band.add(words.text("band.sources", sources(status.sources(), words)));
        }
        return band.build();
    }

    private static String sources(ImmutableList<Source> sources, Words words) {
        String first = sources.stream()
                .limit(SOURCES)
                .map(source -> cut(words.source(source), SOURCE))
                .collect(Collectors.joining("; "));
        int more = sources.size() - SOURCES;
        return more > 0 ? words.text("statement.sources.more", first, more) : first;
    }

    /** A text cut at a space where it has one. */
    private static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, most));
        int space = start.lastIndexOf(' ');
        return (space > most / 2 ? start.substring(0, space) : start) + MORE;
    }
}
