package nl.regiokas.settlement.scheme;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.core.source.Source;

/**
 * The schemes of the council papers, ready to use.
 * Dutch: regelingen uit de raadsstukken.
 *
 * <p>What the papers leave open is a parameter: expected costs, participants, and the keys of the proposal.
 */
public final class CouncilSchemes {

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
     * @param participation who takes part
     * @return the scheme, with its source
     */
    public static SolidarityScheme fullSolidarity(
            Map<Integer, MonetaryAmount> expectedCost, Participation participation) {
        CostSharingModel model = InsuranceModel.builder()
                .key(AllocationKeys.budget())
                .expectedCost(expectedCost)
                .build();
        return over(expectedCost)
                .name("full solidarity")
                .addScopes(scope("all", model, participation, Segment.values()))
                .source(Source.of(EXPLORATION, "Solidariteit 2015, 2016 en 2017", "591-602"))
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
     * @param participation who takes part in the insurance
     * @return the scheme, with its source
     */
    public static SolidarityScheme proposal2018(
            Map<Integer, MonetaryAmount> expectedCost,
            AllocationKey premiumKey,
            AllocationKey standingKey,
            Participation participation) {
        CostSharingModel insurance = InsuranceModel.builder()
                .key(premiumKey)
                .expectedCost(expectedCost)
                .build();
        return over(expectedCost)
                .name("proposal 2018")
                .addScopes(scope(
                        "not steerable",
                        insurance,
                        participation,
                        Segment.INTENSIVE,
                        Segment.COMPULSORY,
                        Segment.CRISIS))
                .addScopes(scope(
                        "steerable",
                        new ActualUseModel(standingKey),
                        Participation.all(),
                        Segment.BASIC,
                        Segment.FLEXIBLE))
                .source(Source.of(EXPLORATION, "Samenvattend", "659-664"))
                .build();
    }

    private static SolidarityScheme.Builder over(Map<Integer, MonetaryAmount> expectedCost) {
        Faults.require(!expectedCost.isEmpty(), "expected cost must be given for at least one year but was absent");
        ImmutableSortedMap<Integer, MonetaryAmount> years = ImmutableSortedMap.copyOf(expectedCost);
        SolidarityScheme.Builder scheme = SolidarityScheme.builder();
        scheme.firstYear(years.firstKey()).lastYear(years.lastKey());
        return scheme;
    }

    private static Scope scope(String name, CostSharingModel model, Participation participation, Segment... segments) {
        return Scope.builder()
                .name(name)
                .addSegments(segments)
                .model(model)
                .participation(participation)
                .build();
    }
}
