package nl.regiokas.exchange.settlement;

/** The fields of the files in JSON that budgeting reads, as tables in Markdown. */
final class BudgetingFields {

    private static final String RTA = """
            | field | what it is | must |
            |---|---|---|
            | `unit` | the unit in which the table is rounded, such as `"1.00"` | yes |
            | `year` | the year of the table | yes |
            | `cutInBase` | percent of the cut that is already in the streams | yes |
            | `contribution` | the reading of the contribution in a later year: `"base"` (the default) or `"afterCut"` | no |
            | `years` | a list with one object for each year: `year`, and percent of `cut`, `strengthening`, `execution`, `transformation` and `directCare` | yes |
            | `assignments` | a list with one object for each assignment of transformation and year: `name`, `year` and `amount` spent; it may be empty | no |
            | `youthFund` | a list with one object for each year from 2015 to 2017: `year`, `received`, and under `spent` an object with the amounts on `YOUTH`, `SUPPORT` (Wmo), `PARTICIPATION` and `OUTSIDE` the social domain | no |
            """;

    private static final String DUTCH_RTA = """
            | veld | wat het is | moet |
            |---|---|---|
            | `unit` | de eenheid waarop de tabel wordt afgerond, zoals `"1.00"` | ja |
            | `year` | het jaar van de tabel | ja |
            | `cutInBase` | procent van de korting die al in de stromen zit | ja |
            | `contribution` | de lezing van de inleg in een later jaar: `"base"` (gebruikelijk) of `"afterCut"` | nee |
            | `years` | een lijst met een object per jaar: `year`, en procent van `cut`, `strengthening`, `execution`, `transformation` en `directCare` | ja |
            | `assignments` | een lijst met een object per transformatieopdracht en jaar: `name`, `year` en wat er besteed is, `amount`; hij mag leeg zijn | nee |
            | `youthFund` | een lijst met een object per jaar van 2015 tot en met 2017: `year`, `received`, en onder `spent` een object met de bedragen aan `YOUTH`, `SUPPORT` (Wmo), `PARTICIPATION` en `OUTSIDE` (buiten het sociaal domein) | nee |
            """;

    private static final String RULES = """
            | field | what it is | must |
            |---|---|---|
            | `atThreshold` | who is exactly on the threshold: `"holder"` of a budget, or `"claims"` | yes |
            | `threshold` | the grant above which a provider holds a budget, in euros; left out: that of the papers | no |
            | `discounts` | an object with the percent of discount of each former financier | no |
            | `transformation` | percent of its budget that a holder may spend on transformation; left out: that of the papers | no |
            """;

    private static final String DUTCH_RULES = """
            | veld | wat het is | moet |
            |---|---|---|
            | `atThreshold` | wie precies op de drempel zit: `"holder"` (budgethouder) of `"claims"` (declaraties) | ja |
            | `threshold` | de toekenning waarboven een aanbieder een budget houdt, in euro's; weggelaten: die van de stukken | nee |
            | `discounts` | een object met het percentage korting van elke vroegere financier | nee |
            | `transformation` | procent van zijn budget dat een budgethouder aan transformatie mag besteden; weggelaten: dat van de stukken | nee |
            """;

    private BudgetingFields() {}

    /** The fields of {@code rta.json}. */
    static String rta(boolean isDutch) {
        return isDutch ? DUTCH_RTA : RTA;
    }

    /** The fields of {@code provider-rules.json}. */
    static String providerRules(boolean isDutch) {
        return isDutch ? DUTCH_RULES : RULES;
    }
}
