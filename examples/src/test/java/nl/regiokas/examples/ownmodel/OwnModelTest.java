package nl.regiokas.examples.ownmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.exchange.document.RegiokasModule;
import nl.regiokas.exchange.input.FaultWords;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.risk.draw.CostDraws;
import nl.regiokas.risk.result.Spread;
import nl.regiokas.risk.simulation.RiskCalculator;
import nl.regiokas.risk.simulation.RiskStudy;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.comparison.ComparisonCalculator;
import nl.regiokas.settlement.comparison.SchemeComparison;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.KeyFacts;
import nl.regiokas.settlement.key.KeyType;
import nl.regiokas.settlement.key.KeyTypes;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.testkit.law.ModelContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A model that only a team knows is read, checked, settled, explained, compared and simulated. */
class OwnModelTest {

    private static final ModelTypes TYPES = Models.types().with(HalfByUse.type());

    private static SettlementFacts facts() {
        return SettlementFacts.builder()
                .municipality("0005", 100)
                .municipality("0053", 300)
                .product("44A01", "INTENSIVE")
                .cost("0005", "44A01", 2016, "70.00")
                .cost("0053", "44A01", 2016, "50.00")
                .cost("0005", "44A01", 2017, "80.00")
                .cost("0053", "44A01", 2017, "40.00")
                .cost("0005", "44A01", 2018, "100.01")
                .cost("0053", "44A01", 2018, "20.00")
                .build();
    }

    private static SolidarityScheme scheme(SharingModel model) {
        return SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2018)
                .addScopes(Scope.builder()
                        .name("all")
                        .products("44A01")
                        .model(model)
                        .build())
                .build();
    }

    private static SolidarityScheme half() {
        return scheme(new HalfByUse(Percentage.of("50"), AllocationKeys.youth()));
    }

    /** Exact are 50.005, 10.00 and the rest of 60.005. The odd cent goes to the first. 60.00 is 15.00 and 45.00. */
    @Test
    void settlesToTheCent() {
        assertThat(Settlement.of(half(), facts()).charges())
                .extracting(Object::toString)
                .containsExactly(
                        "2018 all 0005 OWN_USE 50.01",
                        "2018 all 0053 OWN_USE 10.00",
                        "2018 all 0005 REST_SHARE 15.00",
                        "2018 all 0053 REST_SHARE 45.00");
    }

    @Test
    void isReadFromAFolder(@TempDir Path folder) throws IOException {
        RegionInput input = read(folder, "50", TYPES, new InputFaults()).orElseThrow();

        assertThat(input.scheme().scopes()).isEqualTo(half().scopes());
        assertThat(Settlement.of(input.scheme(), input.facts()).charges())
                .extracting(Object::toString)
                .contains("2018 all 0005 OWN_USE 50.01", "2018 all 0053 REST_SHARE 45.00");
    }

    /** A team's own model and its own kind of key, in documents and in the team's own mapper. */
    @Test
    void isStoredAsJson() {
        ModelTypes types = TYPES.withKeys(TYPES.keys().with(Halved.TYPE));
        SolidarityScheme own = scheme(new HalfByUse(Percentage.of("50"), new Halved(AllocationKeys.youth())));
        Documents documents = Documents.of(types);
        JsonMapper mapper =
                JsonMapper.builder().addModule(new RegiokasModule(types)).build();
        Settlement settlement = Settlement.of(own, facts());

        String text = mapper.writeValueAsString(own);

        assertThat(text)
                .contains("\"model\":{\"type\":\"halfByUse\",\"ownPart\":\"50\",\"key\":{\"halved\":\"youth\"}}");
        assertThat(mapper.readValue(text, SolidarityScheme.class)).isEqualTo(own);
        assertThat(documents.scheme().write(own)).isEqualTo(text);
        assertThat(documents.settlement().read(documents.settlement().write(settlement)))
                .isEqualTo(settlement);
        assertThat(mapper.readValue(mapper.writeValueAsString(settlement.charges()), Charge[].class))
                .containsExactlyElementsOf(settlement.charges());
        assertThat(documents.scheme().schema()).contains("\"halfByUse\"", "\"halved\"", "\"HalfByUse\"");
        assertThatThrownBy(() -> Documents.library().scheme().write(own))
                .hasMessageContaining("model halfByUse is not registered and cannot be written");
    }

    /** The module that a mapper finds knows the library's models alone; it leaves the values to the one that was handed in. */
    @Test
    void theModuleForOwnTypesTakesThePlaceOfTheOneThatIsFound() {
        ModelTypes types = TYPES.withKeys(TYPES.keys().with(Halved.TYPE));
        SolidarityScheme own = scheme(new HalfByUse(Percentage.of("50"), new Halved(AllocationKeys.youth())));
        JsonMapper before = JsonMapper.builder()
                .addModule(new RegiokasModule(types))
                .findAndAddModules()
                .build();
        JsonMapper after = JsonMapper.builder()
                .findAndAddModules()
                .addModule(new RegiokasModule(types))
                .build();
        JsonMapper later = JsonMapper.builder()
                .findAndAddModules()
                .build()
                .rebuild()
                .addModule(new RegiokasModule(types))
                .build();

        for (JsonMapper mapper : List.of(before, after, later)) {
            assertThat(mapper.readValue(mapper.writeValueAsString(own), SolidarityScheme.class))
                    .isEqualTo(own);
        }
    }

    /** A team's own key: as another one, which it holds. */
    private record Halved(AllocationKey key) implements AllocationKey {

        private static final Field<Halved, AllocationKey> HALVED = Field.required("halved", KeyTypes.KEY, Halved::key);
        private static final KeyType<Halved> TYPE =
                KeyType.of("halved", Halved.class, Form.of(values -> new Halved(values.required(HALVED)), HALVED));

        @Override
        public String name() {
            return "halved " + key.name();
        }

        @Override
        public Reach reach() {
            return key.reach();
        }

        @Override
        public Weights weights(KeyFacts facts) {
            return key.weights(facts);
        }
    }

    @Test
    void isNotKnownToOthers(@TempDir Path folder) throws IOException {
        InputFaults faults = new InputFaults();

        assertThat(read(folder, "50", Models.types(), faults)).isEmpty();
        assertThat(faults.list()).singleElement().asString().contains("halfByUse");
    }

    @Test
    void refusesAPartThatIsNone(@TempDir Path folder) throws IOException {
        InputFaults faults = new InputFaults();

        assertThat(read(folder, "150", TYPES, faults)).isEmpty();
        assertThat(faults.list()).singleElement().asString().contains("own part must be from 0% to 100% but was 150%");
    }

    private static Optional<RegionInput> read(Path folder, String part, ModelTypes types, InputFaults faults)
            throws IOException {
        Files.writeString(
                folder.resolve("municipalities.csv"), "code,name,subregion,youth\n0005,Bedum,,100\n0053,Winsum,,300\n");
        Files.writeString(folder.resolve("products.csv"), "code,name,segment,standing\n44A01,Clinic,INTENSIVE,false\n");
        Files.writeString(folder.resolve("usage.csv"), """
                municipality,product,date,quantity,amount
                0005,44A01,2018-01-01,,100.01
                0053,44A01,2018-01-01,,20.00
                """);
        Files.writeString(folder.resolve("scheme.json"), """
                {"from": 2018, "until": 2018, "scopes": [{"name": "all", "products": ["44A01"], "participants": "all",
                  "model": {"type": "halfByUse", "ownPart": "%s", "key": "youth"}}]}
                """.formatted(part));
        return RegionReader.read(folder, types, ReadingProgress.SILENT, faults);
    }

    @Test
    void isCheckedBeforeAnythingIsBooked() {
        AllocationKey nobody = AllocationKeys.series("places");

        assertThatThrownBy(() -> Settlement.of(scheme(new HalfByUse(Percentage.of("50"), nobody)), facts()))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("places");
    }

    /** The words of its roles come with the model; a reader that does not know it leaves them as they are. */
    @Test
    void isRefusedInDutch() {
        RefusalException part = catchThrowableOfType(
                RefusalException.class, () -> new HalfByUse(Percentage.of("150"), AllocationKeys.youth()));
        SettlementFacts childless = SettlementFacts.builder()
                .municipality("0005", 0)
                .product("44A01", "INTENSIVE")
                .cost("0005", "44A01", 2018, "100.01")
                .build();
        RefusalException rest = catchThrowableOfType(RefusalException.class, () -> Settlement.of(half(), childless));

        assertThat(dutch(part, TYPES))
                .isEqualTo("deel van eigen kosten moet van 0% tot en met 100% zijn maar was 150%");
        assertThat(dutch(rest, TYPES)).contains("rest van de kosten");
        assertThat(dutch(part, Models.types())).isEqualTo("own part moet van 0% tot en met 100% zijn maar was 150%");
    }

    private static String dutch(RefusalException refused, ModelTypes types) {
        return FaultWords.of(refused.faults().get(0), Locale.forLanguageTag("nl"), types);
    }

    @Test
    void saysHowAnAmountCameAbout() {
        Settlement settlement = Settlement.of(half(), facts());

        assertThat(settlement.explain(settlement.charges().get(0), Locale.ENGLISH, TYPES))
                .contains("Part of own use 2018 of 0005", "50.01", "Our own agreement");
        assertThat(settlement.explain(settlement.charges().get(3), new Locale("nl"), TYPES))
                .contains("Aandeel in de rest 2018 van 0053", "45,00");
    }

    /** Flat tax over one year back charges 80 / 120 and 40 / 120 of 120.01: 80.01 and 40.00. */
    @Test
    void isComparedWithALibraryModel() {
        SchemeComparison comparison = ComparisonCalculator.compare(
                scheme(Models.flatTax()
                        .window(1)
                        .spread(1)
                        .ownShare(Percentage.of("0"))
                        .expectedCost(YearlyAmount.of(Map.of(2018, Euro.parse("120.01"))))
                        .build()),
                half(),
                facts());

        assertThat(comparison
                        .difference(2018, Party.of(MunicipalityCode.of("0005")))
                        .amountCents())
                .isEqualTo(6501 - 8001);
        assertThat(comparison.growthCents()).isZero();
        assertThat(comparison.causes().stream()
                        .filter(cause -> comparison
                                        .difference(2018, Party.of(MunicipalityCode.of("0005")))
                                        .amountCents(cause)
                                != 0))
                .as("all of it is another model: 65.01 against 80.01")
                .containsExactly(Cause.MODEL);
        assertThat(comparison
                        .difference(2018, Party.of(MunicipalityCode.of("0005")))
                        .amountCents(Cause.MODEL))
                .isEqualTo(-1500);
    }

    /** Every draw settled by itself: the charges of all draws have the least, the median and the largest of the study. */
    @Test
    void isSimulatedByItsOwnRules() {
        MunicipalityCode bedum = MunicipalityCode.of("0005");
        RiskStudy study = RiskStudy.builder()
                .facts(facts())
                .addSchemes(half().toBuilder().name("half").build())
                .seed(7)
                .draws(100)
                .build();
        CostDraws draws = CostDraws.of(study.costModel(), facts().municipalities(), facts().catalogue(), 7);
        long[] settled = IntStream.range(0, 100)
                .mapToLong(draw -> Settlement.of(half(), facts().withLedger(draws.ledger(draw, 2018, 2018)))
                        .year(2018)
                        .position(bedum.value())
                        .chargeCents())
                .toArray();

        assertThat(RiskCalculator.calculate(study).charge("half", bedum, 2018).charge())
                .isEqualTo(Spread.of(settled));
    }

    @Test
    void keepsTheContractOfModels() {
        assertThatCode(ModelContract.of(TYPES)::check).doesNotThrowAnyException();
    }
}
