package nl.regiokas.testkit.scenario;

/**
 * How use is spread over municipalities.
 *
 * @since 0.2.0
 */
public enum UsageShape {
    /** By size and chance: the costs of lines are lognormal, and a few are very high. */
    LOGNORMAL,
    /** Every municipality is equally large and uses the same on the same day: ties everywhere. */
    EQUAL,
    /** Nobody uses anything. */
    NONE,
    /** The first municipality uses everything. */
    ONE_USES_ALL
}
