package nl.regiokas.settlement.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.GeneratedCase;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

class IncentiveCalculatorProperties {

    @Property
    void ownAndOthersAndFundsBearTheExtraCost(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 2_000_000) int extra,
            @ForAll @IntRange(min = GeneratedCase.FIRST, max = GeneratedCase.LAST) int year,
            @ForAll boolean continued) {
        GeneratedCase region = new GeneratedCase(seed);
        SolidarityScheme scheme = region.scheme();
        MunicipalityCode last = region.regionalFacts().municipalities().last();
        Incentive incentive = (continued
                        ? IncentiveCalculator.of(scheme, region.regionalFacts())
                        : IncentiveCalculator.within(scheme, region.regionalFacts()))
                .incentive(last, ProductCode.of("P1"), year, Euro.ofCents(extra));

        assertThat(incentive.ownCents() + incentive.othersCents() + incentive.fundsCents())
                .isEqualTo(extra);
        assertThat(incentive.othersCentsByParty())
                .doesNotContainKey(Party.of(last))
                .doesNotContainValue(0L);
    }

    @Property
    void byActualUseOrdinaryCareIsBorneAlone(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2_000_000) int extra) {
        GeneratedCase region = new GeneratedCase(seed);
        Optional<Product> ordinary = region.regionalFacts().catalogue().products().stream()
                .filter(product -> !product.standing())
                .findFirst();
        Assume.that(ordinary.isPresent());
        Incentive incentive = IncentiveCalculator.of(
                        region.schemeOf(all(Models.actualUse(AllocationKeys.equal()))), region.regionalFacts())
                .incentive(
                        region.regionalFacts().municipalities().first(),
                        ordinary.orElseThrow().code(),
                        GeneratedCase.FIRST,
                        Euro.ofCents(extra));

        assertThat(incentive.ownCents()).isEqualTo(extra);
        assertThat(incentive.othersCentsByParty()).isEmpty();
    }

    @Property
    void aFlatTaxWithFullOwnShareInTheEndLeavesAllToTheUser(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 2_000_000) int extra) {
        GeneratedCase region = new GeneratedCase(seed);
        FlatTaxModel model =
                region.flatTax().toBuilder().ownShare(Percentage.HUNDRED).build();
        Incentive incentive = IncentiveCalculator.of(region.schemeOf(all(model)), region.regionalFacts())
                .incentive(
                        region.regionalFacts().municipalities().first(),
                        ProductCode.of("P1"),
                        GeneratedCase.LAST,
                        Euro.ofCents(extra));

        assertThat(incentive.ownCents()).isEqualTo(extra);
        assertThat(incentive.othersCentsByParty()).isEmpty();
        assertThat(incentive.fundsCents()).isZero();
    }

    private static Scope all(SharingModel model) {
        return Scope.builder()
                .name("all")
                .segments(Segment.values())
                .model(model)
                .build();
    }
}
