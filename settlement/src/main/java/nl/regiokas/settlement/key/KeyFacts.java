package nl.regiokas.settlement.key;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * What a key may look at for one scope in one year. What belongs to earlier years is given in the municipalities of the
 * year itself.
 *
 * @since 0.2.0
 */
public interface KeyFacts {

    /**
     * Returns the year the key is asked for.
     *
     * @return the year of account
     */
    int year();

    /**
     * Returns who takes part.
     *
     * @return the participants in the order of their codes
     */
    ImmutableList<MunicipalityCode> participants();

    /**
     * Returns a value of a series.
     *
     * @param name the series
     * @param municipality a municipality of {@link #year}
     * @param ofYear the year of the value
     * @return the exact value; that of the predecessors by their shares, where the municipality took over from others
     * @throws RefusalException when the series or a value is absent
     */
    Rational series(String name, MunicipalityCode municipality, int ofYear);

    /**
     * Returns the values of a series for all participants, in one go.
     *
     * @param name the series
     * @param ofYear the year of the values
     * @return the exact values, in the order of the participants
     * @throws RefusalException when the series or values are absent, with all that are
     */
    default ImmutableList<Rational> series(String name, int ofYear) {
        Faults faults = new Faults();
        ImmutableList.Builder<Rational> values = ImmutableList.builder();
        for (MunicipalityCode participant : participants()) {
            faults.collect(() -> values.add(series(name, participant, ofYear)));
        }
        faults.throwIfAny();
        return values.build();
    }

    /**
     * Returns the own cost of the products that the scope holds in {@link #year}.
     *
     * @param municipality a municipality of {@link #year}; it need not take part
     * @param ofYear the year of the cost, before {@link #year}
     * @return cents, 0 without use
     */
    long ownCostCents(MunicipalityCode municipality, int ofYear);

    /**
     * Returns the own cost of each participant over several years, in one go.
     *
     * @param fromYear the first year
     * @param untilYear the year after the last one, at most {@link #year}
     * @return cents, in the order of the participants
     * @throws ArithmeticException when a sum does not fit a {@code long}
     */
    long[] ownCostsCents(int fromYear, int untilYear);

    /**
     * Returns what a scope charged a municipality, all kinds together.
     *
     * @param scope the scope's name
     * @param municipality a municipality of {@link #year}
     * @param ofYear the year of the charges
     * @return exact cents; those of the predecessors by their shares
     * @throws RefusalException when the charges of that year are not known
     */
    Rational chargedCents(String scope, MunicipalityCode municipality, int ofYear);
}
