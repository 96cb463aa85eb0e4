package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;

/**
 * Years that were run, with all that is needed to go on after any of them.
 *
 * @param plan what was planned
 * @param years the scope years of the plan
 * @param steps the years in their order
 * @param settled what users see of them
 */
record SettledRun(Plan plan, RunYears years, ImmutableList<Step> steps, SettledYears settled) {

    /**
     * One year.
     *
     * @param books its books
     * @param after what is carried on, one a scope
     * @param history the charges until then
     * @param notices what is told of it
     */
    record Step(
            YearSettlement books, ImmutableList<Carried> after, ChargeHistory history, ImmutableList<Notice> notices) {}
}
