package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.SchemePlaces;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.output.PageDate;
import nl.regiokas.program.output.ShownRows;
import nl.regiokas.program.page.ComparisonPage;
import nl.regiokas.program.region.ControlText;
import nl.regiokas.program.region.SchemeChange;
import nl.regiokas.program.region.StandingWeights;
import nl.regiokas.program.region.Status;
import nl.regiokas.program.report.ChangedScheme;
import nl.regiokas.program.report.CodeNames;
import nl.regiokas.program.report.ComparisonReport;
import nl.regiokas.program.report.Words;
import nl.regiokas.program.settlement.FromState;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.comparison.ComparisonCalculator;
import nl.regiokas.settlement.comparison.SchemeComparison;
import nl.regiokas.settlement.council.ReferenceSchemes;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares schemes on the facts of a folder. */
@Command(
        name = "compare",
        customSynopsis = "regiokas compare <folder> [--with <scheme.json>...] [options]",
        usageHelpWidth = 80,
        description = {
            "Compares schemes on the same facts: what each municipality is charged more or less in each year, and why;"
                    + " who wins and who loses.",
            "The scheme of the folder and those given are each compared with a reference: full solidarity (all share"
                    + " all care by budget, at cost), or the folder's own scheme.",
            "Nothing is written unless an output folder is given: then comparison.csv and report.html."
        },
        footer = {
            "",
            "Examples:",
            "  regiokas compare examples/scenarios/groningen-2018",
            "  regiokas compare examples/scenarios/groningen-2018 \\",
            "      --set flexible.ownShare=40",
            "  regiokas compare examples/scenarios/groningen-2018 \\",
            "      --with examples/schemes/flat-tax.json --reference own \\",
            "      --output target/compared --locale nl"
        })
public final class CompareCommand implements Callable<Integer> {

    /** What schemes are compared with. */
    enum Reference {
        /** Full solidarity at cost. */
        FULL,
        /** The folder's own scheme. */
        OWN
    }

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Option(
            names = "--with",
            arity = "1..*",
            paramLabel = "<scheme.json>",
            description = "another scheme for the same facts; may be given more than once")
    private List<Path> others = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "<change>",
            description = "another value of a term of the folder's scheme, as scope.term=value, such as"
                    + " flexible.ownShare=40; all changes together make one scheme")
    private List<String> changes = new ArrayList<>();

    @Option(
            names = "--reference",
            paramLabel = "<reference>",
            description = "full: full solidarity (the default); own: the scheme of the folder (the default with --set)")
    private @Nullable Reference asked;

    @Mixin
    private PageDate date = new PageDate();

    @Option(
            names = "--output",
            paramLabel = "<output folder>",
            description = "where comparison.csv and report.html are written")
    private @Nullable Path output;

    @Mixin
    private CsvArgument csv = new CsvArgument();

    @Mixin
    private ShownRows shown = new ShownRows();

    @Mixin
    private FromState state = new FromState();

    private CompareCommand() {}

    @Override
    public Integer call() throws IOException {
        ImmutableList<RegionInput> inputs = changed(arguments.inputs(others, state));
        ImmutableList<SchemeComparison> comparisons = comparisons(inputs);
        return Finished.report(
                opening(inputs, comparisons),
                outcome(inputs, comparisons),
                Optional.ofNullable(output),
                Optional.of(date.or(Subs.day(inputs.get(0)))),
                csv,
                arguments);
    }

    private Opening opening(ImmutableList<RegionInput> inputs, ImmutableList<SchemeComparison> comparisons) {
        Words words = words(arguments.language(), inputs);
        return new Opening(
                arguments.titled(words.text("h1.compare", comparisons.size() + 1)),
                Subs.compare(inputs.get(0), comparisons, words));
    }

    private Outcome outcome(ImmutableList<RegionInput> inputs, ImmutableList<SchemeComparison> comparisons) {
        RegionInput own = inputs.get(0);
        Language language = arguments.language();
        Words pages = words(arguments.pages(), inputs);
        return new Outcome(
                        new Head(
                                pages.text("h1.compare", comparisons.size() + 1),
                                pages.band(Status.of(own.scheme())),
                                arguments.title(),
                                Subs.compare(own, comparisons, pages),
                                ImmutableList.of()),
                        new ComparisonPage(comparisons, shown, words(language, inputs), language).text()
                                + "\n"
                                + ControlText.of(own, language),
                        ComparisonFile.of(comparisons),
                        new ComparisonReport(comparisons, pages).sections())
                .named(names(own, comparisons, pages));
    }

    private static ImmutableTable<String, String, String> names(
            RegionInput own, ImmutableList<SchemeComparison> comparisons, Words pages) {
        return CodeNames.of(pages)
                .with(own.facts().catalogue())
                .with("heading", ComparisonReport.causes(comparisons, pages))
                .with(
                        "heading",
                        ImmutableMap.of(
                                "reference", pages.text("comparison.reference").toLowerCase(Locale.ROOT)))
                .with("scheme", schemes(comparisons, pages))
                .table();
    }

    /** Words in which a change of the folder's scheme is a sentence, and the scheme is that which was agreed. */
    private Words words(Language language, ImmutableList<RegionInput> inputs) {
        Words words = Words.of(language, inputs.get(0));
        return changes.isEmpty()
                ? words
                : words.calling(ChangedScheme.names(
                        inputs.get(0).scheme(), inputs.get(inputs.size() - 1).scheme(), changes, words));
    }

    /** The schemes that have names in words instead of those of their files. */
    private static ImmutableMap<String, String> schemes(ImmutableList<SchemeComparison> comparisons, Words words) {
        return comparisons.stream()
                .flatMap(one -> Stream.of(one.reference(), one.alternative()))
                .map(Settlement::scheme)
                .filter(scheme -> !words.scheme(scheme).equals(scheme.name()))
                .collect(ImmutableMap.toImmutableMap(SolidarityScheme::name, words::scheme, (first, second) -> first));
    }

    private Reference reference() {
        Reference usual = changes.isEmpty() ? Reference.FULL : Reference.OWN;
        return Optional.ofNullable(asked).orElse(usual);
    }

    /** The schemes of the folder and the files, and the folder's own scheme with the changes. */
    private ImmutableList<RegionInput> changed(ImmutableList<RegionInput> inputs) {
        if (changes.isEmpty()) {
            return inputs;
        }
        RegionInput own = inputs.get(0);
        return ImmutableList.<RegionInput>builder()
                .addAll(inputs)
                .add(own.toBuilder()
                        .scheme(SchemeChange.apply(own.scheme(), changes))
                        .build())
                .build();
    }

    private ImmutableList<SchemeComparison> comparisons(ImmutableList<RegionInput> inputs) {
        RegionInput own = inputs.get(0);
        Settlement basis = reference() == Reference.OWN ? StandingWeights.settled(own) : full(own);
        return inputs.stream()
                .skip(reference() == Reference.OWN ? 1 : 0)
                .map(input -> ComparisonCalculator.compare(basis, StandingWeights.settled(input)))
                .collect(ImmutableList.toImmutableList());
    }

    /** What is refused about full solidarity is in no file. */
    private static Settlement full(RegionInput own) {
        SolidarityScheme full = ReferenceSchemes.fullSolidarity(own.scheme().years(), own.facts());
        try {
            return own.toBuilder()
                    .schemePlaces(SchemePlaces.NONE)
                    .build()
                    .placing(() -> Settlement.of(full, own.facts()));
        } catch (RefusalException refusal) {
            Place scheme = Place.of("scheme", full.name());
            throw refusal.in(scheme);
        }
    }
}
