package nl.regiokas.exchange.ijw;

import java.util.List;
import java.util.stream.Collectors;

/** Messages of iJw 3.2, made up: municipality 0005 and provider 65656055. */
public final class IjwSamples {

    private IjwSamples() {}

    /**
     * A line of a message.
     *
     * @param text reference, bsn, category, code, first day, volume, unit, tariff or -, cents, D or C
     */
    private static String line(String text) {
        List<String> parts = List.of(text.split(" "));
        String tariff = parts.get(7).equals("-") ? "" : "<m:ProductTarief>" + parts.get(7) + "</m:ProductTarief>\n";
        return """
                <m:Client>
                <m:Bsn>%s</m:Bsn>
                <m:Prestaties><m:Prestatie>
                <m:ProductReferentie><ijw:ReferentieNummer>%s</ijw:ReferentieNummer></m:ProductReferentie>
                <m:ToewijzingNummer>10072</m:ToewijzingNummer>
                <m:ProductCategorie>%s</m:ProductCategorie>
                <m:ProductCode>%s</m:ProductCode>
                <m:ProductPeriode><ijw:Begindatum>%s</ijw:Begindatum><ijw:Einddatum>2024-04-30</ijw:Einddatum></m:ProductPeriode>
                <m:GeleverdVolume>%s</m:GeleverdVolume>
                <m:Eenheid>%s</m:Eenheid>
                %s<m:IngediendBedrag><ijw:Bedrag>%s</ijw:Bedrag><ijw:DebetCredit>%s</ijw:DebetCredit></m:IngediendBedrag>
                @CODES@</m:Prestatie></m:Prestaties>
                @CODES@</m:Client>
                """.formatted(
                        parts.get(1),
                        parts.get(0),
                        parts.get(2),
                        parts.get(3),
                        parts.get(4),
                        parts.get(5),
                        parts.get(6),
                        tariff,
                        parts.get(8),
                        parts.get(9));
    }

    private static long cents(String text) {
        List<String> parts = List.of(text.split(" "));
        return (parts.get(9).equals("C") ? -1 : 1) * Long.parseLong(parts.get(8));
    }

    private static String total(String name, long cents) {
        return "<m:" + name + "><ijw:TotaalBedrag>" + Math.abs(cents) + "</ijw:TotaalBedrag><ijw:DebetCredit>"
                + (cents < 0 ? "C" : "D") + "</ijw:DebetCredit></m:" + name + ">\n";
    }

    private static String message(String number, String header, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <m:Bericht xmlns:m="http://www.istandaarden.nl/ijw/3_2/jw%s/schema"
                xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema">
                <m:Header>
                <m:BerichtCode>%s</m:BerichtCode>
                <m:BerichtVersie>3</m:BerichtVersie>
                <m:BerichtSubversie>2</m:BerichtSubversie>
                %s</m:Header>
                %s</m:Bericht>
                """.formatted(number.equals("490") ? "323" : "325", number, header, body);
    }

    /** A claim of 6 May 2024. */
    public static String claim(String message, String... lines) {
        return message(
                "490",
                """
                <m:Afzender>65656055</m:Afzender>
                <m:Ontvanger>0005</m:Ontvanger>
                <m:BerichtIdentificatie><ijw:Identificatie>%s</ijw:Identificatie><ijw:Dagtekening>2024-05-06</ijw:Dagtekening></m:BerichtIdentificatie>
                """.formatted(message),
                "<m:Declaratie>\n<m:DeclaratieNummer>DN001</m:DeclaratieNummer>\n"
                        + total(
                                "TotaalIngediendBedrag",
                                List.of(lines).stream()
                                        .mapToLong(IjwSamples::cents)
                                        .sum())
                        + "<m:Clienten>\n"
                        + List.of(lines).stream()
                                .map(line -> line(line).replace("@CODES@", ""))
                                .collect(Collectors.joining())
                        + "</m:Clienten>\n</m:Declaratie>\n");
    }

    /** An answer to a claim, that refuses lines, or the claim as a whole when there are none. */
    public static String answer(String message, long submitted, String... lines) {
        boolean isWhole = lines.length == 0;
        long refused = isWhole
                ? submitted
                : List.of(lines).stream().mapToLong(IjwSamples::cents).sum();
        String codes = "<m:RetourCodes><m:RetourCode>%s</m:RetourCode></m:RetourCodes>\n";
        return message(
                "491",
                """
                <m:Afzender>0005</m:Afzender>
                <m:Ontvanger>65656055</m:Ontvanger>
                <m:BerichtIdentificatie><ijw:Identificatie>A1</ijw:Identificatie><ijw:Dagtekening>2024-05-13</ijw:Dagtekening></m:BerichtIdentificatie>
                <m:DeclaratieIdentificatie><ijw:Identificatie>%s</ijw:Identificatie><ijw:Dagtekening>2024-05-06</ijw:Dagtekening></m:DeclaratieIdentificatie>
                """.formatted(message) + codes.formatted("0200"),
                "<m:DeclaratieAntwoord>\n<m:DeclaratieNummer>DN001</m:DeclaratieNummer>\n"
                        + total("TotaalIngediendBedrag", submitted)
                        + total("TotaalToegekendBedrag", submitted - refused)
                        + (isWhole ? "" : "<m:Clienten>\n")
                        + List.of(lines).stream()
                                .map(line -> line(line).replace("@CODES@", codes.formatted("0611")))
                                .collect(Collectors.joining())
                        + (isWhole ? "" : "</m:Clienten>\n")
                        + codes.formatted(isWhole ? "9333" : "0200")
                        + "</m:DeclaratieAntwoord>\n");
    }
}
