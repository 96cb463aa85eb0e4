package nl.regiokas.program.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.risk.simulation.RiskStudy;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Reports what is wrong with arguments: first a line that helps, and last the faults, where the reader looks. */
public final class UsageFaults implements CommandLine.IParameterExceptionHandler {

    /** What is accepted by commands that settle the folder as it is. */
    private static final ImmutableSet<String> GOING_ON = ImmutableSet.of("--from-state", "--previous");

    /** The handler. */
    public UsageFaults() {}

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        Language language = Languages.of(Language.asked(arguments)).terminal();
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        err.println(language.text("usage.help", name));
        faults(failure, name, language, List.of(arguments))
                .forEach(fault -> err.println(Reported.line(fault, language)));
        return CommandLine.ExitCode.USAGE;
    }

    private static ImmutableList<Fault> faults(
            ParameterException failure, String command, Language language, List<String> arguments) {
        if (failure.getCause() instanceof RefusalException refusal) {
            return refusal.faults();
        }
        Optional<Fault> misspelt =
                arguments.stream().findFirst().flatMap(first -> Misspelt.command(first, failure.getCommandLine()));
        if (misspelt.isPresent()) {
            return ImmutableList.of(misspelt.orElseThrow());
        }
        if (failure instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unknown(unmatched, command);
        }
        if (failure instanceof CommandLine.MissingParameterException missing) {
            return missing.getMissing().stream()
                    .map(argument -> missing(argument, language, arguments))
                    .collect(ImmutableList.toImmutableList());
        }
        if (failure instanceof CommandLine.OverwrittenOptionException twice) {
            return ImmutableList.of(Fault.of(ProgramFault.ARGUMENT_TWICE, label(twice.getOverwritten(), language)));
        }
        ArgSpec argument = failure.getArgSpec();
        String label = argument == null ? command : label(argument, language);
        if (argument == null || failure.getValue() == null) {
            return ImmutableList.of(Fault.of(ProgramFault.ARGUMENT_WRONG, label));
        }
        if (failure.getValue().isBlank()) {
            return ImmutableList.of(Fault.of(
                    argument instanceof OptionSpec
                            ? ProgramFault.ARGUMENT_WITHOUT_VALUE
                            : ProgramFault.ARGUMENT_MISSING,
                    label));
        }
        if (isTooLarge(failure.getValue(), argument.type())) {
            return ImmutableList.of(
                    Fault.of(ProgramFault.ARGUMENT_TOO_LARGE, label, most(argument), failure.getValue()));
        }
        return ImmutableList.of(Fault.of(
                ProgramFault.ARGUMENT_INVALID, label, expected(argument.type(), language), failure.getValue()));
    }

    /** Whether a text is a whole number that only is too large. */
    private static boolean isTooLarge(String value, Class<?> type) {
        return (type.isPrimitive() || Number.class.isAssignableFrom(type))
                && type != boolean.class
                && value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static long most(ArgSpec argument) {
        boolean isOfDraws =
                argument instanceof OptionSpec option && option.longestName().equals("--draws");
        if (isOfDraws) {
            return RiskStudy.MOST_DRAWS;
        }
        return argument.type() == long.class ? Long.MAX_VALUE : Integer.MAX_VALUE;
    }

    /** Unknown arguments; what may be the value of an unknown option is not reported. */
    private static ImmutableList<Fault> unknown(CommandLine.UnmatchedArgumentException failure, String command) {
        boolean isNamed = failure.getUnmatched().stream().anyMatch(argument -> argument.startsWith("-"));
        return failure.getUnmatched().stream()
                .filter(argument -> !isNamed || argument.startsWith("-"))
                .map(argument -> GOING_ON.contains(argument)
                        ? Fault.of(ProgramFault.ARGUMENT_GOING_ON, command, argument)
                        : unknown(argument, failure, command))
                .collect(ImmutableList.toImmutableList());
    }

    private static Fault unknown(String argument, CommandLine.UnmatchedArgumentException failure, String command) {
        return Misspelt.option(argument, failure.getCommandLine())
                .map(near -> Fault.of(ProgramFault.ARGUMENT_MISSPELT, command, argument, near))
                .orElseGet(() -> Fault.of(ProgramFault.ARGUMENT_UNKNOWN, command, argument));
    }

    private static Fault missing(ArgSpec argument, Language language, List<String> arguments) {
        boolean isNamed = argument instanceof OptionSpec option
                && Stream.of(option.names()).anyMatch(arguments::contains);
        return Fault.of(
                isNamed ? ProgramFault.ARGUMENT_WITHOUT_VALUE : ProgramFault.ARGUMENT_MISSING,
                label(argument, language));
    }

    private static String label(ArgSpec argument, Language language) {
        return argument instanceof OptionSpec option
                ? option.longestName()
                : SpokenHelp.label(argument.paramLabel(), language);
    }

    /** The allowed words, or the kind of value. */
    private static String expected(Class<?> type, Language language) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(language.locale()))
                    .collect(Collectors.joining(language.text("usage.or")));
        }
        if (type == boolean.class || type == Boolean.class) {
            return language.text("usage.flag");
        }
        if (type == LocalDate.class) {
            return language.text("usage.day");
        }
        return language.text(
                Number.class.isAssignableFrom(type) || type.isPrimitive() ? "usage.number" : "usage.value");
    }
}
