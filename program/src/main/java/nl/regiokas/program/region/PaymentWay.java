package nl.regiokas.program.region;

import nl.regiokas.settlement.payment.Balances;
import nl.regiokas.settlement.payment.PaymentPlan;
import nl.regiokas.settlement.payment.PaymentPlans;

/** How balances are paid. Dutch: wijze van betalen. */
public enum PaymentWay {
    /** Every party pays the cashier or is paid by it. */
    CASHIER {
        @Override
        public PaymentPlan plan(Balances balances) {
            return PaymentPlans.throughCashier(balances);
        }
    },

    /** Parties pay one another, with few payments. */
    NETTED {
        @Override
        public PaymentPlan plan(Balances balances) {
            return PaymentPlans.netted(balances);
        }
    };

    /**
     * Returns the payments that clear balances.
     *
     * @param balances the balances of all parties
     * @return the plan
     */
    public abstract PaymentPlan plan(Balances balances);
}
