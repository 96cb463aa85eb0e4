package nl.regiokas.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.regiokas.core.fault.RefusalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {

    @Test
    void fourAttributesSuffice() {
        Product product = Product.of("45A03", "ambulant help", Segment.FLEXIBLE);
        assertThat(product.careForm()).isEqualTo(CareForm.IN_KIND);
        assertThat(product.scale()).isEqualTo(PurchaseScale.REGIONAL);
        assertThat(product.standing()).isFalse();
        assertThat(product.unit()).isEqualTo(Unit.PIECE_OF_EFFORT);
        assertThat(product).hasToString("45A03 ambulant help");
        assertThat(product.toBuilder().standing(true).build().standing()).isTrue();
        assertThat(product.toBuilder().build()).isEqualTo(product);
    }

    @Test
    void basicSupportIsBoughtLocallyUnlessItSaysOtherwise() {
        Product basic = Product.of("CJG", "local team", Segment.BASIC);
        assertThat(basic.scale()).isEqualTo(PurchaseScale.LOCAL);
        assertThat(basic.toBuilder().scale(PurchaseScale.REGIONAL).build().scale())
                .isEqualTo(PurchaseScale.REGIONAL);
    }

    @Test
    void hasAName() {
        assertThatThrownBy(() -> Product.of("45A03", " ", Segment.BASIC))
                .isInstanceOf(RefusalException.class)
                .hasMessage("the name of product 45A03 must not be blank");
    }

    @ParameterizedTest
    @CsvSource({"45A03, true", "AMHK, true", "1, true", "JeugdzorgPlus, false", "45-A3, false", "é, false"})
    void codesOfTheStandardHaveAtMostFiveLettersAndDigits(String code, boolean standard) {
        assertThat(ProductCode.of(code).isStandard()).isEqualTo(standard);
        assertThat(ProductCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " 45A03", "45A03\t"})
    void aCodeIsNotBlankAndHasNoSpacesAroundIt(String code) {
        assertThatThrownBy(() -> ProductCode.of(code))
                .isInstanceOf(RefusalException.class)
                .hasMessage("product code must not be blank or have spaces around it but was \"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "BASIC, 2, STEERABLE, '003_aa6130130ab9cbb9, section 4.1, lines 695-744'",
        "FLEXIBLE, 2, STEERABLE, '003_aa6130130ab9cbb9, section 4.1, lines 745-751'",
        "INTENSIVE, 3, NOT_IN_SHORT_TERM, '003_aa6130130ab9cbb9, section 4.1, lines 760-770'",
        "COMPULSORY, 3, HARDLY, '003_aa6130130ab9cbb9, section 4.2, lines 812-816'",
        "CRISIS, 3, HARDLY, '001_f32ba5cc43f3ec4a, line 635'"
    })
    void segmentsHaveLevelSteeringAndSource(Segment segment, int level, Steerability steerability, String source) {
        assertThat(segment.level()).isEqualTo(level);
        assertThat(segment.steerability()).isEqualTo(steerability);
        assertThat(segment.source()).hasToString(source);
    }

    @Test
    void segmentsCoverStepsOfTheLadder() {
        assertThat(Segment.BASIC.steps()).extracting(LadderStep::number).containsExactly(2);
        assertThat(Segment.CRISIS.steps()).extracting(LadderStep::number).containsExactly(3, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "01, MINUTE",
        "04, HOUR",
        "14, DAY_AND_NIGHT",
        "16, DAY_PART",
        "82, PIECE_OF_OUTPUT",
        "83, EURO",
        "84, PIECE_OF_EFFORT"
    })
    void unitsHaveTheCodesOfTheStandard(String code, Unit unit) {
        assertThat(Unit.ofCode(code)).isEqualTo(unit);
        assertThat(unit.code()).isEqualTo(code);
    }

    @Test
    void refusesAUnitCodeThatIsNotInTheList() {
        assertThatThrownBy(() -> Unit.ofCode("4"))
                .isInstanceOf(RefusalException.class)
                .hasMessage("unit code \"4\" is not in list WJ756");
    }
}
