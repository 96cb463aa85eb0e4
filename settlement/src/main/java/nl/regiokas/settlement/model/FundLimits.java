package nl.regiokas.settlement.model;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;

/**
 * The limits between which a model lets a fund end a year.
 * Dutch: bandbreedte van de kas.
 *
 * @param minimum the least that the fund may hold, if agreed
 * @param maximum the most that the fund may hold, if agreed
 * @since 0.2.0
 */
public record FundLimits(Optional<MonetaryAmount> minimum, Optional<MonetaryAmount> maximum) {

    /** No limit is agreed. */
    public static final FundLimits NONE = new FundLimits(Optional.empty(), Optional.empty());

    /**
     * Refuses a component that is null.
     *
     * @param minimum the least that the fund may hold, if agreed
     * @param maximum the most that the fund may hold, if agreed
     */
    public FundLimits {
        Attributes.given(minimum, "minimum of fund limits");
        Attributes.given(maximum, "maximum of fund limits");
    }
}
