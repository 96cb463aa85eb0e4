package nl.regiokas.exchange.output;

import com.google.common.collect.ImmutableMap;
import nl.regiokas.exchange.table.DutchCells;

/** The Dutch headings of result files; headings that also occur in files of a folder are the same as there. */
final class ResultHeadings {

    private static final ImmutableMap<String, String> DUTCH = ImmutableMap.<String, String>builder()
            .put("accepted", "geaccepteerd")
            .put("advance", "voorschot")
            .put("afterCut", "na korting")
            .put("balance", "saldo")
            .put("base", "basis")
            .put("calculated", "berekend")
            .put("charge", "in rekening")
            .put("charged", "in rekening")
            .put("cheaper", "goedkoper product")
            .put("cheaperCost", "kosten goedkoper")
            .put("cheaperOwn", "zelf bij goedkoper")
            .put("claimed", "gedeclareerd")
            .put("closing", "eindstand")
            .put("column", "kolom")
            .put("component", "onderdeel van de basis")
            .put("dearer", "duurder product")
            .put("dearerCost", "kosten duurder")
            .put("dearerOwn", "zelf bij duurder")
            .put("deviation", "afwijking")
            .put("difference", "verschil")
            .put("exact", "precies")
            .put("excess", "kans boven budget")
            .put("expected", "verwacht")
            .put("extra", "extra kosten")
            .put("forecast", "prognose")
            .put("funds", "kassen")
            .put("granted", "toegekend")
            .put("high", "hoog")
            .put("largest", "grootste")
            .put("lines", "regels")
            .put("low", "laag")
            .put("mean", "gemiddeld")
            .put("median", "mediaan")
            .put("opening", "beginstand")
            .put("others", "de anderen")
            .put("own", "zelf")
            .put("pgbShare", "deel pgb")
            .put("published", "gepubliceerd")
            .put("reference", "referentie")
            .put("referenceCharge", "in rekening bij referentie")
            .put("refused", "geweigerd")
            .put("saved", "bespaart zelf")
            .put("scheme", "regeling")
            .put("settle", "te verrekenen")
            .put("transformation", "transformatie")
            .put("undeclared", "niet gedeclareerd")
            .put("used", "gebruikt")
            .put("warning", "signaal")
            .put("wasted", "samen meer")
            .put("what", "wat")
            .buildOrThrow();

    private ResultHeadings() {}

    /** Returns the Dutch heading, or the same heading if there is none, as for a team's own cause. */
    static String dutch(String english) {
        String known = DutchCells.heading(english);
        return known.equals(english) ? DUTCH.getOrDefault(english, english) : known;
    }
}
