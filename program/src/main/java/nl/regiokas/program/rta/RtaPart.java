package nl.regiokas.program.rta;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.rta.RtaBudget;
import nl.regiokas.exchange.rta.RtaFile;
import nl.regiokas.program.ScenarioPart;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.region.Titles;
import nl.regiokas.program.report.RtaReport;

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
        MunicipalRta rta = budget.rta();
        return new Outcome(
                new Head(language.text("report.h1.rta", title), ImmutableList.of()),
                new RtaPage(rta, budget.published(), language).text(),
                OutputFiles.of(ImmutableMap.of(RtaFile.NAME, OutputFiles.csv(new RtaFile(rta)::write))),
                RtaReport.sections(rta, budget.arrangement(), budget.published(), language));
    }
}
