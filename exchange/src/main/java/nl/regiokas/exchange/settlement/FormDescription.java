package nl.regiokas.exchange.settlement;

import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;

/** Describes the fields of a declaration in words, from the same field table that reads it. */
final class FormDescription {

    private final boolean isDutch;
    private final StringBuilder rows = new StringBuilder();

    FormDescription(boolean isDutch) {
        this.isDutch = isDutch;
    }

    /** A table in Markdown with a row for each field, followed by the fields of the objects inside it. */
    String table(Form<?> form) {
        rows.append(
                isDutch
                        ? "| veld | inhoud | verplicht |\n|---|---|---|\n"
                        : "| field | holds | must |\n|---|---|---|\n");
        addRows("", form);
        return rows.toString();
    }

    private void addRows(String path, Form<?> form) {
        for (Field<?, ?> field : form.fields()) {
            rows.append("| `")
                    .append(path)
                    .append(field.name())
                    .append("` | ")
                    .append(words(field.type()).replace("|", "\\|"))
                    .append(" | ")
                    .append(field.required() ? say("yes", "ja") : say("no", "nee"))
                    .append(" |\n");
            addNested(path + field.name(), field.type());
        }
    }

    private void addNested(String path, FieldType<?> given) {
        FieldType<?> type = given.plain();
        if (type instanceof FieldType.Nested<?> nested) {
            addRows(path + ".", nested.form());
        } else if (type instanceof FieldType.ListOf<?> list) {
            addNested(path + "[]", list.element());
        } else if (type instanceof FieldType.ByYear<?> dated) {
            addNested(path, dated.element());
        } else if (type instanceof FieldType.OneOf<?> oneOf) {
            oneOf.branches().forEach(branch -> addNested(path, branch.type()));
        }
    }

    private String say(String english, String dutch) {
        return isDutch ? dutch : english;
    }

    private String words(FieldType<?> given) {
        FieldType<?> type = given.plain();
        if (type instanceof FieldType.Flag) {
            return "`true`, `false`";
        }
        if (type instanceof FieldType.Name) {
            return say("text", "tekst");
        }
        if (type instanceof FieldType.Whole whole) {
            return say("whole number from ", "geheel getal van ")
                    + whole.least()
                    + say(" to ", " tot en met ")
                    + whole.most();
        }
        if (type instanceof FieldType.Year) {
            return say("year", "jaar");
        }
        if (type instanceof FieldType.Percent) {
            return say("percentage as text, such as `\"12.5\"`", "percentage als tekst, zoals `\"12.5\"`");
        }
        if (type instanceof FieldType.Decimal) {
            return say("number as text, such as `\"2\"`", "getal als tekst, zoals `\"2\"`");
        }
        if (type instanceof FieldType.Amount) {
            return say("euros as text, such as `\"1250.00\"`", "euro's als tekst, zoals `\"1250.00\"`");
        }
        return composed(type);
    }

    private String composed(FieldType<?> type) {
        if (type instanceof FieldType.Amounts) {
            return say(
                    "amount of each year: `{\"2018\": \"100.00\"}`, `{\"byYear\": ...}` (the last holds on), or"
                            + " `{\"year\", \"amount\", \"growth\"}`",
                    "bedrag per jaar: `{\"2018\": \"100.00\"}`, `{\"byYear\": ...}` (het laatste geldt door), of"
                            + " `{\"year\", \"amount\", \"growth\"}`");
        }
        if (type instanceof FieldType.Choice<?> choice) {
            return choice.choices().keySet().stream()
                    .map(word -> "`\"" + word + "\"`")
                    .collect(Collectors.joining(", "));
        }
        if (type instanceof FieldType.Text<?> text) {
            return text.pattern().equals(".+")
                    ? say("text", "tekst")
                    : say("text without blanks", "tekst zonder spaties");
        }
        if (type instanceof FieldType.Registered<?> registered) {
            return registered(registered.family());
        }
        if (type instanceof FieldType.Nested<?>) {
            return say("object", "object");
        }
        if (type instanceof FieldType.ListOf<?> list) {
            return say("list: ", "lijst: ") + words(list.element());
        }
        if (type instanceof FieldType.ByYear<?> dated) {
            return words(dated.element())
                    + say(
                            "; or by year: `{\"byYear\": {\"2018\": ...}}`",
                            "; of per jaar: `{\"byYear\": {\"2018\": ...}}`");
        }
        Function<FieldType.Branch<?, ?>, String> branch = one -> words(one.type());
        return ((FieldType.OneOf<?>) type)
                .branches().stream().map(branch).collect(Collectors.joining(say(" or ", " of ")));
    }

    private String registered(String family) {
        return switch (family) {
            case "key" -> say("key", "verdeelsleutel");
            case "model" -> say("model", "model");
            default -> say("municipality (four digits)", "gemeente (vier cijfers)");
        };
    }
}
