package nl.regiokas.exchange.settlement;

import com.google.common.base.Ascii;
import nl.regiokas.exchange.input.CsvColumn;

/** The columns of {@code products.csv}. */
enum ProductColumn implements CsvColumn {
    CODE,
    NAME,
    SEGMENT,
    STANDING;

    @Override
    public String header() {
        return Ascii.toLowerCase(name());
    }
}
