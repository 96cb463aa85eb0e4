package nl.regiokas.exchange.provider;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiokas.budgeting.provider.Claim;
import nl.regiokas.budgeting.provider.DecidedClaim;
import nl.regiokas.budgeting.provider.ProviderSettlement;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.UsageView;
import nl.regiokas.exchange.usage.RegionBasis;
import nl.regiokas.exchange.usage.UsedDays;

/**
 * The claims of providers among the lines of usage: lines that name a provider, in a year for which there are budgets.
 * Dutch: declaraties van aanbieders.
 *
 * <p>They are kept until all have been read, because they are taken in the order of their dates; claims of one date are
 * taken in the order in which they were read. Not for use by several threads.
 *
 * @since 0.2.0
 */
public final class ProviderClaims {

    private final ProviderInput input;
    private final ImmutableSet<Integer> years;
    private final ImmutableList<MunicipalityCode> municipalities;
    private final ImmutableList<Product> products;
    private final List<Held> held = new ArrayList<>();

    /** A claim with the places of its municipality and product. */
    private record Held(Claim claim, UsedDays days, int municipality, int product) {}

    /** Takes the accepted part of a claim. */
    @FunctionalInterface
    public interface AcceptedSink {

        /**
         * Takes a claim.
         *
         * @param days the days of its line
         * @param municipality the place of its municipality
         * @param product the place of its product
         * @param acceptedCents the accepted part
         */
        void add(UsedDays days, int municipality, int product, long acceptedCents);
    }

    /**
     * Starts without claims.
     *
     * @param input the providers and their budgets
     * @param basis what the usage is about
     */
    public ProviderClaims(ProviderInput input, RegionBasis basis) {
        this.input = input;
        this.years = input.years();
        this.municipalities = ImmutableSortedSet.copyOf(basis.codes()).asList();
        this.products = basis.catalogue().products();
    }

    /**
     * Returns whether a line is a claim.
     *
     * @param line the line
     * @return true if it names a provider and there are budgets for its year
     */
    public boolean isClaim(UsageView line) {
        return line.provider().isPresent() && years.contains(line.date().getYear());
    }

    /**
     * Keeps a claim.
     *
     * @param line the line
     * @param municipality the place of its municipality
     * @param product the place of its product
     * @param cents what is claimed
     */
    public void add(UsageView line, int municipality, int product, long cents) {
        held.add(new Held(
                Claim.builder()
                        .line(held.size())
                        .provider(line.provider().orElseThrow())
                        .municipality(municipalities.get(municipality))
                        .product(products.get(product).code())
                        .segment(products.get(product).segment())
                        .date(line.date())
                        .amount(Euro.ofCents(cents))
                        .build(),
                new UsedDays(line.date(), line.known(), line.client().orElse("")),
                municipality,
                product));
    }

    /**
     * Decides on the claims.
     *
     * @param faults receives what is refused
     * @return the settlement with providers, or nothing when something does not fit
     */
    public Optional<ProviderSettlement> settle(InputFaults faults) {
        try {
            return Optional.of(ProviderSettlement.of(
                    input.providers(),
                    input.budgets(),
                    input.rules(),
                    held.stream().map(Held::claim).toList()));
        } catch (RefusalException refusal) {
            faults.add(RegionTables.PROVIDER_BUDGETS.file(), 0, refusal);
            return Optional.empty();
        }
    }

    /**
     * Passes on what was accepted.
     *
     * @param settlement the settlement of these claims
     * @param sink receives every claim, in the order of dates and lines
     */
    public void accepted(ProviderSettlement settlement, AcceptedSink sink) {
        for (DecidedClaim decided : settlement.claims()) {
            Held claim = held.get((int) decided.claim().line());
            sink.add(
                    claim.days(),
                    claim.municipality(),
                    claim.product(),
                    Euro.cents(decided.accepted(), "accepted claim"));
        }
    }
}
