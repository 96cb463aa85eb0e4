package nl.regiokas.examples.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The arrangements of {@code docs/arrangements.md} as terms of a scheme, with small invented figures.
 *
 * <p>Municipality 9001 costs 1,000.00 in 2018 (one client) and 9002 200.00 (another); 200.00 and 100.00 in 2016. Inhabitants 100
 * and 300, budgets 200 and 100. Each row has the model, and what everybody pays in the end.
 */
class ArrangementsTest {

    private static final Path PAGE = Path.of("../docs/arrangements.md");
    private static final Path SCENARIOS = Path.of("scenarios");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // 70% of a client's cost above 150 is ceded, 595 and 35; the state pays half, the rest by inhabitants
                // under 21
                "A1 | 'type': 'pooling', 'key': 'inhabitants', 'layer': {'grain': 'client', 'bands': [{'from': '150', 'share': '70'}]},"
                        + " 'outside': {'party': 'state', 'share': '50'} | 9001 483.75, 9002 401.25, state 315.00",
                // 25% of a case from 300 to 600 and 50% from 600, all of it paid by the state: 75 + 200
                "A3 | 'type': 'pooling', 'layer': {'grain': 'client', 'bands': [{'from': '300', 'share': '25'},"
                        + " {'from': '600', 'share': '50'}]}, 'outside': {'party': 'state', 'share': '100'}"
                        + " | 9001 725.00, 9002 200.00, state 275.00",
                // above 3 x 100 a client's cost is shared by all
                "A4 | 'type': 'pooling', 'key': 'inhabitants', 'layer': {'grain': 'client', 'bands': [{'from': '300', 'share': '100'}]}"
                        + " | 9001 475.00, 9002 725.00",
                // deficits 800 and 100; above 2 an inhabitant 600 and 0: half by the state, half by all
                "A5 | 'type': 'pooling', 'key': 'inhabitants', 'layer': {'of': {'deficit': 'budget'}, 'per': 'inhabitants',"
                        + " 'bands': [{'from': '2', 'share': '100'}]}, 'outside': {'party': 'state', 'share': '50', 'maximum': '400.00'}"
                        + " | 9001 475.00, 9002 425.00, state 300.00",
                // deficits above 7.5% of the budget for half, above 12.5% whole: 780 and 90
                "A6 | 'type': 'pooling', 'layer': {'of': {'deficit': 'budget'}, 'per': 'budget', 'bands': [{'from': '0.075',"
                        + " 'share': '50'}, {'from': '0.125', 'share': '100'}]}, 'outside': {'party': 'state', 'share': '100'}"
                        + " | 9001 220.00, 9002 110.00, state 870.00",
                // what is paid beforehand goes by the use of two years before, 2 : 1; the rest is one's own
                "A7 | 'type': 'pooling', 'degree': '0', 'contribution': {'2018': '900.00'},"
                        + " 'contributionKey': {'cost': true, 'window': 1, 'lag': 2} | 9001 1000.00, 9002 200.00",
                // 25% by a key and 75% by use; the key alone from 2019
                "A8 | 'type': 'pooling', 'key': 'youth', 'degree': {'byYear': {'2018': '25', '2019': '100'}}"
                        + " | 9001 975.00, 9002 225.00",
                // by the clients of three years, one year back, 6 : 3
                "A9 | 'type': 'pooling', 'key': {'series': 'clients', 'window': 3, 'lag': 1} | 9001 800.00, 9002 400.00",
                // budgets 2 : 1 of 900; the deficit of 300 by the clients of the year before, 3 : 1; a surplus stays in
                // the fund
                "A10 | 'type': 'insurance', 'key': 'budget', 'expectedCost': {'2018': '900.00'}, 'reserve': {'minimum': '0.00',"
                        + " 'key': {'series': 'clients', 'lag': 1}} | 9001 825.00, 9002 375.00",
                // another model in another year, and a deficit by ability to pay
                "A11 | 'byYear': {'2018': {'type': 'pooling', 'key': 'equal'}, '2019': {'type': 'actualUse', 'standingKey': 'budget'}}"
                        + " | 9001 600.00, 9002 600.00",
                // a flat tax over the macro budget
                "A13 | 'type': 'pooling', 'key': 'budget', 'contribution': {'2018': '1200.00'} | 9001 800.00, 9002 400.00",
                // 40% the canton, the rest by inhabitants
                "A14 | 'type': 'pooling', 'key': 'inhabitants', 'outside': {'party': 'state', 'share': '40'}"
                        + " | 9001 180.00, 9002 540.00, state 480.00",
                // from own use to a key in steps of a quarter: three quarters of the way in 2018
                "A15 | 'type': 'pooling', 'key': 'inhabitants', 'degree': {'byYear': {'2016': '25', '2017': '50', '2018': '75'}}"
                        + " | 9001 475.00, 9002 725.00",
                // grant = cost - average x inhabitants: 700 to pay more or less than the own standard cost
                "A16 | 'type': 'pooling', 'key': 'inhabitants' | 9001 300.00, 9002 900.00",
                // 63% of (need - capacity), with the capacity as what it costs: 9001 gives 441 and 9002 receives it
                "A17 | 'type': 'pooling', 'key': 'inhabitants', 'degree': '63' | 9001 559.00, 9002 641.00",
                // a levy for the year, and its deficit of 300 two years later
                "A21 | 'type': 'pooling', 'key': 'youth', 'contribution': {'2018': '900.00', '2019': '0.00', '2020': '0.00'},"
                        + " 'schedule': {'lag': 2, 'spread': 1} | 9001 900.00, 9002 300.00",
                // the key moves 9001 from 300 to 900; at most 4 an inhabitant more than 300 before: 700
                "A23 | 'type': 'pooling', 'key': 'youth', 'limit': {'prior': 'before', 'increase': '4.00', 'per': 'inhabitants'}"
                        + " | 9001 700.00, 9002 500.00"
            })
    void isSettledToTheCent(String arrangement, String model, String burdens) throws IOException {
        assertThat(burdens(model.replace('\'', '"'))).as(arrangement).isEqualTo(burdens);
    }

    private String burdens(String model) throws IOException {
        write("municipalities.csv", "code,name,subregion,youth\n9001,A,,3\n9002,B,,1\n");
        write("products.csv", "code,name,segment,standing\nP,p,BASIC,false\n");
        write("usage.csv", """
                municipality,product,date,quantity,amount,client
                9001,P,2018-05-01,,1000.00,a
                9002,P,2018-05-01,,200.00,b
                9001,P,2016-05-01,,200.00,a
                9002,P,2016-05-01,,100.00,b
                """);
        write("budgets.csv", """
                year,municipality,amount
                2018,9001,200.00
                2018,9002,100.00
                2019,9001,200.00
                2019,9002,100.00
                2020,9001,200.00
                2020,9002,100.00
                """);
        write("series.csv", """
                series,year,municipality,value
                inhabitants,,9001,100
                inhabitants,,9002,300
                before,,9001,300
                before,,9002,900
                clients,2015,9001,1
                clients,2015,9002,1
                clients,2016,9001,2
                clients,2016,9002,1
                clients,2017,9001,3
                clients,2017,9002,1
                """);
        int until = model.contains("schedule") ? 2020 : 2018;
        write("scheme.json", """
                {"from": 2018, "until": %d, "outside": [{"code": "state", "name": "State"}],
                 "scopes": [{"name": "all", "segments": ["BASIC"], "model": {%s}}]}
                """.formatted(until, model));
        InputFaults faults = new InputFaults();
        var read = RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults);
        assertThat(faults.list()).isEmpty();
        RegionInput input = read.orElseThrow();
        TreeMap<String, Long> sums = new TreeMap<>();
        for (Charge charge : Settlement.of(input.scheme(), input.facts()).charges()) {
            sums.merge(charge.party().code(), charge.amountCents(), Long::sum);
        }
        return sums.entrySet().stream()
                .map(one -> one.getKey() + " " + BigDecimal.valueOf(one.getValue(), 2))
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    /** Every one of the 23 stands on the page, and what can be said is shown here or by a sample. */
    @Test
    void pageHasEveryArrangementAndWhatShowsIt() throws IOException {
        List<List<String>> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| A\\d+ \\|.*"))
                .map(line -> Splitter.on('|').trimResults().omitEmptyStrings().splitToList(line))
                .toList();
        assertThat(rows.stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 23).mapToObj(i -> "A" + i).toList());
        Set<String> shown = new TreeSet<>();
        for (List<String> row : rows) {
            assertThat(row.get(2)).isIn("wholly", "partly", "no", "not known");
            boolean said = row.get(2).equals("wholly") || row.get(2).equals("partly");
            assertThat(row.get(4).equals("-")).as(row.get(0)).isEqualTo(!said);
            if (row.get(4).contains("test")) {
                shown.add(row.get(0));
            } else if (said) {
                String sample = row.get(4).replaceAll(".*scenarios/([a-z0-9-]+)\\).*", "$1");
                assertThat(SCENARIOS.resolve(sample).resolve("scheme.json")).exists();
            }
        }
        assertThat(shown).isEqualTo(tested());
    }

    private static Set<String> tested() throws IOException {
        Path source = Path.of("src/test/java/nl/regiokas/examples/arrangement/ArrangementsTest.java");
        try (Stream<String> lines = Files.lines(source)) {
            return new TreeSet<>(lines.map(String::strip)
                    .filter(line -> line.matches("\"A\\d+ \\|.*"))
                    .map(line -> line.substring(1, line.indexOf(' ')))
                    .toList());
        }
    }
}
