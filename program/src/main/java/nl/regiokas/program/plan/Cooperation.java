package nl.regiokas.program.plan;

import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.cooperation.CooperationModel;
import nl.regiokas.budgeting.cooperation.PurchaseComposition;
import nl.regiokas.budgeting.cooperation.PurchaseSplit;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.program.output.Language;

/**
 * The model of cooperation by which a plan divides care, and what the papers say that it divides.
 * Dutch: samenwerkingsmodel.
 *
 * @param model the model
 * @param composition what is bought in the year of the papers
 */
public record Cooperation(CooperationModel model, PurchaseComposition composition) {

    /**
     * Returns what is bought together and apart.
     *
     * @return the split of the composition
     */
    public PurchaseSplit split() {
        return composition.split(model);
    }

    /**
     * Says what is bought together and apart, and what the papers leave unexplained.
     *
     * @param language the language of the reader
     * @return a sentence with its source
     */
    public String sentence(Language language) {
        Wording wording = Wording.in(language.locale());
        PurchaseSplit split = split();
        return language.text(
                "plan.cooperation",
                Integer.toString(model.number()),
                Integer.toString(composition.year()),
                euro(composition.statedTotal(), language),
                euro(split.joint(), language),
                euro(split.own(), language),
                euro(split.unexplained(), language),
                wording.source(model.source()),
                parts(language));
    }

    /** Such as {@code EUR 62,000,000 specialist care + EUR 25,000,000 joint facilities}. */
    private String parts(Language language) {
        return composition.components().stream()
                .filter(component -> model.joint().contains(component.name()))
                .map(component -> language.text(
                        "plan.cooperation.part", euro(component.amount(), language), name(component.name(), language)))
                .collect(Collectors.joining(" + "));
    }

    /**
     * Returns the names of what is bought together.
     *
     * @param language the language of the reader
     * @return scope to its name
     */
    public ImmutableMap<String, String> names(Language language) {
        return split().jointScopes().keySet().stream()
                .collect(ImmutableMap.toImmutableMap(scope -> scope, scope -> name(scope, language)));
    }

    private static String name(String component, Language language) {
        return language.text("plan.component." + component);
    }

    private static String euro(MonetaryAmount amount, Language language) {
        return language.amount(amount, 0);
    }
}
