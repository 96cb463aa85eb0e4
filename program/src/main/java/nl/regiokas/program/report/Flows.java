package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.report.FlowPicture.Part;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.model.ChargeKind;

/** The flow of money of a settlement, year by year and scope by scope. */
final class Flows {

    /** The two sides of a fund in a year. */
    private record Sides(FundYear fund, List<Part> in, List<Part> out) {

        private long sum() {
            return ExactSum.of(in, Part::cents);
        }
    }

    private final Settlement settlement;
    private final Words words;

    Flows(Settlement settlement, Words words) {
        this.settlement = settlement;
        this.words = words;
    }

    ImmutableList<FlowYear> years() {
        List<List<Sides>> years = settlement.years().stream().map(this::sides).toList();
        long largest =
                years.stream().flatMap(List::stream).mapToLong(Sides::sum).max().orElse(0);
        ImmutableList.Builder<FlowYear> pictures = ImmutableList.builder();
        for (int i = 0; i < years.size(); i++) {
            Settlement.Year year = settlement.years().get(i);
            ImmutableList.Builder<FlowPicture> ofYear = ImmutableList.builder();
            for (int s = 0; s < years.get(i).size(); s++) {
                ofYear.add(picture("flow-" + year.year() + "-" + s, years.get(i).get(s), largest));
            }
            pictures.add(new FlowYear(Integer.toString(year.year()), ofYear.build(), outside(year)));
        }
        return pictures.build();
    }

    private FlowPicture picture(String id, Sides sides, long largest) {
        FundYear fund = sides.fund();
        String description = words.text(
                "flow.description",
                words.euro(fund.openingCents()),
                words.euro(fund.chargedCents()),
                words.euro(fund.costCents()),
                words.euro(fund.closingCents()));
        String title = words.text("flow.picture", fund.scope(), Integer.toString(fund.year()));
        return FlowPicture.of(id, title, description, sides.in(), sides.out(), largest, words);
    }

    private List<Sides> sides(Settlement.Year year) {
        return year.funds().stream().map(fund -> sides(year, fund)).toList();
    }

    private Sides sides(Settlement.Year year, FundYear fund) {
        List<Part> in = new ArrayList<>();
        List<Part> out = new ArrayList<>();
        add(fund.openingCents(), "fund", "flow.opening", "flow.opening.shortage", in, out);
        sums(year, fund.scope(), cents -> cents > 0).forEach((kind, cents) -> in.add(part(kind, "charge", cents)));
        add(Math.negateExact(fund.costCents()), "cost", "flow.cost.negative", "flow.cost", in, out);
        sums(year, fund.scope(), cents -> cents < 0)
                .forEach((kind, cents) -> out.add(part(kind, "credit", Math.negateExact(cents))));
        add(Math.negateExact(fund.closingCents()), "fund", "flow.closing.shortage", "flow.closing", in, out);
        return new Sides(fund, in, out);
    }

    private void add(long cents, String kind, String inKey, String outKey, List<Part> in, List<Part> out) {
        if (cents > 0) {
            in.add(new Part(words.text(inKey), kind, cents));
        } else if (cents < 0) {
            out.add(new Part(words.text(outKey), kind, Math.negateExact(cents)));
        }
    }

    private Part part(ChargeKind kind, String drawn, long cents) {
        return new Part(words.shortKind(kind), drawn, cents);
    }

    private static Map<ChargeKind, Long> sums(Settlement.Year year, String scope, Predicate<Long> sign) {
        Map<ChargeKind, Long> sums = new LinkedHashMap<>();
        year.charges().stream()
                .filter(charge -> charge.scope().equals(scope) && charge.isInFund() && sign.test(charge.amountCents()))
                .forEach(charge -> sums.merge(charge.kind(), charge.amountCents(), Math::addExact));
        return sums;
    }

    private String outside(Settlement.Year year) {
        long cents = ExactSum.of(
                year.charges().stream().filter(charge -> !charge.isInFund()).mapToLong(Charge::amountCents));
        return cents == 0 ? "" : words.text("flow.outside", words.euro(cents));
    }
}
