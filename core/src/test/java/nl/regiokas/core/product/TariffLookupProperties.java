package nl.regiokas.core.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TariffLookupProperties {

    private static final ProductCode CODE = ProductCode.of("45A03");
    private static final LocalDate START = LocalDate.of(2014, 11, 1);

    @Property
    void lookingUpIsTheSameAsSearchingAll(
            @ForAll @Size(max = 12) Set<@IntRange(max = 1500) Integer> days, @ForAll @IntRange(max = 1600) int day) {
        ImmutableList<Tariff> tariffs = days.stream()
                .map(from -> Tariff.of(CODE, START.plusDays(from), BigDecimal.valueOf(from)))
                .collect(ImmutableList.toImmutableList());
        ProductCatalogue catalogue =
                ProductCatalogue.of(ImmutableList.of(Product.of("45A03", "help", Segment.FLEXIBLE)), tariffs);
        LocalDate date = START.plusDays(day);
        assertThat(catalogue.findTariff(CODE, date))
                .isEqualTo(tariffs.stream()
                        .filter(tariff -> !tariff.from().isAfter(date))
                        .max(Comparator.comparing(Tariff::from)));
    }
}
