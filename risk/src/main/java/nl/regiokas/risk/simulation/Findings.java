package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.risk.result.ChargeRisk;
import nl.regiokas.risk.result.CostRisk;
import nl.regiokas.risk.result.FundRisk;
import nl.regiokas.risk.result.HorizonRisk;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.result.Spread;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Sums the samples of a study up, row by row. */
final class Findings {

    private final RiskStudy study;
    private final Samples samples;
    private final List<MunicipalityCode> municipalities;
    private final int years;

    Findings(RiskStudy study, Samples samples) {
        this.study = study;
        this.samples = samples;
        this.municipalities = study.facts().municipalities().asList();
        this.years = study.lastYear() - study.firstYear() + 1;
    }

    RiskResult result() {
        return new RiskResult(study.draws(), study.seed(), study.excess(), costs(), charges(), horizons(), funds());
    }

    private ImmutableList<CostRisk> costs() {
        ImmutableList.Builder<CostRisk> rows = ImmutableList.builder();
        for (int m = 0; m < municipalities.size(); m++) {
            for (int y = 0; y < years; y++) {
                rows.add(new CostRisk(municipalities.get(m), study.firstYear() + y, Spread.of(samples.costs(y, m))));
            }
        }
        return rows.build();
    }

    private ImmutableList<ChargeRisk> charges() {
        ImmutableList.Builder<ChargeRisk> rows = ImmutableList.builder();
        for (int s = 0; s < study.schemes().size(); s++) {
            for (int m = 0; m < municipalities.size(); m++) {
                for (int y = 0; y < years; y++) {
                    long[] charges = samples.charges(s, y, m);
                    rows.add(new ChargeRisk(
                            study.schemes().get(s).name(),
                            municipalities.get(m),
                            study.firstYear() + y,
                            Spread.of(charges),
                            excessProbability(charges, municipalities.get(m), study.firstYear() + y)));
                }
            }
        }
        return rows.build();
    }

    private OptionalDouble excessProbability(long[] charges, MunicipalityCode municipality, int year) {
        OptionalLong most = mostWithoutExcess(municipality, year);
        return most.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(partAbove(charges, most.getAsLong()));
    }

    /** The largest whole cents c with c - budget at most share x budget: the floor of budget x (1 + share). */
    private OptionalLong mostWithoutExcess(MunicipalityCode municipality, int year) {
        MonetaryAmount budget = study.facts().budgets().get(year, municipality);
        if (budget == null) {
            return OptionalLong.empty();
        }
        Rational bound = Percentage.HUNDRED
                .plus(study.excess())
                .applyTo(Euro.cents(budget, "budget of " + municipality + " in " + year));
        BigInteger floor = bound.floor();
        return OptionalLong.of(floor.min(BigInteger.valueOf(Long.MAX_VALUE))
                .max(BigInteger.valueOf(Long.MIN_VALUE))
                .longValueExact());
    }

    private static double partAbove(long[] cents, long bound) {
        int above = 0;
        for (long amount : cents) {
            above += amount > bound ? 1 : 0;
        }
        return (double) above / cents.length;
    }

    private ImmutableList<HorizonRisk> horizons() {
        ImmutableList.Builder<HorizonRisk> rows = ImmutableList.builder();
        for (int s = 0; s < study.schemes().size(); s++) {
            for (int m = 0; m < municipalities.size(); m++) {
                rows.add(horizon(s, m));
            }
        }
        return rows.build();
    }

    private HorizonRisk horizon(int scheme, int municipality) {
        long[] totals = new long[study.draws()];
        int largestYear = 0;
        int largestDraw = 0;
        for (int y = 0; y < years; y++) {
            long[] charges = samples.charges(scheme, y, municipality);
            for (int d = 0; d < totals.length; d++) {
                totals[d] = Math.addExact(totals[d], charges[d]);
                if (charges[d] > samples.charges(scheme, largestYear, municipality)[largestDraw]) {
                    largestYear = y;
                    largestDraw = d;
                }
            }
        }
        return new HorizonRisk(
                study.schemes().get(scheme).name(),
                municipalities.get(municipality),
                Spread.of(totals),
                samples.charges(scheme, largestYear, municipality)[largestDraw],
                study.firstYear() + largestYear,
                largestDraw);
    }

    private ImmutableList<FundRisk> funds() {
        ImmutableList.Builder<FundRisk> rows = ImmutableList.builder();
        for (int s = 0; s < study.schemes().size(); s++) {
            SolidarityScheme scheme = study.schemes().get(s);
            for (int i = 0; i < scheme.scopes().size(); i++) {
                for (int y = 0; y < years; y++) {
                    long[] closings = samples.funds(s, y, i);
                    rows.add(new FundRisk(
                            scheme.name(),
                            scheme.scopes().get(i).name(),
                            study.firstYear() + y,
                            Spread.of(closings),
                            partBelowZero(closings)));
                }
            }
        }
        return rows.build();
    }

    private static double partBelowZero(long[] cents) {
        int below = 0;
        for (long amount : cents) {
            below += amount < 0 ? 1 : 0;
        }
        return (double) below / cents.length;
    }
}
