package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.settlement.books.Position;

/**
 * What the page shows about one municipality.
 *
 * @param code its code
 * @param name its name
 * @param costCents its own cost over all years
 * @param chargeCents its charges over all years
 * @param years its positions, and how they came about
 */
public record MunicipalityView(
        String code, String name, long costCents, long chargeCents, ImmutableList<YearRow> years) {

    /**
     * A year.
     *
     * @param position the position of the municipality
     * @param explanations how the balance and the own cost came about; empty on a page that is too large for it
     */
    public record YearRow(Position position, ImmutableList<Node> explanations) {

        /**
         * The year.
         *
         * @return such as {@code 2018}
         */
        public String year() {
            return Integer.toString(position.year());
        }
    }

    /**
     * By how much it pays more than its own cost over all years.
     *
     * @return cents, negative when it pays less
     */
    public long differenceCents() {
        return Math.subtractExact(chargeCents, costCents);
    }

    /**
     * What it paid in advance over all years.
     *
     * @return cents
     */
    public long advanceCents() {
        return ExactSum.of(years, row -> row.position().advanceCents());
    }

    /**
     * What it still pays over all years.
     *
     * @return cents, negative when it receives
     */
    public long balanceCents() {
        return ExactSum.of(years, row -> row.position().balanceCents());
    }

    /** A municipality from its positions, at least one. */
    static MunicipalityView of(String name, ImmutableList<YearRow> years) {
        return new MunicipalityView(
                years.get(0).position().party().code(),
                name,
                ExactSum.of(years, row -> row.position().costCents()),
                ExactSum.of(years, row -> row.position().chargeCents()),
                years);
    }
}
