package nl.regiokas.exchange.table;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.input.ShownText;
import nl.regiokas.exchange.input.Suggestion;
import nl.regiokas.exchange.internal.LostZeros;

/**
 * What the cells of a column hold: how they are read, checked and written.
 *
 * @param <T> the type of the values
 * @since 0.2.0
 */
public final class CellType<T> {

    /** What a cell is in a workbook. */
    enum Form {
        TEXT,
        NUMBER,
        DAY,
        FLAG
    }

    /** Reads the text of a cell, or reports a fault and returns nothing. */
    private interface Reading<T> {
        Optional<T> read(Cell cell);
    }

    private static final Pattern TAAKVELD_WITH_COMMA = Pattern.compile("[0-9]+,[0-9]+[a-z]*");
    private static final int CENT_DECIMALS = 2;
    private static final int QUANTITY_DECIMALS = 10;
    private static final int PRICE_DECIMALS = 4;
    private static final int FREE_DECIMALS = 20;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final BigInteger LEAST_CENTS = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST_CENTS = BigInteger.valueOf(Long.MAX_VALUE);

    private final String name;
    private final String dutchName;
    private final Form form;
    private final Reading<T> reading;
    private final Function<T, String> text;
    private final Optional<Listing> listing;

    /** Whether faults of a file with a column of this type leave out what its cells hold. */
    private final boolean secret;

    private CellType(
            String name,
            String dutchName,
            Form form,
            Reading<T> reading,
            Function<T, String> text,
            Optional<Listing> listing) {
        this(name, dutchName, form, reading, text, listing, false);
    }

    private CellType(
            String name,
            String dutchName,
            Form form,
            Reading<T> reading,
            Function<T, String> text,
            Optional<Listing> listing,
            boolean secret) {
        this.name = name;
        this.dutchName = dutchName;
        this.form = form;
        this.reading = reading;
        this.text = text;
        this.listing = listing;
        this.secret = secret;
    }

    /**
     * A text that is not blank.
     *
     * @return the type
     */
    public static CellType<String> words() {
        return new CellType<>(
                "text", "tekst", Form.TEXT, cell -> Optional.of(cell.text()), value -> value, Optional.empty());
    }

    /**
     * A text that is not blank and is repeated in no fault, such as the code of a client. It may stand in the wrong column:
     * faults of a file with a column of this type repeat no cell, except a municipality of four digits.
     *
     * @return the type
     */
    public static CellType<String> secretWords() {
        return new CellType<>(
                "text", "tekst", Form.TEXT, cell -> Optional.of(cell.text()), value -> value, Optional.empty(), true);
    }

    /**
     * The code of a taakveld, such as {@code 6.72}; it is not a number and has no decimal comma.
     *
     * @return the type
     */
    public static CellType<String> taakveld() {
        return new CellType<>("taakveld", "taakveld", Form.TEXT, CellType::taakveld, value -> value, Optional.empty());
    }

    private static Optional<String> taakveld(Cell cell) {
        if (TAAKVELD_WITH_COMMA.matcher(cell.text()).matches()) {
            cell.fault(InputFault.TAAKVELD_COMMA, cell.text(), cell.text().replace(',', '.'));
            return Optional.empty();
        }
        return Optional.of(cell.text());
    }

    /**
     * A municipality that the folder lists.
     *
     * @return the type
     */
    public static CellType<MunicipalityCode> listedMunicipality() {
        return municipality(Optional.of(Listing.MUNICIPALITIES));
    }

    /**
     * The code of a municipality, in the file that lists them.
     *
     * @return the type
     */
    public static CellType<MunicipalityCode> newMunicipality() {
        return municipality(Optional.empty());
    }

    private static CellType<MunicipalityCode> municipality(Optional<Listing> listing) {
        return new CellType<>(
                "municipality (four digits)",
                "gemeente (vier cijfers)",
                Form.TEXT,
                CellType::municipality,
                MunicipalityCode::value,
                listing);
    }

    private static Optional<MunicipalityCode> municipality(Cell cell) {
        String digits = withZeros(cell);
        if (digits.length() == 4 && isDigits(digits)) {
            return Optional.of(MunicipalityCode.of(digits));
        }
        cell.fault(InputFault.BAD_MUNICIPALITY, digits);
        return Optional.empty();
    }

    /**
     * A municipality or an outside party. A code that is declared as that of an outside party stays as it is; zeros are put
     * back in others.
     *
     * @return the type
     */
    public static CellType<String> party() {
        return party("municipality or outside party", "gemeente of partij van buiten");
    }

    /**
     * A municipality, an outside party or the word {@code total}, read like a {@linkplain #party party}.
     *
     * @return the type
     */
    public static CellType<String> partyOrTotal() {
        return party("municipality, outside party or total", "gemeente, partij van buiten of total");
    }

    private static CellType<String> party(String english, String dutch) {
        return new CellType<>(
                english,
                dutch,
                Form.TEXT,
                cell -> Optional.of(cell.isOutside() ? cell.text() : withZeros(cell)),
                value -> value,
                Optional.empty());
    }

    /** Puts lost leading zeros back. */
    private static String withZeros(Cell cell) {
        Optional<String> restored = LostZeros.restored(cell.text());
        restored.ifPresent(code -> cell.zerosRestored());
        return restored.orElse(cell.text());
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    /**
     * A product that the folder lists.
     *
     * @return the type
     */
    public static CellType<ProductCode> listedProduct() {
        return product(Optional.of(Listing.PRODUCTS));
    }

    /**
     * The code of a product, in the file that lists them.
     *
     * @return the type
     */
    public static CellType<ProductCode> newProduct() {
        return product(Optional.empty());
    }

    private static CellType<ProductCode> product(Optional<Listing> listing) {
        return new CellType<>(
                "product",
                "product",
                Form.TEXT,
                cell -> Optional.of(ProductCode.of(cell.text())),
                ProductCode::value,
                listing);
    }

    /**
     * A provider that {@code providers.csv} lists, if the folder has that file.
     *
     * @return the type
     */
    public static CellType<String> listedProvider() {
        return new CellType<>(
                "provider",
                "aanbieder",
                Form.TEXT,
                cell -> Optional.of(cell.text()),
                value -> value,
                Optional.of(Listing.PROVIDERS));
    }

    /**
     * An amount in whole cents.
     *
     * @return the type
     */
    public static CellType<Long> cents() {
        return new CellType<>(
                "amount (at most 2 decimals)",
                "bedrag (hooguit 2 decimalen)",
                Form.NUMBER,
                CellType::cents,
                cents -> BigDecimal.valueOf(cents, 2).toPlainString(),
                Optional.empty());
    }

    private static Optional<Long> cents(Cell cell) {
        if (cell.isAmbiguous(CENT_DECIMALS)) {
            return Optional.empty();
        }
        Optional<BigDecimal> amount = NumberText.read(cell.text(), cell.hasDecimalComma(), CENT_DECIMALS);
        if (amount.isEmpty()) {
            cell.fault(InputFault.BAD_AMOUNT, cell.text());
            return Optional.empty();
        }
        BigInteger cents = amount.get().movePointRight(2).toBigIntegerExact();
        if (cents.compareTo(LEAST_CENTS) < 0 || cents.compareTo(MOST_CENTS) > 0) {
            cell.fault(InputFault.AMOUNT_OUT_OF_RANGE, cell.text());
            return Optional.empty();
        }
        return Optional.of(cents.longValueExact());
    }

    /**
     * The price of a unit.
     *
     * @return the type
     */
    public static CellType<BigDecimal> price() {
        return decimal("price (at most 4 decimals)", "tarief (hooguit 4 decimalen)", PRICE_DECIMALS, true, true);
    }

    /**
     * A number of units; negative for a correction.
     *
     * @return the type
     */
    public static CellType<BigDecimal> quantity() {
        return decimal(
                "quantity (at most 10 decimals)", "hoeveelheid (hooguit 10 decimalen)", QUANTITY_DECIMALS, true, false);
    }

    /**
     * A weight of a key, not negative.
     *
     * @return the type
     */
    public static CellType<BigDecimal> weight() {
        return decimal("weight (at most 20 decimals)", "gewicht (hooguit 20 decimalen)", FREE_DECIMALS, false, true);
    }

    /**
     * A value of a series; its point is a decimal sign unless the file has decimal commas.
     *
     * @return the type
     */
    public static CellType<BigDecimal> value() {
        return decimal("number (at most 20 decimals)", "getal (hooguit 20 decimalen)", FREE_DECIMALS, false, false);
    }

    /**
     * A percentage.
     *
     * @return the type
     */
    public static CellType<BigDecimal> percent() {
        return decimal(
                "percentage (at most 20 decimals)", "percentage (hooguit 20 decimalen)", FREE_DECIMALS, false, false);
    }

    /**
     * A percentage with at most six decimals.
     *
     * @return the type
     */
    public static CellType<BigDecimal> shortPercent() {
        return decimal("percentage (at most 6 decimals)", "percentage (hooguit 6 decimalen)", 6, false, false);
    }

    /**
     * A whole number, not negative.
     *
     * @return the type
     */
    public static CellType<BigDecimal> count() {
        return decimal("whole number", "geheel getal", 0, false, true);
    }

    private static CellType<BigDecimal> decimal(
            String name, String dutchName, int decimals, boolean mayGroup, boolean isUnsigned) {
        return new CellType<>(
                name,
                dutchName,
                Form.NUMBER,
                cell -> decimal(cell, decimals, mayGroup, isUnsigned),
                BigDecimal::toPlainString,
                Optional.empty());
    }

    private static Optional<BigDecimal> decimal(Cell cell, int decimals, boolean mayGroup, boolean isUnsigned) {
        if (mayGroup && cell.isAmbiguous(decimals)) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = NumberText.read(cell.text(), cell.hasDecimalComma(), decimals);
        if (number.isEmpty() && decimals == 0) {
            cell.fault(InputFault.BAD_WHOLE_NUMBER, cell.text());
        } else if (number.isEmpty()) {
            cell.fault(InputFault.BAD_NUMBER, decimals, cell.text());
        } else if (isUnsigned && number.get().signum() < 0) {
            cell.fault(InputFault.NEGATIVE_NUMBER, number.get());
            return Optional.empty();
        }
        return number;
    }

    /**
     * A calendar year.
     *
     * @return the type
     */
    public static CellType<Integer> year() {
        return new CellType<>(
                "year", "jaar", Form.NUMBER, CellType::year, value -> Integer.toString(value), Optional.empty());
    }

    private static Optional<Integer> year(Cell cell) {
        String text = cell.text();
        if (text.length() == 4 && isDigits(text) && isYear(Integer.parseInt(text))) {
            return Optional.of(Integer.parseInt(text));
        }
        cell.fault(InputFault.BAD_YEAR, text);
        return Optional.empty();
    }

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /**
     * A calendar day.
     *
     * @return the type
     */
    public static CellType<LocalDate> day() {
        return new CellType<>("date", "datum", Form.DAY, CellType::day, LocalDate::toString, Optional.empty());
    }

    private static Optional<LocalDate> day(Cell cell) {
        Optional<LocalDate> day = DayText.read(cell.text()).filter(read -> isYear(read.getYear()));
        if (day.isEmpty()) {
            cell.fault(InputFault.BAD_DATE, cell.text());
        }
        return day;
    }

    /**
     * True or false.
     *
     * @return the type
     */
    public static CellType<Boolean> flag() {
        return new CellType<>(
                "true or false",
                "ja of nee",
                Form.FLAG,
                CellType::flag,
                value -> value ? "true" : "false",
                Optional.empty());
    }

    private static Optional<Boolean> flag(Cell cell) {
        return switch (Ascii.toLowerCase(cell.text())) {
            case "true", "ja", "yes" -> Optional.of(true);
            case "false", "nee", "no" -> Optional.of(false);
            default -> {
                cell.fault(InputFault.BAD_FLAG, cell.text());
                yield Optional.empty();
            }
        };
    }

    /**
     * One of some constants, by name.
     *
     * @param words the constants
     * @param <E> the type of the constants
     * @return the type
     */
    public static <E extends Enum<E>> CellType<E> word(Class<E> words) {
        Attributes.given(words, "words of cell type");
        return word(Arrays.asList(words.getEnumConstants()), E::name);
    }

    /**
     * One of some constants, by the words of a file.
     *
     * @param constants the constants
     * @param words how each is written
     * @param <E> the type of the constants
     * @return the type
     */
    public static <E extends Enum<E>> CellType<E> word(Iterable<E> constants, Function<E, String> words) {
        Attributes.given(constants, "constants of cell type");
        Attributes.given(words, "words of cell type");
        ImmutableList<E> known = ImmutableList.copyOf(constants);
        ImmutableList<String> names = known.stream().map(words).collect(ImmutableList.toImmutableList());
        String list = String.join(", ", names);
        return new CellType<>(
                list,
                list,
                Form.TEXT,
                cell -> {
                    int at = names.indexOf(cell.text());
                    if (at < 0) {
                        cell.fault(Suggestion.of(
                                InputFault.UNKNOWN_WORD, Nearest.near(cell.text(), names), names, cell.text()));
                        return Optional.empty();
                    }
                    return Optional.of(known.get(at));
                },
                words,
                Optional.empty());
    }

    /**
     * Returns what the cells hold, in English.
     *
     * @return such as {@code amount (at most 2 decimals)}
     */
    public String english() {
        return name;
    }

    /**
     * Returns what the cells hold, in Dutch.
     *
     * @return such as {@code bedrag (hooguit 2 decimalen)}
     */
    public String dutch() {
        return dutchName;
    }

    Form form() {
        return form;
    }

    boolean isSecret() {
        return secret;
    }

    /** The file that lists the values, if there is one. */
    Optional<Listing> listing() {
        return listing;
    }

    /** Reads a cell that is not blank; reports a fault and returns nothing if it is faulty. */
    Optional<T> read(Cell cell) {
        if (!ShownText.isClean(cell.text())) {
            cell.fault(InputFault.BAD_CHARACTER, cell.text());
            return Optional.empty();
        }
        Optional<T> value = reading.read(cell);
        value.ifPresent(sound -> listing.ifPresent(file -> cell.requireListed(file, text.apply(sound))));
        return value;
    }

    /** Returns a value in the plain form: decimal point, ISO date, {@code true}. */
    String plain(T value) {
        return text.apply(value);
    }
}
