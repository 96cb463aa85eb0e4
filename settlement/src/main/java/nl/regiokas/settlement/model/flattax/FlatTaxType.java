package nl.regiokas.settlement.model.flattax;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.form.BilingualWords;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.Volumes;

/**
 * The flat-tax model as readers, writers and schemas know it.
 *
 * @since 0.2.0
 */
public final class FlatTaxType {

    private static final FieldType<Integer> YEARS = new FieldType.Whole(1, Volumes.MOST_YEARS);
    private static final Field<FlatTaxModel, Integer> WINDOW = Field.required("window", YEARS, FlatTaxModel::window);
    private static final Field<FlatTaxModel, Integer> SPREAD = Field.required("spread", YEARS, FlatTaxModel::spread);
    private static final Field<FlatTaxModel, Percentage> OWN_SHARE = Field.required(
            "ownShare",
            new FieldType.Demanding<>(
                    new FieldType.Percent(), share -> Volumes.requireShare(FlatTaxModel.OWN_SHARE, share)),
            FlatTaxModel::ownShare);
    private static final Field<FlatTaxModel, YearlyAmount> EXPECTED_COST =
            Field.required("expectedCost", new FieldType.Amounts(), FlatTaxModel::expectedCost);

    private FlatTaxType() {}

    /**
     * Returns the kind of the flat-tax model.
     *
     * @return its name, fields, kinds of charges and words
     */
    public static ModelType<FlatTaxModel> type() {
        return ModelType.of(
                FlatTaxModel.NAME,
                FlatTaxModel.class,
                Form.of(
                        values -> FlatTaxModel.builder()
                                .window(values.required(WINDOW))
                                .spread(values.required(SPREAD))
                                .ownShare(values.required(OWN_SHARE))
                                .expectedCost(values.required(EXPECTED_COST))
                                .build(),
                        WINDOW,
                        SPREAD,
                        OWN_SHARE,
                        EXPECTED_COST),
                FlatTaxModel.KINDS,
                new BilingualWords(words(Locale.ENGLISH), words(new Locale("nl"))));
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle("nl.regiokas.settlement.model.flattax.words", language);
    }
}
