package nl.regiokas.program.region;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.SharingModel;

/**
 * A term of a model, found by the model's own table of fields. Dutch: afspraak, parameter.
 *
 * @param path its name, after a point if it is below another term, such as {@code noClaim.rate}
 * @param type how its value is written in a file
 * @param value its value in the year; none if it was not agreed
 * @param otherwise what applies if it was not agreed, if that is a value
 */
public record ModelTerm(String path, FieldType<?> type, Optional<Object> value, Optional<Object> otherwise) {

    /**
     * Returns the terms of a model in a year.
     *
     * @param model the model
     * @param year the year
     * @return the terms in the order of the model's fields, each before those below it; none for a model of an unknown
     *     type
     */
    public static ImmutableList<ModelTerm> of(SharingModel model, int year) {
        ImmutableList.Builder<ModelTerm> terms = ImmutableList.builder();
        Models.types().models().stream()
                .filter(type -> type.type().isInstance(model))
                .findFirst()
                .ifPresent(type -> add(type, model, year, terms));
        return terms.build();
    }

    private static <M extends SharingModel> void add(
            ModelType<M> type, SharingModel model, int year, ImmutableList.Builder<ModelTerm> terms) {
        addAll(type.form(), Optional.of(type.type().cast(model)), "", year, terms);
    }

    private static <M> void addAll(
            Form<M> form, Optional<M> given, String path, int year, ImmutableList.Builder<ModelTerm> terms) {
        for (Field<M, ?> field : form.fields()) {
            Optional<Object> value = given.flatMap(one -> field.value().apply(one));
            Optional<Object> otherwise = given.flatMap(one -> field.otherwise());
            add(path + field.name(), field.type(), value, otherwise, year, terms);
        }
    }

    private static void add(
            String path,
            FieldType<?> given,
            Optional<Object> value,
            Optional<Object> otherwise,
            int year,
            ImmutableList.Builder<ModelTerm> terms) {
        FieldType<?> type = given.plain();
        if (type instanceof FieldType.ByYear<?> dated) {
            add(path, dated.element(), inYear(value, year), inYear(otherwise, year), year, terms);
            return;
        }
        terms.add(new ModelTerm(path, type, value, otherwise));
        if (type instanceof FieldType.Nested<?> nested) {
            addNested(nested, path, value, year, terms);
        }
    }

    private static Optional<Object> inYear(Optional<Object> dated, int year) {
        return dated.flatMap(one -> ((Dated<?>) one).find(year));
    }

    @SuppressWarnings("unchecked") // the field type decides the type of its value
    private static <T> void addNested(
            FieldType.Nested<T> nested,
            String path,
            Optional<Object> value,
            int year,
            ImmutableList.Builder<ModelTerm> terms) {
        addAll(nested.form(), (Optional<T>) value, path + ".", year, terms);
    }

    /**
     * Returns whether the term has one value that fits on a command line.
     *
     * @return false for a term that consists of others
     */
    public boolean isSimple() {
        return type instanceof FieldType.Percent
                || type instanceof FieldType.Decimal
                || type instanceof FieldType.Whole
                || type instanceof FieldType.Amount
                || type instanceof FieldType.Amounts
                || type instanceof FieldType.Flag
                || type instanceof FieldType.Choice<?>
                || type instanceof FieldType.Registered<?>;
    }
}
