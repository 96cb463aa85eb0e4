package nl.regiokas.exchange.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.product.CareForm;
import nl.regiokas.exchange.table.DayIndex;
import org.jspecify.annotations.Nullable;

/**
 * The line of usage that is being read. Its values are valid until the next line: one object serves millions of lines.
 *
 * <p>Municipality and product are given by their numbers in {@link RegionTables#MUNICIPALITIES} and
 * {@link RegionTables#PRODUCTS} as they were read, from 0.
 *
 * <p>Not for use by several threads at the same time.
 *
 * @since 0.2.0
 */
public final class UsageView {

    /** More digits than this do not certainly fit in a {@code long}. */
    private static final int MOST_DIGITS = 18;

    private String file = "";
    private long line;
    private int municipality;
    private int product;
    private int date;
    private boolean byQuantity;
    private long digits;
    private int decimals;
    private @Nullable BigDecimal longQuantity;
    private long cents;
    private int known = DayIndex.UNKNOWN;
    private @Nullable UsageRow row;
    private final DayIndex days;

    /** Shows lines whose days are numbers of an index. */
    UsageView(DayIndex days) {
        this.days = days;
    }

    /** Turns to a line whose optional columns are blank, except for the day on which it became known. */
    void turnTo(String ofFile, long ofLine, int ofMunicipality, int ofProduct, int onDate, int knownOn) {
        file = ofFile;
        line = ofLine;
        municipality = ofMunicipality;
        product = ofProduct;
        date = onDate;
        known = knownOn;
        row = null;
    }

    void setCents(long amount) {
        byQuantity = false;
        cents = amount;
    }

    void setQuantity(long ofDigits, int ofDecimals) {
        byQuantity = true;
        digits = ofDigits;
        decimals = ofDecimals;
        longQuantity = null;
    }

    /** Turns to a line that was read as a row. */
    void turnTo(String ofFile, long ofLine, int ofMunicipality, int ofProduct, UsageRow ofRow) {
        turnTo(
                ofFile,
                ofLine,
                ofMunicipality,
                ofProduct,
                days.find(ofRow.date()),
                ofRow.known().map(days::find).orElse(DayIndex.UNKNOWN));
        row = ofRow;
        ofRow.amountCents().ifPresent(this::setCents);
        ofRow.quantity().ifPresent(this::setQuantity);
    }

    private void setQuantity(BigDecimal quantity) {
        if (quantity.precision() <= MOST_DIGITS) {
            setQuantity(quantity.unscaledValue().longValueExact(), quantity.scale());
        } else {
            byQuantity = true;
            longQuantity = quantity;
        }
    }

    /**
     * Returns the file of the line.
     *
     * @return the file's name in the folder
     */
    public String file() {
        return file;
    }

    /**
     * Returns the number of the line in its file.
     *
     * @return the line, from 1
     */
    public long line() {
        return line;
    }

    /**
     * Returns the number of the municipality.
     *
     * @return its number among the rows read, from 0
     */
    public int municipality() {
        return municipality;
    }

    /**
     * Returns the number of the product.
     *
     * @return its number among the rows read, from 0
     */
    public int product() {
        return product;
    }

    /**
     * Returns the day of the care.
     *
     * @return the day; it decides year and tariff
     */
    public LocalDate date() {
        return days.day(date);
    }

    /**
     * Returns the year of the care.
     *
     * @return the year of {@link #date}
     */
    public int year() {
        return DayIndex.year(date);
    }

    /**
     * Returns whether the line has a quantity or an amount.
     *
     * @return true for a quantity
     */
    public boolean isQuantity() {
        return byQuantity;
    }

    /**
     * Returns the amount of a line without a quantity.
     *
     * @return the cents
     */
    public long cents() {
        return cents;
    }

    /**
     * Returns whether the digits of the quantity fit in a {@code long}.
     *
     * @return true if {@link #digits} and {@link #decimals} give the quantity
     */
    public boolean isShortQuantity() {
        return byQuantity && longQuantity == null;
    }

    /**
     * Returns the quantity without its decimal point, if it is short.
     *
     * @return the digits, negative for a correction
     */
    public long digits() {
        return digits;
    }

    /**
     * Returns how many of the digits are decimals, if the quantity is short.
     *
     * @return the number of decimals
     */
    public int decimals() {
        return decimals;
    }

    /**
     * Returns the quantity of a line that has one.
     *
     * @return the number of units
     */
    public BigDecimal quantity() {
        return longQuantity == null ? BigDecimal.valueOf(digits, decimals) : longQuantity;
    }

    /**
     * Returns the day on which the line became known.
     *
     * @return the day, or the day of the care if none is given
     */
    public LocalDate known() {
        return days.day(isKnownGiven() ? known : date);
    }

    /**
     * Returns whether the line gives a day on which it became known.
     *
     * @return false if it is taken to be known on the day of the care
     */
    public boolean isKnownGiven() {
        return known != DayIndex.UNKNOWN;
    }

    /**
     * Returns the client.
     *
     * @return the client, if the line names one
     */
    public Optional<String> client() {
        return row == null ? Optional.empty() : row.client();
    }

    /**
     * Returns the provider.
     *
     * @return the provider, if the line names one
     */
    public Optional<String> provider() {
        return row == null ? Optional.empty() : row.provider();
    }

    /**
     * Returns the form in which the care was delivered.
     *
     * @return the form, if the line gives it
     */
    public Optional<CareForm> careForm() {
        return row == null ? Optional.empty() : row.careForm();
    }

    /**
     * Returns the day until which the indication holds.
     *
     * @return the day, if the line gives it
     */
    public Optional<LocalDate> indicationUntil() {
        return row == null ? Optional.empty() : row.indicationUntil();
    }

    /**
     * Returns the name of the line.
     *
     * @return the reference, if the line has one
     */
    public Optional<String> reference() {
        return row == null ? Optional.empty() : row.reference();
    }

    /** The line as a row of its table. */
    UsageRow row(RegionFiles files) {
        UsageRow.Builder made = UsageRow.builder();
        if (isQuantity()) {
            made.quantity(quantity());
        } else {
            made.amountCents(cents());
        }
        made.municipality(files.lines(RegionTables.MUNICIPALITIES)
                .get(municipality())
                .value()
                .code());
        made.product(files.lines(RegionTables.PRODUCTS).get(product()).value().code());
        made.date(date());
        if (isKnownGiven()) {
            made.known(known());
        }
        made.client(client());
        made.provider(provider());
        made.careForm(careForm());
        made.indicationUntil(indicationUntil());
        made.reference(reference());
        return made.build();
    }
}
