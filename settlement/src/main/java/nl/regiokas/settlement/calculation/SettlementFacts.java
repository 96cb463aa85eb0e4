package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.settlement.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * What is known about a region, whatever the scheme: who there is, what was used and what was budgeted.
 * Dutch: gegevens voor de afrekening.
 *
 * <p>The same facts can be settled under several schemes.
 */
@Value.Immutable
@ValueStyle
public abstract class SettlementFacts {

    SettlementFacts() {}

    /**
     * The municipalities that are settled, participants or not.
     *
     * @return codes in their order
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<MunicipalityCode> municipalities();

    /**
     * The products with their segment.
     *
     * @return the catalogue
     */
    public abstract ProductCatalogue catalogue();

    /**
     * The cost per municipality, product and year, the history before the scheme included.
     *
     * @return the ledger
     */
    public abstract CostLedger ledger();

    /**
     * Young inhabitants, the weights of the key {@code youth}.
     * Dutch: jeugdigen.
     *
     * @return number by municipality, for whom it is known
     */
    public abstract ImmutableMap<MunicipalityCode, BigDecimal> youth();

    /**
     * Budgets, the weights of the key {@code budget}.
     *
     * @return euro by year and municipality, for whom they are known
     */
    @Value.Default
    public ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> budgets() {
        return ImmutableTable.of();
    }

    /**
     * What municipalities have paid in the course of the year.
     * Dutch: voorschotten.
     *
     * @return euro by year and municipality, nothing for who paid nothing
     */
    @Value.Default
    public ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> advances() {
        return ImmutableTable.of();
    }

    /**
     * These facts restated for the municipalities of a later year, as if they had always existed.
     *
     * <p>Costs, budgets and advances of a year before {@code toYear} move from the municipalities of that year to their
     * successors, whole or apportioned, and keep their sums to the cent; young inhabitants move as exact weights.
     *
     * @param reorganisations the reorganisations between the years
     * @param fromYear the year of the municipalities and the young inhabitants in these facts
     * @param toYear the year whose municipalities are reached
     * @return the restated facts
     * @throws nl.regiokas.core.fault.RefusalException when a municipality does not exist in its year; all are named, with
     *     successors
     */
    public final SettlementFacts reorganised(Reorganisations reorganisations, int fromYear, int toYear) {
        return builder()
                .municipalities(reorganisations.codes(municipalities(), fromYear, toYear))
                .catalogue(catalogue())
                .ledger(ledger().reorganised(reorganisations, toYear))
                .youth(reorganisations.weights(youth(), fromYear, toYear))
                .budgets(reorganised(budgets(), reorganisations, toYear))
                .advances(reorganised(advances(), reorganisations, toYear))
                .build();
    }

    private static ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> reorganised(
            ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> amounts,
            Reorganisations reorganisations,
            int toYear) {
        ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> moved = ImmutableTable.builder();
        amounts.rowMap()
                .forEach((year, row) -> reorganisations
                        .cents(
                                Maps.transformValues(row, amount -> Euro.cents(amount, "amount of " + year)),
                                year,
                                Math.max(year, toYear))
                        .forEach((municipality, cents) -> moved.put(year, municipality, Euro.ofCents(cents))));
        return moved.build();
    }

    /**
     * A builder without values; catalogue and ledger must be given.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts with these facts.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /** Collects the values of {@link SettlementFacts}. */
    public static final class Builder extends ImmutableSettlementFacts.Builder {
        Builder() {}
    }
}
