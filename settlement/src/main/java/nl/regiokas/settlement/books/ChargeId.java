package nl.regiokas.settlement.books;

import java.util.Comparator;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.settlement.model.ChargeKind;

/**
 * What sets a charge, and what closings book of it, apart from all others.
 * Dutch: waarvan een boeking is.
 *
 * <p>The order is that of years, scopes, parties and kinds.
 *
 * @param year the year of the charge
 * @param scope the scope's name
 * @param party who is charged
 * @param kind what it is for
 * @since 0.2.0
 */
public record ChargeId(int year, String scope, Party party, ChargeKind kind) implements Comparable<ChargeId> {

    private static final Comparator<ChargeId> ORDER = Comparator.comparingInt(ChargeId::year)
            .thenComparing(ChargeId::scope)
            .thenComparing(ChargeId::party)
            .thenComparing(id -> id.kind().code());

    /**
     * Refuses a component that is null.
     *
     * @param year the year of the charge
     * @param scope the scope's name
     * @param party who is charged
     * @param kind what it is for
     */
    public ChargeId {
        Attributes.given(scope, "scope of charge id");
        Attributes.given(party, "party of charge id");
        Attributes.given(kind, "kind of charge id");
    }

    /**
     * Returns what identifies a charge.
     *
     * @param charge the charge
     * @return its year, scope, party and kind
     */
    public static ChargeId of(Charge charge) {
        Attributes.given(charge, "charge of charge id");
        return new ChargeId(charge.year(), charge.scope(), charge.party(), charge.kind());
    }

    @Override
    public int compareTo(ChargeId other) {
        return ORDER.compare(this, other);
    }

    /** Returns the year, the scope, the party and the kind. */
    @Override
    public String toString() {
        return year + " " + scope + " " + party + " " + kind;
    }
}
