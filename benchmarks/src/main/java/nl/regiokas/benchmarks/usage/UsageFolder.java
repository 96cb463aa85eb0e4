package nl.regiokas.benchmarks.usage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.regiokas.benchmarks.sample.SampleRegion;
import nl.regiokas.core.money.Euro;
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

    private UsageFolder(Path folder, SampleRegion region) {
        this.folder = folder;
        this.region = region;
    }

    /** Returns the folder of a number of lines below another, written when it is not there. */
    static Path of(Path parent, SampleRegion region, int lines) throws IOException {
        Path folder = parent.resolve("usage-" + lines);
        if (!Files.exists(folder)) {
            new UsageFolder(Files.createDirectories(folder), region).write(new UsageColumns(region, lines));
        }
        return folder;
    }

    private void write(UsageColumns lines) throws IOException {
        Files.write(folder.resolve("municipalities.csv"), municipalities());
        Files.write(folder.resolve("products.csv"), products());
        Files.writeString(folder.resolve("scheme.json"), ACTUAL_USE);
        try (BufferedWriter usage = Files.newBufferedWriter(folder.resolve("usage.csv"))) {
            usage.write("municipality,product,date,quantity,amount\n");
            for (int i = 0; i < lines.size(); i++) {
                writeLine(lines, i, usage);
            }
        }
    }

    private void writeLine(UsageColumns lines, int i, BufferedWriter usage) throws IOException {
        int month = 1 + i % 12;
        int day = 1 + i % 28;
        usage.append(region.municipalities().get(lines.municipalities[i]).value())
                .append(',')
                .append(region.catalogue()
                        .products()
                        .get(lines.products[i])
                        .code()
                        .value())
                .append(',')
                .append(Integer.toString(lines.years[i]))
                .append(month < 10 ? "-0" : "-")
                .append(Integer.toString(month))
                .append(day < 10 ? "-0" : "-")
                .append(Integer.toString(day))
                .append(",,")
                .append(Euro.text(lines.cents[i]))
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
