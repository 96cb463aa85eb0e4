package nl.regiokas.program.command;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.settlement.RegionPage;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.settlement.Models;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Describes the formats of the files of a folder, from the same tables that read them. */
@Command(
        name = "formats",
        customSynopsis = "regiokas formats [<name>] [options]",
        usageHelpWidth = 80,
        description = {
            "Describes the files of a folder: what each column and field holds, and every fault of reading with its code.",
            "With a name, such as usage or flatTax, only the chapters whose titles have it."
        },
        footer = {"", "Examples:", "  regiokas formats usage --locale nl"})
public final class FormatsCommand implements Callable<Integer> {

    private static final String CHAPTER = "\n## ";

    @Mixin
    private LanguageArgument language = new LanguageArgument();

    @Parameters(arity = "0..1", paramLabel = "<name>", description = "a file, a model or a key")
    private @Nullable String name;

    @Spec
    private @Nullable CommandSpec spec;

    private FormatsCommand() {}

    @Override
    public Integer call() {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        String page = RegionPage.markdown(Models.types(), language.chosen() == Language.NL);
        String stated = name == null ? page : chapters(page, Ascii.toLowerCase(name));
        if (stated.isEmpty()) {
            throw new CommandLine.ParameterException(
                    commandLine,
                    ProgramFault.NO_CHAPTER.code(),
                    RefusalException.of(ProgramFault.NO_CHAPTER, String.valueOf(name)));
        }
        commandLine.getOut().print(stated);
        return 0;
    }

    private static String chapters(String page, String asked) {
        return Splitter.on(CHAPTER)
                .splitToStream(page)
                .skip(1)
                .filter(chapter -> Ascii.toLowerCase(chapter.substring(0, chapter.indexOf('\n')))
                                .contains(asked)
                        && !asked.isBlank())
                .map(chapter -> "## " + chapter.stripTrailing() + "\n")
                .collect(Collectors.joining("\n"));
    }
}
