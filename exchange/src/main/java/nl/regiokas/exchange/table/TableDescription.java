package nl.regiokas.exchange.table;

import java.util.stream.Collectors;

/**
 * Describes a table in words, from the same columns that read and write it.
 *
 * @since 0.2.0
 */
public final class TableDescription {

    private TableDescription() {}

    /**
     * Returns a table of the columns in Markdown.
     *
     * @param table the table
     * @param isDutch whether the words are Dutch
     * @return a row for each column: both headings, what its cells hold, and whether it is required
     */
    public static String markdown(Table<?> table, boolean isDutch) {
        StringBuilder text = new StringBuilder(
                isDutch
                        ? "| kolom | Engels | inhoud | verplicht |\n|---|---|---|---|\n"
                        : "| column | Dutch | holds | must |\n|---|---|---|---|\n");
        for (RowField<?, ?> field : table.fields()) {
            Heading heading = field.column().heading();
            CellType<?> type = field.column().type();
            text.append("| `")
                    .append(isDutch ? heading.dutch() : heading.english())
                    .append("` | `")
                    .append(isDutch ? heading.english() : heading.dutch())
                    .append("` | ")
                    .append(isDutch ? type.dutch() : type.english())
                    .append(" | ")
                    .append(must(field.presence(), isDutch))
                    .append(" |\n");
        }
        return text.append(key(table, isDutch)).toString();
    }

    private static String must(Presence presence, boolean isDutch) {
        return switch (presence) {
            case VALUE -> isDutch ? "ja" : "yes";
            case COLUMN -> isDutch ? "kolom, mag leeg zijn" : "the column; cells may be blank";
            case COLUMN_MAY_BE_ABSENT -> isDutch ? "nee" : "no";
        };
    }

    private static String key(Table<?> table, boolean isDutch) {
        if (table.key().isEmpty()) {
            return "";
        }
        String columns = table.key().stream()
                .map(column -> "`"
                        + (isDutch ? column.heading().dutch() : column.heading().english()) + "`")
                .collect(Collectors.joining(", "));
        return (isDutch ? "\nEen rij per " : "\nOne row for each ") + columns + ".\n";
    }
}
