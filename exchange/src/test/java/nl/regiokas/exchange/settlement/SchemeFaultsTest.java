package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.settlement.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A field that cannot be read hides nothing else that is wrong with the scheme, and nothing follows from its absence. */
class SchemeFaultsTest {

    private static final String BAD =
            "{\"name\": \"bad\", \"segments\": [\"BASIC\"], \"model\": {\"type\": \"actualUse\", \"standingKey\": 1}}";
    private static final String BAD_FAULT = "[json-no-text] scheme.json:3:scopes[0].model.standingKey";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeRegion() {
        write("municipalities.csv", "code,name,subregion,youth\n0001,A,,1\n0002,B,,1\n");
        write("products.csv", "code,name,segment,standing\nP,p,FLEXIBLE,false\nQ,q,BASIC,false\n");
        write(
                "usage.csv",
                "municipality,product,date,quantity,amount\n0001,P,2018-05-01,,10.00\n0001,Q,2018-05-01,,1.00\n");
    }

    private void write(String file, String text) {
        FolderFiles.write(folder, file, text);
    }

    /** Writes a scheme with a line for the outside parties and one for each scope, from line 3. */
    private void scheme(String years, String outside, String... scopes) {
        write(
                "scheme.json",
                "{" + years + ",\n \"outside\": [" + outside + "], \"scopes\": [\n" + String.join(",\n", scopes)
                        + "]}");
    }

    private static String scope(String name, String more) {
        return "{\"name\": \"%s\", \"segments\": [\"FLEXIBLE\"], %s}".formatted(name, more);
    }

    private static String equal(String more) {
        return more + "\"model\": {\"type\": \"actualUse\", \"standingKey\": \"equal\"}";
    }

    private static final String YEARS = "\"from\": 2018, \"until\": 2019";

    /** Every fault as {@code [code] file:line:column} or with its path. */
    private ImmutableList<String> places() {
        InputFaults faults = new InputFaults();
        RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults);
        return faults.faults().stream()
                .map(fault -> "[" + fault.code() + "] "
                        + Stream.of(Place.FILE, Place.LINE, Place.COLUMN, Place.PATH)
                                .map(fault.place().values()::get)
                                .filter(Objects::nonNull)
                                .map(FaultValue::text)
                                .collect(Collectors.joining(":")))
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void ofTheSchemeAsAWhole() {
        scheme(
                YEARS,
                "{\"code\": \"a\", \"name\": \"a\"}, {\"code\": \"a\", \"name\": \"a\"}, {\"code\": \"total\", \"name\": \"t\"}",
                BAD,
                scope("one", equal("")),
                scope("one", equal("")),
                scope("two", equal("\"until\": 2018, \"atEnd\": {\"into\": \"tow\"}, ")),
                scope("three", equal("\"until\": 2016, ")));

        assertThat(places())
                .containsExactlyInAnyOrder(
                        BAD_FAULT,
                        "[outside-twice] scheme.json:2:outside[1].code",
                        "[outside-code] scheme.json:2:outside[2].code",
                        "[scope-twice] scheme.json:5:scopes[2].name",
                        "[scope-into-unknown] scheme.json:6:scopes[3].atEnd.into",
                        "[scope-years] scheme.json:7:scopes[4]");
    }

    /** A scope goes into the one that cannot be read, and the years of that one are known. */
    @Test
    void whatFollowsIsLeftOut() {
        scheme(YEARS, "", BAD, scope("one", equal("\"until\": 2018, \"atEnd\": {\"into\": \"bad\"}, ")));
        write("published.csv", "year,scope,municipality,kind,amount\n2018,bad,0001,OWN_USE,1.00\n");
        write("instalments.csv", "scope,municipality,due,origin,amount\nbad,0001,2018,2017,1.00\n");

        assertThat(places()).containsExactly(BAD_FAULT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "from": 2018, "until": "2019"          | [json-no-number] scheme.json:1:until
            "from": 2018, "until": 2017            | [scheme-years] scheme.json:1:from
            "from": 2018, "until": 2019, "frm": 1  | [json-unknown-field] scheme.json:1:frm
            "until": 2019                          | [json-missing-field] scheme.json:1:from
            """)
    void ofTheYears(String years, String fault) {
        scheme(years, "", BAD, scope("one", equal("")), scope("one", equal("\"until\": 2017, ")));

        assertThat(places()).contains(BAD_FAULT, "[scope-twice] scheme.json:5:scopes[2].name");
        assertThat(places().stream().map(one -> one.substring(0, one.indexOf(' '))))
                .contains(fault.substring(0, fault.indexOf(' ')));
    }

    /** What only the plan of the settlement finds: a year without an expected cost, terms that begin too late. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofThePlan(boolean twice) {
        scheme(
                YEARS,
                "",
                BAD,
                scope(
                        "one",
                        "\"model\": {\"type\": \"flatTax\", \"window\": 1, \"spread\": 1, \"ownShare\": \"0\","
                                + " \"expectedCost\": {\"2018\": \"1.00\"}}"),
                scope(
                        twice ? "one" : "two",
                        "\"model\": {\"byYear\": {\"2019\": {\"type\": \"actualUse\", \"standingKey\": \"equal\"}}}"));
        write("advances.csv", "year,municipality,amount\n2031,0001,1.00\n2018,0009,1.00\n");
        write("published.csv", "year,scope,municipality,kind,amount\n2018,tow,0009,OWN_USE,1.00\n");
        write("instalments.csv", "scope,municipality,due,origin,amount\ntow,0001,2017,2016,1.00\n");

        assertThat(places())
                .contains(
                        BAD_FAULT,
                        "[expected-missing] scheme.json:4:scopes[1].model.expectedCost",
                        "[advance-year] advances.csv:2:year",
                        "[unknown-municipality] advances.csv:3:municipality",
                        "[unknown-word] published.csv:2:scope",
                        "[unknown-word] published.csv:2:municipality",
                        "[scope-unknown] instalments.csv:2:scope",
                        "[instalment-past] instalments.csv:2:due");
        assertThat(places().stream()
                        .anyMatch(one -> one.startsWith("[dated-term-before-first] scheme.json:5:scopes[2]")))
                .isEqualTo(!twice);
    }

    /** Scopes and parties that cannot be read could be those that others name; years do not matter for what is published. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"code": "rijk", "name": "r"} | "name": "a"  | [outside-unknown] [charges-scope-unknown] [unknown-word] [unknown-word]
            {"abbr": "rijk", "name": "r"} | "name": "a"  | [charges-scope-unknown] [unknown-word]
            {"code": "rijk", "name": "r"} | "title": "a" | [outside-unknown] [unknown-word]
            {"cod": "rijk", "name": "r"}  | "nam": "a"   | [outside-unknown] [charges-scope-unknown] [unknown-word] [unknown-word]
            """)
    void ofNames(String outside, String name, String codes) {
        for (String years : ImmutableList.of(YEARS, "\"from\": 2018, \"until\": \"x\"")) {
            scheme(
                    years,
                    outside,
                    "{" + name + ", " + equal("\"segments\": [], ") + "}",
                    BAD,
                    scope(
                            "c",
                            "\"model\": {\"type\": \"pooling\", \"key\": {\"charges\": [\"nowhere\"]},"
                                    + " \"outside\": {\"party\": \"province\", \"share\": \"50\"}}"));
            write("published.csv", "year,scope,municipality,kind,amount\n2018,d,province,OWN_USE,1.00\n");

            assertThat(places().stream()
                            .map(one -> one.substring(0, one.indexOf(' ')))
                            .filter(one -> !one.startsWith("[json-")))
                    .containsExactlyInAnyOrderElementsOf(ImmutableList.copyOf(codes.split(" ")));
        }
    }

    /** Without any scope, each name of a scope would be unknown. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"from": 2018, "until": 2018}               | [json-missing-field]
            {"from": 2018, "until": 2018, "scopes": []} | [scheme-without-scope]
            {"from": 2018, "until": 2018, "scopes": {}} | [json-no-list]
            """)
    void ofASchemeWithoutScopes(String scheme, String code) {
        write("scheme.json", scheme);
        write("published.csv", "year,scope,municipality,kind,amount\n2018,one,0001,OWN_USE,1.00\n");

        assertThat(places()).singleElement().asString().startsWith(code);
    }

    @Test
    void ofAScopeWithAnotherFault() {
        scheme(
                YEARS,
                "",
                "{\"name\": \"a\", \"from\": 2019, \"until\": 2018, \"unit\": \"0.00\", \"segments\": [\"BASC\"], "
                        + equal("") + "}");

        assertThat(places())
                .containsExactlyInAnyOrder(
                        "[unknown-word] scheme.json:3:scopes[0].segments[0]",
                        "[scope-years] scheme.json:3:scopes[0]",
                        "[scope-unit] scheme.json:3:scopes[0]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "type": "insurance", "key": "youth", "loading": "x", "expectedCost": {"2018": "1.00", "2019": "1.00"}, \
            "noClaim": {"threshold": "-1", "rate": "800"}, \
            "reserve": {"minimum": "2.00", "maximum": "1.00", "minimumPercent": "1", "lag": -1} | \
            no-claim-threshold percent-range reserve-bounds reserve-bound-twice
            "type": "pooling", "key": 1, "layer": {"grain": "client", "per": "x", "bands": []}, \
            "schedule": {"lag": 0, "spread": 1, "parts": ["1"]} | layer-client bands-order schedule
            "type": "flatTax", "window": 0, "spread": 0, "ownShare": "800", "expectedCost": 1 | percent-range
            """)
    void ofAModelWithAnotherFault(String model, String codes) {
        scheme(YEARS, "", scope("a", "\"model\": {" + model + "}"), scope("b", equal("")));

        assertThat(places().stream().map(one -> one.substring(1, one.indexOf(']'))))
                .containsAll(ImmutableList.copyOf(codes.split(" ")));
    }

    /** Names in rows that are refused count as known; when one of them cannot be read, nothing is unknown. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            series.csv  | series,year,municipality,value | x,2018,0001,y | true
            series.csv  | series,year,municipality,value | ,2018,0001,1  | false
            series.csv  | series,year,municipality,value | x,2018,0001   | false
            series.csv  | seres,year,municipality,value  | x,2018,0001,1 | false
            series.csv  | series,year,municipality,valu  | x,2018,0001,1 | true
            series.csv  | series,year,municipality,value | x,2018,0001,-1| true
            keys.csv    | key,municipality,weight        | x,0001,y      | true
            keys.csv    | key,municipality,weight        | x,0009,1      | true
            keys.csv    | key,municipality,weight        | ,0001,1       | false
            budgets.csv | year,municipality,amount       | 2018,0001,y   | true
            """)
    void ofAnUnknownSeries(String file, String heading, String row, boolean isReported) {
        String unknown = "[series-unknown] scheme.json:4:scopes[1].model.standingKey";
        String known = file.equals("budgets.csv") ? "budget" : "x";
        for (String first : ImmutableList.of(BAD, BAD.replace(": 1", ": \"equal\""))) {
            scheme(
                    YEARS,
                    "",
                    first,
                    scope("a", equal("").replace("equal", "z")),
                    scope("b", equal("").replace("equal", known)));
            write(file, heading + "\n" + row + "\n");

            assertThat(places().stream().filter(one -> one.contains("series-unknown")))
                    .containsExactlyElementsOf(isReported ? ImmutableList.of(unknown) : ImmutableList.of());
        }
    }

    /** What a scope or a model names counts wherever another part cannot be read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"restate\": \"alll\", ",
                "\"unit\": \"0.00\", ",
                "\"from\": \"2018\", ",
                "\"from\": 2019, \"until\": 2018, ",
                "\"openingFund\": 1, ",
                "\"leaving\": {\"fund\": \"x\"}, ",
                "\"segmnts\": [], "
            })
    void ofNamesNextToAnUnreadField(String unread) {
        for (String model : ImmutableList.of(
                "{\"type\": \"actualUse\", \"standingKey\": \"z\"}", "{\"type\": \"actualUse\"}", BY_YEAR)) {
            scheme(
                    YEARS,
                    "",
                    "{\"name\": \"a\", \"segments\": [\"FLEXIBLE\", \"BASIC\"], \"products\": [\"P\", \"X\"], " + unread
                            + "\"participants\": {\"byYear\": {\"2018\": [\"0001\", \"0009\"], \"2019\": {\"except\": [\"0008\"]}}},"
                            + " \"model\": " + model + "}");

            assertThat(places())
                    .contains(
                            "[scope-product-unknown] scheme.json:3:scopes[0].products[1]",
                            "[unknown-municipality] scheme.json:3:scopes[0].participants.byYear.2018[1]",
                            "[unknown-municipality] scheme.json:3:scopes[0].participants.byYear.2019.except[0]");
            assertThat(places().contains("[series-unknown] scheme.json:3:scopes[0].model.standingKey"))
                    .isEqualTo(model.contains("z"));
            assertThat(places().contains("[series-unknown] scheme.json:3:scopes[0].model.byYear.2018.standingKey"))
                    .isEqualTo(model.contains("boys"));
        }
    }

    private static final String BY_YEAR =
            "{\"byYear\": {\"2018\": {\"type\": \"actualUse\", \"standingKey\": \"boys\"},"
                    + " \"2019\": {\"type\": \"actualUse\"}}}";

    /** An element or a year that cannot be read hides no other one. */
    @Test
    void ofNamesNextToAnUnreadName() {
        scheme(
                YEARS,
                "",
                "{\"name\": \"a\", \"segments\": [\"FLEXIBLE\", \"BASIC\"], \"products\": [1, \"X\"],"
                        + " \"participants\": {\"byYear\": {\"2018\": [\"000x\", \"0009\"], \"201x\": [\"0008\"]}}, "
                        + equal("") + "}");

        assertThat(places())
                .containsExactlyInAnyOrder(
                        "[json-no-text] scheme.json:3:scopes[0].products[0]",
                        "[municipality-code-malformed] scheme.json:3:scopes[0].participants.byYear.2018[0]",
                        "[text-form] scheme.json:3:scopes[0].participants.byYear.201x",
                        "[scope-product-unknown] scheme.json:3:scopes[0].products[1]",
                        "[unknown-municipality] scheme.json:3:scopes[0].participants.byYear.2018[1]",
                        "[unknown-municipality] scheme.json:3:scopes[0].participants.byYear.201x[0]");
    }

    /** What only the plan finds in a scope with another part that cannot be read. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "restate": "x", "participants": {"decided": 2017}, "model": {"type": "pooling", "key": "youth"} | \
            decision-missing
            "restate": "x", "model": {"byYear": {"2019": {"type": "pooling", "key": "youth"}}}              | \
            dated-term-before-first
            "model": {"type": "flatTax", "window": "1", "spread": 1, "ownShare": "0", "expectedCost": {"2018": "0.00"}} | \
            expected-missing
            "model": {"type": "flattax", "window": 1, "spread": "1", "ownShare": "0", "expectedCost": {"2018": "0.00"}} | \
            expected-missing
            "model": {"type": "flattax", "window": 1, "spread": "1", "ownShare": "0", "expectedCost": {"2018": "0.00"}} | \
            json-no-number
            "model": {"byYear": {"2018": {"type": "poolin"}, "2019": {"type": "flatTax", "window": 1, "spread": 1, \
            "ownShare": "0", "expectedCost": {"2018": "0.00"}}}} | expected-missing
            "model": {"byYaer": {"2018": {"type": "pooling", "key": "girls"}}} | series-unknown
            "model": {"type": "pooling", "kye": "girls"} | series-unknown
            "model": {"type": "pooling", "kye": "girls"} | product-in-no-scope
            "participnts": ["0001", "0009"], "model": {"type": "pooling", "key": "youth"} | unknown-municipality
            """)
    void ofThePlanOfAScopeInPart(String terms, String code) {
        scheme(YEARS, "", scope("a", terms));

        assertThat(places().stream().map(one -> one.substring(1, one.indexOf(']'))))
                .contains(code);
    }

    /** A misspelt field does not stand for its absence. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "segmnts": ["BASIC"]                  | segmnts
            "segments": ["BASIC"], "untl": 2018   | untl
            "segments": ["BASIC"], "form": 2019   | form
            "segments": ["BASIC"], "participnts": ["0001"] | participnts
            """)
    void whatFollowsFromAMisspeltFieldIsLeftOut(String terms, String field) {
        String other = field.equals("participnts") ? "" : "girls,,0002,1\n";
        write("series.csv", "series,year,municipality,value\ngirls,,0001,1\n" + other);
        scheme(
                YEARS,
                "",
                scope("a", equal("")),
                "{\"name\": \"b\", " + terms + ", \"model\": {\"type\": \"pooling\", \"key\": \"girls\","
                        + " \"contribution\": {\"2018\": \"0.00\"}}}");

        assertThat(places().stream().filter(one -> !one.startsWith("[expected-missing]")))
                .containsExactly("[json-unknown-field] scheme.json:4:scopes[1]." + field);
    }

    /** Without names of all scopes and parties, or without years, what other files name is checked as far as it can be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "from": 2018, "until": "x"  | rijk | name | advances.csv:2 instalments.csv:3 instalments.csv:4
            "from": 2018, "until": 2019 | rijk | title | advances.csv:2 advances.csv:3 instalments.csv:2 instalments.csv:4
            "from": 2018, "until": 2019 | 1    | name | advances.csv:3 instalments.csv:2 instalments.csv:3 instalments.csv:4
            """)
    void ofRowsWhereTheSchemeIsNotKnown(String years, String party, String name, String rows) {
        scheme(
                years,
                "{\"code\": " + (party.equals("1") ? "1" : "\"rijk\"") + ", \"name\": \"r\"}",
                "{\"" + name + "\": \"a\", \"segments\": [\"FLEXIBLE\", \"BASIC\"], " + equal("") + "}",
                scope("b", equal("")));
        write("advances.csv", "year,municipality,amount\n2018,0009,1.00\n2031,0001,1.00\n2018,rijk,1.00\n");
        write("instalments.csv", """
                scope,municipality,due,origin,amount,kind
                b,0001,2017,2016,1.00,
                zz,0001,2018,2017,1.00,
                b,0002,2018,2017,1.00,FOO
                """);

        assertThat(places().stream()
                        .filter(one -> !one.contains("scheme.json"))
                        .map(one -> one.replaceAll(".* (.*:\\d+):.*", "$1")))
                .containsExactlyInAnyOrder(rows.split(" "));
    }

    /** A refused code of an outside party hides neither what is wrong with other parties nor what only the plan finds. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "from": 2018, "until": 2019 | term-before-first, product-in-no-scope
            "from": 2018, "until": "x"  | json-no-number
            "from": 2018, "until": 2017 | scheme-years
            "from": 2018, "until": 2999 | scheme-too-long
            """)
    void ofPartiesNextToARefusedOne(String years, String others) {
        scheme(
                years,
                "{\"code\": \"total\", \"name\": \"t\"}, {\"code\": \"0002\", \"name\": \"B\"}",
                scope(
                        "a",
                        "\"model\": {\"type\": \"pooling\", \"key\": \"youth\", \"degree\": {\"byYear\": {\"2019\": \"5\"}},"
                                + " \"outside\": {\"party\": \"total\", \"share\": \"50\"}}"));
        write("advances.csv", "year,municipality,amount\n2018,total,1.00\n");

        assertThat(places())
                .contains(
                        "[outside-code] scheme.json:2:outside[0].code",
                        "[outside-is-municipality] scheme.json:2:outside[1].code");
        assertThat(places().stream().map(one -> one.substring(1, one.indexOf(']'))))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("outside-code", "outside-is-municipality"), Stream.of(others.split(", ")))
                        .toList());
    }

    /** What of the other files does not depend on the scheme is found next to a scheme that is no JSON. */
    @Test
    void ofTheOtherFilesNextToASchemeThatIsNoJson() {
        write("scheme.json", "{\"from\": 2018,\n");
        write(
                "series.csv",
                "series,year,municipality,value\ngirls,,0009,1\ngirls,,0001,x\ngirls,,0002,1\ngirls,,0002,1\n");
        write("advances.csv", "year,municipality,amount\n2018,0001,x\n201x,0001,1.00\n");
        write("instalments.csv", "scope,municipality,due,origin,amount\na,0009,2018,2017,1.00\na,0001,2018,2017,x\n");
        write("published.csv", """
                year,scope,municipality,kind,amount
                2018,a,0001,OWNUSE,1.00
                2018,a,0002,OWN_USE,1.00
                2018,a,0002,OWN_USE,1.00
                """);
        write("closings.csv", "closed,through\n2019-03-01,2018\n2019-02-01,2018\n");
        write("usage.csv", """
                municipality,product,date,quantity,amount
                0009,P,2018-05-01,,10.00
                0001,X,2018-05-01,,1.00
                0001,P,2018-05-xx,,1.00
                0001,P,2018-05-01,,x
                """);

        assertThat(places())
                .containsExactlyInAnyOrder(
                        "[not-json] scheme.json:2",
                        "[unknown-municipality] series.csv:2:municipality",
                        "[bad-number] series.csv:3:value",
                        "[duplicate-key] series.csv:5",
                        "[bad-amount] advances.csv:2:amount",
                        "[bad-year] advances.csv:3:year",
                        "[unknown-municipality] instalments.csv:2:municipality",
                        "[bad-amount] instalments.csv:3:amount",
                        "[unknown-word] published.csv:2:kind",
                        "[duplicate-key] published.csv:4",
                        "[closing-day] closings.csv:3:closed",
                        "[unknown-municipality] usage.csv:2:municipality",
                        "[unknown-product] usage.csv:3:product",
                        "[bad-date] usage.csv:4:date",
                        "[bad-amount] usage.csv:5:amount");
    }

    /** The table of products says nothing about who takes part. */
    @Test
    void ofDecisionsNextToAnUnreadProduct() {
        write("products.csv", "code,name,segment,standing\nP,p,FLEXIBLE,false\nQ,q,BASC,false\n");
        scheme(YEARS, "", scope("a", "\"participants\": {\"decided\": 2017}, " + equal("")));

        assertThat(places())
                .contains("[unknown-word] products.csv:3:segment", "[decision-missing] scheme.json:3:scopes[0]");
    }
}
