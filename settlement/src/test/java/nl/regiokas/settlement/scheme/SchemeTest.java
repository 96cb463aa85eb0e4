package nl.regiokas.settlement.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.MunicipalityCode;
import org.junit.jupiter.api.Test;

class SchemeTest {

    private static final CostSharingModel MODEL = new ActualUseModel(AllocationKeys.equal());

    private static Scope.Builder scope(String name) {
        return Scope.builder().name(name).model(MODEL);
    }

    @Test
    void productBelongsToTheFirstScopeThatNamesItOrItsSegment() {
        Product single = Product.of("45A03", "ambulant", Segment.INTENSIVE);
        Product other = Product.of("45A04", "ambulant", Segment.INTENSIVE);
        Product none = Product.of("46A01", "crisis", Segment.CRISIS);
        SolidarityScheme scheme = SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2018)
                .addScopes(scope("single").addProducts(ProductCode.of("45A03")).build())
                .addScopes(scope("segment").addSegments(Segment.INTENSIVE).build())
                .build();

        assertThat(scheme.scopeOf(single).map(Scope::name)).isEqualTo(Optional.of("single"));
        assertThat(scheme.scopeOf(other).map(Scope::name)).isEqualTo(Optional.of("segment"));
        assertThat(scheme.scopeOf(none)).isEmpty();
    }

    @Test
    void schemeTellsAllItsFaultsAtOnce() {
        assertThatThrownBy(() -> SolidarityScheme.builder()
                        .firstYear(2019)
                        .lastYear(2018)
                        .addScopes(scope("a").build(), scope("a").build())
                        .build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("first year of the scheme must not be after its last year 2018 but was 2019\n"
                        + "name of a scope must be unique in the scheme but a stands twice");
    }

    @Test
    void participationTakesTheLatestEntryBeforeAYear() {
        MunicipalityCode town = MunicipalityCode.of("0014");
        Participation participation =
                Participation.byYear(ImmutableMap.of(2018, Participants.except("0014"), 2020, Participants.all()));

        assertThat(participation.in(2018).includes(town)).isFalse();
        assertThat(participation.in(2019).includes(town)).isFalse();
        assertThat(participation.in(2020).includes(town)).isTrue();
        assertThat(participation.isKnownIn(2017)).isFalse();
        assertThatThrownBy(() -> participation.in(2017))
                .isInstanceOf(RefusalException.class)
                .hasMessage("participation must be known in 2017 but begins in 2018");
    }

    @Test
    void modelsRefuseTermsAboveSense() {
        assertThatThrownBy(() -> new NoClaim(Percentage.of("100.01"), Percentage.of("-1")))
                .hasMessage("no-claim threshold must be from 0% to 100% but was 100.01%\n"
                        + "no-claim rate must be from 0% to 100% but was -1%");
        assertThatThrownBy(() -> ReserveCorridor.between(Euro.parse("0.02"), Euro.parse("0.01")))
                .hasMessage("minimum of the reserve must not exceed its maximum EUR 0.01 but was EUR 0.02");
        assertThatThrownBy(() -> InsuranceModel.builder()
                        .key(AllocationKeys.equal())
                        .putExpectedCost(2018, Euro.parse("-1.00"))
                        .build())
                .hasMessage("expected cost of the insurance model must not be negative but was EUR -1.00 (2018)");
        assertThatThrownBy(() -> InsuranceModel.builder()
                        .key(AllocationKeys.equal())
                        .loading(Percentage.of("-100.5"))
                        .build())
                .hasMessage("loading of the insurance model must be at least -100% but was -100.5%");
        assertThatThrownBy(() -> FlatTaxModel.builder()
                        .window(0)
                        .spread(0)
                        .ownShare(Percentage.of("101"))
                        .build())
                .hasMessage("""
                        window of the flat-tax model must be at least 1 year but was 0
                        spread of the flat-tax model must be at least 1 year but was 0
                        own share of the flat-tax model must be from 0% to 100% but was 101%""");
    }

    @Test
    void councilSchemesShareWhatThePapersSay() {
        ImmutableMap<Integer, MonetaryAmount> expected = ImmutableMap.of(2018, Euro.parse("5.00"));
        SolidarityScheme full = CouncilSchemes.fullSolidarity(expected, Participation.all());
        SolidarityScheme proposal = CouncilSchemes.proposal2018(
                expected,
                AllocationKeys.youth(),
                AllocationKeys.equal(),
                Participation.always(Participants.except("0014")));

        for (Segment segment : Segment.values()) {
            Product product = Product.of("P", "product", segment);
            assertThat(full.scopeOf(product).map(Scope::name)).isEqualTo(Optional.of("all"));
            boolean steerable = segment == Segment.BASIC || segment == Segment.FLEXIBLE;
            assertThat(proposal.scopeOf(product).map(Scope::name))
                    .isEqualTo(Optional.of(steerable ? "steerable" : "not steerable"));
        }
        assertThat(full.years()).containsExactly(2018);
        assertThat(full.source().orElseThrow().toString())
                .isEqualTo("001_f32ba5cc43f3ec4a, Solidariteit 2015, 2016 en 2017, lines 591-602");
    }
}
