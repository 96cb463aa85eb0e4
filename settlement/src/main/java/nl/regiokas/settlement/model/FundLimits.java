package nl.regiokas.settlement.model;

import java.util.Optional;
import javax.money.MonetaryAmount;

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
}
