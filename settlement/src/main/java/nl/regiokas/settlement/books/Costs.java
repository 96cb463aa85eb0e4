package nl.regiokas.settlement.books;

/** What some products cost each municipality of one year, in that year and in earlier ones. */
interface Costs {

    /** The cost of all the products in a year, by place; not to be changed. */
    long[] total(int ofYear);

    /** The cost of the standing ones among the products in a year, by place; not to be changed. */
    long[] standing(int ofYear);

    /** The cost of some places over several years, the last one excluded. */
    default long[] totals(int fromYear, int untilYear, int[] places) {
        long[] sums = new long[places.length];
        for (int ofYear = fromYear; ofYear < untilYear; ofYear++) {
            long[] costs = total(ofYear);
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.addExact(sums[i], costs[places[i]]);
            }
        }
        return sums;
    }
}
