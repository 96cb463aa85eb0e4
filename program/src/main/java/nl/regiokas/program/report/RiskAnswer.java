package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiokas.program.report.RiskRanges.Participation;
import nl.regiokas.program.report.RiskRanges.Range;

/**
 * What a risk study comes down to, in sentences: whether taking part goes with smaller setbacks, and how large these
 * are.
 */
final class RiskAnswer {

    private static final int DECIMALS = 4;
    private static final BigDecimal CLEAR = new BigDecimal("1.5");
    private static final BigDecimal TWO = new BigDecimal("2");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final RiskRanges ranges;
    private final Optional<Participation> participation;
    private final RiskAmounts amounts;
    private final Words words;

    RiskAnswer(RiskRanges ranges, Optional<Participation> participation, RiskAmounts amounts, Words words) {
        this.ranges = ranges;
        this.participation = participation;
        this.amounts = amounts;
        this.words = words;
    }

    /**
     * The answer: the setback of participants compared with that of the others, or the setback of all if all take part.
     */
    String answer() {
        return participation
                .map(split -> answer(split, setback(split, true), setback(split, false)))
                .orElseGet(() -> words.text("risk.answer.all", times(), percent(setback(ranges.all()))));
    }

    private String answer(Participation split, BigDecimal own, BigDecimal others) {
        if (own.signum() > 0 && others.compareTo(own.multiply(CLEAR)) >= 0) {
            return words.text("risk.answer.smaller", split.scope(), ratio(others, own));
        }
        if (others.signum() > 0 && own.compareTo(others.multiply(CLEAR)) >= 0) {
            return words.text("risk.answer.larger", split.scope(), ratio(own, others));
        }
        return words.text("risk.answer.same", split.scope());
    }

    /** Rounded half up: to one decimal below two, to a whole number from two on. */
    private String ratio(BigDecimal larger, BigDecimal smaller) {
        BigDecimal ratio = larger.divide(smaller, DECIMALS, RoundingMode.HALF_UP);
        return words.number(ratio.setScale(ratio.compareTo(TWO) < 0 ? 1 : 0, RoundingMode.HALF_UP));
    }

    /** More of the answer. */
    ImmutableList<String> sentences() {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        participation.ifPresent(split -> sentences.add(
                words.text("risk.groups", times(), percent(setback(split, true)), percent(setback(split, false)))));
        ranges.all().stream()
                .max(Comparator.comparing(Range::width).thenComparing(Range::code, Comparator.reverseOrder()))
                .filter(widest -> widest.width().signum() > 0)
                .ifPresent(widest -> sentences.add(words.text(
                        "risk.widest",
                        words.name(widest.code()),
                        times(),
                        amounts.euro(widest.lowCents()),
                        amounts.euro(widest.highCents()))));
        return sentences.build();
    }

    /**
     * A sentence for each municipality; the one with the highest expected charge is chosen unless the reader chooses
     * another.
     */
    ImmutableList<RiskView.Chosen> chosen() {
        Optional<Range> largest = ranges.all().stream().max(Comparator.comparingLong(Range::expectedCents));
        return ranges.all().stream()
                .sorted(Comparator.comparing(range -> words.name(range.code())))
                .map(range -> chosen(range, largest.equals(Optional.of(range))))
                .collect(ImmutableList.toImmutableList());
    }

    private RiskView.Chosen chosen(Range range, boolean isFirst) {
        String name = words.name(range.code());
        String young = range.perYoung()
                .map(euros -> words.text("risk.chosen.young", words.number(euros)))
                .orElse("");
        return new RiskView.Chosen(
                range.code().value(),
                name,
                words.text("risk.chosen.before", times(), name) + " ",
                amounts.euro(range.highCents()),
                young
                        + words.text(
                                "risk.chosen.after",
                                times(),
                                name,
                                amounts.euro(range.lowCents()),
                                amounts.euro(range.expectedCents())),
                isFirst);
    }

    /** Years if one year is drawn; otherwise all drawn years together are one time. */
    private String times() {
        return words.text(ranges.years().size() == 1 ? "risk.times.years" : "risk.times.draws");
    }

    private BigDecimal setback(Participation split, boolean isIn) {
        return setback(ranges.all().stream()
                .filter(range -> split.participants().contains(range.code()) == isIn)
                .toList());
    }

    /** How far above the expected charge the charge is one time in ten, on average over the municipalities. */
    private static BigDecimal setback(List<Range> of) {
        List<BigDecimal> parts = of.stream()
                .flatMap(range -> range.part(range.highCents()).stream())
                .toList();
        return parts.isEmpty()
                ? BigDecimal.ZERO
                : parts.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(parts.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    private String percent(BigDecimal part) {
        return words.number(part.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP)) + "%";
    }
}
