package nl.regiokas.exchange.rta;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.earmark.TransformationMoney;
import nl.regiokas.budgeting.earmark.TransformationYear;
import nl.regiokas.budgeting.earmark.YouthFund;
import nl.regiokas.budgeting.pgb.PgbCost;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.ContributionCalculator;
import nl.regiokas.budgeting.rta.ContributionLine;
import nl.regiokas.budgeting.rta.MunicipalFunding;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.MunicipalRtaCalculator;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.budgeting.rta.RtaShareCalculator;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.budgeting.rta.RtaYear;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.usage.AmountSums;

/**
 * The RTA table of a scenario folder, and what goes with it.
 * Dutch: RTA-verdeling met bijdragen over de jaren en resultaat pgb.
 *
 * @param rta the table of the year
 * @param arrangement the arrangement behind it
 * @param shares year to the amounts of its components
 * @param contributions the contributions of all years that have execution and strengthening, in both readings
 * @param published the published table, if there is one
 * @param pgb the result of personal budgets, if their cost is known
 * @param transformation the money for transformation, if its assignments are given
 * @param youthFund the youth fund of 2015 to 2017, if its receipts are given
 * @since 0.2.0
 */
public record RtaBudget(
        MunicipalRta rta,
        RtaArrangement arrangement,
        ImmutableSortedMap<Integer, RtaTable> shares,
        ImmutableList<ContributionLine> contributions,
        Optional<AmountTable> published,
        Optional<PgbBudget> pgb,
        Optional<TransformationMoney> transformation,
        Optional<YouthFund> youthFund) {

    /**
     * Refuses a component that is null.
     *
     * @param rta the table of the year
     * @param arrangement the arrangement behind it
     * @param shares year to the amounts of its components
     * @param contributions the contributions of all years that have execution and strengthening, in both readings
     * @param published the published table, if there is one
     * @param pgb the result of personal budgets, if their cost is known
     * @param transformation the money for transformation, if its assignments are given
     * @param youthFund the youth fund of 2015 to 2017, if its receipts are given
     */
    public RtaBudget {
        Attributes.given(rta, "RTA of RTA budget");
        Attributes.given(arrangement, "RTA arrangement of RTA budget");
        Attributes.given(shares, "shares of RTA budget");
        Attributes.given(contributions, "contributions of RTA budget");
        Attributes.given(published, "published of RTA budget");
        Attributes.given(pgb, "PGB budgets of RTA budget");
        Attributes.given(transformation, "transformation money of RTA budget");
        Attributes.given(youthFund, "youth fund of RTA budget");
    }

    /**
     * Returns whether a folder asks for an RTA table.
     *
     * @param folder the scenario folder
     * @return true if it holds one of the files that only this table needs
     */
    public static boolean isBudget(Path folder) {
        try (RegionFolder region = RegionFolder.open(folder, new InputFaults())) {
            return region.has(RegionTables.STREAMS) || region.has(RtaSettingsReader.FILE) || region.hasPublishedRta();
        }
    }

    /**
     * Reads {@code rta.json}, {@code streams.csv}, {@code published.csv}, {@code pgb-cost.csv} and {@code
     * pgb-published.csv}, and makes the tables.
     *
     * @param folder the scenario folder
     * @param faults receives what is wrong
     * @return the tables, or nothing when there is a fault
     */
    public static Optional<RtaBudget> read(Path folder, InputFaults faults) {
        Attributes.given(folder, "folder of RTA budget");
        Attributes.given(faults, "faults of RTA budget");
        RtaSettingsReader settings = RtaSettingsReader.read(folder, faults);
        RegionFiles files;
        try (RegionFolder region = RegionFolder.open(folder, faults)) {
            region.require(RegionTables.STREAMS);
            files = region.read(
                    RegionTables.STREAMS,
                    RegionTables.PUBLISHED_RTA,
                    RegionTables.PGB_COST,
                    RegionTables.PGB_PUBLISHED);
        }
        AmountSums.check(files, faults);
        StreamsReader streams = new StreamsReader(files, faults);
        ImmutableList<MunicipalFunding> fundings = streams.fundings(settings.unit());
        if (fundings.isEmpty() && faults.isEmpty()) {
            faults.fault(RegionTables.STREAMS.file(), 0, "", InputFault.NO_ROWS);
        }
        Optional<AmountTable> published = streams.published();
        ImmutableList<PgbCost> pgbCosts = streams.pgbCosts();
        streams.checkPgbPublished();
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        try {
            RtaBudget budget = of(settings.settings(), fundings, published, pgbCosts, files, faults);
            budget.reportOverspent(faults);
            settings.reportMissing(faults);
            return faults.isEmpty() ? Optional.of(budget) : Optional.empty();
        } catch (RefusalException refusal) {
            faults.add(RtaSettingsReader.FILE, 0, refusal);
            return Optional.empty();
        }
    }

    private static RtaBudget of(
            RtaSettings settings,
            ImmutableList<MunicipalFunding> fundings,
            Optional<AmountTable> published,
            ImmutableList<PgbCost> pgbCosts,
            RegionFiles files,
            InputFaults faults) {
        RtaArrangement arrangement = settings.arrangement();
        reportWithoutContribution(arrangement, faults);
        MonetaryAmount unit = Euro.ofCents(settings.unit());
        MunicipalRta rta = MunicipalRtaCalculator.table(arrangement, settings.year(), fundings, unit);
        return new RtaBudget(
                rta,
                arrangement,
                RtaShareCalculator.allYears(
                        ShareFile.inOrder(arrangement),
                        rta.fundings().entrySet().stream()
                                .collect(ImmutableMap.toImmutableMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().base())),
                        unit),
                ContributionCalculator.lines(withContribution(arrangement), fundings, unit),
                published,
                PgbBudget.read(files, rta, pgbCosts, faults),
                sound(() -> settings.earmarks().transformation(arrangement, base(fundings)), faults),
                sound(settings.earmarks()::youthFund, faults));
    }

    /** What is refused here is reported together with what is refused elsewhere. */
    private static <T> Optional<T> sound(Supplier<Optional<T>> made, InputFaults faults) {
        try {
            return made.get();
        } catch (RefusalException refusal) {
            faults.add(RtaSettingsReader.FILE, 0, refusal);
            return Optional.empty();
        }
    }

    /** Reports money with a purpose where more was spent than there was. */
    private void reportOverspent(InputFaults faults) {
        transformation.stream()
                .flatMap(money -> money.years().stream())
                .filter(TransformationYear::isOverspent)
                .forEach(year -> faults.notice(
                        RtaSettingsReader.FILE,
                        RtaFileFault.TRANSFORMATION_OVERSPENT,
                        FaultValue.year(year.year()),
                        FaultValue.of(year.spent()),
                        FaultValue.of(year.available()),
                        FaultValue.cents(-Euro.cents(year.left(), "transformation money"))));
        youthFund.stream()
                .flatMap(fund -> fund.years().stream())
                .filter(year -> year.closing().isNegative())
                .forEach(year -> faults.notice(
                        RtaSettingsReader.FILE,
                        RtaFileFault.YOUTH_FUND_OVERSPENT,
                        FaultValue.year(year.year()),
                        FaultValue.cents(-Euro.cents(year.closing(), "reserve"))));
    }

    private static MonetaryAmount base(ImmutableList<MunicipalFunding> fundings) {
        return Euro.sum(Lists.transform(fundings, MunicipalFunding::base), "bases");
    }

    private static void reportWithoutContribution(RtaArrangement arrangement, InputFaults faults) {
        for (RtaYear year : arrangement.years()) {
            RtaSettingsReader.NEEDED.stream()
                    .filter(component -> !year.shares().containsKey(component))
                    .forEach(component -> faults.notice(
                            RtaSettingsReader.FILE,
                            RtaFileFault.RTA_YEAR_WITHOUT_CONTRIBUTION,
                            year.year(),
                            component));
        }
    }

    /** The years that have what a contribution is taken from; the year of the table is one of them. */
    private static RtaArrangement withContribution(RtaArrangement arrangement) {
        return arrangement.toBuilder()
                .years(arrangement.years().stream()
                        .filter(year -> year.shares().keySet().containsAll(RtaSettingsReader.NEEDED))
                        .toList())
                .build();
    }

    /**
     * Returns the files.
     *
     * @return the table, the components and contributions of all years, and the result of personal budgets
     */
    public OutputFiles files() {
        OutputFiles files = OutputFiles.of(ImmutableMap.of(
                RtaFile.NAME, OutputFiles.csv(new RtaFile(rta)::write),
                ShareFile.NAME, OutputFiles.csv(new ShareFile(shares)::write),
                ContributionFile.NAME, OutputFiles.csv(new ContributionFile(contributions)::write)));
        return pgb.map(PgbBudget::files).map(files::and).orElse(files);
    }
}
