package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.CsvFile;
import nl.regiokas.exchange.input.CsvRow;
import nl.regiokas.exchange.input.InputFaults;

/** Reads {@code keys.csv}, where there is one: named tables of weights. */
final class KeysReader {

    static final String FILE = "keys.csv";

    private static final int WEIGHT_DECIMALS = 18;

    private final CodeBook<ScenarioMunicipality> municipalities;
    private final Map<String, Long> seen = new HashMap<>();
    private final Map<String, Map<MunicipalityCode, BigDecimal>> tables = new TreeMap<>();

    private KeysReader(CodeBook<ScenarioMunicipality> municipalities) {
        this.municipalities = municipalities;
    }

    static ImmutableMap<String, AllocationKey> read(
            Path folder, CodeBook<ScenarioMunicipality> municipalities, InputFaults faults) {
        KeysReader reader = new KeysReader(municipalities);
        if (Files.exists(folder.resolve(FILE))) {
            CsvFile.read(folder, FILE, KeyColumn.class, faults, reader::add);
        }
        return reader.tables.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Map.Entry::getKey, table -> AllocationKeys.table(table.getKey(), table.getValue())));
    }

    private void add(CsvRow<KeyColumn> row) {
        String key = row.text(KeyColumn.KEY);
        if (NamedKeys.isBuiltIn(key)) {
            row.fault("key must not have the name of a ready-made key but was '%s'", key);
        }
        Optional<ScenarioMunicipality> municipality = municipalities.find(row, KeyColumn.MUNICIPALITY);
        BigDecimal weight = row.decimal(KeyColumn.WEIGHT, WEIGHT_DECIMALS);
        if (weight.signum() < 0) {
            row.fault("weight must not be negative but was %s", weight.toPlainString());
        }
        if (!row.isSound() || municipality.isEmpty()) {
            return;
        }
        MunicipalityCode code = municipality.get().code();
        row.unique(seen, key + " " + code, "municipality " + code + " in key " + key);
        if (row.isSound()) {
            tables.computeIfAbsent(key, name -> new TreeMap<>()).put(code, weight);
        }
    }
}
