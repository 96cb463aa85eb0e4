package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.regiokas.exchange.settlement.ClaimControl;
import nl.regiokas.exchange.settlement.UsageControl;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.region.Clearing;
import nl.regiokas.program.region.ControlText;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.program.region.YearOverview;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.payment.Payment;

/** Says what a settlement comes down to. */
final class Summary {

    private final SettledRegion region;
    private final Settlement settlement;
    private final ImmutableList<MunicipalityView> municipalities;
    private final Words words;

    Summary(SettledRegion region, ImmutableList<MunicipalityView> municipalities, Words words) {
        this.region = region;
        this.settlement = region.settlement();
        this.municipalities = municipalities;
        this.words = words;
    }

    SummaryView view() {
        YearTables tables = new YearTables(region, words);
        return new SummaryView(
                tables.overviews().stream()
                        .map(one -> new SummaryView.Year(
                                Integer.toString(one.year()),
                                new YearAnswer(one, words).sentences(),
                                tables.table(one),
                                control(one)))
                        .collect(ImmutableList.toImmutableList()),
                overall(),
                Stream.concat(
                                settlement.notices().stream().map(words::notice),
                                new Changes(settlement, words).sentences().stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<String> control(YearOverview year) {
        UsageControl usage = region.input().control();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(words.text(
                year.closes() ? "control.closes" : "control.open",
                words.euro(year.total().chargeCents()),
                words.euro(year.total().costCents()),
                words.euro(year.growthCents())));
        lines.add(words.text(
                "control.lines",
                usage.read().lines(),
                usage.settled().lines(),
                usage.before().lines(),
                usage.after().lines(),
                words.euro(usage.read().amountCents()),
                words.euro(usage.settled().amountCents()),
                words.euro(usage.before().amountCents()),
                words.euro(usage.after().amountCents())));
        ControlText.earlier(region.input(), words.language(), words::euro).ifPresent(lines::add);
        usage.claims()
                .ifPresent(claims -> lines.add(words.language()
                        .text(
                                "control.claims",
                                words.euro(claims.claimed().amountCents()),
                                words.euro(claims.accepted().amountCents()),
                                words.euro(claims.refused().amountCents()))));
        usage.claims()
                .map(ClaimControl::fixed)
                .filter(fixed -> fixed.amountCents() != 0)
                .ifPresent(fixed -> lines.add(words.language().text("control.fixed", words.euro(fixed.amountCents()))));
        return lines.build();
    }

    private ImmutableList<String> overall() {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add(words.text("summary.cost", period(), words.euro(cost())));
        sentences.add(charged());
        sentences.add(words.text("summary.sides", count(1), count(-1), count(0)));
        extreme(sentences, "summary.most", Comparator.naturalOrder(), 1);
        extreme(sentences, "summary.least", Comparator.reverseOrder(), -1);
        ImmutableList<Settlement.Year> years = settlement.years();
        years.get(years.size() - 1).funds().stream()
                .filter(fund -> fund.closingCents() != 0)
                .forEach(fund -> sentences.add(held(fund)));
        ImmutableList<Payment> payments = region.clearings().stream()
                .map(Clearing::plan)
                .flatMap(plan -> plan.payments().stream())
                .collect(ImmutableList.toImmutableList());
        sentences.add(words.text(
                "summary.payments", payments.size(), words.euro(ExactSum.of(payments, Payment::amountCents))));
        return sentences.build();
    }

    private String period() {
        String first = Integer.toString(settlement.settledYears().firstYear());
        String last = Integer.toString(settlement.scheme().lastYear());
        return first.equals(last) ? words.text("period.one", first) : words.text("period", first, last);
    }

    private long cost() {
        return ExactSum.of(settlement.positions(), Position::costCents);
    }

    private String charged() {
        long charged = ExactSum.of(settlement.positions(), Position::chargeCents);
        long growth = ExactSum.of(settlement.funds(), FundYear::growthCents);
        return words.text(
                growth == 0 ? "summary.charged" : growth > 0 ? "summary.charged.grow" : "summary.charged.shrink",
                words.euro(charged),
                words.euro(Math.abs(growth)));
    }

    private long count(int sign) {
        return municipalities.stream()
                .filter(one -> Long.signum(one.differenceCents()) == sign)
                .count();
    }

    private void extreme(ImmutableList.Builder<String> sentences, String key, Comparator<Long> order, int sign) {
        municipalities.stream()
                .filter(one -> Long.signum(one.differenceCents()) == sign)
                .max(Comparator.comparing(MunicipalityView::differenceCents, order))
                .ifPresent(
                        one -> sentences.add(words.text(key, one.name(), words.euro(Math.abs(one.differenceCents())))));
    }

    private String held(FundYear fund) {
        return words.text(
                fund.closingCents() < 0 ? "summary.fund.shortage" : "summary.fund",
                fund.scope(),
                words.euro(Math.abs(fund.closingCents())),
                Integer.toString(fund.year()));
    }
}
