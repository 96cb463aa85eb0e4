package nl.regiokas.program.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Amounts of a risk study, which are not known to the cent: in EUR 1,000, or in whole euros if all of them are small.
 *
 * @param unitCents the unit to which they are rounded
 * @param words the words of the page
 */
record RiskAmounts(long unitCents, Words words) {

    private static final long EURO = 100;
    private static final long THOUSAND = 1_000 * EURO;
    private static final long LARGE = 1_000 * THOUSAND;

    static RiskAmounts of(List<RiskRanges.Range> ranges, Words words) {
        boolean isLarge = ranges.stream().anyMatch(range -> range.highCents() >= LARGE);
        return new RiskAmounts(isLarge ? THOUSAND : EURO, words);
    }

    /** In units, half up. */
    long rounded(long cents) {
        return BigDecimal.valueOf(cents)
                .divide(BigDecimal.valueOf(unitCents), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** For a sentence: a number of euros without cents. */
    String euro(long cents) {
        return words.text("euro.whole", words.number(BigDecimal.valueOf(rounded(cents) * (unitCents / EURO))));
    }

    /** For a cell. */
    String units(long units) {
        return words.number(BigDecimal.valueOf(units));
    }

    TableView.Cell cell(long cents) {
        long units = rounded(cents);
        return new TableView.Cell(units(units), "", Long.toString(units), "");
    }

    String unit() {
        return words.text(unitCents == THOUSAND ? "unit.amounts.thousand" : "unit.amounts.euro");
    }
}
