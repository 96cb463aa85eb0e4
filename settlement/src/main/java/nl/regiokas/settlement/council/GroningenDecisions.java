package nl.regiokas.settlement.council;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.source.Source;
import nl.regiokas.settlement.scheme.Stance;

/**
 * What the municipalities of Groningen decided about sharing.
 * Dutch: besluiten over financiële solidariteit.
 *
 * <p>Source: 000_baebbd917216cc0f, annex 2, lines 165-214.
 *
 * @since 0.2.0
 */
public final class GroningenDecisions {

    private static final String TABLE = "decisions.txt";
    private static final Splitter CELLS = Splitter.on('|').trimResults();
    private static final Source SOURCE = Source.of("000_baebbd917216cc0f", "annex 2", "165-214");
    private static final ImmutableList<SolidarityDecision> ALL = read();

    private GroningenDecisions() {}

    /**
     * The principle of 2016, and the decisions of 2017 as they were at the end of September.
     *
     * @param year 2016 or 2017
     * @return the decisions by municipality; none for another year
     */
    public static ImmutableSortedMap<MunicipalityCode, SolidarityDecision> of(int year) {
        return ALL.stream()
                .filter(decision -> decision.year() == year)
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), SolidarityDecision::municipality, decision -> decision));
    }

    /** Rows of municipality, year and stance below a header; lines that begin with # are remarks. */
    private static ImmutableList<SolidarityDecision> read() {
        try (InputStream stream = Objects.requireNonNull(GroningenDecisions.class.getResourceAsStream(TABLE), TABLE)) {
            return CharStreams.readLines(new InputStreamReader(stream, StandardCharsets.UTF_8)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(GroningenDecisions::decision)
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SolidarityDecision decision(String line) {
        List<String> cells = CELLS.splitToList(line);
        return new SolidarityDecision(
                MunicipalityCode.of(cells.get(0)),
                Integer.parseInt(cells.get(1)),
                Stance.valueOf(cells.get(2)),
                SOURCE);
    }
}
