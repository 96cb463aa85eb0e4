package nl.regiokas.program.rta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the program on the shipped BMWE folders and checks all that it prints and writes. */
class BmweProgramTest {

    @TempDir
    Path temporary;

    @Test
    void printsTheTableInEnglish() {
        ProgramRun run = ProgramRun.of(ProgramRun.scenario("bmwe-2015"), temporary);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("""
                RTA budget table of 2015, in euros, rounded two ways to 1.00

                municipality        pgb  execution  strengthening  contribution       total
                Bedum           637,510     70,645         70,644     1,576,013   2,354,812
                De Marne        790,920     98,065         98,065     2,281,783   3,268,833
                Eemsmond      1,458,975    145,208        145,209     3,090,893   4,840,285
                Winsum        1,071,391    102,450        102,450     2,138,712   3,415,003
                total         3,958,796    416,368        416,368     9,087,401  13,878,933

                Totals of the circular that differ from their streams (reported, not repaired)

                row        circular  sum of streams  difference
                Bedum     2,354,812       2,354,811          +1
                Eemsmond  4,840,285       4,840,284          +1
                Winsum    3,415,003       3,415,002          +1

                Cells of the published table that differ from the computed ones

                row       column        published   computed  difference
                Bedum     pgb             637,212    637,510        -298
                Bedum     execution        70,644     70,645          -1
                Bedum     contribution  1,576,311  1,576,013        +298
                De Marne  pgb             790,433    790,920        -487
                De Marne  contribution  2,282,270  2,281,783        +487
                Eemsmond  pgb           1,458,840  1,458,975        -135
                Eemsmond  execution       145,209    145,208          +1
                Eemsmond  contribution  3,091,027  3,090,893        +134
                Winsum    pgb           1,070,730  1,071,391        -661
                Winsum    contribution  2,139,371  2,138,712        +659
                total     pgb           3,957,215  3,958,796      -1,581
                total     contribution  9,088,979  9,087,401      +1,578

                Rows of the published table that do not close

                row     published total  sum of its cells  difference
                Bedum         2,354,812         2,354,811          +1
                Winsum        3,415,003         3,415,001          +2
                total        13,878,933        13,878,930          +3

                Every column of the published table closes.

                Contributions of all years in both readings, in euros; the table has the reading
                  of the base

                year  of the base  after the cut       less
                2015    9,087,401      9,087,401          0
                2016    9,184,076      8,490,129    693,947
                2017    9,184,076      7,934,972  1,249,104

                Settlement of bmwe-2015, 2015: 4 municipalities
                The care of 4 municipalities cost EUR 11,247,145.00 in 2015, which is
                  EUR 815.72 per young inhabitant. They are charged EUR 11,247,145.00 for it,
                  exactly the cost. After the advances 4 municipalities pay EUR 11,247,145.00
                  together and nobody receives money back. Eemsmond pays most:
                  EUR 3,922,447.59.

                in euros          cost       charged advance         balance /young budget
                Eemsmond  3,713,907.00  3,922,447.59    0.00  3,922,447.59 N    907  81.0%%
                Winsum    3,202,061.00  2,767,434.20    0.00  2,767,434.20 N    700  81.0%%
                De Marne  2,166,633.00  2,648,981.64    0.00  2,648,981.64 N  1,033  81.0%%
                Bedum     2,164,544.00  1,908,281.57    0.00  1,908,281.57 N    648  81.0%%
                total    11,247,145.00 11,247,145.00    0.00 11,247,145.00 N    816  81.0%%
                Charged: 816 per young inhabitant; 81.0%% of the budget.
                N: to be paid to the cashier. V: to be received from it. More: --all, --year.
                Funds, end of 2015: volledige solidariteit 0.00
                Closes: charged = cost + growth of the funds (0.00)
                Closes: 16 lines read = 16 settled + 0 before + 0 after; in euros 11,247,145.00
                  = 11,247,145.00 + 0.00 + 0.00
                Written to %s: 10 files
                """.formatted(temporary));
    }

    @Test
    void printsTheTableInDutch() {
        ProgramRun run = ProgramRun.of(ProgramRun.scenario("bmwe-2015"), temporary, "--locale", "nl");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("""
                RTA-verdeling van 2015, in euro's, op 1,00 afgerond; rijen en kolommen sluiten

                gemeente        pgb  uitvoering  versterking   bijdrage      totaal
                Bedum       637.510      70.645       70.644  1.576.013   2.354.812
                De Marne    790.920      98.065       98.065  2.281.783   3.268.833
                Eemsmond  1.458.975     145.208      145.209  3.090.893   4.840.285
                Winsum    1.071.391     102.450      102.450  2.138.712   3.415.003
                totaal    3.958.796     416.368      416.368  9.087.401  13.878.933

                Circulairetotalen die afwijken van hun geldstromen (gemeld, niet hersteld)

                rij       circulaire  som geldstromen  verschil
                Bedum      2.354.812        2.354.811        +1
                Eemsmond   4.840.285        4.840.284        +1
                Winsum     3.415.003        3.415.002        +1

                Cellen van de gepubliceerde tabel die afwijken van de berekende

                rij       kolom       gepubliceerd   berekend  verschil
                Bedum     pgb              637.212    637.510      -298
                Bedum     uitvoering        70.644     70.645        -1
                Bedum     bijdrage       1.576.311  1.576.013      +298
                De Marne  pgb              790.433    790.920      -487
                De Marne  bijdrage       2.282.270  2.281.783      +487
                Eemsmond  pgb            1.458.840  1.458.975      -135
                Eemsmond  uitvoering       145.209    145.208        +1
                Eemsmond  bijdrage       3.091.027  3.090.893      +134
                Winsum    pgb            1.070.730  1.071.391      -661
                Winsum    bijdrage       2.139.371  2.138.712      +659
                totaal    pgb            3.957.215  3.958.796    -1.581
                totaal    bijdrage       9.088.979  9.087.401    +1.578

                Rijen van de gepubliceerde tabel die niet sluiten

                rij     gepubliceerd totaal  som van de cellen  verschil
                Bedum             2.354.812          2.354.811        +1
                Winsum            3.415.003          3.415.001        +2
                totaal           13.878.933         13.878.930        +3

                Elke kolom van de gepubliceerde tabel sluit.

                Bijdragen van alle jaren in beide lezingen, in euro's; de tabel volgt de lezing
                  van de basis

                jaar  van de basis  na korting     minder
                2015     9.087.401   9.087.401          0
                2016     9.184.076   8.490.129    693.947
                2017     9.184.076   7.934.972  1.249.104

                Afrekening bmwe-2015, 2015: 4 gemeenten
                De jeugdhulp van 4 gemeenten kostte in 2015 € 11.247.145,00, dat is € 815,72
                  per jeugdige. Daarvoor is € 11.247.145,00 in rekening gebracht, precies de
                  kosten. Na aftrek van de voorschotten betalen 4 gemeenten samen
                  € 11.247.145,00 bij en krijgt niemand geld terug. Het meest betaalt Eemsmond:
                  € 3.922.447,59.

                in euro's        kosten   in rekening voorschot           saldo /jeugd budget
                Eemsmond   3.713.907,00  3.922.447,59      0,00  3.922.447,59 N    907  81,0%%
                Winsum     3.202.061,00  2.767.434,20      0,00  2.767.434,20 N    700  81,0%%
                De Marne   2.166.633,00  2.648.981,64      0,00  2.648.981,64 N  1.033  81,0%%
                Bedum      2.164.544,00  1.908.281,57      0,00  1.908.281,57 N    648  81,0%%
                totaal    11.247.145,00 11.247.145,00      0,00 11.247.145,00 N    816  81,0%%
                In rekening: 816 per jeugdige; 81,0%% van het budget.
                N: bijbetalen aan de kassier. V: terug van de kassier. Meer: --all, --year.
                Kassen eind 2015: volledige solidariteit 0,00
                Klopt: in rekening = kosten + groei van de kassen (0,00)
                Klopt: 16 regels gelezen = 16 afgerekend + 0 ervoor + 0 erna; in euro's
                  11.247.145,00 = 11.247.145,00 + 0,00 + 0,00
                Geschreven naar %s: 10 bestanden
                """.formatted(temporary));
    }

    @Test
    void printsTheTableOfTheSharesBehindIt() {
        ProgramRun run = ProgramRun.of(ProgramRun.scenario("bmwe-2015-implied-shares"), temporary);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("""
                RTA budget table of 2015, in euros, rounded two ways to 1.00

                municipality        pgb  execution  strengthening  contribution       total
                Bedum           637,212     70,645         70,644     1,576,311   2,354,812
                De Marne        790,433     98,065         98,065     2,282,270   3,268,833
                Eemsmond      1,458,840    145,208        145,209     3,091,028   4,840,285
                Winsum        1,070,730    102,450        102,450     2,139,373   3,415,003
                total         3,957,215    416,368        416,368     9,088,982  13,878,933

                Totals of the circular that differ from their streams (reported, not repaired)

                row        circular  sum of streams  difference
                Bedum     2,354,812       2,354,811          +1
                Eemsmond  4,840,285       4,840,284          +1
                Winsum    3,415,003       3,415,002          +1

                Cells of the published table that differ from the computed ones

                row       column        published   computed  difference
                Bedum     execution        70,644     70,645          -1
                Eemsmond  execution       145,209    145,208          +1
                Eemsmond  contribution  3,091,027  3,091,028          -1
                Winsum    contribution  2,139,371  2,139,373          -2
                total     contribution  9,088,979  9,088,982          -3

                Rows of the published table that do not close

                row     published total  sum of its cells  difference
                Bedum         2,354,812         2,354,811          +1
                Winsum        3,415,003         3,415,001          +2
                total        13,878,933        13,878,930          +3

                Every column of the published table closes.

                Contributions of all years in both readings, in euros; the table has the reading
                  of the base

                year  of the base  after the cut       less
                2015    9,088,982      9,088,982          0
                2016    9,185,673      8,491,727    693,947
                2017    9,185,673      7,936,569  1,249,104
                Written to %s: 4 files
                """.formatted(temporary));
    }

    @ParameterizedTest
    @CsvSource({"bmwe-2015, en", "bmwe-2015, nl", "bmwe-2015-implied-shares, en", "bmwe-2015-implied-shares, nl"})
    void fitsInEightyColumns(String scenario, String language) {
        ProgramRun run = ProgramRun.of(ProgramRun.scenario(scenario), temporary, "--locale", language);

        assertThat(run.out().lines().filter(line -> !line.contains(temporary.toString())))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void writesTheTable() throws Exception {
        Path parent = temporary.resolve("new");
        Path output = parent.resolve("output");

        ProgramRun.of(ProgramRun.scenario("bmwe-2015"), output);

        assertThat(ProgramRun.names(output)).contains("rta.csv", "charges.csv");
        assertThat(ProgramRun.names(parent)).containsExactly("output");
        assertThat(output.resolve("rta.csv")).content().isEqualTo("""
                municipality,pgb,execution,strengthening,contribution,total,vws,awbz,zvw,pgbShare,zin
                Bedum,637510.00,70645.00,70644.00,1576013.00,2354812.00,669748.00,802606.00,882457.00,84.5,165096.00
                De Marne,790920.00,98065.00,98065.00,2281783.00,3268833.00,1050546.00,1085683.00,1132604.00,77.5,294763.00
                Eemsmond,1458975.00,145208.00,145209.00,3090893.00,4840285.00,1680110.00,1815323.00,1344851.00,85.5,356348.00
                Winsum,1071391.00,102450.00,102450.00,2138712.00,3415003.00,696879.00,1428293.00,1289830.00,79.8,356902.00
                total,3958796.00,416368.00,416368.00,9087401.00,13878933.00,4097283.00,5131905.00,4649742.00,,1173109.00
                """);
    }

    @Test
    void writesTheTableOfTheSharesBehindIt() {
        ProgramRun.of(ProgramRun.scenario("bmwe-2015-implied-shares"), temporary);

        assertThat(temporary.resolve("rta.csv")).content().isEqualTo("""
                municipality,pgb,execution,strengthening,contribution,total,vws,awbz,zvw,pgbShare,zin
                Bedum,637212.00,70645.00,70644.00,1576311.00,2354812.00,669748.00,802606.00,882457.00,84.460508,165394.00
                De Marne,790433.00,98065.00,98065.00,2282270.00,3268833.00,1050546.00,1085683.00,1132604.00,77.452274,295250.00
                Eemsmond,1458840.00,145208.00,145209.00,3091028.00,4840285.00,1680110.00,1815323.00,1344851.00,85.492083,356483.00
                Winsum,1070730.00,102450.00,102450.00,2139373.00,3415003.00,696879.00,1428293.00,1289830.00,79.750756,357563.00
                total,3957215.00,416368.00,416368.00,9088982.00,13878933.00,4097283.00,5131905.00,4649742.00,,1174690.00
                """);
    }

    @Test
    void replacesItsFileAndLeavesOthersAlone() throws Exception {
        Files.writeString(temporary.resolve("rta.csv"), "old");
        Files.writeString(temporary.resolve("notes.txt"), "mine");

        ProgramRun.of(ProgramRun.scenario("bmwe-2015"), temporary);

        assertThat(temporary.resolve("rta.csv")).content().startsWith("municipality,pgb,");
        assertThat(temporary.resolve("notes.txt")).hasContent("mine");
    }
}
