package nl.regiokas.program.rta;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.rta.RtaBudget;
import nl.regiokas.program.ScenarioPart;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
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
    public Optional<Outcome> run(Path folder, Language language, InputFaults faults) {
        return RtaBudget.read(folder, faults).map(budget -> outcome(budget, Titles.of(folder), language));
    }

    private static Outcome outcome(RtaBudget budget, String title, Language language) {
        return new Outcome(
                new Head(language.text("report.h1.rta", title), ImmutableList.of()),
                new RtaPage(budget.rta(), budget.published(), language).text() + new YearsPage(budget, language).text(),
                budget.files(),
                ImmutableList.<Section>builder()
                        .addAll(RtaReport.sections(budget.rta(), budget.arrangement(), budget.published(), language))
                        .addAll(new YearsReport(budget, language).sections())
                        .build());
    }
}
