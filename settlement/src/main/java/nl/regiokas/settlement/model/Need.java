package nl.regiokas.settlement.model;

/** What a model must see beyond the cost of each participant. */
public enum Need {
    /** The cost of each client. Dutch: kosten per cliënt. */
    CLIENT_COST
}
