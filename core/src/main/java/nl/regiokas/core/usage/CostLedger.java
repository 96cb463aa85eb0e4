package nl.regiokas.core.usage;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * What every municipality's use of every product cost in every year, in whole cents.
 *
 * <p>Dutch: kostenadministratie, zorggebruik. A ledger is immutable. It does not depend on the order in which lines came,
 * and ledgers of parts {@linkplain #merge merge} into the ledger of the whole.
 *
 * <p>Layout: one {@code long[]} a year, in it one row a municipality, in that one cell a product; 8 bytes a cell.
 * Municipalities and products are known by ordinals, their positions in {@link #municipalities()} and {@link
 * #products()}, which are in the order of the codes.
 */
public final class CostLedger {

    /** The first year that usage can be of. */
    public static final int EARLIEST_YEAR = 1900;

    /** The last year that usage can be of. */
    public static final int LATEST_YEAR = 2200;

    private final ImmutableList<MunicipalityCode> municipalities;
    private final ImmutableList<ProductCode> products;
    private final int firstYear;
    private final long[] @Nullable [] years;

    /** Takes the arrays over: one for each year from the first, null for a year without a line. */
    CostLedger(
            ImmutableList<MunicipalityCode> municipalities,
            ImmutableList<ProductCode> products,
            int firstYear,
            long[] @Nullable [] years) {
        this.municipalities = municipalities;
        this.products = products;
        this.firstYear = firstYear;
        this.years = years;
    }
}
