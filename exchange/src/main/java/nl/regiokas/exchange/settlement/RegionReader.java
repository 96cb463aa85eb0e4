package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.region.ClosingRow;
import nl.regiokas.exchange.region.ProductRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.model.Need;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Reads the folder of a region; every fault of every file is reported before anything is settled.
 *
 * <p>Usage is read once, whatever the number of closings.
 */
public final class RegionReader {

    /** The name of the file that declares the scheme. */
    public static final String SCHEME = SchemeReader.FILE;

    private final Path folder;
    private final ModelTypes types;
    private final InputFaults faults;
    private final ReadingProgress progress;

    private RegionReader(Path folder, ModelTypes types, ReadingProgress progress, InputFaults faults) {
        this.folder = folder;
        this.types = types;
        this.progress = progress;
        this.faults = faults;
    }

    /**
     * Tells whether a folder asks for a settlement.
     *
     * @param folder the folder
     * @return true when it has {@code scheme.json} or usage
     */
    public static boolean isRegion(Path folder) {
        try (RegionFolder region = RegionFolder.open(folder, new InputFaults())) {
            return region.has(SCHEME) || region.has(RegionTables.USAGE);
        }
    }

    /**
     * Reads a folder.
     *
     * @param folder the folder
     * @param types the models and keys that its scheme may name
     * @param progress told how far the reading is
     * @param faults where every fault goes
     * @return what is to be settled, or nothing when there are faults
     */
    public static Optional<RegionInput> read(
            Path folder, ModelTypes types, ReadingProgress progress, InputFaults faults) {
        return read(folder, ImmutableList.of(), types, progress, faults).map(all -> all.get(0));
    }

    /**
     * Reads a folder, and other schemes for the same facts.
     *
     * @param folder the folder
     * @param others the files of the other schemes
     * @param types the models and keys that the schemes may name
     * @param progress told how far the reading is
     * @param faults where every fault goes
     * @return what is to be settled by the folder's scheme, then by the others; nothing when there are faults
     */
    public static Optional<ImmutableList<RegionInput>> read(
            Path folder, List<Path> others, ModelTypes types, ReadingProgress progress, InputFaults faults) {
        return new RegionReader(folder, types, progress, faults).read(others);
    }

    private Optional<ImmutableList<RegionInput>> read(List<Path> others) {
        try (RegionFolder region = RegionFolder.open(folder, faults)) {
            region.require(RegionTables.MUNICIPALITIES, RegionTables.PRODUCTS, RegionTables.USAGE);
            RegionFiles files = region.read();
            ImmutableList<SolidarityScheme> schemes = schemes(others);
            if (schemes.size() != others.size() + 1) {
                readOnForFaults(region, files);
                return Optional.empty();
            }
            return inputs(region, files, schemes);
        }
    }

    /** The sound schemes: the folder's first, the others under the names of their files. */
    private ImmutableList<SolidarityScheme> schemes(List<Path> others) {
        ImmutableList.Builder<SolidarityScheme> schemes = ImmutableList.builder();
        SchemeReader.read(folder, SchemeReader.FILE, types, faults).ifPresent(schemes::add);
        ImmutableList<String> names = SchemeNames.of(folder, others);
        for (int i = 0; i < others.size(); i++) {
            Path other = others.get(i);
            String name = names.get(i);
            SchemeReader.read(Path.of(""), other.toString(), types, faults)
                    .ifPresent(
                            scheme -> schemes.add(scheme.toBuilder().name(name).build()));
        }
        return schemes.build();
    }

    /** Reads usage all the same, so that its faults are told in the same go. */
    private void readOnForFaults(RegionFolder region, RegionFiles files) {
        region.usage(files, progress, line -> {});
    }

    private Optional<ImmutableList<RegionInput>> inputs(
            RegionFolder region, RegionFiles files, ImmutableList<SolidarityScheme> schemes) {
        FactsReader reader = new FactsReader(files, faults);
        ImmutableList<Municipality> municipalities = reader.municipalities();
        Reorganisations reorganisations = reader.reorganisations();
        ProductCatalogue catalogue = reader.catalogue();
        if (municipalities.size() != files.rows(RegionTables.MUNICIPALITIES).size()) {
            readOnForFaults(region, files);
            return Optional.empty();
        }
        SolidarityScheme own = schemes.get(0);
        ImmutableList<ClosingRow> closings = files.rows(RegionTables.CLOSINGS);
        UsageCollector usage = new UsageCollector(
                own,
                new LateYears(own, closings),
                new RegionExistence(municipalities, reorganisations),
                municipalities.stream().map(Municipality::code).collect(ImmutableList.toImmutableList()),
                files.rows(RegionTables.PRODUCTS).stream()
                        .map(ProductRow::code)
                        .collect(ImmutableList.toImmutableList()),
                catalogue,
                closings.size(),
                schemes.stream().anyMatch(RegionReader::needsClients));
        region.usage(files, progress, usage::add);
        SettlementFacts.Builder known = reader.facts(municipalities, reorganisations, catalogue, own);
        ImmutableList.Builder<SettlementFacts> facts = ImmutableList.builder();
        try {
            ImmutableList<CostLedger> ledgers = usage.ledgers();
            for (int i = 0; i < ledgers.size(); i++) {
                known.ledger(ledgers.get(i));
                usage.clients(i).ifPresent(known::clients);
                facts.add(known.build());
            }
        } catch (RefusalException refusal) {
            faults.add(RegionTables.USAGE.file(), 0, refusal);
            return Optional.empty();
        }
        reader.tellUnusedTariffs(usage);
        ImmutableList<SettlementFacts> byClosing = facts.build();
        ImmutableList.Builder<RegionInput> inputs = ImmutableList.builder();
        for (SolidarityScheme scheme : schemes) {
            inputs.add(input(scheme, files, reader, closings, byClosing, usage));
        }
        ImmutableList<RegionInput> made = inputs.build();
        return faults.isEmpty() ? Optional.of(made) : Optional.empty();
    }

    private RegionInput input(
            SolidarityScheme scheme,
            RegionFiles files,
            FactsReader reader,
            ImmutableList<ClosingRow> closings,
            ImmutableList<SettlementFacts> facts,
            UsageCollector usage) {
        ImmutableList.Builder<KnownThen> known = ImmutableList.builder();
        for (int i = 0; i < closings.size(); i++) {
            ClosingRow row = closings.get(i);
            known.add(new KnownThen(new Closing(row.closed(), row.through()), row.isFinal(), facts.get(i)));
        }
        return RegionInput.builder()
                .scheme(scheme)
                .facts(facts.get(closings.size()))
                .opening(reader.opening(scheme))
                .closings(known.build())
                .control(usage.control())
                .published(files.rows(RegionTables.PUBLISHED_CHARGES))
                .taakvelden(files.rows(RegionTables.IV3_MAPPING))
                .notices(faults.notices())
                .build();
    }

    private static boolean needsClients(SolidarityScheme scheme) {
        return scheme.scopes().stream()
                .flatMap(scope -> scope.model().byYear().values().stream())
                .anyMatch(model -> model.needs().contains(Need.CLIENT_COST));
    }
}
