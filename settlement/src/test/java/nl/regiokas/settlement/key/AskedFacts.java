package nl.regiokas.settlement.key;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;

/** Facts of 0001, 0002, ... that remember what was asked; every answer is a number of its own unless it is given. */
final class AskedFacts implements KeyFacts {

    private final int year;
    private final ImmutableList<MunicipalityCode> participants;
    private final Map<String, BigDecimal> stated = new TreeMap<>();
    private final Set<Integer> costAsked = new HashSet<>();
    private final Set<String> chargesAsked = new HashSet<>();
    private final Set<String> seriesAsked = new HashSet<>();
    private final Set<String> missing = new HashSet<>();

    AskedFacts(int year, String... participants) {
        this.year = year;
        this.participants = ImmutableList.copyOf(
                List.of(participants).stream().map(MunicipalityCode::of).toList());
    }

    /** {@code youth 2018 0001}, {@code cost 2018 0001} in cents, or {@code charged a 2018 0001} in cents. */
    AskedFacts with(String what, String number) {
        stated.put(what, new BigDecimal(number));
        return this;
    }

    /** Takes a series away. */
    AskedFacts without(String series) {
        missing.add(series);
        return this;
    }

    private Rational answer(String what) {
        return Rational.of(stated.getOrDefault(what, BigDecimal.valueOf(1 + Math.floorMod(what.hashCode(), 1_000))));
    }

    @Override
    public int year() {
        return year;
    }

    @Override
    public ImmutableList<MunicipalityCode> participants() {
        return participants;
    }

    @Override
    public Rational series(String name, MunicipalityCode municipality, int ofYear) {
        seriesAsked.add(name + " " + (year - ofYear));
        if (missing.contains(name)) {
            throw RefusalException.of(KeyFault.WEIGHT_MISSING, municipality, name + " " + ofYear);
        }
        return answer(name + " " + ofYear + " " + municipality);
    }

    @Override
    public long ownCostCents(MunicipalityCode municipality, int ofYear) {
        costAsked.add(year - ofYear);
        return answer("cost " + ofYear + " " + municipality).toDecimal(0).longValueExact();
    }

    @Override
    public long[] ownCostsCents(int fromYear, int untilYear) {
        long[] sums = new long[participants.size()];
        for (int i = 0; i < sums.length; i++) {
            for (int of = fromYear; of < untilYear; of++) {
                sums[i] += ownCostCents(participants.get(i), of);
            }
        }
        return sums;
    }

    @Override
    public Rational chargedCents(String scope, MunicipalityCode municipality, int ofYear) {
        chargesAsked.add(scope + " " + (year - ofYear));
        return answer("charged " + scope + " " + ofYear + " " + municipality);
    }

    Set<Integer> costAsked() {
        return costAsked;
    }

    Set<String> chargesAsked() {
        return chargesAsked;
    }

    Set<String> seriesAsked() {
        return seriesAsked;
    }
}
