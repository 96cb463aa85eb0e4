package nl.regiokas.testkit.scenario;

/**
 * How use is spread over municipalities.
 *
 * @since 0.2.0
 */
public enum UsageShape {
    /** By size and chance: costs of lines are lognormal, a few very dear. */
    LOGNORMAL,
    /** Every municipality is as large and uses the same on the same day: ties everywhere. */
    EQUAL,
    /** Nobody uses anything. */
    NONE,
    /** The first municipality uses everything. */
    ONE_USES_ALL
}
