package nl.regiokas.testkit.law;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiokas.core.money.Apportionment;
import nl.regiokas.testkit.law.ApportionmentLaws.Splitter;
import org.junit.jupiter.api.Test;

class ApportionmentLawsTest {

    @Test
    void theLibraryKeepsThem() {
        assertThatCode(() -> ApportionmentLaws.of(Apportionment::cents).checkSeeds(2000))
                .doesNotThrowAnyException();
    }

    @Test
    void roundingEachPartAloneIsCaught() {
        assertBroken(WrongSplits::eachAlone, """
                        law "conservation" does not hold: the parts must sum to 1 but summed to 2: 1 too much
                        split of 1 over [5, 5] gave [1, 1]""");
    }

    @Test
    void oddCentsToTheFirstAreCaught() {
        assertBroken(WrongSplits::oddCentsToTheFirst, """
                        law "order" does not hold: part 1 must not be less than part 0, its weight is larger
                        split of 1 over [1, 2] gave [1, 0]""");
    }

    @Test
    void doublesAreCaught() {
        assertBroken(WrongSplits::inDoubles, """
                        law "order" does not hold: parts 0 and 1 must differ by at most one unit, the earlier first, their weights are equal
                        split of 1 over [1, 1] gave [0, 1]""");
    }

    @Test
    void aNegativeTotalThatDoesNotMirrorIsCaught() {
        assertBroken(WrongSplits::withoutMirror, """
                        law "mirror" does not hold: the opposite total must give the opposite parts, but the split of -1 over [7, 7] gave [0, -1]
                        split of 1 over [7, 7] gave [1, 0]""");
    }

    @Test
    void aGivenCaseIsReportedAsItIs() {
        assertThatThrownBy(() -> ApportionmentLaws.of(WrongSplits::eachAlone).check(100, 1, 1, 1))
                .isInstanceOf(BrokenLaw.class)
                .hasMessage("""
                        law "conservation" does not hold: the parts must sum to 100 but summed to 99: 1 missing
                        split of 100 over [1, 1, 1] gave [33, 33, 33]""");
    }

    @Test
    void aPartTooFewIsReported() {
        assertThatThrownBy(() -> ApportionmentLaws.of((total, weights) -> new long[] {total})
                        .check(100, 1, 1))
                .hasMessage("""
                        law "conservation" does not hold: there must be a part for each weight
                        split of 100 over [1, 1] gave [100]""");
    }

    private static void assertBroken(Splitter wrong, String story) {
        assertThatThrownBy(() -> ApportionmentLaws.of(wrong).checkSeeds(2000))
                .isInstanceOf(BrokenLaw.class)
                .hasMessage(story);
    }
}
