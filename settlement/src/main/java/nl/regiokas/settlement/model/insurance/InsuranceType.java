package nl.regiokas.settlement.model.insurance;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.form.BilingualWords;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.form.Values;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyTypes;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.Volumes;

/**
 * The insurance model as readers, writers and schemas know it.
 *
 * @since 0.2.0
 */
public final class InsuranceType {

    private static final Field<NoClaim, Percentage> THRESHOLD = Field.required(
            "threshold",
            new FieldType.Demanding<>(new FieldType.Percent(), NoClaim::requireThreshold),
            NoClaim::threshold);
    private static final Field<NoClaim, Percentage> RATE = Field.required(
            "rate", new FieldType.Demanding<>(new FieldType.Percent(), NoClaim::requireRate), NoClaim::rate);
    private static final Form<NoClaim> NO_CLAIM_FORM =
            Form.of(values -> new NoClaim(values.required(THRESHOLD), values.required(RATE)), THRESHOLD, RATE);

    private static final Field<Reserve, MonetaryAmount> MINIMUM =
            Field.optional("minimum", new FieldType.Amount(), Reserve::minimum);
    private static final Field<Reserve, MonetaryAmount> MAXIMUM =
            Field.optional("maximum", new FieldType.Amount(), Reserve::maximum);
    private static final Field<Reserve, Percentage> MINIMUM_PERCENT =
            Field.optional("minimumPercent", new FieldType.Percent(), Reserve::minimumPercent);
    private static final Field<Reserve, Percentage> MAXIMUM_PERCENT =
            Field.optional("maximumPercent", new FieldType.Percent(), Reserve::maximumPercent);
    private static final Field<Reserve, AllocationKey> RESERVE_KEY = Field.optional("key", KeyTypes.KEY, Reserve::key);
    private static final Field<Reserve, Integer> LAG =
            Field.withDefault("lag", new FieldType.Whole(0, Volumes.MOST_YEARS), 0, Reserve::lag);
    private static final Form<Reserve> RESERVE_FORM = Form.of(
                    InsuranceType::reserve, MINIMUM, MAXIMUM, MINIMUM_PERCENT, MAXIMUM_PERCENT, RESERVE_KEY, LAG)
            .checking(InsuranceType::reserve, MINIMUM, MAXIMUM)
            .checking(InsuranceType::reserve, MINIMUM_PERCENT, MAXIMUM_PERCENT)
            .checking(InsuranceType::reserve, MINIMUM, MINIMUM_PERCENT)
            .checking(InsuranceType::reserve, MAXIMUM, MAXIMUM_PERCENT);

    private static final Field<InsuranceModel, AllocationKey> KEY =
            Field.required("key", KeyTypes.KEY, InsuranceModel::key);
    private static final Field<InsuranceModel, Percentage> LOADING =
            Field.withDefault("loading", new FieldType.Percent(), Percentage.ZERO, InsuranceModel::loading);
    private static final Field<InsuranceModel, YearlyAmount> EXPECTED_COST =
            Field.required("expectedCost", new FieldType.Amounts(), InsuranceModel::expectedCost);
    private static final Field<InsuranceModel, NoClaim> NO_CLAIM =
            Field.optional("noClaim", new FieldType.Nested<>(NoClaim.class, NO_CLAIM_FORM), InsuranceModel::noClaim);
    private static final Field<InsuranceModel, Reserve> RESERVE = Field.optional(
            "reserve",
            new FieldType.Nested<>(Reserve.class, RESERVE_FORM),
            model -> Optional.of(model.reserve()).filter(reserve -> !reserve.equals(Reserve.OPEN)));

    private InsuranceType() {}

    /**
     * Returns the kind of the insurance model.
     *
     * @return its name, fields, kinds of charges and words
     */
    public static ModelType<InsuranceModel> type() {
        return ModelType.<InsuranceModel>builder()
                .name(InsuranceModel.NAME)
                .type(InsuranceModel.class)
                .form(Form.of(InsuranceType::model, KEY, LOADING, EXPECTED_COST, NO_CLAIM, RESERVE))
                .kinds(InsuranceModel.KINDS)
                .words(new BilingualWords(words(Locale.ENGLISH), words(new Locale("nl"))))
                .faults(InsuranceFault.values())
                .build();
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle("nl.regiokas.settlement.model.insurance.words", language);
    }

    private static InsuranceModel model(Values values) {
        InsuranceModel.Builder model = InsuranceModel.builder()
                .key(values.required(KEY))
                .loading(values.or(LOADING, Percentage.ZERO))
                .expectedCost(values.required(EXPECTED_COST))
                .reserve(values.or(RESERVE, Reserve.OPEN));
        return model.noClaim(values.optional(NO_CLAIM)).build();
    }

    private static Reserve reserve(Values values) {
        return Reserve.builder()
                .minimum(values.optional(MINIMUM))
                .maximum(values.optional(MAXIMUM))
                .minimumPercent(values.optional(MINIMUM_PERCENT))
                .maximumPercent(values.optional(MAXIMUM_PERCENT))
                .key(values.optional(RESERVE_KEY))
                .lag(values.or(LAG, 0))
                .build();
    }
}
