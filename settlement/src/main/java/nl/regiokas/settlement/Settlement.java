package nl.regiokas.settlement;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Notice;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.SettledYears;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.books.YearSettlement;
import nl.regiokas.settlement.explanation.SettlementExplainer;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.PaymentPlan;
import nl.regiokas.settlement.payment.PaymentPlans;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * A settled scheme: what everybody is charged, why, and who pays whom.
 * Dutch: afrekening.
 *
 * <p>A settlement depends on the scheme, the facts and the state it goes on from, and on nothing else. It is immutable and
 * may be shared between threads.
 *
 * @since 0.2.0
 */
public final class Settlement {

    private final SettledYears settled;
    private final SettlementExplainer explainer;

    private Settlement(SettledYears settled) {
        this.settled = settled;
        this.explainer = SettlementExplainer.of(settled);
    }

    /**
     * Settles every year of a scheme, from its opening funds on.
     *
     * @param scheme the scheme
     * @param facts what is known
     * @return the settlement
     * @throws RefusalException with every fault found, when the scheme cannot be settled
     */
    public static Settlement of(SolidarityScheme scheme, SettlementFacts facts) {
        Attributes.given(facts, "facts of settlement");
        return of(scheme, facts, State.opening(Attributes.given(scheme, "scheme of settlement")));
    }

    /**
     * Settles the years of a scheme that follow a state.
     *
     * @param scheme the scheme
     * @param facts what is known
     * @param opening the state to go on from
     * @return the settlement of the years after the state
     * @throws RefusalException with every fault found, when the scheme cannot go on from the state
     */
    public static Settlement of(SolidarityScheme scheme, SettlementFacts facts, State opening) {
        return of(SettledYears.settle(
                Attributes.given(scheme, "scheme of settlement"),
                Attributes.given(facts, "facts of settlement"),
                Attributes.given(opening, "opening state of settlement")));
    }

    /**
     * Returns the door to years that were settled, such as those of a closing.
     *
     * @param settled the years
     * @return the settlement
     */
    public static Settlement of(SettledYears settled) {
        return new Settlement(Attributes.given(settled, "settled years of settlement"));
    }

    /**
     * Returns the scheme.
     *
     * @return the scheme
     */
    public SolidarityScheme scheme() {
        return settled.scheme();
    }

    /**
     * Returns what was known.
     *
     * @return the facts
     */
    public SettlementFacts facts() {
        return settled.facts();
    }

    /**
     * Returns the years as the books have them.
     *
     * @return the settled years
     */
    public SettledYears settledYears() {
        return settled;
    }

    /**
     * Returns the years, each with its own door.
     *
     * @return the years in their order
     */
    public ImmutableList<Year> years() {
        return settled.years().stream().map(year -> new Year(settled, year)).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns a year.
     *
     * @param year the year asked for
     * @return its charges, funds, positions and payments
     * @throws RefusalException when it was not settled
     */
    public Year year(int year) {
        return new Year(settled, settled.year(year));
    }

    /**
     * Looks a year up.
     *
     * @param year the year asked for
     * @return its charges, funds, positions and payments; empty when it was not settled
     */
    public Optional<Year> findYear(int year) {
        return settled.findYear(year).map(books -> new Year(settled, books));
    }

    /**
     * Returns the charges of all years.
     *
     * @return the charges in the order of years
     */
    public ImmutableList<Charge> charges() {
        return all().flatMap(year -> year.charges().stream()).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the funds of all years.
     *
     * @return the funds in the order of years
     */
    public ImmutableList<FundYear> funds() {
        return all().flatMap(year -> year.funds().stream()).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the positions of all years.
     *
     * @return the positions in the order of years
     */
    public ImmutableList<Position> positions() {
        return all().flatMap(year -> year.positions().stream()).collect(ImmutableList.toImmutableList());
    }

    private Stream<YearSettlement> all() {
        return settled.years().stream();
    }

    /**
     * Returns the notices of the settlement: what is odd or not used.
     *
     * @return the notices
     */
    public ImmutableList<Notice> notices() {
        return settled.notices();
    }

    /**
     * Returns the state after the last year, to go on from.
     *
     * @return the state
     */
    public State state() {
        return settled.closing();
    }

    /**
     * Explains a charge.
     *
     * @param charge a charge of this settlement
     * @return how it came about, down to costs and terms
     */
    public Explanation explain(Charge charge) {
        return explainer.charge(charge);
    }

    /**
     * Explains a charge in the words of the library's models.
     *
     * @param charge a charge of this settlement
     * @param language Dutch or English
     * @return the lines of text
     */
    public String explain(Charge charge, Locale language) {
        return explain(charge, language, Models.types());
    }

    /**
     * Explains a charge in the words of given models, those of your own among them.
     *
     * @param charge a charge of this settlement
     * @param language Dutch or English
     * @param types the models whose words are used
     * @return the lines of text
     */
    public String explain(Charge charge, Locale language, ModelTypes types) {
        return ExplanationText.in(SettlementWording.in(language, types)).write(explain(charge));
    }

    /**
     * Returns the explanations of everything else: balances, costs, funds, payments.
     *
     * @return the explainer
     */
    public SettlementExplainer explainer() {
        return explainer;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Settlement other && settled.equals(other.settled);
    }

    @Override
    public int hashCode() {
        return settled.hashCode();
    }

    /** Returns the scheme's name and the years. */
    @Override
    public String toString() {
        return scheme().name() + ", settled from " + (settled.opening().after() + 1) + " to "
                + settled.closing().after();
    }

    /**
     * One year of a settlement.
     *
     * @since 0.2.0
     */
    public static final class Year {

        private final SettledYears settled;
        private final YearSettlement year;

        private Year(SettledYears settled, YearSettlement year) {
            this.settled = settled;
            this.year = year;
        }

        /**
         * Returns the year.
         *
         * @return the year of account
         */
        public int year() {
            return year.year();
        }

        /**
         * Returns the books of the year.
         *
         * @return the books
         */
        public YearSettlement books() {
            return year;
        }

        /**
         * Returns all charges.
         *
         * @return the charges other than zero
         */
        public ImmutableList<Charge> charges() {
            return year.charges();
        }

        /**
         * Returns the charges of a party.
         *
         * @param code a municipality's code or that of an outside party
         * @return its charges, none when it is charged nothing
         */
        public ImmutableList<Charge> charges(String code) {
            return year.charges().stream()
                    .filter(charge -> charge.party().code().equals(code))
                    .collect(ImmutableList.toImmutableList());
        }

        /**
         * Returns the position of a party.
         *
         * @param code a municipality's code or that of an outside party
         * @return its position
         * @throws RefusalException when it has none in this year; where it no longer exists its successors are named
         */
        public Position position(String code) {
            return findPosition(code).orElseThrow(() -> {
                settled.requireExisting(new Party(code), year.year());
                return RefusalException.of(DoorFault.PARTY_UNKNOWN, FaultValue.year(year.year()), code);
            });
        }

        /**
         * Returns the position of a party, if it has one.
         *
         * @param code a municipality's code or that of an outside party
         * @return its position, empty when it has none in this year
         */
        public Optional<Position> findPosition(String code) {
            Party party = new Party(code);
            return year.positions().stream()
                    .filter(position -> position.party().equals(party))
                    .findFirst();
        }

        /**
         * Returns the funds.
         *
         * @return one a scope that is in force or runs off
         */
        public ImmutableList<FundYear> funds() {
            return year.funds();
        }

        /**
         * Returns the plan by which everybody pays the cashier or receives from it.
         *
         * @return one transfer for every balance that is not zero
         */
        public PaymentPlan payments() {
            return PaymentPlans.throughCashier(Balances.of(year.positions()));
        }

        /**
         * Returns the plan by which parties pay one another.
         *
         * @return at most one transfer less than there are parties
         */
        public PaymentPlan nettedPayments() {
            return PaymentPlans.netted(Balances.of(year.positions()));
        }

        /** Equal when the books of the year are. */
        @Override
        public boolean equals(Object object) {
            return object instanceof Year other && year.equals(other.year);
        }

        @Override
        public int hashCode() {
            return year.hashCode();
        }

        /** Returns the year and its charges. */
        @Override
        public String toString() {
            return year.year() + ": " + year.charges();
        }
    }
}
