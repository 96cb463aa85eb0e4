package nl.regiokas.benchmarks.settlement;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import nl.regiokas.benchmarks.sample.SampleRegion;
import nl.regiokas.benchmarks.sample.SampleSchemes;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.CostLedgerBuilder;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Books;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Books that are closed year after year and twice again, with lines of the year before that come late. */
public class ClosingsBenchmark {

    /** How many closings there are. */
    public static final int CLOSINGS = 12;

    private static final int LATE = 10;

    /** What is closed. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // the setup fills the fields
    public static class Country {

        /** Municipalities x products x settled years. */
        @Param("342x80x10")
        public String region;

        SettlementFacts facts;
        SolidarityScheme scheme;
        ImmutableList<Known> days;

        /** Makes region, scheme, and what is known on each day. */
        @Setup
        public void setUp() {
            SampleRegion sample = SampleRegion.of(region);
            facts = sample.facts();
            scheme = new SampleSchemes(sample).named("mixed");
            ImmutableList.Builder<Known> all = ImmutableList.builder();
            for (int k = 0; k < CLOSINGS; k++) {
                int through = Math.min(scheme.firstYear() + k, scheme.lastYear());
                LocalDate day = LocalDate.of(scheme.firstYear() + k + 1, 2, 1);
                all.add(new Known(new Closing(day, through), facts.withLedger(known(sample, through, k))));
            }
            days = all.build();
        }

        /** Every tenth cell of the last year closed is a tenth less than it will be; after the last year, ever less of them. */
        private static CostLedger known(SampleRegion sample, int through, int k) {
            CostLedgerBuilder ledger = CostLedger.builder(sample.municipalities(), sample.catalogue());
            for (int year = sample.firstYearOfHistory(); year <= through; year++) {
                long[][] cells = sample.cells(year);
                for (int m = 0; m < cells.length; m++) {
                    for (int p = 0; p < cells[m].length; p++) {
                        boolean late = year == through && (m + p) % LATE == 0 && m >= k;
                        ledger.addCents(m, p, year, late ? cells[m][p] / LATE * (LATE - 1) : cells[m][p]);
                    }
                }
            }
            return ledger.build();
        }
    }

    /**
     * What is known on the day of a closing.
     *
     * @param closing the closing
     * @param facts what is known
     */
    record Known(Closing closing, SettlementFacts facts) {}

    /**
     * The library: twelve closings, one after another.
     *
     * @param of what is closed
     * @return the books after the last closing
     */
    @Benchmark
    public Books regiokas(Country of) {
        Books books = Books.open(of.scheme, nl.regiokas.settlement.books.State.opening(of.scheme));
        for (Known day : of.days) {
            books = books.close(day.closing(), day.facts()).books();
        }
        return books;
    }

    /**
     * The same years settled once, with all that is known in the end.
     *
     * @param of what is settled
     * @return the settled years
     */
    @Benchmark
    public Settlement oneSettlement(Country of) {
        return Settlement.of(of.scheme, of.facts);
    }
}
