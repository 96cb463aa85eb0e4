package nl.regiokas.testkit.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;
import nl.regiokas.testkit.scenario.Scenario;

/** Invariant 6: one model is a special case of another. */
class NestingProperties {

    /** Own cost of the year itself. */
    private static final String OWN_COST = "own cost";

    @Provide
    Arbitrary<Scenario> used() {
        return RegiokasArbitraries.scenarios().withoutCorrections().map(NestingProperties::used);
    }

    private static Scenario used(Scenario scenario) {
        List<Product> products = scenario.catalogue().products().stream()
                .map(product -> product.toBuilder().standing(false).build())
                .toList();
        List<Tariff> tariffs = products.stream()
                .map(product -> Tariff.of(product.code(), LocalDate.of(2000, 1, 1), BigDecimal.ONE))
                .toList();
        ImmutableList.Builder<UsageLine> lines =
                ImmutableList.<UsageLine>builder().addAll(scenario.lines());
        for (int year = scenario.scheme().firstYear() - 1;
                year <= scenario.scheme().lastYear();
                year++) {
            for (MunicipalityCode code : scenario.codes()) {
                lines.add(UsageLine.ofAmount(code, products.get(0).code(), LocalDate.of(year, 1, 1), Euro.ofCents(1)));
            }
        }
        Scenario used = scenario.toBuilder()
                .catalogue(ProductCatalogue.of(products, tariffs))
                .build()
                .withLines(lines.build());
        Series.Builder cost = Series.builder(OWN_COST);
        for (int year = scenario.scheme().firstYear(); year <= scenario.scheme().lastYear(); year++) {
            for (MunicipalityCode code : scenario.codes()) {
                long cents = Euro.cents(used.ledger().total(code, year), "cost");
                cost.put(year, code, BigDecimal.valueOf(cents, 2));
            }
        }
        return used.toBuilder().addSeries(cost.build()).build();
    }

    private static Scenario with(Scenario scenario, SharingModel model) {
        Dated<Participants> participants = scenario.scheme().scopes().get(0).participants();
        return scenario.toBuilder()
                .scheme(SolidarityScheme.builder()
                        .firstYear(scenario.scheme().firstYear())
                        .lastYear(scenario.scheme().lastYear())
                        .addScopes(Scope.builder()
                                .name("all")
                                .segments(Segment.values())
                                .participants(participants)
                                .model(model)
                                .build())
                        .build())
                .build();
    }

    private static YearlyAmount poolCost(Settlement settlement) {
        return YearlyAmount.of(settlement.funds().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Integer::compare, FundYear::year, fund -> Euro.ofCents(fund.costCents()))));
    }

    @Property
    void insuranceByCostInANarrowCorridorIsActualUse(@ForAll("used") Scenario scenario) {
        Settlement actualUse =
                with(scenario, Models.actualUse(AllocationKeys.equal())).settle();
        Settlement insurance = with(
                        scenario,
                        Models.insurance()
                                .key(AllocationKeys.series(OWN_COST))
                                .expectedCost(poolCost(actualUse))
                                .reserve(Reserve.between(Euro.ZERO, Euro.ZERO))
                                .build())
                .settle();

        assertThat(insurance.positions()).isEqualTo(actualUse.positions());
        assertThat(insurance.funds()).isEqualTo(actualUse.funds());
    }

    @Property
    void flatTaxOfOwnShareChargesWhatActualUseCharges(@ForAll("used") Scenario scenario) {
        Settlement actualUse =
                with(scenario, Models.actualUse(AllocationKeys.equal())).settle();
        Settlement flatTax = with(
                        scenario,
                        Models.flatTax()
                                .expectedCost(poolCost(actualUse))
                                .window(1)
                                .spread(1)
                                .ownShare(Percentage.HUNDRED)
                                .build())
                .settle();

        ScopeState closing = Objects.requireNonNull(flatTax.state().scopes().get("all"));
        for (MunicipalityCode code : scenario.codes()) {
            long later = closing.openCents().entrySet().stream()
                    .filter(entry -> entry.getKey().municipality().equals(code))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            assertThat(charges(flatTax, code) + later).isEqualTo(charges(actualUse, code));
        }
    }

    private static long charges(Settlement settlement, MunicipalityCode code) {
        return settlement.positions().stream()
                .filter(position -> position.party().equals(Party.of(code)))
                .mapToLong(Position::chargeCents)
                .sum();
    }
}
