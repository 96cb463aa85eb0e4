package nl.regiokas.settlement.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.source.Source;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.actualuse.ActualUseModel;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeTest {

    private static final SharingModel MODEL = new ActualUseModel(AllocationKeys.equal());

    private static Scope.Builder scope(String name) {
        return Scope.builder().name(name).model(MODEL);
    }

    private static SolidarityScheme.Builder of(int first, int last, Scope.Builder... scopes) {
        SolidarityScheme.Builder scheme =
                SolidarityScheme.builder().firstYear(first).lastYear(last);
        for (Scope.Builder scope : scopes) {
            scheme.addScopes(scope.build());
        }
        return scheme;
    }

    @Test
    void productBelongsToTheFirstScopeThatNamesItOrItsSegment() {
        Product single = Product.of("45A03", "ambulant", Segment.INTENSIVE);
        Product other = Product.of("45A04", "ambulant", Segment.INTENSIVE);
        Product none = Product.of("46A01", "crisis", Segment.CRISIS);
        SolidarityScheme scheme = of(
                        2018,
                        2018,
                        scope("single").products("45A03"),
                        scope("segment").segments(Segment.INTENSIVE))
                .build();
        assertThat(scheme.scopeOf(single, 2018).map(Scope::name)).isEqualTo(Optional.of("single"));
        assertThat(scheme.scopeOf(other, 2018).map(Scope::name)).isEqualTo(Optional.of("segment"));
        assertThat(scheme.scopeOf(none, 2018)).isEmpty();
    }

    /** A scope before its first and after its last year claims nothing; what it names may change by year. */
    @Test
    void productBelongsPerYear() {
        Product product = Product.of("45A03", "ambulant", Segment.INTENSIVE);
        SolidarityScheme scheme = of(
                        2018,
                        2021,
                        scope("early").segments(Segment.INTENSIVE).from(2019).until(2019),
                        scope("late")
                                .segments(Dated.byYear(Map.of(
                                        2018,
                                        ImmutableSortedSet.<Segment>of(),
                                        2021,
                                        ImmutableSortedSet.of(Segment.INTENSIVE)))),
                        scope("rest").segments(Segment.values()))
                .build();
        assertThat(scheme.years())
                .extracting(year -> scheme.scopeOf(product, year).orElseThrow().name())
                .containsExactly("rest", "early", "rest", "late");
        Scope early = scheme.scope("early").orElseThrow();
        assertThat(scheme.years())
                .filteredOn(year -> scheme.isInForce(early, year))
                .containsExactly(2019);
        assertThat(scheme.firstYear(early)).isEqualTo(2019);
        assertThat(scheme.firstYear(scheme.scope("rest").orElseThrow())).isEqualTo(2018);
        assertThat(scheme.scope("none")).isEmpty();
    }

    @Test
    void schemeReportsAllItsFaultsAtOnce() {
        assertThatThrownBy(() -> of(2019, 2018, scope("a"), scope("a")).build())
                .isInstanceOf(RefusalException.class)
                .hasMessage("first year of the scheme must not be after its last year 2018 but was 2019\n"
                        + "name of a scope must be unique in the scheme but a stands twice");
        assertThatThrownBy(() -> of(1000, 1200).build()).hasMessage("""
                scheme must be of at most 200 years but was of 201
                scopes of the scheme must be at least one but were none""");
    }

    @Test
    void endsAreChecked() {
        assertThatThrownBy(() -> of(
                                2018,
                                2019,
                                scope("a").until(2018).atEnd(new AtEnd.Into("a")),
                                scope("b").until(2018).atEnd(new AtEnd.Into("z")),
                                scope("c").until(2017))
                        .build())
                .hasMessage("""
                        scope a must go into another scope of the scheme but goes into a
                        scope b must go into another scope of the scheme but goes into z
                        first year of scope c must not be after its last year 2017 but was 2018""");
    }

    @Test
    void outsidePartiesAreChecked() {
        assertThatThrownBy(() -> of(2018, 2018, scope("a"))
                        .addOutside(
                                new OutsideParty("rijk", "Rijk"),
                                new OutsideParty("rijk", "Rijk"),
                                new OutsideParty("cashier", "Kassier"),
                                new OutsideParty(" ", "none"))
                        .build())
                .hasMessage("""
                        code of an outside party must be unique in the scheme but rijk stands twice
                        code of an outside party must not be blank, cashier or total, begin with a point or hold a slash, a backslash or a control character but was 'cashier'
                        code of an outside party must not be blank, cashier or total, begin with a point or hold a slash, a backslash or a control character but was ' '""");
    }

    /** Files are called after an outside party. */
    @ParameterizedTest
    @ValueSource(strings = {"../../x", "a/b", "a\\b", ".", "..", ".a", " .a", "a\nb", "a\u0000"})
    void theCodeOfAnOutsidePartyLeadsNowhereElse(String code) {
        assertThatThrownBy(() -> of(2018, 2018, scope("a"))
                        .addOutside(new OutsideParty(code, "Rijk"))
                        .build())
                .hasMessageStartingWith("code of an outside party must not be blank, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rijk", "JB Noord", "a.b", "0001x", "zorg-é"})
    void otherCodesOfOutsidePartiesAreFine(String code) {
        assertThat(of(2018, 2018, scope("a"))
                        .addOutside(new OutsideParty(code, "Rijk"))
                        .build()
                        .outside())
                .hasSize(1);
    }

    @Test
    void scopeReportsAllItsFaultsAtOnce() {
        assertThatThrownBy(() -> scope(" ")
                        .from(2019)
                        .until(2018)
                        .unit(Euro.ZERO)
                        .openingFund(Euro.parse("1.00").divide(1000))
                        .build())
                .hasMessage("""
                        name of a scope must not be blank
                        first year of scope   must not be after its last year 2018 but was 2019
                        opening fund of scope   must have at most 2 decimals but was EUR 0.001
                        unit of scope   must be positive but was EUR 0.00""");
    }

    @Test
    void equalAmountsMakeEqualScopes() {
        MonetaryAmount other = fast("12.50");

        Scope scope = scope("a").openingFund(other).unit(other).build();

        assertThat(scope)
                .isEqualTo(scope("a")
                        .openingFund(Euro.parse("12.50"))
                        .unit(Euro.parse("12.50"))
                        .build());
        assertThat(Reserve.atLeast(other)).isEqualTo(Reserve.atLeast(Euro.parse("12.50")));
        assertThat(new OutsideShare("x", Percentage.HUNDRED, Optional.of(other)))
                .isEqualTo(new OutsideShare("x", Percentage.HUNDRED, Optional.of(Euro.parse("12.50"))));
    }

    private static MonetaryAmount fast(String euros) {
        return Monetary.getAmountTypes().stream()
                .filter(type -> type.getSimpleName().equals("FastMoney"))
                .map(type -> Monetary.getAmountFactory(type)
                        .setCurrency("EUR")
                        .setNumber(new BigDecimal(euros))
                        .create())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        Scope scope = scope("a").build();
        assertThat(scope.participants()).isEqualTo(Dated.always(Participants.all()));
        assertThat(scope.atEnd()).isEqualTo(AtEnd.RUN_OFF);
        assertThat(scope.leaving()).isEqualTo(new Leaving(Leaving.Instalments.KEEP, Leaving.Fund.STAYS));
        assertThat(scope.restate()).isEqualTo(Restate.ALL);
        assertThat(scope.unitCents()).isEqualTo(1);
        assertThat(scope.openingFundCents()).isZero();
        SolidarityScheme scheme = of(2018, 2018, scope("a")).build();
        assertThat(scheme.name()).isEqualTo("scheme");
        assertThat(scheme.source()).isEmpty();
        assertThat(scheme.lateLines()).isEqualTo(LateLines.RESTATE);
    }

    @Test
    void lateLinesOfTheCurrentYearLetWeightsStand() {
        SolidarityScheme.Builder scheme = of(2018, 2018, scope("a"), scope("b").restate(Restate.COSTS));
        SolidarityScheme restated = scheme.build();
        assertThat(restated.scopes()).map(restated::restate).containsExactly(Restate.ALL, Restate.COSTS);
        SolidarityScheme current = scheme.lateLines(LateLines.CURRENT_YEAR).build();
        assertThat(current.scopes()).map(current::restate).containsExactly(Restate.COSTS, Restate.COSTS);
    }

    @Test
    void theFirstSourceIsCited() {
        assertThat(of(2018, 2018, scope("a"))
                        .addSources(Source.of("one"), Source.of("two"))
                        .build()
                        .source())
                .isEqualTo(Optional.of(Source.of("one")));
    }

    @Test
    void schemesAreValues() {
        assertThat(of(2018, 2018, scope("a")).build())
                .isEqualTo(of(2018, 2018, scope("a")).build())
                .hasSameHashCodeAs(of(2018, 2018, scope("a")).build())
                .isNotEqualTo(of(2018, 2018, scope("b")).build())
                .isEqualTo(of(2018, 2018, scope("a")).build().toBuilder().build());
    }
}
