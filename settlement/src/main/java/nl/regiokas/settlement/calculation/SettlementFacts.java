package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import javax.money.MonetaryAmount;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.MunicipalityCode;
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
