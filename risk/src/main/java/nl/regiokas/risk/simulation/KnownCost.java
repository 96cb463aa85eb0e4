package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.Optional;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;

/** The part of the drawn years that is certain, laid out like drawn cost: one row of products per municipality. */
final class KnownCost {

    private final long[][] years;

    private KnownCost(long[][] years) {
        this.years = years;
    }

    static KnownCost of(RiskStudy study, ImmutableList<MunicipalityCode> municipalities) {
        ProductCatalogue catalogue = study.facts().catalogue();
        int products = catalogue.products().size();
        long[][] years = new long[study.lastYear() - study.firstYear() + 1][];
        Faults faults = new Faults();
        inDrawnYears(study)
                .ifPresent(known -> known.forEachCell((municipality, product, year, cents) -> {
                    int row = Collections.binarySearch(municipalities, municipality);
                    boolean isSold = catalogue.find(product).isPresent();
                    if (row < 0) {
                        faults.add(SimulationFault.KNOWN_MUNICIPALITY, municipality);
                    }
                    if (!isSold) {
                        faults.add(SimulationFault.KNOWN_PRODUCT, product);
                    }
                    if (row >= 0 && isSold) {
                        int place = year - study.firstYear();
                        if (years[place] == null) {
                            years[place] = new long[municipalities.size() * products];
                        }
                        years[place][row * products + catalogue.ordinal(product)] = cents;
                    }
                }));
        faults.throwIfAny();
        return new KnownCost(years);
    }

    private static Optional<CostLedger> inDrawnYears(RiskStudy study) {
        return study.known().map(known -> known.between(study.firstYear(), study.lastYear()));
    }

    /** Returns a drawn ledger with what is certain added. */
    static CostLedger with(RiskStudy study, CostLedger drawn) {
        return inDrawnYears(study).map(drawn::merge).orElse(drawn);
    }

    /** Adds the certain part of a year; years are counted from the first drawn one. */
    void addTo(long[] drawn, int year) {
        long[] known = years[year];
        if (known != null) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = Math.addExact(drawn[i], known[i]);
            }
        }
    }
}
