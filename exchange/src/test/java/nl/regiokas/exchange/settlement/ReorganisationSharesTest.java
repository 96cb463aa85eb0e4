package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.settlement.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shares of a municipality that is dissolved, as a folder gives them. */
class ReorganisationSharesTest {

    @TempDir
    private Path folder;

    /** The faults of a folder in which 9001 goes to 9002 and 9003 by the shares. */
    private ImmutableList<String> faults(String first, String second) {
        FolderFiles.write(folder, "municipalities.csv", """
                code,name,subregion,youth
                9001,A,,1
                9002,B,,1
                9003,C,,1
                """);
        FolderFiles.write(folder, "reorganisations.csv", """
                date,from,to,share
                2019-01-01,9001,9002,%s
                2019-01-01,9001,9003,%s
                """.formatted(first, second));
        FolderFiles.write(folder, "products.csv", "code,name,segment,standing\nP,p,FLEXIBLE,false\n");
        FolderFiles.write(folder, "usage.csv", "municipality,product,date,quantity,amount\n9001,P,2018-05-01,,10.00\n");
        FolderFiles.write(folder, "scheme.json", """
                {"from": 2018, "until": 2019, "scopes": [{"name": "all", "segments": ["FLEXIBLE"],
                  "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);
        return read();
    }

    private ImmutableList<String> read() {
        InputFaults faults = new InputFaults();
        RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults);
        return ImmutableList.copyOf(faults.list());
    }

    @Test
    void negativeShareIsRefusedThoughTheSumIsRight() {
        assertThat(faults("160", "-60"))
                .containsExactly("reorganisations.csv:3:share: must not be negative but was -60");
    }

    @Test
    void sumIsRefused() {
        assertThat(faults("60", "30"))
                .containsExactly(
                        "reorganisations.csv:2:share: shares of municipality 9001 on 2019-01-01 must sum to 100%"
                                + " but sum to 90%");
    }

    /** A row from a municipality to itself: it goes on, also when it cedes all it has. */
    @Test
    void aZeroShareToItselfLetsAMunicipalityGoOn() {
        faults("100", "0");
        FolderFiles.write(folder, "reorganisations.csv", """
                date,from,to,share
                2019-01-01,9001,9001,0
                2019-01-01,9001,9002,100
                """);
        FolderFiles.write(folder, "usage.csv", "municipality,product,date,quantity,amount\n9001,P,2019-05-01,,10.00\n");
        assertThat(read()).isEmpty();
        FolderFiles.write(folder, "reorganisations.csv", "date,from,to,share\n2019-01-01,9001,9001,0\n");
        assertThat(read())
                .containsExactly(
                        "reorganisations.csv:2:share: shares of municipality 9001 on 2019-01-01 must sum to 100%"
                                + " but sum to 0%");
    }

    @Test
    void zeroShareMovesNothing() {
        assertThat(faults("100", "0")).isEmpty();
    }
}
