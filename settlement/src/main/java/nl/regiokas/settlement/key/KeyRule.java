package nl.regiokas.settlement.key;

import nl.regiokas.core.explanation.Rule;

/** The rules that explain weights. */
enum KeyRule implements Rule {
    WINDOW("window"),
    WINDOW_YEAR("windowYear"),
    SERIES_WINDOW("seriesWindow"),
    CHARGED("charged"),
    CHARGED_SCOPE("chargedScope"),
    MIXED("keyMixed"),
    PART("keyPart");

    private final String id;

    KeyRule(String id) {
        this.id = "settlement." + id;
    }

    @Override
    public String id() {
        return id;
    }
}
