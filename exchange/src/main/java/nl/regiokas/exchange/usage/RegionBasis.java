package nl.regiokas.exchange.usage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.RegionFiles;

/**
 * What usage is about: municipalities, their reorganisations, and products with tariffs.
 * Dutch: gemeenten, herindelingen en producten van een regio.
 *
 * @param municipalities the municipalities in the order of their rows
 * @param reorganisations mergers and splits
 * @param catalogue products and tariffs
 * @param products the codes of the products in the order of their rows
 * @since 0.2.0
 */
public record RegionBasis(
        ImmutableList<Municipality> municipalities,
        Reorganisations reorganisations,
        ProductCatalogue catalogue,
        ImmutableList<ProductCode> products) {

    /**
     * Makes them from the rows of a folder; what the library refuses about a row is reported at its line.
     *
     * @param files the rows
     * @param faults receives what is wrong
     * @return what usage is about, or nothing when a municipality is refused
     */
    public static Optional<RegionBasis> read(RegionFiles files, InputFaults faults) {
        return new BasisReader(files, faults).read();
    }

    /**
     * Returns the codes of the municipalities.
     *
     * @return the codes in the order of their rows
     */
    public ImmutableList<MunicipalityCode> codes() {
        return municipalities.stream().map(Municipality::code).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the names of the municipalities.
     *
     * @return the name of each code, the first where a code is given twice
     */
    public ImmutableMap<MunicipalityCode, String> names() {
        return municipalities.stream()
                .collect(ImmutableMap.toImmutableMap(Municipality::code, Municipality::name, (first, second) -> first));
    }
}
