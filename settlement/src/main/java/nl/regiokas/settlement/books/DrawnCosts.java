package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.settlement.model.ModelFault;

/**
 * Costs of drawn years, laid over those that the facts know. The arrays are filled anew for every draw.
 *
 * <p>Products are taken together in classes: those that fall in the same scope in every drawn year and are alike standing or
 * not. No scope ever holds a part of a class.
 */
final class DrawnCosts implements Plan.Overlay {

    private final int firstYear;
    private final ProductCatalogue catalogue;
    private final int[] classOf;
    private final boolean[] standing;
    private final long[][][] cents;
    private final List<Drawn> made = new ArrayList<>();

    /** What products have in common that are of one class: the scope of each year, none as -1. */
    private record Kind(ImmutableList<Integer> scopes, boolean standing) {}

    /**
     * Makes room for the years of a scheme.
     *
     * @param plan the plan of the scheme, which says who holds what
     * @param firstYear the first drawn year
     */
    DrawnCosts(Plan plan, int firstYear) {
        this.firstYear = firstYear;
        this.catalogue = plan.facts().catalogue();
        ImmutableList<Product> products = catalogue.products();
        int lastYear = plan.scheme().lastYear();
        Map<Kind, Integer> classes = new LinkedHashMap<>();
        this.classOf = new int[products.size()];
        for (int p = 0; p < classOf.length; p++) {
            Kind kind = kind(plan, products.get(p), firstYear, lastYear);
            Integer known = classes.putIfAbsent(kind, classes.size());
            classOf[p] = known == null ? classes.size() - 1 : known;
        }
        this.standing = new boolean[classes.size()];
        classes.forEach((kind, place) -> standing[place] = kind.standing());
        int municipalities = plan.municipalities(firstYear).size();
        this.cents = new long[lastYear - firstYear + 1][classes.size()][municipalities];
    }

    private static Kind kind(Plan plan, Product product, int firstYear, int lastYear) {
        ImmutableList.Builder<Integer> scopes = ImmutableList.builder();
        for (int year = firstYear; year <= lastYear; year++) {
            scopes.add(plan.scopeOf(product, year).orElse(-1));
        }
        return new Kind(scopes.build(), product.standing());
    }

    /** The number of drawn years. */
    int years() {
        return cents.length;
    }

    /**
     * Takes over the cost of a draw.
     *
     * @param drawn cents by year, in it a row of products a municipality
     * @throws RefusalException when a sum does not fit a {@code long}
     */
    void fill(long[][] drawn) {
        for (int y = 0; y < cents.length; y++) {
            try {
                fill(drawn[y], cents[y]);
                for (Drawn costs : made) {
                    costs.fill(y);
                }
            } catch (ArithmeticException overflow) {
                throw RefusalException.of(Fault.of(ModelFault.OVERFLOW).in(Place.of(Place.YEAR, firstYear + y)));
            }
        }
    }

    private void fill(long[] drawn, long[][] byClass) {
        long[] sums = new long[byClass.length];
        int cell = 0;
        for (int m = 0; cell < drawn.length; m++) {
            Arrays.fill(sums, 0);
            for (int kind : classOf) {
                sums[kind] = Math.addExact(sums[kind], drawn[cell++]);
            }
            for (int kind = 0; kind < sums.length; kind++) {
                byClass[kind][m] = sums[kind];
            }
        }
    }

    @Override
    public Costs over(Costs known, ImmutableList<Product> some) {
        int[] classes = some.stream()
                .mapToInt(product -> classOf[catalogue.ordinal(product.code())])
                .distinct()
                .toArray();
        Drawn costs = new Drawn(known, classes);
        made.add(costs);
        for (int y = 0; y < cents.length; y++) {
            costs.fill(y);
        }
        return costs;
    }

    /** Drawn costs of some classes, and known ones of other years. */
    private final class Drawn implements Costs {

        private final Costs known;
        private final int[] classes;
        private final long[][] totals;
        private final long[][] standings;

        Drawn(Costs known, int[] classes) {
            this.known = known;
            this.classes = classes;
            this.totals = new long[cents.length][municipalities()];
            this.standings = new long[cents.length][municipalities()];
        }

        private int municipalities() {
            return cents[0][0].length;
        }

        void fill(int year) {
            Arrays.fill(totals[year], 0);
            Arrays.fill(standings[year], 0);
            for (int kind : classes) {
                add(cents[year][kind], totals[year]);
                if (standing[kind]) {
                    add(cents[year][kind], standings[year]);
                }
            }
        }

        private static void add(long[] cents, long[] sums) {
            for (int m = 0; m < sums.length; m++) {
                sums[m] = Math.addExact(sums[m], cents[m]);
            }
        }

        private boolean isDrawn(int year) {
            return year >= firstYear && year < firstYear + totals.length;
        }

        @Override
        public long[] total(int ofYear) {
            return isDrawn(ofYear) ? totals[ofYear - firstYear] : known.total(ofYear);
        }

        @Override
        public long[] standing(int ofYear) {
            return isDrawn(ofYear) ? standings[ofYear - firstYear] : known.standing(ofYear);
        }
    }
}
