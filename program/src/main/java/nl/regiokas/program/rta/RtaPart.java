package nl.regiokas.program.rta;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.rta.RtaBudget;
import nl.regiokas.program.ScenarioPart;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Languages;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.output.Section;
import nl.regiokas.program.region.Titles;
import nl.regiokas.program.report.RtaReport;
import nl.regiokas.program.report.YearsReport;

/** The part of the program that makes the RTA table. */
public final class RtaPart implements ScenarioPart {

    /** Makes the part. */
    public RtaPart() {}

    @Override
    public boolean isAskedBy(Path folder) {
        return RtaBudget.isBudget(folder);
    }

    @Override
    public Optional<Outcome> run(Path folder, Languages languages, InputFaults faults) {
        return RtaBudget.read(folder, faults).map(budget -> outcome(budget, Titles.of(folder), languages));
    }

    private static Outcome outcome(RtaBudget budget, String title, Languages languages) {
        return new Outcome(
                new Head(languages.pages().text("report.h1.rta", title), ImmutableList.of()),
                new RtaPage(budget.rta(), budget.published(), languages.terminal()).text()
                        + new YearsPage(budget, languages.terminal()).text(),
                budget.files(),
                ImmutableList.<Section>builder()
                        .addAll(RtaReport.sections(
                                budget.rta(), budget.arrangement(), budget.published(), languages.pages()))
                        .addAll(new YearsReport(budget, languages.pages()).sections())
                        .build());
    }
}
