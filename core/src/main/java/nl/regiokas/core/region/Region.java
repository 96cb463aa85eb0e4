package nl.regiokas.core.region;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;

/**
 * The municipalities that share, each with the dates between which it exists.
 *
 * <p>Dutch: jeugdzorgregio. The members are in the order of their codes, whatever order they are given in. A year
 * counts as its first day.
 *
 * @param name what people call the region
 * @param members all its municipalities, past and present, in the order of their codes
 * @since 0.2.0
 */
public record Region(String name, ImmutableList<Municipality> members) {

    /**
     * Puts the members in order and checks them.
     *
     * @param name what people call the region
     * @param members its municipalities in any order
     * @throws RefusalException when a code occurs twice; every such code is named
     */
    public Region {
        Attributes.given(name, "name of region");
        Attributes.given(members, "members of region");
        members = ImmutableList.sortedCopyOf(Comparator.comparing(Municipality::code), members);
        Faults faults = new Faults();
        for (int i = 1; i < members.size(); i++) {
            if (members.get(i).code().equals(members.get(i - 1).code())) {
                faults.add(RegionFault.MEMBER_REPEATED, members.get(i).code(), name);
            }
        }
        faults.throwIfAny();
    }

    /**
     * A region of municipalities in any order.
     *
     * @param name what people call it
     * @param members its municipalities
     * @return the region
     */
    public static Region of(String name, Collection<Municipality> members) {
        return new Region(
                Attributes.given(name, "name of region"), Attributes.all(members, "municipalities of region"));
    }

    /**
     * The members that exist on a day.
     *
     * @param date the day
     * @return the members in the order of their codes
     */
    public ImmutableList<Municipality> membersOn(LocalDate date) {
        return membersThat(member -> member.existsOn(date));
    }

    /**
     * The members that exist on 1 January of a year. A settlement also charges those that begin later in it.
     *
     * @param year the year
     * @return the members in the order of their codes
     */
    public ImmutableList<Municipality> membersIn(int year) {
        return membersThat(member -> member.existsIn(year));
    }

    /**
     * The members of a subregion that exist in a year.
     *
     * @param subregion the subregion
     * @param year the year
     * @return the members in the order of their codes
     */
    public ImmutableList<Municipality> membersIn(Subregion subregion, int year) {
        return membersThat(member -> member.existsIn(year)
                && member.subregion().filter(subregion::equals).isPresent());
    }

    /**
     * The member with a code, whether it still exists or not.
     *
     * @param code the code
     * @return the member, if there is one
     */
    public Optional<Municipality> find(MunicipalityCode code) {
        int place = Collections.binarySearch(Lists.transform(members, Municipality::code), code);
        return place < 0 ? Optional.empty() : Optional.of(members.get(place));
    }

    /**
     * The member with a code, whether it still exists or not.
     *
     * @param code the code
     * @return the member
     * @throws RefusalException when the region has no such member
     */
    public Municipality municipality(MunicipalityCode code) {
        return find(code).orElseThrow(() -> RefusalException.of(RegionFault.MEMBER_UNKNOWN, code, name));
    }

    /**
     * Looks up the member with a code on a day.
     *
     * @param code the code
     * @param date the day
     * @return the member; empty when the region has no such member, or when it does not exist on that day
     * @since 0.2.0
     */
    public Optional<Municipality> find(MunicipalityCode code, LocalDate date) {
        return find(code).filter(member -> member.existsOn(date));
    }

    /**
     * Looks up the member with a code in a year, that is on 1 January.
     *
     * @param code the code
     * @param year the year
     * @return the member; empty when the region has no such member, or when it does not exist in that year
     * @since 0.2.0
     */
    public Optional<Municipality> find(MunicipalityCode code, int year) {
        return find(code).filter(member -> member.existsIn(year));
    }

    /**
     * The member with a code on a day.
     *
     * @param code the code
     * @param date the day
     * @return the member
     * @throws RefusalException when the region has no such member, or when it does not exist on that day; the message
     *     then names its successors
     */
    public Municipality municipality(MunicipalityCode code, LocalDate date) {
        return find(code, date).orElseThrow(() -> RefusalException.of(absence(municipality(code), "on " + date, date)));
    }

    /**
     * The member with a code in a year, that is on 1 January.
     *
     * @param code the code
     * @param year the year
     * @return the member
     * @throws RefusalException when the region has no such member, or when it does not exist in that year; the message
     *     then names its successors
     */
    public Municipality municipality(MunicipalityCode code, int year) {
        return find(code, year)
                .orElseThrow(() ->
                        RefusalException.of(absence(municipality(code), "in " + year, Municipality.firstDay(year))));
    }

    private ImmutableList<Municipality> membersThat(Predicate<Municipality> condition) {
        return members.stream().filter(condition).collect(toImmutableList());
    }

    private Fault absence(Municipality member, String when, LocalDate date) {
        if (member.from().filter(date::isBefore).isPresent()) {
            return Fault.of(
                    RegionFault.MEMBER_NOT_YET, member, when, member.from().get());
        }
        return member.successors().isEmpty()
                ? Fault.of(
                        RegionFault.MEMBER_ENDED, member, when, member.until().orElse(null))
                : Fault.of(
                        RegionFault.MEMBER_SUCCEEDED,
                        member,
                        when,
                        member.until().orElse(null),
                        successorsOf(member));
    }

    private ImmutableList<String> successorsOf(Municipality member) {
        return member.successors().stream()
                .map(code -> find(code).map(Municipality::toString).orElse(code.toString()))
                .collect(ImmutableList.toImmutableList());
    }
}
