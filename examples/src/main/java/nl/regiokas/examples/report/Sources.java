package nl.regiokas.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import nl.regiokas.core.source.Source;

/** The sources that a page cites, each told once at its end; they are numbered as they turn up. */
final class Sources {

    private final List<Source> cited = new ArrayList<>();

    /** The number of a source, from 1. */
    String number(Source source) {
        if (!cited.contains(source)) {
            cited.add(source);
        }
        return Integer.toString(cited.indexOf(source) + 1);
    }

    ImmutableList<Source> list() {
        return ImmutableList.copyOf(cited);
    }
}
