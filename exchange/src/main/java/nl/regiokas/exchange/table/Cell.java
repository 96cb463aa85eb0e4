package nl.regiokas.exchange.table;

import java.math.BigDecimal;
import java.util.Optional;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.input.Suggestion;
import org.jspecify.annotations.Nullable;

/** A cell of a row that is being read: its text, what the file's dialect makes of it, and where its faults go. */
final class Cell {

    private final Row row;
    private final int position;
    private final String text;

    Cell(Row row, int position, String text) {
        this.row = row;
        this.position = position;
        this.text = text;
    }

    /** Returns the text without surrounding blanks, never empty. */
    String text() {
        return text;
    }

    boolean hasDecimalComma() {
        return row.hasDecimalComma() && !row.isExact(position);
    }

    /**
     * Reports a number whose point may be a decimal sign or may group thousands; returns false if the number is not
     * like that. A fault gives how many decimals the column has.
     */
    boolean isAmbiguous(int decimals) {
        if (!row.mayGroup() || row.hasDecimalComma() || row.isExact(position)) {
            return false;
        }
        Optional<BigDecimal> plain = NumberText.withPoint(text);
        plain.ifPresent(one -> fault(
                InputFault.AMBIGUOUS_NUMBER,
                text,
                one,
                NumberText.read(text, true, 0).orElseThrow(),
                decimals));
        return plain.isPresent();
    }

    /** Reports a code that is not in its listing. */
    void requireListed(Listing listing, String code) {
        if (!row.codes().allows(listing, code)) {
            fault(Suggestion.of(
                    listing.unknown(), Nearest.near(code, row.codes().of(listing)), code));
        }
    }

    /** Whether the text is the code of an outside party. */
    boolean isOutside() {
        return row.codes().isOutside(text);
    }

    void zerosRestored() {
        row.zerosRestored();
    }

    void fault(Suggestion suggestion) {
        fault(suggestion.code(), suggestion.arguments());
    }

    void fault(FaultCode code, @Nullable Object... arguments) {
        row.fault(position, code, arguments);
    }
}
