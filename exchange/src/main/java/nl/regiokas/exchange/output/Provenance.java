package nl.regiokas.exchange.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.InputNotice;
import nl.regiokas.exchange.input.JsonFile;
import nl.regiokas.exchange.input.JsonObject;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.exchange.input.ShownText;
import nl.regiokas.exchange.internal.NamedFailure;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Which files of an output folder a command wrote, with the SHA-256 hash of each, and what it made them from:
 * {@code provenance.json}.
 *
 * <p>It is written last. So a folder whose files do not match it was left half written, or was changed since.
 *
 * @param commands the files with their hashes, by command
 * @param origins what each command made its files from, where that is known
 * @since 0.2.0
 */
public record Provenance(
        ImmutableSortedMap<String, ImmutableSortedMap<String, String>> commands,
        ImmutableSortedMap<String, Origin> origins) {

    /** The name of the file. */
    public static final String FILE = "provenance.json";

    private static final String FORMAT = "regiokas-provenance/1";
    private static final ImmutableSet<String> RESULTS = ImmutableSet.of(".csv", ".html", ".json");
    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * Refuses a component that is null.
     *
     * @param commands the files with their hashes, by command
     * @param origins what each command made its files from, where that is known
     */
    public Provenance {
        Attributes.given(commands, "commands of provenance");
        Attributes.given(origins, "origins of provenance");
    }

    /**
     * Reads the file of an output folder.
     *
     * @param folder the output folder
     * @param faults receives what is wrong with it
     * @return what it says, or nothing if there is none or it cannot be read
     * @throws java.io.UncheckedIOException if the file is there and cannot be read
     */
    public static Optional<Provenance> read(Path folder, InputFaults faults) {
        Attributes.given(folder, "folder of provenance");
        Attributes.given(faults, "faults of provenance");
        if (!Files.exists(folder.resolve(FILE))) {
            return Optional.empty();
        }
        return JsonFile.read(folder, FILE, faults).flatMap(JsonValue::object).map(Provenance::read);
    }

    private static Provenance read(JsonObject root) {
        root.required("format")
                .ifPresent(value -> value.text()
                        .filter(format -> !format.equals(FORMAT))
                        .ifPresent(other -> value.fault(InputFault.UNKNOWN_WORD, FORMAT, other, FORMAT)));
        Map<String, ImmutableSortedMap<String, String>> commands = new TreeMap<>();
        root.required("commands")
                .flatMap(JsonValue::object)
                .ifPresent(object -> object.rest().forEach((command, files) -> commands.put(command, hashes(files))));
        Map<String, Origin> origins = new TreeMap<>();
        root.optional("made")
                .flatMap(JsonValue::object)
                .ifPresent(object -> object.rest()
                        .forEach((command, made) ->
                                made.object().ifPresent(origin -> origins.put(command, origin(origin)))));
        root.end();
        return new Provenance(ImmutableSortedMap.copyOf(commands), ImmutableSortedMap.copyOf(origins));
    }

    private static Origin origin(JsonObject object) {
        Origin origin = Origin.builder()
                .by(object.required("by").flatMap(JsonValue::text).orElse(""))
                .date(object.optional("date").flatMap(JsonValue::text))
                .options(texts(object, "options"))
                .status(texts(object, "status"))
                .inputs(object.required("inputs").map(Provenance::hashes).orElseGet(ImmutableSortedMap::of))
                .build();
        object.end();
        return origin;
    }

    private static ImmutableList<String> texts(JsonObject object, String field) {
        return object.required(field).stream()
                .flatMap(value -> value.list().stream())
                .flatMap(text -> text.text().stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSortedMap<String, String> hashes(JsonValue files) {
        Map<String, String> hashes = new TreeMap<>();
        files.object()
                .ifPresent(object ->
                        object.rest().forEach((file, hash) -> hash.text().ifPresent(text -> hashes.put(file, text))));
        return ImmutableSortedMap.copyOf(hashes);
    }

    /**
     * Checks that an output folder is complete: that every file is there as it was written.
     *
     * @param folder the output folder
     * @param faults receives a fault for every file that is missing or changed; a folder without
     *     {@code provenance.json} is reported
     * @param used files from which a run continues; one that no command wrote is reported
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static void check(Path folder, InputFaults faults, String... used) {
        Optional<Provenance> read = read(folder, faults);
        if (read.isEmpty() && !faults.areIn(FILE)) {
            faults.notice(FILE, InputNotice.NO_PROVENANCE);
        }
        read.ifPresent(stated -> {
            stated.check(folder, command -> true, faults);
            stated.reportStrangers(folder, faults, used);
        });
    }

    /**
     * Returns whether a command wrote a file.
     *
     * @param file the name of the file
     * @return true if it is among the files of a command
     */
    public boolean lists(String file) {
        return commands.values().stream().anyMatch(files -> files.containsKey(file));
    }

    /**
     * Reports the files of a folder that have the kind of name that results have, and that no command wrote.
     *
     * @param folder the output folder
     * @param faults receives a notice for each
     * @throws UncheckedIOException if the folder cannot be read
     */
    public void reportOthers(Path folder, InputFaults faults) {
        try (Stream<Path> entries = Files.list(folder)) {
            String[] names = entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> !name.equals(FILE)
                            && isSimple(name)
                            && RESULTS.stream().anyMatch(name::endsWith))
                    .sorted()
                    .toArray(String[]::new);
            reportStrangers(folder, faults, names);
        } catch (IOException failure) {
            throw NamedFailure.unchecked(failure, folder);
        }
    }

    private void reportStrangers(Path folder, InputFaults faults, String... used) {
        for (String file : used) {
            if (!lists(file) && Files.exists(folder.resolve(file))) {
                faults.notice(file, InputNotice.NOT_IN_PROVENANCE, FILE);
            }
        }
    }

    /**
     * Checks that the files of some commands are there as they were written.
     *
     * @param folder the folder
     * @param whose the commands
     * @param faults receives a fault for every file that is missing or changed
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public void check(Path folder, Predicate<String> whose, InputFaults faults) {
        commands.forEach((command, files) -> files.forEach((file, hash) -> {
            if (whose.test(command) && (!isSimple(file) || !hash.equals(hash(folder.resolve(file))))) {
                faults.fault(file, 0, "", InputFault.OUTPUT_NOT_AS_WRITTEN, FILE);
            }
        }));
    }

    private static String hash(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString()
                    : "";
        } catch (IOException failure) {
            throw NamedFailure.unchecked(failure, file);
        }
    }

    /** Whether a name is that of a file in a folder and leads nowhere else. */
    static boolean isSimple(String name) {
        return !name.isEmpty()
                && !name.startsWith(".")
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0
                && ShownText.isClean(name);
    }

    /** The name of the file, if a folder has a file of that name that is not about output. */
    static Optional<String> stranger(Path folder) {
        boolean isOwn = JsonFile.read(folder, FILE, new InputFaults())
                .flatMap(value -> value.field("format"))
                .flatMap(JsonValue::scalar)
                .filter(FORMAT::equals)
                .isPresent();
        return Files.exists(folder.resolve(FILE), LinkOption.NOFOLLOW_LINKS) && !isOwn
                ? Optional.of(FILE)
                : Optional.empty();
    }

    /** The files that a command wrote. */
    ImmutableSet<String> files(String command) {
        return commands.getOrDefault(command, ImmutableSortedMap.of()).keySet();
    }

    /** Whether a file of a folder is one that a command wrote, unchanged since. */
    boolean isAsWritten(String command, String file, Path folder) {
        return isSimple(file)
                && hash(folder.resolve(file))
                        .equals(commands.getOrDefault(command, ImmutableSortedMap.of())
                                .get(file));
    }

    /** Whether a file of a folder is one that a command wrote, and was changed since. */
    boolean isChanged(String command, String file, Path folder) {
        return isSimple(file) && Files.isRegularFile(folder.resolve(file)) && !isAsWritten(command, file, folder);
    }

    /** The provenance after a command wrote files, which are its own from now on. */
    Provenance with(String command, Map<String, String> hashes, Origin origin) {
        Map<String, ImmutableSortedMap<String, String>> all = new TreeMap<>();
        commands.forEach((other, files) -> {
            Map<String, String> left = new TreeMap<>(files);
            left.keySet().removeAll(hashes.keySet());
            if (!left.isEmpty()) {
                all.put(other, ImmutableSortedMap.copyOf(left));
            }
        });
        all.put(command, ImmutableSortedMap.copyOf(hashes));
        Map<String, Origin> made = new TreeMap<>(origins);
        made.keySet().retainAll(all.keySet());
        made.remove(command);
        if (!origin.equals(Origin.NONE)) {
            made.put(command, origin);
        }
        return new Provenance(ImmutableSortedMap.copyOf(all), ImmutableSortedMap.copyOf(made));
    }

    /** Writes the file; the same content gives the same bytes. */
    void writeTo(OutputStream target) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), target)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeObjectPropertyStart("commands");
            for (Map.Entry<String, ? extends ImmutableMap<String, String>> command : commands.entrySet()) {
                json.writeObjectPropertyStart(command.getKey());
                command.getValue().forEach(json::writeStringProperty);
                json.writeEndObject();
            }
            json.writeEndObject();
            if (!origins.isEmpty()) {
                json.writeObjectPropertyStart("made");
                origins.forEach((command, origin) -> write(command, origin, json));
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    private static void write(String command, Origin origin, JsonGenerator json) {
        json.writeObjectPropertyStart(command);
        json.writeStringProperty("by", origin.by());
        origin.date().ifPresent(day -> json.writeStringProperty("date", day));
        write("options", origin.options(), json);
        write("status", origin.status(), json);
        json.writeObjectPropertyStart("inputs");
        origin.inputs().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(String field, ImmutableList<String> texts, JsonGenerator json) {
        json.writeArrayPropertyStart(field);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
