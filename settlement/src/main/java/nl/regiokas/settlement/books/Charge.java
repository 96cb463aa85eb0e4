package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import javax.money.MonetaryAmount;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.ChargeKind;

/**
 * What a party is charged of one kind in one scope and year: one row of a booked column.
 * Dutch: boeking, in rekening gebracht bedrag.
 *
 * <p>Equal when year, scope, party, kind, amount, and whether it lies in the fund are.
 *
 * @since 0.2.0
 */
public final class Charge {

    private final int year;
    private final String scope;
    private final Party party;
    private final BookedColumn column;
    private final int row;

    Charge(int year, String scope, BookedColumn column, int row) {
        this.year = year;
        this.scope = scope;
        this.party = column.party(row);
        this.column = column;
        this.row = row;
    }

    /**
     * Returns a charge as it was recorded elsewhere, such as in a document. It explains itself by its amount alone.
     *
     * @param year the year of account
     * @param scope the scope's name
     * @param party who is charged
     * @param kind what it is for
     * @param amountCents cents, not zero
     * @param inFund whether it is booked in the fund; always so for an outside party
     * @return the charge
     * @throws nl.regiokas.core.fault.RefusalException when the amount is zero
     */
    public static Charge recorded(
            int year, String scope, Party party, ChargeKind kind, long amountCents, boolean inFund) {
        Attributes.given(scope, "scope of charge");
        Attributes.given(party, "party of charge");
        Attributes.given(kind, "kind of charge");
        Faults.require(amountCents != 0, BooksFault.CHARGE_ZERO, kind, party);
        long[] cents = {amountCents};
        Basis basis = new Recorded(amountCents);
        BookedColumn column = party.municipality()
                .map(code -> BookedColumn.of(kind, ImmutableList.of(code), cents, basis, inFund))
                .orElseGet(() -> BookedColumn.ofOutside(kind, party.code(), amountCents, basis));
        return new Charge(year, scope, column, 0);
    }

    /**
     * Returns a charge as it was recorded elsewhere, such as in a document. It explains itself by its amount alone.
     *
     * @param year the year of account
     * @param scope the scope's name
     * @param party who is charged
     * @param kind what it is for
     * @param amount euro, not zero
     * @param inFund whether it is booked in the fund; always so for an outside party
     * @return the charge
     * @throws nl.regiokas.core.fault.RefusalException when the amount is zero or not in whole cents of euro
     */
    public static Charge recorded(
            int year, String scope, Party party, ChargeKind kind, MonetaryAmount amount, boolean inFund) {
        return recorded(year, scope, party, kind, Euro.cents(amount, "amount of charge"), inFund);
    }

    /** The reason of an amount that came without one. */
    private record Recorded(long amountCents) implements Basis {

        @Override
        public long cents(int row) {
            return amountCents;
        }

        @Override
        public Explanation explain(int row, ChargeContext context) {
            return Explanation.sum(BooksRule.RECORDED, context.subject(), ImmutableList.of()).toBuilder()
                    .value(Rational.of(amountCents))
                    .build();
        }
    }

    /**
     * Returns the year in which it is booked.
     *
     * @return the year of account
     */
    public int year() {
        return year;
    }

    /**
     * Returns the scope in which it is booked.
     *
     * @return the scope's name
     */
    public String scope() {
        return scope;
    }

    /**
     * Returns who is charged.
     *
     * @return a municipality or an outside party
     */
    public Party party() {
        return party;
    }

    /**
     * Returns what it is for.
     *
     * @return the kind
     */
    public ChargeKind kind() {
        return column.kind();
    }

    /**
     * Returns the amount: positive to pay, negative to receive, never zero.
     *
     * @return euro
     */
    public MonetaryAmount amount() {
        return Euro.ofCents(amountCents());
    }

    /**
     * Returns the amount in cents.
     *
     * @return cents, never zero
     */
    public long amountCents() {
        return column.cents(row);
    }

    /**
     * Returns whether it is booked in the fund; own use of a municipality outside the scope is not.
     *
     * @return true when it is part of the fund's charges
     */
    public boolean isInFund() {
        return column.isInFund();
    }

    /**
     * Returns why.
     *
     * @return the basis of its column
     */
    public Basis basis() {
        return column.basis();
    }

    /**
     * Returns its place in the column of its basis.
     *
     * @return the row
     */
    public int row() {
        return row;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Charge other
                && year == other.year
                && scope.equals(other.scope)
                && party.equals(other.party)
                && kind().equals(other.kind())
                && amountCents() == other.amountCents()
                && isInFund() == other.isInFund();
    }

    @Override
    public int hashCode() {
        return Objects.hash(year, scope, party, kind(), amountCents());
    }

    /** Returns year, scope, party, kind and amount. */
    @Override
    public String toString() {
        return year + " " + scope + " " + party + " " + kind() + " " + Euro.text(amountCents());
    }
}
