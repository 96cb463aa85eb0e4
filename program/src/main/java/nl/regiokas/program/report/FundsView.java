package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import nl.regiokas.program.output.ExactSum;
import nl.regiokas.settlement.books.FundYear;

/**
 * What the section about funds shows.
 *
 * @param pictures a picture for each fund that ever holds something
 * @param rows every fund in every year, year by year
 * @param explanations how the funds came about; empty on a page that is too large for it
 */
public record FundsView(
        ImmutableList<FundPicture> pictures, ImmutableList<FundYear> rows, ImmutableList<Node> explanations) {

    /**
     * The funds of a year together.
     *
     * @param openingCents what they held when the year opened
     * @param chargedCents what was charged
     * @param costCents the cost of the participants
     * @param closingCents what they held when the year closed
     */
    public record Sum(long openingCents, long chargedCents, long costCents, long closingCents) {}

    /**
     * Returns the sum below a row.
     *
     * @param position the position of the row from 0
     * @return the sum of its year, if it is the last row of a year with several
     */
    public Optional<Sum> sumAfter(int position) {
        int year = rows.get(position).year();
        boolean isLast = position + 1 == rows.size() || rows.get(position + 1).year() != year;
        List<FundYear> all = rows.stream().filter(row -> row.year() == year).toList();
        return isLast && all.size() > 1
                ? Optional.of(new Sum(
                        ExactSum.of(all, FundYear::openingCents),
                        ExactSum.of(all, FundYear::chargedCents),
                        ExactSum.of(all, FundYear::costCents),
                        ExactSum.of(all, FundYear::closingCents)))
                : Optional.empty();
    }
}
