package nl.regiokas.budgeting.earmark;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.budgeting.rta.RtaYear;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;

/**
 * The money for transformation over the years of an arrangement.
 * Dutch: transformatiemiddelen.
 *
 * <pre>{@code available = base x share of transformation, half up to the cent
 * left      = available - sum of the assignments of the year}</pre>
 *
 * <p>What is left is not carried to the next year. Source: 003_aa6130130ab9cbb9, section 5.9, lines 1396-1408 (10% a year) and
 * 001_f32ba5cc43f3ec4a, lines 374-379 (16 assignments in 2015). Worked example: the base of the four municipalities of BMWE,
 * EUR 13,878,933, leaves EUR 1,387,893.30 a year.
 *
 * <p>Refused, all at once: a negative base or assignment, an assignment in a year that the arrangement does not have,
 * an assignment given twice for a year.
 *
 * @param years the years in the order of the arrangement
 * @since 0.2.0
 */
public record TransformationMoney(ImmutableList<TransformationYear> years) {

    /**
     * Refuses a component that is null.
     *
     * @param years the years in the order of the arrangement
     */
    public TransformationMoney {
        Attributes.given(years, "years of transformation money");
    }

    /**
     * Returns the money of every year.
     *
     * @param arrangement the shares of the base; every year needs a share of {@link RtaYear#TRANSFORMATION}
     * @param base the base of all municipalities
     * @param assignments what was spent on what
     * @return one entry per year
     * @throws RefusalException if something does not fit in the years, with every fault
     */
    public static TransformationMoney of(
            RtaArrangement arrangement, MonetaryAmount base, Collection<TransformationAssignment> assignments) {
        Attributes.given(arrangement, "RTA arrangement of transformation money");
        Attributes.given(base, "base of transformation money");
        Attributes.given(assignments, "assignments of transformation money");
        check(arrangement, base, assignments);
        return new TransformationMoney(arrangement.years().stream()
                .map(year -> year(year, Euro.cents(base, "base"), assignments))
                .collect(ImmutableList.toImmutableList()));
    }

    private static TransformationYear year(RtaYear year, long base, Collection<TransformationAssignment> assignments) {
        return new TransformationYear(
                year.year(),
                Euro.ofCents(Cents.halfUp(
                        "transformation money",
                        year.share(RtaYear.TRANSFORMATION).applyTo(base))),
                Cents.sumOf(
                        "assignments of " + year.year(),
                        assignments.stream()
                                .filter(assignment -> assignment.year() == year.year())
                                .map(TransformationAssignment::amount)
                                .toList()));
    }

    private static void check(
            RtaArrangement arrangement, MonetaryAmount base, Collection<TransformationAssignment> assignments) {
        Faults faults = new Faults();
        Cents.negative(base, "base", faults)
                .ifPresent(cents -> faults.add(EarmarkFault.TRANSFORMATION_BASE_NEGATIVE, FaultValue.cents(cents)));
        Set<String> seen = new HashSet<>();
        for (TransformationAssignment assignment : assignments) {
            FaultValue year = FaultValue.year(assignment.year());
            Cents.negative(assignment.amount(), "assignment " + assignment.name(), faults)
                    .ifPresent(cents -> faults.add(
                            EarmarkFault.ASSIGNMENT_NEGATIVE, assignment.name(), FaultValue.cents(cents), year));
            if (arrangement.years().stream().noneMatch(known -> known.year() == assignment.year())) {
                faults.add(EarmarkFault.ASSIGNMENT_YEAR_UNKNOWN, assignment.name(), year);
            }
            if (!seen.add(assignment.year() + " " + assignment.name())) {
                faults.add(EarmarkFault.ASSIGNMENT_TWICE, assignment.name(), year);
            }
        }
        faults.throwIfAny();
    }
}
