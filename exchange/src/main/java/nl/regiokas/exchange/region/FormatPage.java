package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableMap;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputNotice;
import nl.regiokas.exchange.table.Table;
import nl.regiokas.exchange.table.TableDescription;

/**
 * The page that describes the files of a region. It is made from the tables that read them, so the two cannot differ.
 *
 * @since 0.2.0
 */
public final class FormatPage {

    private static final ImmutableMap<Table<?>, String> NOTES = ImmutableMap.of(
            RegionTables.USAGE, " and every `usage-*.csv`",
            RegionTables.PUBLISHED_CHARGES, " of a settlement",
            RegionTables.PUBLISHED_RTA, " of an RTA table");

    private static final ImmutableMap<Table<?>, String> DUTCH_NOTES = ImmutableMap.of(
            RegionTables.USAGE, " en elke `usage-*.csv`",
            RegionTables.PUBLISHED_CHARGES, " van een afrekening",
            RegionTables.PUBLISHED_RTA, " van een RTA-tabel");

    private static final ImmutableMap<Table<?>, String> RULES = ImmutableMap.of(RegionTables.IV3_MAPPING, """

            Charges are apportioned over taakvelden by what a municipality's use cost in the scope and year; without cost
            on any taakveld by what the region's use cost. The costs weigh in the direction of their sum: if that is
            negative all signs are turned, and what is then still negative weighs nothing, which is reported. If costs
            cancel to zero the positive ones weigh. In a year in which the region has no cost those of all years weigh,
            which is reported.
            """);

    private static final ImmutableMap<Table<?>, String> DUTCH_RULES = ImmutableMap.of(RegionTables.IV3_MAPPING, """

            Wat in rekening is gebracht wordt over taakvelden verdeeld naar wat het gebruik van een gemeente in het onderdeel
            en jaar kostte; zonder kosten op enig taakveld naar wat het gebruik van de regio kostte. De kosten wegen in de
            richting van hun som: is die negatief, dan keren alle tekens om, en wat dan nog negatief is weegt niet mee, wat
            wordt gemeld. Heffen kosten elkaar op tot nul, dan wegen de positieve. In een jaar waarin de regio geen kosten
            heeft wegen die van alle jaren, wat wordt gemeld.
            """);

    private static final String INTRODUCTION = """
            # The files of a region

            This page is made from the code that reads the files (`FormatPage`).

            A folder holds CSV files, or one workbook `region.xlsx` with a sheet for each of them. CSV has a header row, and
            commas or semicolons between fields; columns come in any order, headings in any case, in English or Dutch.

            - Text is UTF-8, with or without a byte order mark, or UTF-16 with one; a file that is not valid UTF-8 is read as
              Windows-1252 from the first byte that is not, and that is reported. A first line `sep=;` is read.
            - Numbers have a decimal point. In a file with semicolons in which a number has a comma, the comma is the decimal
              sign and points may group thousands. Else an amount, price or quantity like `1.250` in that file is refused, with
              both readings. A sign stands before or after. No exponents, no currency signs.
            - Dates are `2018-03-31` or `31-03-2018`, truth values true/false, ja/nee or yes/no.
            - The code of a municipality has four digits; lost leading zeros are put back, and that is reported.
            - Titles, notes and names are the region's own words; they are shown as written, whatever the language of the page.
            - Rows of bare separators are skipped and counted. A field that runs over a line end, a quote that does not close, an
              unknown column, a name that is nearly that of a known file, a link that leads nowhere: all are faults, reported together.
            """;

    private static final String DUTCH_INTRODUCTION = """
            # De bestanden van een regio

            Deze pagina wordt gemaakt uit de code die de bestanden leest (`FormatPage`).

            Een map bevat CSV-bestanden, of één werkmap `region.xlsx` met een werkblad voor elk ervan. CSV heeft een kopregel, en
            komma's of puntkomma's tussen de velden; kolommen staan in elke volgorde, koppen in hoofd- of kleine letters, in het
            Engels of Nederlands.

            - Tekst is UTF-8, met of zonder byte order mark, of UTF-16 met; een bestand dat geen geldige UTF-8 is wordt vanaf de
              eerste byte die dat niet is als Windows-1252 gelezen, en dat wordt gemeld. Een eerste regel `sep=;` wordt gelezen.
            - Getallen hebben een decimale punt. In een bestand met puntkomma's waarin een getal een komma heeft, is de komma het
              decimaalteken en mogen punten duizendtallen scheiden. Anders wordt een bedrag, tarief of hoeveelheid als `1.250` in
              zo'n bestand geweigerd, met beide lezingen. Een teken staat ervoor of erachter. Geen exponenten of valutatekens.
            - Datums zijn `2018-03-31` of `31-03-2018`, waarheden true/false, ja/nee of yes/no.
            - De code van een gemeente heeft vier cijfers; verloren voorloopnullen worden teruggezet, en dat wordt gemeld.
            - Titels, toelichtingen en namen zijn de woorden van de regio zelf, en staan er zoals zij zijn geschreven.
            - Rijen met alleen scheidingstekens worden overgeslagen en geteld. Een veld dat over een regeleinde loopt, een
              aanhalingsteken dat niet sluit, een onbekende kolom, een naam die bijna die van een bekend bestand is, een verwijzing
              die nergens uitkomt: het zijn allemaal fouten, die in één keer worden gemeld.
            """;

    private static final String RESULTS = """

            ## What is written: results and `provenance.json`

            Tables of results are CSV. For programs they have no column for the status of the data. For a Dutch spreadsheet
            (`--csv nl`) their last column is `status`, where the scheme has one other than final: on each row the status and
            the note, so that a table that is passed on alone says what it is. Next to them, in the same folder, stands
            `provenance.json`. Under `made` it holds for each command:

            | field | holds |
            |---|---|
            | `by` | name and version of the program |
            | `date` | the day of the pages, if they have one |
            | `options` | the options, without folders and secrets |
            | `status` | what the scheme says of the data: that they are an example, or else its status, such as provisional or final; its note; its sources |
            | `inputs` | the SHA-256 hash of each file that was read |

            Under `commands` it holds the hash of each file that was written; `check` compares them. Who passes a table on passes
            `provenance.json` on with it. The years that a table covers are in its column `year`.
            """;

    private static final String DUTCH_RESULTS = """

            ## Wat wordt geschreven: uitkomsten en `provenance.json`

            Tabellen met uitkomsten zijn CSV. Voor programma's hebben ze geen kolom voor de status van de gegevens. Voor een
            Nederlands rekenblad (`--csv nl`) is hun laatste kolom `status`, als de regeling een andere status heeft dan
            definitief: op elke rij status en toelichting, voor wie de tabel los krijgt. Ernaast, in dezelfde map, staat
            `provenance.json`. Onder `made` staat per opdracht:

            | veld | wat het is |
            |---|---|
            | `by` | naam en versie van het programma |
            | `date` | de dag van de pagina's, als die er is |
            | `options` | de opties, zonder mappen en geheimen |
            | `status` | wat de regeling over de gegevens zegt: dat zij een voorbeeld zijn, of anders hun status, zoals voorlopig of definitief; de toelichting; de bronnen |
            | `inputs` | de SHA-256-som van elk gelezen bestand |

            Onder `commands` staat de som van elk geschreven bestand; `check` vergelijkt ze. Wie een tabel doorgeeft, geeft
            `provenance.json` mee. Over welke jaren een tabel gaat staat in de kolom `year` (`jaar`).
            """;

    private FormatPage() {}

    /**
     * Returns the part of the page about what is written, in Markdown.
     *
     * @param isDutch whether its words are Dutch
     * @return where the status and the sources of results stand
     * @since 0.2.0
     */
    public static String results(boolean isDutch) {
        return isDutch ? DUTCH_RESULTS : RESULTS;
    }

    /**
     * Returns the first part of the page in Markdown.
     *
     * @param isDutch whether its words are Dutch
     * @return how files are read, and the columns of every table
     */
    public static String tables(boolean isDutch) {
        StringBuilder page = new StringBuilder(isDutch ? DUTCH_INTRODUCTION : INTRODUCTION);
        for (Table<?> table : RegionTables.ALL) {
            String note = (isDutch ? DUTCH_NOTES : NOTES).getOrDefault(table, "");
            page.append("\n## `").append(table.file()).append('`').append(note).append("\n\n");
            page.append(TableDescription.markdown(table, isDutch));
            page.append((isDutch ? DUTCH_RULES : RULES).getOrDefault(table, ""));
        }
        return page.toString();
    }

    /**
     * Returns the last part of the page in Markdown.
     *
     * @param isDutch whether its words are Dutch
     * @return every fault and notice of reading with its stable code
     */
    public static String faults(boolean isDutch) {
        StringBuilder page = new StringBuilder();
        page.append(
                isDutch
                        ? "\n## Fouten\n\n| code | tekst |\n|---|---|\n"
                        : "\n## Faults\n\n| code | words |\n|---|---|\n");
        for (InputFault fault : InputFault.values()) {
            addWords(page, fault.code(), isDutch ? fault.dutch() : fault.pattern());
        }
        page.append(
                isDutch
                        ? "\n## Meldingen\n\n| code | tekst |\n|---|---|\n"
                        : "\n## Notices\n\n| code | words |\n|---|---|\n");
        for (InputNotice notice : InputNotice.values()) {
            addWords(page, notice.code(), isDutch ? notice.dutch() : notice.pattern());
        }
        return page.toString();
    }

    private static void addWords(StringBuilder page, String code, String words) {
        page.append("| `").append(code).append("` | ").append(words).append(" |\n");
    }
}
