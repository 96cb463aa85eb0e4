package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import java.util.function.IntConsumer;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.risk.draw.CostDraws;
import nl.regiokas.settlement.calculation.YearSettlement;

/** Draws the years of a study and settles them under every scheme; one for each thread. */
final class DrawSettler implements IntConsumer {

    private final RiskStudy study;
    private final CostDraws.Drawer drawer;
    private final ImmutableList<CondensedScheme> schemes;
    private final Samples samples;
    private final long[][] drawn;

    DrawSettler(RiskStudy study, CostDraws draws, ImmutableList<CondensedScheme> schemes, Samples samples) {
        this.study = study;
        this.drawer = draws.drawer();
        this.schemes = schemes;
        this.samples = samples;
        this.drawn = new long[study.lastYear() - study.firstYear() + 1][];
    }

    @Override
    public void accept(int draw) {
        for (int y = 0; y < drawn.length; y++) {
            drawn[y] = drawer.draw(draw, study.firstYear() + y).clone();
            samples.writeCost(draw, y, drawn[y]);
        }
        for (int s = 0; s < schemes.size(); s++) {
            settle(draw, s);
        }
    }

    private void settle(int draw, int scheme) {
        CondensedScheme condensed = schemes.get(scheme);
        ImmutableList<YearSettlement> years;
        try {
            years = condensed.settle(drawn).years();
        } catch (RefusalException e) {
            throw RefusalException.of(e.faults().stream()
                    .map(fault -> fault + " (draw " + draw + ", scheme "
                            + condensed.scheme().name() + ")")
                    .toList());
        }
        Conservation.require(draw, condensed.scheme(), years, drawn);
        for (int y = 0; y < drawn.length; y++) {
            samples.write(draw, scheme, y, years.get(y));
        }
    }
}
