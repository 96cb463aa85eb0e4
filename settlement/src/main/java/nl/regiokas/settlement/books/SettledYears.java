package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * Years settled one after another under one scheme.
 *
 * @param scheme the scheme
 * @param facts what was known
 * @param opening the state that was gone on from
 * @param years the years in their order
 * @param notices their notices
 * @since 0.2.0
 */
public record SettledYears(
        SolidarityScheme scheme,
        SettlementFacts facts,
        State opening,
        ImmutableList<YearSettlement> years,
        ImmutableList<Notice> notices) {

    /**
     * Refuses a component that is null.
     *
     * @param scheme the scheme
     * @param facts what was known
     * @param opening the state that was gone on from
     * @param years the years in their order
     * @param notices their notices
     */
    public SettledYears {
        Attributes.given(scheme, "scheme of settled years");
        Attributes.given(facts, "facts of settled years");
        Attributes.given(opening, "opening state of settled years");
        Attributes.given(years, "years of settled years");
        Attributes.given(notices, "notices of settled years");
    }

    /**
     * Settles every year of a scheme, from a state on.
     *
     * @param scheme the scheme
     * @param facts what is known
     * @param opening the state to go on from
     * @return the years, from the one after the state to the scheme's last
     * @throws RefusalException when the scheme cannot be settled, before anything is booked
     */
    public static SettledYears settle(SolidarityScheme scheme, SettlementFacts facts, State opening) {
        Attributes.given(scheme, "scheme of settled years");
        Attributes.given(facts, "facts of settled years");
        Attributes.given(opening, "opening state of settled years");
        return Settling.settle(scheme, facts, opening);
    }

    /**
     * Returns the first year, the one after the state.
     *
     * @return the year
     */
    public int firstYear() {
        return opening.after() + 1;
    }

    /**
     * Returns a year.
     *
     * @param year the year asked for
     * @return its settlement
     * @throws RefusalException when it is none of the years
     */
    public YearSettlement year(int year) {
        int first = firstYear();
        return findYear(year)
                .orElseThrow(() -> RefusalException.of(
                        BooksFault.YEAR_UNKNOWN,
                        FaultValue.year(first),
                        FaultValue.year(first + years.size() - 1),
                        FaultValue.year(year),
                        scheme.name()));
    }

    /**
     * Looks a year up.
     *
     * @param year the year asked for
     * @return its settlement, empty when it is none of the years
     */
    public Optional<YearSettlement> findYear(int year) {
        int place = year - opening.after() - 1;
        return place < 0 || place >= years.size() ? Optional.empty() : Optional.of(years.get(place));
    }

    /**
     * Returns the state after the last year.
     *
     * @return what is carried on
     */
    public State closing() {
        return years.isEmpty() ? opening : years.get(years.size() - 1).closing();
    }

    /**
     * Refuses a municipality of the region that does not exist in a year.
     *
     * @param party who is asked for; other parties than municipalities of the region are not looked at
     * @param year the year
     * @throws RefusalException when it does not exist in the year; its successors are named, or those it will come from
     */
    public void requireExisting(Party party, int year) {
        party.municipality()
                .filter(code -> facts.region().find(code).isPresent())
                .filter(code -> !facts.timeline().exists(code, year))
                .ifPresent(code -> {
                    throw RefusalException.of(facts.timeline().related("what is asked for", code, year));
                });
    }

    /**
     * Returns those of an earlier year that a municipality of a year comes from.
     *
     * @param municipality a municipality of the year
     * @param year the year
     * @param earlier the earlier year
     * @return the municipality itself when nothing was reorganised in between
     */
    public ImmutableSortedSet<MunicipalityCode> predecessors(MunicipalityCode municipality, int year, int earlier) {
        return facts.timeline().predecessors(municipality, year, earlier);
    }
}
