package nl.regiokas.budgeting.earmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;

class EarmarkTest {

    private static final RtaArrangement GRONINGEN = RtaArrangement.groningen();

    @Example
    void transformationOfTheFourMunicipalities() {
        TransformationMoney money = TransformationMoney.of(
                GRONINGEN,
                Euro.parse("13878933"),
                ImmutableList.of(
                        new TransformationAssignment("dyslexia", 2015, Euro.parse("1000000.30")),
                        new TransformationAssignment("Spoed4jeugd", 2015, Euro.parse("87893")),
                        new TransformationAssignment("Spoed4jeugd", 2016, Euro.parse("1387893.31"))));

        assertThat(money.years()).extracting(TransformationYear::year).containsExactly(2015, 2016, 2017);
        assertThat(money.years().get(0).available()).isEqualTo(Euro.parse("1387893.30"));
        assertThat(money.years().get(0).left()).isEqualTo(Euro.parse("300000"));
        assertThat(money.years().get(0).isOverspent()).isFalse();
        assertThat(money.years().get(1).left()).isEqualTo(Euro.parse("-0.01"));
        assertThat(money.years().get(1).isOverspent()).isTrue();
        assertThat(money.years().get(2).spent()).isEqualTo(Euro.ZERO);
    }

    @Example
    void spendingExactlyWhatIsSetApartIsNotOverspent() {
        TransformationYear year = new TransformationYear(2015, Euro.parse("5"), Euro.parse("5"));

        assertThat(year.left()).isEqualTo(Euro.ZERO);
        assertThat(year.isOverspent()).isFalse();
    }

    @Example
    void assignmentsWithoutAPlaceAreRefused() {
        ImmutableList<TransformationAssignment> assignments = ImmutableList.of(
                new TransformationAssignment("a", 2018, Euro.parse("-1")),
                new TransformationAssignment("a", 2015, Euro.ZERO),
                new TransformationAssignment("a", 2015, Euro.ZERO));

        assertThatThrownBy(() -> TransformationMoney.of(GRONINGEN, Euro.parse("-5"), assignments))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        base must not be negative but was EUR -5.00
                        assignment a must not be negative but was EUR -1.00 (2018)
                        assignment a must be in a year of the arrangement but was in 2018
                        assignment a must be given once a year but is given again in 2015""");
    }

    @Example
    void aReserveIsCarriedAndSpendingElsewhereIsReported() {
        YouthFund fund = YouthFund.of(
                ImmutableMap.of(2015, Euro.parse("100"), 2016, Euro.parse("50")),
                ImmutableList.of(
                        new FundSpending(2015, SpendingDomain.YOUTH, Euro.parse("60")),
                        new FundSpending(2015, SpendingDomain.OUTSIDE, Euro.parse("10")),
                        new FundSpending(2016, SpendingDomain.SUPPORT, Euro.parse("5")),
                        new FundSpending(2016, SpendingDomain.PARTICIPATION, Euro.parse("6")),
                        new FundSpending(2017, SpendingDomain.YOUTH, Euro.parse("100"))));

        assertThat(fund.years())
                .extracting(EarmarkYear::closing)
                .containsExactly(Euro.parse("30"), Euro.parse("69"), Euro.parse("-31"));
        assertThat(fund.years().get(0).spentOutside()).isEqualTo(Euro.parse("10"));
        assertThat(fund.years().get(0).spentOnOtherLaws()).isEqualTo(Euro.ZERO);
        assertThat(fund.years().get(1).spentOnOtherLaws()).isEqualTo(Euro.parse("11"));
        assertThat(fund.years().get(1).opening()).isEqualTo(Euro.parse("30"));
    }

    private static MonetaryAmount halfACent() {
        return Euro.parse("0.01").divide(2);
    }

    /** An amount in parts of a cent hides no other fault. */
    @Example
    void partsOfACentAreReportedNextToEverythingElse() {
        assertThatThrownBy(() -> YouthFund.of(
                        ImmutableMap.of(2014, halfACent(), 2015, Euro.parse("-1")),
                        ImmutableList.of(new FundSpending(2019, SpendingDomain.YOUTH, Euro.ZERO))))
                .isInstanceOf(RefusalException.class)
                .hasMessage("""
                        receipt of the youth fund must be of 2015, 2016 or 2017 but was of 2014
                        receipt of the youth fund must have at most 2 decimals but was EUR 0.005
                        receipt of the youth fund must not be negative but was EUR -1.00 (2015)
                        spending of the youth fund must be of 2015, 2016 or 2017 but was of 2019""");
        assertThatThrownBy(() -> TransformationMoney.of(
                        GRONINGEN,
                        halfACent(),
                        ImmutableList.of(new TransformationAssignment("b", 2015, Euro.parse("-1")))))
                .hasMessage("""
                        base must have at most 2 decimals but was EUR 0.005
                        assignment b must not be negative but was EUR -1.00 (2015)""");
    }

    @Example
    void otherYearsAreRefused() {
        ImmutableMap<Integer, MonetaryAmount> received = ImmutableMap.of(2018, Euro.parse("-1"));
        ImmutableList<FundSpending> spending =
                ImmutableList.of(new FundSpending(2014, SpendingDomain.YOUTH, Euro.ZERO));

        assertThatThrownBy(() -> YouthFund.of(received, spending)).hasMessage("""
                receipt of the youth fund must be of 2015, 2016 or 2017 but was of 2018
                receipt of the youth fund must not be negative but was EUR -1.00 (2018)
                spending of the youth fund must be of 2015, 2016 or 2017 but was of 2014""");
    }

    @Property
    void whatComesInIsSpentOrLeft(
            @ForAll("receipts") List<Long> receipts, @ForAll("spending") List<FundSpending> spending) {
        YouthFund fund = YouthFund.of(
                ImmutableMap.of(
                        2015, Euro.ofCents(receipts.get(0)),
                        2016, Euro.ofCents(receipts.get(1)),
                        2017, Euro.ofCents(receipts.get(2))),
                spending);

        long received = receipts.stream().mapToLong(Long::longValue).sum();
        long spent = spending.stream().mapToLong(line -> cents(line.amount())).sum();
        assertThat(cents(fund.left())).isEqualTo(received - spent);
    }

    @Property
    void whatIsSetApartIsSpentOrLeft(
            @ForAll("receipts") List<Long> amounts, @ForAll("assignments") List<TransformationAssignment> assignments) {
        TransformationMoney money = TransformationMoney.of(GRONINGEN, Euro.ofCents(amounts.get(0)), assignments);

        long spent = 0;
        for (TransformationYear year : money.years()) {
            assertThat(cents(year.available())).isEqualTo((amounts.get(0) + 5) / 10);
            assertThat(cents(year.left()) + cents(year.spent())).isEqualTo(cents(year.available()));
            spent += cents(year.spent());
        }
        assertThat(spent)
                .isEqualTo(assignments.stream()
                        .mapToLong(line -> cents(line.amount()))
                        .sum());
    }

    private static long cents(MonetaryAmount amount) {
        return Euro.cents(amount, "amount");
    }

    @Provide
    Arbitrary<List<Long>> receipts() {
        return Arbitraries.longs().between(0, 10_000_000_000L).list().ofSize(3);
    }

    @Provide
    Arbitrary<List<FundSpending>> spending() {
        return Combinators.combine(
                        Arbitraries.integers().between(2015, 2017),
                        Arbitraries.of(SpendingDomain.class),
                        Arbitraries.longs().between(-1_000_000, 10_000_000_000L))
                .as((year, domain, cents) -> new FundSpending(year, domain, Euro.ofCents(cents)))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<TransformationAssignment>> assignments() {
        return Combinators.combine(
                        Arbitraries.integers().between(2015, 2017),
                        Arbitraries.strings().alpha().ofLength(3),
                        Arbitraries.longs().between(0, 10_000_000_000L))
                .as((year, name, cents) -> new TransformationAssignment(name, year, Euro.ofCents(cents)))
                .list()
                .ofMaxSize(8)
                .uniqueElements(assignment -> assignment.year() + assignment.name());
    }
}
