package nl.regiokas.settlement.key;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;

/** What scopes charged, all kinds together, in the year y - lag. */
record ChargesKey(ImmutableList<String> scopes, int lag) implements AllocationKey {

    private static final Rational CENTS = Rational.of(100);

    ChargesKey {
        Faults.require(!scopes.isEmpty(), KeyFault.KEY_CHARGES_EMPTY);
        ImmutableSet<String> once = ImmutableSet.copyOf(scopes);
        Faults.require(once.size() == scopes.size(), KeyFault.KEY_CHARGES_TWICE, twice(scopes));
        Windows.require("charges", 1, lag, 0);
    }

    private static String twice(ImmutableList<String> scopes) {
        return scopes.stream()
                .filter(scope -> scopes.indexOf(scope) != scopes.lastIndexOf(scope))
                .findFirst()
                .orElse("");
    }

    @Override
    public String name() {
        return "charges of " + String.join(", ", scopes) + (lag == 0 ? "" : " (" + lag + " back)");
    }

    @Override
    public String name(Locale language) {
        return KeyWords.in(language, "charges", String.join(", ", scopes), lag);
    }

    @Override
    public Reach reach() {
        return Reach.charges(scopes, lag);
    }

    @Override
    public Weights weights(KeyFacts facts) {
        Faults faults = new Faults();
        List<Rational> sums = new ArrayList<>(facts.participants().size());
        for (MunicipalityCode participant : facts.participants()) {
            Rational sum = Rational.ZERO;
            for (String scope : scopes) {
                sum = sum.plus(facts.chargedCents(scope, participant, facts.year() - lag));
            }
            if (sum.signum() < 0) {
                faults.add(KeyFault.WEIGHT_NEGATIVE, FaultValue.cents(sum.floor()), participant, name());
            }
            sums.add(sum.dividedBy(CENTS));
        }
        faults.throwIfAny();
        return Weights.ofFractions(sums);
    }

    @Override
    public Optional<Explanation> explain(int participant, KeyFacts facts) {
        MunicipalityCode municipality = facts.participants().get(participant);
        int year = facts.year() - lag;
        return Optional.of(Explanation.sum(
                KeyRule.CHARGED,
                List.of(Figure.name("municipality", municipality.value()), Figure.year("year", year)),
                scopes.stream()
                        .map(scope -> Explanation.builder()
                                .rule(KeyRule.CHARGED_SCOPE)
                                .value(facts.chargedCents(scope, municipality, year))
                                .addFigures(Figure.name("scope", scope))
                                .build())
                        .toList()));
    }
}
