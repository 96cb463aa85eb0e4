package nl.regiokas.exchange.rta;

import nl.regiokas.exchange.input.CsvColumn;

/** The columns of {@code streams.csv}. */
enum StreamsColumn implements CsvColumn {
    MUNICIPALITY("municipality"),
    VWS("vws"),
    AWBZ("awbz"),
    ZVW("zvw"),
    PGB_SHARE("pgbShare"),
    TOTAL("total");

    private final String header;

    StreamsColumn(String header) {
        this.header = header;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public boolean isRequired() {
        return this != TOTAL;
    }
}
