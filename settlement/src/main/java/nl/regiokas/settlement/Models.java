package nl.regiokas.settlement;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.KeyTypes;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.model.actualuse.ActualUseModel;
import nl.regiokas.settlement.model.actualuse.ActualUseType;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.model.flattax.FlatTaxType;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.insurance.InsuranceType;
import nl.regiokas.settlement.model.pooling.PoolingModel;
import nl.regiokas.settlement.model.pooling.PoolingType;

/**
 * The models of the library: the one place that names them all.
 *
 * @since 0.2.0
 */
public final class Models {

    private Models() {}

    /**
     * Returns the kinds of models and keys of the library. A team adds its own with {@link ModelTypes#with}.
     *
     * @return insurance, flat tax, actual use, pooling
     */
    public static ModelTypes types() {
        return new ModelTypes(
                ImmutableList.of(InsuranceType.type(), FlatTaxType.type(), ActualUseType.type(), PoolingType.type()),
                KeyTypes.library());
    }

    /**
     * Returns a builder of the insurance model. Dutch: verzekeringsmodel.
     *
     * @return a new builder
     */
    public static InsuranceModel.Builder insurance() {
        return InsuranceModel.builder();
    }

    /**
     * Returns a builder of the flat-tax model. Dutch: vlaktaxmodel.
     *
     * @return a new builder
     */
    public static FlatTaxModel.Builder flatTax() {
        return FlatTaxModel.builder();
    }

    /**
     * Returns the actual-use model. Dutch: verrekeningsmodel.
     *
     * @param standingKey the key that divides the cost of standing products
     * @return the model
     */
    public static ActualUseModel actualUse(AllocationKey standingKey) {
        return new ActualUseModel(standingKey);
    }

    /**
     * Returns the actual-use model. Dutch: verrekeningsmodel.
     *
     * @param standingKey the name of the key that divides the cost of standing products, such as {@code equal}
     * @return the model
     */
    public static ActualUseModel actualUse(String standingKey) {
        return actualUse(AllocationKeys.named(Attributes.given(standingKey, "key of actual-use model")));
    }

    /**
     * Returns a builder of the pooling model. Dutch: vereveningsmodel.
     *
     * @return a new builder
     */
    public static PoolingModel.Builder pooling() {
        return PoolingModel.builder();
    }
}
