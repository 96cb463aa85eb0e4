/**
 * The actual-use model: everybody pays its own use, and standing provisions are shared.
 *
 * <p><b>Inputs:</b> the key of standing provisions. <br><b>Rules:</b>
 * {@link nl.regiokas.settlement.model.actualuse.ActualUseModel}. <br><b>Result:</b> own use and shares of standing cost.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.model.actualuse;

import org.jspecify.annotations.NullMarked;
