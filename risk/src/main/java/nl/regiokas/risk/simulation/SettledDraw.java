package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import nl.regiokas.settlement.calculation.Position;
import nl.regiokas.settlement.calculation.YearSettlement;

/** What a draw comes to under a scheme, in cents; a year is counted from the first drawn one. */
interface SettledDraw {

    /** What all municipalities cost in a year, as the scheme saw it. */
    long costCents(int year);

    /** What a municipality is charged in a year. */
    long chargeCents(int year, int municipality);

    /** What the fund of a scope holds when a year closes. */
    long closingCents(int year, int scope);

    /** A draw settled by the settlement calculator. */
    record InFull(ImmutableList<YearSettlement> years) implements SettledDraw {

        @Override
        public long costCents(int year) {
            return years.get(year).positions().stream()
                    .mapToLong(Position::costCents)
                    .reduce(0, Math::addExact);
        }

        @Override
        public long chargeCents(int year, int municipality) {
            return years.get(year).positions().get(municipality).chargeCents();
        }

        @Override
        public long closingCents(int year, int scope) {
            return years.get(year).funds().get(scope).closingCents();
        }
    }
}
