package nl.regiokas.program.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.program.output.Language;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.key.KeyType;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.scheme.SchemeForms;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The terms of an agreement in words: every field of every model and key, and no code of the file. */
class AgreedTermsTest {

    private static final Pattern CAMEL = Pattern.compile("\\b[a-z]+[A-Z]\\w*");
    private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{3,}\\b");

    /** Every field of every model and key is given in one of these scopes, and left out in another. */
    private static final String SCHEME = """
            {"title": "Streek", "status": "voorbeeld", "note": "verzonnen", "sources": ["stuk X"], "from": 2018, "until": 2020,
             "lateLines": "currentYear", "outside": [{"code": "rijk", "name": "Rijk"}],
             "scopes": [
              {"name": "een", "from": 2018, "until": 2019, "atEnd": {"into": "twee"},
               "leaving": {"instalments": "atOnce", "fund": "share"}, "restate": "costs",
               "segments": {"byYear": {"2018": ["BASIC", "CRISIS"], "2019": ["FLEXIBLE"]}}, "products": ["P1"],
               "participants": {"byYear": {"2018": {"except": ["0014"]}, "2019": {"decided": 2017, "deferred": "in"}}},
               "openingFund": "5.00", "unit": "1.00",
               "model": {"type": "pooling",
                 "key": {"blend": [{"part": "2", "key": {"series": "meisjes", "window": 3, "lag": 1}},
                   {"part": "1", "key": {"cost": true, "window": 2, "lag": 3}}]},
                 "contribution": {"year": 2018, "amount": "1000.00", "growth": "1.8"},
                 "contributionKey": {"path": [{"year": 2016, "key": "youth"},
                   {"year": 2021, "key": {"charges": ["twee"], "lag": 1}}]},
                 "degree": {"byYear": {"2018": "50", "2019": "75"}},
                 "layer": {"of": {"deficit": "lasten"}, "bands": [{"from": "1250.50", "share": "70"}]},
                 "outside": {"party": "rijk", "share": "40", "maximum": "900.00"},
                 "limit": {"prior": "lastYear", "increase": "15.00", "decrease": "5%"},
                 "schedule": {"lag": 2, "parts": ["50", "30"]}}},
              {"name": "twee",
               "model": {"type": "pooling", "key": "youth",
                 "layer": {"grain": "client", "bands": [{"from": "0", "share": "70"}]},
                 "limit": {"prior": "vorige", "per": "inwoners", "increase": "2.50"}, "schedule": {"spread": 4}}},
              {"name": "drie", "atEnd": "settle", "participants": ["0014"],
               "model": {"type": "pooling", "key": "history-3",
                 "layer": {"per": "inwoners", "bands": [{"from": "1.5", "share": "70"}]}}},
              {"name": "vier", "model": {"type": "insurance", "key": "youth", "loading": "1.4",
                 "expectedCost": {"2018": "62.00", "2019": "61.00"}, "noClaim": {"threshold": "80", "rate": "50"},
                 "reserve": {"minimum": "1.00", "maximumPercent": "10", "key": "equal", "lag": 1}}},
              {"name": "vijf", "model": {"type": "insurance", "key": "youth",
                 "expectedCost": {"byYear": {"2018": "62.00"}}, "reserve": {"minimumPercent": "1", "maximum": "9.00"}}},
              {"name": "zes", "model": {"type": "flatTax", "window": 3, "spread": 2, "ownShare": "60",
                 "expectedCost": {"2018": "16.00"}}},
              {"name": "zeven", "model": {"type": "actualUse", "standingKey": "budget"}},
              {"name": "acht", "model": {"type": "pooling"}}]}
            """;

    private static SolidarityScheme scheme() {
        String document = SCHEME.replaceFirst("\\{", "{\"format\": \"regiokas-scheme\", \"version\": 1, ");
        return Documents.library().scheme().read(document);
    }

    private static Words words(Language language) {
        return new Words(language, ImmutableMap.of("0014", "Groningen"));
    }

    /** Labels and values, line by line. */
    private static List<String> stated(Language language) {
        List<String> lines = new ArrayList<>();
        new AgreedTerms(scheme(), words(language)).lines().forEach(node -> add(node, lines));
        return lines;
    }

    private static void add(Node node, List<String> lines) {
        lines.add(node.label() + ": " + node.value().replace('\u00a0', ' '));
        node.children().forEach(child -> add(child, lines));
    }

    /** An amount that grows is among the terms as it was agreed, and is tried with that of the last year. */
    private static final String GROWING = "een.contribution";

    /** What can be tried stands there as it stands among the terms; one that changes by year has its last value. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theTermsThatCanBeTriedReadAsThoseAgreed(Language language) {
        Words words = words(language);
        int compared = 0;
        for (TableView.Row row : new Levers(scheme(), words).table().rows()) {
            List<String> cells = row.cells().stream().map(TableView.Cell::text).toList();
            List<String> agreed = nodes(new AgreedTerms(scheme(), words).lines())
                    .filter(node -> node.value().equals(cells.get(0)))
                    .flatMap(scope -> nodes(scope.children()))
                    .filter(node -> node.label().equals(cells.get(1)))
                    .filter(node -> node.children().isEmpty())
                    .map(Node::value)
                    .toList();
            if (!agreed.isEmpty() && !row.key().equals(GROWING) && !cells.get(2).equals(words.text("whatif.own"))) {
                assertThat(agreed).as(String.join(" ", cells)).contains(cells.get(2));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(25);
    }

    private static Stream<Node> nodes(List<Node> nodes) {
        return nodes.stream().flatMap(node -> Stream.concat(Stream.of(node), nodes(node.children())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFieldOfEveryModelAndKeyHasItsName(Language language) {
        List<String> labels = stated(language).stream()
                .map(line -> line.substring(0, line.indexOf(": ")))
                .toList();

        for (ModelType<?> model : Models.types().models()) {
            Wording own = model.words().in(Wording.in(language.locale()));
            assertThat(labels).containsAll(names(model.form(), own));
        }
        for (KeyType<?> key : Models.types().keys().types()) {
            Wording own = key.words().orElseThrow().in(Wording.in(language.locale()));
            assertThat(labels).containsAll(names(key.form(), own));
        }
    }

    /** Those of the scheme and of a scope, one by one, below each other as they are in the file. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFieldOfTheSchemeAndItsScopesHasItsName(Language language) {
        List<String> labels = stated(language).stream()
                .map(line -> line.substring(0, line.indexOf(": ")))
                .toList();
        Set<String> paths = new TreeSet<>();
        addPaths("", SchemeForms.scheme(), paths);

        assertThat(paths)
                .contains("title", "scopes", "scopes.openingFund", "scopes.leaving.fund")
                .hasSizeGreaterThan(20);
        assertThat(paths).allSatisfy(path -> {
            TermWords words = TermWords.ofScheme(words(language));
            assertThat(words.label(path)).isNotEqualTo(path).isIn(labels);
        });
    }

    private static Set<String> names(Form<?> form, Wording words) {
        Set<String> paths = new TreeSet<>();
        addPaths("field.", form, paths);
        return new TreeSet<>(paths.stream().map(words::text).toList());
    }

    private static void addPaths(String path, Form<?> form, Set<String> paths) {
        for (Field<?, ?> field : form.fields()) {
            paths.add(path + field.name());
            addPaths(path + field.name(), field.type(), paths);
        }
    }

    private static void addPaths(String path, FieldType<?> given, Set<String> paths) {
        FieldType<?> type = given.plain();
        if (type instanceof FieldType.Nested<?> nested) {
            addPaths(path + ".", nested.form(), paths);
        } else if (type instanceof FieldType.ListOf<?> list) {
            addPaths(path, list.element(), paths);
        } else if (type instanceof FieldType.ByYear<?> dated) {
            addPaths(path, dated.element(), paths);
        } else if (type instanceof FieldType.OneOf<?> several) {
            several.branches().forEach(branch -> addPaths(path, branch.type(), paths));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noCodeOfTheFileIsInTheText(Language language) {
        assertThat(stated(language))
                .noneMatch(line -> CAMEL.matcher(line).find())
                .noneMatch(line -> CAPITALS.matcher(line.replace("EUR", "")).find())
                .noneMatch(line -> line.contains("history-") || line.contains("null") || line.contains("Optional"));
    }

    /** In English many codes are words; in Dutch none of them is left. */
    @Test
    void noWordOfAChoiceIsLeftInDutch() {
        Set<String> choices = new TreeSet<>();
        Stream.of(
                        Stream.of(SchemeForms.scheme()),
                        Models.types().models().stream().map(ModelType::form),
                        Models.types().keys().types().stream().map(KeyType::form))
                .<Form<?>>flatMap(forms -> forms)
                .forEach(form -> addChoices(form, choices));
        choices.removeAll(Set.of("in"));

        assertThat(choices).contains("client", "runOff", "BASIC", "cost");
        for (String choice : choices) {
            assertThat(stated(Language.NL)).noneMatch(line -> line.matches(".*\\b" + choice + "\\b.*"));
        }
    }

    private static void addChoices(Form<?> form, Set<String> choices) {
        form.fields().forEach(field -> addChoices(field.type(), choices));
    }

    private static void addChoices(FieldType<?> given, Set<String> choices) {
        FieldType<?> type = given.plain();
        if (type instanceof FieldType.Choice<?> choice) {
            choices.addAll(choice.choices().keySet());
        } else if (type instanceof FieldType.Nested<?> nested) {
            addChoices(nested.form(), choices);
        } else if (type instanceof FieldType.ListOf<?> list) {
            addChoices(list.element(), choices);
        } else if (type instanceof FieldType.ByYear<?> dated) {
            addChoices(dated.element(), choices);
        } else if (type instanceof FieldType.OneOf<?> several) {
            several.branches().forEach(branch -> addChoices(branch.type(), choices));
        }
    }

    @Test
    void valuesAreWritten() {
        assertThat(stated(Language.NL))
                .contains(
                        "tekort ten opzichte van reeks: lasten",
                        "vanaf: € 1.250,50",
                        "vanaf: 1,5 x",
                        "ingebracht deel: 70%",
                        "eerdere last: vorig jaar",
                        "eerdere last: vorige",
                        "grootste stijging: € 15,00",
                        "grootste daling: 5%",
                        "grootste daling: geen grens",
                        "per: cliënt",
                        "per: gemeente",
                        "mate van verevening: 100%",
                        "vanaf 2019: 75%",
                        "in 2018: € 62,00",
                        "in 2019: € 61,00",
                        "vanaf 2018: € 62,00",
                        "betaalschema: geen: direct in rekening",
                        "begrenzing: geen",
                        "opslag: 0%",
                        "no-claim: geen",
                        "verdeelsleutel van de reserve: die van de premie",
                        "jaren tot het eerste deel: 1",
                        "bijdrage: € 1.000,00 in 2018, elk jaar 1,8% meer",
                        "Jaren terug: 3");
        assertThat(stated(Language.EN))
                .contains(
                        "from: EUR 1,250.50",
                        "in 2018: EUR 62.00",
                        "from 2018: EUR 62.00",
                        "prior burden: last year",
                        "greatest increase: EUR 15.00",
                        "degree: 100%");
    }

    /** The status of an example is a word of the file; people read it in their language, and another status as it is. */
    @Test
    void anExampleIsCalledSoInTheLanguageOfTheReader() {
        assertThat(status("example", Language.NL)).isEqualTo("Status: voorbeeld");
        assertThat(status("example", Language.EN)).isEqualTo("Status: example");
        assertThat(status("vastgesteld", Language.EN)).isEqualTo("Status: vastgesteld");
    }

    private static String status(String status, Language language) {
        SolidarityScheme scheme = scheme().toBuilder().status(status).build();
        List<String> lines = new ArrayList<>();
        new AgreedTerms(scheme, words(language)).lines().forEach(node -> add(node, lines));
        return lines.stream()
                .filter(line -> line.startsWith("Status: "))
                .findFirst()
                .orElseThrow();
    }

    /** A line of a statement has what was agreed and nothing that stands for what was not. */
    @Test
    void termsOfAYearAreThoseThatAreGiven() {
        List<String> lines = new ArrayList<>();
        AgreedTerms terms = AgreedTerms.of(scheme(), 2019, words(Language.NL));
        add(terms.model("", scheme().scopes().get(1).model().in(2019)), lines);

        assertThat(lines).contains("jaren waarover wordt gespreid: 4").doesNotContain("begrenzing: geen");
        assertThat(ImmutableList.copyOf(lines)).noneMatch(line -> line.endsWith(": geen"));
    }
}
