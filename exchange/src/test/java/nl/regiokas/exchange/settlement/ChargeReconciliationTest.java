package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.region.PublishedChargeRow;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published cells and totals compared with what was calculated: what differs, and what no cell names. */
class ChargeReconciliationTest {

    @TempDir
    private Path folder;

    private ImmutableList<Charge> charges = ImmutableList.of();

    /** Own use of 60.00, 30.00 and 10.00 in one scope, of 5.00 in another. */
    @BeforeEach
    void settle() {
        FolderFiles.write(folder, "municipalities.csv", "code,name,subregion,youth\n9001,A,,1\n9002,B,,1\n9003,C,,1\n");
        FolderFiles.write(folder, "products.csv", "code,name,segment,standing\nP,p,BASIC,false\nQ,q,FLEXIBLE,false\n");
        FolderFiles.write(folder, "usage.csv", """
                municipality,product,date,quantity,amount
                9001,P,2018-05-01,,60.00
                9002,P,2018-05-01,,30.00
                9003,P,2018-05-01,,10.00
                9003,Q,2018-05-01,,5.00
                """);
        FolderFiles.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [
                  {"name": "a", "segments": ["BASIC"], "model": {"type": "actualUse", "standingKey": "equal"}},
                  {"name": "b", "segments": ["FLEXIBLE"], "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);
        RegionInput input = RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, new InputFaults())
                .orElseThrow();
        charges = Settlement.of(input.scheme(), input.facts()).charges();
    }

    private static PublishedChargeRow published(String scope, String municipality, long cents) {
        return PublishedChargeRow.builder()
                .year(2018)
                .scope(scope)
                .municipality(municipality)
                .kind("OWN_USE")
                .amountCents(cents)
                .build();
    }

    private ChargeReconciliation compared(PublishedChargeRow... rows) {
        return ChargeReconciliation.of(ImmutableList.copyOf(rows), charges);
    }

    /** The total differs by 1.00 from the calculated sum and by 11.00 from its cells: one total, two rows. */
    @Test
    void countsAreOfCellsAndTotalsAndNotOfRows() {
        ChargeReconciliation compared =
                compared(published("a", "9001", 60_00), published("a", "9002", 30_01), published("a", "total", 101_01));

        assertThat(compared.rows())
                .containsExactly(
                        new ChargeReconciliation.Row(2018, "a", "9002", "OWN_USE", 30_01, 30_00),
                        new ChargeReconciliation.Row(2018, "a", "total", "OWN_USE", 101_01, 100_00),
                        new ChargeReconciliation.Row(2018, "a", "cells", "OWN_USE", 101_01, 90_01));
        assertThat(List.of(compared.cells(), compared.differingCells(), compared.totals(), compared.differingTotals()))
                .containsExactly(2, 1, 1, 1);
    }

    @Test
    void totalThatEqualsBothSumsDoesNotDiffer() {
        ChargeReconciliation compared = compared(published("b", "9003", 5_00), published("b", "total", 5_00));

        assertThat(compared.differingTotals()).isZero();
        assertThat(compared.differingCells()).isZero();
        assertThat(compared.rows()).hasSize(2);
    }

    @Test
    void chargesThatNoCellNamesAreFound() {
        assertThat(compared(published("a", "9001", 60_00), published("a", "9002", 0), published("b", "total", 5_00))
                        .unpublished())
                .containsExactly(
                        new ChargeReconciliation.Unpublished(2018, "a", "9003", "OWN_USE", 10_00),
                        new ChargeReconciliation.Unpublished(2018, "b", "9003", "OWN_USE", 5_00));
    }

    @Test
    void sumsThatDoNotFitAreRefusedByTheirPlace() {
        assertThatThrownBy(() -> compared(published("a", "9001", Long.MAX_VALUE), published("a", "9002", 1)))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "published.csv: published and calculated amounts of OWN_USE must fit in 64 bits of cents but"
                                + " overflowed (2018, scope a)");
        assertThatThrownBy(() ->
                        new ChargeReconciliation.Row(2018, "a", "9001", "OWN_USE", Long.MIN_VALUE, 1).difference())
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "published.csv: published and calculated amounts of OWN_USE must fit in 64 bits of cents but"
                                + " overflowed (2018, scope a)");
        assertThatThrownBy(() -> compared(published("a", "9001", Long.MIN_VALUE)))
                .isInstanceOfSatisfying(
                        RefusalException.class,
                        refusal -> assertThat(refusal.faults().get(0).code()).isEqualTo("published-overflow"));
    }
}
