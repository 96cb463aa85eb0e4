package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.regiokas.budgeting.provider.Provider;
import nl.regiokas.budgeting.provider.ProviderResult;
import nl.regiokas.exchange.provider.ProviderFile;
import nl.regiokas.exchange.provider.ProviderRegion;
import nl.regiokas.program.output.Days;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.output.PageDate;
import nl.regiokas.program.output.ShownRows;
import nl.regiokas.program.page.ProvidersPage;
import nl.regiokas.program.report.CodeNames;
import nl.regiokas.program.report.ProviderReport;
import nl.regiokas.program.report.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Settles budgets and claims of providers. */
@Command(
        name = "providers",
        customSynopsis = "regiokas providers <folder> [<output folder>] [options]",
        usageHelpWidth = 80,
        description = {
            "Settles the budgets of provider-budgets.csv with the usage of each provider: what was granted, claimed,"
                    + " accepted and refused, and what is still to be paid.",
            "Nothing is written unless an output folder is given: then provider-result.csv and report.html."
        },
        footer = {"", "Example:", "  regiokas providers examples/scenarios/bmwe-budgets-2015 target/bmwe"})
public final class ProvidersCommand implements Callable<Integer> {

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Parameters(index = "1", arity = "0..1", paramLabel = "<output folder>", description = "where files are written")
    private @Nullable Path output;

    @Mixin
    private CsvArgument csv = new CsvArgument();

    @Mixin
    private ShownRows shown = new ShownRows();

    @Mixin
    private PageDate date = new PageDate();

    private ProvidersCommand() {}

    @Override
    public Integer call() throws IOException {
        ProviderRegion region =
                arguments.read(faults -> ProviderRegion.read(arguments.folder(), arguments.reading(), faults));
        return Finished.report(
                opening(region),
                outcome(region),
                Optional.ofNullable(output),
                Optional.of(date.or(Days.lastOf(years(region).getMax()))),
                csv,
                arguments);
    }

    private Opening opening(ProviderRegion region) {
        Language language = arguments.language();
        return new Opening(language.text("providers.h1", arguments.region()), sub(region, language));
    }

    private Outcome outcome(ProviderRegion region) {
        Language pages = arguments.pages();
        return new Outcome(
                        new Head(
                                pages.text("providers.h1", arguments.title()),
                                ImmutableList.of(),
                                arguments.title(),
                                sub(region, pages),
                                ImmutableList.of()),
                        new ProvidersPage(region, shown, arguments.language()).text(),
                        ProviderFile.of(region.settlement()),
                        new ProviderReport(region, pages).sections())
                .named(CodeNames.of(Words.named(pages, region.names()))
                        .with("provider", providers(region))
                        .table());
    }

    private static IntSummaryStatistics years(ProviderRegion region) {
        return region.settlement().results().stream()
                .mapToInt(ProviderResult::year)
                .summaryStatistics();
    }

    private static String sub(ProviderRegion region, Language language) {
        IntSummaryStatistics years = years(region);
        return language.text(
                "providers.sub",
                Words.named(language, region.names()).years(years.getMin(), years.getMax()),
                region.settlement().providers().size());
    }

    private static ImmutableMap<String, String> providers(ProviderRegion region) {
        return region.settlement().providers().values().stream()
                .collect(ImmutableMap.toImmutableMap(Provider::code, Provider::name));
    }
}
