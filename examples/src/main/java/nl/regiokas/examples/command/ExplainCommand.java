package nl.regiokas.examples.command;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.examples.output.Language;
import nl.regiokas.examples.settlement.Scenario;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.settlement.explanation.SettlementExplainer;
import nl.regiokas.settlement.explanation.SettlementWording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how the balance and the own cost of a municipality in a year came about. */
@Command(
        name = "explain",
        customSynopsis = "regiokas explain <folder> --year <year> --municipality <code> [options]",
        usageHelpWidth = 80,
        description = {
            "Prints how what a municipality has to settle in a year came about: every charge by which rule, from what,"
                    + " with which weight, and who got the odd cent; then its own cost.",
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
            description = "the municipality's code, such as 0003")
    private @Nullable String municipality;

    private ExplainCommand() {}

    @Override
    public Integer call() {
        Scenario scenario = arguments.scenarios(ImmutableList.of()).get(0);
        MunicipalityCode code = MunicipalityCode.of(String.valueOf(municipality));
        SettlementExplainer explainer =
                new SettlementExplainer(new SettlementCalculator().settle(scenario.scheme(), scenario.facts()));
        Language language = arguments.language();
        ExplanationText text = ExplanationText.in(SettlementWording.in(language.locale()));
        String balance = text.write(explainer.balance(year, code));
        String cost = text.write(explainer.cost(year, code));
        PrintWriter out = arguments.out();
        out.println(language.text(
                "explain.title",
                scenario.names().getOrDefault(code, code.value()),
                code.value(),
                Integer.toString(year)));
        out.println();
        out.println(balance);
        out.print(cost);
        return 0;
    }
}
