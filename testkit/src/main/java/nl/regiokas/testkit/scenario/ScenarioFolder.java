package nl.regiokas.testkit.scenario;

import com.google.common.collect.ImmutableTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.money.MonetaryAmount;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.core.region.Subregion;
import nl.regiokas.core.region.Succession;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.scheme.Stance;

/**
 * Writes a scenario as the folder of CSV files and {@code scheme.json} that the program reads, so that a counterexample
 * can be inspected with other tools.
 *
 * <p>Usage lines are streamed. A model or key of the scheme that is not registered is refused, because the folder
 * cannot express it; nothing is written then.
 *
 * @since 0.2.0
 */
public final class ScenarioFolder {

    private final Scenario scenario;
    private final ModelTypes types;

    private ScenarioFolder(Scenario scenario, ModelTypes types) {
        this.scenario = scenario;
        this.types = types;
    }

    /**
     * The folder of a scenario, not written yet.
     *
     * @param scenario the scenario, with models and keys of the library
     * @return its folder
     */
    public static ScenarioFolder of(Scenario scenario) {
        Attributes.given(scenario, "scenario of scenario folder");
        return of(scenario, Models.types());
    }

    /**
     * The folder of a scenario, not written yet.
     *
     * @param scenario the scenario
     * @param types the kinds of models and keys that the scheme may have
     * @return its folder
     */
    public static ScenarioFolder of(Scenario scenario, ModelTypes types) {
        Attributes.given(scenario, "scenario of scenario folder");
        Attributes.given(types, "types of scenario folder");
        return new ScenarioFolder(scenario, types);
    }

    /**
     * Writes all files; the folder is made if it does not exist, and files in it are replaced.
     *
     * @param folder where to write
     * @return the folder
     * @throws UncheckedIOException when a file cannot be written
     */
    public Path writeTo(Path folder) {
        String scheme = new SchemeJson(scenario.scheme(), types).text();
        try {
            Files.createDirectories(folder);
            writeMunicipalities(folder);
            writeProducts(folder);
            writeUsage(folder);
            writeAmounts(folder.resolve("budgets.csv"), scenario.budgets());
            writeAmounts(folder.resolve("advances.csv"), scenario.advances());
            write(folder.resolve("keys.csv"), keys(), "key", "municipality", "weight");
            write(folder.resolve("series.csv"), series(), "series", "year", "municipality", "value");
            write(folder.resolve("reorganisations.csv"), reorganisations(), "date", "from", "to", "share");
            write(
                    folder.resolve("instalments.csv"),
                    instalments(),
                    "scope",
                    "municipality",
                    "due",
                    "origin",
                    "kind",
                    "amount");
            write(folder.resolve("closings.csv"), closings(), "closed", "through", "final");
            write(folder.resolve("decisions.csv"), decisions(), "year", "municipality", "stance");
            Files.writeString(folder.resolve("scheme.json"), scheme, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private void writeMunicipalities(Path folder) {
        boolean dated = scenario.municipalities().values().stream()
                .anyMatch(each -> each.from().isPresent() || each.until().isPresent());
        String[] header = dated
                ? new String[] {"code", "name", "subregion", "youth", "from", "until"}
                : new String[] {"code", "name", "subregion", "youth"};
        try (CsvFile file = new CsvFile(folder.resolve("municipalities.csv"), header)) {
            for (Municipality each : scenario.municipalities().values()) {
                BigDecimal youth = scenario.youth().get(each.code());
                List<String> row = new ArrayList<>(List.of(
                        each.code().value(),
                        each.name(),
                        each.subregion().map(Subregion::name).orElse(""),
                        youth == null ? "" : youth.toPlainString()));
                if (dated) {
                    row.add(each.from().map(LocalDate::toString).orElse(""));
                    row.add(each.until().map(LocalDate::toString).orElse(""));
                }
                file.row(row.toArray(String[]::new));
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
        Path path = folder.resolve("usage.csv");
        if (scenario.usage() instanceof ListedUsage listed
                && listed.lines().stream()
                        .anyMatch(each ->
                                each.client().isPresent() || each.known().isPresent())) {
            writeCare(path, listed.lines());
        } else {
            writeLines(path);
        }
    }

    private static void writeCare(Path path, List<CareLine> lines) {
        try (CsvFile file =
                new CsvFile(path, "municipality", "product", "date", "quantity", "amount", "known", "client")) {
            for (CareLine each : lines) {
                UsageLine line = each.line();
                file.row(
                        line.municipality().value(),
                        line.product().value(),
                        line.date().toString(),
                        line.quantity().map(BigDecimal::toPlainString).orElse(""),
                        line.amount()
                                .map(amount -> Euro.text(Euro.cents(amount, "usage amount")))
                                .orElse(""),
                        each.known().map(LocalDate::toString).orElse(""),
                        each.client().orElse(""));
            }
        }
    }

    private void writeLines(Path path) {
        String[] codes = scenario.codes().stream().map(MunicipalityCode::value).toArray(String[]::new);
        String[] products = scenario.catalogue().products().stream()
                .map(product -> product.code().value())
                .toArray(String[]::new);
        try (CsvFile file = new CsvFile(path, "municipality", "product", "date", "quantity", "amount")) {
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
        List<String[]> rows = new ArrayList<>();
        amounts.rowMap()
                .forEach((year, row) -> row.forEach((code, amount) -> rows.add(
                        new String[] {year.toString(), code.value(), Euro.text(Euro.cents(amount, "amount"))})));
        write(path, rows, "year", "municipality", "amount");
    }

    private List<String[]> keys() {
        List<String[]> rows = new ArrayList<>();
        scenario.keys()
                .rowMap()
                .forEach((key, row) -> row.forEach(
                        (code, weight) -> rows.add(new String[] {key, code.value(), weight.toPlainString()})));
        return rows;
    }

    private List<String[]> series() {
        List<String[]> rows = new ArrayList<>();
        for (Series series : scenario.series()) {
            series.undated()
                    .forEach((code, value) ->
                            rows.add(new String[] {series.name(), "", code.value(), value.toPlainString()}));
            series.dated()
                    .forEach((year, values) -> values.forEach((code, value) -> rows.add(new String[] {
                        series.name(),
                        year.toString(),
                        code.value(),
                        value.map(BigDecimal::toPlainString).orElse("")
                    })));
        }
        return rows;
    }

    private List<String[]> reorganisations() {
        List<String[]> rows = new ArrayList<>();
        for (Reorganisation one : scenario.reorganisations().all()) {
            for (Succession succession : one.successions()) {
                Rational all = one.successionsOf(succession.from()).stream()
                        .map(each -> Rational.of(each.share()))
                        .reduce(Rational.ZERO, Rational::plus);
                String percent = Rational.of(succession.share().movePointRight(2))
                        .dividedBy(all)
                        .toExactDecimal()
                        .orElseThrow()
                        .toPlainString();
                rows.add(new String[] {
                    one.date().toString(),
                    succession.from().value(),
                    succession.to().value(),
                    percent
                });
            }
        }
        return rows;
    }

    private List<String[]> instalments() {
        List<String[]> rows = new ArrayList<>();
        scenario.instalmentCents()
                .forEach((scope, items) -> items.forEach((item, cents) -> rows.add(new String[] {
                    scope,
                    item.municipality().value(),
                    Integer.toString(item.due()),
                    Integer.toString(item.origin()),
                    item.kind().code(),
                    Euro.text(cents)
                })));
        return rows;
    }

    private List<String[]> closings() {
        return scenario.closings().stream()
                .map(each -> new String[] {
                    each.day().toString(),
                    Integer.toString(each.through()),
                    Boolean.toString(scenario.finalClosings().contains(each))
                })
                .toList();
    }

    private List<String[]> decisions() {
        List<String[]> rows = new ArrayList<>();
        scenario.decisions()
                .rowMap()
                .forEach((year, row) -> row.forEach((code, stance) -> rows.add(new String[] {
                    year.toString(), code.value(), stance == Stance.NOT_SOLIDARY ? "NOT" : stance.name()
                })));
        return rows;
    }

    /** Writes a file that is absent when it has no rows. */
    private static void write(Path path, List<String[]> rows, String... header) throws IOException {
        Files.deleteIfExists(path);
        if (!rows.isEmpty()) {
            try (CsvFile file = new CsvFile(path, header)) {
                rows.forEach(file::row);
            }
        }
    }
}
