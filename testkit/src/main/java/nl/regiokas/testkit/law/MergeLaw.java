package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.testkit.scenario.Scenario;

/** See {@link SettlementLaw#MERGE_CONSISTENCY}. */
final class MergeLaw implements SettlementLaw {

    @Override
    public String name() {
        return "merge-consistency";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        return Booked.difference(
                trial.settlement(), trial.settle(merged(trial.scenario())), charge -> true, "merging the lines");
    }

    private static Scenario merged(Scenario scenario) {
        CostLedger ledger = scenario.ledger();
        ImmutableList.Builder<UsageLine> lines = ImmutableList.builder();
        for (int year = ledger.firstYear(); year <= ledger.lastYear(); year++) {
            LocalDate date = LocalDate.of(year, 12, 31);
            for (MunicipalityCode municipality : ledger.municipalities()) {
                for (ProductCode product : ledger.products()) {
                    long cents = Euro.cents(ledger.cost(municipality, product, year), "cost");
                    if (cents != 0) {
                        lines.add(UsageLine.ofAmount(municipality, product, date, Euro.ofCents(cents)));
                    }
                }
            }
        }
        return scenario.withLines(lines.build());
    }
}
