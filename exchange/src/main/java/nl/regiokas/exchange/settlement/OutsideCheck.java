package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.internal.LostZeros;
import nl.regiokas.settlement.form.FieldType.Family;

/**
 * Checks that no code of an outside party is another code that has lost its leading zeros: a file with that code could
 * mean either.
 */
final class OutsideCheck {

    private final SchemePlaces places;
    private final ImmutableSet<String> municipalities;
    private final InputFaults faults;

    OutsideCheck(SchemePlaces places, ImmutableSet<String> municipalities, InputFaults faults) {
        this.places = places;
        this.municipalities = municipalities;
        this.faults = faults;
    }

    void check() {
        ImmutableList<SchemeMentions.Name> parties =
                places.mentions().names(Family.PARTY_CODE).collect(ImmutableList.toImmutableList());
        for (SchemeMentions.Name party : parties) {
            Stream<String> others =
                    Stream.concat(municipalities.stream(), parties.stream().map(SchemeMentions.Name::name));
            like(party.name(), others).ifPresent(other -> {
                Fault fault = Fault.of(SettlementInputFault.OUTSIDE_LIKE_CODE, party.name(), other);
                faults.add(RegionReader.SCHEME, 0, RefusalException.of(places.placed(fault, party.value())));
            });
        }
    }

    /** A longer code that is the same once zeros are put back. */
    private static Optional<String> like(String code, Stream<String> others) {
        return LostZeros.restored(code)
                .flatMap(whole -> others.filter(other -> other.length() > code.length())
                        .filter(other -> LostZeros.restored(other).orElse(other).equals(whole))
                        .findFirst());
    }
}
