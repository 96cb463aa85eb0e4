package nl.regiokas.settlement.books;

import static nl.regiokas.settlement.Town.CARE;
import static nl.regiokas.settlement.Town.CRISIS;
import static nl.regiokas.settlement.Town.booked;
import static nl.regiokas.settlement.Town.scheme;
import static nl.regiokas.settlement.Town.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyFacts;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import org.junit.jupiter.api.Test;

/** A team's own key has to give one weight a participant. */
class KeySizeTest {

    private static final String REFUSED = "key fixed must give one weight a participant, 2, but gave ";

    /** As many equal weights as it was given, however many take part. */
    private record Fixed(int size) implements AllocationKey {

        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public Reach reach() {
            return Reach.NOTHING;
        }

        @Override
        public Weights weights(KeyFacts facts) {
            return Weights.equal(size);
        }
    }

    private static Town two() {
        return new Town().with("0001", 3).with("0002", 1);
    }

    private static Settlement standingBy(int size) {
        return two().uses("0001", CRISIS, 2018, "500.00")
                .settle(scheme(2018, 2018, Models.actualUse(new Fixed(size)), Participants.all()));
    }

    @Test
    void asManyWeightsAsParticipantsAreAllRight() {
        assertThat(booked(standingBy(2)))
                .containsExactly("2018 0001 STANDING_SHARE 250.00", "2018 0002 STANDING_SHARE 250.00");
    }

    @Test
    void tooFewAndTooManyWeightsAreRefused() {
        for (int size : new int[] {0, 1, 3}) {
            assertThatThrownBy(() -> standingBy(size))
                    .isInstanceOf(RefusalException.class)
                    .hasMessage(REFUSED + size + " (scope all, 2018)");
        }
    }

    @Test
    void weightsOfAnInsuranceAreCountedToo() {
        for (int size : new int[] {1, 3}) {
            assertThatThrownBy(() -> two().settle(scheme(
                            2018,
                            2018,
                            Models.insurance()
                                    .key(new Fixed(size))
                                    .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("10.00"))))
                                    .build(),
                            Participants.all())))
                    .isInstanceOf(RefusalException.class)
                    .hasMessage(REFUSED + size + " (scope all, 2018)");
        }
    }

    /** The key is asked for the first time when the opening fund of 1.00 is paid back. */
    @Test
    void weightsOfMembersAreCountedWhenAScopeEnds() {
        for (int size : new int[] {1, 3}) {
            Scope.Builder ends = scope(Models.actualUse(new Fixed(size)))
                    .openingFund(Euro.parse("1.00"))
                    .until(2018)
                    .atEnd(AtEnd.SETTLE);
            assertThatThrownBy(() -> two().uses("0001", CARE, 2018, "2.00")
                            .settle(scheme(2018, 2018, ends, scope("rest", Models.actualUse(new Fixed(2))))))
                    .isInstanceOf(RefusalException.class)
                    .hasMessage(REFUSED + size + " (scope all, 2018)");
        }
    }

    /** 0002 leaves in 2019 and takes its share in the free fund by the weights of 2018. */
    @Test
    void weightsOfMembersAreCountedWhenOneLeaves() {
        for (int size : new int[] {1, 3}) {
            Scope.Builder left = scope(Models.actualUse(new Fixed(size)))
                    .openingFund(Euro.parse("1.00"))
                    .leaving(new Leaving(Leaving.Instalments.KEEP, Leaving.Fund.SHARE))
                    .participants(Dated.byYear(Map.of(2018, Participants.all(), 2019, Participants.except("0002"))));
            assertThatThrownBy(() -> two().settle(scheme(2018, 2019, left)))
                    .isInstanceOf(RefusalException.class)
                    .hasMessage(REFUSED + size + " (scope all, 2018)");
        }
    }
}
