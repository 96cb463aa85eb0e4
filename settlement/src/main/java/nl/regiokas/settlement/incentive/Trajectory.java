package nl.regiokas.settlement.incentive;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.ProductCode;

/**
 * The use of a product by one young person, and what it costs.
 * Dutch: traject.
 *
 * @param product the product
 * @param costCents what it costs, in cents, above zero
 * @since 0.2.0
 */
public record Trajectory(ProductCode product, long costCents) {

    /**
     * Refuses a trajectory without cost.
     *
     * @param product the product
     * @param costCents what it costs, in cents
     */
    public Trajectory {
        Attributes.given(product, "product of trajectory");
        Faults.require(costCents > 0, IncentiveFault.TRAJECTORY_COST, FaultValue.cents(costCents), product);
    }

    /**
     * Returns a trajectory of a known cost.
     *
     * @param product the product
     * @param cost what it costs
     * @return the trajectory
     */
    public static Trajectory of(ProductCode product, MonetaryAmount cost) {
        return new Trajectory(product, Euro.cents(cost, "cost of a trajectory of product " + product));
    }

    /**
     * Returns a trajectory at the tariff of a day: quantity x price, half up to the cent.
     *
     * @param catalogue the products with their tariffs
     * @param product the product
     * @param quantity how many units it takes
     * @param date the day whose tariff holds
     * @return the trajectory
     * @throws nl.regiokas.core.fault.RefusalException when the product has no tariff on that day
     */
    public static Trajectory priced(
            ProductCatalogue catalogue, ProductCode product, BigDecimal quantity, LocalDate date) {
        Attributes.given(catalogue, "catalogue of trajectory");
        Attributes.given(product, "product of trajectory");
        Attributes.given(quantity, "quantity of trajectory");
        Attributes.given(date, "date of trajectory");
        return new Trajectory(product, Euro.timesCents(quantity, catalogue.priceOn(product, date)));
    }

    /**
     * Returns what it costs.
     *
     * @return euro
     */
    public MonetaryAmount cost() {
        return Euro.ofCents(costCents);
    }
}
