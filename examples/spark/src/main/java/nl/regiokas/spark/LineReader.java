package nl.regiokas.spark;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;

/** Finds the fields of a line by the names in the header; columns that are not needed may stand between them. */
final class LineReader implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int CENT_DECIMALS = 2;
    private static final int ABSENT = -1;

    private final int municipality;
    private final int product;
    private final int date;
    private final int quantity;
    private final int amount;
    private final int known;
    private final int client;

    LineReader(String[] header) {
        List<String> names = Arrays.asList(header);
        municipality = required(names, "municipality");
        product = required(names, "product");
        date = required(names, "date");
        quantity = names.indexOf("quantity");
        amount = names.indexOf("amount");
        known = names.indexOf("known");
        client = names.indexOf("client");
    }

    private static int required(List<String> names, String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("column " + name + " is missing from " + names);
        }
        return place;
    }

    private static boolean isBlank(Row line, int place) {
        return place == ABSENT || line.isNullAt(place) || line.getString(place).isBlank();
    }

    String municipality(Row line) {
        return line.getString(municipality);
    }

    String product(Row line) {
        return line.getString(product);
    }

    LocalDate used(Row line) {
        return LocalDate.parse(line.getString(date));
    }

    /** The day from which on the line is known: the day of use, unless it gives another. */
    LocalDate known(Row line) {
        return isBlank(line, known) ? used(line) : LocalDate.parse(line.getString(known));
    }

    /** The client's code, blank for none. */
    String client(Row line) {
        return isBlank(line, client) ? "" : line.getString(client);
    }

    /** Whether the line has a quantity; else it has an amount, and never both. */
    boolean hasQuantity(Row line) {
        if (isBlank(line, quantity) == isBlank(line, amount)) {
            throw new IllegalArgumentException("exactly one of quantity and amount must be given in a line of "
                    + municipality(line) + ", " + product(line) + ", " + used(line));
        }
        return isBlank(line, amount);
    }

    BigDecimal quantity(Row line) {
        return new BigDecimal(line.getString(quantity));
    }

    long amountCents(Row line) {
        return new BigDecimal(line.getString(amount))
                .movePointRight(CENT_DECIMALS)
                .longValueExact();
    }
}
