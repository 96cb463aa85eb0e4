package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.BookedScope;

/**
 * Who joined, who left, and which municipalities merged into others, in a sentence for each. Dutch: toetreding,
 * uittreding, herindeling.
 */
final class Changes {

    private final Settlement settlement;
    private final Words words;

    Changes(Settlement settlement, Words words) {
        this.settlement = settlement;
        this.words = words;
    }

    ImmutableList<String> sentences() {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        int first = Math.max(
                settlement.scheme().firstYear(),
                settlement.settledYears().opening().after());
        int last = settlement.scheme().lastYear();
        settlement.facts().reorganisations().all().stream()
                .filter(one -> one.date().getYear() > first && one.date().getYear() <= last)
                .forEach(one -> sentences.addAll(reorganised(one)));
        ImmutableList<Settlement.Year> years = settlement.years();
        for (int i = 1; i < years.size(); i++) {
            participation(years.get(i - 1), years.get(i), sentences);
        }
        return sentences.build();
    }

    private ImmutableList<String> reorganised(Reorganisation one) {
        return one.dissolved().stream()
                .map(code -> reorganised(
                        code,
                        one,
                        one.successionsOf(code).stream()
                                .map(succession -> words.name(succession.to()))
                                .toList()))
                .collect(ImmutableList.toImmutableList());
    }

    private String reorganised(MunicipalityCode code, Reorganisation one, List<String> successors) {
        return words.text(
                successors.size() > 1 ? "change.split" : "change.reorganised",
                words.name(code),
                words.day(one.date()),
                words.list(successors));
    }

    private void participation(Settlement.Year before, Settlement.Year after, ImmutableList.Builder<String> sentences) {
        Map<String, ImmutableSet<MunicipalityCode>> then = participants(before);
        participants(after).forEach((scope, now) -> {
            ImmutableSet<MunicipalityCode> earlier = then.getOrDefault(scope, now);
            ImmutableSet<MunicipalityCode> gone = gone(earlier, after);
            report("change.left", Sets.difference(Sets.difference(earlier, now), gone), scope, after, sentences);
            report("change.joined", Sets.difference(now, earlier), scope, after, sentences);
        });
    }

    /** Municipalities that no longer exist did not leave. */
    private static ImmutableSet<MunicipalityCode> gone(ImmutableSet<MunicipalityCode> earlier, Settlement.Year after) {
        return earlier.stream()
                .filter(code -> after.findPosition(code.value()).isEmpty())
                .collect(ImmutableSet.toImmutableSet());
    }

    private void report(
            String key,
            Sets.SetView<MunicipalityCode> who,
            String scope,
            Settlement.Year year,
            ImmutableList.Builder<String> sentences) {
        if (!who.isEmpty()) {
            sentences.add(words.text(
                    key,
                    who.size(),
                    words.list(who.stream().map(words::name).toList()),
                    scope,
                    Integer.toString(year.year())));
        }
    }

    private static Map<String, ImmutableSet<MunicipalityCode>> participants(Settlement.Year year) {
        Map<String, ImmutableSet<MunicipalityCode>> participants = new TreeMap<>();
        for (BookedScope scope : year.books().scopes()) {
            participants.put(scope.name(), ImmutableSet.copyOf(scope.participants()));
        }
        return participants;
    }
}
