package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelCheck;
import nl.regiokas.settlement.model.Need;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** What cannot be drawn is refused before anything is drawn. */
class DrawnSchemeTest {

    /** Looks at the cost of each client. */
    private record ByClient() implements SharingModel {
        @Override
        public String name() {
            return "byClient";
        }

        @Override
        public ImmutableList<ChargeKind> kinds() {
            return ImmutableList.of(ChargeKind.OWN_USE);
        }

        @Override
        public ImmutableSet<AllocationKey> keys() {
            return ImmutableSet.of(memberKey());
        }

        @Override
        public AllocationKey memberKey() {
            return AllocationKeys.equal();
        }

        @Override
        public ImmutableSet<Need> needs() {
            return ImmutableSet.of(Need.CLIENT_COST);
        }

        @Override
        public void check(ModelCheck check) {}

        @Override
        public Sharing share(ScopeYear year) {
            return OwnModel.booking(year, year.clientCostsCents(0).sum()).build();
        }
    }

    private static void draw(SolidarityScheme scheme, Town town) {
        DrawnScheme.of(scheme, town.facts(), State.opening(scheme));
    }

    @Test
    void aModelThatLooksAtClientsIsSettledAndNotDrawn() {
        Town town = new Town().with("0001", 1).client("0001", 2018, "a", "90.00");
        SolidarityScheme scheme = scheme(2018, new ByClient());

        assertThat(Town.booked(town.settle(scheme))).containsExactly("2018 0001 OWN_USE 90.00");
        assertThatThrownBy(() -> draw(scheme, town))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "model byClient must see no more than the cost of each municipality to be drawn but needs the"
                                + " cost of each client (scope all, 2018)");
    }

    @Test
    void aMunicipalityThatExistsInSomeDrawnYearsOnlyIsRefused() {
        Town town = new Town().existing("0001", "", "").existing("0002", "2019-01-01", "");
        SolidarityScheme scheme = scheme(2018, 2019, Models.actualUse(AllocationKeys.equal()), Participants.all());

        assertThatThrownBy(() -> draw(scheme, town))
                .isInstanceOf(RefusalException.class)
                .hasMessage("a municipality must exist in all drawn years, 2018 to 2019, or in none but 0002 does not");
    }
}
