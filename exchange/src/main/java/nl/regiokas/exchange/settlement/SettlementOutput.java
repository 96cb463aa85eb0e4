package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.FundYear;
import nl.regiokas.settlement.calculation.Position;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.payment.Payment;

/** The files of a settlement. */
public final class SettlementOutput {

    private SettlementOutput() {}

    /**
     * The files of a settlement and its payments.
     *
     * @param settlement the settled years
     * @param payments the payments by year
     * @return {@code charges.csv}, {@code positions.csv}, {@code funds.csv} and {@code payments.csv}
     */
    public static OutputFiles of(Settlement settlement, ImmutableMap<Integer, List<Payment>> payments) {
        return OutputFiles.of(ImmutableMap.of(
                "charges.csv", charges(settlement),
                "positions.csv", positions(settlement),
                "funds.csv", funds(settlement),
                "payments.csv", payments(payments)));
    }

    private static OutputFiles.Content charges(Settlement settlement) {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("year", "scope", "municipality", "kind", "amount");
            for (Charge charge : settlement.charges()) {
                csv.writeRecord(
                        year(charge.year()),
                        charge.scope(),
                        charge.municipality().value(),
                        charge.kind().name(),
                        Euro.text(charge.cents()));
            }
        });
    }

    private static OutputFiles.Content positions(Settlement settlement) {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("year", "municipality", "cost", "charge", "advance", "balance");
            for (Position position : settlement.positions()) {
                csv.writeRecord(
                        year(position.year()),
                        position.municipality().value(),
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

    private static OutputFiles.Content payments(ImmutableMap<Integer, List<Payment>> payments) {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("year", "from", "to", "amount");
            payments.forEach((year, ofYear) -> ofYear.forEach(payment -> csv.writeRecord(
                    year(year), payment.from().name(), payment.to().name(), Euro.text(payment.cents()))));
        });
    }

    private static String year(int year) {
        return Integer.toString(year);
    }
}
