package nl.regiokas.settlement.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;

/** The sum of own cost over the years y - lag - window + 1 to y - lag. */
record CostKey(int window, int lag) implements AllocationKey {

    CostKey {
        Windows.require("history", window, lag, 1);
    }

    @Override
    public String name() {
        return lag == 1 ? "history-" + window : "history-" + window + " (" + lag + " back)";
    }

    @Override
    public String name(Locale language) {
        return KeyWords.in(language, lag == 1 ? "cost" : "costBack", window, lag);
    }

    @Override
    public Reach reach() {
        return Reach.cost(lag, window);
    }

    @Override
    public Weights weights(KeyFacts facts) {
        long[] sums = facts.ownCostsCents(from(facts), facts.year() - lag + 1);
        Faults faults = new Faults();
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] < 0) {
                faults.add(
                        KeyFault.WEIGHT_NEGATIVE,
                        FaultValue.cents(sums[i]),
                        facts.participants().get(i),
                        name());
            }
        }
        faults.throwIfAny();
        return Weights.ofCents(sums);
    }

    private int from(KeyFacts facts) {
        return facts.year() - lag - window + 1;
    }

    @Override
    public Optional<Explanation> explain(int participant, KeyFacts facts) {
        MunicipalityCode municipality = facts.participants().get(participant);
        List<Explanation> years = new ArrayList<>();
        for (int year = from(facts); year <= facts.year() - lag; year++) {
            years.add(Explanation.of(
                    KeyRule.WINDOW_YEAR, facts.ownCostCents(municipality, year), Figure.year("year", year)));
        }
        return Optional.of(
                Explanation.sum(KeyRule.WINDOW, List.of(Figure.name("municipality", municipality.value())), years));
    }
}
