package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiokas.budgeting.pgb.PgbFunction;
import nl.regiokas.core.product.CareForm;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.Stance;

/** Rows of every table, drawn so that each reads back: keys are unique, codes are listed. */
final class RandomRows {

    private static final int ROWS = 4;
    private static final List<String> WORDS = List.of(
            "Bedum",
            "Súdwest-Fryslân",
            "'s-Gravenhage",
            "=1+1",
            "-x",
            "@y",
            "+z",
            "'=q",
            "''@",
            "a,b;c",
            "\"quoted\"",
            "<b>",
            "1.250",
            "0003",
            "true",
            "日本",
            "x y");
    private static final List<Long> EDGES =
            List.of(0L, 1L, -1L, 125_000L, Long.MAX_VALUE, Long.MIN_VALUE, 99_999_999_999_999_99L);

    private final Random random;
    private final List<MunicipalityCode> municipalities =
            Stream.of("0003", "0014", "1979", "0037").map(MunicipalityCode::of).toList();
    private final List<ProductCode> products =
            Stream.of("45A01", "P", "007", "1e3").map(ProductCode::of).toList();
    private final List<String> providers = List.of("agb1", "0002", "=3", "x");

    RandomRows(long seed) {
        random = new Random(seed);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private String word() {
        return any(WORDS);
    }

    private long cents() {
        return random.nextInt(3) == 0 ? any(EDGES) : random.nextInt(2_000_000) - 1_000_000;
    }

    private LocalDate day() {
        return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(109_000));
    }

    private int year() {
        return 1900 + random.nextInt(301);
    }

    /** A number as the reader gives it: without zeros at the end of its decimals. */
    private BigDecimal number(int decimals, boolean signed) {
        BigDecimal number = BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(decimals + 1))
                .add(
                        random.nextInt(4) == 0 && decimals > 0
                                ? BigDecimal.valueOf(random.nextLong(Long.MAX_VALUE), decimals)
                                : BigDecimal.ZERO)
                .stripTrailingZeros();
        BigDecimal normal = number.scale() < 0 ? number.setScale(0) : number;
        return signed && random.nextBoolean() ? normal.negate() : normal;
    }

    private static <T> List<T> rows(java.util.function.IntFunction<T> row) {
        return IntStream.range(0, ROWS).mapToObj(row).toList();
    }

    RegionFiles files() {
        RegionFiles.Builder files = RegionFiles.builder();
        files.put(
                RegionTables.MUNICIPALITIES,
                rows(i -> MunicipalityRow.builder()
                        .code(municipalities.get(i))
                        .name(word())
                        .subregion(maybe(this::word))
                        .youth(number(0, false))
                        .from(maybe(this::day))
                        .until(maybe(this::day))
                        .build()));
        files.put(
                RegionTables.PRODUCTS,
                rows(i -> ProductRow.builder()
                        .code(products.get(i))
                        .name(word())
                        .segment(any(List.of(Segment.values())))
                        .standing(random.nextBoolean())
                        .closed(maybe(random::nextBoolean))
                        .build()));
        files.put(RegionTables.PROVIDERS, rows(i -> new ProviderRow(providers.get(i), word(), any(providers))));
        files.put(
                RegionTables.REORGANISATIONS,
                rows(i -> ReorganisationRow.builder()
                        .date(day())
                        .from(municipalities.get(i))
                        .to(any(municipalities))
                        .share(number(5, true))
                        .build()));
        files.put(RegionTables.TARIFFS, rows(i -> new TariffRow(products.get(i), day(), number(4, false))));
        files.put(RegionTables.BUDGETS, rows(i -> new AmountRow(year(), municipalities.get(i), cents())));
        files.put(
                RegionTables.ADVANCES,
                rows(i -> new AdvanceRow(year(), any(municipalities).value(), cents())));
        files.put(
                RegionTables.SERIES,
                rows(i -> SeriesRow.builder()
                        .series(word())
                        .year(maybe(this::year))
                        .municipality(municipalities.get(i))
                        .value(Optional.of(number(8, true)))
                        .build()));
        files.put(RegionTables.KEYS, rows(i -> new KeyRow(word(), municipalities.get(i), number(8, false))));
        files.put(
                RegionTables.INSTALMENTS,
                rows(i -> InstalmentRow.builder()
                        .scope(word())
                        .municipality(municipalities.get(i))
                        .due(year())
                        .origin(year())
                        .amountCents(cents())
                        .kind(maybe(() -> "ASSESSMENT"))
                        .build()));
        files.put(
                RegionTables.CLOSINGS,
                rows(i -> new ClosingRow(
                        LocalDate.of(2000 + i, 1 + random.nextInt(12), 1), year(), random.nextBoolean())));
        files.put(
                RegionTables.STREAMS,
                rows(i -> StreamsRow.builder()
                        .municipality(word() + i)
                        .vwsCents(cents())
                        .awbzCents(cents())
                        .zvwCents(cents())
                        .pgbShare(number(6, false))
                        .totalCents(maybe(this::cents))
                        .build()));
        files.put(
                RegionTables.PGB_COST,
                rows(i -> new PgbCostRow(word() + i, any(List.of(PgbFunction.values())), cents())));
        files.put(
                RegionTables.PGB_PUBLISHED,
                rows(i -> PgbPublishedRow.builder()
                        .municipality(word() + i)
                        .budgetCents(cents())
                        .costCents(cents())
                        .resultCents(cents())
                        .build()));
        files.put(
                RegionTables.PROVIDER_BUDGETS,
                rows(i -> ProviderBudgetRow.builder()
                        .year(year())
                        .provider(providers.get(i))
                        .segment(maybe(() -> any(List.of(Segment.values()))))
                        .kind(any(List.of(ProviderBudgetKind.values())))
                        .financier(maybe(this::word))
                        .amountCents(cents())
                        .build()));
        files.put(
                RegionTables.PLAN,
                rows(i -> PlanRow.builder()
                        .year(year())
                        .municipality(municipalities.get(i))
                        .segment(any(List.of(Segment.values())))
                        .amountCents(cents())
                        .build()));
        files.put(
                RegionTables.DECISIONS,
                rows(i -> new DecisionRow(year(), municipalities.get(i), any(List.of(Stance.values())))));
        files.put(
                RegionTables.IV3_MAPPING, rows(i -> new TaakveldRow(products.get(i), day().withDayOfYear(1), word())));
        if (random.nextBoolean()) {
            files.put(
                    RegionTables.PUBLISHED_CHARGES,
                    rows(i -> PublishedChargeRow.builder()
                            .year(2000 + i)
                            .scope(word())
                            .municipality(any(List.of("0003", "rijk", "total")))
                            .kind("PREMIUM")
                            .amountCents(cents())
                            .build()));
        } else {
            files.put(
                    RegionTables.PUBLISHED_RTA,
                    rows(i -> PublishedRtaRow.builder()
                            .municipality(word() + i)
                            .pgbCents(cents())
                            .executionCents(cents())
                            .strengtheningCents(cents())
                            .contributionCents(cents())
                            .totalCents(cents())
                            .vwsCents(maybe(this::cents))
                            .awbzCents(maybe(this::cents))
                            .zvwCents(maybe(this::cents))
                            .pgbShare(maybe(() -> number(6, false)))
                            .zinCents(maybe(this::cents))
                            .build()));
        }
        return files.build();
    }

    List<UsageRow> usage() {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> {
                    LocalDate date = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(1000));
                    UsageRow.Builder row = UsageRow.builder();
                    if (random.nextBoolean()) {
                        row.quantity(number(10, true));
                    } else {
                        row.amountCents(cents());
                    }
                    row.municipality(any(municipalities));
                    row.product(any(products));
                    row.date(date);
                    row.known(maybe(() -> date.plusDays(random.nextInt(100))));
                    row.client(maybe(this::word));
                    row.provider(maybe(() -> any(providers)));
                    row.careForm(maybe(() -> any(List.of(CareForm.values()))));
                    row.indicationUntil(maybe(this::day));
                    row.reference(maybe(() -> word() + i));
                    return row.build();
                })
                .map(UsageRow.class::cast)
                .toList();
    }
}
