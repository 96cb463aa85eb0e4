package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A law of settlements. The ready-made ones are constants; a team can write its own.
 *
 * <p>Laws that hold for every model: {@link #EVERY_MODEL}. Laws of single models stand with their kits, in the packages
 * below {@code nl.regiokas.testkit.model}.
 *
 * @since 0.2.0
 */
public interface SettlementLaw {

    /**
     * Every cent of a charge is somewhere: opening + charges in the fund = cost of the participants + closing, counted
     * anew from lines and charges; all charges = all cost + the growth of the funds; a party that is charged has a
     * position; a kind stands once, and no charge is zero.
     */
    SettlementLaw CONSERVATION = new ConservationLaw();

    /**
     * Where a reason tells how a column follows costs or a volume, the column sums to that (less than a cent from it when
     * it is no whole cent), and each amount is less than a cent (or the unit of a volume) from its exact part.
     */
    SettlementLaw QUOTA = new QuotaLaw();

    /** The order of lines and of municipalities in the input changes nothing. */
    SettlementLaw ORDER_INDEPENDENCE = new OrderLaw();

    /** Young inhabitants and budgets as weights: seven times as many of each changes nothing. */
    SettlementLaw SCALING = new ScalingLaw();

    /** What a municipality uses outside a scope changes nothing for the participants. */
    SettlementLaw OPT_OUT_NEUTRALITY = new OptOutLaw();

    /**
     * The openings of a year are the closings of the year before, plus the opening funds of scopes that begin; a fund
     * passes on what it closed with; nothing that fell due is still carried.
     */
    SettlementLaw FUND_CONTINUITY = new FundLaw();

    /** Instalments are booked in the year they are due, also on who has left, to the cent. */
    SettlementLaw ITEMS_BOOKED = new ItemsLaw();

    /** Lines of a municipality, client, product and year may be merged into one: nothing changes. */
    SettlementLaw MERGE_CONSISTENCY = new MergeLaw();

    /** Settling year by year from state to state, or in two parts, is settling at once. */
    SettlementLaw PARTS_ARE_THE_WHOLE = new PartsLaw();

    /**
     * A member that leaves and takes its open items and its part of the fund along leaves nothing behind: the scope
     * charges it its own use only, until it rejoins.
     */
    SettlementLaw LEAVER_LEAVES_NOTHING = new LeaverLaw();

    /** The laws that hold for every model. */
    ImmutableList<SettlementLaw> EVERY_MODEL = ImmutableList.of(
            CONSERVATION,
            QUOTA,
            FUND_CONTINUITY,
            ITEMS_BOOKED,
            ORDER_INDEPENDENCE,
            MERGE_CONSISTENCY,
            SCALING,
            OPT_OUT_NEUTRALITY,
            PARTS_ARE_THE_WHOLE,
            LEAVER_LEAVES_NOTHING);

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
