package nl.regiokas.exchange.document;

import static nl.regiokas.exchange.shape.Part.part;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.exchange.shape.Fields;
import nl.regiokas.exchange.shape.Schemas;
import nl.regiokas.exchange.shape.Shape;
import nl.regiokas.exchange.shape.Shapes;
import nl.regiokas.exchange.shape.Tables;
import nl.regiokas.exchange.shape.Versioned;
import nl.regiokas.risk.result.RiskResult;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.comparison.SchemeComparison;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/**
 * The kinds of documents, with the models and keys that they can hold.
 *
 * <pre>{@code
 * Documents documents = Documents.library();
 * String stored = documents.state().write(settlement.state());
 * State again = documents.state().read(stored);
 * }</pre>
 *
 * @since 0.2.0
 */
public final class Documents {

    private static final int VERSION = 1;

    private final Document<SolidarityScheme> scheme;
    private final Document<SettlementFacts> facts;
    private final Document<ImmutableList<UsageLine>> usage;
    private final Document<State> state;
    private final Document<Settlement> settlement;
    private final Document<Books> books;
    private final Document<SchemeComparison> comparison;
    private final Document<RiskResult> risk;
    private final Document<Explanation> explanation;
    private final Registry registry;

    private Documents(ModelTypes types) {
        SettlementTables tables = new SettlementTables(types);
        this.scheme = document("regiokas-scheme", tables.scheme());
        this.facts = document("regiokas-facts", SettlementTables.FACTS);
        this.usage = document("regiokas-usage", usageLines());
        this.state = document("regiokas-state", tables.states().state());
        this.settlement = document("regiokas-settlement", SettlementTables.settlement(tables.settled()));
        this.books = document(
                "regiokas-books",
                BookTables.books(tables.scheme(), tables.states().state()));
        this.comparison = document(
                "regiokas-comparison",
                ComparisonTables.comparison(tables.scheme(), tables.states().state()));
        this.risk = document("regiokas-risk", RiskTables.RESULT);
        this.explanation = document("regiokas-explanation", ReportedTables.EXPLANATION);
        this.registry = registry(tables);
    }

    private static <T> Document<T> document(String format, Fields<T> fields) {
        return new Document<>(new Versioned<>(format, VERSION, fields));
    }

    @SuppressWarnings("unchecked") // a list of lines is identified by its document
    private static Fields<ImmutableList<UsageLine>> usageLines() {
        return Tables.of(
                (Class<ImmutableList<UsageLine>>) (Class<?>) ImmutableList.class,
                lines -> lines,
                part("lines", Shapes.list(CoreTables.USAGE_LINE), lines -> lines));
    }

    private Registry registry(SettlementTables tables) {
        Registry all = new Registry();
        CoreTables.register(all);
        ReportedTables.register(all);
        tables.register(all);
        ComparisonTables.register(all, tables.scheme());
        BudgetingTables.register(all);
        RiskTables.register(all);
        all.addAll(RiskTables.study(tables.scheme(), tables.states()));
        all.add(scheme.shape());
        all.add(facts.shape());
        all.add(state.shape());
        all.add(settlement.shape());
        all.add(new Versioned<>("regiokas-settlement", VERSION, tables.settled()));
        all.add(books.shape());
        all.add(new Versioned<>(
                "regiokas-closed",
                VERSION,
                BookTables.closed(tables.scheme(), tables.states().state())));
        all.add(comparison.shape());
        all.add(risk.shape());
        all.add(explanation.shape());
        return all;
    }

    /**
     * Returns the documents with the models and keys of the library.
     *
     * @return the documents
     */
    public static Documents library() {
        return of(Models.types());
    }

    /**
     * Returns the documents with the models and keys of a registry.
     *
     * @param types the models and keys, including a team's own
     * @return the documents
     */
    public static Documents of(ModelTypes types) {
        Attributes.given(types, "types of documents");
        return new Documents(types);
    }

    /** The shapes of all types. */
    Registry registry() {
        return registry;
    }

    /**
     * Returns the document of a scheme.
     *
     * @return {@code regiokas-scheme}: the fields of {@code scheme.json}
     */
    public Document<SolidarityScheme> scheme() {
        return scheme;
    }

    /**
     * Returns the document of facts. Facts {@linkplain SettlementFacts#withoutUsage() without usage} hold no costs.
     *
     * @return {@code regiokas-facts}
     */
    public Document<SettlementFacts> facts() {
        return facts;
    }

    /**
     * Returns the document of a batch of usage lines.
     *
     * @return {@code regiokas-usage}
     */
    public Document<ImmutableList<UsageLine>> usage() {
        return usage;
    }

    /**
     * Returns the document of a state.
     *
     * @return {@code regiokas-state}
     */
    public Document<State> state() {
        return state;
    }

    /**
     * Returns the document of a settlement. It holds scheme, facts and opening state, and is settled again from these
     * when it is read; the result is stored with them and must come out the same.
     *
     * @return {@code regiokas-settlement}
     */
    public Document<Settlement> settlement() {
        return settlement;
    }

    /**
     * Returns the document of books with their closings, which are closed again when it is read.
     *
     * @return {@code regiokas-books}
     */
    public Document<Books> books() {
        return books;
    }

    /**
     * Returns the document of a comparison of two schemes, which are compared again when it is read.
     *
     * @return {@code regiokas-comparison}
     */
    public Document<SchemeComparison> comparison() {
        return comparison;
    }

    /**
     * Returns the document of the result of a risk study.
     *
     * @return {@code regiokas-risk}
     */
    public Document<RiskResult> risk() {
        return risk;
    }

    /**
     * Returns all kinds of documents.
     *
     * @return the documents in the order in which they are listed
     */
    public ImmutableList<Document<?>> all() {
        return ImmutableList.of(scheme, facts, usage, state, settlement, books, comparison, risk, explanation);
    }

    /**
     * Returns whether values of a type can be written in JSON.
     *
     * @param type a type
     * @return true for a value type of the library and for a team's own models and keys
     */
    public boolean hasForm(Class<?> type) {
        return registry.find(type).isPresent();
    }

    /**
     * Returns the JSON Schema of a value type, as {@link RegiokasModule} writes and reads it.
     *
     * @param type a public value type of the library, or a team's own model or key
     * @return the schema of draft 2020-12, on many lines
     * @throws RefusalException when the type has no form in JSON
     */
    public String schema(Class<?> type) {
        Shape<?> shape = registry.find(type).orElseThrow(() -> Registry.unknown(type));
        return JsonText.pretty(
                Schemas.of("urn:regiokas:" + type.getName().replace('$', '.'), type.getSimpleName(), shape));
    }

    /**
     * Returns the document of an explanation.
     *
     * @return {@code regiokas-explanation}
     */
    public Document<Explanation> explanation() {
        return explanation;
    }
}
