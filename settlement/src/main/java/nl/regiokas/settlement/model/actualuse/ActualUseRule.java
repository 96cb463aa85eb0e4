package nl.regiokas.settlement.model.actualuse;

import java.util.Optional;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.source.Source;

/** The rules that explain the amounts of the actual-use model. */
enum ActualUseRule implements Rule {
    /** Own use of a participant. */
    OWN_USE("ownUse"),
    /** Share of the cost of standing products. */
    STANDING_SHARE("standingShare"),
    /** The cost of standing products together. */
    STANDING_COST("standingCost");

    private static final Source PAPER = Source.of("001_f32ba5cc43f3ec4a", "3. Model: Verrekening", "763-776");

    private final String id;

    ActualUseRule(String id) {
        this.id = "settlement." + id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<Source> source() {
        return Optional.of(PAPER);
    }
}
