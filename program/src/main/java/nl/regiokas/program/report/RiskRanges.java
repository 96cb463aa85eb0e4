package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.program.region.Young;
import nl.regiokas.risk.result.ChargeRisk;
import nl.regiokas.risk.result.HorizonRisk;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.result.Spread;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Party;

/**
 * What municipalities are charged under a scheme over all drawn years: the expected charge and its range; the widest
 * first.
 */
public final class RiskRanges {

    private static final int DECIMALS = 4;

    /**
     * A municipality.
     *
     * @param expectedCents what it is charged on average
     * @param lowCents the charge is less one time in ten
     * @param medianCents the charge is less half of the time
     * @param highCents the charge is more one time in ten
     * @param young its young inhabitants of all drawn years together
     * @param excess how often the budget is exceeded by the share of the study, over the drawn years
     */
    record Range(
            MunicipalityCode code,
            long expectedCents,
            long lowCents,
            long medianCents,
            long highCents,
            Young young,
            OptionalDouble excess) {

        /** How far an amount is from the expected amount, as a part of that; nothing if nothing is expected. */
        Optional<BigDecimal> part(long cents) {
            return RiskRanges.part(cents, expectedCents);
        }

        BigDecimal width() {
            return RiskRanges.width(lowCents, highCents, expectedCents);
        }

        /** Euros per young inhabitant and year above the expected charge, one time in ten. */
        Optional<BigDecimal> perYoung() {
            return young.per(Math.subtractExact(highCents, expectedCents), 0);
        }
    }

    private final RiskResult result;
    private final RegionInput input;
    private final ImmutableList<Range> ranges;

    RiskRanges(RiskResult result, RegionInput input) {
        this.result = result;
        this.input = input;
        this.ranges = widestFirst(result, input.scheme().name(), Spread::tenthCents, Spread::ninetiethCents).stream()
                .map(this::range)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the municipalities under a scheme: those whose charge swings most, as a part of what they expect, first.
     *
     * @param result what was drawn
     * @param scheme the name of the scheme
     * @param low the lower end of the range that is shown, in cents
     * @param high its upper end
     * @return their charges over all drawn years
     */
    public static ImmutableList<HorizonRisk> widestFirst(
            RiskResult result, String scheme, ToLongFunction<Spread> low, ToLongFunction<Spread> high) {
        return result.horizons().stream()
                .filter(row -> row.scheme().equals(scheme))
                .sorted(Comparator.comparing((HorizonRisk row) -> width(
                                low.applyAsLong(row.total()),
                                high.applyAsLong(row.total()),
                                Statistics.cents(row.total().meanCents())))
                        .reversed()
                        .thenComparing(HorizonRisk::municipality))
                .collect(ImmutableList.toImmutableList());
    }

    private static BigDecimal width(long lowCents, long highCents, long expectedCents) {
        return part(highCents, expectedCents)
                .flatMap(high -> part(lowCents, expectedCents).map(high::subtract))
                .orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> part(long cents, long expectedCents) {
        return expectedCents <= 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(Math.subtractExact(cents, expectedCents))
                        .divide(BigDecimal.valueOf(expectedCents), DECIMALS, RoundingMode.HALF_UP));
    }

    ImmutableList<Range> all() {
        return ranges;
    }

    /** Who takes part in a scope that others take no part in. */
    record Participation(String scope, ImmutableSet<MunicipalityCode> participants) {}

    /** The first scope in which, in the last drawn year, some municipalities take part and others do not. */
    Optional<Participation> participation() {
        List<MunicipalityCode> codes = ranges.stream().map(Range::code).toList();
        return Settlement.of(input.scheme(), input.facts(), input.opening())
                .year(years().get(years().size() - 1))
                .books()
                .scopes()
                .stream()
                .filter(scope -> codes.stream().anyMatch(scope.participants()::contains))
                .filter(scope -> !scope.participants().containsAll(codes))
                .map(scope -> new Participation(scope.name(), ImmutableSet.copyOf(scope.participants())))
                .findFirst();
    }

    /** The drawn years. */
    ImmutableList<Integer> years() {
        return result.charges().stream()
                .map(ChargeRisk::year)
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private Range range(HorizonRisk row) {
        return new Range(
                row.municipality(),
                Statistics.cents(row.total().meanCents()),
                row.total().tenthCents(),
                row.total().medianCents(),
                row.total().ninetiethCents(),
                young(row.municipality()),
                excess(row.municipality()));
    }

    private Young young(MunicipalityCode code) {
        return Young.sum(years().stream().map(year -> Young.of(input.facts(), Party.of(code), year)));
    }

    /** On average over the drawn years, if all have a budget. */
    private OptionalDouble excess(MunicipalityCode code) {
        List<OptionalDouble> years = years().stream()
                .map(year -> result.charge(input.scheme().name(), code, year).excessProbability())
                .toList();
        return years.stream().allMatch(OptionalDouble::isPresent)
                ? years.stream().mapToDouble(OptionalDouble::getAsDouble).average()
                : OptionalDouble.empty();
    }
}
