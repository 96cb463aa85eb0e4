package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.program.output.Days;
import nl.regiokas.program.region.StandingWeights;
import nl.regiokas.program.report.Words;
import nl.regiokas.risk.result.ChargeRisk;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.comparison.SchemeComparison;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** The lines below the titles of pages, and the dates of pages. */
final class Subs {

    private Subs() {}

    /** Which schemes are compared, and on whose use in what years. */
    static String compare(RegionInput input, List<SchemeComparison> comparisons, Words words) {
        return words.text(
                "sub.compare",
                comparisons.stream()
                        .flatMap(one -> Stream.of(one.alternative(), one.reference()))
                        .map(Settlement::scheme)
                        .map(words::scheme)
                        .distinct()
                        .collect(Collectors.joining("; ")),
                years(input.scheme(), words),
                words.takingPart(
                        comparisons.isEmpty()
                                ? StandingWeights.settled(input)
                                : comparisons.get(0).alternative()));
    }

    /** Which scheme is drawn, and how often. */
    static String risk(List<RegionInput> inputs, RiskResult result, Words words) {
        return words.text(
                "sub.risk",
                inputs.stream().map(RegionInput::scheme).map(words::scheme).collect(Collectors.joining("; ")),
                years(inputs.get(0).scheme(), words),
                words.takingPart(
                        parties(result),
                        inputs.get(0).scheme().firstYear(),
                        inputs.get(0).scheme().lastYear()),
                result.draws(),
                Long.toString(result.seed()));
    }

    /** Municipalities stay as they are in the drawn years. */
    private static ImmutableList<Party> parties(RiskResult result) {
        return result.charges().stream()
                .map(ChargeRisk::municipality)
                .distinct()
                .map(Party::of)
                .collect(ImmutableList.toImmutableList());
    }

    /** Under which scheme how much extra use of what is settled, and in which year. */
    static String incentive(RegionInput input, ProductCode product, long extraCents, int year, Words words) {
        return words.text(
                "sub.incentive",
                words.scheme(input.scheme()),
                words.euro(extraCents),
                input.facts()
                        .catalogue()
                        .find(product)
                        .map(known -> known.name() + " (" + product.value() + ")")
                        .orElse(product.value()),
                Integer.toString(year));
    }

    private static String years(SolidarityScheme scheme, Words words) {
        return words.years(scheme.firstYear(), scheme.lastYear());
    }

    /** The day of the last closing, or the last day of the last year if there is none. */
    static LocalDate day(RegionInput input) {
        return input.closings().stream()
                .map(known -> known.closing().day())
                .reduce((before, one) -> one)
                .orElseGet(() -> Days.lastOf(input.scheme().lastYear()));
    }
}
