package nl.regiokas.settlement.model.flattax;

import java.util.Optional;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.source.Source;

/** The rules that explain the amounts of the flat-tax model. */
enum FlatTaxRule implements Rule {
    /** Contribution. */
    CONTRIBUTION("contribution", true),
    /** One instalment of one gain, with the opposite sign. */
    INSTALMENT("instalment", true),
    /** Gain or loss of a participant in a year. */
    GAIN("gain", true),
    /** The part of a gain that is the participant's own. */
    GAIN_OWN("gainOwn", true),
    /** The part of a gain that is shared. */
    GAIN_SHARED("gainShared", true),
    /** What rounding added to a gain. */
    GAIN_ROUNDING("gainRounding", false);

    private static final Source PAPER = Source.of("001_f32ba5cc43f3ec4a", "2. Model: Vlaktax", "743-761");

    private final String id;
    private final boolean ofPaper;

    FlatTaxRule(String id, boolean ofPaper) {
        this.id = "settlement." + id;
        this.ofPaper = ofPaper;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<Source> source() {
        return ofPaper ? Optional.of(PAPER) : Optional.empty();
    }
}
