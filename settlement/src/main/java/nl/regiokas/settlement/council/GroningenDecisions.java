package nl.regiokas.settlement.council;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Objects;
import nl.regiokas.core.internal.ReferenceTable;
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

    private static ImmutableList<SolidarityDecision> read() {
        return ReferenceTable.read(TABLE, GroningenDecisions.class.getResourceAsStream(TABLE)).stream()
                .map(GroningenDecisions::decision)
                .collect(ImmutableList.toImmutableList());
    }

    private static SolidarityDecision decision(ImmutableMap<String, String> row) {
        return SolidarityDecision.of(
                MunicipalityCode.of(cell(row, "municipality")),
                Integer.parseInt(cell(row, "year")),
                Stance.valueOf(cell(row, "stance")),
                SOURCE);
    }

    private static String cell(ImmutableMap<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }
}
