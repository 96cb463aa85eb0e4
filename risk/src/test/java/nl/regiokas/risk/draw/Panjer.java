package nl.regiokas.risk.draw;

/**
 * The exact distribution of a sum of N amounts on a lattice, by Panjer's recursion (1981): an oracle for simulations.
 *
 * <p>With p(n) = (a + b / n) p(n - 1) for N and f the probabilities of an amount: g(0) = E[f(0)^N] and g(s) = sum over j =
 * 1..s of (a + b j / s) f(j) g(s - j) / (1 - a f(0)).
 */
final class Panjer {

    private final double[] probabilities;

    private Panjer(double[] probabilities) {
        this.probabilities = probabilities;
    }

    /** N is Poisson. */
    static Panjer poisson(double mean, double[] amounts, int size) {
        return of(0, mean, Math.exp(mean * (amounts[0] - 1)), amounts, size);
    }

    /** N is negative binomial. */
    static Panjer negativeBinomial(double mean, double dispersion, double[] amounts, int size) {
        double r = mean / (dispersion - 1);
        double a = (dispersion - 1) / dispersion;
        return of(a, (r - 1) * a, Math.pow((1 - a) / (1 - a * amounts[0]), r), amounts, size);
    }

    private static Panjer of(double a, double b, double atZero, double[] f, int size) {
        double[] g = new double[size];
        g[0] = atZero;
        for (int s = 1; s < size; s++) {
            double sum = 0;
            for (int j = 1; j <= Math.min(s, f.length - 1); j++) {
                sum += (a + b * j / s) * f[j] * g[s - j];
            }
            g[s] = sum / (1 - a * f[0]);
        }
        return new Panjer(g);
    }

    /** The probability of the lattice point s or less, by s. */
    double[] cumulative() {
        double[] cumulative = new double[probabilities.length];
        double sum = 0;
        for (int s = 0; s < cumulative.length; s++) {
            sum += probabilities[s];
            cumulative[s] = sum;
        }
        return cumulative;
    }

    /** E[(S - centre)^n]. */
    double moment(int n, double centre) {
        double sum = 0;
        for (int s = 0; s < probabilities.length; s++) {
            sum += probabilities[s] * Math.pow(s - centre, n);
        }
        return sum;
    }
}
