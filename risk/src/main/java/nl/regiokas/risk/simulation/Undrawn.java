package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.math.BigInteger;
import java.util.stream.Collectors;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.risk.draw.CostModel;
import nl.regiokas.settlement.books.Notice;
import nl.regiokas.settlement.scheme.Scope;

/**
 * What a study does not draw although its history has it: for instance, a product of a municipality with corrections
 * larger than its use. It also lists municipalities for which nothing is drawn at all.
 */
final class Undrawn {

    private Undrawn() {}

    static ImmutableList<Notice> notices(RiskStudy study, ImmutableList<MunicipalityCode> municipalities) {
        CostModel model = study.costModel();
        ImmutableList.Builder<Notice> notices = ImmutableList.builder();
        costs(study.history())
                .rowMap()
                .forEach((code, costs) -> costs.forEach((product, cost) -> {
                    if (!model.cells().contains(code, product)) {
                        notices.add(new Notice(Fault.of(
                                        SimulationNotice.HISTORY_NOT_DRAWN,
                                        FaultValue.year(study.facts().ledger().firstYear()),
                                        FaultValue.year(study.firstYear() - 1),
                                        FaultValue.cents(cost))
                                .in(scopes(study, product)
                                        .at(Place.MUNICIPALITY, code)
                                        .at(Place.PRODUCT, product))));
                    }
                }));
        municipalities.stream()
                .filter(code -> model.cells().row(code).isEmpty())
                .map(code -> Fault.of(SimulationNotice.NOTHING_DRAWN).in(Place.of(Place.MUNICIPALITY, code)))
                .forEach(notice -> notices.add(new Notice(notice)));
        return notices.build();
    }

    /** The scopes that hold a product in the first drawn year, one or, where the schemes differ, several. */
    private static Place scopes(RiskStudy study, ProductCode code) {
        String scopes = study.schemes().stream()
                .flatMap(scheme -> study.facts().catalogue().find(code).stream()
                        .flatMap(product -> scheme.scopeOf(product, study.firstYear()).stream()))
                .map(Scope::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return scopes.isEmpty() ? Place.NONE : Place.of(Place.SCOPE, scopes);
    }

    /** The cost of each municipality and product over all years, where there is any. */
    private static Table<MunicipalityCode, ProductCode, BigInteger> costs(CostLedger history) {
        Table<MunicipalityCode, ProductCode, BigInteger> costs = TreeBasedTable.create();
        history.forEachCell((municipality, product, year, cents) -> {
            costs.row(municipality).merge(product, BigInteger.valueOf(cents), BigInteger::add);
        });
        return costs;
    }
}
