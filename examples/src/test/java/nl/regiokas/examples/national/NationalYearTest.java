package nl.regiokas.examples.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The country in small: all municipalities and products, few lines. */
class NationalYearTest {

    @TempDir
    private Path folder;

    @Test
    void settlesAYearOfTheCountry() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int status = NationalYear.run(folder, 60_000, new PrintWriter(out), new PrintWriter(err));

        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(out.toString().lines()).last().asString().matches("0\\.1 million lines \\(. MB\\) settled in .*");
        assertThat(folder.resolve("settled").toFile().list()).contains("charges.csv", "payments.csv", "report.html");
        assertThat(Files.readAllLines(folder.resolve("settled").resolve("positions.csv")))
                .hasSize(342 + 1);
    }

    @Test
    void usageThatIsThereIsNotMadeAgain() throws IOException {
        Files.writeString(folder.resolve("usage.csv"), "municipality,product,date,quantity,amount\n");
        StringWriter err = new StringWriter();

        int status = NationalYear.run(folder, 1, new PrintWriter(new StringWriter()), new PrintWriter(err));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("municipalities.csv: file is missing");
        assertThat(folder.toFile().list()).containsExactly("usage.csv");
    }
}
