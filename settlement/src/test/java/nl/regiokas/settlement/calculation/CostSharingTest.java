package nl.regiokas.settlement.calculation;

import static nl.regiokas.settlement.calculation.Town.CARE;
import static nl.regiokas.settlement.calculation.Town.booked;
import static nl.regiokas.settlement.calculation.Town.funds;
import static nl.regiokas.settlement.calculation.Town.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.ActualUseModel;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** Rules that are not the library's own. */
class CostSharingTest {

    private static final SolidarityScheme SCHEME = scheme(2018, new ActualUseModel(AllocationKeys.equal()));
    private static final Town TOWN =
            new Town().with("0001", 1).with("0002", 1).with("0003", 1).uses("0002", CARE, 2018, "90.00");

    /** Charges the whole pool to some municipalities, in equal parts. */
    private static SettlementCalculator charging(String... codes) {
        return new SettlementCalculator(scope -> year -> {
            long part = year.poolCostCents() / codes.length;
            ImmutableList.Builder<Charge> charges = ImmutableList.builder();
            for (String code : codes) {
                Basis basis = new Basis.Share(part, "whole", Weights.equal(1), 0, part);
                MunicipalityCode charged = MunicipalityCode.of(code);
                charges.add(new Charge(year.year(), year.name(), charged, ChargeKind.OWN_USE, part, basis));
            }
            return SharedCost.of(charges.build());
        });
    }

    @Test
    void chargesMayComeInAnyOrder() {
        Settlement settled = charging("0003", "0001", "0002").settle(SCHEME, TOWN.facts());

        assertThat(booked(settled))
                .containsExactly("2018 0003 OWN_USE 30.00", "2018 0001 OWN_USE 30.00", "2018 0002 OWN_USE 30.00");
        assertThat(settled.positions()).extracting(Position::chargeCents).containsExactly(3_000L, 3_000L, 3_000L);
        assertThat(funds(settled)).containsExactly("2018 0.00 + 90.00 - 90.00 = 0.00");
    }

    @Test
    void aChargeToAStrangerIsRefused() {
        assertThatThrownBy(() -> charging("0001", "9999").settle(SCHEME, TOWN.facts()))
                .isInstanceOf(RefusalException.class)
                .hasMessage("charges must be to municipalities of the facts but one was to 9999 (scope all, 2018)");
    }

    @Test
    void weightsThatNoKeyOfTheLibraryWouldGiveAreRefusedBeforeAnythingIsBooked() {
        MunicipalityCode first = MunicipalityCode.of("0001");
        MunicipalityCode second = MunicipalityCode.of("0002");
        AllocationKey endless = AllocationKeys.table(
                "endless", ImmutableMap.of(first, BigDecimal.ONE, second, new BigDecimal("1E+1001")));
        Town town = new Town().with("0001", 1).with("0002", 1).uses("0001", Town.CRISIS, 2018, "1.00");

        assertThat(Readiness.of(scheme(2018, new ActualUseModel(endless)), town.facts())
                        .faults())
                .containsExactly("weight must have at most 1000 digits before and after the point but was 1E+1001"
                        + " (scope all, 2018)");
    }
}
