package nl.regiokas.program.region;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.risk.result.ChargeRisk;
import nl.regiokas.risk.result.OutsideRisk;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.risk.result.Spread;
import nl.regiokas.settlement.books.Party;

/**
 * How the charges of a monitored year may swing, or why that is not known.
 * Dutch: bandbreedte van de prognose.
 *
 * @param risk what was drawn, if anything
 * @param reasons why nothing was drawn; empty if it was, or if it was not asked for
 */
public record ProjectionRange(Optional<RiskResult> risk, ImmutableList<Fault> reasons) {

    /** Nothing was asked for. */
    static final ProjectionRange NONE = new ProjectionRange(Optional.empty(), ImmutableList.of());

    /**
     * Returns how the charge of a party may swing.
     *
     * @param party a municipality or an outside party
     * @return the spread over the draws, if the rest of the year was drawn
     */
    Optional<Spread> spread(Party party) {
        return risk.flatMap(result -> result.charges().stream()
                .filter(row -> row.municipality().value().equals(party.code()))
                .map(ChargeRisk::charge)
                .findFirst()
                .or(() -> result.outside().stream()
                        .filter(row -> row.party().equals(party))
                        .map(OutsideRisk::charge)
                        .findFirst()));
    }
}
