package nl.regiokas.settlement;

import static nl.regiokas.settlement.Town.code;
import static nl.regiokas.settlement.Town.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.SettledYears;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Volumes;
import nl.regiokas.settlement.payment.Payment;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What callers give by mistake is refused with its role and value, and never ends in another exception. */
@SuppressWarnings("NullAway") // null is what these tests give
class RefusedValuesTest {

    private static final SolidarityScheme SCHEME = scheme(2018, Models.actualUse(AllocationKeys.equal()));
    private static final Party ONE = new Party("0001");

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(RefusalException.class).hasMessage(message);
    }

    @Test
    void segmentsAndYearsOfPlainFactsAreRefusedTogether() {
        refused(
                () -> SettlementFacts.builder()
                        .municipality("0001", 1)
                        .product("CLINIC", "intensive")
                        .product("BED", "Crisis")
                        .cost("0001", "CLINIC", Integer.MAX_VALUE, "1.00")
                        .cost("0001", "CLINIC", Integer.MIN_VALUE, "1.00")
                        .build(),
                """
                segment must be one of BASIC, FLEXIBLE, INTENSIVE, COMPULSORY, CRISIS but was "intensive" (product CLINIC)
                segment must be one of BASIC, FLEXIBLE, INTENSIVE, COMPULSORY, CRISIS but was "Crisis" (product BED)
                year of a cost must be from 1900 to 2200 but was 2147483647 (municipality 0001, product CLINIC)
                year of a cost must be from 1900 to 2200 but was -2147483648 (municipality 0001, product CLINIC)""".stripTrailing());
    }

    @Test
    void firstAndLastYearOfALedgerAreTaken() {
        SettlementFacts facts = SettlementFacts.builder()
                .municipality("0001", 1)
                .product("CLINIC", "INTENSIVE")
                .cost("0001", "CLINIC", 1900, "1.00")
                .cost("0001", "CLINIC", 2200, "2.00")
                .build();
        assertThat(facts.ledger().firstYear()).isEqualTo(1900);
        assertThat(facts.ledger().lastYear()).isEqualTo(2200);
    }

    @Test
    void aPartyHasACode() {
        refused(() -> new Party(null), "code of party must not be null");
        refused(() -> new Party(""), "code of a party must not be blank");
        refused(() -> new Party(" "), "code of a party must not be blank");
        assertThat(Party.of(code("0001"))).isEqualTo(ONE);
    }

    @Test
    void aPaymentIsOfMoreThanNothingToAnother() {
        refused(() -> new Payment(ONE, ONE, 1), "a payment must be to another party but was from and to 0001");
        refused(
                () -> new Payment(ONE, Party.CASHIER, 0),
                "payment must be above zero but was EUR 0.00 (from 0001 to cashier)");
        refused(
                () -> new Payment(Party.CASHIER, ONE, -1),
                "payment must be above zero but was EUR -0.01 (from cashier to 0001)");
        refused(() -> new Payment(null, ONE, 1), "payer of payment must not be null");
        refused(() -> new Payment(ONE, null, 1), "receiver of payment must not be null");
    }

    @Test
    void nullIsRefusedAtTheFrontDoor() {
        SettlementFacts facts = new Town().with("0001", 1).facts();
        refused(() -> Settlement.of(null, facts), "scheme of settlement must not be null");
        refused(() -> Settlement.of(SCHEME, null), "facts of settlement must not be null");
        refused(() -> Settlement.of(null, facts, State.opening(SCHEME)), "scheme of settlement must not be null");
        refused(() -> Settlement.of(SCHEME, facts, null), "opening state of settlement must not be null");
        refused(() -> Settlement.of((SettledYears) null), "settled years of settlement must not be null");
        refused(() -> new ChargeKind(null, Cause.MODEL), "code of kind of charge must not be null");
        refused(() -> new ChargeKind("OWN", null), "cause of kind of charge must not be null");
    }

    @Test
    void aBalanceBeyondALongIsRefused() {
        Position position = new Position(2018, ONE, 0, Long.MAX_VALUE, -1);
        String message = "balance must fit in 64 bits of cents but was EUR 92233720368547758.08"
                + " (charge EUR 92233720368547758.07, advance EUR -0.01) (2018, party 0001)";
        refused(position::balanceCents, message);
        refused(position::balance, message);
        assertThat(new Position(2018, ONE, 0, Long.MAX_VALUE, 0).balanceCents()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aPercentageBeyondALongIsRefused() {
        refused(
                () -> Volumes.halfUpCents(Percentage.of("200"), Long.MAX_VALUE),
                "200% of EUR 92233720368547758.07 must fit in 64 bits of cents but was EUR 184467440737095516.14");
        assertThat(Volumes.halfUpCents(Percentage.HUNDRED, Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
        assertThat(Volumes.halfUpCents(Percentage.of("0.5"), -100)).isEqualTo(-1);
    }

    @Test
    void aGrowingAmountOfAFarYearIsRefused() {
        YearlyAmount growing = YearlyAmount.growing(-2, Euro.parse("1.00"), Percentage.ZERO);
        for (int asked : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            refused(
                    () -> growing.cents(asked),
                    "a growing amount must be asked at most 200 years from its own year -2 but was asked in " + asked);
        }
        assertThat(growing.cents(198)).isEqualTo(OptionalLong.of(100));
    }
}
