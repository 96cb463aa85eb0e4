package nl.regiokas.program.region;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.settlement.ClosedBooks;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.program.output.ProgramFault;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.payment.PaymentPlans;
import nl.regiokas.settlement.scheme.Restate;
import nl.regiokas.settlement.scheme.Scope;

/**
 * The years of a region as known now; scopes that restate only costs keep the weights of their first closing.
 */
public final class StandingWeights {

    private StandingWeights() {}

    /**
     * Settles the years of a region as known now.
     *
     * @param input the region
     * @return the settlement, by the fixed weights
     */
    public static Settlement settled(RegionInput input) {
        if (scopes(input).isEmpty()) {
            return input.placing(() -> Settlement.of(input.scheme(), input.facts(), input.opening()));
        }
        return input.placing(() -> Settlement.of(
                ClosedBooks.of(input, PaymentPlans::throughCashier).asKnown()));
    }

    /**
     * Refuses a region with fixed weights, for a command that would weigh again.
     *
     * @param command the command that would weigh again
     * @param input the region
     * @throws RefusalException when a scope restates only costs and the folder has closings
     */
    public static void refuse(String command, RegionInput input) {
        fault(command, input).ifPresent(fault -> {
            throw RefusalException.of(ImmutableList.of(fault));
        });
    }

    /** What is wrong when a region has fixed weights and a command would weigh again. */
    static Optional<Fault> fault(String command, RegionInput input) {
        ImmutableList<String> scopes = scopes(input);
        return scopes.isEmpty()
                ? Optional.empty()
                : Optional.of(Fault.of(ProgramFault.STANDING_WEIGHTS, command, scopes));
    }

    private static ImmutableList<String> scopes(RegionInput input) {
        return input.closings().isEmpty()
                ? ImmutableList.of()
                : input.scheme().scopes().stream()
                        .filter(scope -> input.scheme().restate(scope) == Restate.COSTS)
                        .map(Scope::name)
                        .collect(ImmutableList.toImmutableList());
    }
}
