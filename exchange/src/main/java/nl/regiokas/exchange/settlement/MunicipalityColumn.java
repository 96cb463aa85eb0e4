package nl.regiokas.exchange.settlement;

import com.google.common.base.Ascii;
import nl.regiokas.exchange.input.CsvColumn;

/** The columns of {@code municipalities.csv}. */
enum MunicipalityColumn implements CsvColumn {
    CODE,
    NAME,
    SUBREGION,
    YOUTH;

    @Override
    public String header() {
        return Ascii.toLowerCase(name());
    }
}
