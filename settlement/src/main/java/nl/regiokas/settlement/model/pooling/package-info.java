/**
 * The pooling model: each participant cedes part of its cost, and what was ceded is shared by a key.
 *
 * <p><b>Inputs:</b> key, contribution, degree, layer, outside party, limit, schedule. <br><b>Rules:</b>
 * {@link nl.regiokas.settlement.model.pooling.PoolingModel}. <br><b>Result:</b> contributions, pool shares now or
 * instalments later, and the outside party's share.
 *
 * @since 0.2.0
 */
@NullMarked
package nl.regiokas.settlement.model.pooling;

import org.jspecify.annotations.NullMarked;
