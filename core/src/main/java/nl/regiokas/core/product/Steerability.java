package nl.regiokas.core.product;

/**
 * How far one municipality can influence the use of a product.
 *
 * <p>Dutch: beïnvloedbaarheid, sturing. Source: 001_f32ba5cc43f3ec4a, lines 635-642.
 *
 * @since 0.2.0
 */
public enum Steerability {
    /** A municipality can steer: the quality of its local teams and of the access decides. */
    STEERABLE,
    /** A municipality alone cannot steer it directly in the short term. */
    NOT_IN_SHORT_TERM,
    /** Hardly any steering is possible. */
    HARDLY
}
