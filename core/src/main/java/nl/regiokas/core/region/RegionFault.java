package nl.regiokas.core.region;

import nl.regiokas.core.fault.FaultCode;

/** What is refused about municipalities and their reorganisations. */
enum RegionFault implements FaultCode {
    MUNICIPALITY_CODE_MALFORMED("municipality code must be four digits but was \"{code}\""),
    MUNICIPALITY_NAME_BLANK("the name of municipality {code} must not be blank"),
    MUNICIPALITY_ENDS_EARLY("municipality {code} must end after it begins but began on {first} and ended on {end}"),
    SUCCESSORS_WITHOUT_END("municipality {code} has successors [{successors}] but no date on which it ends"),
    SUBREGION_NAME_BLANK("the name of a subregion must not be blank"),
    MEMBER_REPEATED("municipality {code} occurs twice in region {region}"),
    MEMBER_UNKNOWN("municipality {code} is no member of region {region}"),
    MEMBER_NOT_YET("municipality {member} does not exist {when}: it begins on {first}"),
    MEMBER_ENDED("municipality {member} does not exist {when}: it ended on {end}"),
    MEMBER_SUCCEEDED("municipality {member} does not exist {when}: it ended on {end}, succeeded by {successors}"),
    MUNICIPALITY_DISSOLVED(
            "municipality {code} does not exist in {year}: it ended on {end}, succeeded by {successors}"),
    MUNICIPALITY_TAKES_AND_ENDS("municipality {code} is dissolved on {day} and cannot take over"),
    SUCCESSION_REPEATED("municipality {successor} takes over from {code} twice ({day})"),
    SHARE_NOT_POSITIVE("share must be positive but was {share} (from municipality {code} to {successor})"),
    SHARES_DIFFER("shares must be of [{successors}] but were of [{given}] (from municipality {code}, {day})"),
    REORGANISATIONS_ON_ONE_DAY("there are two reorganisations on {day}"),
    REVIVAL("municipality {code} takes part in the reorganisation of {day} but was dissolved on {end}"),
    YEARS_REVERSED("amounts of {from} cannot be restated for {to}, an earlier year"),
    MOVED_SUM_TOO_LARGE("sum of amounts must fit in 64 bits of cents but was of {one} and {other} ({whose})");

    private final String pattern;

    RegionFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
