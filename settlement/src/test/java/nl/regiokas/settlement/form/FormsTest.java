package nl.regiokas.settlement.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.BlendKey;
import nl.regiokas.settlement.key.KeyType;
import nl.regiokas.settlement.key.KeyTypes;
import nl.regiokas.settlement.key.PathKey;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.model.pooling.Band;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.Schedule;
import org.junit.jupiter.api.Test;

/** A declaration taken apart into the values of its fields, down to the last, and made again is the same. */
class FormsTest {

    private static final KeyTypes KEYS = KeyTypes.library();
    private static final AllocationKey BLEND = AllocationKeys.blend(List.of(
            new BlendKey.Part(new BigDecimal("2"), AllocationKeys.youth()),
            new BlendKey.Part(new BigDecimal("0.5"), AllocationKeys.series("clients", 2, 1))));
    private static final AllocationKey PATH = AllocationKeys.path(List.of(
            new PathKey.Knot(2016, AllocationKeys.cost(2, 3)),
            new PathKey.Knot(2021, AllocationKeys.charges(List.of("a", "b"), 1))));

    /** The names of the fields that had a value, nested ones after a point. */
    private final Set<String> used = new LinkedHashSet<>();

    // ---- taken apart and made again

    private <M> M again(String path, Form<M> form, M value) {
        Values.Builder values = Values.builder();
        for (Field<M, ?> field : form.fields()) {
            put(path, field, value, values);
        }
        return form.make().apply(values.build());
    }

    private <M, T> void put(String path, Field<M, T> field, M value, Values.Builder values) {
        field.value().apply(value).ifPresent(part -> {
            used.add(path + field.name());
            values.put(field, again(path + field.name() + ".", field.type(), part));
        });
    }

    @SuppressWarnings("unchecked") // what is made of a value has the type of the value
    private <T> T again(String path, FieldType<T> given, T value) {
        FieldType<T> type = given.plain();
        Object made = value;
        if (type instanceof FieldType.Nested<T> nested) {
            made = again(path, nested.form(), value);
        } else if (type instanceof FieldType.ListOf<?> list) {
            made = list(path, list.element(), (ImmutableList<?>) value);
        } else if (type instanceof FieldType.ByYear<?> dated) {
            made = dated(path, dated.element(), (Dated<?>) value);
        } else if (type instanceof FieldType.OneOf<T> one) {
            made = oneOf(path, one, value);
        } else if (type instanceof FieldType.Text<T> text) {
            String written = text.write().apply(value);
            assertThat(written).matches(text.pattern());
            made = text.parse().apply(written);
        } else if (type instanceof FieldType.Registered<T>) {
            made = key(path, (AllocationKey) value);
        } else if (type instanceof FieldType.Choice<T> choice) {
            String word = choice.choices().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(value))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            made = choice.choices().get(word);
        } else if (type instanceof FieldType.Whole whole) {
            assertThat((Integer) value).isBetween(whole.least(), whole.most());
        }
        return (T) Objects.requireNonNull(made);
    }

    @SuppressWarnings("unchecked") // the elements are of the type of the list
    private <E> ImmutableList<E> list(String path, FieldType<E> type, ImmutableList<?> values) {
        return values.stream().map(one -> again(path, type, (E) one)).collect(ImmutableList.toImmutableList());
    }

    @SuppressWarnings("unchecked") // the entries are of the type of the term
    private <E> Dated<E> dated(String path, FieldType<E> type, Dated<?> value) {
        Map<Integer, E> byYear = new TreeMap<>();
        value.byYear().forEach((year, one) -> byYear.put(year, again(path, type, (E) one)));
        return Dated.byYear(byYear);
    }

    private <T> T oneOf(String path, FieldType.OneOf<T> type, T value) {
        List<T> made = type.branches().stream()
                .flatMap(branch -> branch(path, branch, value).stream())
                .toList();
        assertThat(made).as("forms of " + value).hasSize(1);
        return made.get(0);
    }

    private <T, V> Optional<T> branch(String path, FieldType.Branch<T, V> branch, T value) {
        return branch.value().apply(value).map(part -> branch.make().apply(again(path, branch.type(), part)));
    }

    private AllocationKey key(String path, AllocationKey key) {
        Optional<String> name = KeyTypes.name(key);
        if (name.isPresent()) {
            return AllocationKeys.named(name.get());
        }
        return key(path, KEYS.find(key).orElseThrow(), key);
    }

    private <K extends AllocationKey> K key(String path, KeyType<K> type, AllocationKey key) {
        assertThat(KEYS.find(type.mark()).orElseThrow().mark()).isEqualTo(type.mark());
        return again(path, type.form(), type.type().cast(key));
    }

    private <M extends SharingModel> SharingModel model(ModelType<M> type, SharingModel model) {
        return again("", type.form(), type.type().cast(model));
    }

    private void assertSame(SharingModel model, String... fields) {
        used.clear();
        ModelType<?> type = Models.types().find(model.name()).orElseThrow();
        assertThat(model(type, model)).isEqualTo(model).hasSameHashCodeAs(model);
        assertThat(type.kinds()).isEqualTo(model.kinds());
        assertThat(used).containsExactlyInAnyOrder(fields);
    }

    // ---- keys

    @Test
    void keysOfTheLibrary() {
        List<AllocationKey> keys = List.of(
                AllocationKeys.equal(),
                AllocationKeys.youth(),
                AllocationKeys.history(3),
                AllocationKeys.series("history-3"),
                AllocationKeys.series("equal"),
                AllocationKeys.series("clients", 1, 0),
                AllocationKeys.series("clients", 3, 2),
                AllocationKeys.cost(1, 1),
                AllocationKeys.cost(4, 2),
                AllocationKeys.charges(List.of("a"), 0),
                AllocationKeys.charges(List.of("a", "b"), 3),
                BLEND,
                PATH);
        assertThat(keys).allSatisfy(key -> assertThat(key("", key)).isEqualTo(key));
    }

    @Test
    void aKeyIsWrittenAsANameOnlyIfTheNameMeansIt() {
        assertThat(KeyTypes.name(AllocationKeys.equal())).hasValue("equal");
        assertThat(KeyTypes.name(AllocationKeys.series("clients"))).hasValue("clients");
        assertThat(KeyTypes.name(AllocationKeys.cost(3, 1))).hasValue("history-3");
        assertThat(KeyTypes.name(AllocationKeys.series("history-3"))).isEmpty();
        assertThat(KeyTypes.name(AllocationKeys.series("equal"))).isEmpty();
        assertThat(KeyTypes.name(AllocationKeys.series("clients", 2, 0))).isEmpty();
        assertThat(KeyTypes.name(AllocationKeys.cost(3, 2))).isEmpty();
        assertThat(KeyTypes.name(AllocationKeys.table("clients", Map.of()))).isEmpty();
        assertThat(KEYS.find(AllocationKeys.table("clients", Map.of()))).isEmpty();
        assertThat(AllocationKeys.fixedWeights(AllocationKeys.table("clients", Map.of())))
                .hasValue(ImmutableSortedMap.of());
        assertThat(AllocationKeys.fixedWeights(AllocationKeys.equal())).isEmpty();
        assertThat(KEYS.find("none")).isEmpty();
    }

    // ---- models

    @Test
    void insurance() {
        YearlyAmount expected = YearlyAmount.of(Map.of(2018, Euro.parse("100.00")));
        assertSame(
                Models.insurance().key(BLEND).expectedCost(expected).build(),
                "key",
                "key.blend",
                "key.blend.part",
                "key.blend.key",
                "key.blend.key.series",
                "key.blend.key.window",
                "key.blend.key.lag",
                "expectedCost");
        assertSame(
                Models.insurance()
                        .key(AllocationKeys.youth())
                        .expectedCost(expected)
                        .loading(Percentage.of("2.5"))
                        .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("50")))
                        .reserve(Reserve.builder()
                                .minimum(Euro.parse("1.00"))
                                .maximumPercent(Percentage.of("10"))
                                .key(AllocationKeys.equal())
                                .lag(2)
                                .build())
                        .build(),
                "key",
                "loading",
                "expectedCost",
                "noClaim",
                "noClaim.threshold",
                "noClaim.rate",
                "reserve",
                "reserve.minimum",
                "reserve.maximumPercent",
                "reserve.key",
                "reserve.lag");
        assertSame(
                Models.insurance()
                        .key(AllocationKeys.youth())
                        .expectedCost(expected)
                        .reserve(Reserve.builder()
                                .minimumPercent(Percentage.of("1"))
                                .maximum(Euro.parse("1.00"))
                                .build())
                        .build(),
                "key",
                "expectedCost",
                "reserve",
                "reserve.minimumPercent",
                "reserve.maximum");
    }

    @Test
    void flatTax() {
        assertSame(
                Models.flatTax()
                        .window(3)
                        .spread(5)
                        .ownShare(Percentage.of("60"))
                        .expectedCost(YearlyAmount.growing(2018, Euro.parse("1.00"), Percentage.of("1.8")))
                        .build(),
                "window",
                "spread",
                "ownShare",
                "expectedCost");
    }

    @Test
    void actualUse() {
        assertSame(
                Models.actualUse(PATH),
                "standingKey",
                "standingKey.path",
                "standingKey.path.year",
                "standingKey.path.key",
                "standingKey.path.key.cost",
                "standingKey.path.key.window",
                "standingKey.path.key.lag",
                "standingKey.path.key.charges");
    }

    @Test
    void pooling() {
        assertSame(Models.pooling().build());
        assertSame(
                Models.pooling()
                        .key(AllocationKeys.youth())
                        .contribution(YearlyAmount.latest(Map.of(2018, Euro.parse("100.00"))))
                        .contributionKey(AllocationKeys.equal())
                        .degree(Dated.byYear(Map.of(2018, Percentage.of("50"), 2020, Percentage.of("70"))))
                        .layer(Layer.builder()
                                .deficit("norm")
                                .per("youth")
                                .addBands(new Band(new BigDecimal("100.00"), Percentage.of("70")))
                                .addBands(new Band(new BigDecimal("200.00"), Percentage.of("90")))
                                .build())
                        .outside(new OutsideShare("rijk", Percentage.of("50"), Optional.of(Euro.parse("9.00"))))
                        .limit(Limit.builder()
                                .prior("before")
                                .increase(LimitBound.parse("5%"))
                                .decrease(LimitBound.parse("12.50"))
                                .per("youth")
                                .build())
                        .schedule(Schedule.builder()
                                .lag(2)
                                .addParts(new BigDecimal("50"), new BigDecimal("0"), new BigDecimal("20"))
                                .build())
                        .build(),
                "key",
                "contribution",
                "contributionKey",
                "degree",
                "layer",
                "layer.of",
                "layer.of.deficit",
                "layer.per",
                "layer.bands",
                "layer.bands.from",
                "layer.bands.share",
                "outside",
                "outside.party",
                "outside.share",
                "outside.maximum",
                "limit",
                "limit.prior",
                "limit.increase",
                "limit.decrease",
                "limit.per",
                "schedule",
                "schedule.lag",
                "schedule.parts");
        assertSame(
                Models.pooling()
                        .key(AllocationKeys.youth())
                        .layer(Layer.builder()
                                .grain(Layer.Grain.CLIENT)
                                .addBands(new Band(BigDecimal.ZERO, Percentage.HUNDRED))
                                .build())
                        .limit(Limit.builder().build())
                        .schedule(Schedule.builder().spread(3).build())
                        .build(),
                "key",
                "layer",
                "layer.grain",
                "layer.bands",
                "layer.bands.from",
                "layer.bands.share",
                "limit",
                "limit.prior",
                "schedule",
                "schedule.spread");
    }

    /** What says whose cost it is must not say no. */
    @Test
    @SuppressWarnings("unchecked") // the field cost of a key by cost holds a flag
    void aKeyByOwnCostIsNotMadeOfNo() {
        KeyType<?> type = KEYS.find("cost").orElseThrow();
        Field<?, Boolean> cost = (Field<?, Boolean>) type.form().fields().get(0);
        assertThatThrownBy(() -> type.form()
                        .make()
                        .apply(Values.builder().put(cost, false).build()))
                .isInstanceOf(RefusalException.class)
                .hasMessage("a key by own cost must say true for cost but says false");
    }

    // ---- registration

    @Test
    void aModelIsRegisteredOnce() {
        ModelTypes types = Models.types();
        ModelType<?> insurance = types.find("insurance").orElseThrow();
        assertThatThrownBy(() -> types.with(insurance))
                .isInstanceOf(RefusalException.class)
                .hasMessage("name of a model must be registered once but insurance stands twice");
        assertThat(types.find("none")).isEmpty();
        assertThat(types.models())
                .doesNotHaveDuplicates()
                .extracting(ModelType::name)
                .contains("insurance");
    }

    // ---- values

    @Test
    void aFieldIsGivenOnceAndARequiredOneIsGiven() {
        Field<String, String> name = Field.required("name", new FieldType.Name(), text -> text);
        assertThatThrownBy(() -> Values.builder().build().required(name))
                .isInstanceOf(RefusalException.class)
                .hasMessage("field name must be given but is absent");
        assertThatThrownBy(() -> Values.builder().put(name, "a").put(name, "b").build())
                .isInstanceOf(RefusalException.class)
                .hasMessageStartingWith("a field must be given once: ");
        assertThat(Values.builder().build().or(name, "other")).isEqualTo("other");
        assertThat(Values.builder().put(name, "a").build())
                .isEqualTo(Values.builder().put(name, "a").build())
                .hasToString("{name=a}");
    }
}
