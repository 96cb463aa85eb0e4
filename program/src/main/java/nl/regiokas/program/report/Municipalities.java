package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiokas.program.report.MunicipalityView.YearRow;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.explanation.SettlementExplainer;

/**
 * The municipalities of a page, with the explanations of every year for which the page has room: in full up to
 * {@value #MOST_IN_FULL} positions (municipality x year), only the charges by scope and kind up to
 * {@value #MOST_IN_SHORT}, and none beyond.
 */
final class Municipalities {

    static final int MOST_IN_FULL = 250;
    static final int MOST_IN_SHORT = 2_000;

    private static final Comparator<Party> MUNICIPALITIES_FIRST = Comparator.comparing(
                    (Party party) -> party.municipality().isEmpty())
            .thenComparing(Party::code);

    private final Settlement settlement;
    private final Words words;
    private final SettlementExplainer explainer;
    private final Nodes nodes;
    private final int positions;

    Municipalities(Settlement settlement, Words words, Nodes nodes) {
        this.settlement = settlement;
        this.words = words;
        this.explainer = settlement.explainer();
        this.nodes = nodes;
        this.positions = settlement.positions().size();
    }

    ImmutableList<MunicipalityView> views() {
        Map<Party, ImmutableList.Builder<YearRow>> rows = new TreeMap<>(MUNICIPALITIES_FIRST);
        for (Settlement.Year year : settlement.years()) {
            ListMultimap<Party, Charge> charges = LinkedListMultimap.create();
            year.charges().forEach(charge -> charges.put(charge.party(), charge));
            for (Position position : year.books().positions()) {
                rows.computeIfAbsent(position.party(), code -> ImmutableList.builder())
                        .add(new YearRow(position, explanations(position, charges.get(position.party()))));
            }
        }
        ImmutableList.Builder<MunicipalityView> views = ImmutableList.builder();
        rows.forEach((code, years) -> views.add(MunicipalityView.of(words.party(code), years.build())));
        return views.build();
    }

    /** The sentence about explanations that were left out; empty when none were. */
    String limit() {
        return positions <= MOST_IN_FULL ? "" : words.text(positions <= MOST_IN_SHORT ? "limit.short" : "limit.none");
    }

    private ImmutableList<Node> explanations(Position position, List<Charge> charges) {
        if (positions > MOST_IN_SHORT) {
            return ImmutableList.of();
        }
        return positions > MOST_IN_FULL ? ImmutableList.of(inShort(position, charges)) : inFull(position);
    }

    /** The balance, and the own cost of a municipality; an outside party uses nothing. */
    private ImmutableList<Node> inFull(Position position) {
        ImmutableList.Builder<Node> stated = ImmutableList.builder();
        stated.add(nodes.of(explainer.balance(position.year(), position.party()), 1));
        position.party()
                .municipality()
                .ifPresent(code -> stated.add(nodes.of(explainer.cost(position.year(), code), 1)));
        return stated.build();
    }

    private Node inShort(Position position, List<Charge> charges) {
        ImmutableList.Builder<Node> parts = ImmutableList.builder();
        charges.forEach(charge -> parts.add(
                line(words.text("short.charge", charge.scope(), words.kind(charge.kind())), charge.amountCents())));
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
