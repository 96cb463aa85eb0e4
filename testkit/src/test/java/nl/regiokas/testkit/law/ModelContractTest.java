package nl.regiokas.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.explanation.SettlementRule;
import nl.regiokas.settlement.form.BilingualWords;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.KeyFacts;
import nl.regiokas.settlement.key.KeyType;
import nl.regiokas.settlement.key.KeyTypes;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.model.Basis;
import nl.regiokas.settlement.model.ChargeContext;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.Dependence;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.model.flattax.FlatTaxType;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library's models keep the contract; each part of it catches something that is wrong on purpose. */
class ModelContractTest {

    private static final ModelContract LIBRARY = ModelContract.of(Models.types());

    @Test
    void theLibraryKeepsIt() {
        assertThatCode(LIBRARY::check).doesNotThrowAnyException();
        assertThatCode(() -> SettlementLaws.ofLibrary()
                        .only(LIBRARY.law())
                        .checkSeeds(ScenarioBuilder.small().linesPerYear(30), 5))
                .doesNotThrowAnyException();
    }

    private static ResourceBundle words(String... pairs) {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                Object[][] contents = new Object[pairs.length / 2][];
                for (int i = 0; i < contents.length; i++) {
                    contents[i] = new Object[] {pairs[2 * i], pairs[2 * i + 1]};
                }
                return contents;
            }
        };
    }

    private static ModelType<WrongModel> type(
            ImmutableList<ChargeKind> kinds, Function<ScopeYear, Sharing> how, ResourceBundle dutch) {
        return ModelType.of(
                "wrong",
                WrongModel.class,
                Form.of(values -> new WrongModel(kinds, how)),
                kinds,
                new BilingualWords(words("model.wrong", "Wrong", "kind.POOL", "pool"), dutch));
    }

    private static Sharing nothing(ScopeYear year) {
        return Sharing.of(year).build();
    }

    private static final Function<ScopeYear, Sharing> NOTHING = ModelContractTest::nothing;

    @Test
    void aWordInOneLanguageOnlyIsCaught() {
        ModelContract contract = ModelContract.of(
                Models.types().with(type(ImmutableList.of(WrongRules.POOL), NOTHING, words("model.wrong", "Fout"))));
        assertThat(catchThrowableOfType(BrokenLaw.class, contract::check))
                .hasMessage(
                        "law \"model-words\" does not hold: model wrong: must have the same words in both languages");
    }

    @Test
    void aKindWithoutWordsIsCaught() {
        ModelContract contract = ModelContract.of(Models.types()
                .with(type(
                        ImmutableList.of(new ChargeKind("SECRET", WrongRules.POOL.cause())),
                        NOTHING,
                        words("model.wrong", "Fout", "kind.POOL", "pot"))));
        assertThat(catchThrowableOfType(BrokenLaw.class, contract::check))
                .hasMessage("law \"model-words\" does not hold: model wrong: must have a word kind.SECRET in en");
    }

    private enum WrongFault implements FaultCode {
        TOO_MUCH;

        @Override
        public String pattern() {
            return "{what} must not be so much";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fault.too-much, {what} mag niet zo veel zijn, ''",
        "fault.too-much, dat mag niet, must have Dutch words of fault too-much with the arguments of its pattern",
        "fault.too-mush, {what} mag niet, must have Dutch words of fault too-much with the arguments of its pattern",
    })
    void aFaultWithoutDutchWordsIsCaught(String key, String words, String story) {
        ModelType<WrongModel> plain = type(
                ImmutableList.of(WrongRules.POOL),
                NOTHING,
                words("model.wrong", "Fout", "kind.POOL", "pot", key, words));
        ModelContract contract = ModelContract.of(Models.types()
                .with(plain.toBuilder().faults(WrongFault.values()).build()));
        assertThat(Optional.ofNullable(catchThrowableOfType(BrokenLaw.class, contract::check))
                        .map(Throwable::getMessage)
                        .orElse(""))
                .isEqualTo(story.isEmpty() ? "" : "law \"model-words\" does not hold: model wrong: " + story);
    }

    @Test
    void wordsOfAFaultThatIsNotRegisteredAreCaught() {
        ModelContract contract = ModelContract.of(Models.types()
                .with(type(
                        ImmutableList.of(WrongRules.POOL),
                        NOTHING,
                        words("model.wrong", "Fout", "kind.POOL", "pot", "fault.gone", "weg"))));
        assertThat(catchThrowableOfType(BrokenLaw.class, contract::check))
                .hasMessage(
                        "law \"model-words\" does not hold: model wrong: must register the fault of the words fault.gone");
    }

    @ParameterizedTest
    @CsvSource({
        "role.toll, tol, ''",
        "role.premium volume, premievolume, ''",
        "role.premium volume, inleg, must word role premium volume as others do: premievolume",
    })
    void aRoleWithOtherWordsThanThoseOfAnotherModelIsCaught(String key, String words, String story) {
        ModelContract contract = ModelContract.of(Models.types()
                .with(type(
                        ImmutableList.of(WrongRules.POOL),
                        NOTHING,
                        words("model.wrong", "Fout", "kind.POOL", "pot", key, words))));
        assertThat(Optional.ofNullable(catchThrowableOfType(BrokenLaw.class, contract::check))
                        .map(Throwable::getMessage)
                        .orElse(""))
                .isEqualTo(story.isEmpty() ? "" : "law \"model-words\" does not hold: model wrong: " + story);
    }

    private static ModelTypes withKey(Optional<BilingualWords> words) {
        KeyTypes known = Models.types().keys();
        return Models.types().withKeys(known.with(wrong(known.types().get(0), words)));
    }

    private static <K extends AllocationKey> KeyType<K> wrong(KeyType<K> like, Optional<BilingualWords> words) {
        return like.toBuilder()
                .mark("wrong")
                .words(words)
                .faults(WrongFault.values())
                .build();
    }

    @Test
    void aKeyKeepsTheSameWords() {
        ResourceBundle right = words("fault.too-much", "{what} mag niet zo veel zijn");
        ResourceBundle otherwise = words("fault.too-much", "{what} mag niet", "role.premium volume", "inleg");

        assertThatCode(() -> ModelContract.of(withKey(Optional.of(new BilingualWords(words(), right))))
                        .check())
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                        BrokenLaw.class,
                        () -> ModelContract.of(withKey(Optional.empty())).check()))
                .hasMessage(
                        "law \"model-words\" does not hold: key wrong: must have Dutch words of fault too-much with the"
                                + " arguments of its pattern");
        assertThat(catchThrowableOfType(
                        BrokenLaw.class,
                        () -> ModelContract.of(withKey(Optional.of(new BilingualWords(words(), otherwise))))
                                .check()))
                .hasMessage("law \"model-words\" does not hold: key wrong: must word role premium volume as others do:"
                        + " premievolume");
    }

    @Test
    void otherKindsThanRegisteredAreCaught() {
        ModelContract contract = ModelContract.of(Models.types()
                .with(type(
                        ImmutableList.of(WrongRules.POOL), NOTHING, words("model.wrong", "Fout", "kind.POOL", "pot"))));
        WrongModel model = new WrongModel(ImmutableList.of(ChargeKind.OWN_USE), NOTHING);
        assertThat(catchThrowableOfType(BrokenLaw.class, () -> contract.check(model)))
                .hasMessageContaining("must have the kinds of its registration but has [OWN_USE]");
    }

    @Test
    void aModelThatIsNotRegisteredIsCaught() {
        WrongModel model = new WrongModel(ImmutableList.of(), NOTHING);
        assertThat(catchThrowableOfType(BrokenLaw.class, () -> LIBRARY.check(model)))
                .hasMessageContaining("model wrong: must be registered under its name but is not");
    }

    private static WrongModel declaring(ImmutableSet<AllocationKey> keys, AllocationKey memberKey, Reach reach) {
        return new WrongModel(ImmutableList.of(WrongRules.POOL), NOTHING, keys, memberKey, reach);
    }

    private static void assertDeclarationBroken(WrongModel model, String story) {
        ModelType<WrongModel> type = ModelType.of(
                "wrong",
                WrongModel.class,
                Form.of(values -> model),
                model.kinds(),
                new BilingualWords(
                        words("model.wrong", "Wrong", "kind.POOL", "pool"),
                        words("model.wrong", "Fout", "kind.POOL", "pot")));
        ModelContract contract = ModelContract.of(Models.types().with(type));
        assertThat(catchThrowableOfType(BrokenLaw.class, () -> contract.check(model)))
                .hasMessage("law \"model-declaration\" does not hold: model wrong: " + story);
    }

    @Test
    void aMemberKeyThatIsNoneOfItsKeysIsCaught() {
        assertDeclarationBroken(
                declaring(
                        ImmutableSet.of(AllocationKeys.youth()),
                        AllocationKeys.budget(),
                        AllocationKeys.youth().reach()),
                "member key must be one of its keys but is budget");
    }

    @Test
    void aReachThatLeavesOutThatOfAKeyIsCaught() {
        assertDeclarationBroken(
                declaring(ImmutableSet.of(AllocationKeys.budget()), AllocationKeys.budget(), Reach.NOTHING),
                "reach must hold that of key budget");
    }

    /** Declares nothing, and weighs by young inhabitants all the same. */
    private record Curious() implements AllocationKey {

        @Override
        public String name() {
            return "curious";
        }

        @Override
        public Reach reach() {
            return Reach.NOTHING;
        }

        @Override
        public Weights weights(KeyFacts facts) {
            return AllocationKeys.youth().weights(facts);
        }
    }

    @Test
    void aKeyThatAsksBeyondItsReachIsRefused() {
        Curious key = new Curious();
        WrongModel model = new WrongModel(
                ImmutableList.of(WrongRules.POOL),
                year -> {
                    year.weights(key);
                    return nothing(year);
                },
                ImmutableSet.of(key, AllocationKeys.youth()),
                AllocationKeys.youth(),
                AllocationKeys.youth().reach());
        Scenario scenario = ScenarioBuilder.small().build();
        assertThat(catchThrowableOfType(
                        RefusalException.class,
                        () -> Settler.LIBRARY.settle(
                                Replaced.models(scenario, declared -> model), State.opening(scenario.scheme()))))
                .hasMessageContaining("key curious must ask only within its reach but asked ");
    }

    @Test
    void aFieldThatIsLeftOutIsCaught() {
        ModelType<FlatTaxModel> right = FlatTaxType.type();
        Field<FlatTaxModel, Percentage> ownShare =
                Field.required("ownShare", new FieldType.Percent(), FlatTaxModel::ownShare);
        FlatTaxModel model = FlatTaxModel.builder()
                .window(1)
                .spread(1)
                .ownShare(Percentage.of("60"))
                .expectedCost(YearlyAmount.of(Map.of()))
                .build();
        ModelType<FlatTaxModel> forgetful = right.toBuilder()
                .form(Form.of(
                        values -> model.toBuilder()
                                .spread(2)
                                .ownShare(values.required(ownShare))
                                .build(),
                        ownShare))
                .build();
        ModelContract contract = ModelContract.of(
                new ModelTypes(ImmutableList.of(forgetful), Models.types().keys()));
        assertThat(catchThrowableOfType(BrokenLaw.class, () -> contract.check(model)))
                .hasMessageContaining("model flatTax: its fields must make FlatTaxModel{")
                .hasMessageContaining("but made FlatTaxModel{");
    }

    @Test
    void anExplanationThatEndsElsewhereIsCaught() {
        Function<ScopeYear, Sharing> lying = year -> {
            long[] cents = year.costsCents();
            return Sharing.of(year)
                    .book(WrongRules.POOL, cents, new Lying(cents))
                    .build();
        };
        WrongModel model = new WrongModel(ImmutableList.of(WrongRules.POOL), lying);
        ModelContract contract = ModelContract.of(
                Models.types().with(type(model.kinds(), lying, words("model.wrong", "Fout", "kind.POOL", "pot"))));
        BrokenLaw broken = catchThrowableOfType(
                BrokenLaw.class,
                () -> SettlementLaws.of(model)
                        .only(contract.law())
                        .checkSeeds(ScenarioBuilder.small().linesPerYear(30), 3));
        assertThat(broken).isNotNull().hasMessageContaining("the amount explained must be");
    }

    /** Gives the cents that were booked, and explains a cent more. */
    private static final class Lying implements Basis {

        private final long[] cents;

        Lying(long[] cents) {
            this.cents = cents;
        }

        @Override
        public long cents(int row) {
            return cents[row];
        }

        @Override
        public Explanation explain(int row, ChargeContext context) {
            return Explanation.builder()
                    .rule(SettlementRule.COST)
                    .value(Rational.of(cents[row] + 1))
                    .addAllFigures(context.subject())
                    .build();
        }

        @Override
        public Dependence dependence() {
            return Dependence.NONE;
        }
    }

    @Test
    void aModelThatAsksBeyondItsReachIsRefused() {
        Function<ScopeYear, Sharing> curious = year -> {
            year.ownCostsCents(year.year() - 3, year.year());
            return Sharing.of(year).build();
        };
        WrongModel model = new WrongModel(ImmutableList.of(WrongRules.POOL), curious);
        assertThat(catchThrowableOfType(
                        RefusalException.class,
                        () -> Settler.LIBRARY.settle(
                                Replaced.models(ScenarioBuilder.small().build(), declared -> model),
                                State.opening(ScenarioBuilder.small().build().scheme()))))
                .hasMessageContaining("wrong must ask only within its reach but asked own cost of 2015");
    }

    /** Books all of each own cost, and says that it follows half of it. */
    @Test
    void aDependenceThatDoesNotAddUpIsCaught() {
        Function<ScopeYear, Sharing> half = year -> {
            long[] cents = year.costsCents();
            return Sharing.of(year)
                    .book(WrongRules.POOL, cents, new HalfStated(cents))
                    .build();
        };
        WrongModel model = new WrongModel(ImmutableList.of(WrongRules.POOL), half);
        ModelContract contract = ModelContract.of(
                Models.types().with(type(model.kinds(), half, words("model.wrong", "Fout", "kind.POOL", "pot"))));
        BrokenLaw broken = catchThrowableOfType(
                BrokenLaw.class,
                () -> SettlementLaws.of(model)
                        .only(contract.law())
                        .checkSeeds(ScenarioBuilder.small().linesPerYear(30), 3));
        assertThat(broken)
                .isNotNull()
                .hasMessageContaining("POOL, row ")
                .hasMessageContaining("what it follows must add up to");
    }

    private record HalfStated(ImmutableLongArray stated) implements Basis {

        HalfStated(long[] cents) {
            this(ImmutableLongArray.copyOf(cents));
        }

        @Override
        public long cents(int row) {
            return stated.get(row);
        }

        @Override
        public Explanation explain(int row, ChargeContext context) {
            return Explanation.of(SettlementRule.COST, stated.get(row));
        }

        @Override
        public Dependence dependence() {
            return new Dependence.Own(Rational.of(1, 2), Dependence.CostClass.ALL);
        }
    }

    private record Choice(String word) {}

    private record Chooser(Choice choice) {}

    private static Form<Chooser> chooser(Function<String, Choice> make, Function<Choice, Optional<String>> value) {
        Field<Chooser, Choice> field = Field.required(
                "choice",
                new FieldType.OneOf<>(ImmutableList.of(new FieldType.Branch<>(new FieldType.Name(), make, value))),
                Chooser::choice);
        return Form.of(values -> new Chooser(values.required(field)), field);
    }

    /** One of several forms is taken apart too, not only the value that holds it. */
    @Test
    void aFormOfSeveralThatMakesAnotherValueIsCaught() {
        Chooser given = new Chooser(new Choice("all"));

        assertThat(RoundTrip.of(chooser(Choice::new, choice -> Optional.of(choice.word())), given))
                .isEmpty();
        assertThat(RoundTrip.of(chooser(word -> new Choice("none"), choice -> Optional.of(choice.word())), given))
                .contains("field choice: its form must make Choice[word=all] but made Choice[word=none]");
        assertThat(RoundTrip.of(chooser(Choice::new, choice -> Optional.empty()), given))
                .contains("field choice: one of its forms must hold Choice[word=all] but none does");
    }
}
