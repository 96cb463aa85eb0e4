package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.usage.ClientLedger;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.exchange.region.UsageView;
import nl.regiokas.exchange.usage.RegionBasis;
import nl.regiokas.exchange.usage.UsageInputFault;
import nl.regiokas.exchange.usage.UsedDays;
import nl.regiokas.settlement.books.LineYears;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Takes the priced lines of usage one by one: finds the year in which they count, and adds them up from the first
 * closing at which they are known. No line is kept.
 */
final class UsageCollector {

    private final SolidarityScheme scheme;
    private final LineYears late;
    private final ImmutableList<MunicipalityCode> codes;
    private final Reorganisations reorganisations;
    private final CostLedgerBuilder[] ledgers;
    private final CostLedgerBuilder moved;
    private final boolean byClient;
    private final ImmutableList<ClientLedger.Builder> clients;
    private final ProductCatalogue catalogue;
    private final UsedProducts used;
    private final long[] lines = new long[3];
    private final long[] cents = new long[3];
    private final long[] settledLines;
    private final long[] settledCents;
    private boolean isOverflown;

    UsageCollector(SolidarityScheme scheme, LineYears late, RegionBasis basis, int closings, boolean byClient) {
        this.scheme = scheme;
        this.late = late;
        this.reorganisations = basis.reorganisations();
        this.catalogue = basis.catalogue();
        this.ledgers = IntStream.rangeClosed(0, closings)
                .mapToObj(i -> CostLedger.builder(basis.codes(), catalogue))
                .toArray(CostLedgerBuilder[]::new);
        this.moved = CostLedger.builder(basis.codes(), catalogue);
        this.byClient = byClient;
        this.clients = byClient
                ? IntStream.rangeClosed(0, closings)
                        .mapToObj(i -> ClientLedger.builder(basis.codes(), catalogue))
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
        this.settledLines = new long[scheme.lastYear() - scheme.firstYear() + 1];
        this.settledCents = new long[settledLines.length];
        this.used = new UsedProducts(catalogue, closings);
        this.codes = ImmutableSortedSet.copyOf(basis.codes()).asList();
    }

    /** Adds a line. */
    void add(UsageView line, int municipality, int product, long amount) {
        int own = line.year();
        int year = own;
        int closing = 0;
        if (ledgers.length > 1) {
            year = late.year(line.date(), line.known());
            closing = late.closing(line.known());
        }
        count(year, amount);
        place(own, year, byClient ? line.client().orElse("") : "", municipality, product, closing, amount);
    }

    /** Counts a line in the year in which it counts. */
    void count(UsedDays line, long amount) {
        count(late.year(line.date(), line.known()), amount);
    }

    /** Adds an amount of a line from a closing on, in the year in which the line counts. */
    void place(UsedDays line, int municipality, int product, int closing, long amount) {
        int year = late.year(line.date(), line.known());
        place(line.date().getYear(), year, line.client(), municipality, product, closing, amount);
    }

    private void place(int own, int year, String client, int municipality, int product, int closing, long amount) {
        if (isOverflown) {
            return;
        }
        if (year == own) {
            add(client, municipality, product, year, closing, amount);
        } else {
            reorganisations
                    .cents(ImmutableMap.of(codes.get(municipality), amount), own, year)
                    .forEach((code, part) -> {
                        moved.addCents(moved.ordinal(code), product, year, part);
                        add(client, ledgers[0].ordinal(code), product, year, closing, part);
                    });
        }
    }

    /** Once the sums do not fit, which is reported at one line, nothing is counted any more. */
    private void count(int year, long amount) {
        if (isOverflown) {
            return;
        }
        int where = 0;
        if (year < scheme.firstYear()) {
            where = 1;
        } else if (year > scheme.lastYear()) {
            where = 2;
        }
        lines[where]++;
        try {
            cents[where] = Math.addExact(cents[where], amount);
            if (where == 0) {
                settledLines[year - scheme.firstYear()]++;
                settledCents[year - scheme.firstYear()] += amount;
            }
        } catch (ArithmeticException overflow) {
            isOverflown = true;
            throw RefusalException.of(UsageInputFault.CONTROL_OVERFLOW);
        }
    }

    private void add(String client, int municipality, int product, int year, int closing, long amount) {
        ledgers[closing].addCents(municipality, product, year, amount);
        used.add(closing, product, year, amount);
        for (int i = closing; byClient && i < clients.size(); i++) {
            clients.get(i).add(municipality, product, year, client, amount);
        }
    }

    /** What became of the lines, with what providers claimed if that was decided on. */
    UsageControl control(Optional<ClaimControl> claims) {
        return new UsageControl(tally(0), tally(1), tally(2), settledYears(), claims);
    }

    private ImmutableSortedMap<Integer, Tally> settledYears() {
        return IntStream.range(0, settledLines.length)
                .boxed()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(),
                        i -> scheme.firstYear() + i,
                        i -> new Tally(settledLines[i], settledCents[i])));
    }

    private Tally tally(int where) {
        return new Tally(lines[where], cents[where]);
    }

    /** What is known at each closing, and finally what is known now. */
    ImmutableList<CostLedger> ledgers() {
        List<CostLedger> known = new ArrayList<>();
        CostLedger sum = CostLedger.builder(ImmutableList.of(), catalogue).build();
        for (CostLedgerBuilder more : ledgers) {
            sum = known.isEmpty() ? more.build() : sum.merge(more.build());
            known.add(sum);
        }
        return ImmutableList.copyOf(known);
    }

    /** What is known now and counts in a later year than its own. */
    CostLedger moved() {
        return moved.build();
    }

    /**
     * The products whose lines of a year cancel out in what is known at a closing; the number of closings stands for
     * now.
     */
    ImmutableSetMultimap<Integer, ProductCode> cancelled(int closing, CostLedger ledger) {
        return used.cancelled(closing, ledger);
    }

    /** The costs per client known at a closing; the number of closings stands for now. */
    Optional<ClientLedger> clients(int closing) {
        return clients.isEmpty()
                ? Optional.empty()
                : Optional.of(clients.get(closing).build());
    }
}
