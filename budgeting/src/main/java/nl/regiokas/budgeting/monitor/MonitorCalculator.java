package nl.regiokas.budgeting.monitor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;

/**
 * Budget beside use in the course of a year.
 * Dutch: monitoring van budget en zorggebruik.
 *
 * <pre>{@code expected = budget x days from 1 January until the date / days of the year
 * ahead    = use - expected
 * left     = budget - use}</pre>
 *
 * <p>Amounts are in euros and cents. Expected use is a part of its budget by apportionment, to the nearest cent, so that
 * what is expected until the date and after it sum to the budget; of a half cent the days until the date take it.
 *
 * <p>Source: 001, section 4.1 d, lines 689-693 (use is to be reported beside budget regularly). Our reading where it is
 * silent: a budget is used evenly over the days. Worked example: a budget of EUR 3,650 in 2018 and use of EUR 1,000 until
 * 31 March (90 of 365 days) gives expected EUR 900, ahead EUR 100, left EUR 2,650.
 *
 * <p>Refused, all at once: a municipality with two budgets in the year, a municipality with use and no budget.
 */
public final class MonitorCalculator {

    private MonitorCalculator() {}

    /**
     * Returns the report until a date.
     *
     * @param until the last day that counts; its year is the year of the report
     * @param budgets the municipalities' budgets; those of other years are left out
     * @param use a ledger of the usage lines of that year dated until then
     * @return a line for each municipality with a budget
     * @throws RefusalException if budgets and use do not fit together, with every fault
     */
    public static MonitorReport report(LocalDate until, Collection<Budget> budgets, CostLedger use) {
        int year = until.getYear();
        Faults faults = new Faults();
        TreeMap<MunicipalityCode, Budget> sorted = new TreeMap<>();
        budgets.stream().filter(budget -> budget.year() == year).forEach(budget -> {
            if (sorted.put(budget.municipality(), budget) != null) {
                faults.add(
                        "budget must be given once but is given again (municipality %s, %s)",
                        budget.municipality(), year);
            }
        });
        Sets.difference(Sets.newTreeSet(use.municipalities()), sorted.keySet()).stream()
                .filter(municipality -> cents(use, municipality, year) != 0)
                .forEach(
                        municipality -> faults.add("use must have a budget (municipality %s, %s)", municipality, year));
        faults.throwIfAny();
        return new MonitorReport(
                until,
                sorted.values().stream()
                        .map(budget -> line(until, budget, use))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static MonitorLine line(LocalDate until, Budget budget, CostLedger use) {
        long elapsed = until.getDayOfYear();
        long remaining = until.lengthOfYear() - elapsed;
        long expected = Apportionment.cents(budget.totalCents(), new long[] {elapsed, remaining})[0];
        return new MonitorLine(
                budget.municipality(),
                Euro.ofCents(budget.totalCents()),
                Euro.ofCents(cents(use, budget.municipality(), until.getYear())),
                Euro.ofCents(expected));
    }

    private static long cents(CostLedger use, MunicipalityCode municipality, int year) {
        MonetaryAmount sum = use.products().stream()
                .map(product -> use.cost(municipality, product, year))
                .reduce(Euro.ZERO, MonetaryAmount::add);
        return Euro.cents(sum, "use of " + municipality);
    }
}
