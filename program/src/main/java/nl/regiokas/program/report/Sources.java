package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import nl.regiokas.core.source.Source;

/**
 * The sources that a part of the page cites, each listed once at its end; they are numbered in the order in which they
 * are cited.
 */
final class Sources {

    private final String prefix;
    private final List<Source> cited = new ArrayList<>();

    /** No source yet; the anchors begin with the part's own prefix. */
    Sources(String prefix) {
        this.prefix = prefix;
    }

    /** The citation of a source. */
    Citation cite(Source source, Words words) {
        if (!cited.contains(source)) {
            cited.add(source);
        }
        return citation(cited.indexOf(source), words);
    }

    private Citation citation(int position, Words words) {
        String number = Integer.toString(position + 1);
        return new Citation(prefix + number, number, words.source(cited.get(position)));
    }

    /** All citations in their order. */
    ImmutableList<Citation> list(Words words) {
        ImmutableList.Builder<Citation> list = ImmutableList.builder();
        for (int i = 0; i < cited.size(); i++) {
            list.add(citation(i, words));
        }
        return list.build();
    }
}
