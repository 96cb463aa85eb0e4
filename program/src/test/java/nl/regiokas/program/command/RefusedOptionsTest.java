package nl.regiokas.program.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.stream.Stream;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No value of an option is accepted that means nothing; the fault is the last line, in both languages. */
class RefusedOptionsTest {

    private static final String BMWE = " ../examples/scenarios/bmwe-budgets-2015 ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan" + BMWE + "--model 7 | en | model of cooperation must be one of 1, 2, 3 but was 7",
                "plan" + BMWE + "--model 7 | nl | samenwerkingsmodel moet een van 1, 2, 3 zijn maar was 7",
                "plan" + BMWE
                        + "--model 1 | en | model of cooperation 1 must not be given for a folder with scheme.json,"
                        + " which has its own scopes",
                "plan" + BMWE
                        + "--model 1 | nl | samenwerkingsmodel 1 past niet bij een map met scheme.json: die heeft zijn"
                        + " eigen onderdelen",
                "plan" + BMWE + "--history 0 | en | number of years before must be from 1 to 100 but was 0",
                "plan" + BMWE + "--history 101 | en | number of years before must be from 1 to 100 but was 101",
                "plan" + BMWE + "--history 101 | nl | aantal jaren ervoor moet van 1 tot en met 100 zijn maar was 101",
                "plan" + BMWE + "--history -1 | nl | aantal jaren ervoor moet van 1 tot en met 100 zijn maar was -1",
                "plan" + BMWE + "--organisation 101 | en | share of the organisation must be at most 100% but was 101%",
                "plan" + BMWE + "--organisation 101 | nl | deel van de organisatie mag hooguit 100% zijn maar was 101%",
                "monitor" + BMWE + "--until 2015-09-30 --rest x | en | --rest must be pace or plan but was x",
                "monitor" + BMWE + "--until 2015-09-30 --rest x | nl | --rest moet pace of plan zijn maar was x",
                "monitor" + BMWE
                        + "--until 2015-09-30 --draws -1 | en | number of draws must be from 0 to 10000000 but was -1",
                "monitor" + BMWE
                        + "--until 2015-09-30 --draws 10000001 | en | number of draws must be from 0 to 10000000 but was 10000001",
                "monitor" + BMWE
                        + "--until 2015-09-30 --draws -1 | nl | aantal keren doorrekenen moet van 0 tot en met 10000000 zijn maar"
                        + " was -1",
                "monitor" + BMWE + "--until 2015-09-30 --draws 5 --no-projection | en | --draws must not be given with"
                        + " --no-projection: nothing is settled that could be drawn",
                "monitor" + BMWE + "--until 2015-09-30 --draws 5 --no-projection | nl | --draws past niet bij"
                        + " --no-projection: er wordt niets afgerekend dat kan worden doorgerekend",
                "explain" + BMWE + "--progress=x | en | --progress must be true or false but was x",
                "explain" + BMWE + "--progress=x | nl | --progress moet true of false zijn maar was x",
                "incentive" + BMWE + "--product 43A01 --or 12000 | en | choice must be product=cost, such as"
                        + " 45A01=60000.00, but was 12000",
                "incentive" + BMWE + "--product 43A01 --or 12000 | nl | een keuze is product=kosten, zoals"
                        + " 45A01=60000.00, maar was 12000"
            })
    void aValueThatMeansNothingIsRefused(String command, String language, String fault) {
        ProgramRun run = ProgramRun.of(Splitter.on(' ')
                .omitEmptyStrings()
                .splitToList(command + " --locale " + language)
                .toArray());

        assertThat(run.status()).isNotZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.stated().strip().lines().reduce((before, last) -> last)).contains(fault);
    }

    /** Texts of an argument are repeated as those of a file are: short, and with their control characters shown. */
    @ParameterizedTest
    @CsvSource({
        "argument-too-large, --year must be a whole number of at most 2147483647 but was 99999999999,"
                + " explain,../examples/scenarios/bmwe-budgets-2015,--year,99999999999",
        "argument-too-large, --draws must be a whole number of at most 10000000 but was 99999999999,"
                + " risk,../examples/scenarios/kinvfg-2015,--draws,99999999999",
        "argument-invalid, --year must be a whole number but was @, explain,../examples/scenarios/bmwe-budgets-2015,--year,@",
        "argument-invalid, '--locale must be en or nl but was @', check,../examples/scenarios/bmwe-budgets-2015,--locale,@",
        "argument-unknown, regiokas check knows no argument @, check,../examples/scenarios/bmwe-budgets-2015,@,",
        "no-chapter, formats have no chapter @, formats,@,,",
        "choice-malformed, 'choice must be product=cost, such as 45A01=60000.00, but was @', incentive,../examples/scenarios/bmwe-budgets-2015,--product=1,--or=@"
    })
    void whatIsRepeatedIsShort(String code, String fault, String first, String second, String third, String fourth) {
        String value = "\u001b[2J" + "x".repeat(5000);
        ProgramRun run = ProgramRun.of(Stream.of(first, second, third, fourth, "--locale=en")
                .filter(argument ->
                        argument != null && (!argument.startsWith("--locale=") || !"--locale".equals(third)))
                .map(argument -> argument.replace("@", value))
                .toArray());

        assertThat(run.err().strip().lines().reduce((before, last) -> last))
                .contains("[" + code + "] " + fault.replace("@", "\\u001b[2J" + "x".repeat(51) + "..."));
    }

    /** What is nearly a command or an option is answered with it; what is far from all is not. */
    @ParameterizedTest
    @CsvSource({
        "explian reg --year 2024, '[command-misspelt] regiokas has no command explian, nor is there a folder of that name;"
                + " did you mean explain?'",
        "statment reg out --municipality 1895, '[command-misspelt] regiokas has no command statment, nor is there a folder"
                + " of that name; did you mean statement?'",
        "src out --yaer 2024, [argument-misspelt] regiokas knows no argument --yaer; did you mean --year?",
        "check src --local nl, [argument-misspelt] regiokas check knows no argument --local; did you mean --locale?",
        "check src --zzz, [argument-unknown] regiokas check knows no argument --zzz",
        "gemeenten out, [folder-absent] folder must be there but there is none at gemeenten"
    })
    void whatIsNearlyRightIsSuggested(String command, String fault) {
        ProgramRun run = ProgramRun.of(
                Splitter.on(' ').splitToList(command + " --locale en").toArray());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().strip().lines().reduce((before, last) -> last)).contains(fault);
    }

    /** Of a long path the end is shown, where the name is. */
    @Test
    void aLongPathEndsInItsName() {
        String folder = "a/".repeat(100) + "region";

        assertThat(ProgramRun.of("check", folder, "--locale", "en").stated())
                .endsWith("folder must be there but there is none at ..." + "a/".repeat(27) + "region\n");
    }

    /** A value that a calculator refuses is repeated by the same rule. */
    @Test
    void whatTheLibraryRepeatsIsShort() {
        ProgramRun run = ProgramRun.of(
                "explain",
                "../examples/scenarios/groningen-2018",
                "--year",
                "2019",
                "--municipality",
                "x".repeat(5000),
                "--locale",
                "en");

        assertThat(run.err())
                .isEqualTo("[explain-party] party must be one of the settlement of 2019 but was " + "x".repeat(60)
                        + "...\n");
    }
}
