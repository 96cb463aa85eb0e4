package nl.regiokas.examples.twoways;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.RoundedTable;
import org.junit.jupiter.api.Test;

/** The act's table and the one computed next to it: both close, they differ in two rows of ties. */
class ChildcareGrantsTest {

    private static final Path FOLDER = Path.of("scenarios", "kitafinhg-2013");

    @Test
    void theTableClosesAndEqualsThePublishedOneButForTies() throws IOException {
        List<Long> totals =
                rows("keys.csv").stream().map(row -> Long.parseLong(row.get(2))).toList();
        List<Long> published = rows("published.csv").stream()
                .filter(row -> !row.get(2).equals("total"))
                .map(row -> Euro.parseCents(row.get(4), "amount"))
                .toList();

        RoundedTable table = ChildcareGrants.of(totals);

        assertThat(table.columnTotalCents(0)).isEqualTo(319_275_000_00L);
        assertThat(table.columnTotalCents(1)).isEqualTo(261_225_000_00L);
        List<String> differing = new ArrayList<>();
        for (int land = 0; land < totals.size(); land++) {
            assertThat(table.rowTotalCents(land)).isEqualTo(totals.get(land) * 100);
            assertThat(published.get(land) + published.get(land + totals.size()))
                    .isEqualTo(totals.get(land) * 100);
            for (int year = 0; year < 2; year++) {
                long difference = published.get(land + year * totals.size()) - table.cellCents(land, year);
                if (difference != 0) {
                    differing.add(String.format("%04d %d %d", land + 1, 2013 + year, difference));
                }
            }
        }
        // Brandenburg and Thüringen: 9,079,685.45 and 8,142,826.45 in 2013; the act rounds the first up
        assertThat(differing).containsExactly("0004 2013 100", "0004 2014 -100", "0016 2013 -100", "0016 2014 100");
    }

    private static List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .skip(1)
                .map(Splitter.on(',')::splitToList)
                .toList();
    }
}
