package nl.regiokas.core.region;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.regiokas.core.internal.ReferenceTable;
import nl.regiokas.core.source.Source;

/**
 * Reference data of the youth care region Groningen: its municipalities and reorganisations.
 *
 * <p>Dutch: jeugdzorgregio Groningen. The 23 municipalities of 2015 became 20 in 2018, 12 in 2019 and 10 in 2021. Of the
 * eight subregions only BMWE (Bedum, De Marne, Winsum, Eemsmond) is known from the papers. Code 0014 Groningen stays in
 * 2019 while Haren and Ten Boer join it: keep its amounts by code and year.
 *
 * <p>Winsum was split in 2019 between Het Hogeland and Westerkwartier. No official shares were found; those given here,
 * 0.884 and 0.1157, come from a script on financial trends and are <em>unofficial</em>. {@link
 * #reorganisations(BigDecimal, BigDecimal)} takes others.
 *
 * @since 0.2.0
 */
public final class Groningen {

    private static final Splitter SOURCES = Splitter.on(" + ").omitEmptyStrings();
    private static final Splitter CODES = Splitter.on(' ').omitEmptyStrings();
    private static final MunicipalityCode WINSUM = MunicipalityCode.of("0053");
    private static final MunicipalityCode HET_HOGELAND = MunicipalityCode.of("1966");
    private static final MunicipalityCode WESTERKWARTIER = MunicipalityCode.of("1969");
    private static final LocalDate SPLIT_OF_WINSUM = LocalDate.of(2019, 1, 1);

    private static final Region REGION = readRegion();
    private static final Reorganisations REORGANISATIONS = readReorganisations();

    private Groningen() {}

    /**
     * All municipalities since 2015, with the dates between which they exist.
     *
     * @return the region, 28 members
     */
    public static Region region() {
        return REGION;
    }

    /**
     * The subregion of Bedum, De Marne, Winsum and Eemsmond.
     *
     * @return the subregion
     */
    public static Subregion bmwe() {
        return Subregion.of("BMWE");
    }

    /**
     * The reorganisations of 2018, 2019 and 2021, with the unofficial shares of Winsum.
     *
     * @return the reorganisations
     */
    public static Reorganisations reorganisations() {
        return REORGANISATIONS;
    }

    /**
     * The reorganisations of 2018, 2019 and 2021, with shares of Winsum of your own.
     *
     * @param toHetHogeland the weight of what goes to Het Hogeland
     * @param toWesterkwartier the weight of what goes to Westerkwartier
     * @return the reorganisations
     * @throws nl.regiokas.core.fault.RefusalException when a weight is not positive
     */
    public static Reorganisations reorganisations(BigDecimal toHetHogeland, BigDecimal toWesterkwartier) {
        ImmutableMap<MunicipalityCode, BigDecimal> shares =
                ImmutableMap.of(HET_HOGELAND, toHetHogeland, WESTERKWARTIER, toWesterkwartier);
        return Reorganisations.of(REORGANISATIONS.all().stream()
                .map(one -> one.date().equals(SPLIT_OF_WINSUM) ? one.withShares(WINSUM, shares) : one)
                .toList());
    }

    private static Region readRegion() {
        return Region.of(
                "Groningen",
                table("municipalities.txt").stream()
                        .map(Groningen::municipality)
                        .toList());
    }

    private static Municipality municipality(ImmutableMap<String, String> row) {
        return Municipality.builder()
                .code(MunicipalityCode.of(cell(row, "code")))
                .name(cell(row, "name"))
                .subregion(given(row, "subregion").map(Subregion::of))
                .from(given(row, "from").map(LocalDate::parse))
                .until(given(row, "until").map(LocalDate::parse))
                .successors(CODES.splitToStream(cell(row, "successors"))
                        .map(MunicipalityCode::of)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())))
                .sources(sources(row))
                .build();
    }

    private static Reorganisations readReorganisations() {
        return Reorganisations.of(
                Multimaps.index(table("reorganisations.txt"), row -> LocalDate.parse(cell(row, "date")))
                        .asMap()
                        .entrySet()
                        .stream()
                        .map(day -> Reorganisation.of(
                                day.getKey(),
                                day.getValue().stream()
                                        .map(Groningen::succession)
                                        .toList()))
                        .toList());
    }

    private static Succession succession(ImmutableMap<String, String> row) {
        return Succession.of(cell(row, "from"), cell(row, "to"), new BigDecimal(cell(row, "share"))).toBuilder()
                .sources(sources(row))
                .build();
    }

    private static ImmutableList<Source> sources(ImmutableMap<String, String> row) {
        return SOURCES.splitToStream(cell(row, "sources")).map(Source::of).collect(toImmutableList());
    }

    private static Optional<String> given(ImmutableMap<String, String> row, String column) {
        return Optional.of(cell(row, column)).filter(Predicate.not(String::isEmpty));
    }

    private static ImmutableList<ImmutableMap<String, String>> table(String name) {
        return ReferenceTable.read(name, Groningen.class.getResourceAsStream(name));
    }

    private static String cell(ImmutableMap<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
