package nl.regiokas.core.product;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;

/**
 * All products and their tariffs: finds a product by its code and its tariff by the day.
 *
 * <p>Dutch: productenboek. On a day the last tariff that begins on or before it holds, unless it says that it has ended.
 * A day without a tariff is refused when it is asked for; a tariff that overlaps the next one, or leaves a gap before
 * it, is refused at once.
 *
 * @since 0.2.0
 */
public final class ProductCatalogue {

    private final ImmutableList<Product> products;
    private final ImmutableMap<ProductCode, Integer> ordinals;
    private final ImmutableList<PriceHistory> prices;

    private ProductCatalogue(ImmutableList<Product> products, ImmutableListMultimap<ProductCode, Tariff> tariffs) {
        this.products = products;
        this.ordinals = IntStream.range(0, products.size())
                .boxed()
                .collect(ImmutableMap.toImmutableMap(i -> products.get(i).code(), i -> i));
        this.prices = products.stream()
                .map(product -> new PriceHistory(tariffs.get(product.code())))
                .collect(toImmutableList());
    }

    /**
     * A catalogue of products and tariffs, both in any order.
     *
     * @param products the products
     * @param tariffs their tariffs
     * @return the catalogue
     * @throws RefusalException when a code occurs twice, a tariff is of no product, two tariffs of a product begin on one
     *     day, or a tariff that says when it ends overlaps the next one or leaves a gap before it; all at once
     */
    public static ProductCatalogue of(Collection<Product> products, Collection<Tariff> tariffs) {
        Attributes.all(products, "products of catalogue");
        Attributes.all(tariffs, "tariffs of catalogue");
        ImmutableList<Product> inOrder = ImmutableList.sortedCopyOf(Comparator.comparing(Product::code), products);
        ImmutableListMultimap<ProductCode, Tariff> byProduct = Multimaps.index(
                ImmutableList.sortedCopyOf(Comparator.comparing(Tariff::product).thenComparing(Tariff::from), tariffs),
                Tariff::product);
        Faults faults = new Faults();
        refuseDuplicates(inOrder, faults);
        refuseUnknown(inOrder, byProduct, faults);
        byProduct.asMap().values().forEach(ofOne -> refuseBadSequence(ImmutableList.copyOf(ofOne), faults));
        faults.throwIfAny();
        return new ProductCatalogue(inOrder, byProduct);
    }

    /**
     * A catalogue without tariffs, for usage that is given as amounts.
     *
     * @param products the products
     * @return the catalogue
     * @throws RefusalException when a code occurs twice
     */
    public static ProductCatalogue of(Collection<Product> products) {
        return of(products, ImmutableList.of());
    }

    private static void refuseDuplicates(ImmutableList<Product> inOrder, Faults faults) {
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).code().equals(inOrder.get(i - 1).code())) {
                faults.add(ProductFault.PRODUCT_REPEATED, inOrder.get(i).code());
            }
        }
    }

    private static void refuseUnknown(
            ImmutableList<Product> products, ImmutableListMultimap<ProductCode, Tariff> tariffs, Faults faults) {
        List<ProductCode> known = products.stream().map(Product::code).toList();
        tariffs.keySet().stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> faults.add(ProductFault.TARIFF_OF_UNKNOWN_PRODUCT, code));
    }

    private static void refuseBadSequence(ImmutableList<Tariff> tariffs, Faults faults) {
        for (int i = 1; i < tariffs.size(); i++) {
            Tariff earlier = tariffs.get(i - 1);
            LocalDate next = tariffs.get(i).from();
            LocalDate end = earlier.until().orElse(next);
            if (earlier.from().equals(next)) {
                faults.add(ProductFault.TARIFF_REPEATED, earlier.product(), next);
            } else if (end.isAfter(next)) {
                faults.add(ProductFault.TARIFFS_OVERLAP, earlier.product(), earlier.from(), end, next);
            } else if (end.isBefore(next)) {
                faults.add(ProductFault.TARIFFS_LEAVE_GAP, earlier.product(), earlier.from(), end, next);
            }
        }
    }

    /**
     * All products.
     *
     * @return the products in the order of their codes
     */
    public ImmutableList<Product> products() {
        return products;
    }

    /**
     * The product with a code, if there is one.
     *
     * @param code the code
     * @return the product
     */
    public Optional<Product> find(ProductCode code) {
        return Optional.ofNullable(ordinals.get(code)).map(products::get);
    }

    /**
     * The product with a code.
     *
     * @param code the code
     * @return the product
     * @throws RefusalException when the catalogue has no such product
     */
    public Product product(ProductCode code) {
        return products.get(ordinal(code));
    }

    /**
     * The position of a product in {@link #products()}.
     *
     * @param code the product's code
     * @return the position
     * @throws RefusalException when the catalogue has no such product
     */
    public int ordinal(ProductCode code) {
        Integer ordinal = ordinals.get(code);
        if (ordinal == null) {
            throw RefusalException.of(ProductFault.PRODUCT_NOT_FOUND, code);
        }
        return ordinal;
    }

    /**
     * The prices of a product over the days.
     *
     * @param ordinal the position of the product in {@link #products()}
     * @return the prices
     */
    public PriceHistory prices(int ordinal) {
        return prices.get(ordinal);
    }

    /**
     * The tariff of a product on a day, if there is one.
     *
     * @param code the product's code
     * @param date the day
     * @return the tariff
     * @throws RefusalException when the catalogue has no such product
     */
    public Optional<Tariff> findTariff(ProductCode code, LocalDate date) {
        PriceHistory history = prices(ordinal(code));
        int index = history.indexOn(date);
        return index == PriceHistory.NONE
                ? Optional.empty()
                : Optional.of(history.tariffs().get(index));
    }

    /**
     * The tariff of a product on a day.
     *
     * @param code the product's code
     * @param date the day
     * @return the tariff
     * @throws RefusalException when the catalogue has no such product, or the product has no tariff on that day
     */
    public Tariff tariff(ProductCode code, LocalDate date) {
        return findTariff(code, date).orElseThrow(() -> RefusalException.of(ProductFault.TARIFF_UNKNOWN, code, date));
    }

    /**
     * The price of one unit of a product on a day.
     *
     * @param code the product's code
     * @param date the day
     * @return the price in euros
     * @throws RefusalException when the catalogue has no such product, or the product has no tariff on that day
     */
    public BigDecimal priceOn(ProductCode code, LocalDate date) {
        return tariff(code, date).price();
    }

    /** Equal when the products and their tariffs are. */
    @Override
    public boolean equals(Object object) {
        return object instanceof ProductCatalogue other
                && products.equals(other.products)
                && tariffs().equals(other.tariffs());
    }

    @Override
    public int hashCode() {
        return Objects.hash(products, tariffs());
    }

    /**
     * All tariffs.
     *
     * @return the tariffs by product, each from the first day on
     */
    public ImmutableList<Tariff> tariffs() {
        return prices.stream().flatMap(history -> history.tariffs().stream()).collect(toImmutableList());
    }

    /** The products and their tariffs, such as {@code [45A03 ambulant help [45A03 from 2018-01-01: 85.20], 46A01 crisis []]}. */
    @Override
    public String toString() {
        return IntStream.range(0, products.size())
                .mapToObj(i -> products.get(i) + " " + prices.get(i).tariffs())
                .toList()
                .toString();
    }
}
