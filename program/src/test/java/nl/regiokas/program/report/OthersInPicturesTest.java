package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiokas.program.ProgramRun;
import nl.regiokas.program.output.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of many parties those after the largest are one amount, in figures: a bar in euros for all of them would flatten the rest. */
class OthersInPicturesTest {

    @TempDir
    private Path temporary;

    @Test
    void theOthersTogetherHaveNoBarAndDoNotSetTheScale() {
        ImmutableList<BarPicture.Entry> entries = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> new BarPicture.Entry("M" + i, (i <= 10 ? 200 : 100) * 100L))
                .collect(ImmutableList.toImmutableList());
        Words words = new Words(Language.NL, ImmutableMap.of());

        ImmutableList<BarPicture.Entry> shown = BarPicture.largest(entries, words);
        List<BarPicture.Bar> bars = BarPicture.bars(shown, words);

        assertThat(BarPicture.scale(shown).most()).isEqualTo(200_00);
        assertThat(bars).hasSize(11);
        assertThat(bars.subList(0, 10)).extracting(BarPicture.Bar::width).containsOnly("50.00%");
        assertThat(bars.get(10).name()).isEqualTo("Overige 30");
        assertThat(bars.get(10).amount()).isEqualTo("+3.000,00");
        assertThat(bars.get(10).width()).isEqualTo("0.00%");
    }

    /** Nobody knows how many young people live there, so that charges are drawn in euros. */
    @Test
    void chargesInEurosHaveNoBarOfTheOthers() {
        Path folder = temporary.resolve("in");
        ProgramRun.write(folder, "municipalities.csv", lines("code,name,subregion,youth", "%1$04d,M%1$d,,0"));
        ProgramRun.write(folder, "products.csv", "code,name,segment,standing\nP,Product,INTENSIVE,false\n");
        ProgramRun.write(
                folder,
                "usage.csv",
                lines("municipality,product,date,quantity,amount", "%1$04d,P,2018-01-01,,%1$d.00"));
        ProgramRun.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "all", "segments": ["INTENSIVE"],
                "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);
        Path out = temporary.resolve("out");

        Page page = Page.written(out, folder.toString(), out.toString(), "--locale", "nl");

        String rows = "//section[@id='kinds']//tr[td[@class='bar']]";
        assertThat(page.texts(rows + "/th")).hasSize(11).startsWith("M40").endsWith("Overige 30");
        assertThat(page.all(rows + "[th='M40']//*[name()='rect']")).hasSize(1);
        assertThat(page.all(rows + "[th='M40']//*[name()='rect']").get(0).getAttribute("width"))
                .isEqualTo("100.00%");
        assertThat(page.all(rows + "[th='Overige 30']//*[name()='rect']")).isEmpty();
        assertThat(page.texts(rows + "[th='Overige 30']/td")).endsWith("465");
    }

    private static String lines(String header, String template) {
        return IntStream.rangeClosed(1, 40)
                .mapToObj(template::formatted)
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }
}
