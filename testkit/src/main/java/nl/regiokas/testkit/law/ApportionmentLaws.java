package nl.regiokas.testkit.law;

import com.google.common.primitives.ImmutableLongArray;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.core.internal.Attributes;

/**
 * Checks a way to split an amount against the laws of apportionment by largest remainder.
 *
 * <pre>{@code
 * ApportionmentLaws.of(Apportionment::cents).check(100, 1, 1, 1);
 * ApportionmentLaws.of(OurRounding::split).checkSeeds(1000);
 * }</pre>
 *
 * <p>Laws: the parts sum to the total (conservation); a part is less than one unit from its quota, and zero for a
 * weight of zero (quota); a larger weight gets no less, equal weights differ by at most one unit (order); scaling all
 * weights changes nothing (scaling); reordering moves only units between equals (order independence); a negative total
 * mirrors the positive one (mirror); two parties that merge get what they had, give or take two units, and no other
 * part moves by more than one (merge consistency).
 *
 * @since 0.2.0
 */
public final class ApportionmentLaws {

    /**
     * Splits a total over weights.
     *
     * @since 0.2.0
     */
    @FunctionalInterface
    public interface Splitter {

        /**
         * Splits a total.
         *
         * @param total units to be split, of any sign
         * @param weights not negative, with a positive sum
         * @return a part for each weight
         */
        long[] split(long total, long[] weights);
    }

    private record Law(String name, Function<Split, Optional<String>> breach) {}

    /** A case and its outcome. */
    private record Split(Splitter splitter, long total, ImmutableLongArray weights, ImmutableLongArray parts) {

        static Split of(Splitter splitter, long total, long[] weights) {
            return new Split(
                    splitter,
                    total,
                    ImmutableLongArray.copyOf(weights),
                    ImmutableLongArray.copyOf(splitter.split(total, weights.clone())));
        }

        Split with(long otherTotal, long[] otherWeights) {
            return of(splitter, otherTotal, otherWeights);
        }

        /** Part x sum - total x weight: the distance from the quota in units of 1 / sum. */
        BigInteger distance(int i) {
            return BigInteger.valueOf(parts.get(i))
                    .multiply(sum())
                    .subtract(BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights.get(i))));
        }

        BigInteger sum() {
            return weights.stream().mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        }

        BigInteger partSum() {
            return parts.stream().mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        }

        @Override
        public String toString() {
            return "split of " + total + " over " + weights + " gave " + parts;
        }
    }

    private static final Law[] LAWS = {
        new Law("conservation", ApportionmentLaws::conservation),
        new Law("quota", ApportionmentLaws::quota),
        new Law("order", ApportionmentLaws::order),
        new Law("scaling", ApportionmentLaws::scaling),
        new Law("order-independence", ApportionmentLaws::orderIndependence),
        new Law("mirror", ApportionmentLaws::mirror),
        new Law("merge-consistency", ApportionmentLaws::merge)
    };

    private final Splitter splitter;

    private ApportionmentLaws(Splitter splitter) {
        this.splitter = splitter;
    }

    /**
     * The laws for a way to split.
     *
     * @param splitter splits a total over weights
     * @return the laws, to be checked
     */
    public static ApportionmentLaws of(Splitter splitter) {
        Attributes.given(splitter, "splitter of apportionment laws");
        return new ApportionmentLaws(splitter);
    }

    /**
     * Checks the laws on a case.
     *
     * @param total the total
     * @param weights the weights
     * @throws BrokenLaw with a description of the first law that does not hold
     */
    public void check(long total, long... weights) {
        Split split = Split.of(splitter, total, weights);
        for (Law law : LAWS) {
            Optional<String> breach = law.breach().apply(split);
            if (breach.isPresent()) {
                throw new BrokenLaw(law.name(), breach.get() + "\n" + split);
            }
        }
    }

    /**
     * Checks the laws on cases drawn from the seeds 1 up to a number, and makes the first counterexample as small as it
     * can.
     *
     * @param count how many cases
     * @throws BrokenLaw with a description of the first law that does not hold
     */
    public void checkSeeds(int count) {
        for (long seed = 1; seed <= count; seed++) {
            SmallCases.Case drawn = SmallCases.drawn(seed);
            if (fails(drawn)) {
                SmallCases.Case smallest = SmallCases.smallest(drawn, this::fails);
                check(smallest.total(), smallest.weights().toArray());
            }
        }
    }

    private boolean fails(SmallCases.Case each) {
        Split split = Split.of(splitter, each.total(), each.weights().toArray());
        return Arrays.stream(LAWS).anyMatch(law -> law.breach().apply(split).isPresent());
    }

    private static Optional<String> conservation(Split split) {
        if (split.parts().length() != split.weights().length()) {
            return Optional.of("there must be a part for each weight");
        }
        BigInteger missing = BigInteger.valueOf(split.total()).subtract(split.partSum());
        return missing.signum() == 0
                ? Optional.empty()
                : Optional.of("the parts must sum to " + split.total() + " but summed to " + split.partSum() + ": "
                        + missing.abs() + (missing.signum() > 0 ? " missing" : " too much"));
    }

    private static Optional<String> quota(Split split) {
        for (int i = 0; i < split.parts().length(); i++) {
            if (split.distance(i).abs().compareTo(split.sum()) >= 0) {
                return Optional.of("part " + i + " must be less than one unit from its quota");
            }
            if (split.weights().get(i) == 0 && split.parts().get(i) != 0) {
                return Optional.of("part " + i + " must be 0 because its weight is");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> order(Split split) {
        int sign = Long.signum(split.total());
        for (int i = 0; i < split.parts().length(); i++) {
            for (int j = 0; j < split.parts().length(); j++) {
                long more = sign * (split.parts().get(i) - split.parts().get(j));
                if (split.weights().get(i) > split.weights().get(j) && more < 0) {
                    return Optional.of("part " + i + " must not be less than part " + j + ", its weight is larger");
                }
                if (split.weights().get(i) == split.weights().get(j) && (more > 1 || (i < j && more < 0))) {
                    return Optional.of("parts " + i + " and " + j
                            + " must differ by at most one unit, the earlier first, their weights are equal");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> scaling(Split split) {
        long most = split.weights().stream().max().orElse(0);
        if (most > Long.MAX_VALUE / 7 / Math.max(1, split.weights().length())) {
            return Optional.empty();
        }
        long[] scaled = split.weights().stream().map(weight -> 7 * weight).toArray();
        Split other = split.with(split.total(), scaled);
        return other.parts().equals(split.parts())
                ? Optional.empty()
                : Optional.of("weights times 7 must change nothing, but the " + other);
    }

    private static Optional<String> orderIndependence(Split split) {
        long[] reversed = reversed(split.weights().toArray());
        long[] back = reversed(split.with(split.total(), reversed).parts().toArray());
        for (int i = 0; i < back.length; i++) {
            if (back[i] != split.parts().get(i) && !hasTie(split, i)) {
                return Optional.of("reversing the weights must move units between equal fractions only, but part " + i
                        + " became " + back[i]);
            }
        }
        return Optional.empty();
    }

    /** Whether another part has the same fraction. */
    private static boolean hasTie(Split split, int i) {
        for (int j = 0; j < split.parts().length(); j++) {
            if (j != i && fraction(split, i).equals(fraction(split, j))) {
                return true;
            }
        }
        return false;
    }

    private static BigInteger fraction(Split split, int i) {
        return BigInteger.valueOf(split.total())
                .abs()
                .multiply(BigInteger.valueOf(split.weights().get(i)))
                .mod(split.sum());
    }

    private static long[] reversed(long[] values) {
        long[] reversed = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }

    private static Optional<String> mirror(Split split) {
        Split other = split.with(-split.total(), split.weights().toArray());
        long[] negated = other.parts().stream().map(part -> -part).toArray();
        return ImmutableLongArray.copyOf(negated).equals(split.parts())
                ? Optional.empty()
                : Optional.of("the opposite total must give the opposite parts, but the " + other);
    }

    private static Optional<String> merge(Split split) {
        int last = split.weights().length() - 1;
        if (last < 1
                || split.weights().get(last) > Long.MAX_VALUE - split.weights().get(last - 1)) {
            return Optional.empty();
        }
        long[] merged = Arrays.copyOf(split.weights().toArray(), last);
        merged[last - 1] += split.weights().get(last);
        Split other = split.with(split.total(), merged);
        for (int i = 0; i < last; i++) {
            long before = split.parts().get(i) + (i == last - 1 ? split.parts().get(last) : 0);
            if (Math.abs(other.parts().get(i) - before) > (i == last - 1 ? 2 : 1)) {
                return Optional.of("merging the last two must hardly move part " + i + ", but the " + other);
            }
        }
        return Optional.empty();
    }
}
