package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalInt;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.JsonValue;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.table.Listing;
import nl.regiokas.settlement.books.BooksFault;
import nl.regiokas.settlement.form.FieldType.Family;
import nl.regiokas.settlement.key.AllocationKey;

/**
 * Checks what a scheme names when the scheme as a whole is not sound, so that all its faults are reported at once; if
 * the scheme is sound, the plan of the settlement finds the same.
 */
final class AgreementCheck {

    private final SchemePlaces places;
    private final SchemeMentions mentions;
    private final Optional<ImmutableSet<String>> series;
    private final RegionFiles files;
    private final KnownNames known;
    private final InputFaults faults;

    /** With the series that are given, empty when they are not known. */
    AgreementCheck(SchemePlaces places, Optional<ImmutableSet<String>> series, RegionFiles files, InputFaults faults) {
        this.places = places;
        this.mentions = places.mentions();
        this.series = series;
        this.files = files;
        this.known = KnownNames.of(files, places.mentions());
        this.faults = faults;
    }

    /**
     * Reports every series, scope, outside party, product and participant that does not exist, every key that looks
     * ahead, and every outside party with the code of a municipality.
     */
    void check() {
        mentions.outermostKeys().forEach(this::check);
        mentions.names(Family.SERIES).forEach(one -> checkSeries(one.name(), one.value()));
        places.outside()
                .ifPresent(known -> mentions.names(Family.PARTY)
                        .filter(one -> !known.contains(one.name()))
                        .forEach(one -> fault(one.value(), BooksFault.OUTSIDE_UNKNOWN, one.name())));
        ImmutableSet<String> municipalities = files.rows(RegionTables.MUNICIPALITIES).stream()
                .map(row -> row.code().value())
                .collect(ImmutableSet.toImmutableSet());
        mentions.names(Family.PARTY_CODE)
                .filter(one -> municipalities.contains(one.name()))
                .forEach(one -> fault(one.value(), BooksFault.OUTSIDE_IS_MUNICIPALITY, one.name()));
        files.listed(Listing.PRODUCTS)
                .ifPresent(listed -> mentions.all(ProductCode.class, (product, where) -> {
                    if (!listed.contains(product.value())) {
                        fault(where, BooksFault.SCOPE_PRODUCT_UNKNOWN, product.value());
                    }
                }));
        files.listed(Listing.MUNICIPALITIES)
                .ifPresent(listed -> mentions.all(MunicipalityCode.class, (municipality, where) -> {
                    if (!listed.contains(municipality.value())) {
                        fault(where, BooksFault.UNKNOWN_MUNICIPALITY, participant(where), municipality);
                    }
                }));
    }

    private String participant(JsonValue where) {
        return "participant named by scope "
                + scope(where)
                        .orElse(SchemeMentions.path(
                                SchemeMentions.placeOf(where.path()).orElse(0)));
    }

    private void check(SchemeMentions.Key one) {
        String path = one.value().path();
        for (String name : one.key().mentioned().series().keySet()) {
            checkSeries(name, innermost(path, key -> key.mentioned().series().containsKey(name), one));
        }
        one.key().mentioned().charges().forEach((scope, lag) -> {
            JsonValue where = innermost(path, key -> key.mentioned().charges().containsEntry(scope, lag), one);
            OptionalInt place = mentions.place(scope);
            OptionalInt own = SchemeMentions.placeOf(path);
            if (place.isEmpty()) {
                places.scopes().ifPresent(all -> fault(where, BooksFault.CHARGES_SCOPE_UNKNOWN, scope));
            } else if (lag == 0 && own.isPresent() && place.getAsInt() >= own.getAsInt()) {
                fault(where, BooksFault.CHARGES_LATER_SCOPE, scope);
            }
        });
    }

    private JsonValue innermost(
            String path, java.util.function.Predicate<AllocationKey> holds, SchemeMentions.Key outermost) {
        return mentions.innermostKey(path, holds).orElse(outermost.value());
    }

    private void checkSeries(String name, JsonValue where) {
        if (series.filter(known -> !known.contains(name)).isPresent()) {
            fault(where, BooksFault.SERIES_UNKNOWN, name);
        }
    }

    private Optional<String> scope(JsonValue where) {
        OptionalInt place = SchemeMentions.placeOf(where.path());
        return place.isPresent() ? mentions.scope(place.getAsInt()) : Optional.empty();
    }

    private void fault(JsonValue where, FaultCode code, Object... arguments) {
        Fault fault = known.suggesting(Fault.of(code, arguments));
        Fault stated =
                scope(where).map(own -> fault.in(Place.of(Place.SCOPE, own))).orElse(fault);
        faults.add(RegionReader.SCHEME, 0, RefusalException.of(places.placed(stated, where)));
    }
}
