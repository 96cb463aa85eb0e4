package nl.regiokas.settlement.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Town;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;
import org.junit.jupiter.api.Test;

/** Explanations show what was booked, whatever a second rounding would give. */
class LookingTest {

    /** 100 over three equal parties is 34, 33, 33; here the second one was given the odd cent. */
    private record Booked() implements Basis {
        @Override
        public long cents(int row) {
            return row == 1 ? 34 : 33;
        }

        @Override
        public Explanation explain(int row, ChargeContext context) {
            throw new AssertionError();
        }
    }

    @Test
    void roundingsAreThoseThatWereBooked() {
        Settlement settlement =
                new Town().with("0001", 1).settle(Town.scheme(2018, Models.actualUse(AllocationKeys.equal())));
        Looking looking = new Looking(settlement.settledYears());

        assertThat(looking.roundings(new Booked(), 100, Weights.equal(3), 1))
                .extracting(Rounding::roundedCents)
                .containsExactly(33L, 34L, 33L);
    }
}
