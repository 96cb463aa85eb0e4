package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names from the folder can hold anything; on the page they are text. */
class SpecialNamesTest {

    private static final String NAME = "<script>alert(1)</script> & \"A\" 'B'";

    @TempDir
    private Path temporary;

    @Test
    void namesAreTextAndNothingElse() {
        Path folder = temporary.resolve("in");
        ProgramRun.write(folder, "municipalities.csv", """
                code;name;subregion;youth
                0001;"<script>alert(1)</script> & ""A"" 'B'";x;10
                0002;Plain;x;20
                """);
        ProgramRun.write(folder, "products.csv", "code,name,segment,standing\n<p&\"q>,<i>p</i>,INTENSIVE,false\n");
        ProgramRun.write(
                folder,
                "usage.csv",
                "municipality;product;date;quantity;amount\n0001;\"<p&\"\"q>\";2018-01-01;;10.00\n");
        ProgramRun.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "<b>&'\\"", "segments": ["INTENSIVE"],
                "model": {"type": "insurance", "key": "youth", "expectedCost": {"2018": "10.00"}}}]}
                """);

        Page page = Page.written(
                temporary.resolve("out"),
                folder.toString(),
                temporary.resolve("out").toString());

        assertThat(page.texts("//details[@id='m-0001']/summary/span[1]")).containsExactly(NAME);
        assertThat(page.all("//script[contains(., 'alert')] | //b[b] | //i")).isEmpty();
        assertThat(page.texts("//table[@id='funds-table']/tbody/tr/th")).containsExactly("2018 <b>&'\"");
        assertThat(page.texts("//details[@id='m-0001']//span[@class='line']/span"))
                .contains("Product <i>p</i> (<p&\"q>)");
    }
}
