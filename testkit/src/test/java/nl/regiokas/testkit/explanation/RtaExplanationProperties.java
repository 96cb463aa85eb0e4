package nl.regiokas.testkit.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.regiokas.budgeting.explanation.MunicipalRtaExplainer;
import nl.regiokas.budgeting.rta.MunicipalFunding;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.MunicipalRtaCalculator;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.budgeting.rta.RtaYear;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;

/** Over generated arrangements and budgets: every cell of the RTA table is explained to the cent. */
class RtaExplanationProperties {

    @Provide
    Arbitrary<RtaArrangement> arrangements() {
        return RegiokasArbitraries.rtaArrangements();
    }

    @Provide
    Arbitrary<List<MunicipalFunding>> fundings() {
        Arbitrary<Integer> euros = Arbitraries.integers().between(0, 9_000_000);
        Arbitrary<Integer> off = Arbitraries.integers().between(-1, 2);
        Arbitrary<BigDecimal> share = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(1);
        return Combinators.combine(euros, euros, euros, share, off)
                .as(RtaExplanationProperties::funding)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(RtaExplanationProperties::numbered);
    }

    /** A municipality may have a total in the circular, which may differ from its streams by a euro. */
    private static MunicipalFunding funding(int vws, int awbz, int zvw, BigDecimal share, int off) {
        return MunicipalFunding.builder()
                .municipality("M")
                .vws(Euro.ofCents(100L * vws + 100))
                .awbz(Euro.ofCents(100L * awbz))
                .zvw(Euro.ofCents(100L * zvw))
                .pgbShare(Percentage.of(share))
                .circularTotal(
                        off > 1
                                ? Optional.empty()
                                : Optional.of(Euro.ofCents(100L * vws + 100L * awbz + 100L * zvw + 100L * off + 100)))
                .build();
    }

    private static List<MunicipalFunding> numbered(List<MunicipalFunding> fundings) {
        ImmutableList.Builder<MunicipalFunding> numbered = ImmutableList.builder();
        for (int i = 0; i < fundings.size(); i++) {
            numbered.add(fundings.get(i).toBuilder().municipality("M" + i).build());
        }
        return numbered.build();
    }

    @Property
    void everyCellIsTheSumOfItsParts(
            @ForAll("arrangements") RtaArrangement arrangement, @ForAll("fundings") List<MunicipalFunding> fundings) {
        for (RtaYear year : arrangement.years()) {
            MunicipalRta rta = MunicipalRtaCalculator.table(arrangement, year.year(), fundings, Euro.parse("1.00"));
            MunicipalRtaExplainer explainer = MunicipalRtaExplainer.of(rta, arrangement);
            for (String row : Iterables.concat(rta.table().amounts().rows(), ImmutableList.of(RtaTable.TOTAL))) {
                for (String column : Iterables.concat(MunicipalRta.COLUMNS, ImmutableList.of(RtaTable.TOTAL))) {
                    Explanation cell = explainer.cell(row, column);
                    assertThat(cell.amount()).isEqualTo(rta.table().cell(row, column));
                    assertThat(cell.tree()).allSatisfy(RtaExplanationProperties::addsUp);
                }
            }
        }
    }

    private static void addsUp(Explanation node) {
        if (!node.parts().isEmpty()) {
            assertThat(node.parts().stream().map(Explanation::value).reduce(Rational.ZERO, Rational::plus))
                    .isEqualTo(node.value());
        }
    }
}
