package nl.regiokas.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.CostLedger;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.settlement.books.SettlementFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes batches of usage, each once. */
@Service
class UsageTaking {

    private final Regions regions;
    private final Documents documents;

    UsageTaking(Regions regions, Documents documents) {
        this.regions = regions;
        this.documents = documents;
    }

    /**
     * Takes a batch. The region's row stays locked meanwhile: batches of one region come one after another, and none slips
     * into a closing that did not see it.
     *
     * @return whether it is new; false when it was taken before under the same key
     */
    @Transactional
    boolean take(String region, String key, UsageBatch batch) {
        Regions.Stored stored = regions.locked(region);
        Optional<String> before = regions.digest(region, key);
        if (before.isPresent()) {
            if (!before.get().equals(batch.digest())) {
                throw new Problem.Refusal(Problem.BATCH_DIFFERS);
            }
            return false;
        }
        List<Regions.Line> lines = checked(batch, documents.facts().read(stored.facts()));
        LocalDate closed = stored.closedOn().orElse(LocalDate.MIN);
        if (lines.stream().anyMatch(line -> !line.known().isAfter(closed))) {
            throw new Problem.Refusal(Problem.BATCH_TOO_LATE);
        }
        regions.add(region, key, batch.digest(), lines);
        return true;
    }

    /** All that is wrong with the lines is reported at once, each with its path. */
    private static List<Regions.Line> checked(UsageBatch batch, SettlementFacts facts) {
        List<Regions.Line> lines = new ArrayList<>();
        Faults faults = new Faults();
        for (int i = 0; i < batch.lines().size(); i++) {
            UsageBatch.Line line = batch.lines().get(i);
            faults.at(Place.PATH, "$.lines[" + i + "]").collect(() -> lines.add(checked(line, facts)));
        }
        faults.throwIfAny();
        return lines;
    }

    private static Regions.Line checked(UsageBatch.Line line, SettlementFacts facts) {
        UsageLine.Builder checked = UsageLine.builder()
                .municipality(MunicipalityCode.of(line.municipality()))
                .product(ProductCode.of(line.product()))
                .date(line.date());
        if (line.quantity() != null) {
            checked.quantity(line.quantity());
        }
        if (line.amount() != null) {
            checked.amount(Euro.parse(line.amount()));
        }
        CostLedger.builder(facts.municipalities(), facts.catalogue()).add(checked.build());
        return new Regions.Line(
                line.municipality(),
                line.product(),
                line.date(),
                line.knownDay(),
                Optional.ofNullable(line.quantity()),
                Optional.ofNullable(line.amount())
                        .map(amount -> Euro.parseCents(Objects.requireNonNull(amount), "amount")));
    }
}
