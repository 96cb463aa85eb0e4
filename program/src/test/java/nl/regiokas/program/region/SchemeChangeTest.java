package nl.regiokas.program.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One term of a scheme is given another value, and nothing else changes. */
class SchemeChangeTest {

    private static final SharingModel INSURANCE = Models.insurance()
            .key(AllocationKeys.youth())
            .loading(Percentage.of("1.4"))
            .expectedCost(YearlyAmount.of(ImmutableMap.of(2018, Euro.ofCents(10000), 2019, Euro.ofCents(11000))))
            .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("50")))
            .build();

    private static SolidarityScheme scheme(SharingModel heavy) {
        return SolidarityScheme.builder()
                .name("region")
                .firstYear(2018)
                .lastYear(2019)
                .addScopes(
                        Scope.builder()
                                .name("heavy care")
                                .segments(Segment.INTENSIVE)
                                .model(heavy)
                                .build(),
                        Scope.builder()
                                .name("light")
                                .segments(Segment.FLEXIBLE)
                                .model(Models.actualUse(AllocationKeys.budget()))
                                .build())
                .build();
    }

    private static SharingModel heavy(String... changes) {
        return SchemeChange.apply(scheme(INSURANCE), List.of(changes))
                .scopes()
                .get(0)
                .model()
                .in(2018);
    }

    @Test
    void aTermIsChangedAndTheSchemeIsNamedAfterIt() {
        SolidarityScheme changed = SchemeChange.apply(scheme(INSURANCE), List.of("heavy care.loading=3"));

        assertThat(changed.name()).isEqualTo("region, heavy care.loading=3");
        assertThat(changed.toBuilder().name("region").build())
                .isEqualTo(scheme(Models.insurance()
                        .key(AllocationKeys.youth())
                        .loading(Percentage.of("3"))
                        .expectedCost(
                                YearlyAmount.of(ImmutableMap.of(2018, Euro.ofCents(10000), 2019, Euro.ofCents(11000))))
                        .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("50")))
                        .build()));
    }

    @Test
    void aScopeMayBeNamedByASegment() {
        assertThat(heavy("intensive.loading=3")).isEqualTo(heavy("heavy care.loading=3"));
    }

    @Test
    void keyTermsBelowOthersAndAmountsAreChanged() {
        assertThat(heavy("heavy care.key=budget")).isNotEqualTo(INSURANCE);
        assertThat(heavy("heavy care.noClaim.rate=0", "heavy care.noClaim.rate=50"))
                .isEqualTo(INSURANCE);
        assertThat(heavy("heavy care.expectedCost=100.00"))
                .isEqualTo(heavy("heavy care.expectedCost={\"2018\": \"100.00\", \"2019\": \"100.00\"}"));
    }

    @Test
    void everyModelOfTheScopeThatHasTheTermIsChanged() {
        SolidarityScheme dated = scheme(INSURANCE).toBuilder()
                .scopes(ImmutableList.of(Scope.builder()
                        .name("heavy care")
                        .segments(Segment.INTENSIVE)
                        .model(Dated.byYear(
                                ImmutableMap.of(2018, Models.actualUse(AllocationKeys.budget()), 2019, INSURANCE)))
                        .build()))
                .build();

        Scope changed = SchemeChange.apply(dated, List.of("heavy care.loading=9"))
                .scopes()
                .get(0);

        assertThat(changed.model().in(2018))
                .isEqualTo(dated.scopes().get(0).model().in(2018));
        assertThat(changed.model().in(2019)).isEqualTo(heavy("heavy care.loading=9"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loading=3 | change must be scope.term=value but was loading=3",
                "heavy care.loading | change must be scope.term=value but was heavy care.loading",
                "none.loading=3 | change must name a scope of heavy care, light but was none.loading=3",
                "light.loading=3 | loading is no term of scope light, which has standingKey",
                "light.key=youth | key is no term of scope light, which has standingKey",
                "light.standKey=youth | standKey is no term of scope light; did you mean standingKey? It has standingKey",
                "heavy care.loading=x | scopes[0].model.loading must be a percentage"
            })
    void whatIsNoChangeIsRefused(String change, String message) {
        assertThatThrownBy(() -> SchemeChange.apply(scheme(INSURANCE), List.of(change)))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining(message);
    }
}
