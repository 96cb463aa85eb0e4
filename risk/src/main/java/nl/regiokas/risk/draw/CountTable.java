package nl.regiokas.risk.draw;

import java.util.Arrays;

/**
 * The probabilities of a number of clients, tabulated around the most likely number.
 *
 * <p>Poisson and negative binomial probabilities follow p(k) = (a + b / k) p(k - 1): Poisson has a = 0, b = mean; the
 * negative binomial a = (d - 1) / d, b = a x (mean / (d - 1) - 1), d the dispersion. The table begins at the mode and
 * goes both ways until a probability is below 1e-20 of the mode's, which no draw can tell from zero.
 */
final class CountTable {

    private static final double NEGLIGIBLE = 1e-20;

    private final int least;
    private final double[] probabilities;

    private CountTable(int least, double[] probabilities) {
        this.least = least;
        this.probabilities = probabilities;
    }

    static CountTable of(ClientCount count) {
        double d = count.dispersion();
        double a = (d - 1) / d;
        double b = d > 1 ? a * (count.mean() / (d - 1) - 1) : count.mean();
        int mode = (int) Math.max(0, Math.floor(b / (1 - a)));
        double[] up = upwards(a, b, mode);
        double[] down = downwards(a, b, mode);
        double[] all = new double[down.length + up.length];
        for (int i = 0; i < down.length; i++) {
            all[down.length - 1 - i] = down[i];
        }
        System.arraycopy(up, 0, all, down.length, up.length);
        double sum = Arrays.stream(all).sum();
        return new CountTable(
                mode - down.length,
                Arrays.stream(all).map(weight -> weight / sum).toArray());
    }

    /** Weights of mode, mode + 1, ... relative to the mode. */
    private static double[] upwards(double a, double b, int mode) {
        double[] weights = new double[16];
        int size = 0;
        double weight = 1;
        for (int k = mode; weight >= NEGLIGIBLE; k++) {
            weights = append(weights, size++, weight);
            weight *= a + b / (k + 1);
        }
        return Arrays.copyOf(weights, size);
    }

    /** Weights of mode - 1, mode - 2, ... relative to the mode. */
    private static double[] downwards(double a, double b, int mode) {
        double[] weights = new double[16];
        int size = 0;
        double weight = 1;
        for (int k = mode; k > 0; k--) {
            weight /= a + b / k;
            if (weight < NEGLIGIBLE) {
                break;
            }
            weights = append(weights, size++, weight);
        }
        return Arrays.copyOf(weights, size);
    }

    private static double[] append(double[] weights, int size, double weight) {
        double[] room = size < weights.length ? weights : Arrays.copyOf(weights, 2 * size);
        room[size] = weight;
        return room;
    }

    /** The least number of clients with a probability. */
    int least() {
        return least;
    }

    /** The largest number of clients with a probability. */
    int most() {
        return least + probabilities.length - 1;
    }

    /** The probabilities of the least number and the ones after it; they sum to one. */
    double[] probabilities() {
        return probabilities.clone();
    }
}
