package nl.regiokas.exchange.provider;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.budgeting.provider.ProviderSettlement;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.UsageView;
import nl.regiokas.exchange.usage.AmountSums;
import nl.regiokas.exchange.usage.FittingUsage;
import nl.regiokas.exchange.usage.PgbChecks;
import nl.regiokas.exchange.usage.RegionBasis;
import nl.regiokas.exchange.usage.UsagePass;

/**
 * The settlement of a region with its providers.
 * Dutch: afrekening met de aanbieders van een regio.
 *
 * @param decided what was decided on the claims, with the settlement
 * @param input the providers, their budgets and rules
 * @param names the names of the municipalities
 * @param lines how many lines of usage were read
 * @param otherLines how many of them are not claims
 * @param otherCents the cost of these lines
 * @since 0.2.0
 */
public record ProviderRegion(
        DecidedClaims decided,
        ProviderInput input,
        ImmutableMap<MunicipalityCode, String> names,
        long lines,
        long otherLines,
        long otherCents) {

    /**
     * Refuses a component that is null.
     *
     * @param decided what was decided on the claims, with the settlement
     * @param input the providers, their budgets and rules
     * @param names the names of the municipalities
     * @param lines how many lines of usage were read
     * @param otherLines how many of them are not claims
     * @param otherCents the cost of these lines
     */
    public ProviderRegion {
        Attributes.given(decided, "decided claims of provider region");
        Attributes.given(input, "input of provider region");
        Attributes.given(names, "names of provider region");
    }

    /**
     * Returns the settlement.
     *
     * @return the settlement with providers, without the single claims
     */
    public ProviderSettlement settlement() {
        return decided.settlement();
    }

    /**
     * Reads a folder and decides on its claims.
     *
     * @param path the folder
     * @param progress receives how far the reading is
     * @param faults receives what is wrong
     * @return the settlement, or nothing when there is a fault
     */
    public static Optional<ProviderRegion> read(Path path, ReadingProgress progress, InputFaults faults) {
        Attributes.given(path, "path of provider region");
        Attributes.given(progress, "progress of provider region");
        Attributes.given(faults, "faults of provider region");
        try (RegionFolder region = RegionFolder.open(path, faults)) {
            region.require(
                    RegionTables.MUNICIPALITIES,
                    RegionTables.PRODUCTS,
                    RegionTables.USAGE,
                    RegionTables.PROVIDER_BUDGETS);
            RegionFiles files = region.read();
            AmountSums.check(files, faults);
            ProviderInput input = ProviderInput.read(path, region, files, faults);
            Optional<RegionBasis> basis = RegionBasis.read(files, faults);
            if (basis.isEmpty()) {
                region.usage(files, progress, line -> {});
                return Optional.empty();
            }
            return read(region, files, input, basis.get(), progress, faults);
        }
    }

    private static Optional<ProviderRegion> read(
            RegionFolder region,
            RegionFiles files,
            ProviderInput input,
            RegionBasis basis,
            ReadingProgress progress,
            InputFaults faults) {
        Optional<ProviderClaims> claims =
                ProviderClaims.of(input, basis, ClaimClosings.NONE, (days, claimed, accepted) -> {}, faults);
        UsagePass pass = new UsagePass(basis);
        PgbChecks pgb = new PgbChecks(files, basis);
        long[] others = new long[3];
        region.usage(files, progress, pass.to(pgb.and(FittingUsage.to((line, municipality, product, cents) -> {
            others[0]++;
            if (!isClaim(claims, line, municipality, product, cents)) {
                others[1]++;
                others[2] += cents;
            }
        }))));
        pgb.report(faults);
        pass.reportUnusedTariffs(files, faults);
        return claims.flatMap(known -> known.settle(faults))
                .map(decided -> new ProviderRegion(decided, input, basis.names(), others[0], others[1], others[2]));
    }

    private static boolean isClaim(
            Optional<ProviderClaims> claims, UsageView line, int municipality, int product, long cents) {
        return claims.isPresent() && claims.get().take(line, municipality, product, cents);
    }
}
