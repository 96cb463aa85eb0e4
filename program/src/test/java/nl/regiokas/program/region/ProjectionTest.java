package nl.regiokas.program.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.books.Party;
import org.junit.jupiter.api.Test;

/** The rows of a projection, and their sum. */
class ProjectionTest {

    private static Projection.Row row(String code, long costCents, long chargeCents) {
        return new Projection.Row(
                Optional.of(Party.of(MunicipalityCode.of(code))), costCents, 10, chargeCents, 5, Optional.empty());
    }

    @Test
    void theTotalBelongsToNobody() {
        Projection.Row total = Projection.total(List.of(row("0003", 100, 120), row("0005", 200, 180)));

        assertThat(total).isEqualTo(new Projection.Row(Optional.empty(), 300, 20, 300, 10, Optional.empty()));
        assertThat(total.code()).isEmpty();
    }

    @Test
    void aRowHasTheCodeOfItsParty() {
        assertThat(row("0003", 100, 120).code()).isEqualTo("0003");
    }
}
