package nl.regiokas.testkit.shape.actualuse;

import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.actualuse.ActualUseModel;

/** The actual use of generated scenarios. */
public final class ActualUseShapes {

    private ActualUseShapes() {}

    /** Every municipality pays for its own use; standing cost is shared by a key. */
    public static SharingModel by(AllocationKey standing) {
        return new ActualUseModel(standing);
    }
}
