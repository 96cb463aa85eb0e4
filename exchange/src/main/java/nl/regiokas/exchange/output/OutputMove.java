package nl.regiokas.exchange.output;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.TreeMap;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.internal.NamedFailure;

/** Writes files separately, then moves them into place one by one, and back if a move fails. */
final class OutputMove {

    private final Path target;
    private final Path written;
    private final Path old;

    OutputMove(Path target, Path apart) {
        this.target = target;
        this.written = apart.resolve("new");
        this.old = apart.resolve("old");
    }

    void write(ImmutableMap<String, OutputFiles.Bytes> files, String command, Origin origin) throws IOException {
        Files.createDirectory(written);
        Files.createDirectory(old);
        TreeMap<String, String> hashes = new TreeMap<>();
        for (var file : files.entrySet()) {
            hashes.put(file.getKey(), write(file.getKey(), file.getValue()));
        }
        Provenance before = Provenance.read(target, new InputFaults())
                .orElseGet(() -> new Provenance(ImmutableSortedMap.of(), ImmutableSortedMap.of()));
        write(Provenance.FILE, before.with(command, hashes, origin)::writeTo);
        ImmutableList<String> stale = before.files(command).stream()
                .filter(name -> !files.containsKey(name) && before.isAsWritten(command, name, target))
                .collect(ImmutableList.toImmutableList());
        replace(
                stale,
                ImmutableList.<String>builder()
                        .addAll(files.keySet())
                        .add(Provenance.FILE)
                        .build());
    }

    /** Whether earlier files are set aside. */
    boolean holdsOldFiles() throws IOException {
        if (!Files.exists(old)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(old)) {
            return entries.iterator().hasNext();
        }
    }

    /** Writes a file separately and returns its hash. */
    private String write(String name, OutputFiles.Bytes content) throws IOException {
        try (HashingOutputStream bytes = new HashingOutputStream(
                Hashing.sha256(), new BufferedOutputStream(Files.newOutputStream(written.resolve(name))))) {
            content.write(bytes);
            return bytes.hash().toString();
        } catch (IOException failure) {
            throw NamedFailure.of(failure, target.resolve(name));
        } catch (UncheckedIOException failure) {
            throw NamedFailure.of(Objects.requireNonNull(failure.getCause()), target.resolve(name));
        }
    }

    private void replace(ImmutableList<String> stale, ImmutableList<String> names) throws IOException {
        Deque<String> setAside = new ArrayDeque<>();
        Deque<String> placed = new ArrayDeque<>();
        try {
            for (String name : stale) {
                setAside(name, setAside);
            }
            for (String name : names) {
                setAside(name, setAside);
                Files.move(written.resolve(name), target.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                placed.push(name);
            }
        } catch (IOException failure) {
            for (String name : placed) {
                Files.deleteIfExists(target.resolve(name));
            }
            for (String name : setAside) {
                Files.move(old.resolve(name), target.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
            throw failure;
        }
    }

    private void setAside(String name, Deque<String> setAside) throws IOException {
        if (Files.isDirectory(target.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            throw InPlaceException.folder(target.resolve(name));
        }
        if (Files.exists(target.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            Files.move(target.resolve(name), old.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            setAside.push(name);
        }
    }
}
