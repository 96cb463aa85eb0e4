package nl.regiokas.program.report;

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

    /** Its value; of amounts by year that of the last year. */
    String value(SharingModel model, ModelTerm term) {
        return term.value()
                .map(value -> value(model, term, term.type(), value))
                .orElseGet(() -> words.text("term.none"));
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
    private <T> String value(SharingModel model, ModelTerm term, FieldType<T> type, Object value) {
        if (value instanceof YearlyAmount amounts) {
            OptionalLong cents = amounts.cents(scheme.lastYear());
            return cents.isPresent() ? words.euro(cents.getAsLong()) : words.text("term.none");
        }
        return terms.simple(type, (T) value, term.path(), words(model)).orElseGet(() -> words.text("whatif.own"));
    }
}
