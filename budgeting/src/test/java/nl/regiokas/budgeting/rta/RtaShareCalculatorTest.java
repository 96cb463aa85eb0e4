package nl.regiokas.budgeting.rta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import org.junit.jupiter.api.Test;

class RtaShareCalculatorTest {

    private static final MonetaryAmount EURO = Euro.parse("1.00");
    private static final MonetaryAmount CENT = Euro.parse("0.01");

    /** 2.5% of 99 = 2.475 twice, 10% = 9.9, 80% = 79.2 and the net cut 5% = 4.95. */
    @Test
    void roundsARegionToWholeEuros() {
        RtaTable table = RtaShareCalculator.amounts(RtaArrangement.groningen(), 2016, bases("region", "99.00"), EURO);

        assertThat(table.amounts().columns())
                .containsExactly("strengthening", "execution", "transformation", "directCare", "cut", "total");
        assertThat(table.amounts().amounts().get("region"))
                .extracting(amount -> amount.getNumber().longValueExact())
                .containsExactly(3L, 2L, 10L, 79L, 5L, 99L);
        assertThat(table.exact("region", "strengthening")).hasToString("99/40");
        assertThat(table.exact("region", "total")).hasToString("99");
        assertThat(table.exact("total", "cut")).hasToString("99/20");
    }

    /** The total of the four BMWE municipalities by the shares of each year, at a cent. */
    @Test
    void givesTheYearsOfTheRegionToTheCent() {
        ImmutableMap<String, MonetaryAmount> region = bases("BMWE", "13878933.00");

        RtaTable table2015 = RtaShareCalculator.amounts(RtaArrangement.groningen(), 2015, region, CENT);
        RtaTable table2016 = RtaShareCalculator.amounts(RtaArrangement.groningen(), 2016, region, CENT);
        RtaTable table2017 = RtaShareCalculator.amounts(RtaArrangement.groningen(), 2017, region, CENT);

        assertThat(table2015.cell("BMWE", "directCare")).isEqualTo(Euro.parse("11658303.72"));
        assertThat(table2015.cell("BMWE", "strengthening")).isEqualTo(Euro.parse("416367.99"));
        assertThat(table2015.cell("BMWE", "cut")).isEqualTo(Euro.ZERO);
        assertThat(table2016.cell("BMWE", "directCare")).isEqualTo(Euro.parse("11103146.40"));
        assertThat(table2016.cell("BMWE", "cut")).isEqualTo(Euro.parse("693946.65"));
        assertThat(table2017.cell("BMWE", "directCare")).isEqualTo(Euro.parse("10547989.08"));
        assertThat(table2017.cell("BMWE", "cut")).isEqualTo(Euro.parse("1249103.97"));
    }

    @Test
    void municipalitiesMakeUpTheRegion() {
        ImmutableMap<String, MonetaryAmount> bases = ImmutableMap.of(
                "0053", Euro.parse("3415003"), "0005", Euro.parse("2354812"), "1651", Euro.parse("4840285"));

        RtaTable table = RtaShareCalculator.amounts(RtaArrangement.groningen(), 2017, bases, EURO);

        assertThat(table.amounts().rows()).containsExactly("0005", "0053", "1651");
        assertThat(table.cell("0005", "directCare")).isEqualTo(Euro.parse("1789657"));
        assertThat(table.amounts().sum("directCare")).isEqualTo(table.cell("total", "directCare"));
        assertThat(table.cell("total", "total")).isEqualTo(Euro.parse("10610100"));
    }

    @Test
    void refusesBasesThatDoNotFitTheUnit() {
        ImmutableMap<String, MonetaryAmount> bases =
                ImmutableMap.of("0005", Euro.parse("10.50"), "0053", Euro.parse("-0.01"), "1651", Euro.parse("7"));

        assertThatThrownBy(() -> RtaShareCalculator.amounts(RtaArrangement.groningen(), 2015, bases, EURO))
                .hasMessage("""
                        base must be a whole multiple of the unit EUR 1.00 but was EUR 10.50 (0005)
                        base must be a whole multiple of the unit EUR 1.00 but was EUR -0.01 (0053)""");
        assertThatThrownBy(() -> RtaShareCalculator.amounts(RtaArrangement.groningen(), 2015, bases, Euro.ZERO))
                .hasMessage("unit must be positive but was EUR 0.00");
        assertThatThrownBy(() -> RtaShareCalculator.amounts(RtaArrangement.groningen(), 2015, ImmutableMap.of(), EURO))
                .hasMessage("table must have a municipality but has none");
    }

    private static ImmutableMap<String, MonetaryAmount> bases(String name, String amount) {
        return ImmutableMap.of(name, Euro.parse(amount));
    }
}
