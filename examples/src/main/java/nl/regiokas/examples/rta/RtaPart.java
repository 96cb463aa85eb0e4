package nl.regiokas.examples.rta;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.budgeting.rta.AmountTable;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.MunicipalRtaCalculator;
import nl.regiokas.core.money.Euro;
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
        RtaSettingsReader settings = RtaSettingsReader.read(folder, faults);
        StreamsReader streams = StreamsReader.read(folder, settings.unit(), faults);
        Optional<AmountTable> published = PublishedReader.read(folder, streams.municipalities(), faults);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        RtaSettings known = settings.settings();
        MunicipalRta rta = MunicipalRtaCalculator.table(
                known.arrangement(), known.year(), streams.fundings(), Euro.ofCents(known.unit()));
        OutputFiles files = OutputFiles.of(ImmutableMap.of(RtaFile.NAME, OutputFiles.csv(new RtaFile(rta)::write)));
        return Optional.of(new Outcome(
                new RtaPage(rta, published, language).text(),
                files,
                RtaReport.sections(rta, known.arrangement(), published, language)));
    }
}
