package nl.regiokas.program.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.exchange.output.Origin;
import nl.regiokas.exchange.output.ReadHashes;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What pages and files of a run were made from: program, day, command and the hashes of what was read. Dutch: herkomst.
 *
 * @param version name and version of the program
 * @param day their date, if any
 * @param command the command without folders: subcommand and options
 * @param options the options that were given; for a file only its name
 * @param inputs the hash of each file that was read, by its name
 */
public record Made(
        String version,
        Optional<LocalDate> day,
        String command,
        ImmutableList<String> options,
        ImmutableSortedMap<String, String> inputs) {

    /** Options that have no effect on the result. */
    private static final ImmutableSet<String> ASIDE =
            ImmutableSet.of("--output", "--progress", "--help", "--version", "--date");

    /**
     * What a run is made from.
     *
     * @param line the command as it was parsed
     * @param version name and version of the program
     * @param day the date of the pages, if any
     * @param folder the folder that is read
     * @param read the hashes of what was read of it already
     * @return what it is made from
     */
    public static Made of(CommandLine line, String version, Optional<LocalDate> day, Path folder, ReadHashes read) {
        ImmutableList<OptionSpec> given = given(line);
        ImmutableList<Path> others = given.stream()
                .flatMap(option -> values(option).stream())
                .filter(Path.class::isInstance)
                .map(Path.class::cast)
                .filter(Files::isRegularFile)
                .collect(ImmutableList.toImmutableList());
        String name = line.getCommandSpec().qualifiedName();
        return new Made(
                version,
                day,
                name + " " + folder.toAbsolutePath().normalize().getFileName(),
                given.stream().flatMap(Made::stated).collect(ImmutableList.toImmutableList()),
                Origin.hashes(folder, others, read));
    }

    /**
     * What a run that reads no folder is made from.
     *
     * @param line the command as it was parsed
     * @param version name and version of the program
     * @return what it is made from
     */
    public static Made of(CommandLine line, String version) {
        return new Made(
                version,
                Optional.empty(),
                line.getCommandSpec().qualifiedName(),
                given(line).stream().flatMap(Made::stated).collect(ImmutableList.toImmutableList()),
                ImmutableSortedMap.of());
    }

    private static ImmutableList<OptionSpec> given(CommandLine line) {
        return line.getParseResult().matchedOptions().stream()
                .filter(option -> !ASIDE.contains(option.longestName()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<String> stated(OptionSpec option) {
        return option.arity().max() == 0
                ? Stream.of(option.longestName())
                : values(option).stream().map(value -> option.longestName() + " " + text(value));
    }

    private static List<?> values(OptionSpec option) {
        Object value = option.getValue();
        return value == null ? List.of() : value instanceof Collection<?> many ? List.copyOf(many) : List.of(value);
    }

    /** A folder or file by its name: its location is private. */
    private static String text(Object value) {
        String text = value instanceof Path path ? String.valueOf(path.getFileName()) : String.valueOf(value);
        return value instanceof Enum ? text.toLowerCase(Locale.ROOT) : text.contains(" ") ? "\"" + text + "\"" : text;
    }

    /**
     * Returns a head that says what its page was made from.
     *
     * @param head the head
     * @param language the language of the page
     * @return the same head with its foot
     */
    public Head stamped(Head head, Language language) {
        ImmutableList.Builder<String> foot = ImmutableList.builder();
        if (head.foot().isEmpty()) {
            foot.add(
                    day.isPresent()
                            ? language.text("report.made", version, Days.text(day.orElseThrow(), language))
                            : language.text("report.made.undated", version));
        }
        foot.addAll(head.foot())
                .add(language.text(
                        "report.made.command",
                        Stream.concat(Stream.of(command), options.stream()).collect(Collectors.joining(" "))));
        return new Head(head.title(), head.band(), head.region(), head.sub(), foot.build(), inputs);
    }

    /**
     * Returns what the files were made from.
     *
     * @param status what kind of data they are
     * @return the origin of the files
     */
    public Origin origin(ImmutableList<String> status) {
        return Origin.builder()
                .by(version)
                .date(day.map(LocalDate::toString))
                .options(options)
                .status(status)
                .inputs(inputs)
                .build();
    }
}
