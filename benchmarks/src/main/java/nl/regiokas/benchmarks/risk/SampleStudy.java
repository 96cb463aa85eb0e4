package nl.regiokas.benchmarks.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import nl.regiokas.benchmarks.sample.SampleRegion;
import nl.regiokas.benchmarks.sample.SampleSchemes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.risk.draw.ClientCost;
import nl.regiokas.risk.draw.ClientCount;
import nl.regiokas.risk.draw.CostModel;
import nl.regiokas.risk.draw.LognormalSeverity;
import nl.regiokas.risk.simulation.RiskStudy;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * A year of a generated region to be drawn: Poisson numbers of clients, 2 per 1,000 young inhabitants and product, and
 * lognormal costs of EUR 5,000.00 on average with a variation of 1.
 */
final class SampleStudy {

    static final double CLIENTS_PER_YOUTH = 0.002;
    static final double MEAN_EUROS = 5_000;
    static final double VARIATION = 1;
    static final long SEED = 20_180_101;

    private SampleStudy() {}

    static ImmutableList<SolidarityScheme> schemes(SampleRegion region) {
        SampleSchemes schemes = new SampleSchemes(region);
        return ImmutableList.of(schemes.named("insurance"), schemes.named("flat-tax"), schemes.named("actual-use"));
    }

    static RiskStudy of(SampleRegion region, int draws) {
        return RiskStudy.builder()
                .facts(region.facts())
                .schemes(schemes(region))
                .seed(SEED)
                .draws(draws)
                .costModel(costModel(region))
                .build();
    }

    private static CostModel costModel(SampleRegion region) {
        LognormalSeverity severity = LognormalSeverity.of(Euro.parse("5000.00"), VARIATION);
        ImmutableTable.Builder<MunicipalityCode, ProductCode, ClientCost> cells = ImmutableTable.builder();
        for (int m = 0; m < region.municipalities().size(); m++) {
            ClientCost cost = new ClientCost(ClientCount.poisson(clients(region, m)), severity);
            for (Product product : region.catalogue().products()) {
                cells.put(region.municipalities().get(m), product.code(), cost);
            }
        }
        return new CostModel(cells.build());
    }

    /** The expected number of clients of a municipality for each product. */
    static double clients(SampleRegion region, int municipality) {
        return CLIENTS_PER_YOUTH * region.youth(municipality);
    }
}
