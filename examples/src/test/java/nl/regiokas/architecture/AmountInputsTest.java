package nl.regiokas.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.util.Locale;
import javax.money.MonetaryAmount;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.ClientLedger;
import nl.regiokas.exchange.region.PlanRow;
import nl.regiokas.exchange.region.StreamsRow;
import nl.regiokas.risk.result.Spread;
import nl.regiokas.risk.simulation.RiskStudy;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.ChargeId;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.explanation.SettlementRule;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** An input in euro makes what the same input in cents makes. */
class AmountInputsTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    private static final Party PARTY = Party.of(BEDUM);
    private static final MonetaryAmount AMOUNT = Euro.parse("12.34");
    private static final MonetaryAmount UNFIT = AMOUNT.divide(1000);
    private static final OpenItem ITEM = OpenItem.of(BEDUM, 2018, 2017, ChargeKind.INSTALMENT);
    private static final ImmutableMap<String, ImmutableSortedMap<OpenItem, Long>> OPEN_CENTS =
            ImmutableMap.of("all", ImmutableSortedMap.of(ITEM, 1234L));
    private static final ImmutableMap<String, ImmutableSortedMap<OpenItem, MonetaryAmount>> OPEN =
            ImmutableMap.of("all", ImmutableSortedMap.of(ITEM, AMOUNT));

    private static SolidarityScheme scheme() {
        return SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2018)
                .addScopes(Scope.builder()
                        .name("all")
                        .products("44A01")
                        .model(Models.actualUse("youth"))
                        .build())
                .build();
    }

    @Test
    void statesAreOpenedInEuro() {
        assertThat(ScopeState.of(AMOUNT)).isEqualTo(ScopeState.of(1234));
        assertThat(State.opening(scheme(), OPEN)).isEqualTo(State.openingCents(scheme(), OPEN_CENTS));
        assertThat(State.opening(scheme(), OPEN).openItems()).isEqualTo(OPEN);
        assertThat(ScopeState.builder()
                        .fund(AMOUNT)
                        .openItems(ImmutableSortedMap.of(ITEM, AMOUNT))
                        .build())
                .isEqualTo(ScopeState.builder()
                        .fundCents(1234)
                        .openCents(ImmutableSortedMap.of(ITEM, 1234L))
                        .build());
        assertThat(State.builder()
                        .after(2018)
                        .charges(ImmutableTable.of("all", 2018, ImmutableSortedMap.of(BEDUM, AMOUNT)))
                        .settledCost(ImmutableTable.of(2018, BEDUM, AMOUNT))
                        .build())
                .isEqualTo(State.builder()
                        .after(2018)
                        .chargeCents(ImmutableTable.of("all", 2018, ImmutableSortedMap.of(BEDUM, 1234L)))
                        .settledCents(ImmutableTable.of(2018, BEDUM, 1234L))
                        .build());
        assertThatThrownBy(() -> ScopeState.of(UNFIT))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("fund of scope state");
    }

    @Test
    void booksTakeEuro() {
        ChargeId charge = new ChargeId(2018, "all", PARTY, ChargeKind.OWN_USE);
        Books books = Books.open(scheme(), State.opening(scheme()));

        assertThat(Booking.of(charge, AMOUNT)).isEqualTo(Booking.of(charge, 1234));
        assertThat(Charge.recorded(2018, "all", PARTY, ChargeKind.OWN_USE, AMOUNT, false))
                .isEqualTo(Charge.recorded(2018, "all", PARTY, ChargeKind.OWN_USE, 1234, false));
        assertThat(books.withDue(ImmutableMap.of(PARTY, AMOUNT)).dueCents())
                .isEqualTo(books.withDueCents(ImmutableMap.of(PARTY, 1234L)).dueCents())
                .containsEntry(PARTY, 1234L);
        assertThat(Balances.of(ImmutableMap.of(PARTY, AMOUNT)))
                .isEqualTo(Balances.ofCents(ImmutableMap.of(PARTY, 1234L)));
    }

    @Test
    void ledgersOfClientsTakeEuro() {
        ProductCode product = ProductCode.of("44A01");
        ClientLedger none = ClientLedger.ofCells(ImmutableList.of(BEDUM), ImmutableList.of(product), cells -> {});

        assertThat(none.plusClient(BEDUM, product, 2018, AMOUNT).costs(BEDUM, 2018, code -> true))
                .isEqualTo(none.plusClient(BEDUM, product, 2018, 1234).costs(BEDUM, 2018, code -> true))
                .containsExactly(AMOUNT);
    }

    @Test
    void studiesOfRiskTakeEuro() {
        RiskStudy.Builder study = RiskStudy.builder()
                .facts(SettlementFacts.builder()
                        .municipality("0005", 100)
                        .product("44A01", "INTENSIVE")
                        .cost("0005", "44A01", 2016, "70.00")
                        .cost("0005", "44A01", 2017, "80.00")
                        .build())
                .addSchemes(scheme())
                .seed(1);

        assertThat(study.openItems(OPEN).build().openItemCents()).isEqualTo(OPEN_CENTS);
        assertThat(Spread.of(ImmutableList.of(AMOUNT, AMOUNT))).isEqualTo(Spread.of(new long[] {1234, 1234}));
    }

    @Test
    void explanationsTakeEuro() {
        Wording words = Wording.in(Locale.ENGLISH);

        assertThat(Explanation.of(SettlementRule.COST, AMOUNT)).isEqualTo(Explanation.of(SettlementRule.COST, 1234));
        assertThat(Figure.amount("cost", AMOUNT)).isEqualTo(Figure.amount("cost", 1234));
        assertThat(words.amount(AMOUNT)).isEqualTo(words.amount(1234)).isEqualTo("EUR 12.34");
    }

    @Test
    void rowsOfFilesTakeEuro() {
        PlanRow.Builder plan = PlanRow.builder().year(2018).municipality(BEDUM).segment(Segment.BASIC);
        StreamsRow.Builder streams = StreamsRow.builder()
                .municipality("0005")
                .pgbShare(BigDecimal.ZERO)
                .vwsCents(1);

        assertThat(plan.amount(AMOUNT).build().amountCents()).isEqualTo(1234);
        assertThat(streams.awbz(AMOUNT).zvw(AMOUNT).total(AMOUNT).build())
                .isEqualTo(
                        streams.awbzCents(1234).zvwCents(1234).totalCents(1234).build());
    }
}
