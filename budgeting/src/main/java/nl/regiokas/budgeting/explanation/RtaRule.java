package nl.regiokas.budgeting.explanation;

import java.util.Optional;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.source.Source;

/**
 * The rules that produce the cells of RTA tables; 003_aa6130130ab9cbb9, section 5.9 and chapter 8.
 *
 * @since 0.2.0
 */
public enum RtaRule implements Rule {
    /** AWBZ after strengthening and execution x share of personal budgets. */
    PERSONAL_BUDGETS("personalBudgets"),
    /** Base x share of execution. */
    EXECUTION("execution"),
    /** Base x share of strengthening. */
    STRENGTHENING("strengthening"),
    /** Base less the other columns. */
    CONTRIBUTION("contribution"),
    /** Base after the net cut less the other columns; our reading for a later year. */
    CONTRIBUTION_AFTER_CUT("contributionAfterCut"),
    /** The base as the sum of the funding streams. */
    BASE("base"),
    /** The base as the circular gives it. */
    CIRCULAR("circular"),
    /** The base as it was given. */
    GIVEN_BASE("givenBase"),
    /** One funding stream. */
    STREAM("stream"),
    /** A column that is subtracted. */
    LESS("less"),
    /** Base x share of a component. */
    COMPONENT("component"),
    /** Base x the cut that is not in the base yet. */
    CUT("cut"),
    /** The sum of a column. */
    COLUMN("column");

    private final String id;

    RtaRule(String id) {
        this.id = "rta." + id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<Source> source() {
        return switch (this) {
            case PERSONAL_BUDGETS, EXECUTION, STRENGTHENING, CONTRIBUTION ->
                Optional.of(Source.of("003_aa6130130ab9cbb9", "chapter 8", "1652-1696"));
            case COMPONENT, CUT -> Optional.of(Source.of("003_aa6130130ab9cbb9", "5.9", "1396-1408"));
            default -> Optional.empty();
        };
    }
}
