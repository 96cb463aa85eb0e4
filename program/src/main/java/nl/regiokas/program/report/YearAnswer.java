package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.function.LongFunction;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.program.region.YearOverview;
import nl.regiokas.settlement.books.Party;

/** What happened in a settled year, in three sentences: what care cost, what was charged, who still pays and receives. */
public final class YearAnswer {

    private static final char NO_BREAK_SPACE = '\u00a0';

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
        String most = most("year.most", words::euro);
        sentences.add(balances("year.balances", words::euro, "") + (most.isEmpty() ? "" : " " + most));
        return sentences.build();
    }

    /**
     * Returns the same in fewer characters, with amounts in millions, for next to a table that has the exact ones.
     *
     * @param measured what the charge is measured by, in words; may be empty
     * @return three sentences
     */
    public ImmutableList<String> brief(String measured) {
        YearOverview.Row total = year.total();
        String cost = brief(total.costCents());
        return ImmutableList.of(
                total.young()
                        .centsPer(total.costCents())
                        .map(each -> words.text("year.brief.cost.young", cost, brief(each)))
                        .orElseGet(() -> words.text("year.brief.cost", cost)),
                words.text(
                        "year.brief.charged",
                        brief(total.chargeCents()),
                        measured.isEmpty() ? "" : " (" + measured + ")"),
                balances("year.brief.balances", this::brief, most("year.brief.most", this::brief)));
    }

    private String brief(long cents) {
        return words.text("year.brief.euro", words.brief(cents)).replace(' ', NO_BREAK_SPACE);
    }

    /** Who pays and who receives. */
    private String balances(String form, LongFunction<String> euro, String most) {
        ImmutableList<Party> pays = on(1);
        ImmutableList<Party> receives = on(-1);
        return words.text(
                form,
                pays.size(),
                euro.apply(sum(1)),
                receives.size(),
                euro.apply(Math.negateExact(sum(-1))),
                words.named(pays),
                words.named(receives),
                most);
    }

    /** Who pays most, if several pay. */
    private String most(String form, LongFunction<String> euro) {
        return year.rows().stream()
                .findFirst()
                .filter(row -> on(1).size() > 1)
                .map(row -> words.text(form, words.party(row.party().orElseThrow()), euro.apply(row.balanceCents())))
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
