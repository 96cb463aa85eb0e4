package nl.regiokas.program.report;

import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.region.ModelTerm;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.scheme.Scope;

/**
 * The limits between which a fund must stay, as agreed for its last year. Dutch: bandbreedte van de kas.
 *
 * @param minimum the minimum, if agreed
 * @param maximum the maximum, if agreed
 */
record Corridor(Optional<Long> minimum, Optional<Long> maximum) {

    /** The limits of the fund of some years, by the terms of its scope's model. */
    static Corridor of(Settlement settlement, List<FundYear> years) {
        FundYear last = years.get(years.size() - 1);
        return new Corridor(limit(settlement, last, ".minimum"), limit(settlement, last, ".maximum"));
    }

    private static Optional<Long> limit(Settlement settlement, FundYear fund, String name) {
        return settlement.scheme().scopes().stream()
                .filter(scope -> scope.name().equals(fund.scope()))
                .map(Scope::model)
                .flatMap(model -> model.find(fund.year()).stream())
                .flatMap(model -> ModelTerm.of(model, fund.year()).stream())
                .filter(term -> term.path().endsWith(name))
                .flatMap(term -> term.value().stream())
                .filter(MonetaryAmount.class::isInstance)
                .map(amount -> Euro.cents((MonetaryAmount) amount, "limit of a fund"))
                .findFirst();
    }

    boolean isAgreed() {
        return minimum.isPresent() || maximum.isPresent();
    }
}
