package nl.regiokas.core.product;

import com.google.common.base.CharMatcher;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;

/**
 * The code of a product, such as {@code 45A03} or {@code AMHK}.
 *
 * <p>Dutch: productcode. The messages of the iJw standard hold at most five letters and digits; {@link #isStandard()}
 * says whether a code fits. A longer one is not refused, because a region may have names of its own.
 *
 * @param value the code, never blank and without white space around it
 * @since 0.2.0
 */
public record ProductCode(String value) implements Comparable<ProductCode> {

    private static final int STANDARD_LENGTH = 5;
    private static final CharMatcher STANDARD =
            CharMatcher.inRange('0', '9').or(CharMatcher.inRange('A', 'Z')).or(CharMatcher.inRange('a', 'z'));

    /**
     * Checks the code.
     *
     * @param value the code
     * @throws nl.regiokas.core.fault.RefusalException when the code is blank or has white space around it
     */
    public ProductCode {
        Attributes.given(value, "product code");
        Faults.require(!value.isBlank() && value.strip().equals(value), ProductFault.PRODUCT_CODE_BLANK, value);
    }

    /**
     * The code of that text.
     *
     * @param value the text
     * @return the code
     * @throws nl.regiokas.core.fault.RefusalException when the text is blank or has white space around it
     */
    public static ProductCode of(String value) {
        return new ProductCode(value);
    }

    /**
     * Whether the messages of the iJw standard can carry the code.
     *
     * @return true for at most five letters and digits
     */
    public boolean isStandard() {
        return value.length() <= STANDARD_LENGTH && STANDARD.matchesAllOf(value);
    }

    @Override
    public int compareTo(ProductCode other) {
        return value.compareTo(other.value);
    }

    /** The code. */
    @Override
    public String toString() {
        return value;
    }
}
