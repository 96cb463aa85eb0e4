package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.risk.result.ChargeRisk;
import nl.regiokas.risk.result.CostRisk;
import nl.regiokas.risk.result.FundRisk;
import nl.regiokas.risk.result.HorizonRisk;
import nl.regiokas.risk.result.OutsideRisk;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.result.Spread;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Sums up the samples of a study, row by row. */
final class RiskSummary {

    private final RiskStudy study;
    private final DrawnAmounts samples;
    private final ImmutableList<MunicipalityCode> municipalities;
    private final int years;

    RiskSummary(RiskStudy study, ImmutableList<MunicipalityCode> municipalities, DrawnAmounts samples) {
        this.study = study;
        this.samples = samples;
        this.municipalities = municipalities;
        this.years = study.lastYear() - study.firstYear() + 1;
    }

    RiskResult result() {
        ImmutableList<ChargeRisk> charges = charges();
        return RiskResult.builder()
                .draws(study.draws())
                .seed(study.seed())
                .excess(study.excess())
                .costs(costs())
                .charges(charges)
                .horizons(horizons(charges))
                .outside(outside())
                .funds(funds())
                .notices(Undrawn.notices(study, municipalities))
                .build();
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
                    rows.add(charge(s, m, y));
                }
            }
        }
        return rows.build();
    }

    private ChargeRisk charge(int scheme, int municipality, int year) {
        long[] charges = samples.charges(scheme, year, municipality);
        return new ChargeRisk(
                study.schemes().get(scheme).name(),
                municipalities.get(municipality),
                study.firstYear() + year,
                Spread.of(charges),
                excessProbability(charges, municipalities.get(municipality), study.firstYear() + year));
    }

    private OptionalDouble excessProbability(long[] charges, MunicipalityCode municipality, int year) {
        OptionalLong most = mostWithoutExcess(municipality, year);
        return most.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(partAbove(charges, most.getAsLong()));
    }

    /** The largest whole cents c with c - budget at most share x budget: the floor of budget x (1 + share). */
    private OptionalLong mostWithoutExcess(MunicipalityCode municipality, int year) {
        return Optional.ofNullable(study.facts().series().get(AllocationKeys.BUDGET))
                .flatMap(budgets -> budgets.value(municipality, year))
                .map(budget -> mostWithoutExcess(Rational.of(budget)))
                .orElseGet(OptionalLong::empty);
    }

    private OptionalLong mostWithoutExcess(Rational budget) {
        Rational cents = budget.times(Rational.of(100));
        BigInteger floor =
                Percentage.HUNDRED.plus(study.excess()).applyTo(cents).floor();
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

    private ImmutableList<HorizonRisk> horizons(ImmutableList<ChargeRisk> charges) {
        ImmutableList.Builder<HorizonRisk> rows = ImmutableList.builder();
        int next = 0;
        for (int s = 0; s < study.schemes().size(); s++) {
            for (int m = 0; m < municipalities.size(); m++) {
                ImmutableList<ChargeRisk> ofYears = charges.subList(next, next + years);
                Spread total = years == 1 ? ofYears.get(0).charge() : total(s, m);
                rows.add(horizon(total, ofYears));
                next += years;
            }
        }
        return rows.build();
    }

    /** The charges of a municipality over all years. */
    private Spread total(int scheme, int municipality) {
        long[] totals = new long[study.draws()];
        for (int y = 0; y < years; y++) {
            long[] charges = samples.charges(scheme, y, municipality);
            for (int d = 0; d < totals.length; d++) {
                try {
                    totals[d] = Math.addExact(totals[d], charges[d]);
                } catch (ArithmeticException overflow) {
                    throw RefusalException.of(Fault.of(ModelFault.OVERFLOW)
                            .in(DrawSettler.place(d, study.schemes().get(scheme))
                                    .at(Place.MUNICIPALITY, municipalities.get(municipality))));
                }
            }
        }
        return Spread.of(totals);
    }

    private static HorizonRisk horizon(Spread total, List<ChargeRisk> ofYears) {
        ChargeRisk largest = ofYears.get(0);
        for (ChargeRisk row : ofYears) {
            largest = row.charge().largestCents() > largest.charge().largestCents() ? row : largest;
        }
        return new HorizonRisk(
                largest.scheme(),
                largest.municipality(),
                total,
                largest.charge().largestCents(),
                largest.year(),
                largest.charge().largestDraw());
    }

    private ImmutableList<OutsideRisk> outside() {
        ImmutableList.Builder<OutsideRisk> rows = ImmutableList.builder();
        for (int s = 0; s < study.schemes().size(); s++) {
            SolidarityScheme of = study.schemes().get(s);
            for (int p = 0; p < of.outside().size(); p++) {
                for (int y = 0; y < years; y++) {
                    rows.add(new OutsideRisk(
                            of.name(),
                            new Party(of.outside().get(p).code()),
                            study.firstYear() + y,
                            Spread.of(samples.outside(s, y, p))));
                }
            }
        }
        return rows.build();
    }

    private ImmutableList<FundRisk> funds() {
        ImmutableList.Builder<FundRisk> rows = ImmutableList.builder();
        for (int s = 0; s < study.schemes().size(); s++) {
            for (int i = 0; i < study.schemes().get(s).scopes().size(); i++) {
                for (int y = 0; y < years; y++) {
                    if (hasFund(s, i, y)) {
                        rows.add(fund(s, i, y));
                    }
                }
            }
        }
        return rows.build();
    }

    /** Whether a scope is in force, or holds something in any draw because it runs off. */
    private boolean hasFund(int scheme, int scope, int year) {
        SolidarityScheme of = study.schemes().get(scheme);
        return of.isInForce(of.scopes().get(scope), study.firstYear() + year)
                || Arrays.stream(samples.funds(scheme, year, scope)).anyMatch(cents -> cents != 0);
    }

    private FundRisk fund(int scheme, int scope, int year) {
        SolidarityScheme of = study.schemes().get(scheme);
        long[] closings = samples.funds(scheme, year, scope);
        return new FundRisk(
                of.name(),
                of.scopes().get(scope).name(),
                study.firstYear() + year,
                Spread.of(closings),
                partBelowZero(closings));
    }

    private static double partBelowZero(long[] cents) {
        int below = 0;
        for (long amount : cents) {
            below += amount < 0 ? 1 : 0;
        }
        return (double) below / cents.length;
    }
}
