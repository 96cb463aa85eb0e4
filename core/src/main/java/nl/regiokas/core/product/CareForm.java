package nl.regiokas.core.product;

/**
 * How care reaches the client: from a contracted provider, or bought by the client.
 *
 * <p>Dutch: leveringsvorm.
 *
 * @since 0.2.0
 */
public enum CareForm {
    /** Delivered by a contracted provider. Dutch: zorg in natura (ZIN). */
    IN_KIND,
    /** Bought by the client with a budget. Dutch: persoonsgebonden budget (PGB). */
    PERSONAL_BUDGET
}
