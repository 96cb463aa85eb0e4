package nl.regiokas.examples.settlement;

import com.google.common.base.Ascii;
import nl.regiokas.examples.input.CsvColumn;

/** The columns of {@code tariffs.csv}. */
enum TariffColumn implements CsvColumn {
    PRODUCT,
    FROM,
    PRICE;

    @Override
    public String header() {
        return Ascii.toLowerCase(name());
    }
}
