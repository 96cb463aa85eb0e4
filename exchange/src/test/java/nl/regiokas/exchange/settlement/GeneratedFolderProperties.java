package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.Product;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.iv3.Iv3Report;
import nl.regiokas.exchange.iv3.TaakveldMapping;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.exchange.region.RegionContents;
import nl.regiokas.exchange.region.TaakveldRow;
import nl.regiokas.exchange.table.Dialect;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.Closed;
import nl.regiokas.settlement.books.Closing;
import nl.regiokas.settlement.books.Due;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.payment.PaymentPlan;
import nl.regiokas.settlement.payment.PaymentPlans;
import nl.regiokas.testkit.jqwik.RegiokasArbitraries;
import nl.regiokas.testkit.jqwik.SmallRegion;
import nl.regiokas.testkit.law.Closer;
import nl.regiokas.testkit.scenario.CareLine;
import nl.regiokas.testkit.scenario.Scenario;
import nl.regiokas.testkit.scenario.ScenarioFolder;

/** What holds of the folders of generated regions: written in any form they are read the same and settled alike. */
class GeneratedFolderProperties {

    private Path folder = Path.of("");

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("region");
    }

    @AfterTry
    void removeFolder() throws IOException {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    @Property(tries = 25)
    @Domain(SmallRegion.class)
    void aRegionIsTheSameInEveryForm(@ForAll Scenario scenario) throws IOException {
        RegionContents region = RegionContents.read(ScenarioFolder.of(scenario).writeTo(folder.resolve("generated")));

        region.write(folder.resolve("plain"));
        region.write(folder.resolve("dutch"), Dialect.DUTCH);
        region.writeWorkbook(folder.resolve("workbook"));

        for (String form : new String[] {"plain", "dutch", "workbook"}) {
            Path written = folder.resolve(form);
            assertThat(RegionContents.read(written)).as(form).isEqualTo(region);
            InputFaults faults = new InputFaults();
            Optional<RegionInput> input = RegionReader.read(written, Models.types(), ReadingProgress.SILENT, faults);
            assertThat(faults.list()).isEmpty();
            assertThat(input)
                    .hasValueSatisfying(one -> assertThat(Settlement.of(one.scheme(), one.facts(), one.opening())
                                    .charges())
                            .isEqualTo(scenario.settle().charges()));
        }
    }

    @Property(tries = 40)
    @Domain(SmallRegion.class)
    void theAccountsAreTheCharges(@ForAll Scenario scenario) {
        Settlement settlement = scenario.settle();
        TaakveldMapping mapping = TaakveldMapping.of(settlement.facts().catalogue().products().stream()
                .map(GeneratedFolderProperties::taakveld)
                .toList());
        Iv3Report report;
        try {
            report = Iv3Report.of(settlement, mapping);
        } catch (RefusalException withoutAnyCost) {
            Assume.that(false);
            return;
        }

        for (Settlement.Year year : settlement.years()) {
            for (var municipality : settlement.facts().municipalities()) {
                long charged = year.charges(municipality.value()).stream()
                        .mapToLong(Charge::amountCents)
                        .sum();
                assertThat(report.rows().stream()
                                .filter(row -> row.year() == year.year()
                                        && row.municipality().equals(municipality))
                                .mapToLong(row -> row.lastenCents() - row.batenCents())
                                .sum())
                        .isEqualTo(charged);
            }
        }
    }

    @Provide
    Arbitrary<Scenario> closed() {
        return RegiokasArbitraries.scenarios().reorganised().withClosings().municipalities(1, 5);
    }

    /** Late lines, the years in which they count and the successors they go to: a folder is closed like its scenario. */
    @Property(tries = 40)
    void aFolderIsClosedLikeItsScenario(@ForAll("closed") Scenario scenario) throws IOException {
        Path written = ScenarioFolder.of(scenario).writeTo(folder.resolve("closed"));
        InputFaults faults = new InputFaults();
        Optional<RegionInput> input = RegionReader.read(written, Models.types(), ReadingProgress.SILENT, faults);
        assertThat(faults.list()).isEmpty();

        Closer.Steps expected;
        try {
            expected = Closer.LIBRARY.closings(scenario);
        } catch (RefusalException refused) {
            assertThatThrownBy(() -> ClosedBooks.of(input.orElseThrow(), PaymentPlans::throughCashier))
                    .isInstanceOf(RefusalException.class)
                    .hasMessage(refused.getMessage());
            return;
        }
        ClosedBooks books = ClosedBooks.of(input.orElseThrow(), PaymentPlans::throughCashier);
        assertThat(books.open()).isEqualTo(expected.open());
        for (int k = 0; k < expected.steps().size(); k++) {
            assertThat(books.closed().get(k).bookings())
                    .isEqualTo(expected.steps().get(k).bookings());
            assertThat(books.closed().get(k).dues())
                    .isEqualTo(expected.steps().get(k).dues());
            assertThat(paid(books.payments(books.closed().get(k))))
                    .isEqualTo(owed(books.closed().get(k)));
        }
    }

    /** One closing after another, each run with the closings of the one before taken as booked, is all of them at once. */
    @Property(tries = 40)
    void closingsTakenAsBookedAreClosedAlike(@ForAll("closed") Scenario scenario) throws IOException {
        List<ClosedBooks> runs = oneByOne(scenario, (one, run) -> one);
        ClosedBooks last = runs.get(runs.size() - 1);
        ClosedBooks atOnce = closed(scenario, "at-once", Optional.empty());

        assertThat(last.notices()).isEmpty();
        assertThat(last.open()).isEqualTo(atOnce.open());
        for (int k = 0; k < atOnce.closed().size(); k++) {
            assertThat(last.closed().get(k).bookings())
                    .isEqualTo(atOnce.closed().get(k).bookings());
            assertThat(last.closed().get(k).dues())
                    .isEqualTo(atOnce.closed().get(k).dues());
        }
    }

    /** Whatever is corrected between the runs: what was booked stays, and with what is open it is what is charged now. */
    @Property(tries = 40)
    void whatWasBookedAndWhatIsOpenAreTheChargesWhateverIsCorrected(
            @ForAll("closed") Scenario scenario, @ForAll @IntRange(max = 1000) int dropped) throws IOException {
        Assume.that(!scenario.care().isEmpty());
        Scenario open = scenario.toBuilder().finalClosings(ImmutableSet.of()).build();

        List<ClosedBooks> runs = oneByOne(open, (one, run) -> one.withCare(without(one.care(), dropped + 7 * run)));

        ClosedBooks last = runs.get(runs.size() - 1);
        for (int k = 0; k < runs.size(); k++) {
            assertThat(last.closed().get(k).bookings())
                    .isEqualTo(runs.get(k).closed().get(k).bookings());
            assertThat(last.closed().get(k).dues())
                    .isEqualTo(runs.get(k).closed().get(k).dues());
        }
        Map<String, Long> booked = new TreeMap<>();
        Stream.concat(last.closed().stream().flatMap(each -> each.bookings().stream()), last.open().stream())
                .forEach(each -> booked.merge(
                        each.year() + each.scope() + each.party() + each.kind(), each.amountCents(), Math::addExact));
        booked.values().removeIf(cents -> cents == 0);
        Map<String, Long> charged = new TreeMap<>();
        Settlement.of(last.asKnown())
                .charges()
                .forEach(each -> charged.merge(
                        each.year() + each.scope() + each.party() + each.kind(), each.amountCents(), Math::addExact));
        assertThat(booked).isEqualTo(charged);
        long due = last.closed().stream()
                .flatMap(each -> each.dues().stream())
                .mapToLong(Due::amountCents)
                .sum();
        Closed now = last.closed().get(last.closed().size() - 1);
        assertThat(due)
                .isEqualTo(Settlement.of(now.after()).positions().stream()
                        .mapToLong(Position::balanceCents)
                        .sum());
    }

    private static List<CareLine> without(List<CareLine> lines, int which) {
        List<CareLine> others = new ArrayList<>(lines);
        others.remove(which % lines.size());
        return others;
    }

    /** The runs of the first closing, the first two and so on, each on a scenario that is changed before it. */
    private List<ClosedBooks> oneByOne(Scenario scenario, BiFunction<Scenario, Integer, Scenario> changed)
            throws IOException {
        List<ClosedBooks> runs = new ArrayList<>();
        Optional<Path> previous = Optional.empty();
        for (int k = 1; k <= scenario.closings().size(); k++) {
            ImmutableList<Closing> first = scenario.closings().subList(0, k);
            Scenario one = changed.apply(
                    scenario.toBuilder()
                            .closings(first)
                            .finalClosings(Sets.intersection(scenario.finalClosings(), ImmutableSet.copyOf(first)))
                            .build(),
                    k);
            ClosedBooks books = closed(one, "run-" + k, previous);
            Path out = folder.resolve("out-" + k);
            String state = Documents.library().state().write(books.books().state());
            OutputFiles.of(ImmutableMap.of(
                            "bookings.csv",
                            books.bookings(),
                            "dues.csv",
                            books.dues(),
                            EarlierState.FILE,
                            writer -> writer.write(state)))
                    .writeTo(out, "settle");
            previous = Optional.of(out);
            runs.add(books);
        }
        return runs;
    }

    /** The closings of a scenario's folder; a scenario that is refused is passed over. */
    private ClosedBooks closed(Scenario scenario, String name, Optional<Path> previous) throws IOException {
        Path written = ScenarioFolder.of(scenario).writeTo(folder.resolve(name));
        InputFaults faults = new InputFaults();
        Optional<RegionInput> input = RegionReader.read(written, Models.types(), ReadingProgress.SILENT, faults);
        if (previous.isPresent()) {
            input = BookedBefore.read(previous.get(), Models.types(), ImmutableSet.of(), faults)
                    .orElseThrow()
                    .takenBy(input.orElseThrow(), faults);
        }
        assertThat(faults.list()).isEmpty();
        try {
            return ClosedBooks.of(input.orElseThrow(), PaymentPlans::throughCashier);
        } catch (RefusalException refused) {
            Assume.that(false);
            throw refused;
        }
    }

    /** What each party pays by a plan, less what it receives. */
    private static Map<Party, Long> paid(PaymentPlan plan) {
        Map<Party, Long> paid = new TreeMap<>();
        plan.payments().forEach(payment -> {
            paid.merge(payment.from(), payment.amountCents(), Math::addExact);
            paid.merge(payment.to(), -payment.amountCents(), Math::addExact);
        });
        paid.remove(Party.CASHIER);
        return paid;
    }

    private static Map<Party, Long> owed(Closed closed) {
        Map<Party, Long> owed = new TreeMap<>();
        closed.dues().stream()
                .filter(due -> due.amountCents() != 0)
                .forEach(due -> owed.put(due.party(), due.amountCents()));
        return owed;
    }

    private static TaakveldRow taakveld(Product product) {
        return new TaakveldRow(
                product.code(), LocalDate.of(1900, 1, 1), product.standing() ? "6.82" : "6.72" + product.segment());
    }
}
