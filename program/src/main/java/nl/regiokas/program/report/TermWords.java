package nl.regiokas.program.report;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.settlement.form.BilingualWords;

/** The words for the fields of a scheme, a model or a key, for choices, and for what is left out. */
final class TermWords {

    private final Words words;
    private final Function<String, Optional<String>> own;
    private final ImmutableSet<String> given;

    private TermWords(Words words, Function<String, Optional<String>> own, ImmutableSet<String> given) {
        this.words = words;
        this.own = own;
        this.given = given;
    }

    static TermWords ofScheme(Words words) {
        return new TermWords(
                words,
                key -> key.startsWith("field.")
                        ? Optional.of(words.text("term.scheme." + key.substring("field.".length())))
                        : Optional.empty(),
                ImmutableSet.of());
    }

    /** The words of a model or a key, which come with it. */
    static TermWords of(Optional<BilingualWords> model, Words words) {
        Optional<Wording> wording =
                model.map(one -> one.in(Wording.in(words.wording().locale())));
        return new TermWords(words, key -> wording.flatMap(known -> known.findText(key)), ImmutableSet.of());
    }

    /** The same words for a case in which more fields are given next to or around the fields that follow. */
    TermWords with(ImmutableSet<String> more) {
        return new TermWords(
                words,
                own,
                ImmutableSet.<String>builder().addAll(given).addAll(more).build());
    }

    boolean isGiven(String field) {
        return given.contains(field);
    }

    /** The words for the field at a path; its name if a team gave no words. */
    String label(String path) {
        return own.apply("field." + path).orElse(path);
    }

    /** The words of a choice. */
    String choice(String path, String word) {
        return own.apply("choice." + path + "." + word).orElseGet(() -> general(word));
    }

    private String general(String word) {
        String key = "report.choice." + word;
        return words.language().has(key) ? words.language().text(key) : word;
    }

    /** The words for a field that is left out, which may depend on another field that is given. */
    Optional<String> absent(String path) {
        return given.stream()
                .flatMap(other -> own.apply("absent." + path + "." + other).stream())
                .findFirst()
                .or(() -> own.apply("absent." + path));
    }
}
