package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files for a Dutch spreadsheet have names next to codes and Dutch headings, whatever command wrote them. */
class CsvNamesTest {

    private static final String GRONINGEN = "../examples/scenarios/groningen-2018";
    private static final String BMWE = "../examples/scenarios/bmwe-budgets-2015";

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "charges.csv, '" + GRONINGEN
                + " %s', 'gemeente;gemeentenaam;soort;soortnaam', ';0003;Appingedam;PREMIUM;premies;'",
        "control.csv, '" + GRONINGEN + " %s', 'wat;omschrijving;regels;bedrag', 'settled;afgerekend;2124;334080606,00'",
        "comparison.csv, 'compare " + GRONINGEN + " --output %s', 'gemeente;gemeentenaam;', ';0003;Appingedam;'",
        "comparison.csv, 'compare " + GRONINGEN + " --output %s', 'referentie;naam van de referentie;', "
                + "'full solidarity;volledige solidariteit;'",
        "risk.csv, 'risk " + GRONINGEN + " --drawn-from 2020 --draws 5 --output %s', 'gemeente;gemeentenaam;', "
                + "';0003;Appingedam;'",
        "incentive.csv, 'incentive " + GRONINGEN + " --product 43A01 --output %s', "
                + "'gemeente;gemeentenaam;product;productnaam;', '0003;Appingedam;43A01;Verblijf met behandeling;'",
        "incentive-pairs.csv, 'incentive " + GRONINGEN
                + " --product 43A01 --extra 40000 --or 45A01=12000 --output %s', "
                + "'duurder product;naam duurder product;', '43A01;Verblijf met behandeling;40000,00;'",
        "shares.csv, 'rta " + BMWE + " %s', 'onderdeel van de basis;naam van het onderdeel', 'execution;uitvoering;'",
        "provider-result.csv, 'providers " + BMWE + " %s', 'aanbieder;aanbiedernaam;', 'NOORD;Aanbieder Noord;'",
        "purchase-plan.csv, 'plan " + BMWE + " %s', 'gemeente;gemeentenaam;onderdeel;onderdeelnaam;', "
                + "'0005;Bedum;own;eigen deel;'",
        "monitor.csv, 'monitor " + BMWE + " %s --until 2015-09-30 --no-projection', "
                + "'gemeente;gemeentenaam;segment;segmentnaam;', '0005;Bedum;BASIC;Basis;'"
    })
    void namesStandBesideCodes(String file, String command, String headings, String row) throws IOException {
        List<String> lines = lines(file, command);

        assertThat(lines.get(0)).contains(headings);
        assertThat(lines).anyMatch(line -> line.contains(row));
    }

    @ParameterizedTest
    @CsvSource({
        "'" + GRONINGEN + " %s'",
        "'risk " + GRONINGEN + " --drawn-from 2020 --draws 5 --output %s'",
        "'incentive " + GRONINGEN + " --product 43A01 --extra 40000 --or 45A01=12000 --output %s'",
        "'rta " + BMWE + " %s'",
        "'providers " + BMWE + " %s'",
        "'monitor " + BMWE + " %s --until 2015-09-30 --draws 5'"
    })
    void noHeadingIsEnglish(String command) throws IOException {
        run(command);

        try (Stream<Path> files = Files.list(temporary.resolve("out"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                assertThat(Splitter.on(';')
                                .split(Files.readAllLines(file).get(0).replace("\uFEFF", "")))
                        .doesNotContain(
                                "accepted",
                                "advance",
                                "balance",
                                "charge",
                                "charged",
                                "claimed",
                                "closing",
                                "cost",
                                "difference",
                                "expected",
                                "forecast",
                                "high",
                                "low",
                                "mean",
                                "municipality",
                                "opening",
                                "others",
                                "own",
                                "refused",
                                "scheme",
                                "scope",
                                "used",
                                "warning",
                                "year");
            }
        }
    }

    /** A scheme without a status, or with a final one, needs no reserve; nor do files for programs. */
    @ParameterizedTest
    @CsvSource({
        "example, nl, ';bedrag;status', Voorbeeld: verzonnen gebruik en tarieven.",
        "voorlopig, nl, ';bedrag;status', voorlopig.",
        "Definitief, nl, ;bedrag, ",
        "'', nl, ;bedrag, ",
        "example, plain, ',amount', "
    })
    void aRowForPeopleSaysWhatItIsWorth(String status, String form, String heading, @Nullable String row)
            throws IOException {
        Path folder = temporary.resolve("folder");
        ProgramRun.of("init", folder, "--locale", "en");
        Path scheme = folder.resolve("scheme.json");
        Files.writeString(
                scheme,
                Files.readString(scheme)
                        .replaceAll("\\s*\"(note|sources)\": [^\n]*", "")
                        .replaceFirst(
                                "\"status\": \"example\",", status.isEmpty() ? "" : "\"status\": \"" + status + "\","));

        ProgramRun run = ProgramRun.of(folder, temporary.resolve("out"), "--csv", form, "--locale", "nl");
        assertThat(run.status()).as(run.err()).isZero();

        List<String> lines = Files.readAllLines(temporary.resolve("out").resolve("charges.csv"));
        assertThat(lines.get(0)).endsWith(heading);
        assertThat(lines.get(1)).matches(row == null ? ".*[0-9]" : ".*[0-9];" + row);
    }

    private List<String> lines(String file, String command) throws IOException {
        run(command);
        return Files.readAllLines(temporary.resolve("out").resolve(file));
    }

    private void run(String command) {
        String text = command.formatted(temporary.resolve("out")) + " --csv nl --locale nl";
        ProgramRun run = ProgramRun.of(Splitter.on(' ').splitToList(text).toArray());
        assertThat(run.status()).as(run.err()).isZero();
    }
}
