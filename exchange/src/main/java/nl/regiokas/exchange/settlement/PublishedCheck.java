package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.region.PublishedChargeRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.table.Heading;
import nl.regiokas.exchange.table.Line;
import nl.regiokas.exchange.table.Listing;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.scheme.OutsideParty;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Checks that published figures are about existing scopes, parties and kinds. */
final class PublishedCheck {

    private final InputFaults faults;
    private final ImmutableSet<String> scopes;
    private final Optional<ImmutableSet<String>> parties;
    private final ImmutableSet<String> kinds;

    PublishedCheck(SolidarityScheme scheme, RegionFiles files, ModelTypes types, InputFaults faults) {
        this.faults = faults;
        this.scopes = scheme.scopes().stream().map(Scope::name).collect(ImmutableSet.toImmutableSet());
        this.parties = files.listed(Listing.MUNICIPALITIES)
                .map(municipalities -> Stream.of(
                                municipalities.stream(),
                                scheme.outside().stream().map(OutsideParty::code),
                                Stream.of(ChargeReconciliation.TOTAL))
                        .flatMap(names -> names)
                        .collect(ImmutableSet.toImmutableSet()));
        this.kinds = types.kinds().stream().map(ChargeKind::code).collect(ImmutableSet.toImmutableSet());
    }

    void check(ImmutableList<Line<PublishedChargeRow>> lines) {
        for (Line<PublishedChargeRow> line : lines) {
            check(line, Heading.SCOPE, line.value().scope(), scopes);
            parties.ifPresent(
                    known -> check(line, Heading.MUNICIPALITY, line.value().municipality(), known));
            check(line, Heading.KIND, line.value().kind(), kinds);
        }
    }

    private void check(Line<PublishedChargeRow> line, Heading column, String given, ImmutableSet<String> known) {
        if (!known.contains(given)) {
            faults.fault(
                    line.file(),
                    line.line(),
                    column.english(),
                    InputFault.UNKNOWN_WORD,
                    known,
                    given,
                    Nearest.of(given, known).orElse("none"));
        }
    }
}
