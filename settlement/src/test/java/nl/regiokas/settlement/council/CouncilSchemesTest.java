package nl.regiokas.settlement.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.Village;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

class CouncilSchemesTest {

    @Test
    void councilSchemesShareWhatThePapersSay() {
        ImmutableMap<Integer, MonetaryAmount> expected = ImmutableMap.of(2018, Euro.parse("5.00"));
        SolidarityScheme full = CouncilSchemes.fullSolidarity(expected, Participants.all());
        SolidarityScheme proposal = CouncilSchemes.proposal2018(
                expected, AllocationKeys.youth(), AllocationKeys.equal(), Participants.except("0014"));

        for (Segment segment : Segment.values()) {
            Product product = Product.of("P", "product", segment);
            assertThat(full.scopeOf(product, 2018).map(Scope::name)).isEqualTo(Optional.of("all"));
            boolean steerable = segment == Segment.BASIC || segment == Segment.FLEXIBLE;
            assertThat(proposal.scopeOf(product, 2018).map(Scope::name))
                    .isEqualTo(Optional.of(steerable ? "steerable" : "not steerable"));
        }
        assertThat(full.years()).containsExactly(2018);
        assertThat(full.source().orElseThrow().toString())
                .isEqualTo("001_f32ba5cc43f3ec4a, Solidariteit 2015, 2016 en 2017, lines 591-602");
    }

    @Test
    void aSchemeOfNoYearIsRefused() {
        assertThatThrownBy(() -> CouncilSchemes.fullSolidarity(Map.of(), Participants.all()))
                .isInstanceOf(RefusalException.class)
                .hasMessage("expected cost must be given for at least one year but was absent");
    }

    @Test
    void fullSolidarityAtCostKeepsTheFundEmptyUnlessCorrectionsExceedUse() {
        SettlementFacts facts = new Village()
                .with("0001", 1)
                .with("0002", 1)
                .budget("0001", 2018, "1.00")
                .budget("0002", 2018, "3.00")
                .budget("0001", 2019, "1.00")
                .budget("0002", 2019, "3.00")
                .uses("0001", Village.FLEX, 2018, "300.00")
                .uses("0002", Village.CLINIC, 2018, "100.00")
                .uses("0001", Village.FLEX, 2019, "-10.00")
                .facts();
        Settlement settlement = Settlement.of(ReferenceSchemes.fullSolidarity(List.of(2018, 2019), facts), facts);

        assertThat(settlement.charges().stream().map(Object::toString))
                .containsExactly("2018 all 0001 PREMIUM 100.00", "2018 all 0002 PREMIUM 300.00");
        assertThat(settlement.funds().get(0).closingCents()).isZero();
        assertThat(settlement.funds().get(1).closingCents()).isEqualTo(1000);
    }
}
