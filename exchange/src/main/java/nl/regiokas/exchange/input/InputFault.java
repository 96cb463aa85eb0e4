package nl.regiokas.exchange.input;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with the files of a folder, in English and in Dutch.
 *
 * <p>The place of a fault gives file, line and column, so the words do not repeat these. Codes are stable, so a program
 * may act on them.
 *
 * @since 0.2.0
 */
public enum InputFault implements FaultCode {
    /** A file that is required and missing. */
    FILE_MISSING("file is missing", "bestand ontbreekt"),
    /** Neither {@code usage.csv} nor any {@code usage-*.csv} is there. */
    USAGE_MISSING(
            "file is missing, and there is no usage-*.csv either", "bestand ontbreekt, en er is ook geen usage-*.csv"),
    /** A folder where a file is expected. */
    NOT_A_FILE("must be a file but is a folder", "moet een bestand zijn maar is een map"),
    /** The name of a file to be written that is hidden or leads to another folder. */
    FILE_NAME_NOT_PLAIN(
            "name of a file must be plain, not hidden and without a folder, but was '{name}'",
            "naam van een bestand moet gewoon zijn, niet verborgen en zonder map, maar was '{name}'"),
    /** A number that is not that of a day that was found. */
    DAY_NUMBER(
            "number of a day must be of one that was found but was {number}",
            "nummer van een dag moet van een gevonden dag zijn maar was {number}"),
    /** Something that is no file, such as a pipe. */
    SPECIAL_FILE(
            "must be a file but is a pipe, a device or the like",
            "moet een bestand zijn maar is een pijp, een apparaat of iets dergelijks"),
    /** A link whose target is missing, or that leads back to itself. */
    DANGLING_LINK("is a link that leads to no file", "is een verwijzing die bij geen bestand uitkomt"),
    /** A link to a file elsewhere. */
    LINK_LEAVES_FOLDER(
            "is a link that leaves the folder: put the file itself there",
            "is een verwijzing naar buiten de map: zet het bestand zelf erin"),
    /** A file of a region where another one is to be written. */
    FILE_IN_THE_WAY(
            "is in the way: a region is written to a folder without files of a region, and over no other file",
            "staat in de weg: een regio wordt geschreven in een map zonder bestanden van een regio, en over geen ander"
                    + " bestand"),
    /** A name that is close to that of a known file. */
    NEAR_FILE_NAME(
            "is no known file name: did you mean {nearest}?", "is geen bekende bestandsnaam: bedoelt u {nearest}?"),
    /** A second file of usage with the content of the first. */
    SAME_USAGE(
            "holds the same lines as {other}, which would count twice",
            "bevat dezelfde regels als {other}, die dubbel zouden tellen"),
    /** A table both as a file and in the workbook. */
    FILE_BESIDE_WORKBOOK(
            "must not stand next to {workbook}: tables come from one of the two",
            "mag niet naast {workbook} staan: tabellen komen uit een van beide"),
    /** A workbook that cannot be opened. */
    WORKBOOK_BROKEN("cannot be read as a workbook", "kan niet als werkmap worden gelezen"),
    /** A formula whose result the workbook does not hold. */
    FORMULA_WITHOUT_RESULT(
            "the formula in cell {cell} has no result: open the workbook, let it calculate and save it",
            "de formule in cel {cell} heeft geen uitkomst: open de werkmap, laat haar rekenen en sla haar op"),
    /** A number that a workbook shows as a percentage. */
    PERCENTAGE_CELL(
            "cell {cell} is shown as a percentage, so that its number is a hundredth of what it shows: give the number as it is meant",
            "cel {cell} wordt als percentage getoond, zodat het getal een honderdste is van wat er staat: geef het getal zoals het bedoeld is"),
    /** A table that no sheet can hold. */
    TOO_MANY_ROWS(
            "sheet {sheet} would have {rows} rows but a sheet holds {most}",
            "werkblad {sheet} zou {rows} rijen hebben maar een werkblad kan er {most} hebben"),
    /** A text that a workbook would not keep whole. */
    TEXT_NOT_IN_WORKBOOK(
            "{column} in row {row} must have at most {most} characters, each of them one that a workbook can hold, but was"
                    + " '{value}'",
            "{column} in rij {row} mag hooguit {most} tekens hebben, die een werkmap alle moet kunnen bevatten, maar was"
                    + " '{value}'"),
    /** A file without a header row. */
    HEADER_MISSING("file has no header", "bestand heeft geen kopregel"),
    /** A file that must list something but lists nothing. */
    NO_ROWS("file has no rows", "bestand heeft geen rijen"),
    /** A heading that is not a column of the file. */
    UNKNOWN_COLUMN(
            "column '{column}' is unknown, the nearest known one is {nearest}",
            "kolom '{column}' is onbekend, de meest gelijkende bekende is {nearest}"),
    /** The same, with nothing known that is near. */
    UNKNOWN_COLUMN_FAR(UNKNOWN_COLUMN, "column '{column}' is unknown", "kolom '{column}' is onbekend"),
    /** A heading that is not a column of the file and much like one that is required and missing. */
    MISSPELT_COLUMN(
            "column '{column}' is unknown and {nearest} is missing: it is probably meant",
            "kolom '{column}' is onbekend en {nearest} ontbreekt: waarschijnlijk is die bedoeld"),
    /** Weights by year in {@code keys.csv}. */
    YEARS_BELONG_IN_SERIES(
            "column '{column}' is unknown: weights by year belong in series.csv",
            "kolom '{column}' is onbekend: gewichten per jaar horen in series.csv"),
    /** A column that is required and missing. */
    MISSING_COLUMN("column {column} is missing", "kolom {column} ontbreekt"),
    /** A column that is there twice. */
    REPEATED_COLUMN("column {column} is given twice", "kolom {column} staat er twee keer"),
    /** A value under no heading. */
    VALUE_WITHOUT_COLUMN("'{value}' stands under no heading", "'{value}' staat onder geen kop"),
    /** A row with another number of fields than the header. */
    ROW_FIELDS(
            "row has {fields} fields but the header has {columns}", "rij heeft {fields} velden maar de kop {columns}"),
    /** A quote that does not close, or text after it. */
    BROKEN_QUOTES(
            "row cannot be read: its quotes are broken",
            "rij kan niet worden gelezen: de aanhalingstekens kloppen niet"),
    /** More rows that cannot be read than are looked for; what follows is not read. */
    REST_NOT_READ(
            "{rows} rows before this one cannot be read; what follows is not read",
            "{rows} rijen vóór deze kunnen niet worden gelezen; wat volgt is niet gelezen"),
    /** A field that continues past the end of its line. */
    FIELD_OVER_LINE_END(
            "a field of the row runs over the end of its line: a quote is not closed",
            "een veld van de rij loopt over het einde van de regel: een aanhalingsteken is niet gesloten"),
    /** A row with too many characters or fields. */
    LINE_TOO_LONG(
            "row has more than {characters} characters or {fields} fields",
            "rij heeft meer dan {characters} tekens of {fields} velden"),
    /** A file with tabs between its fields. */
    TAB_SEPARATED(
            "fields are separated by tabs: save the file with commas or semicolons",
            "velden zijn door tabs gescheiden: bewaar het bestand met komma's of puntkomma's"),
    /** A file with two bytes per character that does not say so. */
    UTF_16_UNMARKED(
            "has two bytes per character and no mark that says so: save the file as UTF-8",
            "heeft twee bytes per teken zonder merkteken dat dat zegt: bewaar het bestand als UTF-8"),
    /** Text that begins in one encoding and goes on in another; it is not read. */
    MIXED_ENCODING(
            "is UTF-8 up to character {character} of this line, which is not: save the file in one encoding",
            "is UTF-8 tot teken {character} van deze regel, dat het niet is: bewaar het bestand in een codering"),
    /** An empty field that must not be empty. */
    BLANK_FIELD("must not be blank", "mag niet leeg zijn"),
    /** A character that no text may hold. */
    BAD_CHARACTER(
            "must be text without control characters and broken characters but was '{value}'",
            "moet tekst zonder stuurtekens en kapotte tekens zijn maar was '{value}'"),
    /** Not an amount. */
    BAD_AMOUNT(
            "must be an amount with at most 2 decimals but was '{value}'",
            "moet een bedrag met hooguit 2 decimalen zijn maar was '{value}'"),
    /** An amount that does not fit. */
    AMOUNT_OUT_OF_RANGE(
            "must fit in 64 bits of cents but was '{value}'", "moet in 64 bits aan centen passen maar was '{value}'"),
    /** Not a number. */
    BAD_NUMBER(
            "must be a number with at most {decimals} decimals but was '{value}'",
            "moet een getal met hooguit {decimals} decimalen zijn maar was '{value}'"),
    /** Not a whole number. */
    BAD_WHOLE_NUMBER(
            "must be a whole number without points or decimals but was '{value}'",
            "moet een geheel getal zonder punten of decimalen zijn maar was '{value}'"),
    /** A point that can be a decimal sign or group thousands. */
    AMBIGUOUS_NUMBER(
            "'{value}' can be {plain} or {grouped}: write the one meant without a point, or with another number of decimals"
                    + " than three, at most {decimals}",
            "'{value}' kan {plain} of {grouped} zijn: schrijf wat bedoeld is zonder punt, of met een ander aantal decimalen"
                    + " dan drie, hooguit {decimals}"),
    /** A number below zero. */
    NEGATIVE_NUMBER("must not be negative but was {value}", "mag niet negatief zijn maar was {value}"),
    /** Not a year. */
    BAD_YEAR(
            "must be a year from 1900 to 2200 but was '{value}'",
            "moet een jaar van 1900 tot en met 2200 zijn maar was '{value}'"),
    /** Not a date. */
    BAD_DATE(
            "must be a date such as 2018-03-31 or 31-03-2018, from 1900 to 2200, but was '{value}'",
            "moet een datum als 2018-03-31 of 31-03-2018 zijn, van 1900 tot en met 2200, maar was '{value}'"),
    /** Not a truth value. */
    BAD_FLAG("must be true or false but was '{value}'", "moet ja of nee zijn maar was '{value}'"),
    /** None of the words that are allowed. */
    UNKNOWN_WORD(
            "must be one of {known} but was '{value}', the nearest is {nearest}",
            "moet een van {known} zijn maar was '{value}', het meest gelijkt {nearest}"),
    /** The same, with nothing known that is near. */
    UNKNOWN_WORD_FAR(
            UNKNOWN_WORD, "must be one of {known} but was '{value}'", "moet een van {known} zijn maar was '{value}'"),
    /** Not four digits. */
    BAD_MUNICIPALITY("must be four digits but was '{value}'", "moet vier cijfers zijn maar was '{value}'"),
    /** A municipality that {@code municipalities.csv} does not list. */
    UNKNOWN_MUNICIPALITY(
            "municipality must be listed in municipalities.csv but was '{value}', the nearest listed is {nearest}",
            "gemeente moet in municipalities.csv staan maar was '{value}', de meest gelijkende daar is {nearest}"),
    /** The same, with nothing known that is near. */
    UNKNOWN_MUNICIPALITY_FAR(
            UNKNOWN_MUNICIPALITY,
            "municipality must be listed in municipalities.csv but was '{value}'",
            "gemeente moet in municipalities.csv staan maar was '{value}'"),
    /** A product that {@code products.csv} does not list. */
    UNKNOWN_PRODUCT(
            "product must be listed in products.csv but was '{value}', the nearest listed is {nearest}",
            "product moet in products.csv staan maar was '{value}', het meest gelijkende daar is {nearest}"),
    /** The same, with nothing known that is near. */
    UNKNOWN_PRODUCT_FAR(
            UNKNOWN_PRODUCT,
            "product must be listed in products.csv but was '{value}'",
            "product moet in products.csv staan maar was '{value}'"),
    /** A provider that {@code providers.csv} does not list. */
    UNKNOWN_PROVIDER(
            "provider must be listed in providers.csv but was '{value}', the nearest listed is {nearest}",
            "aanbieder moet in providers.csv staan maar was '{value}', de meest gelijkende daar is {nearest}"),
    /** The same, with nothing known that is near. */
    UNKNOWN_PROVIDER_FAR(
            UNKNOWN_PROVIDER,
            "provider must be listed in providers.csv but was '{value}'",
            "aanbieder moet in providers.csv staan maar was '{value}'"),
    /** The same key again. */
    DUPLICATE_KEY("{key} is given again, first on line {first}", "{key} staat er nog eens, eerst op regel {first}"),
    /** Two opening instalments of one scope, municipality, due year, origin and kind. */
    INSTALMENT_TWICE(
            "instalment {key} is given again, first on line {first}",
            "termijn {key} staat er nog eens, eerst op regel {first}"),
    /** A usage line that was read already. */
    REFERENCE_TWICE(
            "usage with this reference was given already: '{value}'",
            "gebruik met deze verwijzing stond er al: '{value}'"),
    /** A line of usage without a value. */
    NEITHER_QUANTITY_NOR_AMOUNT(
            "exactly one of quantity and amount must be given but none is",
            "precies een van hoeveelheid en bedrag moet er staan maar er staat geen"),
    /** A line of usage with two values. */
    QUANTITY_AND_AMOUNT(
            "exactly one of quantity and amount must be given but both are",
            "precies een van hoeveelheid en bedrag moet er staan maar ze staan er beide"),
    /** A line known before its care was given. */
    KNOWN_BEFORE_DATE(
            "must not be before the date {date} but was {known}",
            "mag niet voor de datum {date} liggen maar was {known}"),
    /** A base that is not a whole multiple of the unit of the RTA table. */
    BASE_NOT_IN_UNITS(
            "base must be a whole multiple of the unit {unit} but was {base}",
            "grondslag moet een geheel veelvoud van de eenheid {unit} zijn maar was {base}"),
    /** A budget of a provider that was given already; advances may be given more than once. */
    PROVIDER_BUDGET_REPEATED(
            "budget of this year, provider, segment, kind and financier is given again",
            "budget van dit jaar, deze aanbieder, dit segment, deze soort en financier staat er nog eens"),
    /** What the contribution of an RTA table is taken from. */
    CONTRIBUTION_READING("must be {base} or {cut} but was '{value}'", "moet {base} of {cut} zijn maar was '{value}'"),
    /** Whether a provider exactly on the threshold holds a budget. */
    AT_THRESHOLD("must be {holder} or {claims} but was '{value}'", "moet {holder} of {claims} zijn maar was '{value}'"),
    /** A published row of a municipality without streams. */
    MUNICIPALITY_WITHOUT_STREAMS(
            "municipality must be listed in streams.csv but was '{municipality}', the nearest listed is {nearest}",
            "gemeente moet in streams.csv staan maar was '{municipality}', de meest gelijkende daar is {nearest}"),
    /** The same, with nothing known that is near. */
    MUNICIPALITY_WITHOUT_STREAMS_FAR(
            MUNICIPALITY_WITHOUT_STREAMS,
            "municipality must be listed in streams.csv but was '{municipality}'",
            "gemeente moet in streams.csv staan maar was '{municipality}'"),
    /** A taakveld with a decimal comma. */
    TAAKVELD_COMMA(
            "taakveld must be written with a point but was '{value}': did you mean {point}?",
            "taakveld moet met een punt worden geschreven maar was '{value}': bedoelt u {point}?"),
    /** A taakveld that does not hold for whole years. */
    TAAKVELD_WITHIN_YEAR(
            "taakveld must hold from the first of January of a year but holds from {from}",
            "taakveld moet vanaf 1 januari van een jaar gelden maar geldt vanaf {from}"),
    /** A file of an output folder that is missing, or is not the one that was written. */
    OUTPUT_NOT_AS_WRITTEN(
            "is not the file that {provenance} lists: the folder was left half written or changed since",
            "is niet het bestand waarvan {provenance} vertelt: de map is half geschreven achtergelaten of later veranderd"),
    /** More faults than are reported. */
    MORE_FAULTS("and {count} more faults", "en nog {count} fouten"),
    /** An empty document. */
    FILE_EMPTY("file is empty", "bestand is leeg"),
    /** Broken JSON. */
    NOT_JSON(
            "is not JSON: a value, a comma or a bracket is wrong here",
            "is geen JSON: hier klopt een waarde, komma of haak niet"),
    /** A JSON document with too many characters. */
    JSON_TOO_LARGE(
            "must have at most {limit} bytes but has {size}", "mag hooguit {limit} bytes hebben maar heeft er {size}"),
    /** JSON with too many brackets inside each other. */
    JSON_TOO_DEEP("must not be nested more than {limit} deep", "mag niet meer dan {limit} diep genest zijn"),
    /** JSON with a name or a number that is too long. */
    JSON_TOO_LONG(
            "must have names of at most {characters} characters and numbers of at most {digits} digits",
            "moet namen van hooguit {characters} tekens en getallen van hooguit {digits} cijfers hebben"),
    /** Something after the end of the document. */
    JSON_TEXT_AFTER_END("nothing may follow the document", "na het document mag niets volgen"),
    /** A field given twice. */
    JSON_REPEATED_FIELD("is given twice", "staat er twee keer"),
    /** A field that is not known in its object. */
    JSON_UNKNOWN_FIELD(
            "is unknown, the nearest known field is {nearest}",
            "is onbekend, het meest gelijkende bekende veld is {nearest}"),
    /** The same, with nothing known that is near. */
    JSON_UNKNOWN_FIELD_FAR(JSON_UNKNOWN_FIELD, "is unknown", "is onbekend"),
    /** A field that is required and missing. */
    JSON_MISSING_FIELD("must have a field {field}", "moet een veld {field} hebben"),
    /** A value that is not an object. */
    JSON_NO_OBJECT("must be an object but was {value}", "moet een object zijn maar was {value}"),
    /** A value that is not a list. */
    JSON_NO_LIST("must be a list but was {value}", "moet een lijst zijn maar was {value}"),
    /** A value that is not a text. */
    JSON_NO_TEXT("must be a text but was {value}", "moet een tekst zijn maar was {value}"),
    /** A value that is not a number. */
    JSON_NO_NUMBER("must be a number but was {value}", "moet een getal zijn maar was {value}"),
    /** A value that is neither true nor false. */
    JSON_NO_FLAG("must be true or false but was {value}", "moet true of false zijn maar was {value}"),
    /** A number with decimals, or out of range. */
    JSON_WHOLE_NUMBER(
            "must be a whole number from {least} to {most} but was {value}",
            "moet een geheel getal van {least} tot en met {most} zijn maar was {value}"),
    /** An amount that is not a text. */
    JSON_NO_AMOUNT(
            "must be a text with an amount such as \"1250.00\" but was {value}",
            "moet een tekst met een bedrag als \"1250.00\" zijn maar was {value}"),
    /** A text that is not an amount. */
    JSON_BAD_AMOUNT(
            "must be an amount with at most {decimals} decimals such as \"1250.00\" but was {value}",
            "moet een bedrag met hooguit {decimals} decimalen zijn, als \"1250.00\", maar was {value}"),
    /** A percentage that is not a text. */
    JSON_NO_PERCENTAGE(
            "must be a text with a percentage such as \"2.5\" but was {value}",
            "moet een tekst met een percentage als \"2.5\" zijn maar was {value}"),
    /** A text that is not a percentage. */
    JSON_BAD_PERCENTAGE(
            "must be a percentage with at most {decimals} decimals such as \"2.5\" but was {value}",
            "moet een percentage met hooguit {decimals} decimalen zijn, als \"2.5\", maar was {value}");

    private static final ImmutableMap<String, InputFault> BY_CODE = Arrays.stream(values())
            .filter(fault -> fault.nearer == null)
            .collect(ImmutableMap.toImmutableMap(InputFault::code, fault -> fault));

    private static final ImmutableMap<InputFault, InputFault> FAR = Arrays.stream(values())
            .filter(fault -> fault.nearer != null)
            .collect(ImmutableMap.toImmutableMap(fault -> Objects.requireNonNull(fault.nearer), fault -> fault));

    private final @Nullable InputFault nearer;
    private final String english;
    private final String dutch;

    InputFault(String english, String dutch) {
        this.nearer = null;
        this.english = english;
        this.dutch = dutch;
    }

    /** The same rule in fewer words, where nothing is near enough to be suggested: it has the same code. */
    InputFault(InputFault nearer, String english, String dutch) {
        this.nearer = nearer;
        this.english = english;
        this.dutch = dutch;
    }

    @Override
    public String code() {
        return nearer == null ? FaultCode.super.code() : nearer.code();
    }

    /** The same rule without a suggestion; itself if it makes none. */
    InputFault far() {
        return FAR.getOrDefault(this, this);
    }

    @Override
    public String pattern() {
        return english;
    }

    /**
     * Returns the Dutch words, with {@code {name}} for each argument.
     *
     * @return the pattern
     */
    public String dutch() {
        return dutch;
    }

    /**
     * Finds a kind of fault.
     *
     * @param code its stable code, such as {@code unknown-column}
     * @return the kind, or nothing for a code of the library
     */
    public static Optional<InputFault> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * Words a fault in Dutch.
     *
     * @param fault any fault
     * @return its place and words; in English if its code is not one of these
     */
    public static String inDutch(Fault fault) {
        return byCode(fault.code())
                .map(known -> fault.pattern().equals(known.far().english) ? known.far() : known)
                .map(known -> new Fault(fault.code(), known.dutch, fault.arguments(), fault.place()))
                .orElse(fault)
                .text();
    }
}
