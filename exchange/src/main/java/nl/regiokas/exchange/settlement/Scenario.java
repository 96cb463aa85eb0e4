package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableMap;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.calculation.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * A scenario folder that was read and found sound.
 *
 * @param scheme what {@code scheme.json} declares
 * @param facts what the other files hold
 * @param names the names of the municipalities
 */
public record Scenario(SolidarityScheme scheme, SettlementFacts facts, ImmutableMap<MunicipalityCode, String> names) {}
