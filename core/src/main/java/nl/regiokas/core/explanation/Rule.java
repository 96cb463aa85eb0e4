package nl.regiokas.core.explanation;

import java.util.Optional;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.source.Source;

/**
 * A rule by which an amount is made, known by its id.
 * Dutch: regel.
 *
 * <p>The {@link Wording} has two texts for every rule: under the id a label that names the amount, and under the id with
 * {@code .rule} the rule in a sentence. In both, the id of a figure between braces stands for its value.
 *
 * @since 0.2.0
 */
public interface Rule {

    /**
     * The id, unique over all modules.
     *
     * @return such as {@code settlement.premium}
     */
    String id();

    /**
     * Where the rule stands.
     *
     * @return the paper, empty for a rule of the library's own
     */
    default Optional<Source> source() {
        return Optional.empty();
    }

    /**
     * Returns a rule as it was worded elsewhere, for example in a document.
     *
     * @param id its id
     * @param source where it stands
     * @return a rule of that id and source
     */
    static Rule of(String id, Optional<Source> source) {
        Attributes.given(id, "id of rule");
        Attributes.given(source, "source of rule");
        return new StatedRule(id, source);
    }
}
