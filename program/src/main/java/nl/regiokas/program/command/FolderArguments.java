package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.input.ShownText;
import nl.regiokas.exchange.output.Origin;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.output.ReadHashes;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Languages;
import nl.regiokas.program.output.Made;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.program.output.ProgressLine;
import nl.regiokas.program.output.Reported;
import nl.regiokas.program.region.PaymentWay;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.program.region.Titles;
import nl.regiokas.program.settlement.FromState;
import nl.regiokas.program.settlement.GoingOn;
import nl.regiokas.risk.simulation.Progress;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command receives: a folder, a language, and whether progress is shown. */
final class FolderArguments {

    @Parameters(index = "0", paramLabel = "<folder>", description = "the scenario folder")
    private @Nullable Path folder;

    @Mixin
    private ReaderArguments reader = new ReaderArguments();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help and exit")
    @SuppressWarnings("UnusedVariable") // picocli sets it and stops
    private boolean isHelpAsked;

    /** Large files are hashed while they are read. */
    private final ReadHashes hashes = new ReadHashes();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** Reads something of the folder. */
    interface Reading<T, E extends Exception> {

        /** What is read, or nothing and the faults. */
        Optional<T> read(InputFaults faults) throws E;
    }

    FolderArguments() {}

    /** The language of what is printed. */
    Language language() {
        return languages().terminal();
    }

    /** The language of what is written for people. */
    Language pages() {
        return languages().pages();
    }

    Languages languages() {
        return reader.languages();
    }

    PrintWriter out() {
        return commandLine().getOut();
    }

    void print(String text) {
        out().print(text);
    }

    /** The folder's name, the title of a page. */
    String title() {
        return Titles.of(folder());
    }

    /** The title of the folder's scheme, or the folder's name: whose figures they are. */
    String region() {
        return scheme().map(scheme -> Titles.of(scheme, folder())).orElseGet(this::title);
    }

    /** A title on the terminal, with whose figures they are. */
    String titled(String title) {
        return language().text("head", title, region());
    }

    /** Reads the folder's scheme, which gets the name of the folder, and other schemes, or refuses with every fault. */
    ImmutableList<RegionInput> inputs(List<Path> others) {
        return inputs(others, new FromState());
    }

    /** As {@link #inputs(List)}; all of them continue from a state. */
    ImmutableList<RegionInput> inputs(List<Path> others, FromState state) {
        ImmutableList<RegionInput> all =
                read(faults -> read(others, faults).flatMap(inputs -> state.applied(inputs, faults)));
        requireLinesPlacedAlike(all);
        return all;
    }

    /** Usage is placed in years once for all schemes, so that none of them may place late lines otherwise. */
    private static void requireLinesPlacedAlike(ImmutableList<RegionInput> inputs) {
        RegionInput own = inputs.get(0);
        inputs.stream()
                .filter(other -> !own.closings().isEmpty())
                .filter(other -> other.scheme().lateLines() != own.scheme().lateLines())
                .findFirst()
                .ifPresent(other -> {
                    throw RefusalException.of(
                            ProgramFault.LATE_LINES_UNLIKE,
                            other.scheme().name(),
                            own.scheme().name());
                });
    }

    /** The folder's scheme, continuing from an earlier run; refuses with every fault. */
    RegionInput input(GoingOn goingOn) {
        return read(
                faults -> read(ImmutableList.of(), faults).flatMap(inputs -> goingOn.applied(inputs.get(0), faults)));
    }

    /** The settled region; reports the notices of its closings, or refuses with every fault. */
    SettledRegion settled(RegionInput input, PaymentWay way) {
        return read(faults -> SettledRegion.of(input, way, faults));
    }

    /** What is read; reports what was repaired, skipped or not used, or refuses with every fault. */
    <T, E extends Exception> T read(Reading<T, E> reading) throws E {
        InputFaults faults = new InputFaults();
        Optional<T> read = reading.read(faults);
        report(faults);
        faults.throwIfAny();
        return read.orElseThrow();
    }

    /** The name of the command, under which its files are known. */
    String command() {
        return commandLine().getCommandName();
    }

    /** Reports what was repaired, skipped or not used. */
    void report(InputFaults read) {
        Reported.notices(read, language(), commandLine().getErr());
    }

    /** Reports the notices of what was computed. */
    void report(List<Fault> notices) {
        Reported.notices(notices, language(), commandLine().getErr());
    }

    /** Reads the folder's scheme, which gets the name of the folder, and other schemes, or reports what is wrong. */
    Optional<ImmutableList<RegionInput>> read(List<Path> others, InputFaults faults) {
        return RegionReader.read(folder(), others, Models.types(), reading(), faults)
                .map(inputs -> ImmutableList.<RegionInput>builder()
                        .add(named(inputs.get(0)))
                        .addAll(inputs.subList(1, inputs.size()))
                        .build());
    }

    private RegionInput named(RegionInput own) {
        return own.toBuilder()
                .scheme(own.scheme().toBuilder().name(title()).build())
                .build();
    }

    /** The scheme of the folder, if there is a sound one; the code that needs it reports its faults. */
    Optional<SolidarityScheme> scheme() {
        return Titles.scheme(folder());
    }

    /** What pages and files are made from. */
    Made made(Optional<LocalDate> day) throws IOException {
        return Made.of(commandLine(), ProgramVersion.text(), day, folder(), hashes);
    }

    /** Writes the files of the command, and reports what stays of an earlier run. */
    void write(OutputFiles files, Path to, Origin origin) throws IOException {
        InputFaults staying = new InputFaults();
        files.reportStaying(to, command(), staying);
        files.writeTo(to, command(), origin);
        report(staying);
    }

    private ProgressLine line() {
        return reader.line(commandLine().getErr());
    }

    /** Computes something that is drawn again and again, and shows how far it is. */
    <T> T drawn(Function<Progress, T> computed) {
        ProgressLine line = line();
        try {
            return computed.apply((done, total) -> {
                line.show(language().text("progress.draws", ProgressLine.percent(done, total)));
                return true;
            });
        } finally {
            line.end();
        }
    }

    ReadingProgress reading() {
        return hashes.with(new UsageProgress(line(), language()));
    }

    /** A second folder, which is required. */
    Path given(@Nullable Path path, String label) {
        return Paths.given(path, label, commandLine());
    }

    Path folder() {
        Path given = Objects.requireNonNull(folder);
        if (!Files.isDirectory(given)) {
            RefusalException absent = RefusalException.of(ProgramFault.FOLDER_ABSENT, ShownText.path(given.toString()));
            throw new CommandLine.ParameterException(commandLine(), ProgramFault.FOLDER_ABSENT.code(), absent);
        }
        return given;
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
