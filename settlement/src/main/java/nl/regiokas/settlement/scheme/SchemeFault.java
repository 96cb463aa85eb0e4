package nl.regiokas.settlement.scheme;

import nl.regiokas.core.fault.FaultCode;

/** What is refused of schemes. */
enum SchemeFault implements FaultCode {
    SCHEME_YEARS("first year of the scheme must not be after its last year {last} but was {first}"),
    SCHEME_TOO_LONG("scheme must be of at most {most} years but was of {years}"),
    SCHEME_WITHOUT_SCOPE("scopes of the scheme must be at least one but were none"),
    SCOPE_TWICE("name of a scope must be unique in the scheme but {scope} stands twice"),
    LISTED_TWICE("must hold each value once but holds {value} twice"),
    SCOPE_NAME_BLANK("name of a scope must not be blank"),
    SCOPE_YEARS("first year of scope {scope} must not be after its last year {until} but was {from}"),
    SCOPE_INTO_UNKNOWN("scope {scope} must go into another scope of the scheme but goes into {into}"),
    SCOPE_UNIT("unit of scope {scope} must be positive but was {unit}"),
    OUTSIDE_TWICE("code of an outside party must be unique in the scheme but {party} stands twice"),
    OUTSIDE_CODE("code of an outside party must not be blank, cashier or total, begin with a point or hold"
            + " a slash, a backslash or a control character but was '{party}'");

    private final String pattern;

    SchemeFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
