package nl.regiokas.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.source.Source;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Rule SHARE = () -> "test.share";
    private static final Rule SUM = () -> "test.sum";
    private static final Source PAPER = Source.of("003_aa61", "5.9", "1396-1408");

    private static final ResourceBundle WORDS = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {
                {"test.share", "Share of {who}"},
                {"test.share.rule", "whole x weight"},
                {"test.sum", "Sum {year}"},
                {"test.sum.rule", ""},
                {"figure.whole", "whole"},
                {"figure.who", "party"},
                {"figure.year", "year"},
                {"figure.weight", "weight"}
            };
        }
    };

    private static Explanation share(String who, int position) {
        Rounding rounding = Rounding.apportioned(100_000, Weights.equal(3), i -> i == 0 ? 33_334 : 33_333)
                .get(position);
        return Explanation.builder()
                .rule(SHARE)
                .value(Rational.of(rounding.roundedCents()))
                .addFigures(
                        Figure.name("who", who),
                        Figure.amount("whole", 100_000).from(Optional.of(PAPER)),
                        Figure.number("weight", 1))
                .rounding(rounding)
                .build();
    }

    private static Explanation sum() {
        return Explanation.sum(
                SUM, ImmutableList.of(Figure.year("year", 2018)), ImmutableList.of(share("0001", 0), share("0002", 1)));
    }

    @Test
    void aSumIsTheValueOfItsParts() {
        assertThat(sum().cents()).isEqualTo(66_667);
        assertThat(sum().amount()).isEqualTo(Euro.parse("666.67"));
        assertThat(sum().tree()).hasSize(3);
        assertThat(share("0001", 0).exact()).isEqualTo(Rational.of(100_000, 3));
    }

    @Test
    void partsThatDoNotAddUpAreRefused() {
        Explanation.Builder wrong =
                Explanation.builder().rule(SUM).value(Rational.of(5)).addParts(Explanation.of(SHARE, 4));

        assertThatThrownBy(wrong::build)
                .isInstanceOf(RefusalException.class)
                .hasMessage("parts of test.sum must sum to 5 cents but sum to 4");
    }

    @Test
    void aRoundingThatEndsElsewhereIsRefused() {
        Explanation.Builder wrong = Explanation.builder()
                .rule(SHARE)
                .value(Rational.of(5))
                .rounding(Rounding.alone(Rational.of(9, 2), 4, Rounding.Way.DOWN));

        assertThatThrownBy(wrong::build)
                .isInstanceOf(RefusalException.class)
                .hasMessage("rounding of test.share must end at 5 cents but ends at 4");
    }

    @Test
    void partsOfACentAreNoWholeCents() {
        Explanation half =
                Explanation.builder().rule(SHARE).value(Rational.of(1, 2)).build();

        assertThatThrownBy(half::cents)
                .isInstanceOf(RefusalException.class)
                .hasMessage("amount of test.share must be whole cents but was 0.5");
    }

    @Test
    void englishTextIsIndentedAndReportsTheOddCent() {
        assertThat(ExplanationText.in(Wording.in(Locale.ENGLISH).with(WORDS)).write(sum()))
                .isEqualTo("""
                        Sum 2018: EUR 666.67
                          + Share of 0001: EUR 333.34
                              whole x weight
                              whole: EUR 1,000.00 (003_aa61, section 5.9, lines 1396-1408)
                              weight: 1
                              exactly EUR 333.333333…, rounded down, with one odd cent; there was one
                                odd cent for the largest fraction and this one comes in place 1; among
                                equal fractions the lower code goes first
                          + Share of 0002: EUR 333.33
                              whole x weight
                              whole: EUR 1,000.00 (003_aa61, section 5.9, lines 1396-1408)
                              weight: 1
                              exactly EUR 333.333333…, rounded down; there was one odd cent for the
                                largest fraction and this one comes in place 2; among equal fractions
                                the lower code goes first
                        """);
    }

    @Test
    void dutchTextHasDutchNumbersAndWords() {
        assertThat(ExplanationText.in(Wording.in(Locale.forLanguageTag("nl-BE")).with(WORDS))
                        .width(60)
                        .write(share("0001", 0)))
                .isEqualTo("""
                        Share of 0001: € 333,34
                          whole x weight
                          whole: € 1.000,00 (003_aa61, paragraaf 5.9, regels
                            1396-1408)
                          weight: 1
                          precies € 333,333333…, naar beneden afgerond, met één
                            restcent; er was één restcent voor de grootste breuk en
                            deze komt op plaats 1; bij gelijke breuken gaat de
                            laagste code voor
                        """);
    }

    @Test
    void whatWasExplainedBeforeAndWhatIsWholeIsNotSaidAgain() {
        Figure whole = Figure.explained("whole", sum());
        Explanation twice = Explanation.sum(
                SUM,
                ImmutableList.of(Figure.year("year", 2019)),
                ImmutableList.of(
                        Explanation.of(SHARE, 1, Figure.name("who", "0001"), whole),
                        Explanation.of(SHARE, 2, Figure.name("who", "0002"), whole)));

        assertThat(ExplanationText.in(Wording.in(Locale.ENGLISH).with(WORDS))
                        .write(twice)
                        .lines())
                .containsOnlyOnce("        + Share of 0001: EUR 333.34")
                .endsWith("  + Share of 0002: EUR 0.02", "      whole x weight", "      whole: EUR 666.67");
    }

    @Test
    void numbersFollowTheLanguage() {
        Wording english = Wording.in(Locale.FRENCH);
        Wording dutch = Wording.in(Locale.forLanguageTag("nl"));

        assertThat(english.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(english.amount(123_450)).isEqualTo("EUR 1,234.50");
        assertThat(dutch.amount(-5)).isEqualTo("€ -0,05");
        assertThat(dutch.amount(Long.MIN_VALUE)).isEqualTo("€ -92.233.720.368.547.758,08");
        assertThat(dutch.amount(Rational.of(-1, 3))).isEqualTo("€ -0,003333…");
        assertThat(english.amount(Rational.of(-1, 1_000_000))).isEqualTo("-EUR 0.000000…");
        assertThat(english.amount(Rational.of(1, 8))).isEqualTo("EUR 0.00125");
        assertThat(dutch.number(new BigDecimal("1234567.25"))).isEqualTo("1.234.567,25");
        assertThat(dutch.percentage(Percentage.of("3.50"))).isEqualTo("3,5%");
        assertThat(english.percentage(Percentage.of("100"))).isEqualTo("100%");
        assertThat(dutch.source(Source.of("001_f32b", "Samenvattend", "659")))
                .isEqualTo("001_f32b, Samenvattend, regel 659");
    }

    @Test
    void aTextOrAFigureThatIsMissingIsRefused() {
        Wording words = Wording.in(Locale.ENGLISH).with(WORDS);

        assertThat(words.findText("number.grouping")).contains(",");
        assertThat(words.findText("nowhere")).isEmpty();
        assertThatThrownBy(() -> words.text("nowhere"))
                .isInstanceOf(RefusalException.class)
                .hasMessage("text must exist in language en but was absent: nowhere");
        assertThatThrownBy(() -> words.label(Explanation.of(SHARE, 1)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("text test.share names figure who but was given none");
        assertThatThrownBy(() -> ExplanationText.in(words).width(20))
                .isInstanceOf(RefusalException.class)
                .hasMessage("width must be at least 40 columns but was 20");
    }

    @Test
    void anAmountOrARoundingThatDoesNotFitIsRefused() {
        Rational large = Rational.of(Long.MAX_VALUE).plus(Rational.of(Long.MAX_VALUE));
        Explanation explanation = Explanation.builder().rule(SHARE).value(large).build();

        assertThatThrownBy(explanation::cents)
                .isInstanceOf(RefusalException.class)
                .hasMessage("explained amounts must fit in 64 bits of cents but overflowed (test.share)");
        assertThatThrownBy(() -> Rounding.alone(large, 0, Rounding.Way.DOWN))
                .isInstanceOf(RefusalException.class)
                .hasMessage("explained amounts must fit in 64 bits of cents but overflowed (rounding)");
        assertThatThrownBy(() -> Rounding.conserving(ImmutableList.of(large), i -> 0))
                .isInstanceOf(RefusalException.class)
                .hasMessage("explained amounts must fit in 64 bits of cents but overflowed (rounding)");
    }
}
