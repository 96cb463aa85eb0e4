package nl.regiokas.exchange.region;

import java.util.Optional;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A row of {@code instalments.csv}: what is open when the settlement begins.
 *
 * <p>Dutch: termijn.
 */
@Value.Immutable
@ValueStyle
public abstract class InstalmentRow {

    InstalmentRow() {}

    /**
     * Name of the scope.
     *
     * @return the name of the scope
     */
    public abstract String scope();

    /**
     * Municipality.
     *
     * @return the municipality
     */
    public abstract MunicipalityCode municipality();

    /**
     * Year in which it is due.
     *
     * @return the year in which it is due
     */
    public abstract int due();

    /**
     * Year from which it comes.
     *
     * @return the year from which it comes
     */
    public abstract int origin();

    /**
     * Amount; positive is to pay.
     *
     * @return the amount in cents
     */
    public abstract long amountCents();

    /**
     * Amount; positive is to pay.
     *
     * @return the amount
     */
    public final MonetaryAmount amount() {
        return Euro.ofCents(amountCents());
    }

    /**
     * Kind of charge; an instalment when left out.
     *
     * @return the kind of charge, if there is one
     */
    public abstract Optional<String> kind();

    /**
     * Starts a row.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link InstalmentRow}. */
    public static final class Builder extends ImmutableInstalmentRow.Builder {
        Builder() {}
    }
}
