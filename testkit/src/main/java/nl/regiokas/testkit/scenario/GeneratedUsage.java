package nl.regiokas.testkit.scenario;

import java.time.LocalDate;
import java.util.stream.IntStream;
import nl.regiokas.core.product.PriceHistory;
import nl.regiokas.core.product.ProductCatalogue;

/**
 * Usage lines drawn while they are visited: only a few numbers per product are held.
 *
 * <p>Per municipality, month and product: a number of lines by size and chance, each on a day of the month, at a cost
 * of the product's mean line times a {@linkplain Severities severity}. Each municipality has its own random numbers.
 * The tariff of the first year turns the cost into hundredths of units; standing products have amounts.
 */
final class GeneratedUsage implements UsageLines {

    private static final int MONTHS = 12;
    private static final int DAYS = 28;
    private static final int THOUSAND = 1000;
    private static final int DECIMALS = 2;
    private static final long CENTS_TO_HUNDREDTHS = 10_000;

    private final ScenarioBuilder given;
    private final double[] sizes;
    private final LocalDate[] days;
    private final double[] linesAMonth;
    private final long[] meanCents;
    private final long[] prices;

    /** The sizes: the part of all use that each municipality takes, by chance. */
    GeneratedUsage(ScenarioBuilder given, ProductCatalogue catalogue, double[] sizes) {
        this.given = given;
        this.sizes = sizes;
        this.days = IntStream.rangeClosed(given.firstUsageYear(), given.lastYear())
                .boxed()
                .flatMap(year -> IntStream.range(0, MONTHS * DAYS)
                        .mapToObj(day -> LocalDate.of(year, day / DAYS + 1, day % DAYS + 1)))
                .toArray(LocalDate[]::new);
        double[] money = CareShape.money(catalogue);
        double[] lines = CareShape.lines(catalogue);
        int products = catalogue.products().size();
        this.linesAMonth = IntStream.range(0, products)
                .mapToDouble(p -> given.linesPerYear() * lines[p] / MONTHS)
                .toArray();
        this.meanCents = IntStream.range(0, products)
                .mapToLong(p -> (long) (given.totalCents() * money[p] / (given.linesPerYear() * lines[p])))
                .toArray();
        this.prices = IntStream.range(0, products)
                .mapToLong(p -> firstPrice(catalogue.prices(p)))
                .toArray();
    }

    private static long firstPrice(PriceHistory history) {
        return history.tariffs().isEmpty() ? 0 : history.tenThousandths(0);
    }

    @Override
    public int municipalities() {
        return sizes.length;
    }

    @Override
    public void of(int municipality, Visitor visitor) {
        if (sizes[municipality] > 0) {
            SplitMix64 random = SplitMix64.of(given.seed(), given.usage() == UsageShape.EQUAL ? 0 : municipality);
            for (int month = 0; month < days.length; month += DAYS) {
                report(municipality, month, random, visitor);
            }
        }
    }

    private void report(int municipality, int month, SplitMix64 random, Visitor visitor) {
        for (int product = 0; product < prices.length; product++) {
            int lines = random.around(sizes[municipality] * linesAMonth[product]);
            for (int i = 0; i < lines; i++) {
                report(municipality, product, days[month + random.below(DAYS)], random, visitor);
            }
        }
    }

    private void report(int municipality, int product, LocalDate day, SplitMix64 random, Visitor visitor) {
        long cents = meanCents[product] * Severities.draw(random) / Severities.ONE;
        boolean corrected = given.corrections() > 0 && random.below(THOUSAND) < given.corrections();
        if (prices[product] == 0) {
            visitor.amount(municipality, product, day, cents);
            if (corrected) {
                visitor.amount(municipality, product, day, -cents / 2);
            }
        } else {
            long hundredths = cents * CENTS_TO_HUNDREDTHS / prices[product];
            visitor.quantity(municipality, product, day, hundredths, DECIMALS);
            if (corrected) {
                visitor.quantity(municipality, product, day, -hundredths / 2, DECIMALS);
            }
        }
    }
}
