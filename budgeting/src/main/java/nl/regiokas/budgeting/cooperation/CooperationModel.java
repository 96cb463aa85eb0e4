package nl.regiokas.budgeting.cooperation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.source.Source;
import org.immutables.value.Value;

/**
 * Which parts of the purchase the municipalities buy together.
 * Dutch: samenwerkingsmodel.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class CooperationModel {

    private static final ImmutableSet<String> ALL = ImmutableSet.of(
            PurchaseComposition.SPECIALIST, PurchaseComposition.FACILITIES, PurchaseComposition.AMBULATORY);

    CooperationModel() {}

    /**
     * Returns the number that the papers give it.
     *
     * @return such as 1
     */
    public abstract int number();

    /**
     * Returns the name.
     *
     * @return such as {@code statutory tasks}
     */
    public abstract String name();

    /**
     * Returns the parts that are bought together.
     *
     * @return names of components; each municipality buys all others by itself
     */
    public abstract ImmutableSet<String> joint();

    /**
     * Returns where the model is found.
     *
     * @return the paper and its lines
     */
    public abstract Source source();

    /**
     * Returns the three models of the Groningen region.
     * Dutch: samenwerkingsmodellen 1 tot en met 3.
     *
     * @return model 1, joint except for common ambulatory care; models 2 and 3, all joint
     */
    public static ImmutableList<CooperationModel> groningen() {
        return ImmutableList.of(
                builder()
                        .number(1)
                        .name("statutory tasks")
                        .addJoint(PurchaseComposition.SPECIALIST, PurchaseComposition.FACILITIES)
                        .source(Source.of("001_f32ba5cc43f3ec4a", "annex 2, model 1", "786-915"))
                        .build(),
                builder()
                        .number(2)
                        .name("statutory task and functional model")
                        .joint(ALL)
                        .source(Source.of("001_f32ba5cc43f3ec4a", "annex 2, model 2", "918-1030"))
                        .build(),
                builder()
                        .number(3)
                        .name("statutory task, functional model and execution")
                        .joint(ALL)
                        .source(Source.of("001_f32ba5cc43f3ec4a", "annex 2, model 3", "1033-1145"))
                        .build());
    }

    /**
     * Starts a model.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder filled with this model.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a model. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableCooperationModel.Builder attributes = new ImmutableCooperationModel.Builder();

        Builder() {}

        /**
         * Sets the number that the papers give it.
         *
         * @param number such as 1
         * @return this builder
         */
        public Builder number(int number) {
            attributes.number(number);
            return this;
        }

        /**
         * Sets the name.
         *
         * @param name such as {@code statutory tasks}
         * @return this builder
         */
        public Builder name(String name) {
            attributes.name(Attributes.given(name, "name of cooperation model"));
            return this;
        }

        /**
         * Sets the parts that are bought together; they replace those given before.
         *
         * @param joint names of components; each municipality buys all others by itself
         * @return this builder
         */
        public Builder joint(Iterable<String> joint) {
            attributes.joint(Attributes.all(joint, "joint of cooperation model"));
            return this;
        }

        /**
         * Adds to the parts that are bought together.
         *
         * @param joint more of them
         * @return this builder
         */
        public Builder addJoint(String... joint) {
            attributes.addAllJoint(Attributes.all(joint, "joint of cooperation model"));
            return this;
        }

        /**
         * Sets where the model is found.
         *
         * @param source the paper and its lines
         * @return this builder
         */
        public Builder source(Source source) {
            attributes.source(Attributes.given(source, "source of cooperation model"));
            return this;
        }

        private Builder like(CooperationModel other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the cooperation model.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public CooperationModel build() {
            return Attributes.built("cooperation model", attributes::build);
        }
    }
}
