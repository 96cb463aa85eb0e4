package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.settlement.incentive.Trajectory;
import picocli.CommandLine.Option;

/** The courses of care that a municipality can choose from. */
final class ChoiceArguments {

    @Option(names = "--product", required = true, paramLabel = "<code>", description = "the product that is used more")
    private String product = "";

    @Option(
            names = "--extra",
            paramLabel = "<amount>",
            defaultValue = "1000.00",
            description = "the cost of the extra use in euros (default: 1000.00)")
    private String extra = "";

    @Option(
            names = "--or",
            paramLabel = "<choice>",
            description = "a course of care to choose instead, as product=cost, such as 45A01=60000.00: lists the pairs"
                    + " in which the dearer one costs the municipality less; may be given more than once")
    private List<String> others = new ArrayList<>();

    ChoiceArguments() {}

    ProductCode product() {
        return ProductCode.of(product);
    }

    long extraCents() {
        return Euro.parseCents(extra, "--extra");
    }

    /** Everything there is to choose from, or nothing if no choice was given. */
    ImmutableList<Trajectory> choices() {
        if (others.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Trajectory> choices = ImmutableList.builder();
        choices.add(new Trajectory(product(), extraCents()));
        others.forEach(other -> choices.add(choice(other)));
        return choices.build();
    }

    private static Trajectory choice(String text) {
        int at = text.lastIndexOf('=');
        Faults.require(at > 0, ProgramFault.CHOICE_MALFORMED, text);
        return new Trajectory(ProductCode.of(text.substring(0, at)), Euro.parseCents(text.substring(at + 1), "--or"));
    }
}
