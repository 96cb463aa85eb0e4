package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.CsvFile;
import nl.regiokas.exchange.input.CsvRow;
import nl.regiokas.exchange.input.InputFaults;

/** Reads {@code budgets.csv} and {@code advances.csv}: an amount a year and municipality, where there is such a file. */
final class YearAmountsReader {

    static final String BUDGETS = "budgets.csv";
    static final String ADVANCES = "advances.csv";

    private final CodeBook<ScenarioMunicipality> municipalities;
    private final Map<String, Long> seen = new HashMap<>();
    private final ImmutableTable.Builder<Integer, MunicipalityCode, MonetaryAmount> amounts = ImmutableTable.builder();

    private YearAmountsReader(CodeBook<ScenarioMunicipality> municipalities) {
        this.municipalities = municipalities;
    }

    static ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> read(
            Path folder, String file, CodeBook<ScenarioMunicipality> municipalities, InputFaults faults) {
        YearAmountsReader reader = new YearAmountsReader(municipalities);
        if (Files.exists(folder.resolve(file))) {
            CsvFile.read(folder, file, YearAmountColumn.class, faults, reader::add);
        }
        return reader.amounts.build();
    }

    private void add(CsvRow<YearAmountColumn> row) {
        int year = row.year(YearAmountColumn.YEAR);
        Optional<ScenarioMunicipality> municipality = municipalities.find(row, YearAmountColumn.MUNICIPALITY);
        long cents = row.cents(YearAmountColumn.AMOUNT);
        if (!row.isSound() || municipality.isEmpty()) {
            return;
        }
        MunicipalityCode code = municipality.get().code();
        row.unique(seen, year + " " + code, "municipality " + code + " in " + year);
        if (row.isSound()) {
            amounts.put(year, code, Euro.ofCents(cents));
        }
    }
}
