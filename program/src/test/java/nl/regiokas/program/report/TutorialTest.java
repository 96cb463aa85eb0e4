package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.regiokas.program.ProgramRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial is followed step by step: every command is run, and gives what the page shows; its pictures are made anew. */
class TutorialTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path MADE = Path.of("target", "tutorial");
    private static final Pattern STEP = Pattern.compile("(?s)```console\n\\$ regiokas ([^\n]*)\n(.*?)```");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\((tutorial/[a-z-]+\\.png)\\)");
    private static final ImmutableSet<String> FOLDERS = ImmutableSet.of("regio", "uit", "wat-als", "afrekeningen");

    private static final ImmutableMap<String, String> PAGES = ImmutableMap.of(
            "tutorial/report.png", "uit/report.html",
            "tutorial/what-if.png", "wat-als/report.html",
            "tutorial/statement.png", "afrekeningen/statement-9003-2025.html");

    private static final int WIDTH = 1000;

    @TempDir
    private Path temporary;

    private String tutorial() throws IOException {
        return Files.readString(DOCS.resolve("tutorial.md"));
    }

    private void follow() throws IOException {
        List<MatchResult> steps = STEP.matcher(tutorial()).results().toList();
        assertThat(steps).hasSize(6);
        for (MatchResult step : steps) {
            ProgramRun run = ProgramRun.of(Splitter.on(' ')
                    .splitToStream(step.group(1))
                    .map(word -> FOLDERS.contains(word) ? temporary.resolve(word) : word)
                    .toArray());

            assertThat(run.status()).as(run.err()).isZero();
            assertThat(closed(run.out().replace(temporary + "/", "")))
                    .as("what the tutorial shows of regiokas %s", step.group(1))
                    .isEqualTo(closed(step.group(2)));
        }
    }

    /** Without line ends: where lines break depends on the length of folders. */
    private static String closed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Test
    void everyStepReportsWhatThePageShows() throws IOException {
        follow();

        assertThat(temporary.resolve("afrekeningen").resolve("statement-9003-2025.pdf"))
                .isNotEmptyFile();
    }

    /** The committed pictures are there and as wide as those of today, which are left in target/tutorial. */
    @Test
    void picturesAreMadeByTheBuild() throws IOException {
        List<String> pictures = PICTURE.matcher(tutorial())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(pictures).containsExactlyInAnyOrderElementsOf(PAGES.keySet());
        for (String picture : pictures) {
            BufferedImage committed =
                    Objects.requireNonNull(ImageIO.read(DOCS.resolve(picture).toFile()));
            assertThat(committed.getWidth()).as(picture).isEqualTo(WIDTH);
        }
        if (!Browser.isThere()) {
            System.out.println("no browser: the pictures of the tutorial were not made");
            return;
        }
        follow();
        Files.createDirectories(MADE);
        try (Browser browser = Browser.start(temporary.resolve("profile"))) {
            for (String picture : pictures) {
                browser.open(temporary.resolve(Objects.requireNonNull(PAGES.get(picture))), WIDTH);
                byte[] made = browser.picture();
                Files.write(MADE.resolve(Path.of(picture).getFileName()), made);
                assertThat(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(made)))
                                .getWidth())
                        .isEqualTo(WIDTH);
            }
        }
    }
}
