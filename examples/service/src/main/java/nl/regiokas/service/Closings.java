package nl.regiokas.service;

import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettlementFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes books. The calculation holds no lock; what it read is compared when its result is stored, and all of the result is
 * stored or nothing.
 */
@Service
class Closings {

    private static final int TRIES = 20;

    private final Regions regions;
    private final Documents documents;
    private final TransactionTemplate transaction;

    Closings(Regions regions, Documents documents, TransactionTemplate transaction) {
        this.regions = regions;
        this.documents = documents;
        this.transaction = transaction;
    }

    /**
     * What is asked of a closing.
     *
     * @param closing the day and the year
     * @param makeFinal whether its years are final from then on
     */
    record Asked(Closing closing, boolean makeFinal) {}

    /** Closes the books that the client has seen; usage that comes in meanwhile is taken along. */
    Answers.Closed close(String region, int seen, Asked asked) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Regions.Stored stored = regions.stored(region);
            if (stored.booksVersion() != seen) {
                throw new Problem.Refusal(Problem.VERSION_STALE);
            }
            Closed closed = closed(region, stored, asked.closing());
            if (Boolean.TRUE.equals(transaction.execute(status -> store(region, stored, closed, asked)))) {
                return stated(region, closed.books().closings().size(), seen + 1);
            }
        }
        throw new Problem.Refusal(Problem.BUSY);
    }

    /** What a closing brought. */
    Answers.Closed stated(String region, int number, int version) {
        return new Answers.Closed(number, version, regions.bookings(region, number), regions.dues(region, number));
    }

    private Closed closed(String region, Regions.Stored stored, Closing closing) {
        Books books = documents.books().read(stored.books());
        SettlementFacts facts = documents.facts().read(stored.facts());
        return books.close(closing, facts.withLedger(ledger(region, books, facts, closing)));
    }

    private CostLedger ledger(String region, Books books, SettlementFacts facts, Closing closing) {
        LateYear late = new LateYear(books.scheme(), books.closings());
        CostLedgerBuilder ledger = CostLedger.builder(facts.municipalities(), facts.catalogue());
        regions.lines(region, closing.day(), line -> {
            int municipality = ledger.ordinal(MunicipalityCode.of(line.municipality()));
            int product = ledger.ordinal(ProductCode.of(line.product()));
            long cents = line.cents()
                    .orElseGet(() -> ledger.priceCents(
                            municipality, product, line.date(), line.quantity().orElseThrow()));
            ledger.addCents(municipality, product, late.of(line.date(), line.known()), cents);
        });
        return ledger.build();
    }

    private boolean store(String region, Regions.Stored seen, Closed closed, Asked asked) {
        Books books =
                asked.makeFinal() ? closed.books().makeFinal(asked.closing().through()) : closed.books();
        if (!regions.replaceBooks(
                region, seen, asked.closing().day(), documents.books().write(books))) {
            return false;
        }
        int number = books.closings().size();
        regions.add(region, number, asked.closing(), asked.makeFinal(), closed.bookings(), closed.dues());
        return true;
    }
}
