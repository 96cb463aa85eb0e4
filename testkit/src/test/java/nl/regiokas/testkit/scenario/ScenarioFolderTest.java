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
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Subregion;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.scheme.ActualUseModel;
import nl.regiokas.settlement.scheme.CostSharingModel;
import nl.regiokas.settlement.scheme.FlatTaxModel;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.NoClaim;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Participation;
import nl.regiokas.settlement.scheme.ReserveCorridor;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
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
        ScenarioFolder.of(scenario(new ActualUseModel(AllocationKeys.equal()))).writeTo(folder);

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
        ScenarioFolder.of(scenario(new ActualUseModel(AllocationKeys.equal()))).writeTo(folder);

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
        CostSharingModel model = InsuranceModel.builder()
                .key(AllocationKeys.history(2))
                .expectedCost(ImmutableSortedMap.of(2018, Euro.parse("10.00"), 2019, Euro.parse("0.05")))
                .loading(Percentage.of("1.40"))
                .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("33.33")))
                .reserve(ReserveCorridor.atLeast(Euro.parse("-1.00")))
                .build();

        assertThat(model(model))
                .isEqualTo("{\"type\": \"insurance\", \"key\": \"history-2\", \"loading\": \"1.4\", "
                        + "\"expectedCost\": {\"2018\": \"10.00\", \"2019\": \"0.05\"}, "
                        + "\"noClaim\": {\"threshold\": \"80\", \"rate\": \"33.33\"}, "
                        + "\"reserve\": {\"minimum\": \"-1.00\"}}");
    }

    @Test
    void writesAFlatTaxScope() throws IOException {
        CostSharingModel model = FlatTaxModel.builder()
                .expectedCost(ImmutableSortedMap.of(2018, Euro.parse("10.00"), 2019, Euro.parse("0.05")))
                .window(3)
                .spread(2)
                .ownShare(Percentage.of("12.5"))
                .build();

        assertThat(model(model))
                .isEqualTo("{\"type\": \"flatTax\", \"window\": 3, \"spread\": 2, \"ownShare\": \"12.5\", "
                        + "\"expectedCost\": {\"2018\": \"10.00\", \"2019\": \"0.05\"}}");
    }

    @Test
    void writesParticipantsByYearOnlyWhereTheyChange() throws IOException {
        Participation changing = Participation.byYear(Map.of(
                2010, Participants.all(),
                2019, Participants.except(List.of(WINSUM)),
                2020, Participants.only(List.of())));

        assertThat(scheme(changing, 2018, 2021))
                .contains("\"participants\": {\"byYear\": {\"2018\": \"all\", \"2019\": {\"except\": [\"0053\"]}, "
                        + "\"2020\": []}}, \"openingFund\": \"-0.01\"");
        assertThat(scheme(changing, 2020, 2021)).contains("\"participants\": [], ");
    }

    @Test
    void refusesAKeyWithoutWords() {
        AllocationKey own = AllocationKeys.table("own", ImmutableMap.of(BEDUM, BigDecimal.ONE));
        ScenarioFolder unwritable = ScenarioFolder.of(scenario(new ActualUseModel(own)));

        assertThatThrownBy(() -> unwritable.writeTo(folder.resolve("new")))
                .isInstanceOf(RefusalException.class)
                .hasMessage("key of a scenario folder must be youth, budget, equal, history-N or one of its keys"
                        + " but was own");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private String model(CostSharingModel model) throws IOException {
        ScenarioFolder.of(scenario(model)).writeTo(folder);
        String json = Files.readString(folder.resolve("scheme.json"));
        String before = "\"model\": ";
        return json.substring(json.indexOf(before) + before.length(), json.lastIndexOf("} ] }"));
    }

    private String scheme(Participation participation, int firstYear, int lastYear) throws IOException {
        Scenario scenario = scenario(new ActualUseModel(AllocationKeys.table(
                "clients", ImmutableMap.of(BEDUM, new BigDecimal("0.5"), WINSUM, new BigDecimal("1E+2")))));
        Scope scope = scenario.scheme().scopes().get(0).toBuilder()
                .participation(participation)
                .openingFund(Euro.parse("-0.01"))
                .build();
        SolidarityScheme scheme = SolidarityScheme.builder()
                .firstYear(firstYear)
                .lastYear(lastYear)
                .addScopes(scope)
                .build();
        ScenarioFolder.of(scenario.toBuilder().scheme(scheme).build()).writeTo(folder);
        return Files.readString(folder.resolve("scheme.json"));
    }

    private static Scenario scenario(CostSharingModel model) {
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
                                .addSegments(Segment.values())
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
