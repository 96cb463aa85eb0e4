package nl.regiokas.exchange.iv3;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;

/**
 * The charges of a settlement per taakveld and year, as municipalities report them in the national accounts.
 * Dutch: Iv3, lasten en baten per taakveld.
 *
 * <p>Formula. L is the sum of the positive charges of a municipality in a scope and year, B that of the negative ones
 * with the sign reversed. Each is apportioned over the taakvelden of the scope, by the cost of the municipality's use
 * of their products in that scope and year. So lasten less baten, over all taakvelden, equal its charges to the cent.
 *
 * <p>Units and signs: whole cents; neither lasten nor baten are negative. Rounding: by {@link
 * nl.regiokas.core.money.Apportionment}, the largest remainder first, ties in the order of the numbers of taakvelden.
 *
 * <p>Weights. A municipality has cost in a scope and year when the cost of a taakveld, over its products, is not zero.
 * It then has weights of its own: its cost per taakveld in the direction of their sum. A sum below zero turns all signs;
 * what is then still negative weighs nothing, and that is reported. Where costs cancel to a sum of zero the positive
 * ones weigh. A municipality without cost has the weights of the region, found in the same way from the sums of all
 * municipalities.
 *
 * <p>Our reading where the sources are silent: where the region has no cost either, as with instalments after the end of
 * a scope, the costs of all settled years count in the same way, by the taakvelden of the year of the charge; that is
 * reported. A taakveld holds for whole years.
 *
 * <p>Failures: a product with cost but without taakveld, reported with its years; charges of a scope that never had
 * cost.
 *
 * @since 0.2.0
 */
public final class Iv3Report {

    private static final Comparator<Iv3Row> ORDER = Comparator.comparingInt(Iv3Row::year)
            .thenComparing(Iv3Row::taakveld)
            .thenComparing(Iv3Row::municipality);

    private final ImmutableList<Iv3Row> rows;
    private final ImmutableList<Fault> notices;

    private Iv3Report(ImmutableList<Iv3Row> rows, ImmutableList<Fault> notices) {
        this.rows = rows;
        this.notices = notices;
    }

    /**
     * Apportions the charges of a settlement.
     *
     * @param settlement the settlement
     * @param mapping the taakveld of each product
     * @return the report
     * @throws RefusalException with every product and year that has no taakveld, or when charges cannot be apportioned
     */
    public static Iv3Report of(Settlement settlement, TaakveldMapping mapping) {
        Attributes.given(settlement, "settlement of report");
        Attributes.given(mapping, "taakveld mapping of report");
        Calculation calculation = new Calculation(settlement, mapping);
        calculation.requireMapped();
        settlement.years().forEach(calculation::add);
        calculation.faults.throwIfAny();
        return new Iv3Report(
                ImmutableList.sortedCopyOf(ORDER, calculation.rows),
                ImmutableList.<Fault>builder()
                        .addAll(calculation.notices)
                        .addAll(calculation.unknownTaakvelden())
                        .build());
    }

    /**
     * Returns the rows.
     *
     * @return a row for each year, taakveld and municipality with lasten or baten, in that order
     */
    public ImmutableList<Iv3Row> rows() {
        return rows;
    }

    /**
     * Returns the notices: taakvelden that the list of a year does not have, charges that are left out, cost that weighs
     * nothing, and charges that follow the cost of other years.
     *
     * @return the notices
     */
    public ImmutableList<Fault> notices() {
        return notices;
    }

    /**
     * Returns the file {@code iv3.csv}.
     *
     * @return its content
     */
    public OutputFiles.Content csv() {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("year", "taakveld", "municipality", "lasten", "baten");
            for (Iv3Row row : rows) {
                csv.writeRecord(
                        Integer.toString(row.year()),
                        row.taakveld(),
                        row.municipality().value(),
                        Euro.text(row.lastenCents()),
                        Euro.text(row.batenCents()));
            }
        });
    }

    /** Equal when the rows and the notices are. */
    @Override
    public boolean equals(Object object) {
        return object instanceof Iv3Report other && rows.equals(other.rows) && notices.equals(other.notices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows, notices);
    }

    /** Returns the rows. */
    @Override
    public String toString() {
        return rows.toString();
    }

    /** What one municipality is charged in one scope. */
    private static final class Sides {
        private long lasten;
        private long baten;

        void add(long cents) {
            if (cents > 0) {
                lasten = Math.addExact(lasten, cents);
            } else {
                baten = Math.subtractExact(baten, cents);
            }
        }
    }

    private static final class Calculation {
        private final Settlement settlement;
        private final TaakveldMapping mapping;
        private final ScopeCosts costs;
        private final List<Iv3Row> rows = new ArrayList<>();
        private final List<Fault> notices = new ArrayList<>();
        private final Faults faults = new Faults();

        Calculation(Settlement settlement, TaakveldMapping mapping) {
            this.settlement = settlement;
            this.mapping = mapping;
            this.costs = ScopeCosts.of(settlement);
        }

        void requireMapped() {
            SortedMap<ProductCode, SortedSet<Integer>> unmapped = new TreeMap<>();
            costs.cells().values().forEach(cell -> {
                if (mapping.taakveld(cell.product(), cell.year()).isEmpty()) {
                    unmapped.computeIfAbsent(cell.product(), product -> new TreeSet<>())
                            .add(cell.year());
                }
            });
            unmapped.forEach((product, years) -> faults.add(
                    Iv3Fault.IV3_UNMAPPED,
                    product,
                    years.stream().map(FaultValue::year).toList()));
            faults.throwIfAny();
        }

        void add(Settlement.Year year) {
            try {
                Map<String, SortedMap<MunicipalityCode, Sides>> scopes = sides(year);
                Map<Place, Sides> sums = new HashMap<>();
                scopes.forEach((scope, sides) -> apportion(scope, year.year(), sides, sums));
                sums.forEach((place, sum) ->
                        rows.add(new Iv3Row(year.year(), place.taakveld, place.municipality, sum.lasten, sum.baten)));
            } catch (ArithmeticException overflow) {
                faults.add(Iv3Fault.IV3_OVERFLOW, FaultValue.year(year.year()));
            }
        }

        /** Lasten and baten by scope and municipality; charges of an outside party are reported. */
        private Map<String, SortedMap<MunicipalityCode, Sides>> sides(Settlement.Year year) {
            Map<String, SortedMap<MunicipalityCode, Sides>> scopes = new TreeMap<>();
            SortedMap<String, Long> outside = new TreeMap<>();
            for (Charge charge : year.charges()) {
                if (isOutside(charge)) {
                    outside.merge(charge.party().code(), charge.amountCents(), Math::addExact);
                } else {
                    scopes.computeIfAbsent(charge.scope(), scope -> new TreeMap<>())
                            .computeIfAbsent(charge.party().municipality().orElseThrow(), municipality -> new Sides())
                            .add(charge.amountCents());
                }
            }
            outside.forEach((party, cents) -> notices.add(
                    Fault.of(Iv3Fault.IV3_OUTSIDE, FaultValue.cents(cents), party, FaultValue.year(year.year()))));
            return scopes;
        }

        private boolean isOutside(Charge charge) {
            return settlement.scheme().outside().stream()
                    .anyMatch(party -> party.code().equals(charge.party().code()));
        }

        private void apportion(
                String scope, int year, SortedMap<MunicipalityCode, Sides> sides, Map<Place, Sides> sums) {
            TaakveldShares ofYear = TaakveldShares.of(costs.of(scope, cell -> cell.year() == year), mapping, year);
            Supplier<TaakveldShares> ofAllYears =
                    Suppliers.memoize(() -> TaakveldShares.of(costs.of(scope, cell -> true), mapping, year));
            Set<Fault> reported = new LinkedHashSet<>();
            for (Map.Entry<MunicipalityCode, Sides> charged : sides.entrySet()) {
                MunicipalityCode municipality = charged.getKey();
                Optional<TaakveldShares.Costs> known = ofYear.costs(municipality);
                Optional<TaakveldShares.Costs> followed =
                        known.or(() -> ofAllYears.get().costs(municipality));
                if (followed.isEmpty()) {
                    faults.add(Iv3Fault.IV3_NO_COST, FaultValue.year(year), scope);
                    return;
                }
                if (known.isEmpty()) {
                    reported.add(Fault.of(Iv3Fault.IV3_OTHER_YEARS, FaultValue.year(year), scope));
                }
                long[] weights = followed.get().weights();
                reported.addAll(weightless(scope, year, municipality, followed.get(), weights));
                add(charged.getValue(), municipality, followed.get().taakvelden(), weights, sums);
            }
            notices.addAll(reported);
        }

        private static void add(
                Sides charged,
                MunicipalityCode municipality,
                ImmutableList<String> taakvelden,
                long[] weights,
                Map<Place, Sides> sums) {
            long[] lasten = Apportionment.cents(charged.lasten, weights);
            long[] baten = Apportionment.cents(charged.baten, weights);
            for (int i = 0; i < lasten.length; i++) {
                if (lasten[i] != 0 || baten[i] != 0) {
                    Sides sum = sums.computeIfAbsent(new Place(taakvelden.get(i), municipality), place -> new Sides());
                    sum.add(lasten[i]);
                    sum.add(-baten[i]);
                }
            }
        }

        /** What has cost but weighs nothing. */
        private static List<Fault> weightless(
                String scope, int year, MunicipalityCode municipality, TaakveldShares.Costs costs, long[] weights) {
            List<Fault> found = new ArrayList<>();
            for (int i = 0; i < weights.length; i++) {
                long cents = costs.cents()[i];
                if (cents != 0 && weights[i] == 0) {
                    FaultValue cost = FaultValue.cents(cents);
                    FaultValue ofYear = FaultValue.year(year);
                    String taakveld = costs.taakvelden().get(i);
                    found.add(
                            costs.isOwn()
                                    ? Fault.of(Iv3Fault.IV3_WEIGHTLESS, cost, municipality, taakveld, scope, ofYear)
                                    : Fault.of(Iv3Fault.IV3_WEIGHTLESS_REGION, cost, taakveld, scope, ofYear));
                }
            }
            return found;
        }

        List<Fault> unknownTaakvelden() {
            return costs.cells().values().stream()
                    .map(cell -> new Used(
                            cell.product(),
                            cell.year(),
                            mapping.taakveld(cell.product(), cell.year()).orElseThrow()))
                    .distinct()
                    .filter(used -> TaakveldList.isKnownYear(used.year) && !TaakveldList.has(used.year, used.taakveld))
                    .sorted(Comparator.comparing(Used::product).thenComparingInt(Used::year))
                    .map(used -> Fault.of(
                            Iv3Fault.IV3_TAAKVELD_UNKNOWN, used.taakveld, used.product, FaultValue.year(used.year)))
                    .toList();
        }

        private record Place(String taakveld, MunicipalityCode municipality) {}

        private record Used(ProductCode product, int year, String taakveld) {}
    }
}
