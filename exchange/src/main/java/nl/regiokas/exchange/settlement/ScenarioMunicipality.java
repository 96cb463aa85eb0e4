package nl.regiokas.exchange.settlement;

import java.math.BigDecimal;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * A municipality as {@code municipalities.csv} has it.
 *
 * @param code its code
 * @param name its name
 * @param youth its number of young inhabitants
 */
public record ScenarioMunicipality(MunicipalityCode code, String name, BigDecimal youth) {}
