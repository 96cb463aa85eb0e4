package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;

/**
 * Open items that are booked: those that fall due, or all of a leaver or of a scope that ends.
 *
 * @param columns the open items they come from, by place
 * @param places the place of each row
 * @param sums the amount of each row
 */
@SuppressWarnings("ArrayRecordComponent")
record DueItems(ImmutableList<OpenColumn> columns, int[] places, long[] sums) implements Basis {

    @Override
    public long cents(int row) {
        return sums[row];
    }

    @Override
    public Explanation explain(int row, ChargeContext context) {
        int place = places[row];
        return Explanation.sum(
                BooksRule.INSTALMENTS,
                context.subject(),
                columns.stream()
                        .filter(one -> one.cents()[place] != 0)
                        .map(one -> context.openItem(
                                new ChargeContext.Item(one.due(), one.origin(), one.kind()), one.cents()[place]))
                        .toList());
    }
}
