package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.explanation.SettlementExplainer;

/** Who got the odd cents of each split, in a sentence for each. Dutch: restcenten. */
final class OddCents {

    /** A split: the charges of a kind in a scope and year. */
    private record Split(int year, String scope, String kind) {}

    private final Settlement settlement;
    private final Words words;

    OddCents(Settlement settlement, Words words) {
        this.settlement = settlement;
        this.words = words;
    }

    ImmutableList<String> sentences() {
        Map<Split, List<Charge>> splits = settlement.years().stream()
                .flatMap(year -> year.charges().stream())
                .collect(Collectors.groupingBy(
                        charge -> new Split(charge.year(), charge.scope(), words.kind(charge.kind())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        splits.forEach((split, charges) -> add(split, charges, sentences));
        return sentences.build();
    }

    private void add(Split split, List<Charge> charges, ImmutableList.Builder<String> sentences) {
        SettlementExplainer explainer = settlement.explainer();
        List<String> who = charges.stream()
                .filter(charge -> explainer
                        .charge(charge)
                        .rounding()
                        .filter(rounding -> rounding.way() == Rounding.Way.LARGEST_FRACTION)
                        .map(Rounding::oddCents)
                        .filter(odd -> odd != 0)
                        .isPresent())
                .map(charge -> words.party(charge.party()))
                .toList();
        if (!who.isEmpty()) {
            sentences.add(words.text(
                    "odd.split",
                    words.capital(split.kind()),
                    Integer.toString(split.year()),
                    split.scope(),
                    who.size(),
                    String.join(", ", who)));
        }
    }
}
