package nl.regiokas.testkit.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;

/** Invariant 7: reorganised before or after aggregating, nothing is lost and nobody is off by more than the stated cents. */
class ReorganisationProperties {

    private static final int FIRST_YEAR = 2015;
    private static final int REACHED = 2040;

    /** The codes of generated regions; a region has the first of them. */
    private static final List<MunicipalityCode> CODES = IntStream.rangeClosed(1, 40)
            .mapToObj(code -> MunicipalityCode.of(String.format(Locale.ROOT, "%04d", code)))
            .toList();

    @Provide
    Arbitrary<Tuple2<CostLedger, Reorganisations>> reorganised() {
        return Combinators.combine(
                        RegiokasArbitraries.ledgers(
                                RegiokasArbitraries.scenarios().years(1, 3)),
                        RegiokasArbitraries.reorganisations(CODES, REACHED - 5))
                .as(Tuple::of);
    }

    @Property
    void nothingIsLostWhetherReorganisedBeforeOrAfterAggregating(
            @ForAll("reorganised") Tuple2<CostLedger, Reorganisations> given) {
        CostLedger ledger = given.get1();
        Reorganisations reorganisations = given.get2();

        Map<MunicipalityCode, Long> before = totals(ledger.reorganised(reorganisations, REACHED));
        ImmutableSortedMap<MunicipalityCode, Long> after = reorganisations.cents(totals(ledger), FIRST_YEAR, REACHED);

        assertThat(sum(before)).isEqualTo(sum(totals(ledger)));
        assertThat(sum(after)).isEqualTo(sum(totals(ledger)));
        ImmutableSortedSet<MunicipalityCode> codes = ImmutableSortedSet.<MunicipalityCode>naturalOrder()
                .addAll(before.keySet())
                .addAll(after.keySet())
                .build();
        // a cent for each product and year of each municipality that may have been split, and one for the aggregate
        long cents = (long) ledger.municipalities().size()
                * reorganisations.all().size()
                * (1 + (long) ledger.products().size() * Math.max(0, ledger.lastYear() - ledger.firstYear() + 1));
        for (MunicipalityCode code : codes) {
            assertThat(Math.abs(before.getOrDefault(code, 0L) - after.getOrDefault(code, 0L)))
                    .isLessThanOrEqualTo(cents);
        }
    }

    @Property
    void amountsStayWithinACentAMunicipalityOfTheirExactShares(
            @ForAll("reorganised") Tuple2<CostLedger, Reorganisations> given) {
        Reorganisations reorganisations = given.get2();
        Map<MunicipalityCode, Long> totals = totals(given.get1());

        ImmutableSortedMap<MunicipalityCode, Long> cents = reorganisations.cents(totals, FIRST_YEAR, REACHED);
        ImmutableSortedMap<MunicipalityCode, Rational> exact = reorganisations.fractions(
                ImmutableSortedMap.copyOf(Maps.transformValues(totals, BigDecimal::valueOf)), FIRST_YEAR, REACHED);

        Rational bound = Rational.of(
                (long) totals.size() * Math.max(1, reorganisations.all().size()));
        cents.forEach((code, amount) -> assertThat(Rational.of(amount)
                        .minus(exact.getOrDefault(code, Rational.ZERO))
                        .abs())
                .isLessThanOrEqualTo(bound));
        assertThat(exact.values().stream().reduce(Rational.ZERO, Rational::plus))
                .isEqualTo(Rational.of(sum(totals)));
    }

    private static Map<MunicipalityCode, Long> totals(CostLedger ledger) {
        Map<MunicipalityCode, Long> totals = new TreeMap<>();
        ledger.municipalities().forEach(municipality -> totals.put(municipality, 0L));
        ledger.forEachCell((municipality, product, year, cents) -> totals.merge(municipality, cents, Long::sum));
        return totals;
    }

    private static long sum(Map<MunicipalityCode, Long> totals) {
        return totals.values().stream().mapToLong(Long::longValue).sum();
    }
}
