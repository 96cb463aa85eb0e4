package nl.regiokas.exchange.ijw;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.exchange.input.InputFaults;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a part of a message by name, read strictly; after a fault they return a harmless value that nobody
 * uses.
 */
final class Elements {

    private static final String RETURN_CODE = "RetourCodes/RetourCode";
    private static final Pattern WORD = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._-]*");
    private static final Pattern CODE = Pattern.compile("[0-9]{4}");
    private static final Pattern SIGN = Pattern.compile("[DC]");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");
    private static final String FINE = "0200";
    private static final long MOST_CENTS = 99_999_999;

    /** The harmless value of a day that cannot be read. */
    static final LocalDate NO_DAY = LocalDate.MIN;

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final String file;
    private final long line;
    private final InputFaults faults;

    Elements(String file, long line, InputFaults faults) {
        this.file = file;
        this.line = line;
        this.faults = faults;
    }

    long line() {
        return line;
    }

    /** The line of an element, or that of the part if it is missing. */
    long line(String key) {
        return lines.getOrDefault(key, line);
    }

    void put(String parent, String name, String value, long at) {
        String key = parent + "/" + name;
        lines.putIfAbsent(key, at);
        if (key.equals(RETURN_CODE)) {
            values.merge(key, value, (one, other) -> one.equals(FINE) ? other : one);
        } else if (values.putIfAbsent(key, value) != null) {
            fault(IjwFault.IJW_REPEATED_ELEMENT, name);
        }
    }

    /** Whether the part is returned with a code other than "nothing to remark". */
    boolean isRefused() {
        return !values.getOrDefault(RETURN_CODE, FINE).equals(FINE);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String any(String key) {
        return values.getOrDefault(key, "");
    }

    String word(String key) {
        return matching(key, WORD, IjwFault.IJW_BAD_WORD);
    }

    String municipality(String key) {
        return matching(key, CODE, IjwFault.IJW_BAD_MUNICIPALITY);
    }

    long number(String key) {
        String value = matching(key, DIGITS, IjwFault.IJW_BAD_NUMBER);
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }

    /** An amount of a line in cents, without its sign. */
    long amount(String key) {
        long cents = number(key);
        if (cents > MOST_CENTS) {
            fault(IjwFault.IJW_AMOUNT_TOO_LARGE, name(key), MOST_CENTS, cents);
        }
        return cents;
    }

    /** An amount of a line in cents, with the sign of its debit or credit. */
    long lineCents(String amount, String sign) {
        amount(amount);
        return cents(amount, sign);
    }

    /** Whether an amount and its sign can be read. */
    boolean areCents(String amount, String sign) {
        return DIGITS.matcher(any(amount)).matches() && SIGN.matcher(any(sign)).matches();
    }

    /** An amount in cents, with the sign of its debit or credit. */
    long cents(String amount, String sign) {
        String value = matching(sign, SIGN, IjwFault.IJW_BAD_SIGN);
        return value.equals("C") ? -number(amount) : number(amount);
    }

    LocalDate day(String key) {
        String value = matching(key, DAY, IjwFault.IJW_BAD_DAY);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException none) {
            if (!value.isEmpty()) {
                fault(IjwFault.IJW_BAD_DAY, name(key), value);
            }
            return NO_DAY;
        }
    }

    private String matching(String key, Pattern pattern, IjwFault otherwise) {
        String value = values.get(key);
        if (value == null) {
            fault(IjwFault.IJW_MISSING_ELEMENT, name(key));
            return "";
        }
        if (!pattern.matcher(value).matches()) {
            fault(otherwise, name(key), value);
            return "";
        }
        return value;
    }

    private static String name(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    void fault(FaultCode code, @Nullable Object... arguments) {
        faults.fault(file, line, "", code, arguments);
    }
}
