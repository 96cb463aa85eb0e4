package nl.regiokas.settlement.calculation;

import static nl.regiokas.settlement.calculation.Town.CARE;
import static nl.regiokas.settlement.calculation.Town.CRISIS;
import static nl.regiokas.settlement.calculation.Town.booked;
import static nl.regiokas.settlement.calculation.Town.funds;
import static nl.regiokas.settlement.calculation.Town.scheme;
import static nl.regiokas.settlement.calculation.Town.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.ActualUseModel;
import org.junit.jupiter.api.Test;

class ActualUseCalculatorTest {

    private static final ActualUseModel BY_EQUAL = new ActualUseModel(AllocationKeys.equal());

    private static Town three() {
        return new Town().with("0001", 1).with("0002", 1).with("0003", 1);
    }

    @Test
    void workedExampleOfTheJavadoc() {
        Town town = three().uses("0001", CARE, 2018, "250.00")
                .uses("0002", CARE, 2018, "40.10")
                .uses("0001", CRISIS, 2018, "100.00");

        Settlement settlement = settle(scheme(2018, BY_EQUAL), town);

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

        assertThat(booked(settle(scheme(2018, BY_EQUAL), town)))
                .containsExactly(
                        "2018 0001 STANDING_SHARE -33.34",
                        "2018 0002 STANDING_SHARE -33.33",
                        "2018 0003 STANDING_SHARE -33.33");
    }

    @Test
    void ownUseTellsTheCostPerProduct() {
        Town town = three().uses("0001", CARE, 2018, "250.00").uses("0001", CRISIS, 2018, "1.00");

        Basis.OwnUse use = (Basis.OwnUse)
                settle(scheme(2018, BY_EQUAL), town).charges().get(0).basis();

        assertThat(use.participant()).isTrue();
        assertThat(use.costs()).containsExactly(Map.entry(ProductCode.of(CARE), Euro.parse("250.00")));
    }

    @Test
    void positionIsChargeMinusAdvance() {
        Town town = three().uses("0001", CARE, 2018, "250.00").advance("0001", 2018, "260.00");

        Position position = settle(scheme(2018, BY_EQUAL), town).position(2018, MunicipalityCode.of("0001"));

        assertThat(position.costCents()).isEqualTo(25_000);
        assertThat(position.balance()).isEqualTo(Euro.parse("-10.00"));
    }

    @Test
    void standingCostWithoutWeightsIsRefused() {
        Town town = new Town().with("0001", 0).uses("0001", CRISIS, 2018, "12.00");

        assertThatThrownBy(() -> settle(scheme(2018, new ActualUseModel(AllocationKeys.youth())), town))
                .isInstanceOf(RefusalException.class)
                .hasMessage("weights of key youth must not all be zero to divide the standing cost EUR 12.00"
                        + " (scope all, 2018)");
    }
}
