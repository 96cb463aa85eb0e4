package nl.regiokas.exchange.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;
import nl.regiokas.testkit.law.ClosingLaws;
import nl.regiokas.testkit.law.SettlementLaws;
import nl.regiokas.testkit.law.StoredStateLaw;
import nl.regiokas.testkit.scenario.Scenario;

/** What is written is read back as an equal value, by documents and by an application's own mapper alike. */
class DocumentProperties {

    private static final Documents DOCUMENTS = Documents.library();

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.oneOf(
                RegiokasArbitraries.scenarios().municipalities(1, 6),
                RegiokasArbitraries.scenarios().overTheYears().municipalities(1, 6),
                RegiokasArbitraries.scenarios().reorganised().municipalities(1, 6),
                RegiokasArbitraries.scenarios().nearTheLimits().municipalities(1, 6),
                RegiokasArbitraries.scenarios().withTies().municipalities(1, 6));
    }

    @Provide
    Arbitrary<Scenario> closings() {
        return RegiokasArbitraries.scenarios().withClosings().municipalities(1, 5);
    }

    @Provide
    Arbitrary<AllocationKey> keys() {
        List<MunicipalityCode> codes = List.of(MunicipalityCode.of("0014"), MunicipalityCode.of("0024"));
        return Arbitraries.oneOf(
                RegiokasArbitraries.keys(codes),
                RegiokasArbitraries.keys(codes).withTies(),
                RegiokasArbitraries.keys(codes).nearTheLimits());
    }

    @Property(tries = 100)
    void keysOfEveryKind(@ForAll("keys") AllocationKey key) {
        Values.assertReadsBack(key, AllocationKey.class);
    }

    @Property(tries = 60)
    void schemesFactsAndUsage(@ForAll("scenarios") Scenario scenario) {
        SettlementFacts facts = scenario.facts();

        assertReadsBack(DOCUMENTS.scheme(), scenario.scheme());
        assertReadsBack(DOCUMENTS.usage(), scenario.lines());
        assertReadsBack(DOCUMENTS.facts(), facts);
        assertReadsBack(DOCUMENTS.facts(), facts.withoutUsage());
        assertReadsBack(DOCUMENTS.state(), scenario.opening());
    }

    @Property(tries = 30)
    void settlementsTheirStatesAndExplanations(@ForAll("scenarios") Scenario scenario) {
        Settlement settlement = settled(scenario);

        assertReadsBack(DOCUMENTS.settlement(), settlement);
        settlement.settledYears().years().forEach(year -> assertReadsBack(DOCUMENTS.state(), year.closing()));
        settlement.charges().stream().limit(8).forEach(charge -> {
            assertReadsBack(DOCUMENTS.explanation(), settlement.explain(charge));
            Values.assertReadsBack(charge, Charge.class);
        });
    }

    @Property(tries = 30)
    void books(@ForAll("closings") Scenario scenario) {
        Optional<Closed> last = closed(scenario);
        Assume.that(last.isPresent());
        Closed closed = last.get();
        Books books = closed.books();
        int through = closed.closing().through();

        assertReadsBack(DOCUMENTS.books(), books);
        assertReadsBack(DOCUMENTS.state(), books.state());
        assertReadsBack(DOCUMENTS.books(), books.makeFinal(through));
        assertReadsBack(DOCUMENTS.books(), Books.open(scenario.scheme(), scenario.opening()));
        Values.assertReadsBack(closed, Closed.class);
        closed.bookings().forEach(booking -> Values.assertReadsBack(booking, booking.getClass()));
    }

    /** The published law, on {@code state.json} as the program writes it. */
    @Property(tries = 60)
    void statesKeepTheLaw(@ForAll("scenarios") Scenario scenario) {
        SettlementLaws.ofLibrary()
                .only(StoredStateLaw.of(
                        state -> DOCUMENTS.state().read(DOCUMENTS.state().write(state))))
                .check(scenario);
    }

    @Property(tries = 40)
    void booksKeepTheLaws(@ForAll("closings") Scenario scenario) {
        ClosingLaws.storing(books -> DOCUMENTS.books().read(DOCUMENTS.books().write(books)))
                .check(scenario);
    }

    private static Settlement settled(Scenario scenario) {
        try {
            return scenario.settle();
        } catch (RefusalException refused) {
            Assume.that(false);
            throw refused;
        }
    }

    private static Optional<Closed> closed(Scenario scenario) {
        Books books = Books.open(scenario.scheme(), scenario.opening());
        Optional<Closed> last = Optional.empty();
        try {
            for (Closing closing : scenario.closings()) {
                last = Optional.of(
                        books.close(closing, scenario.knownOn(closing.day()).facts()));
                books = last.get().books();
            }
            return last;
        } catch (RefusalException refused) {
            return last;
        }
    }

    /** By the document, always with the same text; and by a mapper, with the same text again. */
    private static <T> void assertReadsBack(Document<T> document, T value) {
        String text = document.write(value);

        T again = document.read(text);

        assertThat(again).isEqualTo(value);
        assertThat(document.write(again)).isEqualTo(text);
        if (document != (Document<?>) DOCUMENTS.usage()) {
            assertThat(Values.MAPPER.writeValueAsString(value)).isEqualTo(text);
        }
    }
}
