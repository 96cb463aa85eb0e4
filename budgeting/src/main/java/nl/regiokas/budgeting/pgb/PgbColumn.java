package nl.regiokas.budgeting.pgb;

/**
 * Something that usage may or may not say about its lines.
 * Dutch: kolom van het zorggebruik.
 *
 * @since 0.2.0
 */
public enum PgbColumn {

    /** Whether the care was bought with a personal budget. Dutch: leveringsvorm. */
    CARE_FORM,

    /** Whether the product is closed care. Dutch: gesloten jeugdzorg. */
    CLOSED,

    /** Until when an indication of before 2015 runs. Dutch: einde indicatie. */
    INDICATION_UNTIL
}
