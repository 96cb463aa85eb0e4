package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.regiokas.settlement.calculation.FundYear;
import nl.regiokas.settlement.calculation.Position;
import nl.regiokas.settlement.calculation.Readiness;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.payment.Payment;
import nl.regiokas.settlement.scheme.FlatTaxModel;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Says what a settlement comes down to. */
final class Summary {

    private final Settlement settlement;
    private final ImmutableList<MunicipalityView> municipalities;
    private final Words words;

    Summary(Settlement settlement, ImmutableList<MunicipalityView> municipalities, Words words) {
        this.settlement = settlement;
        this.municipalities = municipalities;
        this.words = words;
    }

    SummaryView view(Map<Integer, List<Payment>> payments) {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add(words.text("summary.cost", period(), municipalities.size(), words.euro(cost())));
        sentences.add(charged());
        sentences.add(words.text("summary.sides", count(1), count(-1), count(0)));
        extreme(sentences, "summary.most", Comparator.naturalOrder(), 1);
        extreme(sentences, "summary.least", Comparator.reverseOrder(), -1);
        settlement.years().get(settlement.years().size() - 1).funds().stream()
                .filter(fund -> fund.closingCents() != 0)
                .forEach(fund -> sentences.add(held(fund)));
        sentences.add(words.text(
                "summary.payments",
                payments.values().stream().mapToInt(List::size).sum(),
                words.euro(payments.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(Payment::cents)
                        .reduce(0, Math::addExact))));
        return new SummaryView(
                sentences.build(),
                settlement.scheme().scopes().stream().map(this::scope).collect(ImmutableList.toImmutableList()),
                Readiness.of(settlement.scheme(), settlement.facts()).notices().stream()
                        .map(words::notice)
                        .collect(ImmutableList.toImmutableList()));
    }

    private String period() {
        SolidarityScheme scheme = settlement.scheme();
        String first = Integer.toString(scheme.firstYear());
        return scheme.firstYear() == scheme.lastYear()
                ? words.text("period.one", first)
                : words.text("period", first, Integer.toString(scheme.lastYear()));
    }

    private long cost() {
        return settlement.positions().stream().mapToLong(Position::costCents).reduce(0, Math::addExact);
    }

    private String charged() {
        long charged =
                settlement.positions().stream().mapToLong(Position::chargeCents).reduce(0, Math::addExact);
        long growth = settlement.funds().stream()
                .mapToLong(fund -> Math.subtractExact(fund.closingCents(), fund.openingCents()))
                .reduce(0, Math::addExact);
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

    private String scope(Scope scope) {
        return words.text(
                "scope",
                scope.name(),
                scope.model().match(this::insurance, this::flatTax, actual -> words.text("scope.actualUse")),
                taking(scope));
    }

    private String insurance(InsuranceModel model) {
        return words.text(
                "scope.insurance",
                words.key(model.key().name()),
                words.wording().percentage(model.loading()));
    }

    private String flatTax(FlatTaxModel model) {
        return words.text(
                "scope.flatTax", model.window(), model.spread(), words.wording().percentage(model.ownShare()));
    }

    private String taking(Scope scope) {
        int year = settlement.scheme().firstYear();
        long taking = settlement.facts().municipalities().stream()
                .filter(scope.participation().in(year)::includes)
                .count();
        return words.text("scope.taking", taking, municipalities.size(), Integer.toString(year));
    }
}
