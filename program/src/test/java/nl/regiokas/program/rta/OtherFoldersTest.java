package nl.regiokas.program.rta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are good, though not like the shipped ones. */
class OtherFoldersTest {

    @TempDir
    Path temporary;

    private Path folder;
    private Path output;

    @BeforeEach
    void name() {
        folder = temporary.resolve("folder");
        output = temporary.resolve("output");
    }

    /** By hand: 94% x 50% of 200.10 = 94.047; 3% of 600.10 = 18.003 twice; the rest is 470.047. */
    @Test
    void semicolonsAnyColumnOrderByteOrderMarkAndCents() {
        ProgramRun.write(folder, "rta.json", arrangement(2015, "0.01"));
        ProgramRun.write(folder, "streams.csv", """
                \uFEFFpgbShare;zvw;awbz;vws;municipality

                50.000000;300;200.1;100.00;"Súdwest-Fryslân; ""SWF\"""
                """);

        ProgramRun run = ProgramRun.of(folder, output, "--locale", "NL");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                RTA-verdeling van 2015, in euro's, op 0,01 afgerond; rijen en kolommen sluiten

                gemeente                  pgb  uitvoering  versterking  bijdrage  totaal
                Súdwest-Fryslân; "SWF"  94,05       18,00        18,00    470,05  600,10
                totaal                  94,05       18,00        18,00    470,05  600,10

                Bijdragen van alle jaren in beide lezingen, in euro's; de tabel volgt de lezing
                  van de basis

                jaar  van de basis  na korting  minder
                2015        470,05      470,05    0,00
                2016        475,05      445,04   30,01
                Geschreven naar %s: 4 bestanden
                """.formatted(output));
        assertThat(output.resolve("rta.csv")).content().isEqualTo("""
                municipality,pgb,execution,strengthening,contribution,total,vws,awbz,zvw,pgbShare,zin
                "Súdwest-Fryslân; ""SWF\""",94.05,18.00,18.00,470.05,600.10,100.00,200.10,300.00,50,106.05
                total,94.05,18.00,18.00,470.05,600.10,100.00,200.10,300.00,,106.05
                """);
    }

    @Test
    void anotherYearReportsTheCutThatTheContributionHolds() {
        ProgramRun.write(folder, "rta.json", arrangement(2016, "1.00"));
        ProgramRun.write(folder, "streams.csv", "municipality,vws,awbz,zvw,pgbShare\n0005,100,200,300,50\n");

        ProgramRun run = ProgramRun.of(folder, output);

        assertThat(run.out()).isEqualTo("""
                RTA budget table of 2016, in euros, rounded two ways to 1.00

                municipality  pgb  execution  strengthening  contribution  total
                0005           95         15             15           475    600
                total          95         15             15           475    600

                Of the base, 5%% is cut in 2016; the contribution still holds it.

                Contributions of all years in both readings, in euros; the table has the reading
                  of the base

                year  of the base  after the cut  less
                2015          470            470     0
                2016          475            445    30
                Written to %s: 4 files
                """.formatted(output));
    }

    @Test
    void publishedTableThatAgreesAndOneThatIsNotComplete() {
        ProgramRun.write(folder, "rta.json", arrangement(2015, "1.00"));
        ProgramRun.write(
                folder,
                "streams.csv",
                "municipality,vws,awbz,zvw,pgbShare\n0005,100,200,300,50\n0053,100,200,300,50\n");
        ProgramRun.write(
                folder,
                "published.csv",
                "total,municipality,pgb,execution,strengthening,contribution\n600,0005,94,18,18,470\n");

        ProgramRun run = ProgramRun.of(folder, output);

        assertThat(run.out()).isEqualTo("""
                RTA budget table of 2015, in euros, rounded two ways to 1.00

                municipality  pgb  execution  strengthening  contribution  total
                0005           94         18             18           470    600
                0053           94         18             18           470    600
                total         188         36             36           940  1,200

                Every published cell equals the computed one.

                Every row of the published table closes.

                Every column of the published table closes.

                Not in the published table: 0053

                Contributions of all years in both readings, in euros; the table has the reading
                  of the base

                year  of the base  after the cut  less
                2015          940            940     0
                2016          950            890    60
                Written to %s: 4 files
                """.formatted(output));
    }

    private static String arrangement(int year, String unit) {
        return """
                { "unit": "%s", "year": %s, "cutInBase": "3.5",
                  "years": [
                    {"year": 2015, "cut": "3.5", "strengthening": "3", "execution": "3", "care": "94"},
                    {"year": 2016, "cut": "8.5", "strengthening": "2.5", "execution": "2.5", "care": "90"} ] }
                """.formatted(unit, year);
    }
}
