package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import java.util.function.IntConsumer;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.risk.draw.CostDraws;
import nl.regiokas.settlement.books.DrawnScheme;
import nl.regiokas.settlement.books.DrawnYears;
import nl.regiokas.settlement.model.ModelFault;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Draws the years of a study and settles them under every scheme; one for each thread. */
final class DrawSettler implements IntConsumer {

    private static final String DRAW = "draw";

    private final RiskStudy study;
    private final int municipalities;
    private final CostDraws.Drawer drawer;
    private final KnownCost known;
    private final ImmutableList<DrawnYears> schemes;
    private final ImmutableList<Conservation> laws;
    private final DrawnAmounts samples;
    private final long[][] drawn;
    private final long[] drawnCost;

    DrawSettler(
            RiskStudy study,
            CostDraws draws,
            KnownCost known,
            ImmutableList<DrawnScheme> schemes,
            DrawnAmounts samples) {
        this.study = study;
        this.municipalities = draws.municipalities().size();
        this.drawer = draws.drawer();
        this.known = known;
        this.schemes = schemes.stream().map(DrawnScheme::drawnYears).collect(ImmutableList.toImmutableList());
        this.laws = schemes.stream()
                .map(drawn -> new Conservation(drawn.scheme(), drawn.opening()))
                .collect(ImmutableList.toImmutableList());
        this.samples = samples;
        this.drawn = new long[study.lastYear() - study.firstYear() + 1][];
        this.drawnCost = new long[drawn.length];
    }

    @Override
    public void accept(int draw) {
        try {
            for (int y = 0; y < drawn.length; y++) {
                drawn[y] = drawer.draw(draw, study.firstYear() + y).clone();
                known.addTo(drawn[y], y);
                drawnCost[y] = samples.writeCost(draw, y, drawn[y]);
            }
        } catch (ArithmeticException overflow) {
            throw RefusalException.of(Fault.of(ModelFault.OVERFLOW).in(Place.of(DRAW, draw)));
        }
        for (int s = 0; s < schemes.size(); s++) {
            settle(draw, s);
        }
    }

    private void settle(int draw, int scheme) {
        SolidarityScheme of = study.schemes().get(scheme);
        try {
            DrawnYears settled = schemes.get(scheme);
            settled.settle(drawn);
            laws.get(scheme).require(drawnCost, totals(settled, of));
            samples.write(draw, scheme, settled);
        } catch (ArithmeticException overflow) {
            throw RefusalException.of(Fault.of(ModelFault.OVERFLOW).in(place(draw, of)));
        } catch (RefusalException refusal) {
            throw refusal.in(place(draw, of));
        }
    }

    private Conservation.Totals totals(DrawnYears settled, SolidarityScheme scheme) {
        long[] cost = new long[drawn.length];
        long[] charges = new long[drawn.length];
        long[] funds = new long[drawn.length];
        for (int y = 0; y < drawn.length; y++) {
            for (int m = 0; m < municipalities; m++) {
                cost[y] = Math.addExact(cost[y], settled.costCents(y, m));
                charges[y] = Math.addExact(charges[y], settled.chargeCents(y, m));
            }
            for (int p = 0; p < scheme.outside().size(); p++) {
                charges[y] = Math.addExact(charges[y], settled.outsideChargeCents(y, p));
            }
            for (int s = 0; s < scheme.scopes().size(); s++) {
                funds[y] = Math.addExact(funds[y], settled.closingCents(y, s));
            }
        }
        return new Conservation.Totals(cost, charges, funds);
    }

    /** Where a fault of a draw under a scheme lies. */
    static Place place(int draw, SolidarityScheme scheme) {
        return Place.of(DRAW, draw).at(RiskStudy.SCHEME, scheme.name());
    }
}
