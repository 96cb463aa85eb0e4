package nl.regiokas.examples.settlement;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.examples.input.InputFaults;
import nl.regiokas.examples.input.ReadingProgress;
import nl.regiokas.settlement.calculation.Readiness;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Reads a scenario folder; every fault of every file is reported before anything is settled. */
public final class ScenarioReader {

    private final Path folder;
    private final InputFaults faults;
    private final ReadingProgress progress;

    private ScenarioReader(Path folder, ReadingProgress progress, InputFaults faults) {
        this.folder = folder;
        this.faults = faults;
        this.progress = progress;
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
        return new ScenarioReader(folder, progress, faults).read();
    }

    private Optional<Scenario> read() {
        CodeBook<ScenarioMunicipality> municipalities = MunicipalitiesReader.read(folder, faults);
        ProductCatalogue catalogue = CatalogueReader.read(folder, faults);
        NamedKeys keys = new NamedKeys(KeysReader.read(folder, municipalities, faults));
        SettlementFacts.Builder facts = SettlementFacts.builder();
        facts.catalogue(catalogue)
                .budgets(YearAmountsReader.read(folder, YearAmountsReader.BUDGETS, municipalities, faults))
                .advances(YearAmountsReader.read(folder, YearAmountsReader.ADVANCES, municipalities, faults));
        Optional<SolidarityScheme> scheme = SchemeReader.read(folder, SchemeReader.FILE, municipalities, keys, faults);
        facts.ledger(UsageReader.read(folder, municipalities, catalogue, progress, faults));
        ImmutableMap.Builder<MunicipalityCode, String> names = ImmutableMap.builder();
        municipalities.values().forEach((code, municipality) -> {
            facts.addMunicipalities(municipality.code()).putYouth(municipality.code(), municipality.youth());
            names.put(municipality.code(), municipality.name());
        });
        if (scheme.isEmpty() || !faults.isEmpty()) {
            return Optional.empty();
        }
        return ready(new Scenario(scheme.get(), facts.build(), names.buildOrThrow()));
    }

    private Optional<Scenario> ready(Scenario scenario) {
        try {
            Readiness.of(scenario.scheme(), scenario.facts()).requireReady();
            return Optional.of(scenario);
        } catch (RefusalException refusal) {
            faults.add(SchemeReader.FILE, 0, refusal);
            return Optional.empty();
        }
    }
}
