package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.input.Suggestion;
import nl.regiokas.exchange.region.PublishedChargeRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.table.Heading;
import nl.regiokas.exchange.table.Line;
import nl.regiokas.exchange.table.Listing;
import nl.regiokas.exchange.table.RefusedRow;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.ModelTypes;
import org.jspecify.annotations.Nullable;

/** Checks that published figures are about existing scopes, parties and kinds. */
final class PublishedCheck {

    private final RegionFiles files;
    private final InputFaults faults;
    private final Optional<ImmutableSet<String>> scopes;
    private final Optional<ImmutableSet<String>> parties;
    private final ImmutableSet<String> kinds;

    private PublishedCheck(
            RegionFiles files,
            Optional<ImmutableSet<String>> scopes,
            Optional<ImmutableSet<String>> parties,
            ModelTypes types,
            InputFaults faults) {
        this.files = files;
        this.faults = faults;
        this.scopes = scopes;
        this.parties = parties;
        this.kinds = types.kinds().stream().map(ChargeKind::code).collect(ImmutableSet.toImmutableSet());
    }

    /** A check of all; scopes and parties are checked only if all of them are known. */
    static PublishedCheck of(SchemePlaces scheme, RegionFiles files, ModelTypes types, InputFaults faults) {
        Optional<ImmutableSet<String>> parties = files.listed(Listing.MUNICIPALITIES)
                .flatMap(municipalities -> scheme.outside()
                        .map(outside -> Stream.of(municipalities, outside, ImmutableSet.of(ChargeReconciliation.TOTAL))
                                .flatMap(ImmutableSet::stream)
                                .collect(ImmutableSet.toImmutableSet())));
        return new PublishedCheck(files, scheme.scopes(), parties, types, faults);
    }

    /** Checks all rows, also what can be read of those that have other faults; that there is none is reported. */
    void check() {
        if (files.has(RegionTables.PUBLISHED_CHARGES)
                && files.lines(RegionTables.PUBLISHED_CHARGES).isEmpty()
                && RegionFolder.isSound(RegionTables.PUBLISHED_CHARGES, faults)) {
            faults.notice(RegionTables.PUBLISHED_CHARGES.file(), InputFault.NO_ROWS);
        }
        for (Line<PublishedChargeRow> line : files.lines(RegionTables.PUBLISHED_CHARGES)) {
            PublishedChargeRow row = line.value();
            check(line.file(), line.line(), row.scope(), row.municipality(), row.kind());
        }
        for (RefusedRow row : files.refused(RegionTables.PUBLISHED_CHARGES)) {
            check(
                    row.file(),
                    row.line(),
                    text(row, Heading.SCOPE),
                    text(row, Heading.MUNICIPALITY),
                    text(row, Heading.KIND));
        }
    }

    private static @Nullable String text(RefusedRow row, Heading heading) {
        return row.find(heading, String.class).orElse(null);
    }

    private void check(
            String file, long line, @Nullable String scope, @Nullable String municipality, @Nullable String kind) {
        scopes.ifPresent(known -> check(file, line, Heading.SCOPE, scope, known));
        parties.ifPresent(known -> check(file, line, Heading.MUNICIPALITY, municipality, known));
        check(file, line, Heading.KIND, kind, kinds);
    }

    private void check(String file, long line, Heading column, @Nullable String given, ImmutableSet<String> known) {
        if (given != null && !known.contains(given)) {
            faults.fault(
                    file,
                    line,
                    column.english(),
                    Suggestion.of(InputFault.UNKNOWN_WORD, Nearest.near(given, known), known, given));
        }
    }
}
