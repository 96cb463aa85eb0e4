package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A composed agreement is checked as a whole: every fault at once, each with its path. */
class AgreementFaultsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFacts() {
        write("municipalities.csv", "code,name,subregion,youth\n9001,A,,3\n9002,B,,1\n");
        write("products.csv", "code,name,segment,standing\nP,p,BASIC,false\nQ,q,FLEXIBLE,false\n");
        write("usage.csv", "municipality,product,date,quantity,amount\n9001,P,2018-05-01,,100.00\n");
    }

    private void write(String name, String content) {
        FolderFiles.write(folder, name, content);
    }

    private InputFaults read() {
        InputFaults faults = new InputFaults();
        RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults);
        return faults;
    }

    /** What is refused of the folder: by its reader, or when it is settled. */
    private ImmutableList<String> refused() {
        InputFaults faults = new InputFaults();
        return RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults)
                .map(this::refusedOfSettling)
                .orElseGet(() -> ImmutableList.copyOf(faults.list()));
    }

    private ImmutableList<String> refusedOfSettling(RegionInput input) {
        return catchThrowableOfType(
                        RefusalException.class,
                        () -> input.placing(() -> Settlement.of(input.scheme(), input.facts(), input.opening())))
                .messages();
    }

    private static String scheme(String... scopes) {
        return """
                {"from": 2018, "until": 2018, "outside": [{"code": "rijk", "name": "Rijk"}],
                 "scopes": [%s]}
                """.formatted(String.join(",\n", scopes));
    }

    private static final String REST =
            "{\"name\": \"rest\", \"segments\": [\"BASIC\", \"FLEXIBLE\"], \"model\": {\"type\": \"actualUse\", \"standingKey\": \"youth\"}}";

    private static String pooling(String name, String terms) {
        return "{\"name\": \"%s\", \"segments\": [\"BASIC\"], \"model\": {\"type\": \"pooling\", %s}}"
                .formatted(name, terms);
    }

    /** A part of 0 is not asked for values, but what it names must exist like all that an agreement names. */
    @Test
    void whatAPartOfNothingNamesMustExist() {
        write(
                "scheme.json",
                scheme(
                        blended("a", "\"girls\""),
                        blended("b", "{\"charges\": [\"nowhere\"]}"),
                        blended("c", "{\"charges\": [\"c\"]}"),
                        blended("d", "{\"charges\": [\"rest\"]}"),
                        REST));

        assertThat(refused())
                .containsExactly(
                        "scheme.json:2: scopes[0].model.key.blend[1].key series girls must be given but is absent (scope a)",
                        "scheme.json:3: scopes[1].model.key.blend[1].key key must look at scopes of the scheme but looks at"
                                + " nowhere (scope b)",
                        "scheme.json:4: scopes[2].model.key.blend[1].key key must look at charges of the year itself of"
                                + " earlier scopes only but looks at c (scope c)",
                        "scheme.json:5: scopes[3].model.key.blend[1].key key must look at charges of the year itself of"
                                + " earlier scopes only but looks at rest (scope d)");
    }

    private static String blended(String name, String unasked) {
        return pooling(
                name,
                "\"key\": {\"blend\": [{\"part\": \"1\", \"key\": \"youth\"}, {\"part\": \"0\", \"key\": %s}]}"
                        .formatted(unasked));
    }

    @Test
    void eightFaultsComeInOneGo() {
        write(
                "scheme.json",
                scheme(
                        pooling("a", "\"key\": \"girls\""),
                        pooling("b", "\"key\": {\"charges\": [\"nowhere\"]}"),
                        pooling("c", "\"key\": \"youth\", \"outside\": {\"party\": \"province\", \"share\": \"50\"}"),
                        pooling(
                                "d",
                                "\"key\": {\"blend\": [{\"part\": \"1\", \"key\": \"youth\"},"
                                        + " {\"part\": \"1\", \"key\": {\"charges\": [\"d\"]}}]}"),
                        pooling(
                                "e",
                                "\"key\": \"youth\", \"degree\": {\"byYear\": {\"2017\": \"50\", \"2018\": \"101\"}},"
                                        + " \"outside\": {\"party\": \"rijk\", \"share\": \"-1\"}"),
                        pooling(
                                "f",
                                "\"key\": \"youth\", \"layer\": {\"bands\": [{\"from\": \"20\", \"share\": \"50\"},"
                                        + " {\"from\": \"10\", \"share\": \"50\"}]}"),
                        pooling("g", "\"limit\": {\"prior\": \"lastYear\", \"increase\": \"-5\"}"),
                        pooling("h", "\"key\": \"youth\", \"schedule\": {\"parts\": [\"0\"]}")));

        assertThat(refused())
                .containsExactlyInAnyOrder(
                        "products.csv:3: product Q (segment FLEXIBLE) must fall in a scope of the scheme but falls in none",
                        "scheme.json:2: scopes[0].model.key series girls must be given but is absent (scope a)",
                        "scheme.json:3: scopes[1].model.key key must look at scopes of the scheme but looks at nowhere"
                                + " (scope b)",
                        "scheme.json:4: scopes[2].model.outside.party outside party province must be declared by the"
                                + " scheme but is not (scope c)",
                        "scheme.json:5: scopes[3].model.key.blend[1].key key must look at charges of the year itself of"
                                + " earlier scopes only but looks at d (scope d)",
                        "scheme.json:6: scopes[4].model.degree.byYear.2018 degree must be from 0% to 100% but was 101%",
                        "scheme.json:6: scopes[4].model.outside.share share of an outside party must be from 0% to 100%"
                                + " but was -1%",
                        "scheme.json:7: scopes[5].model.layer.bands bands of a layer must be at least one, from 0 or more,"
                                + " and ascend strictly, but begin at 20, 10",
                        "scheme.json:8: scopes[6].model.limit a limit must have a key, over which what does not fit is"
                                + " shared",
                        "scheme.json:8: scopes[6].model.limit.increase increase of a limit must not be negative but was"
                                + " -5.00",
                        "scheme.json:9: scopes[7].model.schedule a schedule must have a spread or parts, not both, and parts"
                                + " that are not negative and not all zero, but has spread none and parts [0]");
    }

    /** The rest of the files is looked over in the same go, and what they name too. */
    @Test
    void faultsOfOtherFilesComeTogetherWithThem() {
        write("usage.csv", "municipality,product,date,quantity,amount\n9001,R,2018-05-01,,100.00\n");
        write("scheme.json", scheme(pooling("a", "\"key\": \"girls\""), REST));

        assertThat(refused())
                .containsExactlyInAnyOrder(
                        "usage.csv:2:product: product must be listed in products.csv but was 'R', the nearest listed is P",
                        "scheme.json:2: scopes[0].model.key series girls must be given but is absent (scope a)");
    }

    /** A scheme that holds by itself is refused by what is planned, with the same paths. */
    @Test
    void faultsOfThePlanHaveTheirPaths() {
        write("series.csv", "series,year,municipality,value\ngirls,2018,9001,5\n");
        write(
                "scheme.json",
                scheme(
                        pooling("a", "\"key\": {\"path\": [{\"year\": 2018, \"key\": \"girls\"}]}"),
                        pooling("b", "\"key\": \"boys\""),
                        pooling(
                                "c",
                                "\"key\": \"youth\", \"layer\": {\"of\": {\"deficit\": \"boys\"},"
                                        + " \"bands\": [{\"from\": \"0\", \"share\": \"50\"}]}"),
                        pooling("d", "\"key\": {\"charges\": [\"rest\"]}"),
                        pooling("e", "\"key\": \"youth\", \"outside\": {\"party\": \"province\", \"share\": \"50\"}"),
                        pooling("f", "\"key\": \"youth\", \"contribution\": {\"2019\": \"5.00\"}"),
                        REST));

        assertThat(refused())
                .contains(
                        "scheme.json:3: scopes[1].model.key series boys must be given but is absent (scope b)",
                        "scheme.json:4: scopes[2].model.layer.of.deficit series boys must be given but is absent (scope c)",
                        "scheme.json:5: scopes[3].model.key key must look at charges of the year itself of earlier scopes"
                                + " only but looks at rest (scope d)",
                        "scheme.json:6: scopes[4].model.outside.party outside party province must be declared by the scheme"
                                + " but is not (scope e)",
                        "scheme.json:7: scopes[5].model.contribution contribution must be given for every year but was"
                                + " absent (scope f, 2018)");
    }

    /** Scope, year, municipality and series of a value that is missing. */
    @Test
    void missingValueIsReportedWithScopeYearAndMunicipality() {
        write("series.csv", "series,year,municipality,value\ngirls,2018,9001,5\n");
        write("scheme.json", scheme(pooling("a", "\"contribution\": {\"2018\": \"5.00\"}, \"key\": \"girls\""), REST));

        assertThat(refused())
                .containsExactly(
                        "scheme.json:2: scopes[0].model.key series girls must have a value of 9002 in 2018 but has"
                                + " none (scope a, 2018)");
    }

    /** Own cost 100 of 9001; a prior burden of 10 each may rise by 5: at most 30 of 100. */
    @Test
    void limitThatCannotHoldIsReportedWithSumAndBounds() {
        write("series.csv", "series,year,municipality,value\nprior,2018,9001,10\nprior,2018,9002,10\n");
        write(
                "scheme.json",
                scheme(
                        pooling("a", "\"key\": \"youth\", \"limit\": {\"prior\": \"prior\", \"increase\": \"5\"}"),
                        REST));

        assertThat(refused())
                .containsExactly(
                        "scheme.json:2: scopes[0].model.limit bounds of the limit must hold the sum EUR 100.00 but"
                                + " hold at most EUR 30.00 (scope a, 2018)");
    }

    /** What is not known is reported with its line and the nearest name that is, whether the scheme holds by itself or not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nearestNamesAreReported(boolean isSound) {
        write("series.csv", "series,year,municipality,value\ngirls,,9001,5\ngirls,,9002,5\n");
        write(
                "scheme.json",
                scheme(
                        pooling("early", "\"key\": \"gilrs\""),
                        pooling("b", "\"key\": {\"charges\": [\"eraly\"], \"lag\": 1}"),
                        pooling("c", "\"key\": \"youth\", \"outside\": {\"party\": \"rjik\", \"share\": \"50\"}"),
                        pooling(
                                "d",
                                "\"key\": \"youth\", \"layer\": {\"bands\": [{\"from\": \"0\", \"share\": \"50\"},"
                                        + " {\"from\": \"" + (isSound ? "1" : "0") + "\", \"share\": \"50\"}]}"),
                        REST));

        assertThat(refused())
                .contains(
                        "scheme.json:2: scopes[0].model.key series gilrs must be given but is absent, the nearest is girls"
                                + " (scope early)",
                        "scheme.json:3: scopes[1].model.key key must look at scopes of the scheme but looks at eraly, the"
                                + " nearest is early (scope b)",
                        "scheme.json:4: scopes[2].model.outside.party outside party rjik must be declared by the scheme"
                                + " but is not, the nearest is rijk (scope c)");
    }

    @Test
    void productsAndParticipantsAreReportedWhereTheyStand() {
        write("municipalities.csv", "code,name,subregion,youth\n0005,A,,3\n9002,B,,1\n");
        write("products.csv", "code,name,segment,standing\n45A04,p,BASIC,false\nQ,q,FLEXIBLE,false\n");
        write("usage.csv", "municipality,product,date,quantity,amount\n");
        write("scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [
                 {"name": "a",
                  "products": ["Q",
                   "45A40"],
                  "participants": ["9002",
                   "7"], "model": {"type": "actualUse", "standingKey": "equal"}},
                 {"name": "rest", "segments": ["BASIC", "FLEXIBLE"],
                  "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);

        assertThat(refused())
                .containsExactlyInAnyOrder(
                        "scheme.json:4: scopes[0].products[1] product named by a scope must be in the catalogue but was"
                                + " 45A40, the nearest is 45A04 (scope a)",
                        "scheme.json:6: scopes[0].participants[1] participant named by scope a must be of a municipality of the"
                                + " region but was of 0007, the nearest is 0005 (scope a)");
    }

    /** What is refused of a scheme as a whole stands where its second half does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"name\": \"a\"' | 3: scopes[1].name name of a scope must be unique in the scheme but a stands twice",
                "'\"name\": \"b\", \"until\": 2018, \"atEnd\": {\"into\": \"aa\"}' | 3: scopes[1].atEnd.into scope b must go into"
                        + " another scope of the scheme but goes into aa, the nearest is a",
                "'\"name\": \"b\", \"until\": 2018, \"atEnd\": {\"into\": \"b\"}' | 3: scopes[1].atEnd.into scope b must go into"
                        + " another scope of the scheme but goes into b",
                "'\"name\": \"b\", \"until\": 2017' | 3: scopes[1] first year of scope b must not be after its last year 2017 but"
                        + " was 2018"
            })
    void faultsOfTheSchemeAsAWholeHaveTheirPlaces(String scope, String fault) {
        write("scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [
                 {"name": "a", "segments": ["BASIC", "FLEXIBLE"], "model": {"type": "actualUse", "standingKey": "equal"}},
                 {%s, "segments": ["BASIC"], "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """.formatted(scope));

        assertThat(refused()).containsExactly("scheme.json:" + fault);
    }

    @Test
    void outsidePartiesOfOneCodeAreReportedAtTheSecond() {
        write("scheme.json", """
                {"from": 2018, "until": 2018,
                 "outside": [{"code": "rijk", "name": "Rijk"},
                  {"code": "rijk", "name": "Rijk"}], "scopes": [
                 {"name": "a", "segments": ["BASIC", "FLEXIBLE"], "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);

        assertThat(refused())
                .containsExactly(
                        "scheme.json:3: outside[1].code code of an outside party must be unique in the scheme but"
                                + " rijk stands twice");
    }

    /** Lines of usage that cannot be read leave the rest to be looked over as a whole. */
    @Test
    void faultsOfReadingAndOfThePlanComeInOneGo() {
        write(
                "usage.csv",
                "municipality,product,date,quantity,amount\n9001,P,2018-05-01,,100.00\n9001,P,2018-05-01,,1e2\n");
        write("advances.csv", "year,municipality,amount\n2018,9001,1.00\n2019,9001,2.00\n2018,9001,x\n");
        write(
                "scheme.json",
                scheme(
                        pooling("a", "\"key\": \"girls\""),
                        "{\"name\": \"b\", \"segments\": [\"FLEXIBLE\"], \"model\": {\"type\": \"insurance\", \"key\": \"youth\","
                                + " \"expectedCost\": {\"2019\": \"1.00\"}}}"));

        assertThat(refused())
                .containsExactlyInAnyOrder(
                        "usage.csv:3:amount: must be an amount with at most 2 decimals but was '1e2'",
                        "advances.csv:3:year: an advance must be of a year of the settlement, 2018 to 2018, but was of 2019"
                                + " (party 9001, EUR 2.00)",
                        "advances.csv:4:amount: must be an amount with at most 2 decimals but was 'x'",
                        "scheme.json:2: scopes[0].model.key series girls must be given but is absent (scope a)",
                        "scheme.json:3: scopes[1].model.expectedCost expected cost must be given for every year but was"
                                + " absent (scope b, 2018)");
    }

    /** What a row that cannot be read may say, or what amounts would show, is not refused for it. */
    @Test
    void whatOnlyFollowsFromAFaultOfReadingIsNotReported() {
        write("usage.csv", "municipality,product,date,quantity,amount\n9001,P,2018-05-01,,x\n");
        write("series.csv", "series,year,municipality,value\nprior,,9001,10\ngirls,,9002,x\n");
        write("closings.csv", "closed,through\n2019-02-01,2018\n2019-02-30,2018\n2019-01-01,2018\n");
        write(
                "scheme.json",
                scheme(
                        pooling(
                                "a",
                                "\"contribution\": {\"2018\": \"5.00\"}, \"key\": \"girls\", \"limit\": {\"prior\": \"prior\","
                                        + " \"increase\": \"0\", \"decrease\": \"0\"}"),
                        REST));

        assertThat(refused())
                .containsExactlyInAnyOrder(
                        "usage.csv:2:amount: must be an amount with at most 2 decimals but was 'x'",
                        "series.csv:3:value: must be a number with at most 20 decimals but was 'x'",
                        "closings.csv:3:closed: must be a date such as 2018-03-31 or 31-03-2018, from 1900 to 2200, but was"
                                + " '2019-02-30'");
    }

    @Test
    void publishedFiguresOfWhatIsNotThereAreFaults() {
        write("published.csv", """
                year,scope,municipality,kind,amount
                2018,rest,9001,OWN_USE,100.00
                2018,rest,total,OWN_USE,100.00
                2018,rset,9001,OWN_USE,100.00
                2018,rest,9009,OWN_USE,100.00
                2018,rest,9001,OWN_USED,100.00
                """);
        write("scheme.json", scheme(REST));

        assertThat(read().list())
                .containsExactly(
                        "published.csv:4:scope: must be one of rest but was 'rset', the nearest is rest",
                        "published.csv:5:municipality: must be one of 9001, 9002, rijk, total but was '9009', the nearest is"
                                + " 9001",
                        "published.csv:6:kind: must be one of PREMIUM, NO_CLAIM_REFUND, ASSESSMENT, DISTRIBUTION,"
                                + " CONTRIBUTION, INSTALMENT, OWN_USE, STANDING_SHARE, POOL_SHARE, OUTSIDE_SHARE,"
                                + " EXIT_SHARE but was 'OWN_USED', the nearest is OWN_USE");
    }

    /** A value twice in a list is a slip, perhaps for another one; also if one of the two lost its zeros. */
    @Test
    void whatIsListedTwiceIsRefused() {
        write("scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [
                 {"name": "a", "segments": ["BASIC", "BASIC"], "participants": ["9001", "9002", "9001"],
                  "model": {"type": "pooling", "key": "youth"}},
                 {"name": "b", "products": ["Q", "Q"], "participants": {"except": ["0012", "12"]},
                  "model": {"type": "pooling", "key": "youth"}}]}
                """);

        assertThat(read().list())
                .contains(
                        "scheme.json:2: scopes[0].segments must hold each value once but holds BASIC twice",
                        "scheme.json:2: scopes[0].participants must hold each value once but holds 9001 twice",
                        "scheme.json:4: scopes[1].products must hold each value once but holds Q twice",
                        "scheme.json:4: scopes[1].participants.except must hold each value once but holds 0012 twice");
    }
}
