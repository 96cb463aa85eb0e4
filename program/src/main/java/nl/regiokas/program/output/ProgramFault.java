package nl.regiokas.program.output;

import java.nio.file.Path;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.RegionFolder;

/** What the program itself refuses, in addition to the library. */
public enum ProgramFault implements FaultCode {
    /** A folder with nothing to compute. */
    NO_SCENARIO("folder holds no scenario: no streams.csv, rta.json, usage.csv or scheme.json"),

    /** Sums of a page that do not fit in 64 bits of cents. */
    PAGE_OVERFLOW("sums of the page must fit in 64 bits of cents but overflowed"),

    /** Amounts of a result that together do not fit. */
    SUMS_OVERFLOW(
            "amounts in column {column} of {output}, without their signs, must add up to {most} at most but are more"),

    /** A folder that does not give the taakvelden of its products. */
    NO_TAAKVELDEN("taakveld of each product must be given: iv3 with --start-mapping writes a file to be completed"),

    /** A year and municipality that no table of the folder has. */
    NOTHING_TO_EXPLAIN("year and municipality must be those of the RTA table but were {year} and {municipality}"),

    /** A year and provider that no budget of the folder has. */
    NO_PROVIDER_TO_EXPLAIN("year and provider must be those of a provider's budget but were {year} and {provider}"),

    /** A provider that the folder does not have. */
    PROVIDER_ABSENT("provider must be one of {known} but was {provider}, the nearest is {nearest}"),

    /** A forecast that cannot be settled, because it is not known by client. */
    PROJECTION_CLIENT_LAYERS(
            "a forecast cannot be settled by client: monitor without what it would mean (--no-projection)"),

    /** A monitored year whose rest cannot be drawn. */
    RANGE_WITHOUT_HISTORY("usage of at least two years before {year} must be known to draw the rest of the year"),

    /** A monitored year that the scheme does not cover. */
    PROJECTION_YEAR_OUTSIDE("the scheme covers {first} to {last}, so what {year} would mean was not computed"),

    /** A monitored year whose rest would take too long to draw. */
    RANGE_TAKES_LONG("drawing the rest of the year takes long for so many clients: ask for it by --draws"),

    /** Fixed weights of a first closing, for a command that would weigh again. */
    STANDING_WEIGHTS("{command} cannot keep the weights of a first closing: scope {scope} restates costs alone"),

    /** Schemes that place late lines in other years, for a command that reads usage once. */
    LATE_LINES_UNLIKE(
            "scheme {scheme} must place late lines (lateLines) as {own} does, since the folder has closings and its usage is placed once"),

    /** A model of cooperation that does not exist. */
    COOPERATION_UNKNOWN("model of cooperation must be one of {known} but was {model}"),

    /** A model of cooperation for a folder whose scheme says what is bought together. */
    COOPERATION_BESIDE_SCHEME(
            "model of cooperation {model} must not be given for a folder with scheme.json, which has its own"
                    + " scopes"),

    /** A plan by the cost of no years, or of more than a hundred. */
    HISTORY_ABSENT("number of years before must be from 1 to {most} but was {years}"),

    /** A number of draws of the rest of a year that is negative or too large. */
    DRAWS_OUTSIDE("number of draws must be from 0 to {most} but was {draws}"),

    /** Draws for a forecast that is not settled. */
    DRAWS_WITHOUT_PROJECTION("--draws must not be given with --no-projection: nothing is settled that could be drawn"),

    /** A course of care that is written wrongly. */
    CHOICE_MALFORMED("choice must be product=cost, such as 45A01=60000.00, but was {choice}"),

    /** An argument that is required. */
    ARGUMENT_MISSING("{argument} must be given"),

    /** An option without its value. */
    ARGUMENT_WITHOUT_VALUE("{argument} must be followed by a value"),

    /** An argument that the command does not know. */
    ARGUMENT_UNKNOWN("{command} knows no argument {argument}"),

    /** An argument that the command does not know, with one that it does know. */
    ARGUMENT_MISSPELT("{command} knows no argument {argument}; did you mean {near}?"),

    /** A first argument that is no command and no folder, but nearly a command. */
    COMMAND_MISSPELT("{command} has no command {argument}, nor is there a folder of that name; did you mean {near}?"),

    /** What an earlier run left, for a command that does not continue from it. */
    ARGUMENT_GOING_ON("{command} does not go on from an earlier run and takes no {argument}"),

    /** An argument with a value that is not allowed. */
    ARGUMENT_INVALID("{argument} must be {expected} but was {value}"),

    /** A number that is larger than the argument can be. */
    ARGUMENT_TOO_LARGE("{argument} must be a whole number of at most {most} but was {value}"),

    /** An argument that may be given only once. */
    ARGUMENT_TWICE("{argument} must be given once"),

    /** An argument that is wrong in another way. */
    ARGUMENT_WRONG("{argument} is not given as it should be"),

    /** A folder that does not exist. */
    FOLDER_ABSENT("folder must be there but there is none at {folder}"),

    /** A file in the place of a folder. */
    NOT_A_FOLDER("output folder must be a folder but a file has its name: {folder}"),

    /** A name that no chapter of the formats has. */
    NO_CHAPTER("formats have no chapter {name}"),

    /** A change of a term that is written wrongly. */
    CHANGE_MALFORMED("change must be scope.term=value but was {change}"),

    /** A change of a term in a scope that does not exist. */
    CHANGE_SCOPE_UNKNOWN("change must name a scope of {scopes} but was {change}"),

    /** A change of a term that no model of the scope has. */
    CHANGE_TERM_UNKNOWN("{term} is no term of scope {scope}; did you mean {near}? It has {terms}"),

    /** A change of a term that no model of the scope has, and that is like none of theirs. */
    CHANGE_TERM_ABSENT("{term} is no term of scope {scope}, which has {terms}"),

    /** A file or folder that cannot be read or written. */
    UNREADABLE("cannot read or write {file}: {reason}"),

    /** A disk on which nothing more can be written. */
    DISK_FULL("cannot write {file}: the disk is full"),

    /** Standard output that accepts nothing. */
    OUTPUT_CLOSED("cannot write to standard output");

    private final String pattern;

    ProgramFault(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Reports that a folder asks for nothing, or what is wrong with its files if that may be why.
     *
     * @param folder the folder
     * @param faults receives the faults
     */
    public static void addNoScenario(Path folder, InputFaults faults) {
        InputFaults own = new InputFaults();
        RegionFolder.check(folder, own);
        if (own.isEmpty()) {
            own.fault(folder.toString(), 0, "", NO_SCENARIO);
        }
        faults.addAll(own);
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
