package nl.regiokas.examples.settlement;

import com.google.common.base.Ascii;
import nl.regiokas.examples.input.CsvColumn;

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
