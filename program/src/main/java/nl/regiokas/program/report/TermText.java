package nl.regiokas.program.report;

import com.google.common.collect.ImmutableSet;
import java.util.OptionalLong;
import nl.regiokas.program.region.ModelTerm;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** The words for a term of a model that one value can change, and for its value. Dutch: afspraak. */
final class TermText {

    private final SolidarityScheme scheme;
    private final AgreedTerms terms;
    private final Words words;

    TermText(SolidarityScheme scheme, Words words) {
        this.scheme = scheme;
        this.words = words;
        this.terms = new AgreedTerms(scheme, words);
    }

    /** What the term is called. */
    String label(SharingModel model, ModelTerm term) {
        return words(model).label(term.path());
    }

    /** Its value, or what applies without one, as in the list of all terms; of amounts by year that of the last year. */
    String value(SharingModel model, ModelTerm term) {
        TermWords labels = words(model).with(given(model, term.path()));
        return term.value()
                .or(term::otherwise)
                .map(value -> value(term, term.type(), value, labels))
                .or(() -> labels.absent(term.path()))
                .orElseGet(() -> words.text("term.none"));
    }

    /** The names of the fields that are given next to a term, and around it. */
    private ImmutableSet<String> given(SharingModel model, String path) {
        return ModelTerm.of(model, scheme.lastYear()).stream()
                .filter(term -> term.value().isPresent())
                .map(ModelTerm::path)
                .filter(one -> path.startsWith(one.substring(0, one.lastIndexOf('.') + 1)))
                .map(one -> one.substring(one.lastIndexOf('.') + 1))
                .collect(ImmutableSet.toImmutableSet());
    }

    private TermWords words(SharingModel model) {
        return TermWords.of(
                Models.types().models().stream()
                        .filter(one -> one.type().isInstance(model))
                        .findFirst()
                        .map(ModelType::words),
                words);
    }

    @SuppressWarnings("unchecked") // the field type decides the type of its value
    private <T> String value(ModelTerm term, FieldType<T> type, Object value, TermWords labels) {
        if (value instanceof YearlyAmount amounts) {
            OptionalLong cents = amounts.cents(scheme.lastYear());
            return cents.isPresent() ? words.euro(cents.getAsLong()) : words.text("term.none");
        }
        return terms.simple(type, (T) value, term.path(), labels).orElseGet(() -> words.text("whatif.own"));
    }
}
