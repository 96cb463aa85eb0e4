package nl.regiokas.budgeting.monitor;

/** The use of a municipality in the year of a monitor, in cents. */
final class MunicipalUse {

    private static final int MONTHS = 12;

    /** By segment, month of care and delay: what became known after that many months. */
    private final long[] months;

    private final boolean[] isUsed;
    private final long[] products;

    MunicipalUse(int segments, int products) {
        this.months = new long[segments * MONTHS * MONTHS];
        this.isUsed = new boolean[segments];
        this.products = new long[products];
    }

    private static int cell(int segment, int careMonth, int delay) {
        return (segment * MONTHS + careMonth) * MONTHS + delay;
    }

    void add(int segment, int product, int careMonth, int delay, long cents) {
        int cell = cell(segment, careMonth, delay);
        months[cell] = Math.addExact(months[cell], cents);
        products[product] = Math.addExact(products[product], cents);
        isUsed[segment] = true;
    }

    void add(MunicipalUse other) {
        addAll(months, other.months);
        addAll(products, other.products);
        for (int segment = 0; segment < isUsed.length; segment++) {
            isUsed[segment] |= other.isUsed[segment];
        }
    }

    /** Fails as {@link #add(MunicipalUse)} would, and adds nothing. */
    void requireAdds(MunicipalUse other) {
        requireAddsAll(months, other.months);
        requireAddsAll(products, other.products);
    }

    static void requireAddsAll(long[] sums, long[] others) {
        for (int i = 0; i < sums.length; i++) {
            Math.addExact(sums[i], others[i]);
        }
    }

    static void addAll(long[] sums, long[] others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], others[i]);
        }
    }

    /** Returns what became known about a month of care after a delay. */
    long month(int segment, int careMonth, int delay) {
        return months[cell(segment, careMonth, delay)];
    }

    boolean isUsed(int segment) {
        return isUsed[segment];
    }

    long product(int product) {
        return products[product];
    }
}
