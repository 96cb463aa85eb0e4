package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.provider.Guarantee;
import nl.regiokas.budgeting.provider.Provider;
import nl.regiokas.budgeting.provider.ProviderResult;
import nl.regiokas.budgeting.provider.ProviderSettlement;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.provider.ProviderRegion;
import nl.regiokas.program.output.ExactSum;
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
                amount(sum(guarantees, Guarantee::granted)),
                amount(sum(guarantees, Guarantee::used)),
                overuse(sum(guarantees, Guarantee::overuse))));
        if (settlement.results().stream().anyMatch(ProviderWords::isMixed)) {
            sentences.add(language.text("providers.mixed"));
        }
        return sentences.build();
    }

    /** Whether more than the guarantee and the fixed budget was granted, so that the rest is variable. */
    private static boolean isMixed(ProviderResult result) {
        return result.guarantee()
                .filter(guarantee -> cents(result.amounts().granted())
                        != Math.addExact(cents(result.amounts().fixed()), cents(guarantee.granted())))
                .isPresent();
    }

    private String overuse(long cents) {
        if (cents == 0) {
            return language.text("providers.used");
        }
        return language.text(cents > 0 ? "providers.overused" : "providers.underused", amount(Math.abs(cents)));
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
                        amount(region.otherCents()));
    }

    /** The name of a provider, or its code where it has none. */
    static String name(ProviderSettlement settlement, String code) {
        return Optional.ofNullable(settlement.providers().get(code))
                .map(Provider::name)
                .orElse(code);
    }

    private static long sum(ImmutableList<Guarantee> guarantees, Function<Guarantee, MonetaryAmount> amount) {
        return ExactSum.of(guarantees, one -> cents(amount.apply(one)));
    }

    private String amount(long cents) {
        return language.amount(cents, 2);
    }

    private static long cents(MonetaryAmount amount) {
        return Euro.cents(amount, "amount of a provider");
    }
}
