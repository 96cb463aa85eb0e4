package nl.regiokas.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import nl.regiokas.settlement.books.BookedColumn;
import nl.regiokas.settlement.key.AllocationKeys;
import org.junit.jupiter.api.Test;

/** What was settled is equal when its amounts are. */
class SettledValuesTest {

    private static Settlement settled(String cost) {
        return new Town()
                .with("0001", 1)
                .with("0002", 1)
                .uses("0001", Town.CARE, 2018, cost)
                .settle(Town.scheme(2018, Models.actualUse(AllocationKeys.equal())));
    }

    private static BookedColumn column(Settlement settlement) {
        return settlement.year(2018).books().scopes().get(0).columns().get(0);
    }

    @Test
    void yearsAreEqualWhenTheirBooksAre() {
        assertThat(settled("5.00").year(2018))
                .isEqualTo(settled("5.00").year(2018))
                .hasSameHashCodeAs(settled("5.00").year(2018))
                .isNotEqualTo(settled("6.00").year(2018))
                .hasToString("2018: [2018 all 0001 OWN_USE 5.00]");
        assertThat(settled("5.00").years()).isEqualTo(settled("5.00").years());
    }

    @Test
    void columnsAreEqualWhenTheirAmountsAre() {
        assertThat(column(settled("5.00")))
                .isEqualTo(column(settled("5.00")))
                .hasSameHashCodeAs(column(settled("5.00")))
                .isNotEqualTo(column(settled("6.00")))
                .hasToString("OWN_USE [500, 0]");
    }
}
