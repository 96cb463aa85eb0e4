package nl.regiokas.settlement.model.actualuse;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.CRISIS;
import static nl.regiokas.settlement.Town.booked;
import static nl.regiokas.settlement.Town.funds;
import static nl.regiokas.settlement.Town.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.Readiness;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.OwnCost;
import org.junit.jupiter.api.Test;

class ActualUseModelTest {

    private static final ActualUseModel BY_EQUAL = new ActualUseModel(AllocationKeys.equal());

    private static Town three() {
        return new Town().with("0001", 1).with("0002", 1).with("0003", 1);
    }

    @Test
    void workedExampleOfThePaper() {
        Town town = three().uses("0001", CARE, 2018, "250.00")
                .uses("0002", CARE, 2018, "40.10")
                .uses("0001", CRISIS, 2018, "100.00");
        Settlement settlement = town.settle(scheme(2018, BY_EQUAL));
        assertThat(booked(settlement))
                .containsExactly(
                        "2018 0001 OWN_USE 250.00",
                        "2018 0002 OWN_USE 40.10",
                        "2018 0001 STANDING_SHARE 33.34",
                        "2018 0002 STANDING_SHARE 33.33",
                        "2018 0003 STANDING_SHARE 33.33");
        assertThat(funds(settlement)).containsExactly("2018 0.00 + 390.10 - 390.10 = 0.00");
    }

    @Test
    void correctionsOfStandingCostAreSharedMirrored() {
        Town town = three().uses("0002", CRISIS, 2018, "-100.00");
        assertThat(booked(town.settle(scheme(2018, BY_EQUAL))))
                .containsExactly(
                        "2018 0001 STANDING_SHARE -33.34",
                        "2018 0002 STANDING_SHARE -33.33",
                        "2018 0003 STANDING_SHARE -33.33");
    }

    @Test
    void ownUseReportsTheCostPerProduct() {
        Town town = three().uses("0001", CARE, 2018, "250.00").uses("0001", CRISIS, 2018, "1.00");
        Settlement settlement = town.settle(scheme(2018, BY_EQUAL));
        Charge use = settlement.charges().get(0);
        assertThat(use.isInFund()).isTrue();
        assertThat(((OwnCost) use.basis()).dependence())
                .isEqualTo(new Dependence.Own(Rational.ONE, Dependence.CostClass.ORDINARY));
        assertThat(settlement.explain(use).parts())
                .extracting(part -> part.figures().get(0).value() + " " + Euro.text(part.cents()))
                .containsExactly("Name[name=CARE] 250.00");
    }

    @Test
    void positionIsChargeMinusAdvance() {
        Town town = three().uses("0001", CARE, 2018, "250.00").advance("0001", 2018, "260.00");
        Position position = town.settle(scheme(2018, BY_EQUAL)).year(2018).position("0001");
        assertThat(position.costCents()).isEqualTo(25_000);
        assertThat(position.cost()).isEqualTo(Euro.parse("250.00"));
        assertThat(position.charge()).isEqualTo(Euro.parse("250.00"));
        assertThat(position.advance()).isEqualTo(Euro.parse("260.00"));
        assertThat(position.balance()).isEqualTo(Euro.parse("-10.00"));
    }

    @Test
    void standingCostWithoutWeightsIsRefused() {
        Town town = new Town().with("0001", 0).uses("0001", CRISIS, 2018, "12.00");
        assertThatThrownBy(() -> town.settle(scheme(2018, new ActualUseModel(AllocationKeys.youth()))))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weights of key youth must not all be zero to divide the standing cost EUR 12.00"
                        + " (scope all, 2018)");
    }

    @Test
    void aKeyIsNotAskedWithoutStandingCost() {
        Town town = new Town().with("0001", 0).uses("0001", CARE, 2018, "12.00");
        assertThat(booked(town.settle(scheme(2018, new ActualUseModel(AllocationKeys.youth())))))
                .containsExactly("2018 0001 OWN_USE 12.00");
    }

    @Test
    void weightsThatNoKeyOfTheLibraryWouldGiveAreRefusedBeforeAnythingIsBooked() {
        AllocationKey endless = AllocationKeys.table(
                "endless",
                ImmutableMap.of(Town.code("0001"), BigDecimal.ONE, Town.code("0002"), new BigDecimal("1E+1001")));
        Town town = new Town().with("0001", 1).with("0002", 1).uses("0001", CRISIS, 2018, "1.00");
        assertThat(Readiness.of(scheme(2018, new ActualUseModel(endless)), town.facts())
                        .faults())
                .map(Fault::text)
                .containsExactly("weight must have at most 1000 digits before and after the point but was 1E+1001"
                        + " (scope all, 2018)");
    }
}
