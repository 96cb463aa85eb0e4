package nl.regiokas.settlement.model;

/**
 * What a model must see beyond the cost of each participant.
 *
 * @since 0.2.0
 */
public enum Need {
    /** The cost of each client. Dutch: kosten per cliënt. */
    CLIENT_COST
}
