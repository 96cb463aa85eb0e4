package nl.regiokas.testkit.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.money.MonetaryAmount;
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
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.KeyFacts;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.calculation.FundYear;
import nl.regiokas.settlement.calculation.Position;
import nl.regiokas.settlement.calculation.ScopeState;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.scheme.ActualUseModel;
import nl.regiokas.settlement.scheme.CostSharingModel;
import nl.regiokas.settlement.scheme.FlatTaxModel;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.Participation;
import nl.regiokas.settlement.scheme.ReserveCorridor;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;
import nl.regiokas.testkit.scenario.Scenario;

/** Invariant 6: one model is a special case of another. */
class NestingProperties {

    private static final AllocationKey OWN_COST = new OwnCost("cost");

    /** Own cost of the year itself. */
    private record OwnCost(String name) implements AllocationKey {
        @Override
        public BigDecimal weight(MunicipalityCode municipality, KeyFacts facts) {
            return BigDecimal.valueOf(facts.ownCost(municipality, facts.year(), facts.year() + 1), 2);
        }
    }

    /** No negative and no standing cost, and everyone uses something every year, the year before the first included. */
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
        return scenario.toBuilder()
                .catalogue(ProductCatalogue.of(products, tariffs))
                .build()
                .withLines(lines.build());
    }

    private static Scenario with(Scenario scenario, CostSharingModel model) {
        Participation participation = scenario.scheme().scopes().get(0).participation();
        return scenario.toBuilder()
                .scheme(SolidarityScheme.builder()
                        .firstYear(scenario.scheme().firstYear())
                        .lastYear(scenario.scheme().lastYear())
                        .addScopes(Scope.builder()
                                .name("all")
                                .addSegments(Segment.values())
                                .participation(participation)
                                .model(model)
                                .build())
                        .build())
                .build();
    }

    private static ImmutableSortedMap<Integer, MonetaryAmount> poolCost(Settlement settlement) {
        return settlement.funds().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Integer::compare, FundYear::year, fund -> Euro.ofCents(fund.costCents())));
    }

    @Property
    void insuranceByCostInANarrowCorridorIsActualUse(@ForAll("used") Scenario scenario) {
        Settlement actualUse =
                with(scenario, new ActualUseModel(AllocationKeys.equal())).settle();
        Settlement insurance = with(
                        scenario,
                        InsuranceModel.builder()
                                .key(OWN_COST)
                                .expectedCost(poolCost(actualUse))
                                .reserve(ReserveCorridor.between(Euro.ZERO, Euro.ZERO))
                                .build())
                .settle();

        assertThat(insurance.positions()).isEqualTo(actualUse.positions());
        assertThat(insurance.funds()).isEqualTo(actualUse.funds());
    }

    @Property
    void flatTaxOfOwnShareChargesWhatActualUseCharges(@ForAll("used") Scenario scenario) {
        Settlement actualUse =
                with(scenario, new ActualUseModel(AllocationKeys.equal())).settle();
        Settlement flatTax = with(
                        scenario,
                        FlatTaxModel.builder()
                                .expectedCost(poolCost(actualUse))
                                .window(1)
                                .spread(1)
                                .ownShare(Percentage.HUNDRED)
                                .build())
                .settle();

        ScopeState closing = flatTax.closing().of("all");
        for (MunicipalityCode code : scenario.codes()) {
            long later = closing.instalments().stream()
                    .filter(instalment -> instalment.municipality().equals(code))
                    .mapToLong(instalment -> -instalment.cents())
                    .sum();
            assertThat(charges(flatTax, code) + later).isEqualTo(charges(actualUse, code));
        }
    }

    private static long charges(Settlement settlement, MunicipalityCode code) {
        return settlement.positions().stream()
                .filter(position -> position.municipality().equals(code))
                .mapToLong(Position::chargeCents)
                .sum();
    }
}
