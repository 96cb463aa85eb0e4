package nl.regiokas.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductCatalogueTest {

    private static final ProductCode CODE = ProductCode.of("45A03");
    private static final Product PRODUCT = Product.of("45A03", "ambulant help", Segment.FLEXIBLE);
    private static final Product OTHER = Product.of("46A01", "crisis", Segment.CRISIS);

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, 80",
        "2018-06-14, 80",
        "2018-06-15, 81.5",
        "2018-12-31, 81.5",
        "2019-01-01, 81.5",
        "2020-02-29, 90",
        "2020-02-28, 81.5",
        "2199-01-01, 90"
    })
    void theLastTariffThatBeginsOnOrBeforeTheDayHolds(LocalDate date, BigDecimal price) {
        ProductCatalogue catalogue =
                catalogue(tariff("2020-02-29", "90"), tariff("2018-01-01", "80"), tariff("2018-06-15", "81.5"));
        assertThat(catalogue.priceOn(CODE, date)).isEqualByComparingTo(price);
        assertThat(catalogue.tariff(CODE, date).price()).isEqualByComparingTo(price);
    }

    @Test
    void cataloguesAreEqualWhenProductsAndTariffsAre() {
        ProductCatalogue catalogue =
                ProductCatalogue.of(List.of(OTHER, PRODUCT), List.of(tariff("2018-01-01", "80.5")));
        assertThat(ProductCatalogue.of(List.of(PRODUCT, OTHER), List.of(tariff("2018-01-01", "80.50"))))
                .isEqualTo(catalogue)
                .hasSameHashCodeAs(catalogue);
        assertThat(catalogue(tariff("2018-01-01", "80.5"))).isNotEqualTo(catalogue);
        assertThat(ProductCatalogue.of(List.of(OTHER, PRODUCT))).isNotEqualTo(catalogue);
        assertThat(catalogue.tariffs()).containsExactly(tariff("2018-01-01", "80.5"));
    }

    @Test
    void reportsItsProductsAndTheirTariffs() {
        assertThat(ProductCatalogue.of(List.of(OTHER, PRODUCT), List.of(tariff("2018-01-01", "80.50"))))
                .hasToString("[45A03 ambulant help [45A03 from 2018-01-01: 80.50], 46A01 crisis []]");
    }

    @Test
    void aDayBeforeTheFirstTariffHasNone() {
        ProductCatalogue catalogue = catalogue(tariff("2018-01-02", "80"));
        assertThat(catalogue.findTariff(CODE, LocalDate.parse("2018-01-01"))).isEmpty();
        assertThat(catalogue.findTariff(CODE, LocalDate.parse("2017-12-31"))).isEmpty();
        assertThatThrownBy(() -> catalogue.priceOn(CODE, LocalDate.parse("2018-01-01")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("product 45A03 has no tariff on 2018-01-01");
    }

    @Test
    void aDayAfterTheEndOfTheLastTariffHasNone() {
        ProductCatalogue catalogue = catalogue(tariff("2018-01-01", "80").toBuilder()
                .until(LocalDate.parse("2019-01-01"))
                .build());
        assertThat(catalogue.priceOn(CODE, LocalDate.parse("2018-12-31"))).isEqualByComparingTo("80");
        assertThatThrownBy(() -> catalogue.priceOn(CODE, LocalDate.parse("2019-01-01")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("product 45A03 has no tariff on 2019-01-01");
    }

    @Test
    void tariffsThatFollowAtOnceAreTaken() {
        ProductCatalogue catalogue = catalogue(until("2018-01-01", "2019-01-01"), tariff("2019-01-01", "90"));
        assertThat(catalogue.priceOn(CODE, LocalDate.parse("2018-12-31"))).isEqualByComparingTo("80");
        assertThat(catalogue.priceOn(CODE, LocalDate.parse("2019-01-01"))).isEqualByComparingTo("90");
    }

    @Test
    void everyFaultIsReportedAtOnce() {
        List<Tariff> tariffs = List.of(
                until("2018-01-01", "2018-07-01"),
                until("2018-06-01", "2018-08-01"),
                tariff("2018-09-01", "1"),
                tariff("2018-09-01", "2"),
                Tariff.of(ProductCode.of("99Z99"), LocalDate.parse("2018-01-01"), BigDecimal.ONE));
        assertThatThrownBy(() -> ProductCatalogue.of(ImmutableList.of(PRODUCT, OTHER, PRODUCT), tariffs))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        product 45A03 occurs twice
                        tariff names product 99Z99, which is not in the catalogue
                        tariffs of product 45A03 overlap: the one from 2018-01-01 ends on 2018-07-01, the next begins on 2018-06-01
                        tariffs of product 45A03 leave a gap: the one from 2018-06-01 ends on 2018-08-01, the next begins on 2018-09-01
                        product 45A03 has two tariffs from 2018-09-01""");
    }

    @Test
    void findsProductsByCodeInTheOrderOfTheCodes() {
        ProductCatalogue catalogue = ProductCatalogue.of(ImmutableList.of(OTHER, PRODUCT));
        assertThat(catalogue.products()).containsExactly(PRODUCT, OTHER);
        assertThat(catalogue.product(CODE)).isEqualTo(PRODUCT);
        assertThat(catalogue.ordinal(OTHER.code())).isEqualTo(1);
        assertThat(catalogue.find(ProductCode.of("99Z99"))).isEmpty();
        assertThatThrownBy(() -> catalogue.product(ProductCode.of("99Z99")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("product 99Z99 is not in the catalogue");
        assertThatThrownBy(() -> catalogue.priceOn(CODE, LocalDate.parse("2018-01-01")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("product 45A03 has no tariff on 2018-01-01");
    }

    @Test
    void aTariffHasAPriceOfAtMostFourDecimalsThatIsNotNegative() {
        assertThat(tariff("2018-01-01", "85.25000")).hasToString("45A03 from 2018-01-01: 85.25");
        assertThat(until("2018-01-01", "2019-01-01")).hasToString("45A03 from 2018-01-01 until 2019-01-01: 80.00");
        assertThatThrownBy(() -> tariff("2018-01-01", "-0.00001"))
                .isInstanceOf(RefusalException.class)
                .hasMessage("price must not be negative but was -0.00001 (product 45A03, from 2018-01-01)\n"
                        + "price must have at most four decimals but was -0.00001 (product 45A03, from 2018-01-01)");
    }

    @Test
    void aTariffEndsAfterItBeginsInAYearOfFourDigits() {
        assertThatThrownBy(() -> until("2018-01-01", "2018-01-01"))
                .isInstanceOf(RefusalException.class)
                .hasMessage("tariff must end after it begins but ends on 2018-01-01 (product 45A03, from 2018-01-01)");
        assertThatThrownBy(() -> tariff("+10000-01-01", "1"))
                .isInstanceOf(RefusalException.class)
                .hasMessage("tariff must begin in a year from 0 to 9999 but begins on +10000-01-01 (product 45A03)");
    }

    private static Tariff tariff(String from, String price) {
        return Tariff.of(CODE, LocalDate.parse(from), new BigDecimal(price));
    }

    private static Tariff until(String from, String until) {
        return tariff(from, "80").toBuilder().until(LocalDate.parse(until)).build();
    }

    private static ProductCatalogue catalogue(Tariff... tariffs) {
        return ProductCatalogue.of(ImmutableList.of(PRODUCT), ImmutableList.copyOf(tariffs));
    }
}
