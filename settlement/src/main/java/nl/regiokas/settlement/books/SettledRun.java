package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import nl.regiokas.core.fault.Fault;

/**
 * Years that were run, with all that is needed to go on after any of them.
 *
 * @param plan what was planned
 * @param years the scope years of the plan
 * @param steps the years in their order
 * @param settled what users see of them
 * @param stated what the models reported when they were asked, by scope and year
 */
record SettledRun(
        Plan plan,
        RunYears years,
        ImmutableList<Step> steps,
        SettledYears settled,
        ImmutableTable<String, Integer, ImmutableList<Fault>> stated) {

    /**
     * One year.
     *
     * @param books its books
     * @param after what is carried on, one a scope
     * @param history the charges until then
     * @param notices its notices
     */
    record Step(
            YearSettlement books, ImmutableList<Carried> after, ChargeHistory history, ImmutableList<Notice> notices) {}
}
