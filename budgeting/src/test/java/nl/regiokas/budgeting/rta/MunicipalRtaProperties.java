package nl.regiokas.budgeting.rta;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;

/** The guarantees of a municipal RTA table over generated municipalities, arrangements and units. */
class MunicipalRtaProperties {

    @Property
    void everyRowSumsToItsBase(@ForAll("cases") Case given) {
        RtaTable table = given.table().table();

        for (MunicipalFunding funding : given.fundings()) {
            assertThat(sum(MunicipalRta.COLUMNS.stream()
                            .map(column -> table.cell(funding.municipality(), column))
                            .toList()))
                    .isEqualTo(cents(funding.base()));
            assertThat(table.cell(funding.municipality(), RtaTable.TOTAL)).isEqualTo(funding.base());
        }
    }

    @Property
    void totalsAreTheSumsOfTheRows(@ForAll("cases") Case given) {
        AmountTable amounts = given.table().table().amounts();

        assertThat(amounts.columns())
                .allSatisfy(column ->
                        assertThat(amounts.cell(RtaTable.TOTAL, column)).isEqualTo(amounts.sum(column)));
    }

    @Property
    void everyCellAndColumnIsItsExactValueRoundedDownOrUp(@ForAll("cases") Case given) {
        RtaTable table = given.table().table();
        Rational unit = Rational.of(cents(given.unit()));

        for (String row : Lists.asList(RtaTable.TOTAL, table.amounts().rows().toArray(new String[0]))) {
            for (String column : table.amounts().columns()) {
                Rational rounded = Rational.of(cents(table.cell(row, column)));
                Rational exact = table.exact(row, column).times(Rational.of(100));
                assertThat(rounded.minus(exact).abs()).isLessThan(unit);
                assertThat(rounded.dividedBy(unit).isWhole()).isTrue();
            }
        }
    }

    @Property
    void orderOfTheMunicipalitiesChangesNothing(@ForAll("cases") Case given, @ForAll Random random) {
        List<MunicipalFunding> shuffled = Lists.newArrayList(given.fundings());
        Collections.shuffle(shuffled, random);

        assertThat(MunicipalRtaCalculator.table(given.arrangement(), 2015, shuffled, given.unit()))
                .isEqualTo(given.table());
    }

    /** Against the formula written out anew, in decimals: every figure is finite, since percentages are. */
    @Property
    void exactValuesFollowTheFormula(@ForAll("cases") Case given) {
        RtaTable table = given.table().table();
        RtaYear year = given.arrangement().year(2015);
        BigDecimal execution = year.share(RtaYear.EXECUTION).percent().movePointLeft(2);
        BigDecimal strengthening = year.share(RtaYear.STRENGTHENING).percent().movePointLeft(2);

        for (MunicipalFunding funding : given.fundings()) {
            BigDecimal base = euros(funding.base());
            BigDecimal kept = BigDecimal.ONE.subtract(execution).subtract(strengthening);
            BigDecimal pgb = euros(funding.awbz())
                    .multiply(kept)
                    .multiply(funding.pgbShare().percent().movePointLeft(2));
            String row = funding.municipality();
            assertThat(table.exact(row, "pgb")).isEqualTo(Rational.of(pgb));
            assertThat(table.exact(row, "execution")).isEqualTo(Rational.of(base.multiply(execution)));
            assertThat(table.exact(row, "strengthening")).isEqualTo(Rational.of(base.multiply(strengthening)));
            assertThat(table.exact(row, "contribution"))
                    .isEqualTo(Rational.of(base.multiply(kept).subtract(pgb)));
        }
    }

    private static BigDecimal euros(MonetaryAmount amount) {
        return BigDecimal.valueOf(cents(amount), 2);
    }

    /** The two readings lie the cut apart, and both have rows that sum to the base. */
    @Property
    void readingsLieTheCutApart(@ForAll("cases") Case given) {
        RtaArrangement later = RtaArrangement.builder()
                .cutInBase(Percentage.of("1"))
                .addYears(RtaYear.builder()
                        .year(2016)
                        .cut(Percentage.of("6.5"))
                        .putShares(RtaYear.STRENGTHENING, Percentage.of("2"))
                        .putShares(RtaYear.EXECUTION, Percentage.of("3"))
                        .putShares(RtaYear.DIRECT_CARE, Percentage.of("89.5"))
                        .build())
                .build();

        ImmutableList<ContributionLine> lines = ContributionCalculator.lines(later, given.fundings(), given.unit());

        assertThat(lines).hasSize(given.fundings().size() + 1);
        for (MunicipalFunding funding : given.fundings()) {
            ContributionLine line = lines.stream()
                    .filter(candidate -> candidate.municipality().equals(funding.municipality()))
                    .findFirst()
                    .orElseThrow();
            Rational cut = Rational.of(euros(funding.base()).multiply(new BigDecimal("0.055")));
            assertThat(Rational.of(euros(line.base()).subtract(euros(line.afterCut())))
                            .minus(cut)
                            .abs())
                    .isLessThan(Rational.of(euros(given.unit())).times(Rational.of(2)));
            assertThat(Rational.of(euros(line.effect())).minus(cut).abs().times(Rational.of(2)))
                    .isLessThanOrEqualTo(Rational.of(euros(given.unit())));
        }
        assertThat(lines.get(lines.size() - 1).base())
                .isEqualTo(Euro.ofCents(sum(lines.stream()
                        .limit(lines.size() - 1L)
                        .map(ContributionLine::base)
                        .toList())));
    }

    @Property
    void reconcilesWithItself(@ForAll("cases") Case given) {
        MunicipalRta rta = given.table();

        assertThat(rta.reconcile(rta.table().amounts()).isClean()).isTrue();
    }

    @Property
    void changedCellsAreFoundExactly(@ForAll("cases") Case given, @ForAll Random random) {
        MunicipalRta rta = given.table();
        AmountTable amounts = rta.table().amounts();
        String row = amounts.rows().get(random.nextInt(amounts.rows().size()));
        int column = random.nextInt(MunicipalRta.COLUMNS.size());
        AmountTable published = withOneCentMore(amounts, row, column);

        Reconciliation found = rta.reconcile(published);

        assertThat(found.cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.difference()).isEqualTo(Euro.ofCents(1)));
        assertThat(found.rows()).extracting(CellDifference::row).containsExactly(row);
        assertThat(found.columns())
                .extracting(CellDifference::column)
                .containsExactly(amounts.columns().get(column));
    }

    @Property
    void careInKindAndPersonalBudgetsAreAllOfAwbz(@ForAll("cases") Case given) {
        MunicipalRta rta = given.table();

        for (MunicipalFunding funding : given.fundings()) {
            assertThat(sum(List.of(
                            rta.careInKind(funding.municipality()),
                            rta.table().cell(funding.municipality(), MunicipalRta.PGB))))
                    .isEqualTo(cents(funding.awbz()));
        }
    }

    @Property
    void sharesCloseForAnyMunicipalitiesAndYears(@ForAll("cases") Case given) {
        RtaTable table = RtaShareCalculator.amounts(
                given.arrangement(),
                2015,
                Maps.transformValues(
                        Maps.uniqueIndex(given.fundings(), MunicipalFunding::municipality), MunicipalFunding::base),
                given.unit());

        for (MunicipalFunding funding : given.fundings()) {
            AmountTable amounts = table.amounts();
            assertThat(sum(amounts.columns().stream()
                            .filter(column -> !column.equals(RtaTable.TOTAL))
                            .map(column -> amounts.cell(funding.municipality(), column))
                            .toList()))
                    .isEqualTo(cents(funding.base()));
        }
    }

    record Case(RtaArrangement arrangement, ImmutableList<MunicipalFunding> fundings, MonetaryAmount unit) {

        MunicipalRta table() {
            return MunicipalRtaCalculator.table(arrangement, 2015, fundings, unit);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Long> units = Arbitraries.of(1L, 100L, 100_000L);
        return units.flatMap(unit -> Combinators.combine(arrangements(), fundings(unit))
                        .as((arrangement, fundings) -> new Case(arrangement, fundings, Euro.ofCents(unit))))
                .withoutEdgeCases();
    }

    private static Arbitrary<RtaArrangement> arrangements() {
        return Combinators.combine(percent(3, 20), percent(3, 20), percent(2, 10))
                .as((strengthening, execution, cut) -> RtaArrangement.builder()
                        .cutInBase(cut)
                        .addYears(RtaYear.builder()
                                .year(2015)
                                .cut(cut)
                                .putShares(RtaYear.STRENGTHENING, strengthening)
                                .putShares(RtaYear.EXECUTION, execution)
                                .putShares(
                                        RtaYear.DIRECT_CARE,
                                        strengthening.plus(execution).complement())
                                .build())
                        .build());
    }

    private static Arbitrary<ImmutableList<MunicipalFunding>> fundings(long unit) {
        return Combinators.combine(units(), units(), units(), percent(6, 100), units().optional())
                .as((vws, awbz, zvw, share, total) -> MunicipalFunding.builder()
                        .municipality("?")
                        .vws(Euro.ofCents(vws * unit))
                        .awbz(Euro.ofCents(awbz * unit))
                        .zvw(Euro.ofCents(zvw * unit))
                        .pgbShare(share)
                        .circularTotal(total.map(units -> Euro.ofCents(units * unit)))
                        .build())
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(MunicipalRtaProperties::numbered);
    }

    private static Arbitrary<Long> units() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(0L, 1L, 2L)),
                Tuple.of(4, Arbitraries.longs().between(0, 10_000_000)));
    }

    private static ImmutableList<MunicipalFunding> numbered(List<MunicipalFunding> fundings) {
        ImmutableList.Builder<MunicipalFunding> numbered = ImmutableList.builder();
        for (int code = 0; code < fundings.size(); code++) {
            numbered.add(fundings.get(code).toBuilder()
                    .municipality("%04d".formatted(code))
                    .build());
        }
        return numbered.build();
    }

    private static Arbitrary<Percentage> percent(int decimals, int most) {
        Arbitrary<BigDecimal> any = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(most))
                .ofScale(decimals);
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of(BigDecimal.ZERO, BigDecimal.valueOf(most))), Tuple.of(4, any))
                .map(Percentage::of);
    }

    private static AmountTable withOneCentMore(AmountTable amounts, String row, int column) {
        List<MonetaryAmount> changed = Lists.newArrayList(
                Optional.ofNullable(amounts.amounts().get(row)).orElseThrow());
        changed.set(column, changed.get(column).add(Euro.ofCents(1)));
        AmountTable.Builder builder =
                AmountTable.builder().columns(amounts.columns()).totals(amounts.totals());
        amounts.amounts()
                .forEach((name, cells) ->
                        builder.putAmounts(name, name.equals(row) ? ImmutableList.copyOf(changed) : cells));
        return builder.build();
    }

    private static long sum(List<MonetaryAmount> amounts) {
        return amounts.stream().mapToLong(MunicipalRtaProperties::cents).sum();
    }

    private static long cents(MonetaryAmount amount) {
        return Euro.cents(amount, "amount");
    }
}
