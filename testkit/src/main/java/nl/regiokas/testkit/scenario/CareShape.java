package nl.regiokas.testkit.scenario;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.product.Unit;

/**
 * The kinds of care, and which part of the money and of the lines each kind takes.
 *
 * <p>Proportions of the money: care in kind of 2016 in the region of Groningen, about 105 million euro: 62 million day
 * care and stay (intensive), 16 million ambulatory (flexible), more than 25 million of subsidised provisions (here 20
 * compulsory and 5 crisis); the remaining 2 million or so stand for basic care. Source: 001_f32ba5cc43f3ec4a, lines
 * 509-518. Proportions of the lines and prices are invented.
 */
enum CareShape {
    INTENSIVE(Segment.INTENSIVE, "44A", 62, 30, 2_500_000, Unit.DAY_AND_NIGHT),
    FLEXIBLE(Segment.FLEXIBLE, "45A", 16, 50, 14_000, Unit.MINUTE),
    COMPULSORY(Segment.COMPULSORY, "48A", 20, 8, 9_000_000, Unit.PIECE_OF_EFFORT),
    CRISIS(Segment.CRISIS, "46A", 5, 2, 3_500_000, Unit.DAY_AND_NIGHT),
    BASIC(Segment.BASIC, "41A", 2, 10, 600_000, Unit.PIECE_OF_EFFORT);

    private final Segment segment;
    private final String prefix;
    private final int money;
    private final int lines;
    private final int price;
    private final Unit unit;

    CareShape(Segment segment, String prefix, int money, int lines, int price, Unit unit) {
        this.segment = segment;
        this.prefix = prefix;
        this.money = money;
        this.lines = lines;
        this.price = price;
        this.unit = unit;
    }

    /** Products spread over the kinds of care in turn, each with a tariff per year; standing products have none. */
    static ProductCatalogue catalogue(int count, int firstYear, int lastYear, SplitMix64 random) {
        List<Product> products = new ArrayList<>();
        List<Tariff> tariffs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CareShape shape = values()[i % values().length];
            Product product = shape.product(i / values().length);
            products.add(product);
            if (!product.standing()) {
                tariffs.addAll(shape.tariffs(product.code(), firstYear, lastYear, random));
            }
        }
        return ProductCatalogue.of(products, tariffs);
    }

    private Product product(int number) {
        return Product.builder()
                .code(ProductCode.of(String.format(Locale.ROOT, "%s%02d", prefix, number + 1)))
                .name(segment.name().toLowerCase(Locale.ROOT) + " care " + (number + 1))
                .segment(segment)
                .standing(this == CRISIS || (this == COMPULSORY && number % 2 == 0))
                .unit(unit)
                .build();
    }

    private ImmutableList<Tariff> tariffs(ProductCode product, int firstYear, int lastYear, SplitMix64 random) {
        ImmutableList.Builder<Tariff> tariffs = ImmutableList.builder();
        long tenThousandths = price * (80L + random.below(41)) / 100;
        for (int year = firstYear; year <= lastYear; year++) {
            tariffs.add(Tariff.of(product, LocalDate.of(year, 1, 1), BigDecimal.valueOf(tenThousandths, 4)));
            tenThousandths += tenThousandths * random.below(20) / 1000;
        }
        return tariffs.build();
    }

    /** The part of all money that goes to each product, in the order of the catalogue. */
    static double[] money(ProductCatalogue catalogue) {
        return parts(catalogue, true);
    }

    /** The part of all lines that goes to each product, in the order of the catalogue. */
    static double[] lines(ProductCatalogue catalogue) {
        return parts(catalogue, false);
    }

    private static double[] parts(ProductCatalogue catalogue, boolean money) {
        EnumMultiset<CareShape> shapes = EnumMultiset.create(CareShape.class);
        catalogue.products().forEach(product -> shapes.add(of(product)));
        double[] parts = catalogue.products().stream()
                .map(CareShape::of)
                .mapToDouble(shape -> (double) (money ? shape.money : shape.lines) / shapes.count(shape))
                .toArray();
        double whole = 0;
        for (double part : parts) {
            whole += part;
        }
        double sum = whole;
        return Arrays.stream(parts).map(part -> part / sum).toArray();
    }

    private static CareShape of(Product product) {
        return valueOf(product.segment().name());
    }
}
