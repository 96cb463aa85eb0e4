package nl.regiokas.core.usage;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * Adds up usage lines, in any order. Not safe for use by several threads: build parts apart and merge them.
 *
 * <p>The ways in, from handy to fast: {@link #add(UsageLine)}; quantities and amounts with ordinals, which {@link
 * #ordinal(MunicipalityCode)} looks up once. A line that is refused leaves the ledger as it was.
 *
 * @since 0.2.0
 */
public final class CostLedgerBuilder {

    /** How many single lines wait until they are added together. */
    private static final int WAITING = 256;

    private final ImmutableList<MunicipalityCode> municipalities;
    private final ProductCatalogue catalogue;
    private final int municipalityCount;
    private final int productCount;
    private final Cells cells;
    private final LinePricing pricing;
    private final int[] waitingMunicipalities = new int[WAITING];
    private final int[] waitingProducts = new int[WAITING];
    private final int[] waitingYears = new int[WAITING];
    private final long[] waitingCents = new long[WAITING];
    private int waiting;

    CostLedgerBuilder(ImmutableList<MunicipalityCode> municipalities, ProductCatalogue catalogue) {
        this.municipalities = municipalities;
        this.catalogue = catalogue;
        this.municipalityCount = municipalities.size();
        this.productCount = catalogue.products().size();
        this.cells = new Cells(
                municipalities, catalogue.products().stream().map(Product::code).collect(toImmutableList()));
        this.pricing = new LinePricing(municipalities, catalogue);
    }

    /**
     * The ordinal of a municipality.
     *
     * @param municipality its code
     * @return its position among the municipalities in the order of their codes
     * @throws RefusalException when the ledger does not have it
     */
    public int ordinal(MunicipalityCode municipality) {
        int found = Collections.binarySearch(municipalities, municipality);
        Faults.require(found >= 0, UsageFault.MUNICIPALITY_NOT_IN_LEDGER, municipality);
        return found;
    }

    /**
     * The ordinal of a product.
     *
     * @param product its code
     * @return its position in the catalogue
     * @throws RefusalException when the catalogue does not have it
     */
    public int ordinal(ProductCode product) {
        return catalogue.ordinal(product);
    }

    /**
     * Adds a line.
     *
     * @param line a quantity, priced by the tariff of its day, or an amount
     * @return this builder
     * @throws RefusalException when municipality or product is not known, the day has no tariff, the year is out of
     *     range, or the cost does not fit in a {@code long} of cents
     */
    public CostLedgerBuilder add(UsageLine line) {
        refuseUnknown(line);
        int municipality = ordinal(line.municipality());
        int product = ordinal(line.product());
        return line.quantity()
                .map(quantity -> addQuantity(municipality, product, line.date(), quantity))
                .orElseGet(() -> addCents(
                        municipality,
                        product,
                        line.date().getYear(),
                        Euro.cents(line.amount().orElseThrow(), "usage amount")));
    }

    /**
     * Adds an amount.
     *
     * @param municipality the ordinal of the municipality
     * @param product the ordinal of the product
     * @param year the year it counts in
     * @param cents the amount in cents, negative for a correction
     * @return this builder
     * @throws RefusalException when the year is out of range
     */
    public CostLedgerBuilder addCents(int municipality, int product, int year, long cents) {
        checkLine(municipality, product, year);
        if (waiting == WAITING) {
            addWaiting();
        }
        waitingMunicipalities[waiting] = municipality;
        waitingProducts[waiting] = product;
        waitingYears[waiting] = year;
        waitingCents[waiting] = cents;
        waiting++;
        return this;
    }

    /** Adds the lines that wait: while a processor waits for the cell of one, it looks for those of the next. */
    private void addWaiting() {
        cells.addAll(waitingMunicipalities, waitingProducts, waitingYears, waitingCents, waiting);
        waiting = 0;
    }

    /**
     * Adds many amounts, the quickest way in: line i is made of the i-th element of each array.
     *
     * @param municipalities the ordinals of the municipalities
     * @param products the ordinals of the products
     * @param years the years the amounts count in
     * @param cents the amounts in cents, negative for corrections
     * @return this builder
     * @throws RefusalException when a year is out of range; no line is added then
     * @throws IndexOutOfBoundsException when an ordinal is out of range; no line is added then
     */
    public CostLedgerBuilder addCents(int[] municipalities, int[] products, int[] years, long[] cents) {
        Faults.require(
                municipalities.length == cents.length
                        && products.length == cents.length
                        && years.length == cents.length,
                UsageFault.USAGE_ARRAYS_UNEQUAL,
                municipalities.length,
                products.length,
                years.length,
                cents.length);
        checkLines(municipalities, products, years);
        cells.addAll(municipalities, products, years, cents, cents.length);
        return this;
    }

    private void checkLines(int[] municipalities, int[] products, int[] years) {
        for (int i = 0; i < years.length; i++) {
            checkLine(municipalities[i], products[i], years[i]);
        }
    }

    private void checkLine(int municipality, int product, int year) {
        Objects.checkIndex(municipality, municipalityCount);
        Objects.checkIndex(product, productCount);
        if (year < CostLedger.EARLIEST_YEAR || year > CostLedger.LATEST_YEAR) {
            throw outOfRange(municipality, product, year);
        }
    }

    /**
     * Adds a quantity, priced by the tariff of its day: quantity x price, rounded half up to the cent.
     *
     * @param municipality the ordinal of the municipality
     * @param product the ordinal of the product
     * @param date the day of use
     * @param quantity the number of units, negative for a correction
     * @return this builder
     * @throws RefusalException when the day has no tariff, the year is out of range, or the cost does not fit in a
     *     {@code long} of cents
     */
    public CostLedgerBuilder addQuantity(int municipality, int product, LocalDate date, BigDecimal quantity) {
        return addCents(municipality, product, date.getYear(), pricing.cents(municipality, product, date, quantity));
    }

    /**
     * Adds a quantity given as a whole number and a number of decimals: 1250 with 2 decimals is 12.50.
     *
     * @param municipality the ordinal of the municipality
     * @param product the ordinal of the product
     * @param date the day of use
     * @param digits the number of units without its decimal point, negative for a correction
     * @param decimals how many of the digits are decimals, not negative
     * @return this builder
     * @throws RefusalException when the day has no tariff, the year is out of range, or the cost does not fit in a
     *     {@code long} of cents
     */
    public CostLedgerBuilder addQuantity(int municipality, int product, LocalDate date, long digits, int decimals) {
        return addCents(
                municipality, product, date.getYear(), pricing.cents(municipality, product, date, digits, decimals));
    }

    /**
     * Returns what a quantity costs on a day, without adding it.
     *
     * @param municipality the place of the municipality, for messages
     * @param product the place of the product
     * @param date the day, which decides the tariff
     * @param digits the digits of the quantity
     * @param decimals how many of them are decimals
     * @return the cost in cents, half up
     */
    public long priceCents(int municipality, int product, LocalDate date, long digits, int decimals) {
        return pricing.cents(municipality, product, date, digits, decimals);
    }

    /**
     * Returns what a quantity costs on a day, without adding it.
     *
     * @param municipality the place of the municipality, for messages
     * @param product the place of the product
     * @param date the day, which decides the tariff
     * @param quantity the quantity
     * @return the cost in cents, half up
     */
    public long priceCents(int municipality, int product, LocalDate date, BigDecimal quantity) {
        return pricing.cents(municipality, product, date, quantity);
    }

    /**
     * Returns what a quantity costs on a day, without adding it.
     *
     * @param municipality the place of the municipality, for messages
     * @param product the place of the product
     * @param date the day, which decides the tariff
     * @param quantity the quantity
     * @return the cost, half up to the cent
     */
    public MonetaryAmount price(int municipality, int product, LocalDate date, BigDecimal quantity) {
        return Euro.ofCents(priceCents(municipality, product, date, quantity));
    }

    private void refuseUnknown(UsageLine line) {
        Faults faults = new Faults().at(line.place());
        if (Collections.binarySearch(municipalities, line.municipality()) < 0) {
            faults.add(UsageFault.MUNICIPALITY_NOT_IN_LEDGER, line.municipality());
        }
        if (catalogue.find(line.product()).isEmpty()) {
            faults.add(UsageFault.PRODUCT_NOT_IN_CATALOGUE, line.product());
        }
        faults.throwIfAny();
    }

    private RefusalException outOfRange(int municipality, int product, int year) {
        return RefusalException.of(Fault.of(
                        UsageFault.USAGE_YEAR_OUT_OF_RANGE,
                        FaultValue.year(CostLedger.EARLIEST_YEAR),
                        FaultValue.year(CostLedger.LATEST_YEAR),
                        FaultValue.year(year))
                .in(Place.of(Place.MUNICIPALITY, municipalities.get(municipality))
                        .at(Place.PRODUCT, catalogue.products().get(product).code())));
    }

    /**
     * The ledger of the lines so far. The builder can go on.
     *
     * @return the ledger
     * @throws RefusalException when a cost does not fit in a {@code long} of cents; every such cell is named
     */
    public CostLedger build() {
        addWaiting();
        return cells.toLedger();
    }
}
