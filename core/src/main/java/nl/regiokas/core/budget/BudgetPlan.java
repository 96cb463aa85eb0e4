package nl.regiokas.core.budget;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import org.immutables.value.Value;

/**
 * What municipalities plan to spend on each segment of care in a year.
 * Dutch: inkoopplan, gesplitst budget.
 *
 * <p>Precondition c of the papers asks it: a budget split into the part under solidarity and the part that is not (source:
 * 001_f32ba5cc43f3ec4a, lines 685-687). A segment that a plan does not name has nothing. Refused, all at once: a negative
 * amount, amounts of a municipality and year that do not fit together.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class BudgetPlan {

    BudgetPlan() {}

    /**
     * The amounts.
     *
     * @return year, municipality and segment to amount, in whole cents and not negative
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<PlanCell, MonetaryAmount> amounts();

    /**
     * The plan of given amounts.
     *
     * @param amounts year, municipality and segment to amount
     * @return the plan
     * @throws RefusalException if an amount is refused, with every fault
     */
    public static BudgetPlan of(Map<PlanCell, MonetaryAmount> amounts) {
        return builder().putAllAmounts(amounts).build();
    }

    /**
     * What is planned for a segment.
     *
     * @param year the calendar year
     * @param municipality whose plan
     * @param segment the segment
     * @return the amount; zero when the plan does not name it
     */
    public final MonetaryAmount amount(int year, MunicipalityCode municipality, Segment segment) {
        return amounts().getOrDefault(new PlanCell(year, municipality, segment), Euro.ZERO);
    }

    /**
     * What is planned for all segments.
     *
     * @param year the calendar year
     * @param municipality whose plan
     * @return the sum; zero when there is no plan
     */
    public final MonetaryAmount total(int year, MunicipalityCode municipality) {
        return Euro.ofCents(exactTotal(year, municipality).longValueExact());
    }

    /**
     * The municipalities with a plan for a year.
     *
     * @param year the calendar year
     * @return their codes in order
     */
    public final ImmutableSortedSet<MunicipalityCode> municipalities(int year) {
        return amounts().keySet().stream()
                .filter(cell -> cell.year() == year)
                .map(PlanCell::municipality)
                .collect(toImmutableSortedSet(MunicipalityCode::compareTo));
    }

    /**
     * The municipalities that have no plan for a year.
     *
     * @param year the calendar year
     * @param municipalities those that should have one
     * @return the codes of those that do not, in order
     */
    public final ImmutableSortedSet<MunicipalityCode> lacking(int year, Collection<MunicipalityCode> municipalities) {
        ImmutableSortedSet<MunicipalityCode> planned = municipalities(year);
        return municipalities.stream()
                .filter(municipality -> !planned.contains(municipality))
                .collect(toImmutableSortedSet(MunicipalityCode::compareTo));
    }

    private BigInteger exactTotal(int year, MunicipalityCode municipality) {
        BigInteger total = BigInteger.ZERO;
        for (Segment segment : Segment.values()) {
            total = total.add(BigInteger.valueOf(Euro.cents(amount(year, municipality, segment), "planned budget")));
        }
        return total;
    }

    @Value.Check
    void check() {
        Faults faults = new Faults();
        amounts().forEach((cell, amount) -> {
            Faults here = faults.at(Place.MUNICIPALITY, cell.municipality()).at(Place.YEAR, cell.year());
            here.collect(() -> {
                long cents = Euro.cents(amount, "planned budget of " + cell.segment());
                Faults.require(cents >= 0, BudgetPlanFault.PLANNED_NEGATIVE, cell.segment(), FaultValue.cents(cents));
            });
        });
        faults.throwIfAny();
        amounts().keySet().stream()
                .map(cell -> new PlanCell(cell.year(), cell.municipality(), Segment.BASIC))
                .distinct()
                .forEach(any -> refuseOverflow(any.year(), any.municipality(), faults));
        faults.throwIfAny();
    }

    private void refuseOverflow(int year, MunicipalityCode municipality, Faults faults) {
        BigInteger total = exactTotal(year, municipality);
        if (total.bitLength() >= Long.SIZE) {
            faults.at(Place.MUNICIPALITY, municipality)
                    .at(Place.YEAR, year)
                    .add(BudgetPlanFault.PLANNED_TOO_LARGE, FaultValue.cents(total));
        }
    }

    /**
     * Starts a plan.
     *
     * @return a builder without amounts
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from this plan.
     *
     * @return a builder with all its amounts
     */
    public final Builder toBuilder() {
        return builder().like(this);
    }

    /**
     * Builds a {@link BudgetPlan}. For use by one thread.
     *
     * @since 0.2.0
     */
    public static final class Builder {

        private final ImmutableBudgetPlan.Builder attributes = new ImmutableBudgetPlan.Builder();

        Builder() {}

        /**
         * Sets the amounts; they replace those given before.
         *
         * @param amounts year, municipality and segment to amount, in whole cents and not negative
         * @return this builder
         */
        public Builder amounts(Map<? extends PlanCell, ? extends MonetaryAmount> amounts) {
            attributes.amounts(Attributes.all(amounts, "amounts of budget plan"));
            return this;
        }

        /**
         * Adds to the amounts.
         *
         * @param key the key, not given before
         * @param value the value
         * @return this builder
         */
        public Builder putAmounts(PlanCell key, MonetaryAmount value) {
            attributes.putAmounts(
                    Attributes.given(key, "amounts of budget plan"), Attributes.given(value, "amounts of budget plan"));
            return this;
        }

        /**
         * Adds to the amounts.
         *
         * @param amounts those to add
         * @return this builder
         */
        public Builder putAllAmounts(Map<? extends PlanCell, ? extends MonetaryAmount> amounts) {
            attributes.putAllAmounts(Attributes.all(amounts, "amounts of budget plan"));
            return this;
        }

        private Builder like(BudgetPlan other) {
            attributes.like(other);
            return this;
        }

        /**
         * Builds the budget plan.
         *
         * @return the value
         * @throws nl.regiokas.core.fault.RefusalException when an attribute is missing, a key occurs twice, or the value
         *     makes no sense
         */
        public BudgetPlan build() {
            return Attributes.built("budget plan", attributes::build);
        }
    }
}
