package nl.regiokas.settlement.key;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;

/** The sum of a series' values over the years y - lag - window + 1 to y - lag. */
record SeriesKey(String series, int window, int lag) implements AllocationKey {

    /** An explanation counts in hundredths, as amounts do in cents. */
    private static final Rational HUNDREDTHS = Rational.of(100);

    SeriesKey {
        Faults.require(!series.isBlank(), KeyFault.KEY_NAME_BLANK);
        Windows.require(series, window, lag, 0);
    }

    @Override
    public String name() {
        return window == 1 && lag == 0 ? series : series + " (" + window + " years, " + lag + " back)";
    }

    @Override
    public String name(Locale language) {
        String words = series.equals(AllocationKeys.YOUTH) || series.equals(AllocationKeys.BUDGET)
                ? KeyWords.in(language, series)
                : series;
        return KeyWords.in(language, "series", words, window, lag);
    }

    @Override
    public Reach reach() {
        return Reach.series(series, lag, window);
    }

    @Override
    public Weights weights(KeyFacts facts) {
        if (window == 1) {
            return weights(facts.series(series, facts.year() - lag), facts);
        }
        Faults faults = new Faults();
        Rational[] sums = new Rational[facts.participants().size()];
        Arrays.fill(sums, Rational.ZERO);
        for (int year = facts.year() - lag - window + 1; year <= facts.year() - lag; year++) {
            int ofYear = year;
            faults.collect(() -> {
                ImmutableList<Rational> values = facts.series(series, ofYear);
                Arrays.setAll(sums, i -> sums[i].plus(values.get(i)));
            });
        }
        faults.throwIfAny();
        return weights(Arrays.asList(sums), facts);
    }

    private Weights weights(List<Rational> values, KeyFacts facts) {
        Faults faults = new Faults();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).signum() < 0) {
                faults.add(
                        KeyFault.WEIGHT_NEGATIVE,
                        values.get(i),
                        facts.participants().get(i),
                        name());
            }
        }
        faults.throwIfAny();
        return Weights.ofFractions(values);
    }

    @Override
    public Optional<Explanation> explain(int participant, KeyFacts facts) {
        if (window == 1 && lag == 0) {
            return Optional.empty();
        }
        MunicipalityCode municipality = facts.participants().get(participant);
        Explanation.Builder sum = Explanation.builder()
                .rule(KeyRule.SERIES_WINDOW)
                .addFigures(Figure.name("municipality", municipality.value()), Figure.name("series", series));
        Rational total = Rational.ZERO;
        for (int year = facts.year() - lag - window + 1; year <= facts.year() - lag; year++) {
            Rational value = facts.series(series, municipality, year);
            sum.addFigures(Figure.year("year", year), Figure.number("value", value));
            total = total.plus(value);
        }
        return Optional.of(sum.value(total.times(HUNDREDTHS)).build());
    }
}
