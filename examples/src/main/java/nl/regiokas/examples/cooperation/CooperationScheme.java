package nl.regiokas.examples.cooperation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import nl.regiokas.budgeting.cooperation.PurchaseSplit;
import nl.regiokas.core.product.Segment;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;

/**
 * Makes the scopes of a scheme from a model of cooperation: everyone shares what is bought together, and each pays its own use
 * of the rest.
 * Dutch: onderdelen van een regeling naar een samenwerkingsmodel.
 */
public final class CooperationScheme {

    private CooperationScheme() {}

    /**
     * Makes the scopes.
     *
     * @param split what is bought together, and what each municipality buys by itself
     * @param model how the cost of what is bought together is shared
     * @return a scope for each part of the purchase
     */
    public static ImmutableList<Scope> scopes(PurchaseSplit split, SharingModel model) {
        return Stream.concat(
                        split.jointScopes().entrySet().stream()
                                .map(part -> scope(part.getKey(), part.getValue(), Participants.all(), model)),
                        split.ownScopes().entrySet().stream()
                                .map(part -> scope(part.getKey(), part.getValue(), Participants.only(), model)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Scope scope(
            String name, ImmutableSet<Segment> segments, Participants participants, SharingModel model) {
        return Scope.builder()
                .name(name)
                .segments(segments.toArray(Segment[]::new))
                .participants(participants)
                .model(model)
                .build();
    }
}
