package nl.regiokas.exchange.settlement;

import com.google.common.base.Ascii;
import nl.regiokas.exchange.input.CsvColumn;

/** The columns of {@code usage.csv}. */
enum UsageColumn implements CsvColumn {
    MUNICIPALITY,
    PRODUCT,
    DATE,
    QUANTITY,
    AMOUNT;

    @Override
    public String header() {
        return Ascii.toLowerCase(name());
    }
}
