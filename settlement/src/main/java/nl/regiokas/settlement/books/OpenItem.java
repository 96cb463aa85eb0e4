package nl.regiokas.settlement.books;

import java.util.Comparator;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.ChargeKind;
import org.immutables.value.Value;

/**
 * What was decided and is not booked yet, but for the amount.
 * Dutch: openstaande post.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class OpenItem implements Comparable<OpenItem> {

    private static final Comparator<OpenItem> ORDER = Comparator.comparing(OpenItem::municipality)
            .thenComparing(OpenItem::due)
            .thenComparing(OpenItem::origin)
            .thenComparing(item -> item.kind().code());

    OpenItem() {}

    /**
     * Returns an item.
     *
     * @param municipality who is to pay or to receive
     * @param due the year in which it is booked
     * @param origin the year it comes from
     * @param kind what it is booked as
     * @return the item
     */
    public static OpenItem of(MunicipalityCode municipality, int due, int origin, ChargeKind kind) {
        return new ImmutableOpenItem.Builder()
                .municipality(Attributes.given(municipality, "municipality of open item"))
                .due(due)
                .origin(origin)
                .kind(Attributes.given(kind, "kind of open item"))
                .build();
    }

    /**
     * Returns who is to pay or to receive.
     *
     * @return the municipality
     */
    public abstract MunicipalityCode municipality();

    /**
     * Returns the year in which it is booked.
     *
     * @return a year
     */
    public abstract int due();

    /**
     * Returns the year it comes from.
     *
     * @return a year
     */
    public abstract int origin();

    /**
     * Returns what it is booked as.
     *
     * @return the kind of charge
     */
    public abstract ChargeKind kind();

    @Override
    public int compareTo(OpenItem other) {
        return ORDER.compare(this, other);
    }

    /** Returns what the item is, such as {@code 0001 INSTALMENT due 2020 of 2018}. */
    @Override
    public String toString() {
        return municipality() + " " + kind() + " due " + due() + " of " + origin();
    }
}
