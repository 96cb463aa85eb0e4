package nl.regiokas.exchange.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiokas.application.StoredYear;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.BlendKey;
import nl.regiokas.settlement.model.Cause;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** An application's own mapper, with the library's values among its own. */
class RegiokasModuleTest {

    private static final JsonMapper MAPPER = Values.MAPPER;

    private static final Settlement SETTLEMENT = Settlement.of(
            SolidarityScheme.builder()
                    .name("example")
                    .firstYear(2018)
                    .lastYear(2018)
                    .addScopes(Scope.builder()
                            .name("all")
                            .segments(Segment.FLEXIBLE)
                            .model(Models.actualUse(AllocationKeys.youth()))
                            .build())
                    .build(),
            SettlementFacts.builder()
                    .municipality("0014", 100)
                    .municipality("0024", 50)
                    .product("A", "FLEXIBLE")
                    .cost("0014", "A", 2018, "1250.00")
                    .build());

    /** A charge of a settlement. */
    static Charge charge() {
        return SETTLEMENT.charges().get(0);
    }

    @Test
    void valuesStandAmongAnApplicationsOwn() {
        Settlement.Year year = SETTLEMENT.year(2018);
        StoredYear.Settled stored = new StoredYear.Settled(
                "first",
                SETTLEMENT.state(),
                year.charges(),
                Map.of(MunicipalityCode.of("0014"), year.position("0014")));

        String text = MAPPER.writeValueAsString(stored);

        assertThat(text)
                .isEqualTo("{\"name\":\"first\",\"state\":{\"format\":\"regiokas-state\",\"version\":1,\"after\":2018,"
                        + "\"scopes\":[{\"name\":\"all\"}],\"charges\":[],"
                        + "\"settledCost\":{\"2018\":{\"0014\":\"1250.00\"}}},"
                        + "\"charges\":[{\"year\":2018,\"scope\":\"all\",\"party\":\"0014\",\"kind\":\"OWN_USE\","
                        + "\"amount\":\"1250.00\"}],"
                        + "\"positions\":{\"0014\":{\"year\":2018,\"party\":\"0014\",\"cost\":\"1250.00\","
                        + "\"charge\":\"1250.00\",\"advance\":\"0.00\"}}}");
        assertThat(MAPPER.readValue(text, StoredYear.Settled.class)).isEqualTo(stored);
    }

    @Test
    void faultsReportWhereInTheApplicationsDocument() {
        String text = "{\"name\": \"x\", \"state\": {\"format\": \"regiokas-state\", \"version\": 1, \"after\": 2018,"
                + " \"scopes\": [{\"name\": \"a\", \"fund\": \"0.00\", \"fund\": \"1.00\", \"fond\": 1}],"
                + " \"charges\": [], \"settledCost\": {\"2018\": {\"0014\": 12.5}}}}";

        assertThatThrownBy(() -> MAPPER.readValue(text, StoredYear.Settled.class))
                .isInstanceOf(DatabindException.class)
                .cause()
                .isInstanceOfSatisfying(
                        RefusalException.class,
                        refusal -> assertThat(refusal.messages())
                                .containsExactly(
                                        "regiokas:1: state.scopes[0].fund is given twice",
                                        "regiokas:1: state.scopes[0].fond is unknown, the nearest known field is fund",
                                        "regiokas:1: state.settledCost.2018.0014 must be a text with an amount such as"
                                                + " \"1250.00\" but was 12.5"));
    }

    /** Found as a service on the class path here; on the module path it is provided by the module of exchange. */
    @Test
    void aMapperThatLooksForModulesFindsIt() {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();

        String text = mapper.writeValueAsString(SETTLEMENT.state());

        assertThat(text).isEqualTo(MAPPER.writeValueAsString(SETTLEMENT.state()));
        assertThat(mapper.readValue(text, State.class)).isEqualTo(SETTLEMENT.state());
        assertThat(mapper.registeredModules())
                .filteredOn(RegiokasModule.class::isInstance)
                .hasSize(1);
    }

    @Test
    void addingWhatWasFoundOnceMoreChangesNothing() {
        JsonMapper mapper = JsonMapper.builder()
                .findAndAddModules()
                .addModule(new RegiokasModule())
                .build();

        assertThat(mapper.registeredModules())
                .filteredOn(RegiokasModule.class::isInstance)
                .hasSize(1);
    }

    @Test
    void whatCannotBeReadBackIsNotWritten() {
        assertThatThrownBy(() -> MAPPER.writeValueAsString(SETTLEMENT.year(2018).books()))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining(
                        "values of nl.regiokas.settlement.books.YearSettlement have no form in JSON and cannot"
                                + " be written")
                .hasCauseInstanceOf(RefusalException.class);
        assertThatThrownBy(() -> MAPPER.writeValueAsString(
                        Map.of("basis", SETTLEMENT.charges().get(0).basis())))
                .hasMessageContaining("have no form in JSON and cannot be written");
        assertThatThrownBy(() -> MAPPER.writeValueAsString(AllocationKeys.table(
                        "own", ImmutableMap.of(MunicipalityCode.of("0014"), new BigDecimal("1E+3")))))
                .hasMessageContaining("value 1000 has no text from which it could be read back, and cannot be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15.00", "5%", "0.00", "2.5%", "0%"})
    void boundsOfALimitReadBack(String text) {
        LimitBound bound = LimitBound.parse(text);

        assertThat(MAPPER.writeValueAsString(bound)).isEqualTo('"' + text + '"');
        assertThat(MAPPER.readValue('"' + text + '"', LimitBound.class)).isEqualTo(bound);
        assertThat(new LimitBound(bound.value().setScale(4), bound.percent())).isEqualTo(bound);
    }

    @Test
    void fixedWeightsStandByMunicipality() {
        AllocationKey key = AllocationKeys.blend(List.of(new BlendKey.Part(
                BigDecimal.ONE,
                AllocationKeys.table("own", ImmutableMap.of(MunicipalityCode.of("0014"), new BigDecimal("0.750"))))));

        String text = MAPPER.writeValueAsString(key);

        assertThat(text)
                .isEqualTo(
                        "{\"blend\":[{\"part\":\"1\",\"key\":{\"table\":\"own\",\"weights\":{\"0014\":\"0.750\"}}}]}");
        assertThat(MAPPER.readValue(text, AllocationKey.class)).isEqualTo(key);
    }

    @Test
    void codesAreKeysOfMaps() {
        Map<MunicipalityCode, Segment> map = Map.of(MunicipalityCode.of("0014"), Segment.FLEXIBLE);

        String text = MAPPER.writeValueAsString(map);

        assertThat(text).isEqualTo("{\"0014\":\"FLEXIBLE\"}");
        assertThat(MAPPER.readValue(text, new TypeReference<Map<MunicipalityCode, Segment>>() {}))
                .isEqualTo(map);
        assertThatThrownBy(() -> MAPPER.readValue(
                        "{\"14\":\"FLEXIBLE\"}", new TypeReference<Map<MunicipalityCode, Segment>>() {}))
                .hasMessageContaining("must be a text such as 0014 but was 14");
    }

    @Test
    void aSettlementWithAnotherResultIsRefused() {
        Document<Settlement> document = Documents.library().settlement();
        String text = document.write(SETTLEMENT).replace("\"amount\":\"1250.00\"", "\"amount\":\"1250.01\"");

        assertThatThrownBy(() -> document.read(text))
                .hasMessage(
                        "regiokas-settlement:1: years[0].charges[0].amount must be what follows from the rest of the"
                                + " document, 1250.00, but was \"1250.01\"");
        assertThat(document.read(document.write(SETTLEMENT))
                        .explain(SETTLEMENT.charges().get(0)))
                .isEqualTo(SETTLEMENT.explain(SETTLEMENT.charges().get(0)));
    }

    /** What a model of a team books is neither read nor written where the model is not known. */
    @Test
    void aKindThatNoModelBooksIsRefused() {
        String known = MAPPER.writeValueAsString(ChargeKind.OWN_USE);
        ChargeKind own = new ChargeKind("HALF_BY_USE", Cause.VOLUME);

        assertThat(MAPPER.readValue(known, ChargeKind.class)).isEqualTo(ChargeKind.OWN_USE);
        assertThatThrownBy(() -> MAPPER.readValue(known.replace("OWN_USE", "HALF_BY_USE"), ChargeKind.class))
                .hasMessageContaining("must be a kind of charge that a model books but was HALF_BY_USE");
        assertThatThrownBy(() -> MAPPER.writeValueAsString(own))
                .hasMessageContaining("must be a kind of charge that a model books but was HALF_BY_USE");
    }

    /** Books hold what each closing knew, or what differs from the one before; the first has none before it. */
    @Test
    void theFirstClosingOfBooksSaysWhatWasKnown() {
        Document<Books> document = Documents.library().books();
        Books books = Books.open(SETTLEMENT.scheme(), State.opening(SETTLEMENT.scheme()))
                .close(new Closing(LocalDate.of(2020, 3, 1), SETTLEMENT.scheme().lastYear()), SETTLEMENT.facts())
                .books();
        String text = document.write(books);
        int facts = text.indexOf("\"facts\":");
        int due = text.indexOf("}],\"due\":", facts);
        String without = text.substring(0, facts - 1) + text.substring(due);

        assertThatThrownBy(() -> document.read(without))
                .hasMessageContaining("the first closing must say what was known, but that of 2020-03-01 does not");
    }

    @Test
    void anotherFormatAndVersionAreRefused() {
        assertThatThrownBy(() -> Documents.library()
                        .usage()
                        .read("{\"format\": \"regiokas-state\", \"version\": 2, \"lines\": []}"))
                .hasMessage("""
                        regiokas-usage:1: format must be a document of format regiokas-usage but was of regiokas-state
                        regiokas-usage:1: version must be of version 1 of its format but was of 2""");
        assertThat(Documents.library().usage().read("{\"format\":\"regiokas-usage\",\"version\":1,\"lines\":[]}"))
                .isEqualTo(ImmutableList.of());
    }
}
