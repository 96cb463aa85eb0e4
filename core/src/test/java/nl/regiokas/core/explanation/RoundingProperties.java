package nl.regiokas.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;

/** What an explanation says of an apportionment is what the apportionment did. */
class RoundingProperties {

    @Property
    void turnsForOddCentsAgreeWithTheApportionment(
            @ForAll @IntRange(min = -100_000, max = 100_000) int total,
            @ForAll @Size(min = 1, max = 8) long @IntRange(min = 0, max = 30) [] raw) {
        long[] weights =
                Arrays.stream(raw).map(weight -> Math.floorMod(weight, 30)).toArray();
        weights[0]++;
        long[] parts = Apportionment.cents(total, weights);
        for (int i = 0; i < parts.length; i++) {
            Rounding rounding = Rounding.apportioned(total, Weights.of(weights), row -> parts[row])
                    .get(i);
            Rounding.Turn turn = rounding.turn().orElseThrow();
            assertThat(rounding.roundedCents()).isEqualTo(parts[i]);
            assertThat(rounding.oddCents()).isEqualTo(turn.rank() <= turn.odd() ? Integer.signum(total) : 0);
            assertThat(rounding.differenceCents().abs()).isLessThan(Rational.ONE);
            assertThat(rounding.exactCents())
                    .isEqualTo(Rational.of(total)
                            .times(Rational.of(weights[i]))
                            .dividedBy(Rational.of(Arrays.stream(weights).sum())));
        }
    }

    @Property
    void everyPartyHasItsOwnRank(
            @ForAll @IntRange(min = 0, max = 100_000) int total, @ForAll @IntRange(min = 1, max = 9) int parties) {
        Weights weights = Weights.equal(parties);
        long[] parts = Apportionment.cents(total, weights);
        for (int i = 0; i < parties; i++) {
            Rounding.Turn turn = Rounding.apportioned(total, weights, row -> parts[row])
                    .get(i)
                    .turn()
                    .orElseThrow();
            assertThat(turn.rank()).isEqualTo(i + 1);
            assertThat(turn.odd()).isEqualTo(total % parties);
            assertThat(turn.tied()).isEqualTo(total % parties != 0);
        }
    }

    /** The odd cent of 100 over three equal parties was given to the second one: that is what is explained. */
    @Example
    void whatWasBookedIsReportedThoughAnotherRoundingWouldGiveSomethingElse() {
        long[] booked = {33, 34, 33};

        assertThat(Rounding.apportioned(100, Weights.equal(3), i -> booked[i]))
                .containsExactly(stated(33, 2), stated(34, 1), stated(33, 3));
    }

    private static Rounding stated(long cents, int rank) {
        return new Rounding(
                Rational.of(100, 3),
                33,
                cents,
                Rounding.Way.LARGEST_FRACTION,
                Optional.of(new Rounding.Turn(1, rank, true)));
    }
}
