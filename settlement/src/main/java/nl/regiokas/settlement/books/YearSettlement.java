package nl.regiokas.settlement.books;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The books of one year: charges, funds, positions, and the state after it.
 *
 * <p>Equal when the year, charges, funds, positions and closing state are.
 *
 * @since 0.2.0
 */
public final class YearSettlement {

    private final int year;
    private final ImmutableList<BookedScope> scopes;
    private final ImmutableList<FundYear> funds;
    private final ImmutableList<Position> positions;
    private final Supplier<ImmutableList<Charge>> charges;
    private final Supplier<State> closing;

    YearSettlement(
            int year,
            ImmutableList<BookedScope> scopes,
            ImmutableList<FundYear> funds,
            ImmutableList<Position> positions,
            Supplier<State> closing) {
        this.year = year;
        this.scopes = scopes;
        this.funds = funds;
        this.positions = positions;
        this.charges = Suppliers.memoize(this::makeCharges);
        this.closing = Suppliers.memoize(closing::get);
    }

    private ImmutableList<Charge> makeCharges() {
        ImmutableList.Builder<Charge> all = ImmutableList.builder();
        for (BookedScope scope : scopes) {
            for (BookedColumn column : scope.columns()) {
                for (int row = 0; row < column.size(); row++) {
                    if (column.cents(row) != 0) {
                        all.add(new Charge(year, scope.name(), column, row));
                    }
                }
            }
        }
        return all.build();
    }

    /**
     * Returns the year.
     *
     * @return the year of account
     */
    public int year() {
        return year;
    }

    /**
     * Returns what was booked, scope by scope.
     *
     * @return the scopes that are in force or run off, in the order of the scheme
     */
    public ImmutableList<BookedScope> scopes() {
        return scopes;
    }

    /**
     * Returns all charges other than zero.
     *
     * @return the charges in the order of scopes, columns and parties
     */
    public ImmutableList<Charge> charges() {
        return charges.get();
    }

    /**
     * Returns the funds.
     *
     * @return one a scope that is in force or runs off
     */
    public ImmutableList<FundYear> funds() {
        return funds;
    }

    /**
     * Returns the positions.
     *
     * @return one a municipality of the year, in the order of the codes, then one an outside party
     */
    public ImmutableList<Position> positions() {
        return positions;
    }

    /**
     * Returns the state after the year.
     *
     * @return what is carried to the next year
     */
    public State closing() {
        return closing.get();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof YearSettlement other
                && year == other.year
                && charges().equals(other.charges())
                && funds.equals(other.funds)
                && positions.equals(other.positions)
                && closing().equals(other.closing());
    }

    @Override
    public int hashCode() {
        return Objects.hash(year, funds, positions);
    }

    /** Returns the year and the number of charges. */
    @Override
    public String toString() {
        return "settlement of " + year + ", " + charges().size() + " charges";
    }
}
