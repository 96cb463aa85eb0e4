package nl.regiokas.settlement.key;

import java.util.Locale;
import nl.regiokas.core.money.Weights;

/** Weight 1 for everybody. */
record EqualKey() implements AllocationKey {

    static final String NAME = "equal";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String name(Locale language) {
        return KeyWords.in(language, NAME);
    }

    @Override
    public Reach reach() {
        return Reach.NOTHING;
    }

    @Override
    public Weights weights(KeyFacts facts) {
        return Weights.equal(facts.participants().size());
    }
}
