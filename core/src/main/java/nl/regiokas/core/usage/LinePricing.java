package nl.regiokas.core.usage;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.product.PriceHistory;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * What a quantity costs: quantity x price of the day, rounded half up to the cent, a negative quantity as the mirror.
 *
 * <p>A quantity of few decimals whose product with the price in 1/10000 euro fits in a {@code long} takes a way without
 * allocation; any other is calculated in decimals, with the same result.
 */
final class LinePricing {

    private static final int MOST_DIGITS = 18;
    private static final int FAST_DECIMALS = 6;

    private final ImmutableList<MunicipalityCode> municipalities;
    private final ProductCatalogue catalogue;
    private final PriceHistory[] histories;

    LinePricing(ImmutableList<MunicipalityCode> municipalities, ProductCatalogue catalogue) {
        this.municipalities = municipalities;
        this.catalogue = catalogue;
        this.histories = IntStream.range(0, catalogue.products().size())
                .mapToObj(catalogue::prices)
                .toArray(PriceHistory[]::new);
    }

    /** Returns the cost in cents of a quantity, which is given as digits; the last ones are decimals. */
    long cents(int municipality, int product, LocalDate date, long digits, int decimals) {
        PriceHistory history = histories[product];
        int index = history.indexOn(date);
        if (index != PriceHistory.NONE && decimals >= 0 && decimals <= FAST_DECIMALS) {
            long price = history.tenThousandths(index);
            long exact = digits * price;
            if (price != PriceHistory.TOO_LARGE && Math.multiplyHigh(digits, price) == exact >> (Long.SIZE - 1)) {
                return halfUp(exact, decimals);
            }
        }
        return exactCents(municipality, product, date, BigDecimal.valueOf(digits, decimals));
    }

    /** Returns cents from a product with so many more decimals; dividing by a constant is multiplying, hence the cases. */
    private static long halfUp(long exact, int decimals) {
        return switch (decimals) {
            case 0 -> halfUp(exact, 100L);
            case 1 -> halfUp(exact, 1_000L);
            case 2 -> halfUp(exact, 10_000L);
            case 3 -> halfUp(exact, 100_000L);
            case 4 -> halfUp(exact, 1_000_000L);
            case 5 -> halfUp(exact, 10_000_000L);
            default -> halfUp(exact, 100_000_000L);
        };
    }

    /** Rounds exact / divisor half up, mirrored; the divisor is even and positive. */
    private static long halfUp(long exact, long divisor) {
        long quotient = exact / divisor;
        long rest = exact - quotient * divisor;
        long half = divisor >> 1;
        return quotient + (rest >= half ? 1 : 0) - (rest <= -half ? 1 : 0);
    }

    /** Returns the cost in cents of any quantity. */
    long cents(int municipality, int product, LocalDate date, BigDecimal quantity) {
        boolean fast =
                quantity.scale() >= 0 && quantity.scale() <= FAST_DECIMALS && quantity.precision() <= MOST_DIGITS;
        return fast
                ? cents(municipality, product, date, quantity.unscaledValue().longValueExact(), quantity.scale())
                : exactCents(municipality, product, date, quantity);
    }

    private long exactCents(int municipality, int product, LocalDate date, BigDecimal quantity) {
        BigDecimal plain = quantity.signum() == 0 ? BigDecimal.ZERO : quantity.stripTrailingZeros();
        if (plain.scale() > MOST_DIGITS || (long) plain.precision() - plain.scale() > MOST_DIGITS) {
            throw RefusalException.of(
                    placed(Fault.of(UsageFault.QUANTITY_TOO_LONG, MOST_DIGITS, plain), municipality, product, date));
        }
        BigDecimal exact = plain.multiply(priceOn(municipality, product, date));
        return Fitting.halfUp(
                exact.movePointRight(2),
                cents -> placed(
                        Fault.of(UsageFault.LINE_COST_BEYOND_LEDGER, FaultValue.cents(cents)),
                        municipality,
                        product,
                        date));
    }

    private BigDecimal priceOn(int municipality, int product, LocalDate date) {
        PriceHistory history = histories[product];
        int index = history.indexOn(date);
        if (index == PriceHistory.NONE) {
            throw RefusalException.of(Fault.of(
                            UsageFault.TARIFF_MISSING,
                            catalogue.products().get(product).code(),
                            date)
                    .in(Place.of(Place.MUNICIPALITY, municipalities.get(municipality))));
        }
        return history.price(index);
    }

    private Fault placed(Fault fault, int municipality, int product, LocalDate date) {
        return fault.in(Place.of(Place.MUNICIPALITY, municipalities.get(municipality))
                .at(Place.PRODUCT, catalogue.products().get(product).code())
                .at(Place.DAY, date));
    }
}
