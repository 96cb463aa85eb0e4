package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.settlement.incentive.Incentive;
import nl.regiokas.settlement.incentive.PerversePair;

/** The files on who pays for more use: a row for each municipality, and the pairs of choices if they are asked for. */
final class IncentiveFiles {

    private IncentiveFiles() {}

    static OutputFiles of(ImmutableList<Incentive> incentives, Optional<ImmutableList<PerversePair>> pairs) {
        OutputFiles files = OutputFiles.of(ImmutableMap.of("incentive.csv", incentives(incentives)));
        return pairs.map(found -> files.and(OutputFiles.of(ImmutableMap.of("incentive-pairs.csv", pairs(found)))))
                .orElse(files);
    }

    private static OutputFiles.Content incentives(ImmutableList<Incentive> incentives) {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("municipality", "product", "year", "extra", "own", "others", "funds");
            incentives.forEach(one -> csv.writeRecord(
                    one.municipality().value(),
                    one.product().value(),
                    Integer.toString(one.year()),
                    Euro.text(one.extraCents()),
                    Euro.text(one.ownCents()),
                    Euro.text(one.othersCents()),
                    Euro.text(one.fundsCents())));
        });
    }

    private static OutputFiles.Content pairs(ImmutableList<PerversePair> pairs) {
        return OutputFiles.csv(csv -> {
            csv.writeRecord(
                    "municipality",
                    "year",
                    "dearer",
                    "dearerCost",
                    "dearerOwn",
                    "cheaper",
                    "cheaperCost",
                    "cheaperOwn",
                    "saved",
                    "wasted");
            pairs.forEach(pair -> csv.writeRecord(
                    pair.municipality().value(),
                    Integer.toString(pair.year()),
                    pair.dearer().product().value(),
                    Euro.text(pair.dearer().costCents()),
                    Euro.text(pair.dearerOwnCents()),
                    pair.cheaper().product().value(),
                    Euro.text(pair.cheaper().costCents()),
                    Euro.text(pair.cheaperOwnCents()),
                    Euro.text(pair.savedCents()),
                    Euro.text(pair.wastedCents())));
        });
    }
}
