package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.model.ScopeYear;
import nl.regiokas.settlement.model.Sharing;
import nl.regiokas.settlement.model.SharingModel;

/**
 * What one scope booked in one year, and what its model saw and gave back.
 *
 * @param name the scope's name
 * @param products the products that the scope held
 * @param columns what was booked, in the order of booking
 * @param shared what was shared; empty when nobody took part or the scope runs off
 * @since 0.2.0
 */
public record BookedScope(
        String name, ImmutableList<Product> products, ImmutableList<BookedColumn> columns, Optional<Shared> shared) {

    /**
     * Refuses a component that is null.
     *
     * @param name the scope's name
     * @param products the products that the scope held
     * @param columns what was booked, in the order of booking
     * @param shared what was shared; empty when nobody took part or the scope runs off
     */
    public BookedScope {
        Attributes.given(name, "name of booked scope");
        Attributes.given(products, "products of booked scope");
        Attributes.given(columns, "columns of booked scope");
        Attributes.given(shared, "shared of booked scope");
    }

    /**
     * What a model saw and gave back.
     *
     * @param model the model of the year
     * @param year what it saw
     * @param sharing what it gave back
     * @since 0.2.0
     */
    public record Shared(SharingModel model, ScopeYear year, Sharing sharing) {

        /**
         * Refuses a component that is null.
         *
         * @param model the model of the year
         * @param year what it saw
         * @param sharing what it gave back
         */
        public Shared {
            Attributes.given(model, "model of booked scope");
            Attributes.given(year, "year of booked scope");
            Attributes.given(sharing, "sharing of booked scope");
        }
    }

    /**
     * Returns who took part.
     *
     * @return the participants in the order of their codes
     */
    public ImmutableList<MunicipalityCode> participants() {
        return shared.map(one -> one.year().participants()).orElse(ImmutableList.of());
    }
}
