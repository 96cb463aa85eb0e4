package nl.regiokas.settlement.calculation;

import nl.regiokas.core.region.MunicipalityCode;

/**
 * A part of a flat-tax gain that is still to be booked in a later year.
 * Dutch: termijn.
 *
 * <p>A gain is split in equal instalments, the earlier ones get the extra cent. The charge that books an instalment has
 * the opposite sign: a positive gain is credited.
 *
 * @param dueYear the year in which it is booked
 * @param municipality whose it is, also after leaving the scope
 * @param cents the part of the gain, in cents
 * @param number which instalment it is, from 1
 * @param of how many there are
 * @param gain the gain it is a part of
 */
public record Instalment(int dueYear, MunicipalityCode municipality, long cents, int number, int of, Gain gain) {

    /** A part of this instalment, of a successor. */
    Instalment movedTo(MunicipalityCode successor, long part) {
        return new Instalment(dueYear, successor, part, number, of, gain);
    }
}
