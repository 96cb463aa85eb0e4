package nl.regiokas.settlement.books;

import java.util.Comparator;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.ChargeKind;

/**
 * What was decided and is not booked yet, but for the amount.
 * Dutch: openstaande post.
 *
 * @param municipality who is to pay or to receive
 * @param due the year in which it is booked
 * @param origin the year it comes from
 * @param kind what it is booked as
 * @since 0.2.0
 */
public record OpenItem(MunicipalityCode municipality, int due, int origin, ChargeKind kind)
        implements Comparable<OpenItem> {

    private static final Comparator<OpenItem> ORDER = Comparator.comparing(OpenItem::municipality)
            .thenComparing(OpenItem::due)
            .thenComparing(OpenItem::origin)
            .thenComparing(item -> item.kind().code());

    /**
     * Refuses a component that is null.
     *
     * @param municipality who is to pay or to receive
     * @param due the year in which it is booked
     * @param origin the year it comes from
     * @param kind what it is booked as
     */
    public OpenItem {
        Attributes.given(municipality, "municipality of open item");
        Attributes.given(kind, "kind of open item");
    }

    @Override
    public int compareTo(OpenItem other) {
        return ORDER.compare(this, other);
    }

    /** Returns what the item is, such as {@code 0001 INSTALMENT due 2020 of 2018}. */
    @Override
    public String toString() {
        return municipality + " " + kind + " due " + due + " of " + origin;
    }
}
