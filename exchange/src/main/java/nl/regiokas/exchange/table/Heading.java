package nl.regiokas.exchange.table;

import com.google.common.base.Ascii;

/**
 * The headings of all files, in English and in Dutch; in files, case does not matter.
 *
 * @since 0.2.0
 */
public enum Heading {
    /** {@code amount}. */
    AMOUNT("amount", "bedrag"),
    /** {@code awbz}. */
    AWBZ("awbz", "awbz"),
    /** {@code budget}. */
    BUDGET("budget", "budget"),
    /** {@code careForm}. */
    CARE_FORM("careForm", "zorgvorm"),
    /** {@code client}. */
    CLIENT("client", "client"),
    /** {@code closed}. */
    CLOSED("closed", "gesloten"),
    /** {@code code}. */
    CODE("code", "code"),
    /** {@code contribution}. */
    CONTRIBUTION("contribution", "bijdrage"),
    /** {@code cost}. */
    COST("cost", "kosten"),
    /** {@code date}. */
    DATE("date", "datum"),
    /** {@code due}. */
    DUE("due", "vervalt"),
    /** {@code execution}. */
    EXECUTION("execution", "uitvoering"),
    /** {@code final}. */
    FINAL("final", "definitief"),
    /** {@code financier}. */
    FINANCIER("financier", "financier"),
    /** {@code from}. */
    FROM("from", "vanaf"),
    /** {@code function}. */
    FUNCTION("function", "functie"),
    /** {@code indicationUntil}. */
    INDICATION_UNTIL("indicationUntil", "indicatieTot"),
    /** {@code key}. */
    KEY("key", "sleutel"),
    /** {@code kind}. */
    KIND("kind", "soort"),
    /** {@code kindName}: what a kind is called, in results for people. */
    KIND_NAME("kindName", "soortnaam"),
    /** {@code known}. */
    KNOWN("known", "bekend"),
    /** {@code municipality}. */
    MUNICIPALITY("municipality", "gemeente"),
    /** {@code municipalityName}: what a municipality or party is called, in results for people. */
    MUNICIPALITY_NAME("municipalityName", "gemeentenaam"),
    /** {@code name}. */
    NAME("name", "naam"),
    /** {@code message}. */
    MESSAGE("message", "bericht"),
    /** {@code origin}. */
    ORIGIN("origin", "herkomst"),
    /** {@code partner}. */
    PARTNER("partner", "contractpartner"),
    /** {@code pgb}. */
    PGB("pgb", "pgb"),
    /** {@code pgbShare}. */
    PGB_SHARE("pgbShare", "pgbAandeel"),
    /** {@code price}. */
    PRICE("price", "tarief"),
    /** {@code product}. */
    PRODUCT("product", "product"),
    /** {@code provider}. */
    PROVIDER("provider", "aanbieder"),
    /** {@code quantity}. */
    QUANTITY("quantity", "hoeveelheid"),
    /** {@code reference}. */
    REFERENCE("reference", "verwijzing"),
    /** {@code result}. */
    RESULT("result", "resultaat"),
    /** {@code scope}. */
    SCOPE("scope", "onderdeel"),
    /** {@code scopeName}: what a scope is called, in results for people. */
    SCOPE_NAME("scopeName", "onderdeelnaam"),
    /** {@code segment}. */
    SEGMENT("segment", "segment"),
    /** {@code series}. */
    SERIES("series", "reeks"),
    /** {@code share}. */
    SHARE("share", "aandeel"),
    /** {@code stance}. */
    STANCE("stance", "standpunt"),
    /** {@code standing}. */
    STANDING("standing", "beschikbaarheid"),
    /** {@code status}: what kind of data a row is, in results for people. */
    STATUS("status", "status"),
    /** {@code strengthening}. */
    STRENGTHENING("strengthening", "versterking"),
    /** {@code subregion}. */
    SUBREGION("subregion", "subregio"),
    /** {@code taakveld}. */
    TAAKVELD("taakveld", "taakveld"),
    /** {@code through}. */
    THROUGH("through", "totEnMet"),
    /** {@code to}. */
    TO("to", "naar"),
    /** {@code total}. */
    TOTAL("total", "totaal"),
    /** {@code until}. */
    UNTIL("until", "tot"),
    /** {@code value}. */
    VALUE("value", "waarde"),
    /** {@code vws}. */
    VWS("vws", "vws"),
    /** {@code weight}. */
    WEIGHT("weight", "gewicht"),
    /** {@code year}. */
    YEAR("year", "jaar"),
    /** {@code youth}. */
    YOUTH("youth", "jeugd"),
    /** {@code zin}. */
    ZIN("zin", "zin"),
    /** {@code zvw}. */
    ZVW("zvw", "zvw");

    private final String english;
    private final String dutch;

    Heading(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    /**
     * Returns the English heading.
     *
     * @return the heading as it is written
     */
    public String english() {
        return english;
    }

    /**
     * Returns the Dutch heading.
     *
     * @return the heading as it is written
     */
    public String dutch() {
        return dutch;
    }

    /** Whether a text of a header row is this heading, in any case and with blanks around it. */
    boolean isSpelt(String text) {
        String plain = Ascii.toLowerCase(text.strip());
        return plain.equals(Ascii.toLowerCase(english)) || plain.equals(Ascii.toLowerCase(dutch));
    }
}
