package nl.regiokas.exchange.settlement;

import com.google.common.base.Ascii;
import nl.regiokas.exchange.input.CsvColumn;

/** The columns of {@code budgets.csv} and {@code advances.csv}. */
enum YearAmountColumn implements CsvColumn {
    YEAR,
    MUNICIPALITY,
    AMOUNT;

    @Override
    public String header() {
        return Ascii.toLowerCase(name());
    }
}
