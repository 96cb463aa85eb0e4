package nl.regiokas.program.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that goes on from what an earlier one wrote. */
class GoingOnTest {

    @TempDir
    private Path temporary;

    private Path region() throws IOException {
        Path folder = temporary.resolve("region");
        ProgramRun.of("init", folder);
        Files.delete(folder.resolve("advances.csv"));
        return folder;
    }

    private static void until(Path folder, int year) throws IOException {
        Path scheme = folder.resolve("scheme.json");
        Files.writeString(
                scheme,
                Files.readString(scheme)
                        .replaceFirst("\"until\": \\d+", "\"until\": " + year)
                        .replace(
                                year == 2024 ? ", \"2025\": \"435000.00\"" : "\"420000.00\"}",
                                year == 2024 ? "" : "\"420000.00\", \"2025\": \"435000.00\"}"));
    }

    @Test
    void theStateOfAYearLeadsToTheSameNextYear() throws IOException {
        Path folder = region();
        Path whole = temporary.resolve("whole");
        Path first = temporary.resolve("first");
        Path next = temporary.resolve("next");
        ProgramRun.of(folder, whole);
        until(folder, 2024);
        assertThat(ProgramRun.of(folder, first).status()).isZero();
        until(folder, 2025);

        ProgramRun run = ProgramRun.of(folder, next, "--from-state", first.resolve("state.json"));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(next.resolve("state.json")).hasSameTextualContentAs(whole.resolve("state.json"));
        assertThat(Files.readAllLines(next.resolve("charges.csv")))
                .isEqualTo(Files.readAllLines(whole.resolve("charges.csv")).stream()
                        .filter(line -> !line.startsWith("2024,"))
                        .toList());

        Files.writeString(first.resolve("funds.csv"), "changed");
        assertThat(ProgramRun.of(folder, next, "--from-state", first.resolve("state.json"))
                        .err())
                .startsWith("[output-not-as-written] funds.csv: ");
    }

    /** Commands that settle the folder as it is go on from a state too: the years before it are settled already. */
    @ParameterizedTest
    @ValueSource(
            strings = {"explain @ --municipality 9001 --year 2024", "statement @ # --year 2024", "iv3 @ # --year 2024"})
    void otherCommandsGoOnToo(String command) throws IOException {
        Path folder = region();
        Path first = temporary.resolve("first");
        ProgramRun.of("iv3", folder, temporary.resolve("start"), "--start-mapping");
        Files.writeString(
                folder.resolve("iv3-mapping.csv"),
                Files.readString(temporary.resolve("start/iv3-mapping.csv")).replaceAll("(?m),$", ",6.72"));
        until(folder, 2024);
        ProgramRun.of(folder, first);
        until(folder, 2025);
        String all = command.replace("@", folder.toString())
                .replace("#", temporary.resolve("out").toString());

        assertThat(run(all).status()).isZero();
        ProgramRun settled = run(all + " --from-state " + first.resolve("state.json"));
        assertThat(settled.status()).isEqualTo(2);
        assertThat(settled.stated()).contains("2024");
        assertThat(run(all.replace("2024", "2025") + " --from-state " + first.resolve("state.json"))
                        .status())
                .isZero();

        Files.writeString(first.resolve("funds.csv"), "changed");
        assertThat(run(all.replace("2024", "2025") + " --from-state " + first.resolve("state.json"))
                        .err())
                .startsWith("[output-not-as-written] funds.csv: ");
        assertThat(run(all.replace("2024", "2025") + " --previous " + first).err())
                .startsWith("[output-not-as-written] funds.csv: ");
    }

    @Test
    void comparedSchemesGoOnFromTheSameState() throws IOException {
        Path folder = region();
        Path first = temporary.resolve("first");
        Path compared = temporary.resolve("compared");
        until(folder, 2024);
        ProgramRun.of(folder, first);
        until(folder, 2025);
        Path same = Files.copy(folder.resolve("scheme.json"), temporary.resolve("same.json"));

        ProgramRun run = ProgramRun.of(
                "compare",
                folder,
                "--reference",
                "own",
                "--with",
                same,
                "--from-state",
                first.resolve("state.json"),
                "--output",
                compared);

        assertThat(run.err()).isEmpty();
        assertThat(Files.readAllLines(compared.resolve("comparison.csv")))
                .hasSizeGreaterThan(1)
                .filteredOn(line -> !line.startsWith("reference,"))
                .allMatch(line -> line.contains(",2025,"))
                .allMatch(line -> line.endsWith(",0.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare @ --previous x",
                "risk @ --from-state x",
                "incentive @ --product X --previous x",
                "plan @ --from-state x",
                "rta @ --previous x"
            })
    void commandsThatStartAfreshSaySo(String command) throws IOException {
        ProgramRun run = run(command.replace("@", region().toString()));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("[argument-going-on] regiokas " + command.substring(0, command.indexOf(' '))
                        + " does not go on from an earlier run and takes no --");
    }

    private static ProgramRun run(String command) {
        return ProgramRun.of(Splitter.on(' ').splitToList(command).toArray());
    }

    /** Whether a state is as it was written stands in the provenance; of one that it does not list, that it is not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStateThatItsProvenanceDoesNotListIsReported(boolean isRenamed) throws IOException {
        Path folder = region();
        Path first = temporary.resolve("first");
        until(folder, 2024);
        ProgramRun.of(folder, first);
        until(folder, 2025);
        Path state = first.resolve("state.json");
        if (isRenamed) {
            state = Files.copy(state, first.resolve("old.json"));
        } else {
            Path provenance = first.resolve("provenance.json");
            Files.writeString(
                    provenance, Files.readString(provenance).replaceFirst(",\"state.json\":\"[0-9a-f]+\"", ""));
        }

        ProgramRun run = ProgramRun.of(folder, temporary.resolve("next"), "--from-state", state, "--locale", "en");

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .isEqualTo(state.getFileName()
                        + ": is not listed in provenance.json: it cannot be checked whether it is as it was written\n");
    }

    /** What is there and no file is not called missing. */
    @ParameterizedTest
    @CsvSource({
        "--from-state, folder, [not-a-file] folder: must be a file but is a folder",
        "--from-state, loop, [dangling-link] loop: is a link that leads to no file",
        "--from-state, none, [file-missing] none: file is missing",
        "--previous, loop, [dangling-link] loop: is a link that leads to no file",
        "--previous, folder, [not-a-file] bookings.csv: must be a file but is a folder",
        "--previous, folder, [dangling-link] dues.csv: is a link that leads to no file",
        "--previous, folder, [not-a-file] state.json: must be a file but is a folder"
    })
    void whatIsNoFileIsReportedAsItIs(String option, String given, String fault) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("folder"));
        Files.createDirectory(folder.resolve("bookings.csv"));
        Files.createSymbolicLink(folder.resolve("dues.csv"), Path.of("nowhere.csv"));
        Files.createDirectory(folder.resolve("state.json"));
        Files.createSymbolicLink(temporary.resolve("loop"), Path.of("loop"));

        ProgramRun run =
                ProgramRun.of(region(), temporary.resolve("next"), option, temporary.resolve(given), "--locale", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).contains(fault);
    }

    @Test
    void aProvenanceOfAnotherFormatIsRefused() throws IOException {
        Path folder = region();
        Path first = temporary.resolve("first");
        until(folder, 2024);
        ProgramRun.of(folder, first);
        until(folder, 2025);
        Path provenance = first.resolve("provenance.json");
        Files.writeString(
                provenance, Files.readString(provenance).replace("regiokas-provenance/1", "regiokas-provenance/2"));

        ProgramRun run = ProgramRun.of(
                folder, temporary.resolve("next"), "--from-state", first.resolve("state.json"), "--locale", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("[unknown-word] provenance.json:1: format must be one of regiokas-provenance/1 but was"
                        + " 'regiokas-provenance/2'");
    }

    @Test
    void usageOfASettledYearCannotChange() throws IOException {
        Path folder = region();
        Path first = temporary.resolve("first");
        until(folder, 2024);
        ProgramRun.of(folder, first);
        until(folder, 2025);
        Files.writeString(
                folder.resolve("usage.csv"),
                Files.readString(folder.resolve("usage.csv")).replace("98400.00", "98500.00"));

        ProgramRun run = ProgramRun.of(folder, temporary.resolve("next"), "--from-state", first.resolve("state.json"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("[settled-cost] state.json: ").contains("9001", "2024", "closings");
    }

    /** What is wrong with a state is found in its file, under the name that it has. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "after":2024              | "after":2020                  | state-year
            "after":2024              | "after":2030                  | state-year
            [{]"name":"\\w+"[}]       | {"name":"stey","fund":"5.00"} | scope-unknown
            "9001":"203160.00"        | "9001":"203160.01"            | settled-cost
            ([{]"name":"\\w+")[}]     | $1,"weights":{"9001":"1"}}    | state-weights
            """)
    void whatIsRefusedOfAStateNamesItsFile(String written, String changed, String code) throws IOException {
        Path folder = region();
        Path first = temporary.resolve("first");
        until(folder, 2024);
        ProgramRun.of(folder, first);
        until(folder, 2025);
        String state = Files.readString(first.resolve("state.json"));
        Path given = Files.writeString(temporary.resolve("stand 2024.json"), state.replaceFirst(written, changed));

        for (Object way : new Object[] {"check", temporary.resolve("next")}) {
            ProgramRun run = way.equals("check")
                    ? ProgramRun.of(way, folder, "--from-state", given)
                    : ProgramRun.of(folder, way, "--from-state", given);

            assertThat(run.err().lines())
                    .filteredOn(line -> line.startsWith("["))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("[" + code + "] stand 2024.json: "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "closed,through\n2025-02-01,2024\n"})
    void anOutputWithoutClosingsIsNoneToGoOnFrom(String closings) throws IOException {
        Path folder = region();
        Path first = temporary.resolve("first");
        ProgramRun.of(folder, first);
        if (!closings.isEmpty()) {
            Files.writeString(folder.resolve("closings.csv"), closings);
        }

        ProgramRun run = ProgramRun.of("check", folder, "--previous", first, "--locale", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "[booked-without-closings] provenance.json: belongs to an output that was made without closings:"
                                + " nothing is booked there that closings could go on from\n");
    }

    @Test
    void closingsThatWereBookedAreTakenAsBooked() throws IOException {
        Path folder = region();
        Path first = temporary.resolve("first");
        Path next = temporary.resolve("next");
        Files.writeString(folder.resolve("closings.csv"), "closed,through\n2025-02-01,2024\n");
        assertThat(ProgramRun.of(folder, first).status()).isZero();
        Files.writeString(folder.resolve("closings.csv"), "closed,through\n2025-02-01,2024\n2026-02-01,2025\n");
        Files.writeString(
                folder.resolve("tariffs.csv"),
                Files.readString(folder.resolve("tariffs.csv")).replace("87.30", "88.30"));

        ProgramRun run = ProgramRun.of(folder, next, "--previous", first, "--locale", "nl");

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains(
                        "afsluiting van 2025-02-01 blijft zoals zij is geboekt; opnieuw berekend wijkt zij € 1.200,00 af"
                                + " voor 9001, wat de eerstvolgende nieuwe afsluiting boekt\n");
        assertThat(ProgramRun.of("statement", folder, temporary.resolve("s"), "--previous", first, "--locale", "nl")
                        .err())
                .isEqualTo(run.err());
        assertThat(Files.readAllLines(next.resolve("bookings.csv")))
                .containsAll(Files.readAllLines(first.resolve("bookings.csv")).stream()
                        .filter(line -> line.startsWith("2025-02-01,"))
                        .toList())
                .anyMatch(line -> line.startsWith("2026-02-01,2024,other,9001,OWN_USE,1200.00"));
    }

    /** Names next to codes, Dutch headings and days, decimal commas, and apostrophes before what looks like a formula. */
    @Test
    void anOutputForASpreadsheetIsGoneOnFromTheSame() throws IOException {
        Path folder = region();
        replace(folder.resolve("scheme.json"), "\"other\"", "\"=other\"");
        replace(
                folder.resolve("scheme.json"),
                "\"status\": \"example\"",
                "\"status\": \"=voorlopig\", \"note\": \"eerste raming\"");
        replace(folder.resolve("municipalities.csv"), "9001,", "9001,-");
        Files.writeString(folder.resolve("closings.csv"), "closed,through\n2025-02-01,2024\n");
        ProgramRun.of(folder, temporary.resolve("plain"), "--locale", "nl");
        ProgramRun.of(folder, temporary.resolve("nl"), "--locale", "nl", "--csv", "nl");
        assertThat(temporary.resolve("nl/bookings.csv"))
                .content()
                .startsWith("\uFEFFgesloten;jaar;onderdeel;gemeente;gemeentenaam;soort;soortnaam;bedrag;status\n")
                .contains("01-02-2025;2024;'=other;9001;'-")
                .contains(";'=voorlopig. eerste raming\n");
        Files.writeString(folder.resolve("closings.csv"), "closed,through\n2025-02-01,2024\n2026-02-01,2025\n");
        replace(folder.resolve("tariffs.csv"), "87.30", "88.30");

        for (String form : ImmutableList.of("plain", "nl")) {
            ProgramRun run =
                    ProgramRun.of(folder, temporary.resolve("after-" + form), "--previous", temporary.resolve(form));
            assertThat(run.status()).as(run.err()).isZero();
        }

        for (String file : ImmutableList.of("bookings.csv", "dues.csv", "payments.csv", "state.json")) {
            assertThat(temporary.resolve("after-nl").resolve(file))
                    .hasSameTextualContentAs(temporary.resolve("after-plain").resolve(file));
        }
    }

    /** A state and bookings that someone repaired by hand are not what was settled. */
    @ParameterizedTest
    @CsvSource({
        "state.json, --previous",
        "bookings.csv, --previous",
        "dues.csv, --previous",
        "state.json, --from-state",
        "bookings.csv, --from-state"
    })
    void anOutputThatWasAlteredByHandIsRefused(String file, String option) throws IOException {
        Path folder = region();
        Path first = temporary.resolve("first");
        Files.writeString(folder.resolve("closings.csv"), "closed,through\n2025-02-01,2024\n");
        assertThat(ProgramRun.of(folder, first).status()).isZero();
        replace(first.resolve(file), file.equals("dues.csv") ? ".80" : ".00", ".01");
        Path given = option.equals("--previous") ? first : first.resolve("state.json");

        ProgramRun run = ProgramRun.of(folder, temporary.resolve("next"), option, given, "--locale", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("[output-not-as-written] " + file + ": is not the file that provenance.json lists: the"
                        + " folder was left half written or changed since\n");
        assertThat(temporary.resolve("next")).doesNotExist();
    }

    @Test
    void aStateOfAnOutputForASpreadsheetIsTheSame() throws IOException {
        Path folder = region();
        Path first = temporary.resolve("first");
        Path next = temporary.resolve("next");
        until(folder, 2024);
        ProgramRun.of(folder, first, "--csv", "nl", "--locale", "nl");
        until(folder, 2025);

        ProgramRun run = ProgramRun.of(folder, next, "--from-state", first.resolve("state.json"));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    private static void replace(Path file, String old, String replacement) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }
}
