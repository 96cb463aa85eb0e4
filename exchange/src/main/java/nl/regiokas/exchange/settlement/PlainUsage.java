package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.exchange.input.CodeIndex;
import nl.regiokas.exchange.input.CsvRow;
import nl.regiokas.exchange.input.DayIndex;
import nl.regiokas.exchange.input.PlainDecimal;

/**
 * Adds the usage lines that are plainly sound, which costs them no object; it leaves every other line as it was.
 *
 * <p>Plainly sound: known codes, a day and one number, all without a blank around them, the number of at most 18
 * characters. Millions of lines are; what is not is for {@link UsageReader} to look at and to word.
 */
final class PlainUsage {

    private static final int CENT_DECIMALS = 2;
    private static final long[] CENTS = {100, 10, 1};
    private static final long MOST_EURO = Long.MAX_VALUE / CENTS[0];

    private final CostLedgerBuilder ledger;
    private final CodeIndex municipalities;
    private final CodeIndex products;
    private final DayIndex days = new DayIndex();
    private final PlainDecimal number = new PlainDecimal();

    /** Takes the ordinals of the codes in the ledger. */
    PlainUsage(CostLedgerBuilder ledger, Map<String, Integer> municipalities, Map<String, Integer> products) {
        this.ledger = ledger;
        this.municipalities = CodeIndex.of(ImmutableMap.copyOf(municipalities));
        this.products = CodeIndex.of(ImmutableMap.copyOf(products));
    }

    /** Adds a line; false when it is not plainly sound, and then nothing was added. */
    boolean add(CsvRow<UsageColumn> row) {
        int municipality = row.ordinal(UsageColumn.MUNICIPALITY, municipalities);
        int product = row.ordinal(UsageColumn.PRODUCT, products);
        LocalDate date = row.plainDate(UsageColumn.DATE, days);
        if (municipality == CodeIndex.UNKNOWN || product == CodeIndex.UNKNOWN || date == null) {
            return false;
        }
        try {
            return row.isEmpty(UsageColumn.AMOUNT)
                    ? addQuantity(row, municipality, product, date)
                    : addAmount(row, municipality, product, date);
        } catch (RefusalException refusal) {
            return false;
        }
    }

    private boolean addQuantity(CsvRow<UsageColumn> row, int municipality, int product, LocalDate date) {
        if (!row.isPlain(UsageColumn.QUANTITY, number) || number.decimals() > UsageReader.QUANTITY_DECIMALS) {
            return false;
        }
        ledger.addQuantity(municipality, product, date, number.digits(), number.decimals());
        return true;
    }

    private boolean addAmount(CsvRow<UsageColumn> row, int municipality, int product, LocalDate date) {
        if (!row.isEmpty(UsageColumn.QUANTITY)
                || !row.isPlain(UsageColumn.AMOUNT, number)
                || number.decimals() > CENT_DECIMALS
                || Math.abs(number.digits()) > MOST_EURO) {
            return false;
        }
        ledger.addCents(municipality, product, date.getYear(), number.digits() * CENTS[number.decimals()]);
        return true;
    }
}
