package nl.regiokas.exchange.rta;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.earmark.FundSpending;
import nl.regiokas.budgeting.earmark.SpendingDomain;
import nl.regiokas.budgeting.earmark.TransformationAssignment;
import nl.regiokas.budgeting.earmark.TransformationMoney;
import nl.regiokas.budgeting.earmark.YouthFund;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.budgeting.rta.RtaYear;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.exchange.input.JsonObject;
import nl.regiokas.exchange.input.JsonValue;

/** Reads the money with a purpose from {@code rta.json}: assignments of transformation, and the youth fund. */
final class EarmarkReader {

    private final Map<Named, TransformationAssignment> assignments = new LinkedHashMap<>();
    private final Map<Integer, MonetaryAmount> received = new TreeMap<>();
    private final ImmutableList.Builder<FundSpending> spending = ImmutableList.builder();
    private boolean isTransformed;
    private boolean isFunded;

    /** What an assignment is called in a year, once. */
    private record Named(String name, int year) {}

    EarmarkReader() {}

    /**
     * Takes the assignments.
     *
     * @param list their list
     * @param years the years of the arrangement, or nothing when they are not all known
     */
    void addAssignments(JsonValue list, Optional<ImmutableSet<Integer>> years) {
        isTransformed = true;
        list.list()
                .forEach(item -> item.object()
                        .flatMap(EarmarkReader::assignment)
                        .ifPresent(
                                assignment -> add(item, assignment, years.orElse(ImmutableSet.of(assignment.year())))));
    }

    /** An assignment before this one is sound, so that what is refused is refused of this one. */
    private void add(JsonValue item, TransformationAssignment assignment, ImmutableSet<Integer> years) {
        Named named = new Named(assignment.name(), assignment.year());
        ImmutableList<TransformationAssignment> alike =
                Stream.ofNullable(assignments.get(named)).collect(ImmutableList.toImmutableList());
        try {
            TransformationMoney.of(
                    transformationOnly(years),
                    Euro.ZERO,
                    ImmutableList.<TransformationAssignment>builder()
                            .addAll(alike)
                            .add(assignment)
                            .build());
            assignments.put(named, assignment);
        } catch (RefusalException refusal) {
            item.fault(refusal);
        }
    }

    /** An arrangement to check assignments with, whatever is wrong with the real one. */
    private static RtaArrangement transformationOnly(ImmutableSet<Integer> years) {
        return RtaArrangement.builder()
                .cutInBase(Percentage.ZERO)
                .years(years.stream()
                        .map(year -> RtaYear.builder()
                                .year(year)
                                .cut(Percentage.ZERO)
                                .putShares(RtaYear.TRANSFORMATION, Percentage.HUNDRED)
                                .build())
                        .toList())
                .build();
    }

    private static Optional<TransformationAssignment> assignment(JsonObject item) {
        Optional<String> name = item.required("name").flatMap(JsonValue::text);
        Optional<Integer> year = item.required("year").flatMap(JsonValue::year);
        Optional<Long> amount = item.required("amount").flatMap(JsonValue::cents);
        item.end();
        return name.isPresent() && year.isPresent() && amount.isPresent()
                ? Optional.of(new TransformationAssignment(name.get(), year.get(), Euro.ofCents(amount.get())))
                : Optional.empty();
    }

    void addFund(JsonValue list) {
        isFunded = true;
        list.list().forEach(item -> item.object().ifPresent(this::addFundYear));
    }

    private void addFundYear(JsonObject item) {
        Optional<Integer> year = item.required("year").flatMap(JsonValue::year);
        Optional<Long> cents = item.required("received").flatMap(JsonValue::cents);
        Optional<JsonObject> spent = item.optional("spent").flatMap(JsonValue::object);
        item.end();
        ImmutableList<FundSpending> ofYear =
                spent.map(object -> spending(year, object)).orElse(ImmutableList.of());
        spending.addAll(ofYear);
        year.ifPresent(known -> {
            cents.ifPresent(amount -> check(item.value(), known, Euro.ofCents(amount), ofYear));
            if (cents.isPresent() && received.put(known, Euro.ofCents(cents.get())) != null) {
                item.value().fault(RtaFileFault.RTA_YEAR_GIVEN_AGAIN, FaultValue.year(known));
            }
        });
    }

    private static void check(JsonValue item, int year, MonetaryAmount received, ImmutableList<FundSpending> spending) {
        try {
            YouthFund.of(ImmutableMap.of(year, received), spending);
        } catch (RefusalException refusal) {
            item.fault(RefusalException.of(ImmutableSet.copyOf(refusal.faults()).asList()));
        }
    }

    private static ImmutableList<FundSpending> spending(Optional<Integer> year, JsonObject spent) {
        ImmutableList.Builder<FundSpending> spending = ImmutableList.builder();
        for (SpendingDomain domain : SpendingDomain.values()) {
            Optional<Long> cents = spent.optional(domain.name()).flatMap(JsonValue::cents);
            if (year.isPresent() && cents.isPresent()) {
                spending.add(new FundSpending(year.get(), domain, Euro.ofCents(cents.get())));
            }
        }
        spent.end();
        return spending.build();
    }

    /** The money for transformation, if assignments are given, be it none. */
    Optional<TransformationMoney> transformation(RtaArrangement arrangement, MonetaryAmount base) {
        return isTransformed
                ? Optional.of(TransformationMoney.of(arrangement, base, assignments.values()))
                : Optional.empty();
    }

    /** The years of the youth fund that are not given; none if there is no fund. */
    ImmutableList<Integer> missingYears() {
        return ContiguousSet.create(YouthFund.TERM, DiscreteDomain.integers()).stream()
                .filter(year -> isFunded && !received.containsKey(year))
                .collect(ImmutableList.toImmutableList());
    }

    /** The youth fund, if anything was received. */
    Optional<YouthFund> youthFund() {
        return received.isEmpty() ? Optional.empty() : Optional.of(YouthFund.of(received, spending.build()));
    }
}
