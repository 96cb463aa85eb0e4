package nl.regiokas.testkit.plan;

import com.google.common.collect.ImmutableList;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.testkit.law.SettlementLaw;
import nl.regiokas.testkit.model.ModelKit;
import nl.regiokas.testkit.model.actualuse.ActualUseKit;
import nl.regiokas.testkit.model.flattax.FlatTaxKit;
import nl.regiokas.testkit.model.insurance.InsuranceKit;
import nl.regiokas.testkit.model.pooling.PoolingKit;

/**
 * The kits of the library's models: the only place in the testkit that names them all.
 *
 * @since 0.2.0
 */
public final class Kits {

    /** The kit of the actual-use model. */
    public static final ModelKit<?> ACTUAL_USE = new ActualUseKit();

    /** The kit of the insurance model. */
    public static final ModelKit<?> INSURANCE = new InsuranceKit();

    /** The kit of the flat-tax model. */
    public static final ModelKit<?> FLAT_TAX = new FlatTaxKit();

    /** The kit of the pooling model. */
    public static final ModelKit<?> POOLING = new PoolingKit();

    private Kits() {}

    /**
     * Returns the kits of the library's models.
     *
     * @return the simplest model first
     */
    public static ImmutableList<ModelKit<? extends SharingModel>> all() {
        return ImmutableList.of(ACTUAL_USE, INSURANCE, FLAT_TAX, POOLING);
    }

    /**
     * Returns the laws of single models.
     *
     * @return the laws of all kits
     */
    public static SettlementLaw[] laws() {
        return all().stream().flatMap(kit -> kit.laws().stream()).toArray(SettlementLaw[]::new);
    }
}
