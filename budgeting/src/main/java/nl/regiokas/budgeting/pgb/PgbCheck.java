package nl.regiokas.budgeting.pgb;

import com.google.common.collect.ImmutableSet;
import nl.regiokas.core.source.Source;

/**
 * A rule against which use of a personal budget is checked.
 * Dutch: regel voor het pgb.
 *
 * @since 0.2.0
 */
public enum PgbCheck {

    /** No personal budget for care ordered by a court. Dutch: kinderbeschermingsmaatregel, jeugdreclassering. */
    COMPULSORY("842-847", PgbColumn.CARE_FORM),

    /** No personal budget for closed care. Dutch: gesloten jeugdzorg met machtiging. */
    CLOSED("842-847", PgbColumn.CARE_FORM, PgbColumn.CLOSED),

    /** No personal budget of before 2015 beyond its transition right. Dutch: overgangsrecht. */
    TRANSITION("905-923, 1362-1368", PgbColumn.CARE_FORM, PgbColumn.INDICATION_UNTIL);

    private final String lines;
    private final ImmutableSet<PgbColumn> needs;

    PgbCheck(String lines, PgbColumn... needs) {
        this.lines = lines;
        this.needs = ImmutableSet.copyOf(needs);
    }

    /**
     * Returns where the rule is found.
     *
     * @return the source
     */
    public Source source() {
        return Source.of("003_aa6130130ab9cbb9", "4.3", lines);
    }

    /**
     * Returns what must be known of a line to check it.
     *
     * @return the columns that the check needs
     */
    public ImmutableSet<PgbColumn> needs() {
        return needs;
    }
}
