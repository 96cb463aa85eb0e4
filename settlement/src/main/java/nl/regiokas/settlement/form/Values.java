package nl.regiokas.settlement.form;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;

/**
 * The values that were given for the fields of a form.
 *
 * @since 0.2.0
 */
public final class Values {

    private final ImmutableMap<String, Object> byName;

    private Values(ImmutableMap<String, Object> byName) {
        this.byName = byName;
    }

    /**
     * Returns the value of a field that must be given.
     *
     * @param field the field
     * @param <T> the type of its value
     * @return the value
     * @throws RefusalException when it is absent
     */
    public <T> T required(Field<?, T> field) {
        return optional(field).orElseThrow(() -> RefusalException.of(FormFault.FIELD_MISSING, field.name()));
    }

    /**
     * Returns the value of a field, if it was given.
     *
     * @param field the field
     * @param <T> the type of its value
     * @return the value, empty when it was left out
     */
    @SuppressWarnings("unchecked") // a value is put in under a field of its own type only
    public <T> Optional<T> optional(Field<?, T> field) {
        return Optional.ofNullable((T) byName.get(field.name()));
    }

    /**
     * Returns the value of a field or what stands for an absent one.
     *
     * @param field the field
     * @param otherwise the value when it was left out
     * @param <T> the type of its value
     * @return a value
     */
    public <T> T or(Field<?, T> field, T otherwise) {
        return optional(field).orElse(otherwise);
    }

    /**
     * Returns a builder without values.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects the values of the fields of a form. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableMap.Builder<String, Object> byName = ImmutableMap.builder();

        private Builder() {}

        /**
         * Puts in the value of a field.
         *
         * @param field the field
         * @param value its value
         * @param <T> the type of its value
         * @return this builder
         */
        public <T> Builder put(Field<?, T> field, T value) {
            byName.put(Attributes.given(field, "field of values").name(), Attributes.given(value, "value of values"));
            return this;
        }

        /**
         * Returns the values.
         *
         * @return the values put in
         */
        public Values build() {
            try {
                return new Values(byName.buildOrThrow());
            } catch (IllegalArgumentException twice) {
                throw RefusalException.of(FormFault.FIELD_TWICE, twice.getMessage());
            }
        }
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Values other && byName.equals(other.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
