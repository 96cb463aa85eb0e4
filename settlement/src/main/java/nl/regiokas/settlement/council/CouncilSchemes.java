package nl.regiokas.settlement.council;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.source.Source;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * The schemes of the council papers, ready to use.
 * Dutch: regelingen uit de raadsstukken.
 *
 * <p>What the papers leave open is a parameter: expected costs, participants, and the keys of the proposal. Participants
 * that change by year are set afterwards, with {@link SolidarityScheme#toBuilder}.
 *
 * @since 0.2.0
 */
public final class CouncilSchemes {

    /** The name of {@link #fullSolidarity}. */
    public static final String FULL_SOLIDARITY = "full solidarity";

    private static final String EXPLORATION = "001_f32ba5cc43f3ec4a";

    private CouncilSchemes() {}

    /**
     * Full solidarity as in 2015-2017: all care shared, no settlement of paid-in budget against use per municipality.
     * Dutch: volledige solidariteit.
     *
     * <p>One scope {@code all} with the insurance model: key {@code budget}, no loading, no no-claim, no corridor; the
     * result is carried in the fund. The years are those of the expected cost.
     *
     * @param expectedCost what all participants put in together, by year, without a gap
     * @param participants who takes part
     * @return the scheme, with its source
     */
    public static SolidarityScheme fullSolidarity(
            Map<Integer, MonetaryAmount> expectedCost, Participants participants) {
        SharingModel model = Models.insurance()
                .key(AllocationKeys.budget())
                .expectedCost(YearlyAmount.of(expectedCost))
                .build();
        return over(expectedCost)
                .name(FULL_SOLIDARITY)
                .addScopes(scope("all", model, participants, Segment.values()))
                .addSources(Source.of(EXPLORATION, "Solidariteit 2015, 2016 en 2017", "591-602"))
                .build();
    }

    /**
     * The proposal for 2018: flexible care by actual use, intensive, compulsory and crisis care by insurance.
     * Dutch: voorstel solidariteit vanaf 2018.
     *
     * <p>Two scopes: {@code steerable} with the actual-use model for flexible and basic care, {@code not steerable} with
     * the insurance model. The paper speaks of dropping solidarity for part of flexible care; which part is not named, so
     * it is all of it here. Basic care is bought locally and is paid by who uses it either way.
     *
     * @param expectedCost expected cost of intensive, compulsory and crisis care by year, without a gap
     * @param premiumKey the key of the premiums, which the paper leaves open
     * @param standingKey the key of standing provisions among flexible and basic care
     * @param participants who takes part in the insurance
     * @return the scheme, with its source
     */
    public static SolidarityScheme proposal2018(
            Map<Integer, MonetaryAmount> expectedCost,
            AllocationKey premiumKey,
            AllocationKey standingKey,
            Participants participants) {
        SharingModel insurance = Models.insurance()
                .key(premiumKey)
                .expectedCost(YearlyAmount.of(expectedCost))
                .build();
        return over(expectedCost)
                .name("proposal 2018")
                .addScopes(scope(
                        "not steerable",
                        insurance,
                        participants,
                        Segment.INTENSIVE,
                        Segment.COMPULSORY,
                        Segment.CRISIS))
                .addScopes(scope(
                        "steerable",
                        Models.actualUse(standingKey),
                        Participants.all(),
                        Segment.BASIC,
                        Segment.FLEXIBLE))
                .addSources(Source.of(EXPLORATION, "Samenvattend", "659-664"))
                .build();
    }

    private static SolidarityScheme.Builder over(Map<Integer, MonetaryAmount> expectedCost) {
        Faults.require(!expectedCost.isEmpty(), CouncilFault.EXPECTED_WITHOUT_YEARS);
        ImmutableSortedMap<Integer, MonetaryAmount> years = ImmutableSortedMap.copyOf(expectedCost);
        SolidarityScheme.Builder scheme = SolidarityScheme.builder();
        scheme.firstYear(years.firstKey()).lastYear(years.lastKey());
        return scheme;
    }

    private static Scope scope(String name, SharingModel model, Participants participants, Segment... segments) {
        return Scope.builder()
                .segments(segments)
                .model(model)
                .participants(participants)
                .name(name)
                .build();
    }
}
