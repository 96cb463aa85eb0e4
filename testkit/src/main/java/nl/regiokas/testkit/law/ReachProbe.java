package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyFacts;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.model.ScopeYear;

/** A year that records every question beyond the reach of the model that asks. */
final class ReachProbe implements ScopeYear {

    private final ScopeYear year;
    private final Reach model;
    private Reach reach;
    private final Set<String> beyond = new LinkedHashSet<>();

    ReachProbe(Reach reach, ScopeYear year) {
        this.model = reach;
        this.reach = reach;
        this.year = year;
    }

    Stream<String> beyond() {
        return ImmutableList.copyOf(beyond).stream();
    }

    /** Watches the questions of a key from here on. */
    void own(Reach ofKey) {
        reach = ofKey;
    }

    private void note(boolean within, String what, int ofYear) {
        if (!within) {
            beyond.add(what + " of " + ofYear);
        }
    }

    @Override
    public int year() {
        return year.year();
    }

    @Override
    public ImmutableList<MunicipalityCode> participants() {
        return year.participants();
    }

    @Override
    public Rational series(String name, MunicipalityCode municipality, int ofYear) {
        note(reach.series().containsEntry(name, year() - ofYear), "series " + name, ofYear);
        return year.series(name, municipality, ofYear);
    }

    @Override
    public long ownCostCents(MunicipalityCode municipality, int ofYear) {
        note(reach.cost().contains(year() - ofYear), "own cost", ofYear);
        return year.ownCostCents(municipality, ofYear);
    }

    @Override
    public long[] ownCostsCents(int fromYear, int untilYear) {
        for (int ofYear = fromYear; ofYear < untilYear; ofYear++) {
            note(reach.cost().contains(year() - ofYear), "own cost", ofYear);
        }
        return year.ownCostsCents(fromYear, untilYear);
    }

    @Override
    public Rational chargedCents(String scope, MunicipalityCode municipality, int ofYear) {
        note(reach.charges().containsEntry(scope, year() - ofYear), "charges of scope " + scope, ofYear);
        return year.chargedCents(scope, municipality, ofYear);
    }

    @Override
    public long unitCents() {
        return year.unitCents();
    }

    @Override
    public long[] costsCents() {
        return year.costsCents();
    }

    @Override
    public long[] standingCostsCents() {
        return year.standingCostsCents();
    }

    @Override
    public long poolCostCents() {
        return year.poolCostCents();
    }

    @Override
    public LongStream clientCostsCents(int participant) {
        return year.clientCostsCents(participant);
    }

    @Override
    public long openingFundCents() {
        return year.openingFundCents();
    }

    @Override
    public long dueCents() {
        return year.dueCents();
    }

    @Override
    public long openLaterCents() {
        return year.openLaterCents();
    }

    @Override
    public long exitSharesCents() {
        return year.exitSharesCents();
    }

    @Override
    public Optional<Rational> remembered(int participant) {
        return year.remembered(participant);
    }

    @Override
    public Weights weights(AllocationKey key) {
        own(key.reach());
        Weights weights = key.weights(this);
        own(model);
        return weights;
    }

    @Override
    public KeyFacts facts(AllocationKey key) {
        return year.facts(key);
    }
}
