package nl.regiokas.examples.settlement;

import com.google.common.base.Ascii;
import nl.regiokas.examples.input.CsvColumn;

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
