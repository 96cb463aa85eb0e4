package nl.regiokas.exchange.settlement;

import com.google.common.base.Ascii;
import nl.regiokas.exchange.input.CsvColumn;

/** The columns of {@code keys.csv}. */
enum KeyColumn implements CsvColumn {
    KEY,
    MUNICIPALITY,
    WEIGHT;

    @Override
    public String header() {
        return Ascii.toLowerCase(name());
    }
}
