package nl.regiokas.risk.draw;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A number of clients made ready for drawing: its cumulative probabilities, searched from a guide.
 *
 * <p>Poisson and negative binomial probabilities follow p(k) = (a + b / k) p(k - 1): Poisson has a = 0, b = mean; the
 * negative binomial a = (d - 1) / d, b = a x (mean / (d - 1) - 1), d the dispersion. The table begins at the mode and
 * goes both ways until a probability is below 2^-60 of the mode's; a draw has 53 bits.
 *
 * <p>The guide divides [0, 1) into g equal parts and knows for each where the search for a number in it begins, so a
 * search takes about one step. Immutable, so threads can share it.
 */
final class CountTable {

    private static final double NEGLIGIBLE = 0x1p-60;

    private final int least;
    private final double[] cumulative;
    private final int[] guide;

    private CountTable(int least, double[] probabilities) {
        this.least = least;
        this.cumulative = probabilities.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
        cumulative[cumulative.length - 1] = 1;
        this.guide = new int[cumulative.length];
        int k = 0;
        for (int part = 0; part < guide.length; part++) {
            while (cumulative[k] * guide.length <= part) {
                k++;
            }
            guide[part] = k;
        }
    }

    static CountTable of(ClientCount count) {
        double d = count.dispersion();
        double a = (d - 1) / d;
        return d > 1 ? of(a, a * (count.mean() / (d - 1) - 1)) : poisson(count.mean());
    }

    static CountTable poisson(double mean) {
        return of(0, mean);
    }

    private static CountTable of(double a, double b) {
        int mode = (int) Math.max(0, Math.floor(b / (1 - a)));
        double[] down = downwards(a, b, mode);
        double[] up = upwards(a, b, mode);
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

    /** The least number of clients k with u below the probability of k or less, for the next u in [0, 1). */
    int draw(UniformRandomProvider random) {
        double u = random.nextDouble();
        int k = guide[(int) (u * guide.length)];
        while (cumulative[k] <= u) {
            k++;
        }
        return least + k;
    }

    /** The probability of a number of clients. */
    double probability(int clients) {
        int k = clients - least;
        if (k < 0 || k >= cumulative.length) {
            return 0;
        }
        return k == 0 ? cumulative[0] : cumulative[k] - cumulative[k - 1];
    }
}
