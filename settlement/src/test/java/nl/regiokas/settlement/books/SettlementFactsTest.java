package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.CLINIC;
import static nl.regiokas.settlement.Town.CRISIS;
import static nl.regiokas.settlement.Town.code;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.regiokas.core.budget.BudgetPlan;
import nl.regiokas.core.budget.PlanCell;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.settlement.scheme.Stance;
import org.junit.jupiter.api.Test;

/** What facts hand on to a builder, and what makes them other facts. */
class SettlementFactsTest {

    /** Something of everything; client a of 0001 costs 5.00 in 2018. */
    private static SettlementFacts everything() {
        return new Town()
                .existing("0001", "", "2019-01-01")
                .existing("0002", "", "")
                .reorganised("2019-01-01", "0001 1 0002")
                .client("0001", 2018, "a", "5.00")
                .advance("0001", 2018, "1.00")
                .advance("0002", 2018, "2.00")
                .advance("0002", 2019, "3.00")
                .advance("0002", 2020, "4.00")
                .builder()
                .decision(2018, code("0001"), Stance.SOLIDARY)
                .plan(BudgetPlan.of(Map.of(new PlanCell(2018, code("0002"), Segment.BASIC), Euro.parse("5.00"))))
                .build();
    }

    @Test
    void aBuilderStartsWithEverything() {
        SettlementFacts facts = everything();
        SettlementFacts again = facts.toBuilder().build();

        assertThat(again).isEqualTo(facts).hasSameHashCodeAs(facts);
        assertThat(again.clients()).isPresent();
        assertThat(again.advances().size()).isEqualTo(4);
        assertThat(again.decisions().get(2018, code("0001"))).isEqualTo(Stance.SOLIDARY);
        assertThat(again).hasToString("facts of " + facts.region().name() + ": " + facts.ledger());
    }

    @Test
    void anEarlierEndLeavesTheAdvancesOfLaterYearsOut() {
        SettlementFacts through2019 = everything().withAdvancesThrough(2019);

        assertThat(through2019.advances().rowMap())
                .isEqualTo(Map.of(
                        2018,
                        Map.of(new Party("0001"), Euro.parse("1.00"), new Party("0002"), Euro.parse("2.00")),
                        2019,
                        Map.of(new Party("0002"), Euro.parse("3.00"))));
        assertThat(through2019.ledger()).isEqualTo(everything().ledger());
    }

    @Test
    void factsAreAlikeWhenOnlyCostsDiffer() {
        SettlementFacts facts = everything();
        SettlementFacts dearer =
                facts.toBuilder().cost("0002", CARE, 2018, "7.00").build();

        assertThat(dearer).isNotEqualTo(facts);
        assertThat(facts.isLikeButForCosts(dearer)).isTrue();
    }

    @Test
    void factsAreUnlikeWhenWhatDecidesChargesDiffers() {
        SettlementFacts facts = everything();

        assertThat(facts.isLikeButForCosts(facts.toBuilder()
                        .youth(Map.of(code("0001"), BigDecimal.TEN))
                        .build()))
                .as("a series")
                .isFalse();
        assertThat(facts.isLikeButForCosts(facts.toBuilder()
                        .decision(2018, code("0002"), Stance.SOLIDARY)
                        .build()))
                .as("a decision")
                .isFalse();
        assertThat(facts.isLikeButForCosts(facts.toBuilder()
                        .reorganisations(Reorganisations.of(List.of()))
                        .build()))
                .as("a reorganisation")
                .isFalse();
        assertThat(facts.isLikeButForCosts(facts.toBuilder()
                        .catalogue(ProductCatalogue.of(List.of(Product.of(CARE, "care", Segment.BASIC))))
                        .build()))
                .as("the segment of a product")
                .isFalse();
    }

    /** CARE cancels out in 2018, the clinic has cost of one municipality that another's takes away, crisis is a zero. */
    @Test
    void productsWhoseCostCancelsOutAreKnown() {
        SettlementFacts facts = new Town()
                .uses("0001", CARE, 2018, "5.00")
                .uses("0001", CARE, 2018, "-5.00")
                .uses("0001", CARE, 2019, "5.00")
                .uses("0001", CLINIC, 2018, "3.00")
                .uses("0002", CLINIC, 2018, "-3.00")
                .uses("0001", CRISIS, 2018, "0.00")
                .with("0001", 1)
                .with("0002", 1)
                .facts();

        assertThat(facts.cancelled()).isEqualTo(ImmutableSetMultimap.of(2018, ProductCode.of(CARE)));
        assertThat(facts.toBuilder()
                        .cost("0001", CRISIS, 2018, "2.00")
                        .cost("0001", CRISIS, 2018, "-2.00")
                        .build()
                        .cancelled())
                .as("those that were known stay so")
                .isEqualTo(ImmutableSetMultimap.of(2018, ProductCode.of(CARE), 2018, ProductCode.of(CRISIS)));
    }

    /** CARE has a scope from 2020 on: that 2018 cancels out does not hide it, and a zero of 2019 is no use. */
    @Test
    void aProductThatCancelsOutIsUsed() {
        Town town = new Town()
                .with("0001", 1)
                .uses("0001", CARE, 2018, "5.00")
                .uses("0001", CARE, 2018, "-5.00")
                .uses("0001", CARE, 2019, "0.00");
        SolidarityScheme scheme = scheme(
                2018,
                2020,
                scope(Models.actualUse(AllocationKeys.equal()))
                        .segments(Dated.byYear(Map.of(
                                2018,
                                ImmutableSortedSet.of(Segment.INTENSIVE, Segment.CRISIS),
                                2020,
                                ImmutableSortedSet.of(Segment.FLEXIBLE, Segment.INTENSIVE, Segment.CRISIS)))));

        assertThat(Readiness.of(scheme, town.facts()).faults())
                .map(Fault::text)
                .containsExactly(
                        "product CARE (segment FLEXIBLE) must fall in a scope of the scheme but falls in none in"
                                + " 2018, in which its cost counts");
    }

    @Test
    void aBuilderAddsToTheFactsItStartsWith() {
        SettlementFacts facts = everything();
        SettlementFacts more = facts.toBuilder()
                .product("NEW", "BASIC")
                .municipality("0001", 9)
                .cost("0002", "NEW", 2018, "7.00")
                .build();

        assertThat(more.catalogue().find(ProductCode.of(CARE))).isPresent();
        assertThat(more.catalogue().find(ProductCode.of("NEW"))).isPresent();
        assertThat(more.ledger().cost(code("0002"), ProductCode.of("NEW"), 2018))
                .isEqualTo(Euro.parse("7.00"));
        assertThat(more.ledger().cost(code("0001"), ProductCode.of(CARE), 2018))
                .isEqualTo(facts.ledger().cost(code("0001"), ProductCode.of(CARE), 2018));
        assertThat(more.region()).as("0001 still ends").isEqualTo(facts.region());
    }

    @Test
    void whatIsGivenTwiceIsRefused() {
        SettlementFacts facts = everything();

        assertThatThrownBy(() -> facts.toBuilder()
                        .municipality(Municipality.of("0001", "another one"))
                        .build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("a municipality must be given once, or the same again, but is given as another one"
                        + " (municipality 0001)");
        assertThatThrownBy(() -> facts.toBuilder().product(CARE, "BASIC").build())
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining(CARE);
        assertThatThrownBy(() -> SettlementFacts.builder()
                        .municipality("0001", 1200)
                        .municipality("0001", 900)
                        .build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("value of series youth must be given once but stands twice (municipality 0001)");
    }
}
