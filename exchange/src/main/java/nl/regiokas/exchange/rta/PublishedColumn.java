package nl.regiokas.exchange.rta;

import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.RtaTable;
import nl.regiokas.exchange.input.CsvColumn;

/** The columns of {@code published.csv} and {@code rta.csv}. */
enum PublishedColumn implements CsvColumn {
    MUNICIPALITY("municipality"),
    PGB(MunicipalRta.PGB),
    EXECUTION(MunicipalRta.EXECUTION),
    STRENGTHENING(MunicipalRta.STRENGTHENING),
    CONTRIBUTION(MunicipalRta.CONTRIBUTION),
    TOTAL(RtaTable.TOTAL);

    private final String header;

    PublishedColumn(String header) {
        this.header = header;
    }

    @Override
    public String header() {
        return header;
    }
}
