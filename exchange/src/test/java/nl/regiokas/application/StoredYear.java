package nl.regiokas.application;

import java.util.List;
import java.util.Map;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Succession;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.books.State;

/** What an application stores of a year, with values of the library among its own. */
public final class StoredYear {

    private StoredYear() {}

    /**
     * A year that is settled.
     *
     * @param name a name that the application gives
     * @param state the state after it
     * @param charges its charges
     * @param positions who has paid what
     */
    public record Settled(String name, State state, List<Charge> charges, Map<MunicipalityCode, Position> positions) {}

    /**
     * A year that is shared.
     *
     * @param name a name that the application gives
     * @param charge a charge
     * @param successions who follows whom
     * @param share a share
     */
    public record Shared(String name, Charge charge, List<Succession> successions, Percentage share) {}
}
