package nl.regiokas.program.settlement;

import nl.regiokas.program.region.PaymentWay;
import picocli.CommandLine.Option;

/** How balances are paid, as given on the command line. */
public final class PaymentArgument {

    @Option(
            names = "--payments",
            paramLabel = "<way>",
            defaultValue = "cashier",
            description = "cashier: everybody with the cashier (the default); netted: with each other, in few payments")
    private PaymentWay way = PaymentWay.CASHIER;

    /** Makes the usual way, until picocli sets one. */
    public PaymentArgument() {}

    /**
     * Returns the way.
     *
     * @return how balances are paid
     */
    public PaymentWay way() {
        return way;
    }
}
