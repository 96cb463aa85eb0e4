package nl.regiokas.settlement.model;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.dated.YearlyAmount;

/**
 * What models with a volume that is fixed beforehand have in common.
 *
 * @since 0.2.0
 */
public final class Volumes {

    private Volumes() {}

    /**
     * Returns the amount of the year that is shared.
     *
     * @param what the amount, such as {@code expected cost}
     * @param amount the amount by year
     * @param year the year
     * @return cents
     * @throws RefusalException when the year has none
     */
    public static long cents(String what, YearlyAmount amount, int year) {
        return amount.cents(year).orElseThrow(() -> RefusalException.of(ModelFault.EXPECTED_MISSING, what));
    }

    /**
     * Returns a percentage of an amount, half up to the cent, below zero mirrored.
     *
     * @param percentage the percentage
     * @param cents the amount
     * @return cents
     * @throws RefusalException when it does not fit a {@code long}
     */
    public static long halfUpCents(Percentage percentage, long cents) {
        return Fitting.halfUp(
                BigDecimal.valueOf(cents).multiply(percentage.fraction()),
                part -> Fault.of(
                        ModelFault.PERCENT_TOO_LARGE, percentage, FaultValue.cents(cents), FaultValue.cents(part)));
    }

    /**
     * Refuses percentages out of range.
     *
     * @param what the percentage, such as {@code own share}
     * @param percentage the percentage
     * @param faults where the fault goes
     */
    public static void requireShare(String what, Percentage percentage, Faults faults) {
        if (percentage.isNegative() || percentage.compareTo(Percentage.HUNDRED) > 0) {
            faults.add(ModelFault.PERCENT_RANGE, what, Percentage.ZERO, Percentage.HUNDRED, percentage);
        }
    }

    /**
     * Refuses a percentage out of range.
     *
     * @param what the percentage, such as {@code degree}
     * @param percentage the percentage
     * @throws RefusalException when it is below 0% or above 100%
     */
    public static void requireShare(String what, Percentage percentage) {
        Faults faults = new Faults();
        requireShare(what, percentage, faults);
        faults.throwIfAny();
    }

    /**
     * Refuses numbers of years out of range.
     *
     * @param what the number, such as {@code spread}
     * @param years the number of years
     * @param least the least it may be
     * @param faults where the fault goes
     */
    public static void requireYears(String what, int years, int least, Faults faults) {
        if (years < least || years > MOST_YEARS) {
            faults.add(ModelFault.YEARS_RANGE, what, least, MOST_YEARS, years);
        }
    }

    /** The most years of a window, a spread or a lag. */
    public static final int MOST_YEARS = 100;

    /**
     * An expected amount that is apportioned as it stands.
     *
     * @param cents the amount
     * @param unitCents the unit in which it is apportioned
     * @param rule the rule of the parts
     * @since 0.2.0
     */
    public record Expected(long cents, long unitCents, Rule rule) implements Whole {

        /**
         * Refuses a component that is null.
         *
         * @param cents the amount
         * @param unitCents the unit in which it is apportioned
         * @param rule the rule of the parts
         */
        public Expected {
            Attributes.given(rule, "rule of volume");
        }

        @Override
        public Figure figure(ChargeContext context) {
            return Figure.amount("expectedCost", cents).from(context.source());
        }

        @Override
        public Dependence dependence(Weights weights) {
            return new Dependence.Volume(cents, weights);
        }
    }

    /**
     * Returns the figures of a whole: its year and scope.
     *
     * @param context looks up what the books know
     * @return the figures
     */
    public static ImmutableList<Figure> subject(ChargeContext context) {
        return ImmutableList.of(Figure.year("year", context.year()), Figure.name("scope", context.scope()));
    }
}
