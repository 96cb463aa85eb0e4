package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableLongArray;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.money.Weights;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.settlement.scheme.NoClaim;

/**
 * How a charge came about, as data: enough to compute it again by hand.
 * Dutch: grondslag.
 */
public sealed interface Basis permits Basis.Share, Basis.Refund, Basis.Due, Basis.OwnUse {

    /**
     * The answer of the function that fits this basis.
     *
     * @param share answers for a part of an apportioned whole
     * @param refund answers for a no-claim refund
     * @param due answers for instalments that fall due
     * @param ownUse answers for own use
     * @param <T> the type of the answer
     * @return what the one function that applies returned
     */
    <T> T match(
            Function<? super Share, ? extends T> share,
            Function<? super Refund, ? extends T> refund,
            Function<? super Due, ? extends T> due,
            Function<? super OwnUse, ? extends T> ownUse);

    /**
     * Whether the charge goes through the fund of the scope.
     *
     * @return false only for the own use of a municipality outside the scope
     */
    default boolean isInFund() {
        return true;
    }

    /**
     * A part of a whole that was apportioned over the weights of a key (largest remainder).
     *
     * @param wholeCents the whole, in cents, with the sign of the charge
     * @param key the name of the key
     * @param weights the weights of all participants, in the order of their codes
     * @param position which of the weights is this municipality's, from 0
     * @param partCents the part, in cents
     */
    record Share(long wholeCents, String key, Weights weights, int position, long partCents) implements Basis {

        /**
         * The exact part before rounding: whole x weight / sum of the weights.
         *
         * @return the quota in cents
         */
        public Rational quota() {
            return Rational.of(wholeCents)
                    .times(Rational.of(weights.weight(position)))
                    .dividedBy(Rational.of(weights.sum()));
        }

        /**
         * Whether this municipality got one of the odd cents.
         *
         * @return true when the part is further from zero than its quota
         */
        public boolean hasOddCent() {
            Rational part = Rational.of(partCents);
            return wholeCents < 0 ? part.compareTo(quota()) < 0 : part.compareTo(quota()) > 0;
        }

        @Override
        public <T> T match(
                Function<? super Share, ? extends T> share,
                Function<? super Refund, ? extends T> refund,
                Function<? super Due, ? extends T> due,
                Function<? super OwnUse, ? extends T> ownUse) {
            return share.apply(this);
        }
    }

    /**
     * A no-claim refund: rate x max(0, threshold x premium - cost), rounded down, cut back when the fund has no room.
     *
     * @param terms threshold and rate
     * @param premiumCents the premium of the municipality
     * @param costCents its own cost
     * @param wantedCents what the terms give it
     * @param roomCents what the fund can refund to all together
     * @param wantedByAll what the terms give each participant, the weights of a cut
     * @param position which of them is this municipality, from 0
     */
    record Refund(
            NoClaim terms,
            long premiumCents,
            long costCents,
            long wantedCents,
            long roomCents,
            Weights wantedByAll,
            int position)
            implements Basis {

        /**
         * Whether the room was less than what all wanted, so that it was apportioned over what they wanted.
         *
         * @return true when the refund was cut back
         */
        public boolean isCutBack() {
            return Rational.of(wantedByAll.sum()).compareTo(Rational.of(roomCents)) > 0;
        }

        @Override
        public <T> T match(
                Function<? super Share, ? extends T> share,
                Function<? super Refund, ? extends T> refund,
                Function<? super Due, ? extends T> due,
                Function<? super OwnUse, ? extends T> ownUse) {
            return refund.apply(this);
        }
    }

    /**
     * Instalments of earlier years' gains and losses that fall due in the same year.
     *
     * @param instalments at least one, oldest gain first
     */
    record Due(ImmutableList<Instalment> instalments) implements Basis {

        @Override
        public <T> T match(
                Function<? super Share, ? extends T> share,
                Function<? super Refund, ? extends T> refund,
                Function<? super Due, ? extends T> due,
                Function<? super OwnUse, ? extends T> ownUse) {
            return due.apply(this);
        }
    }

    /**
     * Own cost of products of the scope.
     *
     * @param participant true for a participant in the actual-use model, false for a municipality outside the scope
     * @param products the products counted: the ordinary ones for a participant, all of the scope for an outsider
     * @param cents the cost of each of them, in cents, in the same order
     */
    record OwnUse(boolean participant, ImmutableList<ProductCode> products, ImmutableLongArray cents) implements Basis {

        /**
         * The cost per product, products without cost left out.
         *
         * @return euro by product, in the order of the codes
         */
        public ImmutableSortedMap<ProductCode, MonetaryAmount> costs() {
            ImmutableSortedMap.Builder<ProductCode, MonetaryAmount> costs = ImmutableSortedMap.naturalOrder();
            for (int i = 0; i < products.size(); i++) {
                if (cents.get(i) != 0) {
                    costs.put(products.get(i), Euro.ofCents(cents.get(i)));
                }
            }
            return costs.build();
        }

        @Override
        public boolean isInFund() {
            return participant;
        }

        @Override
        public <T> T match(
                Function<? super Share, ? extends T> share,
                Function<? super Refund, ? extends T> refund,
                Function<? super Due, ? extends T> due,
                Function<? super OwnUse, ? extends T> ownUse) {
            return ownUse.apply(this);
        }
    }
}
