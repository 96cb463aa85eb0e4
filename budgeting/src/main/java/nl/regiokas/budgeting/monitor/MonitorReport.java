package nl.regiokas.budgeting.monitor;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Budget beside use until a date, for all municipalities.
 * Dutch: stand van zaken budget versus zorggebruik.
 *
 * @param until the last day that counts
 * @param lines a line a municipality, in the order of their codes
 */
public record MonitorReport(LocalDate until, ImmutableList<MonitorLine> lines) {

    /**
     * Returns the line of a municipality.
     *
     * @param municipality whose
     * @return its line
     * @throws RefusalException if it has no budget in this year
     */
    public MonitorLine line(MunicipalityCode municipality) {
        return lines.stream()
                .filter(line -> line.municipality().equals(municipality))
                .findFirst()
                .orElseThrow(() ->
                        RefusalException.of("municipality " + municipality + " has no budget in " + until.getYear()));
    }

    /**
     * Returns the municipalities whose use runs ahead of their budget.
     *
     * @return their lines, in the order of their codes
     */
    public ImmutableList<MonitorLine> ahead() {
        return lines.stream().filter(line -> line.ahead().isPositive()).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the budgets together.
     *
     * @return the sum over the lines
     */
    public MonetaryAmount budget() {
        return sum(MonitorLine::budget);
    }

    /**
     * Returns the use together.
     *
     * @return the sum over the lines
     */
    public MonetaryAmount use() {
        return sum(MonitorLine::use);
    }

    /**
     * Returns the expected use together.
     *
     * @return the sum over the lines
     */
    public MonetaryAmount expected() {
        return sum(MonitorLine::expected);
    }

    private MonetaryAmount sum(Function<MonitorLine, MonetaryAmount> column) {
        return lines.stream().map(column).reduce(Euro.ZERO, MonetaryAmount::add);
    }
}
