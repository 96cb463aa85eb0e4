package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyFacts;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.model.SharingModel;

/** Answers a key or a model within the reach that it declares, and refuses what lies beyond. */
final class WithinReach implements KeyFacts {

    private final KnownFacts known;
    private final Beyond beyond;
    private final String who;
    private final Reach reach;

    /** What is refused of a question beyond the reach of a key, or of a model. */
    private enum Beyond {
        KEY(BooksFault.KEY_REACH_SERIES, BooksFault.KEY_REACH_COST, BooksFault.KEY_REACH_CHARGES),
        MODEL(BooksFault.MODEL_REACH_SERIES, BooksFault.MODEL_REACH_COST, BooksFault.MODEL_REACH_CHARGES);

        private final BooksFault series;
        private final BooksFault cost;
        private final BooksFault charges;

        Beyond(BooksFault series, BooksFault cost, BooksFault charges) {
            this.series = series;
            this.cost = cost;
            this.charges = charges;
        }
    }

    private WithinReach(KnownFacts known, Beyond beyond, String who, Reach reach) {
        this.known = known;
        this.beyond = beyond;
        this.who = who;
        this.reach = reach;
    }

    static WithinReach of(KnownFacts known, AllocationKey key) {
        return new WithinReach(known, Beyond.KEY, key.name(), key.reach());
    }

    static WithinReach of(KnownFacts known, SharingModel model) {
        return new WithinReach(known, Beyond.MODEL, model.name(), model.reach());
    }

    private void requireSeries(String name, int ofYear) {
        Faults.require(
                reach.series().containsEntry(name, year() - ofYear), beyond.series, who, name, FaultValue.year(ofYear));
    }

    private void requireCost(int ofYear) {
        Faults.require(reach.cost().contains(year() - ofYear), beyond.cost, who, FaultValue.year(ofYear));
    }

    @Override
    public int year() {
        return known.year();
    }

    @Override
    public ImmutableList<MunicipalityCode> participants() {
        return known.participants();
    }

    @Override
    public Rational series(String name, MunicipalityCode municipality, int ofYear) {
        requireSeries(name, ofYear);
        return known.series(name, municipality, ofYear);
    }

    @Override
    public ImmutableList<Rational> series(String name, int ofYear) {
        requireSeries(name, ofYear);
        return known.series(name, ofYear);
    }

    @Override
    public long ownCostCents(MunicipalityCode municipality, int ofYear) {
        requireCost(ofYear);
        return known.costCents(municipality, ofYear);
    }

    @Override
    public long[] ownCostsCents(int fromYear, int untilYear) {
        for (int ofYear = fromYear; ofYear < untilYear; ofYear++) {
            requireCost(ofYear);
        }
        return known.costsCents(fromYear, untilYear);
    }

    @Override
    public Rational chargedCents(String of, MunicipalityCode municipality, int ofYear) {
        Faults.require(
                reach.charges().containsEntry(of, year() - ofYear), beyond.charges, who, of, FaultValue.year(ofYear));
        return known.charges(of, municipality, ofYear);
    }
}
