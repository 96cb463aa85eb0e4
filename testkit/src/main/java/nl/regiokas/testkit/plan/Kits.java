package nl.regiokas.testkit.plan;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
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

    private Kits() {}

    /**
     * Returns the kits of the library's models.
     *
     * @return the simplest model first
     */
    public static ImmutableList<ModelKit<? extends SharingModel>> all() {
        return ImmutableList.of(new ActualUseKit(), new InsuranceKit(), new FlatTaxKit(), new PoolingKit());
    }

    /**
     * Returns the kit of a model of the library.
     *
     * @param model the name of the model in files, such as {@code flatTax}
     * @return its kit
     * @throws RefusalException when the library has no model of that name
     */
    public static ModelKit<? extends SharingModel> of(String model) {
        Attributes.given(model, "model of kits");
        return all().stream()
                .filter(kit -> kit.type().name().equals(model))
                .findFirst()
                .orElseThrow(() -> RefusalException.of(
                        ScenarioPlanFault.KIT_UNKNOWN,
                        all().stream().map(kit -> kit.type().name()).toList(),
                        model));
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
