package nl.regiokas.program.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.regiokas.exchange.rta.RtaBudget;
import nl.regiokas.program.output.GivenDate;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.rta.RtaPart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes the RTA table of a folder, the components and contributions of all years, and the result of personal budgets. */
@Command(
        name = "rta",
        customSynopsis = "regiokas rta <folder> [<output folder>] [options]",
        usageHelpWidth = 80,
        description = {
            "Makes the RTA table of streams.csv and rta.json, the components of all years and the contribution in both"
                    + " readings; with pgb-cost.csv also the result of personal budgets. Published tables are shown next to them.",
            "Nothing is written unless an output folder is given."
        },
        footer = {"", "Example:", "  regiokas rta examples/scenarios/bmwe-budgets-2015 target/bmwe"})
public final class RtaCommand implements Callable<Integer> {

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Parameters(index = "1", arity = "0..1", paramLabel = "<output folder>", description = "where files are written")
    private @Nullable Path output;

    @Mixin
    private CsvArgument csv = new CsvArgument();

    @Mixin
    private GivenDate date = new GivenDate();

    private RtaCommand() {}

    @Override
    public Integer call() throws IOException {
        RtaBudget budget = arguments.read(faults -> RtaBudget.read(arguments.folder(), faults));
        Head head = RtaPart.head(budget, arguments.region(), arguments.language());
        return Finished.report(
                new Opening(head.title(), head.sub()),
                RtaPart.outcome(budget, arguments.folder(), arguments.languages()),
                Optional.ofNullable(output),
                date.day(),
                csv,
                arguments);
    }
}
