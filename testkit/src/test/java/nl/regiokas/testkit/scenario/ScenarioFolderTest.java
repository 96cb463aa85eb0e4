package nl.regiokas.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.region.Subregion;
import nl.regiokas.core.region.Succession;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.BlendKey;
import nl.regiokas.settlement.key.PathKey;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.model.insurance.Reserve;
import nl.regiokas.settlement.model.pooling.Band;
import nl.regiokas.settlement.model.pooling.Layer;
import nl.regiokas.settlement.model.pooling.Limit;
import nl.regiokas.settlement.model.pooling.LimitBound;
import nl.regiokas.settlement.model.pooling.OutsideShare;
import nl.regiokas.settlement.model.pooling.Schedule;
import nl.regiokas.settlement.scheme.AtEnd;
import nl.regiokas.settlement.scheme.LateLines;
import nl.regiokas.settlement.scheme.Leaving;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Restate;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import nl.regiokas.settlement.scheme.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFolderTest {

    private static final MunicipalityCode BEDUM = MunicipalityCode.of("0005");
    private static final MunicipalityCode WINSUM = MunicipalityCode.of("0053");
    private static final ProductCode TALK = ProductCode.of("45A01");

    @TempDir
    private Path folder;

    @Test
    void writesMunicipalitiesWithQuotesWhereNeeded() throws IOException {
        ScenarioFolder.of(scenario(Models.actualUse(AllocationKeys.equal()))).writeTo(folder);

        assertThat(Files.readString(folder.resolve("municipalities.csv"))).isEqualTo("""
                        code,name,subregion,youth
                        0005,"Bedum, the ""cheese"" town",BMWE,2947
                        0053,Winsum,,3951
                        """);
        assertThat(Files.readString(folder.resolve("products.csv"))).isEqualTo("""
                        code,name,segment,standing
                        45A01,talk,FLEXIBLE,false
                        46A01,"bed; any",CRISIS,true
                        """);
        assertThat(Files.readString(folder.resolve("tariffs.csv"))).isEqualTo("""
                        product,from,price
                        45A01,2017-01-01,1.2345
                        45A01,2018-01-01,2
                        """);
    }

    @Test
    void writesLinesAndAmounts() throws IOException {
        ScenarioFolder.of(scenario(Models.actualUse(AllocationKeys.equal()))).writeTo(folder);

        assertThat(Files.readString(folder.resolve("usage.csv"))).isEqualTo("""
                        municipality,product,date,quantity,amount
                        0053,45A01,2018-12-31,1000,
                        0005,45A01,2018-03-31,12.5,
                        0005,46A01,2018-04-01,,-0.05
                        """);
        assertThat(Files.readString(folder.resolve("budgets.csv"))).isEqualTo("""
                        year,municipality,amount
                        2018,0005,2354812.00
                        """);
        assertThat(folder.resolve("advances.csv")).doesNotExist();
        assertThat(Files.readString(folder.resolve("keys.csv"))).isEqualTo("""
                        key,municipality,weight
                        clients,0005,0.5
                        clients,0053,100
                        """);
    }

    @Test
    void writesAnInsuranceScope() throws IOException {
        SharingModel model = Models.insurance()
                .key(AllocationKeys.history(2))
                .expectedCost(
                        YearlyAmount.of(ImmutableSortedMap.of(2018, Euro.parse("10.00"), 2019, Euro.parse("0.05"))))
                .loading(Percentage.of("1.40"))
                .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("33.33")))
                .reserve(Reserve.atLeast(Euro.parse("-1.00")))
                .build();

        assertThat(model(model))
                .isEqualTo("{\"type\": \"insurance\", \"key\": \"history-2\", \"loading\": \"1.4\", "
                        + "\"expectedCost\": {\"2018\": \"10.00\", \"2019\": \"0.05\"}, "
                        + "\"noClaim\": {\"threshold\": \"80\", \"rate\": \"33.33\"}, "
                        + "\"reserve\": {\"minimum\": \"-1.00\"}}");
    }

    @Test
    void writesAFlatTaxScope() throws IOException {
        SharingModel model = Models.flatTax()
                .expectedCost(
                        YearlyAmount.of(ImmutableSortedMap.of(2018, Euro.parse("10.00"), 2019, Euro.parse("0.05"))))
                .window(3)
                .spread(2)
                .ownShare(Percentage.of("12.5"))
                .build();

        assertThat(model(model))
                .isEqualTo("{\"type\": \"flatTax\", \"window\": 3, \"spread\": 2, \"ownShare\": \"12.5\", "
                        + "\"expectedCost\": {\"2018\": \"10.00\", \"2019\": \"0.05\"}}");
    }

    @Test
    void writesParticipantsByYear() throws IOException {
        Dated<Participants> changing = Dated.byYear(Map.of(
                2018, Participants.all(),
                2019, Participants.except(List.of(WINSUM)),
                2020, Participants.only(List.of())));
        assertThat(scheme(changing))
                .contains("\"participants\": {\"byYear\": {\"2018\": \"all\", \"2019\": {\"except\": [\"0053\"]}, "
                        + "\"2020\": []}}, \"openingFund\": \"-0.01\"");
    }

    @Test
    void writesAPoolingScope() throws IOException {
        AllocationKey key = AllocationKeys.blend(List.of(
                new BlendKey.Part(new BigDecimal("2"), AllocationKeys.series("clients", 3, 1)),
                new BlendKey.Part(
                        BigDecimal.ONE,
                        AllocationKeys.path(List.of(
                                new PathKey.Knot(2018, AllocationKeys.cost(2, 2)),
                                new PathKey.Knot(2021, AllocationKeys.charges(List.of("other"), 1)))))));
        SharingModel model = Models.pooling()
                .key(key)
                .contribution(YearlyAmount.growing(2018, Euro.parse("100.00"), Percentage.of("1.8")))
                .degree(Dated.byYear(Map.of(2018, Percentage.of("50"), 2019, Percentage.HUNDRED)))
                .layer(Layer.builder()
                        .grain(Layer.Grain.CLIENT)
                        .addBands(new Band(new BigDecimal("100000.00"), Percentage.of("70")))
                        .build())
                .outside(new OutsideShare("rijk", Percentage.of("50"), Optional.empty()))
                .limit(Limit.builder()
                        .increase(LimitBound.parse("15.00"))
                        .decrease(LimitBound.parse("5%"))
                        .per("clients")
                        .build())
                .schedule(Schedule.builder()
                        .addParts(new BigDecimal("50"), new BigDecimal("30"))
                        .build())
                .build();
        assertThat(model(model))
                .isEqualTo("{\"type\": \"pooling\", \"key\": {\"blend\": [{\"part\": \"2\", \"key\": "
                        + "{\"series\": \"clients\", \"window\": 3, \"lag\": 1}}, {\"part\": \"1\", \"key\": "
                        + "{\"path\": [{\"year\": 2018, \"key\": {\"cost\": true, \"window\": 2, \"lag\": 2}}, "
                        + "{\"year\": 2021, \"key\": {\"charges\": [\"other\"], \"lag\": 1}}]}}]}, "
                        + "\"contribution\": {\"year\": 2018, \"amount\": \"100.00\", \"growth\": \"1.8\"}, "
                        + "\"degree\": {\"byYear\": {\"2018\": \"50\", \"2019\": \"100\"}}, "
                        + "\"layer\": {\"grain\": \"client\", "
                        + "\"bands\": [{\"from\": \"100000\", \"share\": \"70\"}]}, "
                        + "\"outside\": {\"party\": \"rijk\", \"share\": \"50\"}, "
                        + "\"limit\": {\"prior\": \"lastYear\", \"increase\": \"15.00\", \"decrease\": \"5%\", "
                        + "\"per\": \"clients\"}, \"schedule\": {\"parts\": [\"50\", \"30\"]}}");
    }

    @Test
    void writesWhatHappensOverTheYears() throws IOException {
        Scenario scenario = scenario(Models.actualUse(AllocationKeys.equal()));
        SolidarityScheme scheme = SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2020)
                .lateLines(LateLines.CURRENT_YEAR)
                .addOutside(new OutsideParty("rijk", "Rijk"))
                .addScopes(scenario.scheme().scopes().get(0).toBuilder()
                        .from(2018)
                        .until(2019)
                        .atEnd(new AtEnd.Into("rest"))
                        .leaving(new Leaving(Leaving.Instalments.AT_ONCE, Leaving.Fund.SHARE))
                        .restate(Restate.COSTS)
                        .unit(Euro.parse("1.00"))
                        .build())
                .addScopes(scenario.scheme().scopes().get(0).toBuilder()
                        .name("rest")
                        .build())
                .build();
        ScenarioFolder.of(scenario.toBuilder()
                        .scheme(scheme)
                        .putMunicipalities(
                                MunicipalityCode.of("1966"),
                                Municipality.of("1966", "Het Hogeland").toBuilder()
                                        .from(LocalDate.of(2019, 1, 1))
                                        .build())
                        .reorganisations(Reorganisations.of(List.of(Reorganisation.of(
                                LocalDate.of(2019, 1, 1),
                                List.of(
                                        Succession.of("0005", "1966"),
                                        Succession.of("0053", "0053", new BigDecimal("0.1157")),
                                        Succession.of("0053", "1966", new BigDecimal("0.8843")))))))
                        .addSeries(Series.builder("places")
                                .put(2018, BEDUM, new BigDecimal("1.5"))
                                .put(WINSUM, BigDecimal.TEN)
                                .build())
                        .putInstalmentCents(
                                "rest",
                                ImmutableSortedMap.of(OpenItem.of(BEDUM, 2019, 2017, ChargeKind.ASSESSMENT), 1250L))
                        .addClosings(new Closing(LocalDate.of(2019, 3, 1), 2018))
                        .addFinalClosings(new Closing(LocalDate.of(2019, 3, 1), 2018))
                        .decisions(ImmutableTable.<Integer, MunicipalityCode, Stance>builder()
                                .put(2017, BEDUM, Stance.SOLIDARY)
                                .put(2017, WINSUM, Stance.NOT_SOLIDARY)
                                .buildOrThrow())
                        .build()
                        .withCare(List.of(new CareLine(
                                lines().get(2), Optional.of("A1"), Optional.of(LocalDate.of(2019, 2, 1))))))
                .writeTo(folder);
        assertThat(Files.readString(folder.resolve("scheme.json")))
                .contains("\"lateLines\": \"currentYear\", \"outside\": [{\"code\": \"rijk\", \"name\": \"Rijk\"}]")
                .contains("\"from\": 2018, \"until\": 2019, \"atEnd\": {\"into\": \"rest\"}, \"leaving\": "
                        + "{\"instalments\": \"atOnce\", \"fund\": \"share\"}, \"restate\": \"costs\"")
                .contains("\"unit\": \"1.00\"");
        assertThat(Files.readString(folder.resolve("municipalities.csv")))
                .contains("code,name,subregion,youth,from,until\n")
                .contains("1966,Het Hogeland,,,2019-01-01,\n");
        assertThat(Files.readString(folder.resolve("reorganisations.csv"))).isEqualTo("""
                        date,from,to,share
                        2019-01-01,0005,1966,100
                        2019-01-01,0053,0053,11.57
                        2019-01-01,0053,1966,88.43
                        """);
        assertThat(Files.readString(folder.resolve("series.csv"))).isEqualTo("""
                        series,year,municipality,value
                        places,,0053,10
                        places,2018,0005,1.5
                        """);
        assertThat(Files.readString(folder.resolve("instalments.csv"))).isEqualTo("""
                        scope,municipality,due,origin,kind,amount
                        rest,0005,2019,2017,ASSESSMENT,12.50
                        """);
        assertThat(Files.readString(folder.resolve("closings.csv"))).isEqualTo("""
                        closed,through,final
                        2019-03-01,2018,true
                        """);
        assertThat(Files.readString(folder.resolve("decisions.csv"))).isEqualTo("""
                        year,municipality,stance
                        2017,0005,SOLIDARY
                        2017,0053,NOT
                        """);
        assertThat(Files.readString(folder.resolve("usage.csv"))).isEqualTo("""
                        municipality,product,date,quantity,amount,known,client
                        0005,46A01,2018-04-01,,-0.05,2019-02-01,A1
                        """);
    }

    @Test
    void refusesAKeyWithoutWords() {
        AllocationKey own = AllocationKeys.table("own", ImmutableMap.of(BEDUM, BigDecimal.ONE));
        ScenarioFolder unwritable = ScenarioFolder.of(scenario(Models.actualUse(own)));

        assertThatThrownBy(() -> unwritable.writeTo(folder.resolve("new")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("key own of a scenario folder must be registered but is not");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private String model(SharingModel model) throws IOException {
        ScenarioFolder.of(scenario(model)).writeTo(folder);
        String json = Files.readString(folder.resolve("scheme.json"));
        String before = "\"model\": ";
        return json.substring(json.indexOf(before) + before.length(), json.lastIndexOf("} ] }"));
    }

    private String scheme(Dated<Participants> participants) throws IOException {
        Scenario scenario = scenario(Models.actualUse(AllocationKeys.series("clients")));
        Scope scope = scenario.scheme().scopes().get(0).toBuilder()
                .participants(participants)
                .openingFund(Euro.parse("-0.01"))
                .build();
        SolidarityScheme scheme = SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2021)
                .addScopes(scope)
                .build();
        ScenarioFolder.of(scenario.withScheme(scheme)).writeTo(folder);
        return Files.readString(folder.resolve("scheme.json"));
    }

    private static Scenario scenario(SharingModel model) {
        ProductCatalogue catalogue = ProductCatalogue.of(
                List.of(
                        Product.of("45A01", "talk", Segment.FLEXIBLE),
                        Product.of("46A01", "bed; any", Segment.CRISIS).toBuilder()
                                .standing(true)
                                .build()),
                List.of(
                        Tariff.of(TALK, LocalDate.of(2017, 1, 1), new BigDecimal("1.2345")),
                        Tariff.of(TALK, LocalDate.of(2018, 1, 1), new BigDecimal("2"))));
        return Scenario.builder()
                .putMunicipalities(
                        BEDUM,
                        Municipality.of("0005", "Bedum, the \"cheese\" town").toBuilder()
                                .subregion(Subregion.of("BMWE"))
                                .build())
                .putMunicipalities(WINSUM, Municipality.of("0053", "Winsum"))
                .putYouth(BEDUM, BigDecimal.valueOf(2947))
                .putYouth(WINSUM, BigDecimal.valueOf(3951))
                .catalogue(catalogue)
                .usage(UsageLines.of(lines(), List.of(BEDUM, WINSUM), catalogue))
                .budgets(ImmutableTable.of(2018, BEDUM, Euro.parse("2354812.00")))
                .keys(ImmutableTable.<String, MunicipalityCode, BigDecimal>builder()
                        .put("clients", BEDUM, new BigDecimal("0.5"))
                        .put("clients", WINSUM, new BigDecimal("1E+2"))
                        .buildOrThrow())
                .scheme(SolidarityScheme.builder()
                        .firstYear(2018)
                        .lastYear(2018)
                        .addScopes(Scope.builder()
                                .name("all")
                                .segments(Segment.values())
                                .model(model)
                                .build())
                        .build())
                .build();
    }

    private static List<UsageLine> lines() {
        return List.of(
                UsageLine.ofQuantity(WINSUM, TALK, LocalDate.of(2018, 12, 31), new BigDecimal("1E+3")),
                UsageLine.ofQuantity(BEDUM, TALK, LocalDate.of(2018, 3, 31), new BigDecimal("12.50")),
                UsageLine.ofAmount(BEDUM, ProductCode.of("46A01"), LocalDate.of(2018, 4, 1), Euro.parse("-0.05")));
    }
}
