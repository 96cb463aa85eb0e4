package nl.regiokas.exchange.rta;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.earmark.FundSpending;
import nl.regiokas.budgeting.earmark.SpendingDomain;
import nl.regiokas.budgeting.earmark.TransformationAssignment;
import nl.regiokas.budgeting.earmark.TransformationMoney;
import nl.regiokas.budgeting.earmark.YouthFund;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.input.JsonObject;
import nl.regiokas.exchange.input.JsonValue;

/** Reads the money with a purpose from {@code rta.json}: assignments of transformation, and the youth fund. */
final class EarmarkReader {

    private final ImmutableList.Builder<TransformationAssignment> assignments = ImmutableList.builder();
    private final Map<Integer, MonetaryAmount> received = new TreeMap<>();
    private final ImmutableList.Builder<FundSpending> spending = ImmutableList.builder();
    private boolean isTransformed;

    EarmarkReader() {}

    void addAssignments(JsonValue list) {
        isTransformed = true;
        list.list().forEach(item -> item.object().ifPresent(this::addAssignment));
    }

    private void addAssignment(JsonObject item) {
        Optional<String> name = item.required("name").flatMap(JsonValue::text);
        Optional<Integer> year = item.required("year").flatMap(JsonValue::year);
        Optional<Long> amount = item.required("amount").flatMap(JsonValue::cents);
        item.end();
        if (name.isPresent() && year.isPresent() && amount.isPresent()) {
            assignments.add(new TransformationAssignment(name.get(), year.get(), Euro.ofCents(amount.get())));
        }
    }

    void addFund(JsonValue list) {
        list.list().forEach(item -> item.object().ifPresent(this::addFundYear));
    }

    private void addFundYear(JsonObject item) {
        Optional<Integer> year = item.required("year").flatMap(JsonValue::year);
        Optional<Long> cents = item.required("received").flatMap(JsonValue::cents);
        Optional<JsonObject> spent = item.optional("spent").flatMap(JsonValue::object);
        item.end();
        spent.ifPresent(object -> addSpending(year, object));
        if (year.isPresent() && cents.isPresent() && received.put(year.get(), Euro.ofCents(cents.get())) != null) {
            item.value().fault(RtaFileFault.RTA_YEAR_GIVEN_AGAIN, FaultValue.year(year.get()));
        }
    }

    private void addSpending(Optional<Integer> year, JsonObject spent) {
        for (SpendingDomain domain : SpendingDomain.values()) {
            Optional<Long> cents = spent.optional(domain.name()).flatMap(JsonValue::cents);
            if (year.isPresent() && cents.isPresent()) {
                spending.add(new FundSpending(year.get(), domain, Euro.ofCents(cents.get())));
            }
        }
        spent.end();
    }

    /** The money for transformation, if assignments are given, be it none. */
    Optional<TransformationMoney> transformation(RtaArrangement arrangement, MonetaryAmount base) {
        return isTransformed
                ? Optional.of(TransformationMoney.of(arrangement, base, assignments.build()))
                : Optional.empty();
    }

    /** The youth fund, if anything was received. */
    Optional<YouthFund> youthFund() {
        return received.isEmpty() ? Optional.empty() : Optional.of(YouthFund.of(received, spending.build()));
    }
}
