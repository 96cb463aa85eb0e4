package nl.regiokas.benchmarks.usage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.regiokas.benchmarks.sample.SampleRegion;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;

/** A scenario folder with generated usage lines; a folder of a number of lines is written once. */
final class UsageFolder {

    private static final String ACTUAL_USE = """
            {"from": 2018, "until": 2027, "scopes": [{"name": "all", "participants": "all",
              "segments": ["BASIC", "FLEXIBLE", "INTENSIVE", "COMPULSORY", "CRISIS"],
              "model": {"type": "actualUse", "standingKey": "youth"}}]}
            """;

    private final Path folder;
    private final SampleRegion region;
    private final UsageForm form;

    private UsageFolder(Path folder, SampleRegion region, UsageForm form) {
        this.form = form;
        this.folder = folder;
        this.region = region;
    }

    /** Returns the folder of a number of lines below another, written when it is not there. */
    static Path of(Path parent, SampleRegion region, int lines, UsageForm form) throws IOException {
        Path folder = parent.resolve("usage-" + lines + "-" + form);
        if (!Files.exists(folder)) {
            new UsageFolder(Files.createDirectories(folder), region, form).write(new UsageColumns(region, lines));
        }
        return folder;
    }

    private void write(UsageColumns lines) throws IOException {
        Files.write(folder.resolve("municipalities.csv"), municipalities());
        Files.write(folder.resolve("products.csv"), products());
        Files.writeString(folder.resolve("scheme.json"), ACTUAL_USE);
        try (BufferedWriter usage = Files.newBufferedWriter(folder.resolve("usage.csv"))) {
            usage.append(form.header()).append('\n');
            for (int i = 0; i < lines.size(); i++) {
                writeLine(lines, i, usage);
            }
        }
    }

    private void writeLine(UsageColumns lines, int i, BufferedWriter usage) throws IOException {
        usage.append(form.line(
                        region.municipalities().get(lines.municipalities[i]).value(),
                        region.catalogue()
                                .products()
                                .get(lines.products[i])
                                .code()
                                .value(),
                        lines.years[i],
                        1 + i % 12,
                        1 + i % 28,
                        lines.cents[i]))
                .append('\n');
    }

    private List<String> municipalities() {
        List<MunicipalityCode> codes = region.municipalities();
        return IntStream.rangeClosed(0, codes.size())
                .mapToObj(row -> row == 0
                        ? "code,name,subregion,youth"
                        : codes.get(row - 1) + ",Municipality " + row + ",," + region.youth(row - 1))
                .toList();
    }

    private List<String> products() {
        return IntStream.rangeClosed(0, region.catalogue().products().size())
                .mapToObj(row -> row == 0
                        ? "code,name,segment,standing"
                        : product(region.catalogue().products().get(row - 1)))
                .toList();
    }

    private static String product(Product product) {
        return String.format(
                Locale.ROOT, "%s,%s,%s,%s", product.code(), product.name(), product.segment(), product.standing());
    }
}
