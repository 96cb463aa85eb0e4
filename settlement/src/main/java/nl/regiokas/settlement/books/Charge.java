package nl.regiokas.settlement.books;

import java.util.Objects;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeKind;

/**
 * What a party is charged of one kind in one scope and year: one row of a booked column.
 * Dutch: boeking, in rekening gebracht bedrag.
 *
 * <p>Equal when year, scope, party, kind, amount, and whether it lies in the fund are.
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
