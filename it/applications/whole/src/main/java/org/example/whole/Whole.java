package org.example.whole;

import nl.regiokas.budgeting.rta.Bmwe2015;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.risk.simulation.RiskStudy;
import nl.regiokas.settlement.books.State;
import org.example.settling.Settling;

/** Every published module next to the others; a state goes out as a document and comes back. */
public final class Whole {

    private Whole() {}

    /**
     * Writes the state after a settlement and reads it again.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        State state = Settling.settlement().state();
        String document = Documents.library().state().write(state);
        if (!Documents.library().state().read(document).equals(state)) {
            throw new IllegalStateException("another state came back: " + document);
        }
        System.out.println(document);
        System.out.println(Bmwe2015.class.getModule() + ", " + RiskStudy.class.getModule());
    }
}
