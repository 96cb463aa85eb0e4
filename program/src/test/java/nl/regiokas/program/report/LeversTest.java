package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.product.Segment;
import nl.regiokas.program.output.Language;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.insurance.NoClaim;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** The page offers the terms that one value can change, and no others. */
class LeversTest {

    private static final SharingModel WITHOUT = Models.insurance()
            .key(AllocationKeys.youth())
            .expectedCost(YearlyAmount.of(ImmutableMap.of(2018, Euro.ofCents(10000), 2019, Euro.ofCents(11000))))
            .build();

    private static final SharingModel WITH = Models.insurance()
            .key(AllocationKeys.youth())
            .expectedCost(YearlyAmount.of(ImmutableMap.of(2018, Euro.ofCents(10000), 2019, Euro.ofCents(11000))))
            .noClaim(new NoClaim(Percentage.of("80"), Percentage.of("50")))
            .build();

    private static List<List<String>> rows(Dated<SharingModel> model) {
        SolidarityScheme scheme = SolidarityScheme.builder()
                .name("region")
                .firstYear(2018)
                .lastYear(2019)
                .addScopes(Scope.builder()
                        .name("all")
                        .segments(Segment.INTENSIVE)
                        .model(model)
                        .build())
                .build();
        return new Levers(scheme, new Words(Language.EN, ImmutableMap.of()))
                .table().rows().stream()
                        .map(row -> row.cells().stream()
                                .map(TableView.Cell::text)
                                .map(text -> text.replace('\u00a0', ' '))
                                .toList())
                        .toList();
    }

    private static List<String> options(Dated<SharingModel> model) {
        return rows(model).stream().map(cells -> cells.get(3)).toList();
    }

    @Test
    void termsOfEveryModelAreOffered() {
        Dated<SharingModel> both =
                Dated.byYear(ImmutableMap.of(2018, Models.actualUse(AllocationKeys.budget()), 2019, WITHOUT));

        assertThat(options(both)).contains("--set all.standingKey=...", "--set all.key=...", "--set all.loading=...");
    }

    /** A rate needs a threshold too. */
    @Test
    void aPartOfWhatIsAbsentIsNotOffered() {
        assertThat(options(Dated.always(WITHOUT))).doesNotContain("--set all.noClaim.rate=...");
        assertThat(options(Dated.always(WITH))).contains("--set all.noClaim.rate=...");
        assertThat(options(Dated.byYear(ImmutableMap.of(2018, WITHOUT, 2019, WITH))))
                .doesNotContain("--set all.noClaim.rate=...");
    }

    @Test
    void amountsByYearAreOfferedWithThatOfTheLastYear() {
        assertThat(rows(Dated.always(WITH)))
                .anySatisfy(cells ->
                        assertThat(cells.subList(2, 4)).containsExactly("EUR 110.00", "--set all.expectedCost=..."));
    }
}
