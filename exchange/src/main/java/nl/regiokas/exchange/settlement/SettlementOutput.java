package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.payment.Payment;
import nl.regiokas.settlement.payment.PaymentPlan;

/**
 * The files of a settlement.
 *
 * @since 0.2.0
 */
public final class SettlementOutput {

    private SettlementOutput() {}

    /**
     * Returns the files of a settlement.
     *
     * @param settlement the settlement
     * @param payments the payments of each year
     * @param control what became of the usage that was read
     * @return charges, positions, funds, payments and control totals
     */
    public static OutputFiles of(
            Settlement settlement, ImmutableMap<Integer, PaymentPlan> payments, UsageControl control) {
        Attributes.given(settlement, "settlement of settlement output");
        Attributes.given(payments, "payments of settlement output");
        Attributes.given(control, "control of settlement output");
        return OutputFiles.of(ImmutableMap.of(
                "charges.csv", charges(settlement),
                "positions.csv", positions(settlement),
                "funds.csv", funds(settlement),
                "payments.csv", payments(payments),
                "control.csv", control(control)));
    }

    /**
     * Returns the files of a settlement with closings; its payments are those of the closings.
     *
     * @param settlement the settlement as known now
     * @param closings the results of the closings
     * @param control what became of the usage that was read
     * @return charges, positions, funds, payments, control totals, bookings and dues
     */
    public static OutputFiles of(Settlement settlement, ClosedBooks closings, UsageControl control) {
        Attributes.given(settlement, "settlement of settlement output");
        Attributes.given(closings, "closings of settlement output");
        Attributes.given(control, "control of settlement output");
        return OutputFiles.of(ImmutableMap.<String, OutputFiles.Content>builder()
                .put("charges.csv", charges(settlement))
                .put("positions.csv", positions(settlement))
                .put("funds.csv", funds(settlement))
                .put("payments.csv", closings.payments())
                .put("control.csv", control(control))
                .put("bookings.csv", closings.bookings())
                .put("dues.csv", closings.dues())
                .buildOrThrow());
    }

    /**
     * Returns the file that compares published figures with the calculated ones.
     *
     * @param rows the differences
     * @return the file
     */
    public static OutputFiles of(ImmutableList<ChargeReconciliation.Row> rows) {
        Attributes.given(rows, "rows of settlement output");
        return OutputFiles.of(ImmutableMap.of("reconciliation.csv", OutputFiles.csv(csv -> {
            csv.writeRecord("year", "scope", "municipality", "kind", "published", "calculated", "difference");
            for (ChargeReconciliation.Row row : rows) {
                csv.writeRecord(
                        year(row.year()),
                        row.scope(),
                        row.municipality(),
                        row.kind(),
                        Euro.text(row.publishedCents()),
                        Euro.text(row.calculatedCents()),
                        Euro.text(row.differenceCents()));
            }
        })));
    }

    private static OutputFiles.Content charges(Settlement settlement) {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("year", "scope", "municipality", "kind", "amount");
            for (Charge charge : settlement.charges()) {
                csv.writeRecord(
                        year(charge.year()),
                        charge.scope(),
                        charge.party().code(),
                        charge.kind().code(),
                        Euro.text(charge.amountCents()));
            }
        });
    }

    private static OutputFiles.Content positions(Settlement settlement) {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("year", "municipality", "cost", "charge", "advance", "balance");
            for (Position position : settlement.positions()) {
                csv.writeRecord(
                        year(position.year()),
                        position.party().code(),
                        Euro.text(position.costCents()),
                        Euro.text(position.chargeCents()),
                        Euro.text(position.advanceCents()),
                        Euro.text(position.balanceCents()));
            }
        });
    }

    private static OutputFiles.Content funds(Settlement settlement) {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("year", "scope", "opening", "charged", "cost", "closing");
            for (FundYear fund : settlement.funds()) {
                csv.writeRecord(
                        year(fund.year()),
                        fund.scope(),
                        Euro.text(fund.openingCents()),
                        Euro.text(fund.chargedCents()),
                        Euro.text(fund.costCents()),
                        Euro.text(fund.closingCents()));
            }
        });
    }

    private static OutputFiles.Content payments(ImmutableMap<Integer, PaymentPlan> payments) {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("year", "from", "to", "amount");
            payments.forEach((year, plan) -> {
                for (Payment payment : plan.payments()) {
                    csv.writeRecord(
                            year(year), payment.from().code(), payment.to().code(), Euro.text(payment.amountCents()));
                }
            });
        });
    }

    private static OutputFiles.Content control(UsageControl control) {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("what", "lines", "amount");
            ImmutableMap.Builder<String, Tally> rows = ImmutableMap.<String, Tally>builder()
                    .put("read", control.read())
                    .put("settled", control.settled())
                    .put("before", control.before())
                    .put("after", control.after());
            control.claims()
                    .ifPresent(claims -> rows.put("claimed", claims.claimed())
                            .put("accepted", claims.accepted())
                            .put("refused", claims.refused()));
            control.claims()
                    .map(ClaimControl::fixed)
                    .filter(fixed -> !fixed.equals(Tally.NONE))
                    .ifPresent(fixed -> rows.put("fixed", fixed));
            rows.buildOrThrow()
                    .forEach((what, tally) ->
                            csv.writeRecord(what, Long.toString(tally.lines()), Euro.text(tally.amountCents())));
        });
    }

    private static String year(int year) {
        return Integer.toString(year);
    }
}
