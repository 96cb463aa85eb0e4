package nl.regiokas.program.region;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.region.AdvanceRow;
import nl.regiokas.exchange.region.AmountRow;
import nl.regiokas.exchange.region.MunicipalityRow;
import nl.regiokas.exchange.region.ProductRow;
import nl.regiokas.exchange.region.RegionContents;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.TariffRow;
import nl.regiokas.exchange.region.UsageRow;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.exchange.table.TableDescription;
import nl.regiokas.program.output.Language;

/** A small, invented region to start with, and the page that explains its files. Dutch: een eerste regio. */
public final class FirstRegion {

    private static final ImmutableList<Table<?>> TABLES = ImmutableList.of(
            RegionTables.MUNICIPALITIES,
            RegionTables.PRODUCTS,
            RegionTables.TARIFFS,
            RegionTables.USAGE,
            RegionTables.BUDGETS,
            RegionTables.ADVANCES);

    private static final String AMBULATORY = "45A03";
    private static final String STAY = "44A09";
    private static final String CENTRE = "MELD1";

    private FirstRegion() {}

    /**
     * Returns the region.
     *
     * @param language the language of its names
     * @return tables, usage and scheme of two years
     */
    public static RegionContents region(Language language) {
        return RegionContents.of(files(language), usage(), ImmutableMap.of("scheme.json", scheme(language)));
    }

    /**
     * Returns the name of the page that explains the files.
     *
     * @param language the language of the page
     * @return the name of the file
     */
    public static String page(Language language) {
        return language == Language.NL ? "LEESMIJ.md" : "README.md";
    }

    /**
     * Explains the files.
     *
     * @param language the language of the page
     * @return the page in Markdown: what each file is for, and what its columns hold
     */
    public static String explanation(Language language) {
        StringBuilder page = new StringBuilder(
                "# " + language.text("init.title") + "\n\n" + language.text("init.introduction") + "\n");
        for (Table<?> table : TABLES) {
            page.append("\n## `")
                    .append(table.file())
                    .append("`\n\n")
                    .append(language.text("init." + table.name()))
                    .append("\n\n")
                    .append(TableDescription.markdown(table, language == Language.NL));
        }
        return page.append("\n## `scheme.json`\n\n")
                .append(language.text("init.scheme"))
                .append("\n")
                .toString();
    }

    private static RegionFiles files(Language language) {
        RegionFiles.Builder files = RegionFiles.builder();
        files.put(
                RegionTables.MUNICIPALITIES,
                ImmutableList.of(
                        municipality("9001", language.text("init.north"), 4000),
                        municipality("9002", language.text("init.middle"), 12000),
                        municipality("9003", language.text("init.south"), 2500)));
        files.put(
                RegionTables.PRODUCTS,
                ImmutableList.of(
                        product(AMBULATORY, language.text("init.ambulatory"), Segment.FLEXIBLE, false),
                        product(STAY, language.text("init.stay"), Segment.INTENSIVE, false),
                        product(CENTRE, language.text("init.centre"), Segment.BASIC, true)));
        files.put(
                RegionTables.TARIFFS,
                ImmutableList.of(
                        new TariffRow(ProductCode.of(AMBULATORY), LocalDate.of(2024, 1, 1), new BigDecimal("87.30")),
                        new TariffRow(ProductCode.of(AMBULATORY), LocalDate.of(2025, 1, 1), new BigDecimal("91.20"))));
        files.put(
                RegionTables.BUDGETS,
                ImmutableList.of(
                        budget(2024, "9001", "260000.00"),
                        budget(2024, "9002", "780000.00"),
                        budget(2024, "9003", "165000.00"),
                        budget(2025, "9001", "265000.00"),
                        budget(2025, "9002", "795000.00"),
                        budget(2025, "9003", "168000.00")));
        files.put(
                RegionTables.ADVANCES,
                ImmutableList.of(
                        advance(2024, "9001", "250000.00"),
                        advance(2024, "9002", "750000.00"),
                        advance(2024, "9003", "160000.00"),
                        advance(2025, "9001", "255000.00"),
                        advance(2025, "9002", "765000.00"),
                        advance(2025, "9003", "162000.00")));
        return files.build();
    }

    private static MunicipalityRow municipality(String code, String name, long youth) {
        return MunicipalityRow.builder()
                .code(MunicipalityCode.of(code))
                .name(name)
                .youth(BigDecimal.valueOf(youth))
                .build();
    }

    private static ProductRow product(String code, String name, Segment segment, boolean standing) {
        return ProductRow.builder()
                .code(ProductCode.of(code))
                .name(name)
                .segment(segment)
                .standing(standing)
                .build();
    }

    private static AmountRow budget(int year, String municipality, String amount) {
        return new AmountRow(year, MunicipalityCode.of(municipality), Euro.parseCents(amount, "amount"));
    }

    private static AdvanceRow advance(int year, String municipality, String amount) {
        return new AdvanceRow(year, municipality, Euro.parseCents(amount, "amount"));
    }

    private static ImmutableList<UsageRow> usage() {
        return ImmutableList.of(
                hours("9001", "2024-03-31", "1200"),
                hours("9002", "2024-03-31", "4150.5"),
                hours("9003", "2024-06-30", "640"),
                hours("9002", "2024-06-30", "-12.5"),
                cost("9001", STAY, "2024-05-31", "98400.00"),
                cost("9002", STAY, "2024-05-31", "312750.50"),
                cost("9002", CENTRE, "2024-12-31", "54000.00"),
                hours("9001", "2025-03-31", "1310"),
                hours("9002", "2025-03-31", "3980"),
                hours("9003", "2025-03-31", "705.25"),
                cost("9002", STAY, "2025-04-30", "298000.00"),
                cost("9003", STAY, "2025-04-30", "141325.75"),
                cost("9002", CENTRE, "2025-12-31", "55500.00"));
    }

    private static UsageRow hours(String municipality, String day, String hours) {
        UsageRow.Builder row = line(municipality, AMBULATORY, day);
        row.quantity(new BigDecimal(hours));
        return row.build();
    }

    private static UsageRow cost(String municipality, String product, String day, String amount) {
        UsageRow.Builder row = line(municipality, product, day);
        row.amountCents(Euro.parseCents(amount, "amount"));
        return row.build();
    }

    private static UsageRow.Builder line(String municipality, String product, String day) {
        UsageRow.Builder row = UsageRow.builder();
        row.municipality(MunicipalityCode.of(municipality));
        row.product(ProductCode.of(product));
        row.date(LocalDate.parse(day));
        return row;
    }

    private static String scheme(Language language) {
        return String.format(
                Locale.ROOT, """
                {
                  "title": "%s",
                  "status": "example",
                  "from": 2024,
                  "until": 2025,
                  "scopes": [
                    {
                      "name": "%s",
                      "segments": ["INTENSIVE"],
                      "openingFund": "0.00",
                      "model": {
                        "type": "insurance",
                        "key": "youth",
                        "loading": "1.5",
                        "expectedCost": {"2024": "420000.00", "2025": "435000.00"},
                        "noClaim": {"threshold": "80", "rate": "50"}
                      }
                    },
                    {
                      "name": "%s",
                      "segments": ["FLEXIBLE", "BASIC"],
                      "model": {"type": "actualUse", "standingKey": "budget"}
                    }
                  ]
                }
                """, language.text("init.name"), language.text("init.heavy"), language.text("init.light"));
    }
}
