package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.provider.ClaimClosings;
import nl.regiokas.exchange.provider.DecidedSink;
import nl.regiokas.exchange.provider.ProviderClaims;
import nl.regiokas.exchange.provider.ProviderInput;
import nl.regiokas.exchange.region.ClosingRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.usage.AmountSums;
import nl.regiokas.exchange.usage.FittingUsage;
import nl.regiokas.exchange.usage.PgbChecks;
import nl.regiokas.exchange.usage.PricedSink;
import nl.regiokas.exchange.usage.RegionBasis;
import nl.regiokas.exchange.usage.UsageCompanion;
import nl.regiokas.exchange.usage.UsagePass;
import nl.regiokas.exchange.usage.UsedDays;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.LineYears;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.model.Need;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Reads the folder of a region; every fault of every file is reported before anything is settled.
 *
 * <p>Usage is read once, whatever the number of closings.
 *
 * @since 0.2.0
 */
public final class RegionReader {

    /** The name of the file that declares the scheme. */
    public static final String SCHEME = SchemeReader.FILE;

    private final Path folder;
    private final ModelTypes types;
    private final InputFaults faults;
    private final ReadingProgress progress;
    private final UsageCompanion companion;

    private RegionReader(
            Path folder, ModelTypes types, ReadingProgress progress, InputFaults faults, UsageCompanion companion) {
        this.companion = companion;
        this.folder = folder;
        this.types = types;
        this.progress = progress;
        this.faults = faults;
    }

    /**
     * Returns whether a folder asks for a settlement.
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
     * Returns whether a folder declares a scheme.
     *
     * @param folder the folder
     * @return true when it has {@code scheme.json}
     */
    public static boolean hasScheme(Path folder) {
        try (RegionFolder region = RegionFolder.open(folder, new InputFaults())) {
            return region.has(SCHEME);
        }
    }

    /**
     * Reads the scheme of a folder and nothing else.
     *
     * @param folder the folder
     * @param types the models and keys that it may name
     * @param faults receives every fault
     * @return the scheme, or nothing when there are faults
     */
    public static Optional<SolidarityScheme> scheme(Path folder, ModelTypes types, InputFaults faults) {
        return SchemeReader.read(folder, SCHEME, types, faults).scheme();
    }

    /**
     * Reads a folder.
     *
     * @param folder the folder
     * @param types the models and keys that its scheme may name
     * @param progress receives how far the reading is
     * @param faults receives every fault
     * @return what is to be settled, or nothing when there are faults
     */
    public static Optional<RegionInput> read(
            Path folder, ModelTypes types, ReadingProgress progress, InputFaults faults) {
        Attributes.given(folder, "folder of region reader");
        Attributes.given(types, "types of region reader");
        Attributes.given(progress, "progress of region reader");
        Attributes.given(faults, "faults of region reader");
        return read(folder, ImmutableList.of(), types, progress, faults).map(all -> all.get(0));
    }

    /**
     * Reads a folder, and other schemes for the same facts.
     *
     * @param folder the folder
     * @param others the files of the other schemes
     * @param types the models and keys that the schemes may name
     * @param progress receives how far the reading is
     * @param faults receives every fault
     * @return what is to be settled by the folder's scheme, then by the others; nothing when there are faults
     */
    public static Optional<ImmutableList<RegionInput>> read(
            Path folder, List<Path> others, ModelTypes types, ReadingProgress progress, InputFaults faults) {
        Attributes.given(folder, "folder of region reader");
        Attributes.given(others, "others of region reader");
        Attributes.given(types, "types of region reader");
        Attributes.given(progress, "progress of region reader");
        Attributes.given(faults, "faults of region reader");
        return new RegionReader(folder, types, progress, faults, UsageCompanion.NONE).read(others);
    }

    /**
     * Reads a folder, and passes its usage to a companion in the same pass.
     *
     * @param folder the folder
     * @param types the models and keys that its scheme may name
     * @param progress receives how far the reading is
     * @param faults receives every fault
     * @param companion receives every line of usage as it was read, with its price
     * @return what is to be settled, or nothing when there are faults
     */
    public static Optional<RegionInput> read(
            Path folder, ModelTypes types, ReadingProgress progress, InputFaults faults, UsageCompanion companion) {
        Attributes.given(folder, "folder of region reader");
        Attributes.given(types, "types of region reader");
        Attributes.given(progress, "progress of region reader");
        Attributes.given(faults, "faults of region reader");
        Attributes.given(companion, "companion of region reader");
        return new RegionReader(folder, types, progress, faults, companion)
                .read(ImmutableList.of())
                .map(all -> all.get(0));
    }

    private static ImmutableList<Closing> days(ImmutableList<ClosingRow> closings) {
        return closings.stream()
                .map(row -> new Closing(row.closed(), row.through()))
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<ImmutableList<RegionInput>> read(List<Path> others) {
        try (RegionFolder region = RegionFolder.open(folder, faults)) {
            region.require(RegionTables.MUNICIPALITIES, RegionTables.PRODUCTS, RegionTables.USAGE);
            RegionFiles files = region.read();
            AmountSums.check(files, faults);
            ReadSchemes schemes = ReadSchemes.of(folder, others, types, faults);
            schemes.checkCodes(files, faults);
            Optional<ImmutableSet<String>> series = KnownNames.allSeries(files, faults);
            Optional<ProviderInput> providers = ProviderInput.isIn(files)
                    ? Optional.of(ProviderInput.read(folder, region, files, faults))
                    : Optional.empty();
            Optional<RegionBasis> basis = RegionBasis.read(files, faults);
            Optional<ImmutableList<RegionInput>> inputs = Optional.empty();
            if (basis.isPresent() && schemes.areThere()) {
                inputs = inputs(region, files, schemes, basis.get(), providers);
            } else {
                readOnForFaults(region, files, schemes, basis);
            }
            if (inputs.isPresent() && faults.isEmpty()) {
                return inputs;
            }
            LaterFaults later = new LaterFaults(series, schemes.areSound(), faults);
            boolean areKnown = inputs.isPresent() && later.areKnown();
            inputs.ifPresent(later::add);
            if (!areKnown) {
                schemes.checkNames(files, series, faults);
            }
            return Optional.empty();
        }
    }

    /** Reads on without sound schemes, so that the faults of all other rows are reported together with theirs. */
    private void readOnForFaults(
            RegionFolder region, RegionFiles files, ReadSchemes schemes, Optional<RegionBasis> basis) {
        new FactsReader(files, faults).check();
        RegionBasis.checkDays(files, faults);
        basis.ifPresent(known -> known.checkExisting(files, faults));
        new RowNames(files, schemes.places(0), types, faults).check();
        PublishedCheck.of(schemes.places(0), files, types, faults).check();
        region.usage(
                files,
                progress,
                basis.map(known -> new UsagePass(known)
                                .to(new PgbChecks(files, known)
                                        .and(FittingUsage.to((line, municipality, product, cents) -> {}))))
                        .orElse(line -> {}));
    }

    private Optional<ImmutableList<RegionInput>> inputs(
            RegionFolder region,
            RegionFiles files,
            ReadSchemes read,
            RegionBasis basis,
            Optional<ProviderInput> providers) {
        ImmutableList<SolidarityScheme> schemes = read.schemes();
        SolidarityScheme own = schemes.get(0);
        ImmutableList<ClosingRow> closings = files.rows(RegionTables.CLOSINGS);
        LineYears late = LineYears.of(own, days(closings));
        UsageCollector usage = new UsageCollector(
                own, late, basis, closings.size(), schemes.stream().anyMatch(RegionReader::needsClients));
        ClaimClosings decidedAt = new ClaimClosings(
                closings.size(),
                days -> late.closing(days.known()),
                days -> late.closing(days.date(), days.known()),
                own.lateLines() == LateLines.CURRENT_YEAR);
        Optional<ProviderClaims> claims = providers.flatMap(
                input -> ProviderClaims.of(input, basis, decidedAt, new AcceptedUsage(usage, companion), faults));
        ProviderInput.reportFixed(files, faults);
        Optional<ClaimControl> decided = readUsage(region, files, basis, usage, claims);
        PublishedCheck.of(read.places(0), files, types, faults).check();
        SettlementFacts.Builder facts = new FactsReader(files, faults).facts(basis, own, read.places(0));
        ImmutableList.Builder<SettlementFacts> factsByClosing = ImmutableList.builder();
        try {
            ImmutableList<CostLedger> ledgers = usage.ledgers();
            for (int i = 0; i < ledgers.size(); i++) {
                facts.ledger(ledgers.get(i)).cancelled(usage.cancelled(i, ledgers.get(i)));
                usage.clients(i).ifPresent(facts::clients);
                factsByClosing.add(facts.build());
            }
        } catch (RefusalException refusal) {
            faults.add(RegionTables.USAGE.file(), 0, refusal);
            return Optional.empty();
        }
        ImmutableList<SettlementFacts> byClosing = factsByClosing.build();
        ImmutableList.Builder<RegionInput> inputs = ImmutableList.builder();
        for (int i = 0; i < schemes.size(); i++) {
            inputs.add(
                    input(schemes.get(i), read.places(i), files, closings, byClosing, usage.control(decided))
                            .toBuilder()
                            .movedCost(usage.moved())
                            .schemePlaces(read.places(i))
                            .known(KnownNames.of(files, read.places(i).mentions()))
                            .build());
        }
        return Optional.of(inputs.build());
    }

    /** Reads usage in one pass; claims of providers count with their accepted part. */
    private Optional<ClaimControl> readUsage(
            RegionFolder region,
            RegionFiles files,
            RegionBasis basis,
            UsageCollector usage,
            Optional<ProviderClaims> claims) {
        UsagePass pass = new UsagePass(basis);
        PgbChecks pgb = new PgbChecks(files, basis);
        PricedSink settled = claims.<PricedSink>map(known -> (line, municipality, product, cents) -> {
                    if (!known.take(line, municipality, product, cents)) {
                        usage.add(line, municipality, product, cents);
                    }
                })
                .orElse(usage::add);
        region.usage(
                files, progress, pass.to(companion.start(files, basis).and(pgb).and(companion.counted(settled))));
        pgb.report(faults);
        pass.reportUnusedTariffs(files, faults);
        return claims.flatMap(known -> known.settle(faults)).map(ClaimControl::of);
    }

    private RegionInput input(
            SolidarityScheme scheme,
            SchemePlaces places,
            RegionFiles files,
            ImmutableList<ClosingRow> closings,
            ImmutableList<SettlementFacts> facts,
            UsageControl control) {
        ImmutableList.Builder<KnownThen> known = ImmutableList.builder();
        for (int i = 0; i < closings.size(); i++) {
            ClosingRow row = closings.get(i);
            known.add(new KnownThen(new Closing(row.closed(), row.through()), row.isFinal(), facts.get(i)));
        }
        SettlementFacts now = facts.get(closings.size());
        return RegionInput.builder()
                .scheme(scheme)
                .facts(now)
                .opening(new OpeningReader(types, files, places, faults).opening(scheme, now))
                .hasInstalments(files.has(RegionTables.INSTALMENTS))
                .closings(known.build())
                .control(control)
                .published(files.rows(RegionTables.PUBLISHED_CHARGES))
                .taakvelden(files.rows(RegionTables.IV3_MAPPING))
                .notices(faults.notices())
                .places(RowPlaces.of(files))
                .build();
    }

    /** Collects the accepted part of claims, by closing, and passes decisions to a companion. */
    private record AcceptedUsage(UsageCollector usage, UsageCompanion companion) implements DecidedSink {

        @Override
        public void accept(UsedDays days, int municipality, int product, int closing, long cents) {
            usage.place(days, municipality, product, closing, cents);
        }

        @Override
        public void decide(UsedDays days, long claimedCents, long acceptedCents) {
            companion.decided(days, claimedCents, acceptedCents);
            if (acceptedCents != 0 || claimedCents == 0) {
                usage.count(days, acceptedCents);
            }
        }
    }

    private static boolean needsClients(SolidarityScheme scheme) {
        return scheme.scopes().stream()
                .flatMap(scope -> scope.model().byYear().values().stream())
                .anyMatch(model -> model.needs().contains(Need.CLIENT_COST));
    }
}
