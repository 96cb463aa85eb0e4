package nl.regiokas.program.report;

import java.util.List;
import java.util.Optional;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.model.FundLimits;

/**
 * The limits between which a fund must stay, as agreed for its last year. Dutch: bandbreedte van de kas.
 *
 * @param minimum the minimum in cents, if agreed
 * @param maximum the maximum in cents, if agreed
 */
record Corridor(Optional<Long> minimum, Optional<Long> maximum) {

    /** The limits of the fund of some years, by its scope's model. */
    static Corridor of(Settlement settlement, List<FundYear> years) {
        FundYear last = years.get(years.size() - 1);
        FundLimits limits = settlement
                .scheme()
                .scope(last.scope())
                .flatMap(scope -> scope.model().find(last.year()))
                .map(model -> model.fundLimits(last.year()))
                .orElse(FundLimits.NONE);
        return new Corridor(
                limits.minimum().map(amount -> Euro.cents(amount, "limit of a fund")),
                limits.maximum().map(amount -> Euro.cents(amount, "limit of a fund")));
    }

    boolean isAgreed() {
        return minimum.isPresent() || maximum.isPresent();
    }
}
