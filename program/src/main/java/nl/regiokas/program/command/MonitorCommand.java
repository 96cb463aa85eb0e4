package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.exchange.monitor.MonitorFile;
import nl.regiokas.exchange.monitor.MonitorRegion;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.program.page.MonitorPage;
import nl.regiokas.program.region.Outlook;
import nl.regiokas.program.region.ProjectionDraws;
import nl.regiokas.program.region.Status;
import nl.regiokas.program.report.CodeNames;
import nl.regiokas.program.report.MonitorSections;
import nl.regiokas.program.report.MonitorWords;
import nl.regiokas.risk.simulation.RiskStudy;
import nl.regiokas.settlement.Models;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares use with the budget in the course of a year, with a forecast. */
@Command(
        name = "monitor",
        customSynopsis = "regiokas monitor <folder> [<output folder>] --until <date> [options]",
        usageHelpWidth = 80,
        description = {
            "Shows for each municipality and segment what was budgeted, what was used until a date and is not declared yet,"
                    + " what was expected and where the year ends. With scheme.json also what that would mean for each"
                    + " municipality.",
            "Nothing is written unless an output folder is given: then monitor.csv, report.html and, with a scheme,"
                    + " projection.csv."
        },
        footer = {
            "",
            "Example:",
            "  regiokas monitor examples/scenarios/bmwe-budgets-2015 target/bmwe \\",
            "      --until 2015-09-30 --locale nl"
        })
public final class MonitorCommand implements Callable<Integer> {

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Parameters(index = "1", arity = "0..1", paramLabel = "<output folder>", description = "where files are written")
    private @Nullable Path output;

    @Option(
            names = "--until",
            required = true,
            paramLabel = "<date>",
            converter = MonitorArguments.Day.class,
            description = "the last day that counts, such as 2020-09-30")
    private @Nullable LocalDate until;

    @Mixin
    private MonitorArguments options = new MonitorArguments();

    @Option(
            names = "--projection",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "settle the forecast under scheme.json (default: yes)")
    private boolean isProjected;

    @Option(
            names = "--draws",
            paramLabel = "<number>",
            description = "how often the rest of the year is drawn for a range of 10 to 90%%; 0: not (default: 1000)")
    private @Nullable Integer draws;

    @Option(
            names = "--seed",
            paramLabel = "<number>",
            defaultValue = "1",
            description = "decides all draws (default: 1)")
    private long seed;

    @Mixin
    private CsvArgument csv = new CsvArgument();

    private MonitorCommand() {}

    @Override
    public Integer call() throws IOException {
        Faults.require(
                draws == null || (draws >= 0 && draws <= RiskStudy.MOST_DRAWS),
                ProgramFault.DRAWS_OUTSIDE,
                RiskStudy.MOST_DRAWS,
                draws);
        Faults.require(draws == null || isProjected, ProgramFault.DRAWS_WITHOUT_PROJECTION);
        MonitorRegion region = arguments.read(faults -> MonitorRegion.read(
                arguments.folder(),
                Models.types(),
                Objects.requireNonNull(until),
                options.options(arguments.language().locale()),
                arguments.reading(),
                faults));
        Outlook outlook = isProjected ? outlook(region) : Outlook.NONE;
        arguments.report(outlook.reasons());
        return Finished.report(
                opening(region),
                outcome(region, outlook),
                Optional.ofNullable(output),
                Optional.ofNullable(until),
                csv,
                arguments);
    }

    private Opening opening(MonitorRegion region) {
        MonitorWords words = new MonitorWords(region, arguments.language());
        return new Opening(
                arguments.titled(arguments.language().text("monitor.h1", words.year(), words.stand())), words.period());
    }

    private Outlook outlook(MonitorRegion region) {
        return arguments.drawn(
                progress -> Outlook.of(region, new ProjectionDraws(Optional.ofNullable(draws), seed, progress)));
    }

    private Outcome outcome(MonitorRegion region, Outlook outlook) {
        Language language = arguments.pages();
        MonitorWords words = new MonitorWords(region, language);
        OutputFiles monitor = MonitorFile.of(region.report());
        return new Outcome(
                        new Head(
                                language.text("monitor.h1", words.year(), words.stand()),
                                region.input()
                                        .map(input -> words.words().band(Status.of(input.scheme())))
                                        .orElse(ImmutableList.of()),
                                arguments.title(),
                                words.period(),
                                ImmutableList.of()),
                        new MonitorPage(region, outlook.projection(), arguments.language()).text(),
                        outlook.projection()
                                .map(shown -> monitor.and(shown.files()))
                                .orElse(monitor),
                        new MonitorSections(region.report(), outlook, words).sections())
                .named(CodeNames.of(words.words()).table());
    }
}
