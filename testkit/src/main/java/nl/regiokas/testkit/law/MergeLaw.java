package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.testkit.scenario.CareLine;
import nl.regiokas.testkit.scenario.Scenario;

/** See {@link SettlementLaw#MERGE_CONSISTENCY}. */
final class MergeLaw implements SettlementLaw {

    private record Cell(MunicipalityCode municipality, ProductCode product, int year, String client) {}

    @Override
    public String name() {
        return "merge-consistency";
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        return trial.difference(merged(trial.scenario()), charge -> true, "merging the lines");
    }

    /** Lines without a client stay as they are: each is a client of its own. */
    private static Scenario merged(Scenario scenario) {
        Map<Cell, Long> sums = new LinkedHashMap<>();
        ImmutableList.Builder<CareLine> lines = ImmutableList.builder();
        for (CareLine each : scenario.care()) {
            if (each.client().isEmpty()) {
                lines.add(each);
            } else {
                UsageLine line = each.line();
                CostLedger alone = CostLedger.of(
                        ImmutableList.of(line.municipality()), scenario.catalogue(), ImmutableList.of(line));
                int year = line.date().getYear();
                sums.merge(
                        new Cell(
                                line.municipality(),
                                line.product(),
                                year,
                                each.client().get()),
                        Euro.cents(alone.total(year), "cost"),
                        Math::addExact);
            }
        }
        sums.forEach((cell, cents) -> lines.add(new CareLine(
                UsageLine.ofAmount(
                        cell.municipality(), cell.product(), LocalDate.of(cell.year(), 12, 31), Euro.ofCents(cents)),
                Optional.of(cell.client()),
                Optional.empty())));
        return scenario.withCare(lines.build());
    }
}
