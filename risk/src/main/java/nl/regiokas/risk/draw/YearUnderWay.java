package nl.regiokas.risk.draw;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;

/**
 * A year that is partly known: what is certain, and what is drawn for the rest.
 * Dutch: lopend jaar.
 *
 * <pre>{@code clients(municipality, product) = expected cost of the rest / mean cost of a client}</pre>
 *
 * <p>Clients come by Poisson and cost what they cost in the model of whole years: the mean of the draws is the expected cost,
 * and the less is left of the year, the less the rest swings. A municipality without clients of a product in that model
 * takes the cost of a client from the first municipality that has them, in the order of the codes.
 *
 * <p>Expected cost is not drawn when it is zero or less, or when no municipality has clients of its product in the
 * model: it is added as it stands to what is known.
 *
 * <p>Our reading; no paper gives one. The known part does not show whether the year is large or small: the rest depends
 * on it only through its expected cost. Worked example: EUR 900 is known, EUR 300 is still expected, a client costs EUR
 * 50 on average: 6 clients are expected.
 *
 * @param known what is certain, without draws
 * @param costModel what is drawn
 * @since 0.2.0
 */
public record YearUnderWay(CostLedger known, CostModel costModel) {

    /**
     * Refuses a component that is null.
     *
     * @param known what is certain, without draws
     * @param costModel what is drawn
     */
    public YearUnderWay {
        Attributes.given(known, "known of year under way");
        Attributes.given(costModel, "cost model of year under way");
    }

    /**
     * Divides a year into what is certain and what is drawn.
     *
     * @param yearly what clients cost, fitted to whole years
     * @param year the year; no other year of the ledgers counts
     * @param known the cost that is known
     * @param expected the cost that is still expected
     * @return the year
     * @throws nl.regiokas.core.fault.RefusalException if more clients are expected than {@link ClientCount} allows
     */
    public static YearUnderWay of(CostModel yearly, int year, CostLedger known, CostLedger expected) {
        Attributes.given(yearly, "cost model of year under way");
        Attributes.given(known, "known of year under way");
        Attributes.given(expected, "expected of year under way");
        ImmutableTable.Builder<MunicipalityCode, ProductCode, ClientCost> cells = ImmutableTable.builder();
        Map<ProductCode, Severity> first = first(yearly);
        CostLedger certain = CostLedger.ofCells(expected.municipalities(), expected.products(), kept -> {
            expected.between(year, year).forEachCell((municipality, product, of, cents) -> {
                Optional<Severity> severity = Optional.ofNullable(yearly.cells().get(municipality, product))
                        .map(ClientCost::severity)
                        .or(() -> Optional.ofNullable(first.get(product)));
                if (cents > 0 && severity.isPresent()) {
                    ClientCount clients =
                            ClientCount.poisson(cents / severity.get().meanCents());
                    cells.put(municipality, product, new ClientCost(clients, severity.get()));
                } else {
                    kept.visit(municipality, product, of, cents);
                }
            });
        });
        return new YearUnderWay(known.between(year, year).merge(certain), new CostModel(cells.buildOrThrow()));
    }

    /** What a client of a product costs in the first municipality that has any. */
    private static Map<ProductCode, Severity> first(CostModel yearly) {
        Map<ProductCode, Severity> first = new HashMap<>();
        ImmutableSortedMap.copyOf(yearly.cells().rowMap())
                .values()
                .forEach(row -> row.forEach((product, cost) -> first.putIfAbsent(product, cost.severity())));
        return first;
    }
}
