package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.ClientLedger;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.exchange.region.UsageView;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Takes the lines of usage one by one: prices them, finds the year in which they count, and adds them up from the closing
 * on in which they are known. No line is kept.
 */
final class UsageCollector {

    private final SolidarityScheme scheme;
    private final LateYears late;
    private final Existence existence;
    private final ImmutableList<MunicipalityCode> codes;
    private final int[] municipalities;
    private final int[] products;
    private final boolean[] priced;
    private final ImmutableList<CostLedgerBuilder> ledgers;
    private final ImmutableList<ClientLedger.Builder> clients;
    private final ProductCatalogue catalogue;
    private final long[] lines = new long[3];
    private final long[] cents = new long[3];

    /** Takes the codes of municipalities and products in the order of their rows. */
    UsageCollector(
            SolidarityScheme scheme,
            LateYears late,
            Existence existence,
            ImmutableList<MunicipalityCode> municipalityRows,
            ImmutableList<ProductCode> productRows,
            ProductCatalogue catalogue,
            int closings,
            boolean byClient) {
        this.scheme = scheme;
        this.late = late;
        this.existence = existence;
        this.catalogue = catalogue;
        this.ledgers = IntStream.rangeClosed(0, closings)
                .mapToObj(i -> CostLedger.builder(municipalityRows, catalogue))
                .collect(ImmutableList.toImmutableList());
        this.clients = byClient
                ? IntStream.rangeClosed(0, closings)
                        .mapToObj(i -> ClientLedger.builder(municipalityRows, catalogue))
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
        CostLedgerBuilder first = ledgers.get(0);
        this.codes = municipalityRows;
        this.municipalities = municipalityRows.stream().mapToInt(first::ordinal).toArray();
        this.products = productRows.stream().mapToInt(first::ordinal).toArray();
        this.priced = new boolean[products.length];
    }

    /** Adds a line. */
    void add(UsageView line) {
        existence.require(line.municipality(), line.date());
        int year = late.year(line.date(), line.known());
        int closing = late.closing(line.known());
        int municipality = municipalities[line.municipality()];
        int product = products[line.product()];
        long amount = cents(line, municipality, product);
        count(year, amount);
        if (year == line.date().getYear()) {
            add(line, municipality, product, year, closing, amount);
        } else {
            existence
                    .moved(codes.get(line.municipality()), amount, line.date().getYear(), year)
                    .forEach((code, part) -> add(line, ledgers.get(0).ordinal(code), product, year, closing, part));
        }
    }

    private long cents(UsageView line, int municipality, int product) {
        if (!line.isQuantity()) {
            return line.cents();
        }
        priced[line.product()] = true;
        CostLedgerBuilder prices = ledgers.get(0);
        LocalDate date = line.date();
        return line.isShortQuantity()
                ? prices.price(municipality, product, date, line.digits(), line.decimals())
                : prices.price(municipality, product, date, line.quantity());
    }

    private void count(int year, long amount) {
        int where = 0;
        if (year < scheme.firstYear()) {
            where = 1;
        } else if (year > scheme.lastYear()) {
            where = 2;
        }
        lines[where]++;
        try {
            cents[where] = Math.addExact(cents[where], amount);
        } catch (ArithmeticException overflow) {
            throw RefusalException.of(SettlementInputFault.CONTROL_OVERFLOW);
        }
    }

    private void add(UsageView line, int municipality, int product, int year, int closing, long amount) {
        ledgers.get(closing).addCents(municipality, product, year, amount);
        for (int i = closing; i < clients.size(); i++) {
            clients.get(i).add(municipality, product, year, line.client().orElse(""), amount);
        }
    }

    UsageControl control() {
        return new UsageControl(tally(0), tally(1), tally(2));
    }

    private Tally tally(int where) {
        return new Tally(lines[where], cents[where]);
    }

    /** Whether any line of a product, by its row, was priced by a tariff. */
    boolean isPriced(int productRow) {
        return priced[productRow];
    }

    /** What is known at each closing, and last of all now. */
    ImmutableList<CostLedger> ledgers() {
        List<CostLedger> known = new ArrayList<>();
        CostLedger sum = CostLedger.builder(ImmutableList.of(), catalogue).build();
        for (CostLedgerBuilder more : ledgers) {
            sum = known.isEmpty() ? more.build() : sum.merge(more.build());
            known.add(sum);
        }
        return ImmutableList.copyOf(known);
    }

    /** The costs per client known at a closing, or now for the number of closings. */
    Optional<ClientLedger> clients(int closing) {
        return clients.isEmpty()
                ? Optional.empty()
                : Optional.of(clients.get(closing).build());
    }

    /** Which municipalities exist on a day, and what becomes of an amount of one that does not any more. */
    interface Existence {

        /** Refuses a day on which the municipality of a row does not exist. */
        void require(int row, LocalDate day);

        /** An amount of a year in the municipalities of a later one. */
        Map<MunicipalityCode, Long> moved(MunicipalityCode code, long cents, int fromYear, int toYear);

        /** Everybody exists always. */
        Existence ALWAYS = new Existence() {
            @Override
            public void require(int row, LocalDate day) {}

            @Override
            public Map<MunicipalityCode, Long> moved(MunicipalityCode code, long cents, int fromYear, int toYear) {
                return ImmutableMap.of(code, cents);
            }
        };
    }
}
