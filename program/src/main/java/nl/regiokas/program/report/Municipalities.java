package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.program.report.MunicipalityView.YearRow;
import nl.regiokas.settlement.calculation.Charge;
import nl.regiokas.settlement.calculation.Position;
import nl.regiokas.settlement.calculation.Settlement;
import nl.regiokas.settlement.calculation.YearSettlement;
import nl.regiokas.settlement.explanation.SettlementExplainer;

/**
 * The municipalities of a page, every year with the explanations that the page has room for: in full up to
 * {@value #MOST_IN_FULL} positions (municipality x year), up to {@value #MOST_IN_SHORT} the charges by scope and kind, and
 * none beyond.
 */
final class Municipalities {

    static final int MOST_IN_FULL = 250;
    static final int MOST_IN_SHORT = 2_000;

    private final Settlement settlement;
    private final Words words;
    private final SettlementExplainer explainer;
    private final Nodes nodes;
    private final int positions;

    Municipalities(Settlement settlement, Words words, Nodes nodes) {
        this.settlement = settlement;
        this.words = words;
        this.explainer = new SettlementExplainer(settlement);
        this.nodes = nodes;
        this.positions = settlement.positions().size();
    }

    ImmutableList<MunicipalityView> views() {
        Map<MunicipalityCode, ImmutableList.Builder<YearRow>> rows = new TreeMap<>();
        for (YearSettlement year : settlement.years()) {
            ListMultimap<MunicipalityCode, Charge> charges = LinkedListMultimap.create();
            year.charges().forEach(charge -> charges.put(charge.municipality(), charge));
            for (Position position : year.positions()) {
                rows.computeIfAbsent(position.municipality(), code -> ImmutableList.builder())
                        .add(new YearRow(position, explanations(position, charges.get(position.municipality()))));
            }
        }
        ImmutableList.Builder<MunicipalityView> views = ImmutableList.builder();
        rows.forEach((code, years) -> views.add(MunicipalityView.of(words.name(code), years.build())));
        return views.build();
    }

    /** What is said about explanations that were left out; empty when none were. */
    String limit() {
        return positions <= MOST_IN_FULL ? "" : words.text(positions <= MOST_IN_SHORT ? "limit.short" : "limit.none");
    }

    private ImmutableList<Node> explanations(Position position, List<Charge> charges) {
        if (positions > MOST_IN_SHORT) {
            return ImmutableList.of();
        }
        return positions > MOST_IN_FULL
                ? ImmutableList.of(inShort(position, charges))
                : ImmutableList.of(
                        nodes.of(explainer.balance(position.year(), position.municipality()), 1),
                        nodes.of(explainer.cost(position.year(), position.municipality()), 1));
    }

    private Node inShort(Position position, List<Charge> charges) {
        ImmutableList.Builder<Node> parts = ImmutableList.builder();
        charges.forEach(charge -> parts.add(
                line(words.text("short.charge", charge.scope(), words.text("kind." + charge.kind())), charge.cents())));
        if (position.advanceCents() != 0) {
            parts.add(line(words.text("short.advance"), Math.negateExact(position.advanceCents())));
        }
        return Node.of(
                words.text("short.balance", Integer.toString(position.year())),
                words.euro(position.balanceCents()),
                parts.build());
    }

    private Node line(String label, long cents) {
        return Node.line(label, words.euro(cents));
    }
}
