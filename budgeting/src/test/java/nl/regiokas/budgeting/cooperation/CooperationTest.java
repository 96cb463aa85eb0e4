package nl.regiokas.budgeting.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;

/** The composition of 2016 and the three models of the papers. */
class CooperationTest {

    private static final PurchaseComposition OF_2016 = PurchaseComposition.groningen2016();

    /** 62 + 25 million joint, 16 own, and 2 of the stated 105 that no part explains. */
    @Example
    void model1BuysSpecialistCareAndFacilitiesTogether() {
        PurchaseSplit split = OF_2016.split(CooperationModel.groningen().get(0));

        assertThat(OF_2016.statedTotal()).isEqualTo(Euro.parse("105000000"));
        assertThat(OF_2016.components())
                .extracting(PurchaseComponent::name, PurchaseComponent::amount)
                .containsExactly(
                        tuple(PurchaseComposition.SPECIALIST, Euro.parse("62000000")),
                        tuple(PurchaseComposition.FACILITIES, Euro.parse("25000000")),
                        tuple(PurchaseComposition.AMBULATORY, Euro.parse("16000000")));
        assertThat(split.joint()).isEqualTo(Euro.parse("87000000"));
        assertThat(split.own()).isEqualTo(Euro.parse("16000000"));
        assertThat(split.unexplained()).isEqualTo(Euro.parse("2000000"));
        assertThat(split.jointScopes())
                .containsExactly(
                        entry("specialist", ImmutableSet.of(Segment.INTENSIVE, Segment.COMPULSORY)),
                        entry("facilities", ImmutableSet.of(Segment.CRISIS)));
        assertThat(split.ownScopes())
                .containsExactly(entry("ambulatory", ImmutableSet.of(Segment.BASIC, Segment.FLEXIBLE)));
    }

    @Example
    void models2And3BuyAllTogether() {
        for (int model = 1; model <= 2; model++) {
            PurchaseSplit split = OF_2016.split(CooperationModel.groningen().get(model));

            assertThat(split.joint()).isEqualTo(Euro.parse("103000000"));
            assertThat(split.own()).isEqualTo(Euro.ZERO);
            assertThat(split.unexplained()).isEqualTo(Euro.parse("2000000"));
            assertThat(split.jointScopes().keySet()).containsExactly("specialist", "facilities", "ambulatory");
            assertThat(split.ownScopes()).isEmpty();
        }
    }

    @Example
    void aComponentWithoutSegmentsIsNoScope() {
        PurchaseComposition withHousing = OF_2016.toBuilder()
                .addComponents(new PurchaseComponent("housing", Euro.parse("1"), ImmutableSet.of()))
                .build();

        assertThat(withHousing.split(CooperationModel.groningen().get(0)).ownScopes())
                .containsOnlyKeys("ambulatory");
    }

    @Example
    void refusesWhatHasNoPlace() {
        CooperationModel model = CooperationModel.groningen().get(0).toBuilder()
                .addJoint("housing")
                .build();
        assertThatThrownBy(() -> OF_2016.split(model))
                .isInstanceOf(RefusalException.class)
                .hasMessage("model buys component housing which the composition lacks");
        PurchaseComposition.Builder composition = PurchaseComposition.builder();
        composition
                .year(2016)
                .statedTotal(Euro.parse("1"))
                .addComponents(
                        new PurchaseComponent("a", Euro.parse("-1"), ImmutableSet.of(Segment.BASIC, Segment.CRISIS)),
                        new PurchaseComponent(
                                "a", Euro.ZERO, ImmutableSet.of(Segment.CRISIS, Segment.INTENSIVE, Segment.FLEXIBLE)));
        assertThatThrownBy(composition::build).hasMessage("""
                        component a must not be negative but was EUR -1.00
                        component must be given once but a is given again
                        segment CRISIS must be in one component but is in a and a
                        segment COMPULSORY must be in a component but is in none""");
    }

    @Property
    void theOrganisationIsBorneByTheBudgets(
            @ForAll("budgets") ImmutableMap<MunicipalityCode, MonetaryAmount> budgets,
            @ForAll @IntRange(max = 1000) int perMille) {
        OrganisationCost cost = OrganisationCost.of(Percentage.of(BigDecimal.valueOf(perMille, 1)), budgets);

        long sum = budgets.values().stream().mapToLong(CooperationTest::cents).sum();
        long exactTimesTwoThousand = Math.multiplyExact(sum, 2L * perMille);
        assertThat(cents(cost.total())).isEqualTo((exactTimesTwoThousand + 1_000) / 2_000);
        assertThat(cost.parts().values().stream()
                        .mapToLong(CooperationTest::cents)
                        .sum())
                .isEqualTo(cents(cost.total()));
        assertThat(cost.parts().keySet()).containsExactlyInAnyOrderElementsOf(budgets.keySet());
    }

    @Example
    void theOrganisationOfTheRegion() {
        OrganisationCost cost = OrganisationCost.of(
                OrganisationCost.RIGG,
                ImmutableMap.of(
                        MunicipalityCode.of("0053"),
                        Euro.parse("200"),
                        MunicipalityCode.of("0005"),
                        Euro.parse("100")));

        assertThat(cost.total()).isEqualTo(Euro.parse("4.20"));
        assertThat(cost.parts().values()).containsExactly(Euro.parse("1.40"), Euro.parse("2.80"));
        assertThatThrownBy(() -> OrganisationCost.of(Percentage.of("-1"), ImmutableMap.of()))
                .hasMessage("share of the organisation must not be negative but was -1%");
        assertThatThrownBy(() -> OrganisationCost.of(Percentage.of("100.1"), ImmutableMap.of()))
                .hasMessage("share of the organisation must be at most 100% but was 100.1%");
    }

    @Example
    void anOrganisationCanCostAllOfTheBudgets() {
        OrganisationCost cost = OrganisationCost.of(
                Percentage.HUNDRED, ImmutableMap.of(MunicipalityCode.of("0005"), Euro.parse("100")));

        assertThat(cost.total()).isEqualTo(Euro.parse("100"));
    }

    private static long cents(MonetaryAmount amount) {
        return Euro.cents(amount, "amount");
    }

    @Provide
    Arbitrary<ImmutableMap<MunicipalityCode, MonetaryAmount>> budgets() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(1000, 1999),
                        Arbitraries.longs().between(0, 1_000_000_000_000L))
                .ofMaxSize(8)
                .map(amounts -> amounts.entrySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                entry -> MunicipalityCode.of(String.valueOf(entry.getKey())),
                                entry -> Euro.ofCents(entry.getValue()))));
    }
}
