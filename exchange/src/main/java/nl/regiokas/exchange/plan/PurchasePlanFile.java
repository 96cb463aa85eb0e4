package nl.regiokas.exchange.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import nl.regiokas.budgeting.plan.PurchasePlan;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.output.OutputFiles;

/**
 * Writes {@code purchase-plan.csv}: a row for each year, municipality and scope, its own part last.
 *
 * @since 0.2.0
 */
public final class PurchasePlanFile {

    /** The name of the file. */
    public static final String NAME = "purchase-plan.csv";

    private PurchasePlanFile() {}

    /**
     * Returns the file of purchase plans.
     *
     * @param plans the plans in the order of their years
     * @return the file under its name
     */
    public static OutputFiles of(ImmutableList<PurchasePlan> plans) {
        Attributes.given(plans, "plans of purchase plan file");
        return OutputFiles.of(ImmutableMap.of(NAME, OutputFiles.csv(csv -> {
            csv.writeRecord("year", "municipality", "scope", "amount");
            for (PurchasePlan plan : plans) {
                plan.amounts()
                        .rowMap()
                        .forEach((municipality, row) -> row.forEach((scope, amount) -> csv.writeRecord(
                                Integer.toString(plan.year()),
                                municipality.value(),
                                scope,
                                Euro.text(Euro.cents(amount, "amount of a purchase plan")))));
            }
        })));
    }
}
