package nl.regiokas.core.usage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.Fitting;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * The cost of each client per municipality, product and year, in cents. Clients are numbers here; their codes stay in the
 * builder and are forgotten with it.
 * Dutch: kosten per cliënt.
 *
 * <p>Immutable, and may be shared between threads: what it holds in arrays never changes.
 *
 * @since 0.2.0
 */
public final class ClientLedger {

    private static final int YEAR_BITS = 9;
    private static final int CODE_BITS = 14;
    private static final int CLIENT_BITS = 26;

    private final ImmutableList<MunicipalityCode> municipalities;
    private final ImmutableList<ProductCode> products;
    private final long[] keys;
    private final long[] cents;

    private ClientLedger(
            ImmutableList<MunicipalityCode> municipalities,
            ImmutableList<ProductCode> products,
            long[] keys,
            long[] cents) {
        this.municipalities = municipalities;
        this.products = products;
        this.keys = keys;
        this.cents = cents;
    }

    /** What is refused of costs per client. */
    private enum ClientFault implements FaultCode {
        CLIENT_LEDGER_SIZE("costs per client must be of at most {most} {what} but were of more"),
        CLIENT_PLACE("{what} of a client must be one of those of the costs per client but was {value}"),
        CLIENT_COST_OVERFLOW("cost of a client must fit in 64 bits of cents but overflowed");

        private final String pattern;

        ClientFault(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    /** The place of a cell in the order of year, municipality, client, product. */
    private static long key(int year, int municipality, int client, int product) {
        long at = (long) year - CostLedger.EARLIEST_YEAR;
        at = (at << CODE_BITS) | municipality;
        at = (at << CLIENT_BITS) | client;
        return (at << CODE_BITS) | product;
    }

    /**
     * Returns the cost of each client of a municipality in a year.
     *
     * @param municipality the municipality
     * @param year the year
     * @param counted the products that count
     * @return one amount a client, in no order that shows who it is
     * @throws RefusalException when the cost of a client does not fit a {@code long}
     */
    public LongStream costsCents(MunicipalityCode municipality, int year, Predicate<ProductCode> counted) {
        int row = Collections.binarySearch(municipalities, municipality);
        if (row < 0 || year < CostLedger.EARLIEST_YEAR || year > CostLedger.LATEST_YEAR) {
            return LongStream.empty();
        }
        boolean[] counts = new boolean[products.size()];
        for (int p = 0; p < counts.length; p++) {
            counts[p] = counted.test(products.get(p));
        }
        return Fitting.of(
                () -> sums(counts, lowerBound(key(year, row, 0, 0)), lowerBound(key(year, row + 1, 0, 0))),
                () -> Fault.of(ClientFault.CLIENT_COST_OVERFLOW)
                        .in(Place.of(Place.MUNICIPALITY, municipality).at(Place.YEAR, year)));
    }

    /**
     * Returns the cost of each client of a municipality in a year.
     *
     * @param municipality the municipality
     * @param year the year
     * @param counted the products that count
     * @return euro, one amount a client, in no order that shows who it is
     * @throws RefusalException when the cost of a client does not fit a {@code long} of cents
     */
    public ImmutableList<MonetaryAmount> costs(
            MunicipalityCode municipality, int year, Predicate<ProductCode> counted) {
        return costsCents(municipality, year, counted).mapToObj(Euro::ofCents).collect(ImmutableList.toImmutableList());
    }

    /** The sum of each client in some of the cells. */
    private LongStream sums(boolean[] counts, int from, int until) {
        LongStream.Builder sums = LongStream.builder();
        for (int i = from; i < until; ) {
            long client = keys[i] >>> CODE_BITS;
            long sum = 0;
            boolean used = false;
            for (; i < until && keys[i] >>> CODE_BITS == client; i++) {
                int product = (int) (keys[i] & ((1L << CODE_BITS) - 1));
                if (counts[product]) {
                    sum = Math.addExact(sum, cents[i]);
                    used = true;
                }
            }
            if (used) {
                sums.add(sum);
            }
        }
        return sums.build();
    }

    private int lowerBound(long key) {
        int found = Arrays.binarySearch(keys, key);
        return found < 0 ? -found - 1 : found;
    }

    /**
     * Receives the costs of clients, cell by cell.
     *
     * @since 0.2.0
     */
    public interface ClientVisitor {

        /**
         * Receives a cost.
         *
         * @param municipality the municipality
         * @param client the number of the client
         * @param product the product
         * @param year the year
         * @param cents the cost in cents, perhaps zero
         */
        void visit(MunicipalityCode municipality, int client, ProductCode product, int year, long cents);
    }

    /**
     * Returns the municipalities that can have costs.
     *
     * @return their codes in order
     */
    public ImmutableList<MunicipalityCode> municipalities() {
        return municipalities;
    }

    /**
     * Returns the products that can have costs.
     *
     * @return their codes in order
     */
    public ImmutableList<ProductCode> products() {
        return products;
    }

    /**
     * Visits every cost, by year, then by municipality, client and product.
     *
     * @param visitor receives each cost
     */
    public void forEachCell(ClientVisitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            long key = keys[i];
            int product = (int) (key & ((1L << CODE_BITS) - 1));
            int client = (int) (key >>> CODE_BITS) & ((1 << CLIENT_BITS) - 1);
            int municipality = (int) (key >>> (CODE_BITS + CLIENT_BITS)) & ((1 << CODE_BITS) - 1);
            int year = (int) (key >>> (2 * CODE_BITS + CLIENT_BITS)) + CostLedger.EARLIEST_YEAR;
            visitor.visit(municipalities.get(municipality), client, products.get(product), year, cents[i]);
        }
    }

    /**
     * Returns the costs that {@link #forEachCell} visits.
     *
     * @param municipalities the municipalities that can have costs, in any order
     * @param products the products, in any order
     * @param cells hands each cost to the visitor
     * @return the costs per client, by the numbers that were handed over
     * @throws RefusalException when a municipality, product, client or year is out of range
     */
    public static ClientLedger ofCells(
            Collection<MunicipalityCode> municipalities,
            Collection<ProductCode> products,
            Consumer<ClientVisitor> cells) {
        Builder builder = new Builder(
                ImmutableSortedSet.copyOf(Attributes.<MunicipalityCode>all(municipalities, "municipalities of ledger"))
                        .asList(),
                ImmutableSortedSet.copyOf(Attributes.<ProductCode>all(products, "products of ledger"))
                        .asList());
        Attributes.given(cells, "cells of ledger").accept(builder::addNumbered);
        return builder.build();
    }

    /**
     * Returns the costs with those of a last year repeated in later years, by the same clients.
     *
     * @param last the last year that is kept; later ones are replaced
     * @param more the number of years that repeat it
     * @return the longer costs
     */
    public ClientLedger continued(int last, int more) {
        Objects.checkIndex(last - CostLedger.EARLIEST_YEAR + more, 1 << YEAR_BITS);
        int from = lowerBound(key(last, 0, 0, 0));
        int until = lowerBound(key(last + 1, 0, 0, 0));
        int repeated = until - from;
        long[] moreKeys = Arrays.copyOf(keys, until + more * repeated);
        long[] moreCents = Arrays.copyOf(cents, moreKeys.length);
        long year = key(last + 1, 0, 0, 0) - key(last, 0, 0, 0);
        for (int i = until; i < moreKeys.length; i++) {
            moreKeys[i] = moreKeys[i - repeated] + year;
            moreCents[i] = moreCents[i - repeated];
        }
        return new ClientLedger(municipalities, products, moreKeys, moreCents);
    }

    /**
     * Returns the costs with one more client.
     *
     * @param municipality the municipality
     * @param product the product
     * @param year the year
     * @param amount what the client costs
     * @return the costs of all clients and this one
     * @throws RefusalException when the municipality or the product is none of those that can have costs, there are too many
     *     clients, or the amount is not in whole cents of euro
     */
    public ClientLedger plusClient(
            MunicipalityCode municipality, ProductCode product, int year, MonetaryAmount amount) {
        return plusClient(municipality, product, year, Euro.cents(amount, "cost of client"));
    }

    /**
     * Returns the costs with one more client.
     *
     * @param municipality the municipality
     * @param product the product
     * @param year the year
     * @param amountCents what the client costs
     * @return the costs of all clients and this one
     * @throws RefusalException when the municipality or the product is none of those that can have costs, or there are too
     *     many clients
     */
    public ClientLedger plusClient(MunicipalityCode municipality, ProductCode product, int year, long amountCents) {
        int row = Collections.binarySearch(municipalities, municipality);
        int column = Collections.binarySearch(products, product);
        Faults.require(row >= 0, ClientFault.CLIENT_PLACE, "municipality", municipality);
        Faults.require(column >= 0, ClientFault.CLIENT_PLACE, "product", product);
        Objects.checkIndex(year - CostLedger.EARLIEST_YEAR, 1 << YEAR_BITS);
        int most = (1 << CLIENT_BITS) - 1;
        int client = Arrays.stream(keys)
                        .mapToInt(key -> (int) (key >>> CODE_BITS) & most)
                        .max()
                        .orElse(-1)
                + 1;
        Faults.require(client < most, ClientFault.CLIENT_LEDGER_SIZE, most, "clients");
        long key = key(year, row, client, column);
        int at = lowerBound(key);
        long[] moreKeys = Arrays.copyOf(keys, keys.length + 1);
        long[] moreCents = Arrays.copyOf(cents, moreKeys.length);
        System.arraycopy(keys, at, moreKeys, at + 1, keys.length - at);
        System.arraycopy(cents, at, moreCents, at + 1, keys.length - at);
        moreKeys[at] = key;
        moreCents[at] = amountCents;
        return new ClientLedger(municipalities, products, moreKeys, moreCents);
    }

    /**
     * Returns a builder without costs.
     *
     * @param municipalities the municipalities that can have costs
     * @param catalogue the products
     * @return a new builder
     */
    public static Builder builder(Collection<MunicipalityCode> municipalities, ProductCatalogue catalogue) {
        return new Builder(
                ImmutableSortedSet.copyOf(Attributes.<MunicipalityCode>all(municipalities, "municipalities of ledger"))
                        .asList(),
                Attributes.given(catalogue, "catalogue of ledger").products().stream()
                        .map(Product::code)
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Equal when the codes, the clients in the order of their numbers, and the costs are. */
    @Override
    public boolean equals(Object object) {
        return object instanceof ClientLedger other
                && municipalities.equals(other.municipalities)
                && products.equals(other.products)
                && Arrays.equals(keys, other.keys)
                && Arrays.equals(cents, other.cents);
    }

    @Override
    public int hashCode() {
        return Objects.hash(municipalities, products, Arrays.hashCode(keys), Arrays.hashCode(cents));
    }

    /** Returns the extent, without any client. */
    @Override
    public String toString() {
        return "costs per client of " + municipalities.size() + " municipalities x " + products.size() + " products";
    }

    /**
     * Collects the costs of clients, one line at a time, in any order. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private static final long EMPTY = -1;
        private static final int FIRST_CAPACITY = 1 << 10;

        private final ImmutableList<MunicipalityCode> municipalities;
        private final ImmutableList<ProductCode> products;
        private final Map<String, Integer> numbers = new HashMap<>();
        private int clients;
        private long[] keys = empty(FIRST_CAPACITY);
        private long[] cents = new long[FIRST_CAPACITY];
        private int size;

        private Builder(ImmutableList<MunicipalityCode> municipalities, ImmutableList<ProductCode> products) {
            this.municipalities = municipalities;
            this.products = products;
            int most = 1 << CODE_BITS;
            Faults.require(municipalities.size() < most, ClientFault.CLIENT_LEDGER_SIZE, most - 1, "municipalities");
            Faults.require(products.size() < most, ClientFault.CLIENT_LEDGER_SIZE, most - 1, "products");
        }

        private static long[] empty(int capacity) {
            long[] keys = new long[capacity];
            Arrays.fill(keys, EMPTY);
            return keys;
        }

        /**
         * Adds the cost of a client.
         *
         * @param municipality the place of the municipality in the order of the codes
         * @param product the place of the product in the order of the codes
         * @param year the year
         * @param client the client's code, blank for a line that is a client of its own
         * @param amountCents the cost, negative for a correction
         * @return this builder
         */
        public Builder add(int municipality, int product, int year, String client, long amountCents) {
            Objects.checkIndex(municipality, municipalities.size());
            Objects.checkIndex(product, products.size());
            Objects.checkIndex(year - CostLedger.EARLIEST_YEAR, 1 << YEAR_BITS);
            put(key(year, municipality, number(client), product), amountCents);
            return this;
        }

        private void addNumbered(
                MunicipalityCode municipality, int client, ProductCode product, int year, long amountCents) {
            int row = Collections.binarySearch(municipalities, municipality);
            int column = Collections.binarySearch(products, product);
            int most = (1 << CLIENT_BITS) - 1;
            Faults.require(row >= 0, ClientFault.CLIENT_PLACE, "municipality", municipality);
            Faults.require(column >= 0, ClientFault.CLIENT_PLACE, "product", product);
            Faults.require(client >= 0 && client < most, ClientFault.CLIENT_LEDGER_SIZE, most, "clients");
            Faults.require(
                    year >= CostLedger.EARLIEST_YEAR && year <= CostLedger.LATEST_YEAR,
                    UsageFault.USAGE_YEAR_OUT_OF_RANGE,
                    FaultValue.year(CostLedger.EARLIEST_YEAR),
                    FaultValue.year(CostLedger.LATEST_YEAR),
                    FaultValue.year(year));
            put(key(year, row, client, column), amountCents);
            clients = Math.max(clients, client + 1);
        }

        private int number(String client) {
            Integer known = client.isEmpty() ? null : numbers.get(client);
            if (known != null) {
                return known;
            }
            Faults.require(
                    clients < (1 << CLIENT_BITS) - 1,
                    ClientFault.CLIENT_LEDGER_SIZE,
                    (1 << CLIENT_BITS) - 1,
                    "clients");
            if (!client.isEmpty()) {
                numbers.put(client, clients);
            }
            return clients++;
        }

        private void put(long key, long amount) {
            if (size * 10L > keys.length * 7L) {
                grow();
            }
            int at = slot(keys, key);
            if (keys[at] == EMPTY) {
                keys[at] = key;
                size++;
            }
            long sum = cents[at] + amount;
            Faults.require(((cents[at] ^ sum) & (amount ^ sum)) >= 0, ClientFault.CLIENT_COST_OVERFLOW);
            cents[at] = sum;
        }

        private static int slot(long[] table, long key) {
            int mask = table.length - 1;
            int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
            while (table[at] != EMPTY && table[at] != key) {
                at = (at + 1) & mask;
            }
            return at;
        }

        private void grow() {
            long[] more = empty(keys.length * 2);
            long[] sums = new long[more.length];
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] != EMPTY) {
                    int at = slot(more, keys[i]);
                    more[at] = keys[i];
                    sums[at] = cents[i];
                }
            }
            keys = more;
            cents = sums;
        }

        /**
         * Returns the costs per client.
         *
         * @return the ledger, sharing nothing with this builder
         */
        public ClientLedger build() {
            long[] sorted = new long[size];
            int next = 0;
            for (long key : keys) {
                if (key != EMPTY) {
                    sorted[next++] = key;
                }
            }
            Arrays.sort(sorted);
            long[] sums = new long[size];
            for (int i = 0; i < size; i++) {
                sums[i] = cents[slot(keys, sorted[i])];
            }
            return new ClientLedger(municipalities, products, sorted, sums);
        }
    }
}
