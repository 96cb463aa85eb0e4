package nl.regiokas.examples.settlement;

import com.google.common.base.Ascii;
import nl.regiokas.examples.input.CsvColumn;

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
