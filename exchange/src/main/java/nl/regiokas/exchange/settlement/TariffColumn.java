package nl.regiokas.exchange.settlement;

import com.google.common.base.Ascii;
import nl.regiokas.exchange.input.CsvColumn;

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
