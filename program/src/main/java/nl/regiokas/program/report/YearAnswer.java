package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.region.YearOverview;
import nl.regiokas.settlement.books.Party;

/** What happened in a settled year, in three sentences: what care cost, what was charged, who still pays and receives. */
public final class YearAnswer {

    private final YearOverview year;
    private final Words words;

    /**
     * The answer of a year.
     *
     * @param year the year
     * @param words the words of the reader
     */
    public YearAnswer(YearOverview year, Words words) {
        this.year = year;
        this.words = words;
    }

    /**
     * Returns a sentence each for cost, charge and balances.
     *
     * @return three sentences
     */
    public ImmutableList<String> sentences() {
        YearOverview.Row total = year.total();
        String number = Integer.toString(year.year());
        String who = words.count(total.parties(), year.parties());
        String cost = words.euro(total.costCents());
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add(total.young()
                .centsPer(total.costCents())
                .map(each -> words.text("year.cost.young", who, number, cost, words.euro(each)))
                .orElseGet(() -> words.text("year.cost", who, number, cost)));
        long growth = year.growthCents();
        sentences.add(words.text(
                growth == 0 ? "year.charged" : growth > 0 ? "year.charged.grow" : "year.charged.shrink",
                words.euro(total.chargeCents()),
                words.euro(Math.abs(growth))));
        sentences.add(balances());
        return sentences.build();
    }

    /** Who pays and who receives; who pays most, if several do. */
    private String balances() {
        ImmutableList<Party> pays = on(1);
        ImmutableList<Party> receives = on(-1);
        return words.text(
                        "year.balances",
                        pays.size(),
                        words.euro(sum(1)),
                        receives.size(),
                        words.euro(Math.negateExact(sum(-1))),
                        words.named(pays),
                        words.named(receives))
                + year.rows().stream()
                        .findFirst()
                        .filter(row -> pays.size() > 1)
                        .map(row -> " "
                                + words.text(
                                        "year.most",
                                        words.party(row.party().orElseThrow()),
                                        words.euro(row.balanceCents())))
                        .orElse("");
    }

    private ImmutableList<Party> on(int sign) {
        return year.rows().stream()
                .filter(row -> Long.signum(row.balanceCents()) == sign)
                .flatMap(row -> row.party().stream())
                .collect(ImmutableList.toImmutableList());
    }

    private long sum(int sign) {
        return ExactSum.of(year.rows().stream()
                .mapToLong(YearOverview.Row::balanceCents)
                .filter(cents -> Long.signum(cents) == sign));
    }
}
