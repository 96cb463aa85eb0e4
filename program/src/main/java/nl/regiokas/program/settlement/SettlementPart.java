package nl.regiokas.program.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.settlement.Scenario;
import nl.regiokas.exchange.settlement.ScenarioReader;
import nl.regiokas.exchange.settlement.SettlementOutput;
import nl.regiokas.program.ScenarioPart;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.output.Paragraph;
import nl.regiokas.program.output.TextTable;
import nl.regiokas.program.report.SettlementReport;
import nl.regiokas.program.report.Words;
import nl.regiokas.settlement.calculation.FundYear;
import nl.regiokas.settlement.calculation.Readiness;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.calculation.SettlementCalculator;
import nl.regiokas.settlement.calculation.YearSettlement;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.Payment;
import nl.regiokas.settlement.payment.PaymentCalculator;
import nl.regiokas.settlement.payment.PaymentPlan;

/** The settlement of a folder that holds {@code scheme.json} or {@code usage.csv}. */
public final class SettlementPart implements ScenarioPart {

    private final ReadingProgress progress;

    /**
     * The part.
     *
     * @param progress is told how far {@code usage.csv} is read
     */
    public SettlementPart(ReadingProgress progress) {
        this.progress = progress;
    }

    @Override
    public boolean isAskedBy(Path folder) {
        return ScenarioReader.isScenario(folder);
    }

    @Override
    public Optional<Outcome> run(Path folder, Language language, InputFaults faults) {
        return ScenarioReader.read(folder, progress, faults).flatMap(scenario -> {
            try {
                return Optional.of(outcome(scenario, language));
            } catch (RefusalException refusal) {
                faults.add(ScenarioReader.SCHEME, 0, refusal);
                return Optional.empty();
            }
        });
    }

    /**
     * Settles a scenario.
     *
     * @param scenario what was read
     * @param language the language of the page
     * @return the page, the files and the sections
     */
    public static Outcome outcome(Scenario scenario, Language language) {
        Settlement settlement = new SettlementCalculator().settle(scenario.scheme(), scenario.facts());
        ImmutableMap<Integer, List<Payment>> byYear = settlement.years().stream()
                .collect(ImmutableMap.toImmutableMap(
                        YearSettlement::year, year -> payments(year).payments()));
        Words words = new Words(language, scenario.names());
        return new Outcome(
                page(settlement, byYear, words, language),
                SettlementOutput.of(settlement, byYear),
                new SettlementReport(settlement, byYear, words).sections());
    }

    /**
     * The payments that clear a year.
     *
     * @param year the settled year
     * @return few payments, from who owes to who receives
     */
    public static PaymentPlan payments(YearSettlement year) {
        return new PaymentCalculator().netted(Balances.of(year.positions()));
    }

    private static String page(
            Settlement settlement, ImmutableMap<Integer, List<Payment>> payments, Words words, Language language) {
        StringBuilder page = new StringBuilder(language.text("settlement.title"));
        page.append("\n\n").append(funds(settlement, language)).append('\n');
        payments.forEach((year, ofYear) -> page.append(language.text(
                        "settlement.payments",
                        Integer.toString(year),
                        ofYear.size(),
                        language.amount(
                                ofYear.stream().mapToLong(Payment::cents).sum(), 2)))
                .append('\n'));
        Readiness.of(settlement.scheme(), settlement.facts())
                .notices()
                .forEach(notice -> page.append(Paragraph.of(language.text("settlement.notice", words.notice(notice)))));
        return page.toString();
    }

    private static String funds(Settlement settlement, Language language) {
        TextTable table = new TextTable(
                1,
                ImmutableList.of(
                        language.text("settlement.scope"),
                        language.text("settlement.opening"),
                        language.text("settlement.charged"),
                        language.text("settlement.cost"),
                        language.text("settlement.closing")));
        for (FundYear fund : settlement.funds()) {
            table.row(ImmutableList.of(
                    fund.year() + " " + fund.scope(),
                    language.amount(fund.openingCents(), 2),
                    language.amount(fund.chargedCents(), 2),
                    language.amount(fund.costCents(), 2),
                    language.amount(fund.closingCents(), 2)));
        }
        return table.text();
    }
}
