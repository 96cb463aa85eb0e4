package nl.regiokas.exchange.settlement;

import nl.regiokas.exchange.region.FormatPage;
import nl.regiokas.settlement.key.KeyType;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.scheme.SchemeForms;

/**
 * The page that describes all formats of a region's folder. It is made from the tables and field tables that read it,
 * so the page and the reader cannot differ.
 *
 * @since 0.2.0
 */
public final class RegionPage {

    private RegionPage() {}

    /**
     * Returns the page in Markdown.
     *
     * @param types the models and keys that a scheme may name
     * @param isDutch whether its words are Dutch
     * @return how files are read, the columns of every table, the fields of the files in JSON, and every fault and notice
     *     of reading with its stable code
     */
    public static String markdown(ModelTypes types, boolean isDutch) {
        StringBuilder page = new StringBuilder(FormatPage.tables(isDutch));
        add(page, "`scheme.json`", new FormDescription(isDutch).table(SchemeForms.scheme()));
        for (ModelType<?> model : types.models()) {
            add(page, "`scheme.json`: model `" + model.name() + "`", new FormDescription(isDutch).table(model.form()));
        }
        page.append(
                isDutch
                        ? "\nEen verdeelsleutel is een naam (`equal`, `history-N` over de kosten van N jaren, of die van een"
                                + " reeks, zoals `youth` en `budget`) of een van deze objecten.\n"
                        : "\nA key is a name (`equal`, `history-N` for the costs of N years, or that of a series, such as"
                                + " `youth` and `budget`) or one of these objects.\n");
        for (KeyType<?> key : types.keys().types()) {
            add(
                    page,
                    "`scheme.json`: " + (isDutch ? "sleutel" : "key") + " `" + key.mark() + "`",
                    new FormDescription(isDutch).table(key.form()));
        }
        add(page, "`rta.json`", BudgetingFields.rta(isDutch));
        add(page, "`provider-rules.json`", BudgetingFields.providerRules(isDutch));
        return page.append(FormatPage.results(isDutch))
                .append(FormatPage.faults(isDutch))
                .toString();
    }

    private static void add(StringBuilder page, String title, String table) {
        page.append("\n## ").append(title).append("\n\n").append(table);
    }
}
