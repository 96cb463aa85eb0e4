package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A law of settlements. The ready-made ones are constants; a team can write its own.
 *
 * <p>Laws that hold for every rule: {@link #EVERY_RULE}. {@link #REFUND_COVER} and {@link #RUN_OFF} hold for rules that
 * refund within what the fund holds and for rules that pass their result on to later years.
 */
public interface SettlementLaw {

    /**
     * Every cent of a charge is somewhere: opening + charges in the fund = cost of the participants + closing, counted
     * anew from lines and charges; all charges = all cost + the growth of the funds; a participant is charged and
     * nobody else; a kind stands once, and no charge is zero.
     */
    SettlementLaw CONSERVATION = new ConservationLaw();

    /** Where an amount is shared by weights, the shares sum to it and each is less than a cent from its exact part. */
    SettlementLaw QUOTA = new QuotaLaw();

    /** The order of lines and of municipalities in the input changes nothing. */
    SettlementLaw ORDER_INDEPENDENCE = new OrderLaw();

    /** Young inhabitants and budgets as weights: seven times as many of each changes nothing. */
    SettlementLaw SCALING = new ScalingLaw();

    /** What a municipality uses outside a scope changes nothing for the participants. */
    SettlementLaw OPT_OUT_NEUTRALITY = new OptOutLaw();

    /** A fund opens with what it closed with; what was passed on is booked when it falls due, also on who has left. */
    SettlementLaw FUND_CONTINUITY = new FundLaw();

    /** Lines of a municipality, product and year may be merged into one: nothing changes. */
    SettlementLaw MERGE_CONSISTENCY = new MergeLaw();

    /** Refunds for low use are never more than what the fund has left of this year. */
    SettlementLaw REFUND_COVER = new RefundLaw();

    /** A flat-tax scope ends with its opening fund and what is still due to the municipalities, nothing else. */
    SettlementLaw RUN_OFF = new RunOffLaw();

    /** The laws that hold for every rule. */
    ImmutableList<SettlementLaw> EVERY_RULE = ImmutableList.of(
            CONSERVATION, QUOTA, FUND_CONTINUITY, ORDER_INDEPENDENCE, MERGE_CONSISTENCY, SCALING, OPT_OUT_NEUTRALITY);

    /**
     * What the story calls it.
     *
     * @return the name, fit for a folder
     */
    String name();

    /**
     * Looks for a breach.
     *
     * @param trial a scenario and what was made of it
     * @return the first breach, empty when the law holds
     */
    Optional<Breach> breach(Trial trial);
}
