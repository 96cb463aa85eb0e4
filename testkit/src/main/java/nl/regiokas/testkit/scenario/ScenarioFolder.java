package nl.regiokas.testkit.scenario;

import com.google.common.collect.ImmutableTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Subregion;

/**
 * Writes a scenario as the folder of CSV files and {@code scheme.json} that the program reads, so that a counterexample
 * can be looked at with other eyes.
 *
 * <p>Usage lines are streamed. A key of the scheme that is neither ready-made nor one of the scenario's tables is
 * refused, because the folder has no words for it; nothing is written then.
 */
public final class ScenarioFolder {

    private final Scenario scenario;

    private ScenarioFolder(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * The folder of a scenario, not written yet.
     *
     * @param scenario the scenario
     * @return its folder
     */
    public static ScenarioFolder of(Scenario scenario) {
        return new ScenarioFolder(scenario);
    }

    /**
     * Writes all files; the folder is made when it does not exist, files in it are replaced.
     *
     * @param folder where to write
     * @return the folder
     * @throws UncheckedIOException when a file cannot be written
     */
    public Path writeTo(Path folder) {
        String scheme = new SchemeJson(scenario).text();
        try {
            Files.createDirectories(folder);
            writeMunicipalities(folder);
            writeProducts(folder);
            writeUsage(folder);
            writeAmounts(folder.resolve("budgets.csv"), scenario.budgets());
            writeAmounts(folder.resolve("advances.csv"), scenario.advances());
            writeKeys(folder);
            Files.writeString(folder.resolve("scheme.json"), scheme, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private void writeMunicipalities(Path folder) {
        try (CsvFile file = new CsvFile(folder.resolve("municipalities.csv"), "code", "name", "subregion", "youth")) {
            for (Municipality each : scenario.municipalities().values()) {
                BigDecimal youth = scenario.youth().get(each.code());
                file.row(
                        each.code().value(),
                        each.name(),
                        each.subregion().map(Subregion::name).orElse(""),
                        youth == null ? "" : youth.toPlainString());
            }
        }
    }

    private void writeProducts(Path folder) {
        try (CsvFile products = new CsvFile(folder.resolve("products.csv"), "code", "name", "segment", "standing");
                CsvFile tariffs = new CsvFile(folder.resolve("tariffs.csv"), "product", "from", "price")) {
            for (int i = 0; i < scenario.catalogue().products().size(); i++) {
                Product product = scenario.catalogue().products().get(i);
                products.row(
                        product.code().value(),
                        product.name(),
                        product.segment().name(),
                        Boolean.toString(product.standing()));
                for (Tariff tariff : scenario.catalogue().prices(i).tariffs()) {
                    tariffs.row(
                            product.code().value(),
                            tariff.from().toString(),
                            tariff.price().toPlainString());
                }
            }
        }
    }

    private void writeUsage(Path folder) {
        String[] codes = scenario.codes().stream().map(MunicipalityCode::value).toArray(String[]::new);
        String[] products = scenario.catalogue().products().stream()
                .map(product -> product.code().value())
                .toArray(String[]::new);
        try (CsvFile file =
                new CsvFile(folder.resolve("usage.csv"), "municipality", "product", "date", "quantity", "amount")) {
            scenario.usage().all(new UsageLines.Visitor() {
                @Override
                public void quantity(int municipality, int product, LocalDate date, long digits, int decimals) {
                    String quantity = BigDecimal.valueOf(digits, decimals).toPlainString();
                    file.row(codes[municipality], products[product], date.toString(), quantity, "");
                }

                @Override
                public void amount(int municipality, int product, LocalDate date, long cents) {
                    file.row(codes[municipality], products[product], date.toString(), "", Euro.text(cents));
                }
            });
        }
    }

    private static void writeAmounts(Path path, ImmutableTable<Integer, MunicipalityCode, MonetaryAmount> amounts)
            throws IOException {
        Files.deleteIfExists(path);
        if (!amounts.isEmpty()) {
            try (CsvFile file = new CsvFile(path, "year", "municipality", "amount")) {
                amounts.rowMap()
                        .forEach((year, row) -> row.forEach((code, amount) ->
                                file.row(year.toString(), code.value(), Euro.text(Euro.cents(amount, "amount")))));
            }
        }
    }

    private void writeKeys(Path folder) throws IOException {
        Path path = folder.resolve("keys.csv");
        Files.deleteIfExists(path);
        if (!scenario.keys().isEmpty()) {
            try (CsvFile file = new CsvFile(path, "key", "municipality", "weight")) {
                scenario.keys()
                        .rowMap()
                        .forEach((key, row) ->
                                row.forEach((code, weight) -> file.row(key, code.value(), weight.toPlainString())));
            }
        }
    }
}
