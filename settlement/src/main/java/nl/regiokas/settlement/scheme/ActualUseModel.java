package nl.regiokas.settlement.scheme;

import java.util.function.Function;
import nl.regiokas.core.region.AllocationKey;

/**
 * Each participant pays its own use at the common prices; only standing provisions are shared.
 * Dutch: verrekeningsmodel, verrekening op feitelijk gebruik.
 *
 * <p>Source: 001_f32ba5cc43f3ec4a, "3. Model: Verrekening", lines 763-776.
 *
 * @param standingKey the key that divides the cost of standing products, which are kept up for all whatever they use
 */
public record ActualUseModel(AllocationKey standingKey) implements CostSharingModel {

    @Override
    public <T> T match(
            Function<? super InsuranceModel, ? extends T> insurance,
            Function<? super FlatTaxModel, ? extends T> flatTax,
            Function<? super ActualUseModel, ? extends T> actualUse) {
        return actualUse.apply(this);
    }
}
