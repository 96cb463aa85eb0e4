package nl.regiokas.program.settlement;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Languages;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.output.PageDate;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.program.output.ScenarioPart;
import nl.regiokas.program.page.SettlementPage;
import nl.regiokas.program.page.Shown;
import nl.regiokas.program.region.PaymentWay;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.program.region.Status;
import nl.regiokas.program.region.Titles;
import nl.regiokas.program.report.CodeNames;
import nl.regiokas.program.report.ReportFile;
import nl.regiokas.program.report.SettlementReport;
import nl.regiokas.program.report.Words;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** The settlement of a folder that holds {@code scheme.json} or usage. */
public final class SettlementPart implements ScenarioPart {

    private final ReadingProgress progress;
    private final PaymentWay way;
    private final Shown shown;
    private final GoingOn goingOn;
    private final PageDate date;

    /**
     * The part.
     *
     * @param progress receives how far usage is read
     * @param way how balances are paid
     * @param shown what is printed
     * @param goingOn what an earlier run left and this one continues from
     * @param date the date of pages
     */
    public SettlementPart(ReadingProgress progress, PaymentWay way, Shown shown, GoingOn goingOn, PageDate date) {
        this.date = date;
        this.goingOn = goingOn;
        this.progress = progress;
        this.way = way;
        this.shown = shown;
    }

    @Override
    public boolean isAskedBy(Path folder) {
        return RegionReader.isRegion(folder);
    }

    @Override
    public Optional<Outcome> run(Path folder, Languages languages, InputFaults faults) {
        return RegionReader.read(folder, Models.types(), progress, faults)
                .flatMap(input -> goingOn.applied(input, faults))
                .flatMap(input -> SettledRegion.of(input, way, faults))
                .flatMap(region -> outcome(
                        region, Titles.of(region.input().scheme(), folder), Titles.of(folder), languages, faults));
    }

    private Optional<Outcome> outcome(
            SettledRegion region, String title, String folder, Languages languages, InputFaults faults) {
        RegionInput input = region.input();
        shown.require(region.settlement());
        try {
            Words words = Words.of(languages.pages(), input);
            return Optional.of(new Outcome(
                    head(region, title, folder, words),
                    new SettlementPage(
                                    region,
                                    title,
                                    folder,
                                    shown,
                                    Words.of(languages.terminal(), input),
                                    languages.terminal())
                            .text(),
                    region.files(),
                    new SettlementReport(region, words).sections(),
                    Optional.of(day(region)),
                    CodeNames.of(words).with(input.facts().catalogue()).table()));
        } catch (RefusalException refusal) {
            faults.add(RegionReader.SCHEME, 0, refusal);
            return Optional.empty();
        } catch (ArithmeticException overflow) {
            faults.fault(ReportFile.NAME, 0, "", ProgramFault.PAGE_OVERFLOW);
            return Optional.empty();
        }
    }

    private LocalDate day(SettledRegion region) {
        return date.or(region.day(region.settlement().scheme().lastYear()));
    }

    private Head head(SettledRegion region, String title, String folder, Words words) {
        SolidarityScheme scheme = region.settlement().scheme();
        LocalDate day = day(region);
        return new Head(
                words.text("h1.settlement", title),
                words.band(Status.of(scheme)),
                title,
                words.text(
                        "sub.settlement",
                        words.years(region.settlement().settledYears().firstYear(), scheme.lastYear()),
                        words.takingPart(region.settlement()),
                        words.day(day),
                        title.equals(folder) ? "" : words.text("sub.scheme", folder)),
                ImmutableList.of());
    }
}
