package nl.regiokas.exchange.input;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.regiokas.core.fault.Fault;

/** The first notices of each kind, and how many more there are. */
final class Notices {

    private final Set<Fault> first = new LinkedHashSet<>();
    private final Map<String, Integer> kept = new HashMap<>();
    private final Map<String, Long> more = new HashMap<>();

    void add(Fault notice) {
        String kind = notice.code();
        if (first.contains(notice)) {
            return;
        }
        if (kept.getOrDefault(kind, 0) < InputFaults.MOST_NOTICES) {
            first.add(notice);
            kept.merge(kind, 1, Integer::sum);
        } else {
            more.merge(kind, 1L, Long::sum);
        }
    }

    void add(Notices others) {
        others.first.forEach(this::add);
        others.more.forEach((kind, count) -> more.merge(kind, count, Long::sum));
    }

    ImmutableList<Fault> list() {
        ImmutableList.Builder<Fault> list = ImmutableList.builder();
        Map<String, Integer> listed = new HashMap<>();
        for (Fault notice : first) {
            list.add(notice);
            int count = listed.merge(notice.code(), 1, Integer::sum);
            if (count == kept.getOrDefault(notice.code(), 0) && more.containsKey(notice.code())) {
                list.add(Fault.of(InputNotice.MORE_NOTICES, more.get(notice.code())));
            }
        }
        return list.build();
    }
}
