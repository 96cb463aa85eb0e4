package nl.regiokas.examples.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.regiokas.examples.team.FailingOnPurpose.GivenSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A property that fails gives the seed that replays it. */
class ReplayTest {

    private static final Pattern SEED = Pattern.compile("\\bseed = (-?\\d+) ");
    private static final Pattern SAMPLE = Pattern.compile("\\nSample\\n-+\\n(.*)", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theSeedOfAFailureIsPrintedAndReplaysIt() {
        String failure = failure(Optional.empty());
        String seed = found(SEED, failure);

        String replayed = failure(Optional.of(seed));

        assertThat(found(SEED, replayed)).isEqualTo(seed);
        assertThat(found(SAMPLE, replayed)).contains("scenario").isEqualTo(found(SAMPLE, failure));
    }

    /** Runs the failing property with an empty memory of failures and returns what jqwik reports. */
    private String failure(Optional<String> seed) {
        GivenSeed.use(seed);
        StringBuilder report = new StringBuilder();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(FailingOnPurpose.class))
                .configurationParameter(
                        "jqwik.database", folder.resolve("run" + seed).toString())
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
                entry.getKeyValuePairs().values().forEach(report::append);
            }
        });
        return report.toString();
    }

    private static String found(Pattern pattern, String report) {
        Matcher matcher = pattern.matcher(report);
        assertThat(matcher.find()).as("%s in %s", pattern, report).isTrue();
        return matcher.group(1);
    }
}
