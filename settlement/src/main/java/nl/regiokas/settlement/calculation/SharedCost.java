package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;

/**
 * What a model makes of one scope in one year.
 *
 * @param charges what the participants owe this year through the fund
 * @param instalments what is passed on to later years
 */
public record SharedCost(ImmutableList<Charge> charges, ImmutableList<Instalment> instalments) {

    /**
     * Charges that pass nothing on to later years.
     *
     * @param charges what the participants owe this year
     * @return the shared cost
     */
    public static SharedCost of(ImmutableList<Charge> charges) {
        return new SharedCost(charges, ImmutableList.of());
    }
}
