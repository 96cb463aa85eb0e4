package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Made;
import nl.regiokas.program.output.PageDate;
import nl.regiokas.program.output.Written;
import nl.regiokas.program.region.ControlText;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.program.region.Status;
import nl.regiokas.program.report.Words;
import nl.regiokas.program.settlement.GoingOn;
import nl.regiokas.program.settlement.PaymentArgument;
import nl.regiokas.program.statement.StatementFiles;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the statements of municipalities, to be printed. */
@Command(
        name = "statement",
        customSynopsis = "regiokas statement <folder> <output folder> [options]",
        usageHelpWidth = 80,
        description = {
            "Writes a statement for each municipality and outside party: what it has to pay or receives and why, on one"
                    + " sheet of A4, with an annex that explains how every amount came about.",
            "The files are statement-CODE-YEAR.html and statement-CODE-YEAR.pdf, the same in content."
        },
        footer = {
            "",
            "Examples:",
            "  regiokas statement examples/scenarios/groningen-2018 target/statements",
            "  regiokas statement examples/scenarios/groningen-2018 target/statements \\",
            "      --municipality 1895 --year 2019 --locale nl"
        })
public final class StatementCommand implements Callable<Integer> {

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Parameters(index = "1", paramLabel = "<output folder>", description = "where the statements are written")
    private @Nullable Path output;

    @Option(names = "--municipality", paramLabel = "<code>", description = "whose statement (default: everybody's)")
    private @Nullable String municipality;

    @Option(names = "--year", paramLabel = "<year>", description = "the year of the statement (default: the last)")
    private @Nullable Integer year;

    @Mixin
    private PaymentArgument payments = new PaymentArgument();

    @Mixin
    private PageDate date = new PageDate();

    @Mixin
    private GoingOn goingOn = new GoingOn();

    private StatementCommand() {}

    @Override
    public Integer call() throws IOException {
        Path to = arguments.given(output, "<output folder>");
        RegionInput input = arguments.input(goingOn);
        SettledRegion region = arguments.settled(input, payments.way());
        ImmutableList<Settlement.Year> years = region.settlement().years();
        int asked = year == null ? years.get(years.size() - 1).year() : year;
        Language language = arguments.language();
        LocalDate day = date.or(region.day(asked));
        Made made = arguments.made(Optional.of(day));
        StatementFiles files =
                new StatementFiles(region, arguments.title(), arguments.region(), arguments.pages(), made);
        OutputFiles statements =
                files.of(asked, parties(input, region.settlement().year(asked)));
        arguments.write(
                statements, to, made.origin(Words.of(arguments.pages(), input).band(Status.of(input.scheme()))));
        arguments.print(Finished.text(
                new Opening(arguments.titled(language.text("statement.title", Integer.toString(asked))), ""),
                arguments));
        arguments.print(ControlText.of(input, language));
        arguments.out().print(Written.in(language, to, statements));
        return 0;
    }

    private ImmutableList<Party> parties(RegionInput input, Settlement.Year settled) {
        return Optional.ofNullable(municipality)
                .map(given -> input.party(given).orElse(given))
                .map(code -> input.placing(
                        () -> ImmutableList.of(settled.position(code).party())))
                .orElseGet(() -> settled.books().positions().stream()
                        .map(Position::party)
                        .collect(ImmutableList.toImmutableList()));
    }
}
