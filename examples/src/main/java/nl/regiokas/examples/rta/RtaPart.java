package nl.regiokas.examples.rta;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.examples.ScenarioPart;
import nl.regiokas.examples.input.InputFaults;
import nl.regiokas.examples.output.Language;
import nl.regiokas.examples.output.Outcome;
import nl.regiokas.examples.output.OutputFiles;
import nl.regiokas.examples.report.RtaReport;

/** The part of the program that makes the RTA table. */
public final class RtaPart implements ScenarioPart {

    /** Makes the part. */
    public RtaPart() {}

    @Override
    public boolean isAskedBy(Path folder) {
        return Stream.of(StreamsReader.FILE, RtaSettingsReader.FILE, PublishedReader.FILE)
                .anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    @Override
    public Optional<Outcome> run(Path folder, Language language, InputFaults faults) {
        return RtaBudget.read(folder, faults).map(budget -> outcome(budget, language));
    }

    private static Outcome outcome(RtaBudget budget, Language language) {
        MunicipalRta rta = budget.rta();
        return new Outcome(
                new RtaPage(rta, budget.published(), language).text(),
                OutputFiles.of(ImmutableMap.of(RtaFile.NAME, OutputFiles.csv(new RtaFile(rta)::write))),
                RtaReport.sections(rta, budget.arrangement(), budget.published(), language));
    }
}
