package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.rta.RtaBudget;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.program.region.PaymentWay;
import nl.regiokas.program.rta.RtaPart;
import nl.regiokas.program.settlement.GoingOn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how the amounts of a municipality in a year came about: settlement and RTA table. */
@Command(
        name = "explain",
        customSynopsis = "regiokas explain <folder> --year <year> --municipality <code> [options]",
        usageHelpWidth = 80,
        description = {
            "Prints how what a municipality has to settle in a year came about: every charge by which rule, from what,"
                    + " with which weight, and who got the odd cent; then its own cost and its payments.",
            "In a folder with an RTA table of that year: how the cells of the municipality came about.",
            "Nothing is written."
        },
        footer = {
            "",
            "Examples:",
            "  regiokas explain examples/scenarios/groningen-2018 --year 2019 \\",
            "      --municipality 0003",
            "  regiokas explain examples/scenarios/bmwe-2015 --year 2015 \\",
            "      --municipality 0005 --locale nl"
        })
public final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Option(names = "--year", required = true, paramLabel = "<year>", description = "the settled year")
    private int year;

    @Option(
            names = "--municipality",
            required = true,
            paramLabel = "<code>",
            description = "the municipality's code, such as 0003, or its name")
    private @Nullable String municipality;

    @Option(
            names = "--payments",
            paramLabel = "<way>",
            defaultValue = "cashier",
            description = "cashier: everybody with the cashier (the default); netted: with few payments")
    private PaymentWay payments = PaymentWay.CASHIER;

    @Mixin
    private GoingOn goingOn = new GoingOn();

    private ExplainCommand() {}

    @Override
    public Integer call() {
        Path folder = arguments.folder();
        boolean isBudgeted = new RtaPart().isAskedBy(folder);
        boolean isSettled = !isBudgeted || RegionReader.isRegion(folder);
        InputFaults faults = new InputFaults();
        Optional<RegionInput> input = isSettled
                ? arguments.read(ImmutableList.of(), faults).flatMap(inputs -> goingOn.applied(inputs.get(0), faults))
                : Optional.empty();
        Optional<RtaBudget> budget = isBudgeted ? RtaBudget.read(folder, faults) : Optional.empty();
        arguments.tell(faults);
        faults.throwIfAny();
        Story story = new Story(input, budget, payments, arguments.language());
        arguments.out().print(story.text(year, String.valueOf(municipality)));
        return 0;
    }
}
