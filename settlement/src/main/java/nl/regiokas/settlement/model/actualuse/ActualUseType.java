package nl.regiokas.settlement.model.actualuse;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.regiokas.settlement.form.BilingualWords;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyTypes;
import nl.regiokas.settlement.model.ModelType;

/**
 * The actual-use model as readers, writers and schemas know it.
 *
 * @since 0.2.0
 */
public final class ActualUseType {

    private static final Field<ActualUseModel, AllocationKey> STANDING_KEY =
            Field.required("standingKey", KeyTypes.KEY, ActualUseModel::standingKey);

    private ActualUseType() {}

    /**
     * Returns the kind of the actual-use model.
     *
     * @return its name, fields, kinds of charges and words
     */
    public static ModelType<ActualUseModel> type() {
        return ModelType.of(
                ActualUseModel.NAME,
                ActualUseModel.class,
                Form.of(values -> new ActualUseModel(values.required(STANDING_KEY)), STANDING_KEY),
                ActualUseModel.KINDS,
                new BilingualWords(words(Locale.ENGLISH), words(new Locale("nl"))));
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle("nl.regiokas.settlement.model.actualuse.words", language);
    }
}
