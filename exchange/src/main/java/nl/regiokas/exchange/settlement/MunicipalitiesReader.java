package nl.regiokas.exchange.settlement;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.CsvFile;
import nl.regiokas.exchange.input.CsvRow;
import nl.regiokas.exchange.input.InputFaults;

/** Reads {@code municipalities.csv}: who there is, and the number of young inhabitants. */
final class MunicipalitiesReader {

    static final String FILE = "municipalities.csv";

    private final Map<String, Long> seen = new HashMap<>();
    private final CodeBook<ScenarioMunicipality> book = new CodeBook<>("municipality", FILE);

    private MunicipalitiesReader() {}

    static CodeBook<ScenarioMunicipality> read(Path folder, InputFaults faults) {
        MunicipalitiesReader reader = new MunicipalitiesReader();
        CsvFile.read(folder, FILE, MunicipalityColumn.class, faults, reader::add);
        reader.book.requireAny(faults);
        return reader.book;
    }

    private void add(CsvRow<MunicipalityColumn> row) {
        String code = row.text(MunicipalityColumn.CODE);
        if (row.isSound()) {
            row.unique(seen, code, "municipality " + code);
        }
        String name = row.text(MunicipalityColumn.NAME);
        BigDecimal youth = row.decimal(MunicipalityColumn.YOUTH, 0);
        if (youth.signum() < 0) {
            row.fault("youth must not be negative but was %s", youth.toPlainString());
        }
        if (!code.isEmpty()) {
            try {
                book.put(code, new ScenarioMunicipality(MunicipalityCode.of(code), name, youth));
            } catch (RefusalException refusal) {
                row.fault(refusal);
            }
        }
    }
}
