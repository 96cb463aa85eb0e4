package nl.regiokas.service;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Regions over HTTP. */
@RestController
@RequestMapping("/regions/{region}")
class RegionController {

    private final Regions regions;
    private final UsageTaking usage;
    private final Closings closings;
    private final Documents documents;

    RegionController(Regions regions, UsageTaking usage, Closings closings, Documents documents) {
        this.regions = regions;
        this.usage = usage;
        this.closings = closings;
        this.documents = documents;
    }

    /**
     * A region to be.
     *
     * @param scheme what its councils agreed
     * @param facts its municipalities, products, series and advances
     */
    record Opening(SolidarityScheme scheme, SettlementFacts facts) {}

    /**
     * A closing to be.
     *
     * @param day the day; what is known then counts
     * @param through the last year that is closed
     * @param makeFinal whether its years are final from then on
     */
    record Close(LocalDate day, int through, @Nullable Boolean makeFinal) {}

    @PutMapping
    @Operation(summary = "Opens the books of a region by its scheme and its facts")
    ResponseEntity<Answers.Region> open(@PathVariable String region, @RequestBody Opening opening) {
        requireNoUsage(opening.facts());
        Books books = Books.open(opening.scheme(), State.opening(opening.scheme()));
        regions.insert(
                region,
                documents.facts().write(opening.facts()),
                documents.books().write(books));
        return ResponseEntity.created(URI.create("/regions/" + region))
                .eTag("\"1\"")
                .body(stated(region));
    }

    @GetMapping
    @Operation(summary = "Lists the closings of a region and the version of its books, which is the ETag too")
    ResponseEntity<Answers.Region> region(@PathVariable String region) {
        Answers.Region stated = stated(region);
        return ResponseEntity.ok().eTag(quoted(stated.version())).body(stated);
    }

    @PutMapping("/facts")
    @Operation(summary = "Replaces the facts, such as when the series of another year are known")
    ResponseEntity<Answers.Region> facts(
            @PathVariable String region,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody SettlementFacts facts) {
        int version = version(seen);
        requireNoUsage(facts);
        regions.stored(region);
        if (!regions.replaceFacts(region, version, documents.facts().write(facts))) {
            throw new Problem.Refusal(Problem.VERSION_STALE);
        }
        return ResponseEntity.ok().eTag(quoted(version + 1)).body(stated(region));
    }

    @PostMapping("/usage")
    @Operation(summary = "Takes a batch of usage lines, once for each Idempotency-Key")
    ResponseEntity<Answers.Taken> usage(
            @PathVariable String region, @RequestHeader("Idempotency-Key") String key, @RequestBody UsageBatch batch) {
        boolean isNew = usage.take(region, key, batch);
        return ResponseEntity.status(isNew ? 201 : 200)
                .body(new Answers.Taken(key, batch.lines().size(), isNew));
    }

    @GetMapping("/usage")
    @Operation(summary = "Shows how much usage came in")
    Answers.Usage usage(@PathVariable String region) {
        regions.stored(region);
        Map<String, Object> control = regions.control(region);
        return new Answers.Usage(
                ((Number) control.get("batches")).longValue(),
                ((Number) control.get("line_count")).longValue(),
                Euro.text(((Number) control.get("cents")).longValue()));
    }

    @PostMapping("/closings")
    @Operation(summary = "Closes the books of the version in If-Match")
    ResponseEntity<Answers.Closed> close(
            @PathVariable String region,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody Close close) {
        Closings.Asked asked =
                new Closings.Asked(new Closing(close.day(), close.through()), Boolean.TRUE.equals(close.makeFinal()));
        Answers.Closed closed = closings.close(region, version(seen), asked);
        return ResponseEntity.created(URI.create("/regions/" + region + "/closings/" + closed.number()))
                .eTag(quoted(closed.version()))
                .body(closed);
    }

    @GetMapping("/closings/{number}")
    @Operation(summary = "Shows what a closing booked and made due")
    Answers.Closed closing(@PathVariable String region, @PathVariable int number) {
        return closings.stated(region, number, regions.stored(region).booksVersion());
    }

    @GetMapping("/books")
    @Operation(summary = "Gives the books as the library's document")
    Books books(@PathVariable String region) {
        return documents.books().read(regions.stored(region).books());
    }

    @GetMapping(path = "/charges/{year}/{party}", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Explains what a party is charged for a year, as closed last")
    String charges(@PathVariable String region, @PathVariable int year, @PathVariable String party, Locale language) {
        StringBuilder text = new StringBuilder();
        documents
                .books()
                .read(regions.stored(region).books())
                .settled()
                .map(Settlement::of)
                .ifPresent(settlement -> {
                    ExplanationText words = ExplanationText.in(SettlementWording.in(language, Models.types()));
                    settlement
                            .year(year)
                            .charges(party)
                            .forEach(charge -> text.append(words.write(settlement.explain(charge))));
                });
        return text.toString();
    }

    /** Usage comes in by batches; what stands in the facts would be left out of the books. */
    private static void requireNoUsage(SettlementFacts facts) {
        if (!facts.ledger().years().isEmpty()) {
            throw new Problem.Refusal(Problem.USAGE_IN_FACTS);
        }
    }

    private Answers.Region stated(String region) {
        Regions.Stored stored = regions.stored(region);
        return new Answers.Region(region, stored.booksVersion(), regions.closings(region));
    }

    private static String quoted(int version) {
        return "\"" + version + "\"";
    }

    private static int version(@Nullable String seen) {
        if (seen == null || !seen.matches("\"\\d{1,9}\"")) {
            throw new Problem.Refusal(Problem.VERSION_MISSING);
        }
        return Integer.parseInt(seen.substring(1, seen.length() - 1));
    }
}
