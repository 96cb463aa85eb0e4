package nl.regiokas.settlement.model.pooling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.dated.Dated;
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
 * The pooling model as readers, writers and schemas know it.
 *
 * @since 0.2.0
 */
public final class PoolingType {

    private static final String LAST_YEAR = "lastYear";

    private static final FieldType<String> SERIES = FieldType.Naming.of(FieldType.Family.SERIES);

    private static final Field<Band, BigDecimal> FROM =
            Field.required("from", new FieldType.Decimal(Optional.of("per")), Band::from);
    private static final Field<Band, Percentage> BAND_SHARE = Field.required(
            "share", new FieldType.Demanding<>(new FieldType.Percent(), Band::requireShare), Band::share);
    private static final Form<Band> BAND =
            Form.of(values -> new Band(values.required(FROM), values.required(BAND_SHARE)), FROM, BAND_SHARE);

    private static final Field<String, String> DEFICIT_SERIES = Field.required("deficit", SERIES, series -> series);
    private static final FieldType<Optional<String>> MEASURED = new FieldType.OneOf<>(ImmutableList.of(
            new FieldType.Branch<Optional<String>, Optional<String>>(
                    choice(ImmutableMap.of("cost", Optional.empty())),
                    series -> series,
                    series -> series.isEmpty() ? Optional.of(series) : Optional.empty()),
            new FieldType.Branch<Optional<String>, String>(
                    new FieldType.Nested<>(
                            String.class, Form.of(values -> values.required(DEFICIT_SERIES), DEFICIT_SERIES)),
                    Optional::of,
                    series -> series)));
    private static final Field<Layer, Optional<String>> OF =
            Field.withDefault("of", MEASURED, Optional.empty(), Layer::deficit);
    private static final Field<Layer, Layer.Grain> GRAIN = Field.withDefault(
            "grain",
            choice(ImmutableMap.of("municipality", Layer.Grain.MUNICIPALITY, "client", Layer.Grain.CLIENT)),
            Layer.Grain.MUNICIPALITY,
            Layer::grain);
    private static final Field<Layer, String> LAYER_PER = Field.optional("per", SERIES, Layer::per);
    private static final Field<Layer, ImmutableList<Band>> BANDS = Field.required(
            "bands",
            new FieldType.Demanding<>(
                    new FieldType.ListOf<>(new FieldType.Nested<>(Band.class, BAND)), Layer::requireAscending),
            Layer::bands);
    private static final Form<Layer> LAYER_FORM = Form.of(
                    values -> Layer.builder()
                            .deficit(values.or(OF, Optional.empty()))
                            .grain(values.or(GRAIN, Layer.Grain.MUNICIPALITY))
                            .per(values.optional(LAYER_PER))
                            .bands(values.required(BANDS))
                            .build(),
                    OF,
                    GRAIN,
                    LAYER_PER,
                    BANDS)
            .checking(
                    values -> Layer.requireGrain(
                            values.or(GRAIN, Layer.Grain.MUNICIPALITY),
                            values.or(OF, Optional.empty()),
                            values.optional(LAYER_PER)),
                    OF,
                    GRAIN,
                    LAYER_PER);

    private static final Field<OutsideShare, String> PARTY =
            Field.required("party", FieldType.Naming.of(FieldType.Family.PARTY), OutsideShare::party);
    private static final Field<OutsideShare, Percentage> OUTSIDE_PART = Field.required(
            "share",
            new FieldType.Demanding<>(
                    new FieldType.Percent(), share -> Volumes.requireShare("share of an outside party", share)),
            OutsideShare::share);
    private static final Field<OutsideShare, MonetaryAmount> OUTSIDE_MAXIMUM = Field.optional(
            "maximum",
            new FieldType.Demanding<>(new FieldType.Amount(), OutsideShare::requireNotNegative),
            OutsideShare::maximum);
    private static final Form<OutsideShare> OUTSIDE_FORM = Form.of(
            values -> new OutsideShare(
                    values.required(PARTY), values.required(OUTSIDE_PART), values.optional(OUTSIDE_MAXIMUM)),
            PARTY,
            OUTSIDE_PART,
            OUTSIDE_MAXIMUM);

    private static final FieldType<LimitBound> BOUND = new FieldType.Text<>(
            LimitBound.class, LimitBound::parse, LimitBound::toString, "-?\\d+(\\.\\d+)?%?", LimitBound::meaning);
    private static final FieldType<Optional<String>> PRIOR_TYPE = new FieldType.Text<>(
            Optional.class,
            text -> text.equals(LAST_YEAR) ? Optional.empty() : Optional.of(text),
            prior -> prior.orElse(LAST_YEAR),
            ".+",
            prior -> prior);
    private static final FieldType<Optional<String>> PRIOR_SERIES =
            new FieldType.Naming<>(PRIOR_TYPE, FieldType.Family.SERIES, prior -> prior);
    private static final Field<Limit, Optional<String>> PRIOR = Field.required("prior", PRIOR_SERIES, Limit::prior);
    private static final Field<Limit, LimitBound> INCREASE = Field.optional(
            "increase",
            new FieldType.Demanding<>(BOUND, bound -> Limit.requireNotNegative("increase", bound)),
            Limit::increase);
    private static final Field<Limit, LimitBound> DECREASE = Field.optional(
            "decrease",
            new FieldType.Demanding<>(BOUND, bound -> Limit.requireNotNegative("decrease", bound)),
            Limit::decrease);
    private static final Field<Limit, String> LIMIT_PER = Field.optional("per", SERIES, Limit::per);
    private static final Form<Limit> LIMIT_FORM = Form.of(
            values -> Limit.builder()
                    .prior(values.required(PRIOR))
                    .increase(values.optional(INCREASE))
                    .decrease(values.optional(DECREASE))
                    .per(values.optional(LIMIT_PER))
                    .build(),
            PRIOR,
            INCREASE,
            DECREASE,
            LIMIT_PER);

    private static final FieldType<Integer> YEARS = new FieldType.Whole(1, Volumes.MOST_YEARS);
    private static final Field<Schedule, Integer> SCHEDULE_LAG = Field.withDefault("lag", YEARS, 1, Schedule::lag);
    private static final Field<Schedule, ImmutableList<BigDecimal>> PARTS = Field.optional(
            "parts",
            new FieldType.ListOf<>(new FieldType.Decimal()),
            schedule -> Optional.of(schedule.parts()).filter(parts -> !parts.isEmpty()));
    private static final Field<Schedule, Integer> SPREAD = Field.optional("spread", YEARS, Schedule::spread);
    private static final Form<Schedule> SCHEDULE_FORM =
            Form.of(PoolingType::schedule, SCHEDULE_LAG, PARTS, SPREAD).checking(PoolingType::schedule, PARTS, SPREAD);

    private static final Dated<Percentage> ALL = Dated.always(Percentage.HUNDRED);
    private static final Field<PoolingModel, AllocationKey> KEY =
            Field.optional("key", KeyTypes.KEY, PoolingModel::key);
    private static final Field<PoolingModel, YearlyAmount> CONTRIBUTION =
            Field.optional("contribution", new FieldType.Amounts(), PoolingModel::contribution);
    private static final Field<PoolingModel, AllocationKey> CONTRIBUTION_KEY =
            Field.optional("contributionKey", KeyTypes.KEY, PoolingModel::contributionKey);
    private static final Field<PoolingModel, Dated<Percentage>> DEGREE = Field.withDefault(
            "degree",
            new FieldType.ByYear<>(new FieldType.Demanding<>(
                    new FieldType.Percent(), degree -> Volumes.requireShare("degree", degree))),
            ALL,
            PoolingModel::degree);
    private static final Field<PoolingModel, Layer> LAYER =
            Field.optional("layer", new FieldType.Nested<>(Layer.class, LAYER_FORM), PoolingModel::layer);
    private static final Field<PoolingModel, OutsideShare> OUTSIDE =
            Field.optional("outside", new FieldType.Nested<>(OutsideShare.class, OUTSIDE_FORM), PoolingModel::outside);
    private static final Field<PoolingModel, Limit> LIMIT =
            Field.optional("limit", new FieldType.Nested<>(Limit.class, LIMIT_FORM), PoolingModel::limit);
    private static final Field<PoolingModel, Schedule> SCHEDULE =
            Field.optional("schedule", new FieldType.Nested<>(Schedule.class, SCHEDULE_FORM), PoolingModel::schedule);

    private PoolingType() {}

    /**
     * Returns the kind of the pooling model.
     *
     * @return its name, fields, kinds of charges and words
     */
    public static ModelType<PoolingModel> type() {
        return ModelType.<PoolingModel>builder()
                .name(PoolingModel.NAME)
                .type(PoolingModel.class)
                .form(Form.of(
                                PoolingType::model,
                                KEY,
                                CONTRIBUTION,
                                CONTRIBUTION_KEY,
                                DEGREE,
                                LAYER,
                                OUTSIDE,
                                LIMIT,
                                SCHEDULE)
                        .demanding(LIMIT, ImmutableList.of(KEY), PoolingFault.LIMIT_WITHOUT_KEY)
                        .demanding(
                                CONTRIBUTION,
                                ImmutableList.of(KEY, CONTRIBUTION_KEY),
                                PoolingFault.KEY_MISSING,
                                "contribution"))
                .kinds(PoolingModel.KINDS)
                .words(new BilingualWords(words(Locale.ENGLISH), words(new Locale("nl"))))
                .faults(PoolingFault.values())
                .build();
    }

    private static <T> FieldType<T> choice(ImmutableMap<String, T> choices) {
        return new FieldType.Choice<>(choices);
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle("nl.regiokas.settlement.model.pooling.words", language);
    }

    private static Schedule schedule(Values values) {
        return Schedule.builder()
                .lag(values.or(SCHEDULE_LAG, 1))
                .parts(values.or(PARTS, ImmutableList.of()))
                .spread(values.optional(SPREAD))
                .build();
    }

    private static PoolingModel model(Values values) {
        return PoolingModel.builder()
                .key(values.optional(KEY))
                .contribution(values.optional(CONTRIBUTION))
                .contributionKey(values.optional(CONTRIBUTION_KEY))
                .degree(values.or(DEGREE, ALL))
                .layer(values.optional(LAYER))
                .outside(values.optional(OUTSIDE))
                .limit(values.optional(LIMIT))
                .schedule(values.optional(SCHEDULE))
                .build();
    }
}
