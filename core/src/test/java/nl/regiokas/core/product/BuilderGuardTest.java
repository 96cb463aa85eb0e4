package nl.regiokas.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.money.MonetaryAmount;
import nl.regiokas.core.budget.Budget;
import nl.regiokas.core.budget.FundingStream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.source.Source;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.javamoney.moneta.FastMoney;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What builders say to callers that know no null checks. */
@NullUnmarked
class BuilderGuardTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");

    @Test
    void missingAttributesAreNamedTogether() {
        refused(
                () -> Product.builder().name("help").build(),
                "product must be given code, segment",
                "attributes-missing");
    }

    @Test
    void nullIsRefusedByWhatIsMadeWithoutABuilder() {
        String code = "attribute-null";
        refused(() -> MunicipalityCode.of(null), "municipality code must not be null", code);
        refused(() -> MunicipalityCode.parse(null), "municipality code must not be null", code);
        refused(() -> ProductCode.of(null), "product code must not be null", code);
        refused(() -> Segment.parse(null), "segment must not be null", code);
        refused(() -> Percentage.of((String) null), "percentage must not be null", code);
        refused(() -> Percentage.of((BigDecimal) null), "percentage must not be null", code);
        refused(() -> Percentage.parse(null), "percentage must not be null", code);
        refused(() -> Euro.parse(null), "amount must not be null", code);
        refused(() -> Euro.cents(null, "advance"), "advance must not be null", code);
        refused(() -> Source.of(null), "document of source must not be null", code);
        refused(() -> Source.of("paper", null, ""), "section of source must not be null", code);
        refused(() -> Source.of("paper", "", null), "lines of source must not be null", code);
    }

    @Test
    void aSegmentIsReadByItsName() {
        assertThat(Segment.values()).allMatch(segment -> Segment.parse(segment.name()) == segment);
        refused(
                () -> Segment.parse("intensive"),
                "segment must be one of BASIC, FLEXIBLE, INTENSIVE, COMPULSORY, CRISIS but was \"intensive\"",
                "segment-unknown");
    }

    @Test
    void nullIsRefusedWhereItIsGiven() {
        refused(() -> Product.builder().name(null), "name of product must not be null", "attribute-null");
        refused(
                () -> Municipality.builder().sources(Arrays.asList(null, null)),
                "sources of municipality must not be null",
                "attribute-null");
        refused(
                () -> Municipality.builder().sources(null),
                "sources of municipality must not be null",
                "attribute-null");
        Map<FundingStream, MonetaryAmount> streams = new HashMap<>();
        streams.put(FundingStream.VWS, null);
        refused(() -> Budget.builder().streams(streams), "streams of budget must not be null", "attribute-null");
    }

    @Test
    void aRepeatedKeyIsRefusedWhenTheValueIsBuilt() {
        refused(
                () -> Attributes.built("budget", () -> {
                    throw new IllegalArgumentException("Multiple entries with same key: VWS=1 and VWS=2");
                }),
                "budget must have every key once but had VWS=1 and VWS=2",
                "attribute-repeated");
    }

    @Test
    void amountsOfAnyImplementationMakeEqualBudgets() {
        Budget budget = Budget.of(BEDUM, 2018, Euro.parse("12.50")).toBuilder()
                .streams(Map.of(FundingStream.VWS, Euro.parse("12.5")))
                .build();
        Budget fast = Budget.of(BEDUM, 2018, FastMoney.of(12.5, "EUR")).toBuilder()
                .streams(Map.of(FundingStream.VWS, FastMoney.of(12.5, "EUR")))
                .build();

        assertThat(fast).isEqualTo(budget).hasSameHashCodeAs(budget).hasToString(budget.toString());
        assertThat(fast.difference()).isEqualTo(Euro.ZERO);
    }

    private static void refused(ThrowingCallable call, String message, String code) {
        assertThatThrownBy(call)
                .isInstanceOf(RefusalException.class)
                .hasMessage(message)
                .satisfies(refusal -> assertThat(((RefusalException) refusal).faults())
                        .extracting(Fault::code)
                        .containsExactly(code));
    }
}
