package nl.regiokas.examples.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import nl.regiokas.budgeting.cooperation.CooperationModel;
import nl.regiokas.budgeting.cooperation.PurchaseComposition;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CooperationSchemeTest {

    private static final SettlementFacts FACTS = SettlementFacts.builder()
            .municipality("0005", 1000)
            .municipality("0053", 2000)
            .product("RESIDENTIAL", "INTENSIVE")
            .product("ON_CALL", "CRISIS")
            .product("SUPPORT", "BASIC")
            .cost("0005", "RESIDENTIAL", 2016, "300.00")
            .cost("0053", "ON_CALL", 2016, "60.00")
            .cost("0053", "SUPPORT", 2016, "50.00")
            .build();

    /**
     * By young people, 1 to 2. Model 1 shares EUR 360 of residential care and facilities, and Winsum pays its support of EUR 50;
     * models 2 and 3 share all EUR 410.
     */
    @ParameterizedTest
    @CsvSource({"1, 120.00, 290.00", "2, 136.67, 273.33", "3, 136.67, 273.33"})
    void whatIsBoughtTogetherIsShared(int number, String bedum, String winsum) {
        CooperationModel model = CooperationModel.groningen().get(number - 1);
        SolidarityScheme scheme = SolidarityScheme.builder()
                .firstYear(2016)
                .lastYear(2016)
                .scopes(CooperationScheme.scopes(
                        PurchaseComposition.groningen2016().split(model),
                        Models.pooling().key(AllocationKeys.youth()).build()))
                .build();

        Settlement.Year year = Settlement.of(scheme, FACTS).year(2016);

        assertThat(year.position("0005").charge()).isEqualTo(Euro.parse(bedum));
        assertThat(year.position("0053").charge()).isEqualTo(Euro.parse(winsum));
    }
}
