package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.MoreFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.settlement.calculation.Readiness;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Reads a scenario folder; every fault of every file is reported before anything is settled. */
public final class ScenarioReader {

    /** The name of the file that declares the scheme. */
    public static final String SCHEME = SchemeReader.FILE;

    private final Path folder;
    private final InputFaults faults;
    private final ReadingProgress progress;

    private ScenarioReader(Path folder, ReadingProgress progress, InputFaults faults) {
        this.folder = folder;
        this.faults = faults;
        this.progress = progress;
    }

    /**
     * Tells whether a folder asks for a settlement.
     *
     * @param folder the scenario folder
     * @return true if it holds {@code scheme.json} or usage
     */
    public static boolean isScenario(Path folder) {
        try (RegionFolder region = RegionFolder.open(folder, new InputFaults())) {
            return region.has(SCHEME) || region.has(RegionTables.USAGE);
        }
    }

    /**
     * Reads the facts of a folder and its {@code scheme.json}.
     *
     * @param folder the scenario folder
     * @param faults takes what is wrong
     * @return the scenario, or nothing when there is a fault
     */
    public static Optional<Scenario> read(Path folder, InputFaults faults) {
        return read(folder, ReadingProgress.SILENT, faults);
    }

    /**
     * Reads the facts of a folder and its {@code scheme.json}, telling how far {@code usage.csv} has been read.
     *
     * @param folder the scenario folder
     * @param progress is told how far {@code usage.csv} is read
     * @param faults takes what is wrong
     * @return the scenario, or nothing when there is a fault
     */
    public static Optional<Scenario> read(Path folder, ReadingProgress progress, InputFaults faults) {
        return read(folder, ImmutableList.of(), progress, faults).map(scenarios -> scenarios.get(0));
    }

    /**
     * Reads the facts of a folder, its {@code scheme.json} and other schemes for the same facts.
     *
     * @param folder the scenario folder
     * @param others files like {@code scheme.json}; such a scheme has the name of its file
     * @param progress is told how far {@code usage.csv} is read
     * @param faults takes what is wrong
     * @return a scenario a scheme, that of the folder first, or nothing when there is a fault
     */
    public static Optional<ImmutableList<Scenario>> read(
            Path folder, List<Path> others, ReadingProgress progress, InputFaults faults) {
        return new ScenarioReader(folder, progress, faults).read(others);
    }

    private Optional<ImmutableList<Scenario>> read(List<Path> others) {
        try (RegionFolder region = RegionFolder.open(folder, faults)) {
            region.require(RegionTables.MUNICIPALITIES, RegionTables.PRODUCTS, RegionTables.USAGE);
            RegionFiles files = region.read();
            FactsReader reader = new FactsReader(files, faults);
            ImmutableMap<MunicipalityCode, String> names = reader.names();
            ImmutableMap<String, SolidarityScheme> schemes =
                    schemes(others, names.keySet(), new NamedKeys(reader.keys()));
            SettlementFacts facts = reader.facts(region, progress);
            return faults.isEmpty() ? ready(schemes, facts, names) : Optional.empty();
        }
    }

    /** The sound schemes by file, each under the name of its file unless it is the folder's. */
    private ImmutableMap<String, SolidarityScheme> schemes(
            List<Path> others, ImmutableSet<MunicipalityCode> municipalities, NamedKeys keys) {
        ImmutableMap.Builder<String, SolidarityScheme> schemes = ImmutableMap.builder();
        SchemeReader.read(folder, SchemeReader.FILE, municipalities, keys, faults)
                .ifPresent(scheme -> schemes.put(SchemeReader.FILE, scheme));
        for (Path other : others) {
            SchemeReader.read(Path.of(""), other.toString(), municipalities, keys, faults)
                    .ifPresent(scheme -> schemes.put(
                            other.toString(),
                            scheme.toBuilder()
                                    .name(MoreFiles.getNameWithoutExtension(other))
                                    .build()));
        }
        return schemes.buildKeepingLast();
    }

    private Optional<ImmutableList<Scenario>> ready(
            ImmutableMap<String, SolidarityScheme> schemes,
            SettlementFacts facts,
            ImmutableMap<MunicipalityCode, String> names) {
        ImmutableList.Builder<Scenario> scenarios = ImmutableList.builder();
        schemes.forEach((file, scheme) -> {
            try {
                Readiness.of(scheme, facts).requireReady();
                scenarios.add(new Scenario(scheme, facts, names));
            } catch (RefusalException refusal) {
                faults.add(file, 0, refusal);
            }
        });
        return faults.isEmpty() ? Optional.of(scenarios.build()) : Optional.empty();
    }
}
