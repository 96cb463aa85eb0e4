package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.provider.Guarantee;
import nl.regiokas.budgeting.provider.Provider;
import nl.regiokas.budgeting.provider.ProviderResult;
import nl.regiokas.budgeting.provider.ProviderSettlement;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.provider.ProviderRegion;
import nl.regiokas.program.output.Language;

/**
 * The sentences on budgets of providers, for the terminal and the page.
 *
 * @param settlement the settlement with providers
 * @param language the language of the reader
 */
public record ProviderWords(ProviderSettlement settlement, Language language) {

    /**
     * Returns how guaranteed budgets were used.
     *
     * @return a sentence with the sums, and one on the order where a provider has a variable budget too
     */
    public ImmutableList<String> guarantees() {
        ImmutableList<Guarantee> guarantees = settlement.results().stream()
                .flatMap(result -> result.guarantee().stream())
                .collect(ImmutableList.toImmutableList());
        if (guarantees.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add(language.text(
                "providers.guaranteed",
                language.amount(sum(guarantees, Guarantee::granted), 2),
                language.amount(sum(guarantees, Guarantee::used), 2),
                overuse(sum(guarantees, Guarantee::overuse))));
        if (settlement.results().stream().anyMatch(ProviderWords::isMixed)) {
            sentences.add(language.text("providers.mixed"));
        }
        return sentences.build();
    }

    /** Whether more than the guarantee and the fixed budget was granted, so that the rest is variable. */
    private static boolean isMixed(ProviderResult result) {
        return result.guarantee()
                .filter(guarantee -> !Euro.sum(
                                ImmutableList.of(result.amounts().fixed(), guarantee.granted()), "budgets")
                        .isEqualTo(result.amounts().granted()))
                .isPresent();
    }

    private String overuse(MonetaryAmount overuse) {
        long cents = Euro.cents(overuse, "overuse");
        if (cents == 0) {
            return language.text("providers.used");
        }
        return language.text(
                cents > 0 ? "providers.overused" : "providers.underused", language.amount(Math.abs(cents), 2));
    }

    /**
     * Returns the control line on lines.
     *
     * @param region the settlement with what was read
     * @return lines read = claims + others, with the cost of the others
     */
    public String lines(ProviderRegion region) {
        return region.otherLines() == 0
                ? language.text("providers.lines.claims", region.lines())
                : language.text(
                        "providers.lines",
                        region.lines(),
                        region.lines() - region.otherLines(),
                        region.otherLines(),
                        language.amount(region.otherCents(), 2));
    }

    /**
     * Returns the name of a provider.
     *
     * @param settlement the settlement with providers
     * @param code the code of a provider
     * @return its name, or its code where it has none
     */
    public static String name(ProviderSettlement settlement, String code) {
        return Optional.ofNullable(settlement.providers().get(code))
                .map(Provider::name)
                .orElse(code);
    }

    /** The sum of a column of amounts. */
    static <T> MonetaryAmount sum(List<T> rows, Function<T, MonetaryAmount> amount) {
        return Euro.sum(rows.stream().map(amount).toList(), "amounts of providers");
    }
}
