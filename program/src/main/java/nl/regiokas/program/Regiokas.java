package nl.regiokas.program;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ShownText;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.output.ReadHashes;
import nl.regiokas.program.command.CheckCommand;
import nl.regiokas.program.command.CompareCommand;
import nl.regiokas.program.command.ConvertCommand;
import nl.regiokas.program.command.CsvArgument;
import nl.regiokas.program.command.ExplainCommand;
import nl.regiokas.program.command.FormatsCommand;
import nl.regiokas.program.command.ImportIjwCommand;
import nl.regiokas.program.command.IncentiveCommand;
import nl.regiokas.program.command.InitCommand;
import nl.regiokas.program.command.Iv3Command;
import nl.regiokas.program.command.MonitorCommand;
import nl.regiokas.program.command.PlanCommand;
import nl.regiokas.program.command.ProgramVersion;
import nl.regiokas.program.command.ProvidersCommand;
import nl.regiokas.program.command.ReaderArguments;
import nl.regiokas.program.command.RiskCommand;
import nl.regiokas.program.command.RtaCommand;
import nl.regiokas.program.command.StatementCommand;
import nl.regiokas.program.command.UsageProgress;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Languages;
import nl.regiokas.program.output.Made;
import nl.regiokas.program.output.Misspelt;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.output.PageDate;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.program.output.ProgressLine;
import nl.regiokas.program.output.Reported;
import nl.regiokas.program.output.ScenarioPart;
import nl.regiokas.program.output.ShownRows;
import nl.regiokas.program.output.SpokenHelp;
import nl.regiokas.program.output.UsageFaults;
import nl.regiokas.program.output.Written;
import nl.regiokas.program.page.Shown;
import nl.regiokas.program.region.Status;
import nl.regiokas.program.region.Titles;
import nl.regiokas.program.report.ReportFile;
import nl.regiokas.program.report.Words;
import nl.regiokas.program.rta.RtaPart;
import nl.regiokas.program.settlement.GoingOn;
import nl.regiokas.program.settlement.PaymentArgument;
import nl.regiokas.program.settlement.SettlementPart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The program: reads a scenario folder, prints the result and writes the files of the output folder.
 *
 * <p>Exit status 0 when all is well, 2 for bad arguments and bad input (every fault on standard error, nothing written),
 * 1 when a file cannot be read or written.
 */
@Command(
        name = "regiokas",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        usageHelpWidth = 80,
        subcommands = {
            ExplainCommand.class,
            CompareCommand.class,
            RiskCommand.class,
            StatementCommand.class,
            IncentiveCommand.class,
            Iv3Command.class,
            ImportIjwCommand.class,
            FormatsCommand.class,
            InitCommand.class,
            CheckCommand.class,
            ConvertCommand.class,
            RtaCommand.class,
            ProvidersCommand.class,
            PlanCommand.class,
            MonitorCommand.class
        },
        customSynopsis = {
            "regiokas <folder> <output folder> [options]",
            "       regiokas (explain | compare | risk | incentive) <folder> [options]",
            "       regiokas (statement | iv3) <folder> <output folder> [options]",
            "       regiokas import-ijw <folder> <file>... --key-file <file>",
            "       regiokas (init | check) <folder>",
            "       regiokas convert <folder> <new folder> --form (xlsx | nl | csv)",
            "       regiokas formats [<name>]",
            "       regiokas (rta | providers | plan | monitor) <folder> [<output folder>]"
        },
        description = {
            "Computes what a scenario folder asks for, prints it and writes the result.",
            "",
            "A folder with streams.csv and rta.json gives the RTA budget table (rta.csv), next to the published one if the"
                    + " folder has published.csv.",
            "",
            "A folder with scheme.json and usage.csv gives the settlement: charges.csv, positions.csv, funds.csv and"
                    + " payments.csv.",
            "",
            "report.html shows the same to people: pictures, tables and the story behind every amount."
        },
        footer = {
            "",
            "Examples:",
            "  regiokas examples/scenarios/bmwe-2015 target/bmwe-2015 --locale nl",
            "  regiokas explain examples/scenarios/bmwe-2015 --year 2015 \\",
            "      --municipality 0005",
            "  regiokas compare examples/scenarios/groningen-2018",
            "  regiokas risk examples/scenarios/groningen-2018 --drawn-from 2019",
            "  regiokas risk --help"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all is well",
            "1:a file cannot be read or written",
            "2:bad arguments or bad input; every fault is reported, nothing is written"
        })
public final class Regiokas implements Callable<Integer> {

    /** Kept, because a logger without a reference to it loses its level. */
    private static final Logger MONEY_LOGGER = Logger.getLogger("org.javamoney.moneta");

    /** Kept for the same reason; this library warns about missing fonts, even if a statement does not use them. */
    private static final Logger PDF_LOGGER = Logger.getLogger("org.apache.pdfbox");

    @Parameters(index = "0", arity = "0..1", paramLabel = "<folder>", description = "the scenario folder")
    private @Nullable Path folder;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<output folder>",
            description = "where the files are written; made if it is not there")
    private @Nullable Path output;

    @Mixin
    private ReaderArguments reader = new ReaderArguments();

    @Mixin
    private PaymentArgument payments = new PaymentArgument();

    @Option(names = "--year", paramLabel = "<year>", description = "the year that is printed (default: the last)")
    private @Nullable Integer year;

    @Mixin
    private ShownRows rows = new ShownRows();

    @Mixin
    private CsvArgument csv = new CsvArgument();

    @Mixin
    private GoingOn goingOn = new GoingOn();

    @Mixin
    private PageDate date = new PageDate();

    /** Large files are hashed while they are read. */
    private final ReadHashes hashes = new ReadHashes();

    @Spec
    private @Nullable CommandSpec spec;

    private Regiokas() {}

    /**
     * Runs the program and ends the process with its exit status.
     *
     * @param arguments folder, output folder and options
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /**
     * Runs the program.
     *
     * @param out receives what it prints
     * @param err receives the faults
     * @param arguments folder, output folder and options
     * @return the exit status
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        MONEY_LOGGER.setLevel(Level.WARNING);
        PDF_LOGGER.setLevel(Level.SEVERE);
        Language language = Languages.of(Language.asked(arguments)).terminal();
        int status = SpokenHelp.in(new CommandLine(new Regiokas()), language)
                .registerConverter(Path.class, Regiokas::path)
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new RunFaults(language))
                .setParameterExceptionHandler(new UsageFaults())
                .execute(arguments);
        if (out.checkError()) {
            Reported.faults(RefusalException.of(ProgramFault.OUTPUT_CLOSED), language, err);
            status = RunFaults.UNREADABLE;
        }
        err.flush();
        return status;
    }

    /** A blank path would mean the folder in which the program runs, or one that nobody can see the name of. */
    private static Path path(String text) {
        if (text.isBlank()) {
            throw new CommandLine.TypeConversionException(text);
        }
        return Path.of(text);
    }

    @Override
    public Integer call() throws IOException {
        Path from = given(folder, "<folder>");
        Path to = given(output, "<output folder>");
        if (!Files.isDirectory(from)) {
            Optional<Fault> misspelt = Misspelt.command(from.toString(), commandLine());
            if (misspelt.isPresent()) {
                throw new CommandLine.ParameterException(
                        commandLine(),
                        ProgramFault.COMMAND_MISSPELT.code(),
                        RefusalException.of(misspelt.orElseThrow()));
            }
            throw badArgument(ProgramFault.FOLDER_ABSENT, ShownText.path(from.toString()));
        }
        if (Files.exists(to) && !Files.isDirectory(to)) {
            throw badArgument(ProgramFault.NOT_A_FOLDER, ShownText.path(to.toString()));
        }
        Outcome outcome = outcome(from);
        Made made = Made.of(commandLine(), ProgramVersion.text(), outcome.day(), from, hashes);
        OutputFiles files = csv.of(outcome.files(), outcome.names(), row(from))
                .and(ReportFile.of(
                        made.stamped(outcome.head(), languages().pages()),
                        outcome.sections(),
                        languages().pages()));
        InputFaults staying = new InputFaults();
        files.reportStaying(to, "settle", staying);
        files.writeTo(to, "settle", made.origin(outcome.head().band()));
        Reported.notices(staying, languages().terminal(), commandLine().getErr());
        PrintWriter out = commandLine().getOut();
        out.print(outcome.text());
        out.print(Written.in(languages().terminal(), to, files));
        return CommandLine.ExitCode.OK;
    }

    /** What kind of data the rows of a table are, in the language of files. */
    private Optional<String> row(Path from) {
        Words words = new Words(languages().pages(), ImmutableMap.of());
        return Titles.scheme(from).map(Status::of).flatMap(words::row);
    }

    private Languages languages() {
        return reader.languages();
    }

    private ImmutableList<ScenarioPart> parts() throws IOException {
        ProgressLine line = reader.line(commandLine().getErr());
        return ImmutableList.of(
                new RtaPart(),
                new SettlementPart(
                        hashes.with(new UsageProgress(line, languages().terminal())),
                        payments.way(),
                        shown(),
                        goingOn,
                        date));
    }

    private Shown shown() {
        return new Shown(year == null ? OptionalInt.empty() : OptionalInt.of(year), rows);
    }

    private Outcome outcome(Path from) throws IOException {
        ImmutableList<ScenarioPart> asked =
                parts().stream().filter(part -> part.isAskedBy(from)).collect(ImmutableList.toImmutableList());
        InputFaults faults = new InputFaults();
        if (asked.isEmpty()) {
            ProgramFault.addNoScenario(from, faults);
        }
        ImmutableList<Outcome> outcomes = asked.stream()
                .map(part -> part.run(from, languages(), faults))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
        Reported.notices(faults, languages().terminal(), commandLine().getErr());
        faults.throwIfAny();
        return outcomes.stream().reduce(Outcome::and).orElseThrow();
    }

    /** For picocli the two folders are optional, because a subcommand has its own; here they are required. */
    private Path given(@Nullable Path path, String label) {
        if (path == null) {
            throw badArgument(
                    ProgramFault.ARGUMENT_MISSING,
                    SpokenHelp.label(label, languages().terminal()));
        }
        return path;
    }

    private CommandLine.ParameterException badArgument(ProgramFault fault, String argument) {
        RefusalException refusal = RefusalException.of(fault, argument);
        return new CommandLine.ParameterException(commandLine(), fault.code(), refusal);
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
