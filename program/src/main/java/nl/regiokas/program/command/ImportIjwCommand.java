package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.regiokas.exchange.ijw.ClientKey;
import nl.regiokas.exchange.ijw.IjwImport;
import nl.regiokas.exchange.ijw.IjwImported;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Paragraph;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports claims of providers and the answers to them into a folder. */
@Command(
        name = "import-ijw",
        customSynopsis = "regiokas import-ijw <folder> <file>... --key-file <file> [options]",
        usageHelpWidth = 80,
        description = {
            "Adds the claims of JW323 messages (iJw 3.2) to usage-ijw.csv in the folder, and drops what JW325 messages"
                    + " refuse. All messages are taken, or none; a message that was read already is refused.",
            "A client gets a name made of the citizen service number and the key; the number itself is kept nowhere."
        },
        footer = {"", "Examples:", "  regiokas import-ijw region claims/*.xml --key-file region.key"})
public final class ImportIjwCommand implements Callable<Integer> {

    @Mixin
    private FolderArguments arguments = new FolderArguments();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "<file>", description = "the messages, in any order")
    private List<Path> messages = ImmutableList.of();

    @Option(
            names = "--key-file",
            required = true,
            paramLabel = "<file>",
            description =
                    "a file with a secret key of at least 16 bytes, which makes the names of clients; keep it: with"
                            + " another key a client gets another name")
    private @Nullable Path key;

    private ImportIjwCommand() {}

    @Override
    public Integer call() throws IOException {
        Path keyFile = Optional.ofNullable(key).orElseThrow();
        report(arguments.read(faults -> IjwImport.into(arguments.folder(), messages, ClientKey.read(keyFile), faults)));
        return 0;
    }

    private void report(IjwImported taken) {
        Language language = arguments.language();
        arguments.print(Finished.text(new Opening(arguments.titled(language.text("ijw.title")), ""), arguments));
        for (IjwImported.Message one : taken.messages()) {
            boolean isAdded = one.lines() >= 0;
            arguments.print(Paragraph.of(language.text(
                    isAdded ? "ijw.added" : "ijw.dropped",
                    one.file(),
                    one.claim().message(),
                    one.claim().provider(),
                    one.claim().municipality(),
                    Math.abs(one.lines()),
                    language.amount(isAdded ? one.cents() : Math.negateExact(one.cents()), 2))));
        }
        arguments.print(Paragraph.of(language.text("ijw.lines", IjwImport.FILE, taken.lines())));
    }
}
