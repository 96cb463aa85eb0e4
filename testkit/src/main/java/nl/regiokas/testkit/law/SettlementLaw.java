package nl.regiokas.testkit.law;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A law of settlements. The ready-made ones are constants; a team can write its own.
 *
 * <p>Laws that hold for every model: {@link #EVERY_MODEL}. Laws of single models are with their kits, in the packages
 * below {@code nl.regiokas.testkit.model}.
 *
 * @since 0.2.0
 */
public interface SettlementLaw {

    /**
     * No cent of a charge is lost: opening + charges in the fund = cost of the participants + closing, counted anew
     * from lines and charges; all charges = all cost + the growth of the funds; a party that is charged has a position;
     * a kind appears once, and no charge is zero.
     */
    SettlementLaw CONSERVATION = new ConservationLaw();

    /**
     * Where a reason says how a column follows costs or a volume, the column sums to that (or to less than a cent from
     * it when it is not a whole cent), and each amount is less than a cent (or the unit of a volume) from its exact
     * part.
     */
    SettlementLaw QUOTA = new QuotaLaw();

    /** The order of lines and of municipalities in the input changes nothing. */
    SettlementLaw ORDER_INDEPENDENCE = new OrderLaw();

    /** Young inhabitants and budgets as weights: having seven times as many of each changes nothing. */
    SettlementLaw SCALING = new ScalingLaw();

    /** What a municipality uses outside a scope changes nothing for the participants. */
    SettlementLaw OPT_OUT_NEUTRALITY = new OptOutLaw();

    /**
     * The openings of a year are the closings of the year before, plus the opening funds of scopes that begin; a fund
     * passes on what it closed with; nothing that fell due is still carried.
     */
    SettlementLaw FUND_CONTINUITY = new FundLaw();

    /** Instalments are booked to the cent in the year in which they are due, also for a municipality that has left. */
    SettlementLaw ITEMS_BOOKED = new ItemsLaw();

    /** Merging the lines of a municipality, client, product and year into one changes nothing. */
    SettlementLaw MERGE_CONSISTENCY = new MergeLaw();

    /** Settling year by year from state to state, or in two parts, gives the same as settling at once. */
    SettlementLaw PARTS_ARE_THE_WHOLE = new PartsLaw();

    /**
     * A member that leaves and takes its open items and its part of the fund along leaves nothing behind: until it
     * rejoins or takes over from another, the scope charges it only its own use.
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
     * Returns the name of the law in messages.
     *
     * @return the name, fit for a folder
     */
    String name();

    /**
     * Looks for a breach. A law whose changed scenario may be refused lets the refusal through, and then holds;
     * {@link Trial#difference} makes a refusal a breach.
     *
     * @param trial a scenario and its outcome
     * @return the first breach, empty when the law holds
     * @throws nl.regiokas.core.fault.RefusalException when a changed scenario is refused that may be
     */
    Optional<Breach> breach(Trial trial);
}
