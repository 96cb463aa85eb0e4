package nl.regiokas.settlement.books;

import nl.regiokas.core.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * What is refused of facts, states and closings.
 *
 * @since 0.2.0
 */
public enum BooksFault implements FaultCode {
    /** A code that is no municipality of the region. */
    UNKNOWN_MUNICIPALITY("{what} must be of a municipality of the region but was of {municipality}"),
    /** A municipality that does not exist in the year. */
    MUNICIPALITY_NOT_EXISTING("{what} must be of a municipality that exists in {year} but was of {municipality}"),
    /** A municipality that has successors in the year. */
    MUNICIPALITY_SUCCEEDED(
            MUNICIPALITY_NOT_EXISTING,
            "{what} must be of a municipality that exists in {year} but was of {municipality}, succeeded by"
                    + " {successors}"),
    /** A municipality that comes from others after the year. */
    MUNICIPALITY_TO_COME(
            MUNICIPALITY_NOT_EXISTING,
            "{what} must be of a municipality that exists in {year} but was of {municipality}, which will come"
                    + " from {predecessors}"),
    /** A party that is neither a municipality nor an outside party. */
    UNKNOWN_PARTY("{what} must be of a municipality or an outside party but was of {party}"),
    /** A party without a code. */
    PARTY_BLANK("code of a party must not be blank"),
    /** A year of a cost that no ledger holds. */
    COST_YEAR("year of a cost must be from {first} to {last} but was {year}"),
    /** A balance that does not fit. */
    BALANCE_TOO_LARGE("balance must fit in 64 bits of cents but was {balance} (charge {charge}, advance {advance})"),
    /** A product that is not in the catalogue. */
    PRODUCT_UNKNOWN("product of the ledger must be in the catalogue but was {product}"),
    /** A product named by a scope that is not in the catalogue. */
    SCOPE_PRODUCT_UNKNOWN("product named by a scope must be in the catalogue but was {product}"),
    /** A product that no scope ever holds. */
    PRODUCT_IN_NO_SCOPE("product {product} (segment {segment}) must fall in a scope of the scheme but falls in none"),
    /** A product that no scope holds in years in which it has cost, be it of care of an earlier year. */
    PRODUCT_IN_NO_SCOPE_OF_YEAR(
            PRODUCT_IN_NO_SCOPE,
            "product {product} (segment {segment}) must fall in a scope of the scheme but falls in"
                    + " none in {years}, in which its cost counts"),
    /** A series that is not there. */
    SERIES_UNKNOWN("series {series} must be given but is absent"),
    /** A value of a series that is not there. */
    SERIES_MISSING("series {series} must have a value of {municipality} in {year} but has none"),
    /** A scope that the scheme does not have. */
    SCOPE_UNKNOWN("scope {scope} must be one of the scheme but is not (fund {fund}, open {open})"),
    /** A scope of a key that the scheme does not have. */
    CHARGES_SCOPE_UNKNOWN("key must look at scopes of the scheme but looks at {scope}"),
    /** A key that looks at a later scope in the year itself. */
    CHARGES_LATER_SCOPE("key must look at charges of the year itself of earlier scopes only but looks at {scope}"),
    /** Charges of a year that is not known. */
    CHARGES_UNKNOWN("charges of scope {scope} in {year} must be known but are not"),
    /** A series beyond the reach of a key. */
    KEY_REACH_SERIES("key {key} must ask only within its reach but asked series {series} of {year}"),
    /** Own cost beyond the reach of a key. */
    KEY_REACH_COST("key {key} must ask only within its reach but asked own cost of {year}"),
    /** Charges beyond the reach of a key. */
    KEY_REACH_CHARGES("key {key} must ask only within its reach but asked charges of scope {scope} of {year}"),
    /** A key that gives a weight too few or too many. */
    KEY_SIZE("key {key} must give one weight a participant, {participants}, but gave {weights}"),
    /** A series beyond the reach of a model. */
    MODEL_REACH_SERIES("model {model} must ask only within its reach but asked series {series} of {year}"),
    /** Own cost beyond the reach of a model. */
    MODEL_REACH_COST("model {model} must ask only within its reach but asked own cost of {year}"),
    /** Charges beyond the reach of a model. */
    MODEL_REACH_CHARGES("model {model} must ask only within its reach but asked charges of scope {scope} of {year}"),
    /** Costs per client of a model that does not declare that it needs them. */
    MODEL_NEED_CLIENTS("model {model} must declare that it needs the costs of clients to ask for them but does not"),
    /** An outside party that the scheme does not declare. */
    OUTSIDE_UNKNOWN("outside party {party} must be declared by the scheme but is not"),
    /** An outside party with the code of a municipality. */
    OUTSIDE_IS_MUNICIPALITY("code of an outside party must not be that of a municipality but was {party}"),
    /** A dated term that begins after the year. */
    DATED_TERM_BEFORE_FIRST("{what} must have an entry at or before every year in force but begin in {first}"),
    /** Successors of unlike participants. */
    PARTICIPATION_UNDECIDED(
            "participation of {municipality} must be decided, since of those it comes from {in} took part and {out} did not"),
    /** Two municipalities of one code. */
    MUNICIPALITY_TWICE("a municipality must be given once, or the same again, but is given as another one"),
    /** A municipality with two decisions in a year. */
    DECISION_TWICE("a municipality must have one decision a year but has two"),
    /** A municipality without a decision. */
    DECISION_MISSING("municipality {municipality} must have a decision of {year} but has none"),
    /** A reorganisation on another day than the first of a year. */
    REORGANISATION_DATE("a reorganisation must be on 1 January but was on {date}"),
    /** A state of another year. */
    STATE_YEAR("books are closed after {after}; the scheme of {first} to {last} must go on with {next}"),
    /** A state with a year between it and the first of the scheme. */
    STATE_YEAR_MISSING(STATE_YEAR, "books are closed after {after}; {first} cannot follow: {missing} is missing"),
    /** A state with several years between it and the first of the scheme. */
    STATE_YEARS_MISSING(
            STATE_YEAR, "books are closed after {after}; {first} cannot follow: {missing} to {until} are missing"),
    /** Weights that stand of others than those who took part. */
    STATE_WEIGHTS(
            "weights that stand of {year} must be of its participants, {participants}, but were of {municipalities}"),
    /** A weight that stands below zero. */
    STATE_WEIGHT_NEGATIVE("a weight that stands must not be negative but was {weight}"),
    /** An ended scope that still holds something. */
    SCOPE_NOT_IN_FORCE(
            "scope {scope} is not in force in {year} and must hold nothing but holds fund {fund} and open items {open}; give it a later last year, or let it run off"),
    /** A scope that has not begun and already holds something. */
    SCOPE_NOT_BEGUN(
            "scope {scope} begins in {first} and must hold nothing before but holds fund {fund} and open items {open}"),
    /** An opening fund that differs from the state. */
    OPENING_FUND("opening fund of scope {scope} must be {state}, as the state has it, but was {opening}"),
    /** An open item due in a year that is past. */
    INSTALMENT_PAST(
            "an open item must be due after {after} but was due in {due} (scope {scope}, municipality {municipality}, {amount})"),
    /** Other usage of a year that was settled. */
    SETTLED_COST(
            "cost of {municipality} in {year} must be {settled}, as it was settled, but was {now}; a correction of a settled year needs a run with the closings of that year"),
    /** A scope that goes into one that is not in force then. */
    INTO_NOT_IN_FORCE("scope {scope} must go into a scope that is in force in {year} but {into} is not"),
    /** A fund that would be left after a scope ran off. */
    ENDED_FUND_LEFT("fund must be zero after the last open item of a scope that ends but {left} would be left"),
    /** Something is left and nobody is there to take it. */
    SETTLE_NOBODY(
            "what is left of a scope that ends must be shared over participants by weights but {left} is left and there are none"),
    /** Everybody left. */
    EVERYBODY_LEFT("a scope that everybody leaves must end in {year} or hold nothing but holds {left}"),
    /** An advance outside the settlement. */
    ADVANCE_YEAR(
            "an advance must be of a year of the settlement, {first} to {last}, but was of {year} (party {party}, {amount})"),
    /** A model that shared another scope or year than it was given. */
    MODEL_OTHER_YEAR("model {model} must book only what it may: it shared {shared} when asked for {asked}"),
    /** A model that charged an outside party that is not declared. */
    MODEL_OUTSIDE_UNDECLARED(
            "model {model} must book only what it may: it charged {party}, which the scheme does not declare"),
    /** A model that remembers a value too many or too few. */
    MODEL_MEMORY_SIZE(
            "model {model} must book only what it may: it remembered {values} values for {participants} participants"),
    /** A model whose column has an amount too many or too few. */
    MODEL_COLUMN_SIZE(
            "model {model} must book only what it may: it booked {amounts} amounts of kind {kind} for {parties} parties"),
    /** A model whose later column is due in the year itself or before. */
    MODEL_LATER_YEAR(
            "model {model} must book only what it may: it booked an item of kind {kind} that is due in {due}, not after the"
                    + " year"),
    /** A model that booked a kind that it does not declare. */
    MODEL_KIND_UNDECLARED("model {model} must book only what it may: it booked kind {kind}, which it does not declare"),
    /** A model whose reasons give other amounts than it booked. */
    MODEL_REASON_DIFFERS(
            "model {model} must book only what it may: it booked {booked} of kind {kind} but its reason gives {stated}"),
    /** A model that booked a kind twice. */
    MODEL_KIND_TWICE("model {model} must book only what it may: it booked kind {kind} twice"),
    /** A year that was not settled. */
    YEAR_UNKNOWN("year must be from {first} to {last} but was {year} (scheme {scheme})"),
    /** A closing whose year or day does not follow. */
    CLOSING_YEAR(
            "a closing must be through a year from {first} to {last} and not before the one before, but was through {through}"),
    /** A closing through a year before that of the one before, whatever the scheme says. */
    CLOSING_BEFORE(
            CLOSING_YEAR,
            "a closing must not be through a year before {before}, that of the one before, but was through {through}"),
    /** A closing for which the scheme has no year left. */
    CLOSING_WITHOUT_YEAR(
            CLOSING_YEAR,
            "a closing must be through a year after {closed}, the last that is closed already, and the scheme ends in {last},"
                    + " but was through {through}"),
    /** A closing whose day does not follow. */
    CLOSING_DAY("the day of a closing must come after that of the one before, {before}, but was {day}"),
    /** A closing that comes before its year has ended. */
    CLOSING_TOO_EARLY(
            "with late lines in the current year a closing through {through} must come after it but was on {day}"),
    /** A due of a municipality that does not exist on the day. */
    DUE_NOT_EXISTING("due {amount} must be of a municipality that exists in {year} but was of {municipality}"),
    /** Costs of a final year that changed. */
    FINAL_COST(
            "cost of a final year must stay but of {municipality}, product {product}, {year} it moved by {difference}"),
    /** A charge of nothing. */
    CHARGE_ZERO("charge {kind} of {party} must not be zero but was"),
    /** A booking of nothing. */
    BOOKING_ZERO("booking {kind} of {party} must not be zero but was"),
    /** An open item of nothing. */
    OPEN_ITEM_ZERO("open item {kind} of {municipality}, due in {due}, must not be zero but was"),
    /** Costs per client that are needed and not there. */
    CLIENTS_MISSING("costs per client must be given for a layer by client but are absent");

    private final @Nullable BooksFault rule;
    private final String pattern;

    BooksFault(String pattern) {
        this.rule = null;
        this.pattern = pattern;
    }

    /** The same rule, worded at more length where more is known: it has the same code. */
    BooksFault(BooksFault rule, String pattern) {
        this.rule = rule;
        this.pattern = pattern;
    }

    @Override
    public String code() {
        return rule == null ? FaultCode.super.code() : rule.code();
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
