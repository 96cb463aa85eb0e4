package nl.regiokas.risk.simulation;

import com.google.common.collect.ImmutableList;
import java.util.function.IntConsumer;
import nl.regiokas.risk.draw.CostDraws;

/** Draws the years of a study and settles them under every scheme; one for each thread. */
final class DrawSettler implements IntConsumer {

    private final int firstYear;
    private final int municipalities;
    private final CostDraws.Drawer drawer;
    private final ImmutableList<SchemeDraws> schemes;
    private final ImmutableList<Conservation> laws;
    private final Samples samples;
    private final long[][] drawn;
    private final long[] drawnCost;

    DrawSettler(RiskStudy study, CostDraws draws, ImmutableList<SchemeDraws> schemes, Samples samples) {
        this.firstYear = study.firstYear();
        this.municipalities = study.facts().municipalities().size();
        this.drawer = draws.drawer();
        this.schemes = schemes;
        this.laws = study.schemes().stream().map(Conservation::new).collect(ImmutableList.toImmutableList());
        this.samples = samples;
        this.drawn = new long[study.lastYear() - firstYear + 1][];
        this.drawnCost = new long[drawn.length];
    }

    @Override
    public void accept(int draw) {
        for (int y = 0; y < drawn.length; y++) {
            drawn[y] = drawer.draw(draw, firstYear + y).clone();
            drawnCost[y] = samples.writeCost(draw, y, drawn[y]);
        }
        for (int s = 0; s < schemes.size(); s++) {
            SettledDraw settled = schemes.get(s).settle(draw, drawn);
            laws.get(s).require(draw, drawnCost, municipalities, settled);
            samples.write(draw, s, settled);
        }
    }
}
